/**
 * Notes that tell what others do, or how things are each year: 県は夏に再度申請, 他の班は8時集合, 例年4月に開催, 連盟の規定では….
 *
 * In: the words of a note, and how the record opens. Out: whether they tell of others.
 * Never: true for the body whose record it is, or for what is to stay as it was (例年どおり).
 */
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';

/** Those whose notes these are not, as whoever acts or whose word it is. */
const OTHERS = pattern('u')`
    (?:^|[、。はも\s\u3000])(?:
      (?:国|政府|(?<own>[都道府県市町村区])(?:議会[^、。はが]{0,4}に?)?|[国県市]教委|市役所|県庁|警察|消防署|税務署|保健所|裁判所|連盟|(?:上部|中央)団体|協会|連合会
        |鉄道会社|他社|競合(?:他社|の[^、。はが]{1,6})?|[A-ZＡ-Ｚ]社|先方|近隣の[^、。はが]{1,8}|隣の[^、。はがを]{1,8}|よその[^、。はが]{1,8}
        |(?:他|ほか)の(?:学年|学校|団体|組|班|部|会社|地域|自治会|チーム|大学|市|県|町)|他(?:市|県|校|町|部|団体|大学))
      (?:は|が|では(?!なく)|から(?:は)?、|より、|の(?:方針|制度|規定|規程|通知|指示|判断|要請|決まり|ルール)(?:で|により|に基づ|では))
      |(?:国|県|市)の[^、。はが]{1,8}は[^。]*(?:廃止|値上げ|値下げ|終了|縮小|拡充)(?:する)?[。\s]*$)
  `;
/** What a rule lays down for everybody. */
const BY_RULE = gated(
  /(?:法律|法令|条例|省令|法改正|通達|要項|要綱|規則|規定|規程|会則|規約)(?:で|に)?(?:は、?[^。]{0,20}(?:毎年|のこと|となって)|により|によって|[:：])/u,
);
/** How it is each year, or was then. */
const HABIT = gated(
  /例年(?!(?:の)?(?:どおり|通り|とお|並|まま|より|と同)|と(?:同|変)|に(?:倣|なら|準))|^(?:去年|昨年度?|一昨年|前年度?|前回)(?:の[^、。はがを]{1,12})?は/u,
);
/** 例年の河ざらいは中止とする, 例年は歌集を使うが、今年は作る: what was so each year, and what will be. */
const CHANGED = gated(
  /(?:今年|今回|本年|来年|次回)度?(?:は|も|から)|(?:中止|廃止|変更|延期|見送り|取り?(?:や|止)め)(?:と|に)?(?:する|します|した|しました|る|ます)[。\s]*$|こと(?:に|と)(?:する|した|しま|な)/u,
);
/** None of them is without one of these. */
const MAYBE =
  /[国都道府県市町村区庁社警署所院盟体会隣他競先部]|ほか|よそ|例年|法|条例|令|達|要[項綱]|[規会]則|規[定程約]|去年|昨年|前年|前回/u;

/** @param head how the record opens: 市は in a city's own record tells of itself */
export function tellsOfStrangers(note: string, head: string): boolean {
  if (!MAYBE.test(note)) return false;
  if ((HABIT.test(note) && !CHANGED.test(note)) || BY_RULE.test(note)) return true;
  const others = OTHERS.exec(note);
  return others !== null && (others.groups!.own === undefined || !head.includes(others.groups!.own));
}
