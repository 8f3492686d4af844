/**
 * What both sides declare that they do or will do, without any verb of agreement: 我々は…協力していく, 両国は…を控える.
 *
 * In: the folded sentence. Out: a draft, or null. Never: a state of things (…である), a feeling, or one side's intention.
 */

import { skipConnectives } from '../../text/clauses.ts';
import { ended } from '../../text/ended.ts';
import { pattern } from '../../text/pattern.ts';
import { type Draft, draft } from '../draft.ts';
import { readJapaneseHeader } from './lists.ts';
import { TIME } from './schedule.ts';
import { findSubject, isWe } from './subject.ts';

/** The plain form of a verb at the end. */
const PLAIN =
  /(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,6}[\p{Script=Hiragana}]{0,6}|し|して|で|て|にし)?[うくすつぬぶむるぐ](?=[。\s]*$)/u;
/** Asked first: most notes end otherwise, and the verb is looked for from every place. */
const ENDS_PLAIN = ended(/[うくすつぬぶむるぐ][。\s]*$/u);
const NO_DEED = pattern('u')`
    (?:である|でいる|ている|ておる|ある|なる|あり得る|できる|思う|考える|信じる|願う|祈る|喜ぶ|望む|待つ|感謝する
      |期待する|確信する|予定する|含む|示す|意味する|求める|述べる|要する|値する|異なる|超える
      |(?:(?:て|で)(?:い|おり)|あり|なり|でき|思い|考え|信じ|願い|望み|期待し|確信し|感謝し|目指し|求め)ます)[。\s]*$
  `;

/** A meeting with a time is planned rather than agreed. */
const MEET = /(?:会談|会合|会議|首脳会談|協議)(?:を(?:行う|開く|持つ|開催する|実施する))?(?:する)?$/u;
const CONDITION = /^[^。]{1,80}?(?:場合(?:に(?:は|おいて)|は)?|とき(?:に)?は|際(?:に)?は)、/u;

/** How both are said to act: 共同で, 両国が, 双方で. */
const IN_COMMON =
  /(?:共同|合同)で|(?:^|[、をにはで])(?:協力して|連携して|(?:両(?:国|首脳|政府|者)|双方|日[\p{Script=Han}]{1,2}両国)(?:で|が|は|の間で))/u;
const POLITE = /[\p{Script=Hiragana}]ます(?=[。\s]*$)/u;
/** What is, is felt or is said; and what has been said of the past. */
const NOT_DONE =
  /(?:あり|おり|い|なり|でき|思い|考え|信じ|願い|祈り|喜び|望み|待ち|期待し|期待いたし|確信し|感謝し|示し|意味し|述べ|申し上げ|いたし兼ね|歓迎し|評価し|迎え|含み|求め|存じ|言え|参加し|共有し)ます[。\s]*$/u;

/** What a leader announces at a joint press conference as the deed of both: 観測網を共同で築きます. */
export function findDeclaration(masked: string): Draft | null {
  if (!IN_COMMON.test(masked) || !POLITE.test(masked) || NOT_DONE.test(masked)) return null;
  const end = masked.replace(/[。\s]+$/u, '').length;
  const start = skipConnectives(masked, 0, end);
  const at = Math.max(start, end - 6);
  const subject = findSubject(masked, start, at);
  if (subject !== null && !subject.joint && !isWe(subject, masked)) return null;
  return draft({
    start,
    end,
    kind: 'AGREED',
    predicate: { start: at, end },
    subject: subject === null ? null : { joint: true, words: subject.words },
  });
}

/** @param weIsBoth 我々 stands for both sides */
export function findIntention(masked: string, weIsBoth: boolean): Draft | null {
  const match = ENDS_PLAIN.test(masked) ? PLAIN.exec(masked) : null;
  if (match === null || NO_DEED.test(masked)) return null;
  const end = masked.replace(/[。\s]+$/u, '').length;
  const first = skipConnectives(masked, 0, end);
  const condition = CONDITION.exec(masked.slice(first, end));
  const start = first + (condition?.[0].length ?? 0);
  const subject = findSubject(masked, start, match.index);
  if (subject === null || !(subject.joint || (weIsBoth && isWe(subject, masked)))) return null;
  // Its subject stands first; what comes later may belong to the content.
  if (subject.words === null || !/^.{0,12}$/u.test(masked.slice(start, subject.words.start))) return null;
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
