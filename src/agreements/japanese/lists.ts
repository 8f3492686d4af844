/**
 * Lists in Japanese: what opens one (以下の二点で一致いたしました), what stands in one without a verb of its own
 * (第一に、…することです).
 */

import { maskQuotations, skipConnectives } from '../../text/clauses.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';

const NUMERAL = '[0-9一二三四五六七八九十]{1,2}';
const HEADER = new RegExp(
  source`
    (?:以下|次|下記|後述|左記)の?(?:よう|とおり|通り|内容|事項|事柄|項目|諸点|ルール|基準|条件|手順|方針|体制|日程|分担|構成
      |分野|取組み?|措置|行動|課題|各点|件(?=について|に関し)|(?:こと|件|事項)(?=[がを](?:決|合意|確認|承認))
      |(?:(${NUMERAL})(?:つ|項目|本|件)?の?)?(?:点|分野|柱|施策|領域|方策|原則|事業|プロジェクト|イニシアティブ))
    |(?:^[\s\u3000・*○●■-]*|[、。])(?:以下|下記)(?:は|を)、?[^、。]{0,16}$
    |(?:いくつか|幾つか|複数|多く)の(?:点|項目|事項|分野|成果)(?=[^、。]{0,10}$)
    |(?:^|[^0-9一二三四五六七八九十第])(${NUMERAL})(?:つの?|の|項目の?)?点(?=[^。、]{0,10}$)
  `,
  'u',
);
/** No header is without one of these; 次官 and 次回 are none. */
const MAYBE_HEADER = /以下|次(?!官|回)|下記|後述|左記|点[^、。]{0,10}$|いくつか|幾つか|複数|多く/;
const MARK = pattern('u')`
    ^[\s\u3000]*(?:第[0-9一二三四五六七八九十]+(?:に|は|の|、)|[一二三四五六七八九十]{1,2}(?:つ目|点目|、|[\s\u3000])
      |[0-9]{1,2}(?:つ目|点目)|まず|次に|また|更に|さらに|そして|最後(?:に|は)|加えて|[イロハニホヘト]、
      |[・○〇●◆■◎※*\-–—]|[(（][0-9〇一二三四五六七八九十ア-オあ-おa-z]{1,2}[)）]|[0-9]{1,2}[.、)]|[①-⑳])
  `;
const NOMINAL_END =
  /(?:こと(?:です|であります|でございます|である|[とに](?:する|した|なった))?|[とに](?:する|した|なった)|(?:[一-龠ァ-ヴー〇」A-Za-z0-9%]|さん|(?<!で|でありま|でございま)[うくすつぬむるぐぶ]))[。\s]*$/u;

const VALUES: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/**
 * @param clause the folded words before the predicate
 * @returns how many members are announced (null where the words don't say), or undefined where it opens no list
 */
export function readJapaneseHeader(clause: string): number | null | undefined {
  if (!MAYBE_HEADER.test(clause)) return undefined;
  const match = HEADER.exec(clause);
  if (match === null) return undefined;
  const numeral = match[1] ?? match[2];
  // 次の点に留意することで: said of what is agreed; 次の四つの分野で協力することを counts what follows.
  if (numeral === undefined && /こと(?:で|に|を|、)[^。]*$/u.test(clause.slice(match.index)))
    return undefined;
  return numeral === undefined ? null : (VALUES[numeral] ?? Number(numeral));
}

/** True where the sentence is marked as standing in a list. */
export function isJapaneseMember(sentence: string): boolean {
  return MARK.test(maskQuotations(sentence.slice(0, 24)));
}

const CLOSES = new RegExp(
  source`
    ^(?:以上|上記)(?:の(?:${NUMERAL}(?:点|件|項目|つ)|こと|点|内容|事項|件|方針|とおり|通り|ように)
      |${NUMERAL}(?:点|件|項目)|とおり|通り|、)?(?:について|につき|に関し(?:て)?)?(?:は|を|が|で|も)?、?$
  `,
  'u',
);

/** 以上のことが|決まった: what is decided stands in the list above. */
export function closesJapaneseList(words: string): boolean {
  return CLOSES.test(words.trim());
}

const TOPIC = /^[^。]{0,40}[一-龠ァ-ヴー](?:です|であります|でございます)[。\s]*$/u;

/** Whether a member only names its subject, which the next sentences speak of. */
export function isJapaneseTopic(sentence: string): boolean {
  return TOPIC.test(maskQuotations(sentence));
}

const SPECIFIES =
  /^(?:具体的に(?:は|申し上げますと|申しますと)|すなわち|その(?:内容|柱|中身|骨子|概要)は|内訳は)、?[^。]*(?:こと|点)(?:など|等)?(?:で(?:す|あります|ございます|ある))?[。\s]*$/u;

/** What spells out the decision just reported: 具体的には、第一に…こと、第二に…ことであります. */
export function readSpecification(sentence: string): Span | null {
  const masked = maskQuotations(sentence);
  if (!SPECIFIES.test(masked)) return null;
  return { start: 0, end: masked.replace(/[。\s]+$/u, '').length };
}

/** What a member without a verb of agreement says, or null where it is a statement of its own. */
export function readBareMember(sentence: string): Span | null {
  const masked = maskQuotations(sentence);
  if (!NOMINAL_END.test(masked)) return null;
  const end = masked.replace(/[。\s]+$/u, '').length;
  return { start: skipConnectives(masked, 0, end), end };
}
