/**
 * Lines that are only what one or another said: under （主な意見）, ○質疑応答, ＜要望＞, 委員からは次のような意見があった。
 *
 * In: a record's text, and where a sentence stands. Out: whether it stands among such lines.
 * Never: true behind the next part of the record, or for a paragraph behind a list of what was said.
 */

import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import type { Outline } from './outline.ts';

/** What was said, by what it is called. */
const SAID = gated(pattern('u')`
    ^[\s\u3000]*(?:[（(＜<〈《【［[〔○〇◯◎●・■◆□◇▼▽#*]+[\s\u3000]*)?(?:[0-9０-９①-⑳]{1,2}[.．、)）]?[\s\u3000]*)?
    (?:(?:[^\n。、:：()（）]{0,16}(?:から|より)の)?(?:主な|主要な|出された|出た|その他の?)?(?:ご|御)?(?:意見|質疑|質問|発言|要望|感想)(?:[・、,と及び]{1,2}(?:ご|御)?(?:意見|質疑|質問|発言|要望|感想|回答|応答|答弁|助言))?(?:応答|交換)?(?:等|など)?(?:の?(?:概要|要旨|内容|一覧))?
      |[^\n。、:：()（）]{1,10}(?:から|より))
    [\s\u3000]*[）)＞>〉》】］\]〕]*[\s\u3000]*[:：]?[\s\u3000]*$
    |^[^\n。]{0,30}(?:次|以下|下記|左記|主)(?:の(?:よう|とおり|通り|点|主)|な)[^\n。]{0,8}(?:意見|質疑|質問|要望|発言|指摘)(?:等|など)?(?:が|は)[^\n。]{0,12}(?:あった|あり(?:ました)?
      |出された|出た|寄せられた|述べられた)[。.]?\s*$
    |^[^\n。]{0,30}(?:意見|質疑|質問|要望|発言|指摘)(?:等|など)?(?:は|が)、?(?:次|以下|下記|左記)の(?:よう|とおり|通り)[^\n。]{0,10}[。.]?\s*$
  `);
/** Looked for first: no such line is without one of these. */
const MAYBE_SAID = gated(/意見|質疑|質問|発言|要望|感想|指摘|から|より/);
/** Only in brackets or behind a mark: 学校より alone is half a sentence. */
const FROM = gated(/(?:から|より)[\s\u3000]*[）)＞>〉》】］\]〕]*[\s\u3000]*[:：]?[\s\u3000]*$/u);
const ENCLOSED = gated(/^[\s\u3000]*[（(＜<〈《【［[〔]/u);
/** The next part of the record: （2）その他, 3 閉会, ■次回, 第二議案. */
const PART = pattern('u')`
    ^[\s\u3000]*(?:[■◆◇□●▼▽★【＜<〈《［[〔]|#{1,6}\s|={2,}|-{3,}|[（(][0-9０-９一二三四五六七八九十]{1,2}[)）]
      |[0-9０-９]{1,2}[.．、)）\s\u3000]|[一二三四五六七八九十]{1,2}[、．.\s\u3000]|[①-⑳Ⅰ-Ⅻ]|第[0-9０-９一二三四五六七八九十]{1,3}(?:号|議案|回)
      |議[案題事]|(?:以上|閉会|その他|次回|決定|結論|まとめ)[^\n。]{0,8}$|[（(＜<〈《［[〔○〇◎][^\n。]{1,16}$)
  `;
const BULLET = gated(/^[\s\u3000]*(?:[-*+•・]|[○〇◯](?=\s|\S{12}))/u);
/** How far back such a heading may stand, in UTF-16 units. */
const ABOVE = 3_000;

export function standsAmongOpinions(notes: Outline, at: number): boolean {
  const { text } = notes;
  const top = Math.max(0, at - ABOVE);
  const begin = notes.lineBegin(at);
  const own = BULLET.test(text.slice(begin, begin + 40));
  let gap = false;
  for (let end = begin - 1; end > top; ) {
    const from = top + text.slice(top, end).lastIndexOf('\n') + 1;
    const line = text.slice(from, Math.min(end, from + LONGEST));
    end = from - 1;
    if (line.trim() === '') {
      gap = true;
      continue;
    }
    const isSaid = line.length < LONGEST && MAYBE_SAID.test(line) && SAID.test(line);
    if (isSaid && (!FROM.test(line) || ENCLOSED.test(line))) return true;
    const bullet = BULLET.test(line);
    if (!bullet && PART.test(line)) return false;
    // A paragraph behind a list is the record's own again.
    if (gap && bullet && !own) return false;
  }
  return false;
}
/** A heading is no longer, in UTF-16 units. */
const LONGEST = 60;
