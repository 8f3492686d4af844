/**
 * Parts of Japanese notes under which a line that reads like an outcome is none: pros and cons, one of several plans, the agenda,
 * what somebody greets with, feels, or says of themselves.
 *
 * In: a text, where a sentence stands in it, and its words. Out: whether its place leaves it none.
 * Never: what says itself that it was decided, unless people only speak of themselves there.
 */
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import { BULLET, beginOf, NOTES, type Outline } from './outline.ts';

/** Marks of headings and of bullets before a name, and what may close it. */
const LEAD = String.raw`^[\s\u3000#=*_■◆◇□●○▼★☆・•>【［[＜<〈(（\-]*(?:[0-9０-９①-⑳]{1,2}[.．)）、]?\s*)?`;
const END = String.raw`[\s\u3000#=*_】］\]＞>〉:：]*(?:[（(][^（）()]*[)）])?[\s\u3000#=*_】］\]＞>〉:：]*$`;
const called = (names: RegExp) => gated(new RegExp(`${LEAD}(?:${names.source})${END}`, 'iu'));

/** Of themselves, of how it went, and of how they feel: whatever stands there, and under its own headings. */
const OF_SELVES = called(pattern('u')`
    (?:自己紹介|近況(?:報告)?)(?:[（(][^（）()]*[)）])?(?:[\s/／・]*(?:自己紹介|近況(?:報告)?))?|雑談|(?:ご)?感想|所感|その他所感|意気込み|(?:ひとこと|一言)|(?:[^\s]{0,8}の)?(?:挨拶|あいさつ|言葉)
      |(?:良|よ)かった(?:点|こと)|反省点?|keep|problem|keeps?\s?振り返り|enthusiasm
  `);
/** Ideas beside each other, and what a meeting is or was for. */
const OF_IDEAS = called(pattern('u')`
    メリット|デメリット|利点|欠点|長所|短所|pros?|cons?|案\s?[0-9０-９A-ZＡ-Ｚ①-⑳]?|[A-ZＡ-Ｚ0-9０-９]案|候補|選択肢|(?:懸念|検討)(?:点|事項)
      |目的|ゴール|背景|前提|理念|趣旨|[^\s]{0,8}(?:理由|経緯|補足|備考)(?:の[^\s]{1,4})?|[^\s]{0,16}やりたいこと|(?:[^\s]{1,10}から(?:の)?)?(?:ご)?意見|期待(?:する(?:もの|こと))?
      |agenda|アジェンダ|(?:議事)?次第|おしながき|議題一覧|参考(?:資料)?|(?:関連)?リンク|references?|links?
  `);
/** …に決定, →…, …ことにした: says itself that it was settled. */
const SAYS_SO = gated(
  /[にとでを、はが]\s?(?:決定|採用|承認|了承|可決|合意)|決ま|決め|結論\s?[:：]|異議|[→⇒]|[-=]>|こと(?:に|と)(?:する|した|し|な[るっり])|次回/u,
);

export function standsIdle(notes: Outline, at: number, words: string): boolean {
  const begin = beginOf(notes.text, at);
  const headings = notes.headingsAbove(begin);
  const above = linesAbove(notes, begin);
  if ([...headings, ...above].some((line) => OF_SELVES.test(line))) return true;
  return (
    !SAYS_SO.test(words) &&
    [nearest(notes.lineFrom(begin).words, headings), ...above].some((line) => OF_IDEAS.test(line))
  );
}

/** The heading a line stands under; what is numbered as the line itself is stands beside it. */
function nearest(own: string, headings: readonly string[]): string {
  const beside = NUMBERED.test(own) ? headings.find((heading) => !NUMBERED.test(heading)) : headings[0];
  return beside ?? '';
}
const NUMBERED = /^[0-9０-９]/u;

/** The notes that a line stands under, the nearest first. */
function linesAbove(notes: Outline, begin: number): readonly string[] {
  const lines: string[] = [];
  const own = notes.lineFrom(begin);
  let { level } = own;
  let line = notes.lineAbove(own);
  for (let count = 0; level > 0 && line !== null && count < NOTES; count += 1) {
    if (line.words !== '') {
      if (notes.isHeading(line)) break;
      if (line.level < level) {
        level = line.level;
        lines.push(line.words.replace(BULLET, ''));
      }
    }
    line = notes.lineAbove(line);
  }
  return lines;
}
