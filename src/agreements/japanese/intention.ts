/**
 * What both sides declare that they do or will do, without any verb of agreement: 我々は…協力していく, 両国は…を控える.
 *
 * In: the folded sentence. Out: a draft, or null. Never: a state of things (…である), a feeling, or one side's intention.
 */
import { skipConnectives } from '../../text/clauses.ts';
import { type Draft, draft } from '../draft.ts';
import { findSubject } from './subject.ts';

/** The plain form of a verb at the end. */
const PLAIN =
  /(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,6}[\p{Script=Hiragana}]{0,6}|し|して|で|て|にし)?[うくすつぬぶむるぐ](?=[。\s]*$)/u;
const NO_DEED =
  /(?:である|でいる|ている|ておる|ある|なる|あり得る|できる|思う|考える|信じる|願う|祈る|喜ぶ|望む|待つ|感謝する|期待する|確信する|予定する|含む|示す|意味する|求める|述べる|要する|値する|異なる|超える)[。\s]*$/u;

/** @param weIsBoth 我々 stands for both sides */
export function findIntention(masked: string, weIsBoth: boolean): Draft | null {
  const match = PLAIN.exec(masked);
  if (match === null || NO_DEED.test(masked)) return null;
  const end = masked.replace(/[。\s]+$/u, '').length;
  const start = skipConnectives(masked, 0, end);
  const subject = findSubject(masked, { start, end }, match.index, weIsBoth);
  // Its subject stands first; what comes later may belong to the content.
  if (
    subject?.joint !== true ||
    subject.words === null ||
    !/^.{0,12}$/u.test(masked.slice(start, subject.words.start))
  )
    return null;
  if (!/^は/u.test(masked.slice(subject.words.end))) return null;
  return draft({
    start,
    end,
    kind: 'AGREED',
    predicate: { start: match.index, end },
    subject: { joint: true, words: subject.words },
  });
}
