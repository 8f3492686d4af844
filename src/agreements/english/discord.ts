/**
 * Whether what is noted or stressed is that the two are not of one mind: no agreement had been reached, differences remain.
 *
 * In: the words behind an English verb of saying. Out: true or false. Never: true for what both deny or refuse together
 * (that no tariff should be raised, that they would not accept a levy).
 */
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import type { SentenceContext } from '../draft.ts';
import type { Attachment } from './subject.ts';

const SAID = /^ (?:\w+ly |also |further )?that\b(?<content>[^.;]*)/u;

/** One boundary before all of them: within a word none is tried. */
const DISCORD = pattern('iu')`
    \b(?:no (?:\w+ ){0,2}(?:agreement|consensus|decision|deal|accord|unanimity|compromise|understanding|common ground|date
      |conclusion)s?\b[^,]{0,40}? (?:had|has|have|was|were|is|are|could be|exists?|existed)\b
    |there (?:was|were|is|are|had been|has been) (?:still |as yet )?(?:no|little) (?:\w+ ){0,2}(?:agreement|consensus|decision
      |deal|unanimity|common ground)\b
    |(?:agreement|consensus|decision|deal|accord|unanimity|compromise|understanding|common ground)\b[^,]{0,40}? (?:had|has|have
      |was|were|could|is|are)(?: not|n['’]t) (?:yet )?(?:been|be)? ?(?:reached|found|taken|made|agreed|achieved|possible|decided)\b
    |(?:differences|disagreements?|divergences?|gaps|reservations|objections) (?:[\w-]+ ){0,6}?(?:remain|persist|exist|continue)
    |(?:views|positions|opinions|sides|parties|they|both|members|delegations) (?:\w+ ){0,5}?(?:disagree|differ|diverge|(?:remain|are|were) divided)
    |(?:one|some|several|many|certain|either|neither) (?:of |(?:side|party|delegation|government|member|state|countr)\w*)[^,]{0,40}?\b(?:
      (?:could|would|did|can|does|do|was|were|is|are)(?: not|n['’]t)|cannot|reject|refuse|declin|object|oppos|unable)
    |the other (?:side|party|government|country)\b
    |(?:objects|opposes|disagrees|refuses|(?:had|has|have) (?:rejected|refused|declined|objected|opposed|failed))\b)
  `;

/** The two differ, and say so: made clear their differences. */
const DIFFERENCES = /^ (?:their|the|our) (?:\w+ ){0,2}(?:differences|disagreements?)\b/u;
/** What one has handed in against something: took note of the protest, of the statement of Peru opposing the draft. */
const AGAINST =
  /^ of (?:the|an?|their|its|[A-Z][\w’'-]*) (?:[\w’'-]+ ){0,2}(?:protests?|objections?|complaints?|reservations?|refusal|rejection)\b|^ of [^.;]{0,60}? (?:opposing|rejecting|objecting|protesting|contesting)\b/u;

/** @param behind the words behind the verb */
export function tellsOfDiscord(behind: string): boolean {
  const content = SAID.exec(behind)?.groups?.content;
  return content === undefined ? DIFFERENCES.test(behind) || AGAINST.test(behind) : DISCORD.test(content);
}

/** They noted that they differ; took note of what was handed in; held it, each for itself. */
export function saysNothingOfBoth(
  masked: string,
  { start, end }: Span,
  { words }: Attachment,
  { jointDocument }: SentenceContext,
): boolean {
  const behind = masked.slice(end);
  if (tellsOfDiscord(behind)) return true;
  if (jointDocument) return false;
  const said = masked.slice(start, end);
  return (
    (/note$/u.test(said) && RECEIVED.test(behind)) ||
    (/^(?:held|hold|maintain)/u.test(said) &&
      words !== null &&
      ANY.test(masked.slice(words.start, words.end)))
  );
}
/** Took note of the report, of a letter: what a body is given to read. */
const RECEIVED = pattern('u')`
    ^ of (?:the|an?|this|its|their) (?:[\w-]+ ){0,3}?(?:reports?|presentations?|letters?|audits?|updates?|papers?|documents?|briefings?
      |statements?|information|requests?|correspondence|minutes|accounts)\b
  `;
/** Delegations, members: each may hold it for itself. */
const ANY = /^(?:[Dd]elegations|[Mm]embers|[Pp]articipants|[Ee]xperts|[Oo]bservers|[Ss]peakers)$/u;
