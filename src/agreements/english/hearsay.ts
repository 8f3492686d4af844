/**
 * What an English sentence only passes on: reportedly, according to the press; the Minister said that they agreed.
 *
 * In: the folded sentence. Out: true or false. Never: true for what a document tells by itself.
 */
import { pattern } from '../../text/pattern.ts';
import { type Hints, holds, needing } from './hints.ts';

const MAYBE_HEARSAY = needing('hearsay');
const HEARSAY = pattern('iu')`
    \b(?:according to (?!(?:the|a|an|their|this|its) (?:[\w-]+ ){0,2}(?:communiqu\p{L}+|statement|declaration|read-?out
          |release|text|agreement|treaty|accord|document))|reportedly|rumou?red|allegedly
      |it is (?:said|reported|believed|understood) that|reports (?:say|suggest) that)
  `;
export function isHearsay(masked: string, hints: Hints): boolean {
  return holds(hints, MAYBE_HEARSAY) && HEARSAY.test(masked);
}

/** What somebody says. @param before the words before the clause */
export function isQuoted(masked: string, hints: Hints, before: string): boolean {
  return (
    (before !== '' && QUOTED.test(before.slice(-NEAR))) || (holds(hints, SAID) && QUOTED_BEHIND.test(masked))
  );
}
/** How far before a clause a verb of saying may stand. */
const NEAR = 80;
const SAID = needing('said');
const QUOTED =
  /\b(?:said|says|(?:sources|officials|media|reports|observers|diplomats|analysts|newspapers|experts|some|people|others|[Yy]ou|[Tt]hey) (?:say|claim|believe|think|report|suggest|tell)|I (?:understand|hear|gather|read)\b|I(?:['’]m| am| was) told|understanding is\b|claimed|reported|told|according to|reportedly|rumou?red|alleged|(?<!\bI )(?:believes?|thinks?)(?! (?:that )?it (?:is|was)))\b[^,;]{0,60}$/iu;
/** …, the Minister said. */
const QUOTED_BEHIND =
  /[,”"]\s+(?:the |a )?[\w.'’ ]{1,40}\s(?:said|noted|added|claimed|says|reported|told [\w ]{1,20})[.\s]*$/u;
