/**
 * Agreements of another meeting in English: `Last November the two sides agreed`, `they agreed in 2019`.
 *
 * In: a verb and its subject. Out: whether a time before this meeting goes with them. Never: the time of what was agreed on.
 */
import type { Span } from '../../text/span.ts';
import type { Attachment } from './subject.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const EARLIER_TIME = `(?:last (?:year|spring|summer|autumn|fall|winter|${MONTH})|in (?:19|20)\\d\\d|in (?:early |late |mid-)?${MONTH}(?:,? (?:of )?(?:(?:19|20)\\d\\d|last year))?(?! \\d)|(?:a|two|three|four|five|ten|several|some|many|\\d{1,2}) (?:years|months) ago|a (?:year|month) ago|earlier this year|at (?:the|our|their|its) (?:last|previous|earlier) (?:[\\w-]+ ){0,2}(?:summit|meeting|talks|conference|session|dialogue)|during (?:the|our|their|his|her) (?:last|previous|earlier) (?:[\\w-]+ ){0,2}(?:summit|meeting|talks|visit))`;
const OPENS_EARLIER = new RegExp(
  `(?:^|[,;] (?:and |but )?)(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Bb]ack|[Aa]lready) )?${EARLIER_TIME}(?: in [A-Z]\\w+)?(?:, |  ?)(?:the )?$`,
  'iu',
);
const EARLIER_BEHIND = new RegExp(`^ (?:back |already )?${EARLIER_TIME}\\b`, 'iu');

/** They launched a programme earlier this year: the time of the deed, unless words between have a verb of their own. */
const DONE_EARLIER = new RegExp(
  `^(?: (?!(?:to|that|which|who|they|we|it|on|the (?:last|recent)|\\w+ed)\\b)[\\w’'-]+){1,8} (?:last (?:year|${MONTH})|earlier this year|(?:a|two|three|four|five|six|ten|several|some|many|\\d{1,2}) (?:years?|months|decades?) ago)\\b`,
  'u',
);

/** They concluded a treaty in 2018. */
const PAPER_OF =
  /^ (?:an?|the|their|our) [^,.;]{0,40}\b(?:agreement|treaty|accord|pact|memorandum|deal|statement) (?:back )?in (?:19|20)\d\d\b/u;

/** `Last November the two sides agreed`: another meeting than the one that is told of. */
export function isEarlier(masked: string, { words }: Pick<Attachment, 'words'>, { end }: Span): boolean {
  return (
    EARLIER_BEHIND.test(masked.slice(end, end + 80)) ||
    PAPER_OF.test(masked.slice(end, end + 80)) ||
    DONE_EARLIER.test(masked.slice(end, end + 100)) ||
    (words !== null && OPENS_EARLIER.test(masked.slice(Math.max(0, words.start - 90), words.start)))
  );
}
