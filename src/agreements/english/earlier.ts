/**
 * Agreements of another meeting in English: `Last November the two sides agreed`, `they agreed in 2019`.
 *
 * In: a verb and its subject. Out: whether a time before this meeting goes with them. Never: the time of what was agreed on.
 */
import type { Span } from '../../text/span.ts';
import type { Attachment } from './subject.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const EARLIER_TIME = `(?:at (?:the|our|their|its) (?:[\\w.’'-]+ ){0,4}(?:[Ss]ummit|[Mm]eeting|[Tt]alks|[Cc]onference) (?:held )?(?:in|of) (?:${MONTH}|(?:19|20)\\d\\d)|last (?:year|spring|summer|autumn|fall|winter|${MONTH})|in (?:19|20)\\d\\d|in (?:early |late |mid-)?${MONTH}(?:,? (?:of )?(?:(?:19|20)\\d\\d|last year))?(?! \\d)|(?:a|two|three|four|five|ten|several|some|many|\\d{1,2}) (?:years|months) ago|a (?:year|month) ago|earlier this year|at (?:the|our|their|its) (?:last|previous|earlier) (?:[\\w-]+ ){0,2}(?:summit|meeting|talks|conference|session|dialogue)|during (?:the|our|their|his|her) (?:last|previous|earlier) (?:[\\w-]+ ){0,2}(?:summit|meeting|talks|visit))`;
/** When we met in Lima, …; not: when we met today. */
const WHEN_MET =
  '(?:[Ww]hen|[Aa]fter) (?:we|they|I|you|he|she|(?:[Tt]he |[Pp]resident |[Pp]rime [Mm]inister )[\\w ]{1,30}?) (?:last |first )?(?:met|visited|spoke|sat down|gathered|came)\\b(?![^,]*\\b(?:today|this|here|yesterday|now|just))[^,]*?(?:\\b(?:last|ago|previous(?:ly)?|in|at) [^,]{1,40})';
const OPENS_EARLIER = new RegExp(
  `(?:^|[,;] (?:and |but )?)(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Bb]ack|[Aa]lready) )?(?:${WHEN_MET}|${EARLIER_TIME})(?: in [A-Z]\\w+)?(?:, |  ?)(?:the )?$`,
  'iu',
);
const EARLIER_BEHIND = new RegExp(
  `^ (?:(?:on|to) (?:that|this|it) )?(?:back |already )?${EARLIER_TIME}\\b`,
  'iu',
);

/** In 2014 an agreement on tolls was. */
const EARLIER_PASSIVE = new RegExp(
  `(?:^|[,;] (?:and |but )?)${EARLIER_TIME}(?: in [A-Z]\\w+)?,? (?:[\\w’'-]+ ){1,10}$`,
  'iu',
);

/** `The treaty was signed in 1987`, `in 2014 it was agreed`. */
export function isPassiveEarlier(masked: string, start: number, length: number): boolean {
  return (
    EARLIER_BEHIND.test(masked.slice(start + length, start + length + 80)) ||
    DONE_EARLIER.test(masked.slice(start + length, start + length + 100)) ||
    EARLIER_PASSIVE.test(masked.slice(Math.max(0, start - 140), start))
  );
}

/** They launched a programme earlier this year: the time of the deed, unless words between have a verb of their own. */
const DONE_EARLIER = new RegExp(
  `^(?: (?!(?:to|that|which|who|they|we|it|on|the (?:last|recent)|\\w+ed)\\b)[\\w’'-]+){1,8} (?:last (?:year|${MONTH})|earlier this year|(?:a|two|three|four|five|six|ten|several|some|many|\\d{1,2}) (?:years?|months|decades?) ago)\\b`,
  'u',
);

/** They concluded a treaty in 2018. */
const PAPER_OF =
  /^ (?:(?:an?|the|their|our|this|that) )?[^,.;]{0,40}\b(?:agreement|treaty|accord|pact|memorandum|deal|statement|regulation|convention|declaration|strategy|resolution|charter|partnership|contract|merger|protocol) (?:back )?in (?:19|20)\d\d\b/u;

/** They agreed that the crew would be landed, which they have: it has been carried out since. */
const CARRIED_OUT =
  /, which (?:they|it|he|she|we) (?:have|has|did|was|were)(?: since)?(?: (?:done|been))?\W*$/u;

/** `Last November the two sides agreed`: another meeting than the one that is told of. */
export function isEarlier(masked: string, { words }: Pick<Attachment, 'words'>, { end }: Span): boolean {
  return (
    CARRIED_OUT.test(masked) ||
    EARLIER_BEHIND.test(masked.slice(end, end + 80)) ||
    PAPER_OF.test(masked.slice(end, end + 80)) ||
    DONE_EARLIER.test(masked.slice(end, end + 100)) ||
    (words !== null && OPENS_EARLIER.test(masked.slice(Math.max(0, words.start - 90), words.start)))
  );
}
