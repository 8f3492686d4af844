/**
 * Agreements of another meeting in English: `Last November the two sides agreed`, `they agreed in 2019`.
 *
 * In: a verb and its subject. Out: whether a time before this meeting goes with them. Never: the time of what was agreed on.
 */
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { type Hints, holds, needing } from './hints.ts';
import { type Attachment, wordsIn } from './subject.ts';

/** What every such time is told by. */
const EARLIER = needing('earlier');
const WHICH = needing('which');

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const YEAR = '(?:19|20)\\d\\d';
const AGO = '(?:(?:\\w+ ){1,3}(?:years?|months?|decades?|weeks?)|long) ago';
const THEN = source`
    (?:last (?:year|spring|summer|autumn|fall|winter|${MONTH})|in ${YEAR}
      |in (?:early |late |mid-)?${MONTH}(?:,? (?:of )?(?:${YEAR}|last year|this year))?(?! \\d)|${AGO}|earlier this year)
  `;
const TALKS = '(?:[Ss]ummit|[Mm]eeting|[Tt]alks|[Cc]onference|session|dialogue|visit|trip)';
const EARLIER_TIME = [
  THEN,
  `at (?:the|our|their|its) (?:[\\w.’'-]+ ){0,4}${TALKS} (?:held )?(?:in|of) (?:${MONTH}|${YEAR})`,
  `during (?:the|that|my|our|their|his|her) (?:\\w+ )?${MONTH} ${TALKS}`,
  `when [^,]{1,80}? (?:was|were) (?:first |\\w+ly )?(?:announced|launched|established|founded|created|adopted|signed|concluded)[^,]{0,40}`,
  `(?:at|on) (?:the|my|our|their|his|her|its) (?:last|previous|earlier) (?:[\\w-]+ ){0,2}${TALKS}`,
  `during (?:the|my|our|their|his|her) (?:last|previous|earlier) (?:[\\w-]+ ){0,2}${TALKS}`,
  `during (?:my|our|his|her|the|[A-Z][\\w]+['’]s?) [^,]{0,40}?${TALKS}(?: to \\w+)? ${THEN}`,
  `the last time [^,]{1,50}|at (?:that|the) time|back then|since (?:then|that (?:time|day|meeting)|${YEAR}|${MONTH} ${YEAR})|(?:over|in|during) the (?:years|decades|(?:past|last) (?:\\w+ )?(?:years?|decades?|months))|in recent years|for (?:\\w+ ){1,4}(?:years|decades|centur\\w+|generations)`,
].join('|');
/** In a speaker's mouth also what is nearer: an account of a meeting may be written a week after it. */
const LATELY = '(?:last (?:week|month)|earlier this (?:month|week)|in recent (?:weeks|months))';
/** When we met in Lima, …; not: when we met today. */
const WHEN_MET = source`
    (?:[Ww]hen|[Aa]fter) (?:we|they|I|you|he|she|[A-Z]\\w+
      |(?:[Tt]he |[Pp]resident |[Pp]rime [Mm]inister )[\\w ]{1,30}?) (?:last |first )?(?:met|visited|spoke|sat down
      |gathered|came|was|were)\\b(?![^,]*\\b(?:today|this|yesterday|now|just))[^,]*?(?:\\b(?:last|ago|previous(?:ly)?|in
        |at) [^,]{1,40})
  `;
const opening = (time: string) =>
  new RegExp(
    `(?:^\\W*(?:\\d{1,3}[.)] )?|[,;] (?:and |but )?)(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Bb]ack|[Aa]lready) )?(?:${time})(?: in [A-Z]\\w+)?(?:, when [^,;]{1,90})?(?:, |  ?)(?:the )?$`,
    'iu',
  );
const OPENS_EARLIER = opening(`${WHEN_MET}|${EARLIER_TIME}`);
const OPENS_LATELY = opening(LATELY);
const LATELY_BEHIND = new RegExp(
  `^(?: (?!(?:to|that|which|who|they|we|it)\\b)[\\w’'-]+){0,6} ${LATELY}\\b`,
  'u',
);
const EARLIER_BEHIND = new RegExp(
  `^ then (?:that|to|on)\\b|^ (?:(?:on|to) (?:that|this|it) )?(?:in [A-Z]\\w+ )?(?:back |already )?(?:${EARLIER_TIME})\\b`,
  'iu',
);

/** In 2014 an agreement on tolls was. */
const EARLIER_PASSIVE = new RegExp(
  `(?:^|[,;] (?:and |but )?)(?:${EARLIER_TIME})(?: in [A-Z]\\w+)?,? (?:[\\w’'-]+ ){1,10}$`,
  'iu',
);

/** `The treaty was signed in 1987`, `in 2014 it was agreed`. */
export function isPassiveEarlier(masked: string, hints: Hints, start: number, length: number): boolean {
  if (!holds(hints, EARLIER)) return false;
  return (
    EARLIER_BEHIND.test(masked.slice(start + length, start + length + 80)) ||
    DONE_EARLIER.test(masked.slice(start + length, start + length + 100)) ||
    EARLIER_PASSIVE.test(masked.slice(Math.max(0, start - 140), start))
  );
}

/** They launched a programme earlier this year: the time of the deed, unless words between have a verb of their own. */
const DONE_EARLIER = new RegExp(
  `^(?: (?!(?:to|that|which|who|they|we|it|on|the (?:last|recent)|\\w+ed)\\b)[\\w’'-]+){1,8} (?:last (?:year|${MONTH})|earlier this year|${AGO})\\b`,
  'u',
);

/** They concluded a treaty in 2018. */
const PAPER_OF = pattern('u')`
    ^ (?:(?:an?|the|their|our|this|that) )?[^,.;]{0,40}\b(?:agreement|treaty|accord|pact|memorandum|deal|statement
      |regulation|convention|declaration|strategy|resolution|charter|partnership|contract|merger
      |protocol) (?:back )?in (?:19|20)\d\d\b
  `;

/** They agreed that the crew would be landed, which they have: it has been carried out since. */
const CARRIED_OUT =
  /, (?:which|(?:and )?(?:that|this)(?: is|['’]s) (?:\w+ly |just )?what) (?:they|it|he|she|we)(?: have| has|['’]ve| are| did| was| were)(?: since)?(?: (?:done|been|doing))?\W*$/u;

/** They last met in Oslo, where they agreed. */
const LAST_MET =
  /\b(?:last|previously|first) (?:met|spoke|gathered|convened|held talks)\b[^.;]*,? (?:where|when|(?:at|during) which) (?:the )?$/u;

/** They signed a treaty in Lima in May: what is signed is signed then. */
const SIGNED =
  /^(?:signed|established|adopted|concluded|launched|inaugurated|created|set up|ratified|opened|entered into)$/u;
const SIGNED_THEN = new RegExp(
  `^(?: (?!(?:to|that|which|who|for|until|by)\\b)[\\w’'-]+){1,10} in (?:early |late |mid-)?(?:${MONTH}|${YEAR})\\b`,
  'u',
);
/** We began this in 2008. He and I signed a memorandum: then, not now. */
const TOLD_OF_PAST = new RegExp(
  `\\b(?:(?<!\\b(?:by|until|to|through|for|of|and) )${YEAR}|${AGO}|last year|back then|at that time)\\b`,
  'iu',
);
const AT_PRESENT =
  /\b(?:today|now|just|this (?:morning|afternoon|evening|week|visit)|here|have|has|['’]ve)\b|['’]ve\b/iu;
const SINCE_BEHIND = /^[^.;]{0,80} since (?:19|20)\d\d\b/u;
/** They set it up when I visited Lima. */
const WHEN_BEHIND =
  /^[^,;.]{0,60} when (?:I|we|you|he|she|they|the \w+|[A-Z]\w+) (?:\w+ )?(?:visited|met|was|were|came)\b/u;

/** `Last November the two sides agreed`: another meeting than the one that is told of. */
export function isEarlier(
  masked: string,
  hints: Hints,
  { words }: Pick<Attachment, 'words'>,
  { start, end }: Span,
  spoken: boolean,
  previous: () => string,
): boolean {
  const signed = SIGNED.test(masked.slice(start, end));
  if (holds(hints, WHICH) && CARRIED_OUT.test(masked)) return true;
  if (spoken && signed && !AT_PRESENT.test(masked) && TOLD_OF_PAST.test(previous())) return true;
  if (!holds(hints, EARLIER)) return false;
  const before = words === null ? '' : wordsIn(masked.slice(Math.max(0, words.start - 90), words.start));
  return (
    (spoken && (LATELY_BEHIND.test(masked.slice(end, end + 80)) || OPENS_LATELY.test(before))) ||
    (signed && SIGNED_THEN.test(masked.slice(end, end + 110))) ||
    SINCE_BEHIND.test(masked.slice(end, end + 90)) ||
    WHEN_BEHIND.test(masked.slice(end, end + 100)) ||
    EARLIER_BEHIND.test(masked.slice(end, end + 80)) ||
    PAPER_OF.test(masked.slice(end, end + 80)) ||
    DONE_EARLIER.test(masked.slice(end, end + 100)) ||
    (before !== '' && (LAST_MET.test(before) || OPENS_EARLIER.test(before)))
  );
}
