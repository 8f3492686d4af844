/**
 * Japanese notes that name a thing before a colon, and behind it what becomes of it or when it is: 動画: 秋まで残す, 校正：9月末,
 * <前日>11月3日(日) 13時から; and what is due by when, without its verb: 原稿は前日までに編集部へ.
 *
 * In: the words of a line with the label. Out: where they stand that settle it, or null.
 * Never: who speaks, the day of this sitting, or of what was.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { source } from '../../text/pattern.ts';
import { leavesOpen } from './closing.ts';
import { PLAIN } from './japanese-cues.ts';
import { OPEN, STATE } from './note.ts';
import { findTopic } from './topics.ts';

const DAY = source`
  (?:[0-9]{1,2}(?:月[0-9]{1,2}日|[/／][0-9]{1,2})(?:[（(][^()（）]{1,3}[)）])?|[0-9]{1,2}月(?:[末中]|[上中下]旬|初め)
    |年[末内]|月末|年度[末内])
`;
/** What is told of what was, of this sitting, or of a paper. */
const NOT_AHEAD = source`
  (?!開?催?日\\s?時|日付|期間中|前回|昨年|去年|作成|記録|更新日|発行日|受付日|着|第[0-9]+回|現在|参加|出席|[^、。:：]{0,8}(?:実績|報告|結果|済み?))
`;
const DATED = gated(
  new RegExp(
    source`
    ^${NOT_AHEAD}(?:[<＜〈【［\\[][^<>＜＞【】、。]{2,12}[>＞〉】］\\]]\\s*|[^、。はがを:：<＜【0-9]{2,14}\\s*[:：]\\s*)${DAY}[^。はが?？た]{0,32}$
  `,
    'u',
  ),
);
/** 原稿は前日までに編集部へ. */
const TO_BY = ended(
  /^[^、。はがを?？]{2,20}は、?[^、。はがを?？]{1,16}まで(?:に|、)[^。はがを?？]{1,16}(?:へ|に|宛て?に?)[。\s]*$/u,
);

/** A day that something is fixed for, or is due by. */
export function findLabelledDay(words: string): RegExpExecArray | null {
  if (words.length > LONGEST || !/[0-9年月]|まで/.test(words) || TENTATIVE.test(words)) return null;
  return DATED.exec(words) ?? (/まで/.test(words) ? TO_BY.exec(words) : null);
}
const TENTATIVE = gated(/検討|調整|未定|打診|(?:でし|まし|だっ|済ん)だ?た|済み?$|[?？]|くらい|ごろ|頃か/u);

/** What becomes of a thing that is named before a colon. */
export function findLabelled(label: string, note: string): RegExpExecArray | null {
  if (note.length > LONGEST || OPEN.test(note) || STATE.test(note) || /[?？]/.test(note)) return null;
  const topic = findTopic(`${label}は${note}`, () => false);
  if (topic !== null) return WHOLE.exec(note);
  const last = note.replace(/^[^。]{2,40}(?:ので|ため)、/u, '');
  return !leavesOpen(last) && !/[はが]/.test(last) && PLAIN.test(last) ? WHOLE.exec(note) : null;
}
const WHOLE = /^.+$/su;
/** In UTF-16 units. */
const LONGEST = 70;
