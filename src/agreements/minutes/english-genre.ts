/**
 * English documents that are minutes by what they call themselves, by their head, or by lines that only minutes have.
 *
 * In: a transcript, or the words of a speech. Out: whether its lines are notes. Never: ten minutes of a speech.
 */
import { pattern } from '../../text/pattern.ts';
import type { Transcript } from '../../transcript/transcript.ts';

/** Minutes in English by their own heading; `ten minutes` are none. */
const CALLED = pattern('iu')`
    ^\W*(?:(?:draft|approved|adopted|unapproved|official|public|the)\s+)*(?:minutes
      |(?:meeting|committee|board|team) notes)\b
    |\b(?:meeting|council|board|committee|commission|assembly|session|conference|call|group|trustees|agm) (?:minutes
      |notes)\b|(?<!\b(?:\d+|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|sixty|few|several|some|many|last
        |first|final)[ -])\bminutes (?:of|from|for) (?:the|a|an|our|\w+ \d)
  `;
/** A heading of its own, wherever it stands: behind an agenda, or where several records follow each other. */
const HEADED = /^[#*_ \t]*(?:Meeting )?Minutes[*_: \t]*$/mu;
/** Headings stand in the first lines. */
const HEADINGS = 6;
/** What people come together in. */
const MEETING =
  /\b(?:meeting|minutes|council|board|committee|trustees|working group|WG|TSC|steering|sync|stand-?up|retrospective|telecon|telco|plenary|agm|call)\b/iu;
/** A field of a head that only a record of a meeting has: who was there, or who wrote it down. */
const ROLL = pattern('imu')`
    ^[\s#*_>-]*(?:\d{1,2}[.)]\s*)?(?:(?:members |directors |trustees )?present|attendees?|attending|attendance
      |participants?|in attendance|roll call|apologies|regrets|chairs?|scribes?|(?:minute|note)[- ]?takers?
      |minutes (?:taken )?by)\b[\s*_]*(?:[:(]|$)
  `;
/** Where such a head stands, in UTF-16 units. */
const HEAD = 1_200;

/** Minutes in English full sentences: judged by what they are called, or by their head, as their lines need no marks. */
export function isEnglishRecord({ title, text }: Transcript): boolean {
  const titles = [title, ...text.slice(0, 800).split('\n').slice(0, HEADINGS)].filter(
    (line) => line.length <= 160 && !/\b[a-z]+[.!?]\s*$/u.test(line),
  );
  return (
    titles.some((line) => CALLED.test(line)) ||
    HEADED.test(text) ||
    (titles.some((line) => MEETING.test(line)) && ROLL.test(text.slice(0, HEAD)))
  );
}

/** Lines that only minutes have: RESOLUTION: …, ACTION: …. */
const KEYWORDS = /^[>\s*_]*(?:(?:PROPOSED )?RESOLUTION|RESOLVED|ACTION(?: ITEM)?S?|AGREED)\b[\s*_#\d]*:/mu;

/** Lines that a decision opens, more than one of them: Resolved to…, Agreed that…. */
const DECISIONS =
  /^[ \t]*(?:[-*•]\s+|\d{1,2}[.)]\s+)?(?:Resolved|Agreed|Decided|Voted|Approved|Elected|Appointed|Adopted|Ratified) (?:to|that|by|the|a|an|not|unanimously|\p{Lu})/gmu;

export function hasKeywords(text: string): boolean {
  return KEYWORDS.test(text) || (text.match(DECISIONS)?.length ?? 0) > 1;
}
