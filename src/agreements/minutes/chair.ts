/**
 * What the one in the chair rules without a vote: a bill sent to a committee, the day of the next sitting.
 *
 * In: a sentence of whoever speaks for the meeting. Out: a draft, or null.
 * Never: what was sent there before, who is asked to speak, or how the sitting itself goes on.
 */
import { maskQuotations, skipConnectives } from '../../text/clauses.ts';
import { type Draft, draft } from '../draft.ts';

/** 本案は、所管の委員会に審査を付託いたします: sent by saying so. */
const REFERRED =
  /(?:委員会|部会|分科会|調査会|理事会)に(?:[^、。]{0,12}を)?(?:付託|回付|一任|委託)(?:すること(?:に|と))?(?:する|します|いたします)$/u;
const NUMBER = '[0-9０-９〇一二三四五六七八九十]';
/** 次の本会議は２月10日午前10時から開きますので: the next sitting, with its day or hour. */
const SITTING = new RegExp(
  `^(?:次の|次回の?|明日の|来週の)[^、。はが]{0,12}(?:会議|委員会|議会|総会|例会|部会|理事会|役員会)は、?[^。]{0,20}${NUMBER}(?:日|時|分)[^。は]{0,12}?(?:開き|開会し|開会いたし|開議し|開議いたし|開催し|開催いたし|行い)ます(?:ので、[^。]{0,24})?$`,
  'u',
);
/** Only where the words before a polite request are the ruling. */
const REQUEST = /ので、[^。]*$/u;

export function readRuling(sentence: string): Draft | null {
  if (!/付託|回付|一任|委託|ます/u.test(sentence)) return null;
  const masked = maskQuotations(sentence);
  const end = masked.replace(/[。．\s]+$/u, '').length;
  const start = skipConnectives(masked, 0, end);
  const words = masked.slice(start, end);
  const referred = REFERRED.exec(words);
  if (referred !== null)
    return draft({ start, end, kind: 'AGREED', predicate: { start: start + referred.index, end } });
  if (!SITTING.test(words)) return null;
  const until = end - (REQUEST.exec(words)?.[0].length ?? 0);
  return draft({ start, end: until, kind: 'SCHEDULED', predicate: { start, end: until } });
}
