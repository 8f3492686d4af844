/**
 * Lists in English: what opens one (agreed on the following:, made several commitments), and its members.
 */
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { type Hints, holds, needing } from './hints.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const NOUN =
  '(?:commitments|points|steps|measures|outcomes|actions|items|decisions|areas|things|initiatives|principles)';
const HEADER = new RegExp(
  source`
    \\bthe following\\b|\\b[Ww]hat (?:we|they|the two \\w+)(?:['’]ve| have)? (?:both |also )?(?:agreed|decided)[^.;:]{0,40} (?:is|are|was)(?: an?| the)? (?:\\w+ ){0,3}(?:program(?:me)?|plan|approach|package|agenda|strategy|framework|steps|things|points|measures)\\b|\\bas follows\\b
    |\\b(?:made|announced|agreed (?:on|to)|reached|took|undertook|take|pursue|undertake
      |implement) (?:a (?:number|series|set) of|several|some|many
      |(${Object.keys(NUMBERS).join('|')}|\\d{1,2})) (?:\\w+ ){0,2}${NOUN}\\b
  `,
  'iu',
);
const MARK = pattern('u')`
    ^\s*(?:[-*•·–—]\s|(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s|\([a-z0-9]{1,3}\)\s
      |(?:And,? )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ff]inally|[Ll]astly|[Nn]ext)(?:ly)?,
      |[A-Z][a-z]+ing\b)
  `;

/** The following statement is no list. */
const TEXT = /^the following (?:\w+ )?(?:statement|declaration|communiqu\p{L}+|text)\b/iu;

const LIST = needing('list');

/** How many members are announced (null where the words don't say), or undefined where the sentence opens no list. */
export function readEnglishHeader(masked: string, hints: Hints): number | null | undefined {
  const match = holds(hints, LIST) ? HEADER.exec(masked) : null;
  if (match !== null && TEXT.test(masked.slice(match.index))) return undefined;
  if (match === null) return /:\s*$/u.test(masked) ? null : undefined;
  // The members stand in the sentence itself: on the following: (1) to meet yearly; (2) to exchange staff.
  if (/^[^.]{0,60}:\s*\S/u.test(masked.slice(match.index))) return undefined;
  const count = match[1]?.toLowerCase();
  return count === undefined ? null : (NUMBERS[count] ?? Number(count));
}

/** What each party will do, in the list of what they agreed: `China will suspend its countermeasures`. */
const OF_PARTY =
  /^(?!(?:This|These|That|Those|It|They|There|The (?:Task Force|Group|Forum|Dialogue))\b)(?:The )?[A-Z][\w.]+(?: (?:of |the |and )*[A-Z][\w.]+){0,3} (?:will|shall|undertakes? to|commits? to|agrees? to)\b/u;

export function isOfParty(sentence: string): boolean {
  return OF_PARTY.test(sentence.replace(/^\s*[-*•·–—]\s+/u, ''));
}

export function isEnglishMember(sentence: string): boolean {
  return MARK.test(sentence) || OF_PARTY.test(sentence);
}

/** A subject with its verb: the park has grown; Peru and Norway are; on kelp, Peru will. */
const STATEMENT = pattern('u')`
    ^\W*(?:(?:\d{1,3}|[a-z])[.)] )?(?:[A-Z][^,;:]{1,80}, )?(?:(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ww]e|[Ii]t|[Tt]hey|[Tt]here|[Oo]ur|[Tt]heir|[A-Z][\w.-]*['’]s?)\b[^,;:]{0,120}?
      |(?:[A-Z][\w.’-]* (?:(?:and|of|the) )*){1,8})
    \b(?:is|are|was|were|has|have|had|will|can|could|must|should|continues?)\b
  `;

export function isEnglishStatement(sentence: string): boolean {
  return STATEMENT.test(sentence);
}

export function readEnglishBareMember(sentence: string): Span | null {
  const mark = /^\s*(?:[-*•·–—]\s+|(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s+|\([a-z0-9]{1,3}\)\s+)?/u.exec(
    sentence,
  )![0].length;
  const end = sentence.replace(/[\s.;,:]+$/u, '').replace(/[;,]\s*and$/u, '').length;
  return end > mark ? { start: mark, end } : null;
}
