/**
 * What both sides declare that they do or will do, without any verb of agreement: 我々は…協力していく, 両国は…を控える.
 *
 * In: the folded sentence. Out: a draft, or null. Never: a state of things (…である), a feeling, or one side's intention.
 */
import { skipConnectives } from '../../text/clauses.ts';
import { type Draft, draft } from '../draft.ts';
import { readJapaneseHeader } from './lists.ts';
import { TIME } from './schedule.ts';
import { findSubject } from './subject.ts';

/** The plain form of a verb at the end. */
const PLAIN =
  /(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,6}[\p{Script=Hiragana}]{0,6}|し|して|で|て|にし)?[うくすつぬぶむるぐ](?=[。\s]*$)/u;
const NO_DEED =
  /(?:である|でいる|ている|ておる|ある|なる|あり得る|できる|思う|考える|信じる|願う|祈る|喜ぶ|望む|待つ|感謝する|期待する|確信する|予定する|含む|示す|意味する|求める|述べる|要する|値する|異なる|超える)[。\s]*$/u;

/** A meeting with a time is planned rather than agreed. */
const MEET = /(?:会談|会合|会議|首脳会談|協議)(?:を(?:行う|開く|持つ|開催する|実施する))?(?:する)?$/u;
const CONDITION = /^[^。]{1,80}?(?:場合(?:に(?:は|おいて)|は)?|とき(?:に)?は|際(?:に)?は)、/u;

/** @param weIsBoth 我々 stands for both sides */
export function findIntention(masked: string, weIsBoth: boolean): Draft | null {
  const match = PLAIN.exec(masked);
  if (match === null || NO_DEED.test(masked)) return null;
  const end = masked.replace(/[。\s]+$/u, '').length;
  const first = skipConnectives(masked, 0, end);
  const condition = CONDITION.exec(masked.slice(first, end));
  const start = first + (condition?.[0].length ?? 0);
  const subject = findSubject(masked, { start, end }, match.index, () => weIsBoth);
  // Its subject stands first; what comes later may belong to the content.
  if (
    subject?.joint !== true ||
    subject.words === null ||
    !/^.{0,12}$/u.test(masked.slice(start, subject.words.start))
  )
    return null;
  if (!/^は/u.test(masked.slice(subject.words.end))) return null;
  const announces = readJapaneseHeader(masked.slice(start, match.index));
  return draft({
    start: first,
    end,
    kind: MEET.test(masked.slice(start, end)) && TIME.test(masked.slice(start, end)) ? 'SCHEDULED' : 'AGREED',
    modality: condition === null ? 'actual' : 'conditional',
    condition: condition === null ? null : { start: first, end: first + condition[0].length - 1 },
    role: announces === undefined ? 'item' : 'header',
    announces: announces ?? null,
    predicate: { start: match.index, end },
    subject: { joint: true, words: subject.words },
  });
}
