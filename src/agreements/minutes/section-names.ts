/**
 * What headings of minutes are called whose items are all of one kind: Action items, 決定事項, 宿題, 次回の日程, ロール決め.
 *
 * In: a line. Out: what the items under it are, or null where it is no such heading.
 * Never: where such a part ends.
 */
import { source } from '../../text/pattern.ts';
import { signReader } from '../../text/signs.ts';

/** `review`: tasks that earlier meetings gave out, with what became of each. */
export type SectionKind = 'decisions' | 'tasks' | 'next' | 'review';
/** `roles`: tasks, where each item gives one. */
export type HeadingKind = SectionKind | 'roles';

/** Marks of headings and of lists, and a picture before the words. */
const MARKS =
  '[#=*_/＜<〈≪《〔\\s\\d０-９.（）()【\\[■◆●・◇□▼▲★☆〇○◎\\p{Extended_Pictographic}\\uFE0F\\u200D-]*(?:(?:Feature|Bug|Misc) ?#\\d+\\]\\s*)?';
const END = '[\\s*_:：#=】＞>〉≫》〕)）\\]★☆◆◇■□●◎▲▼]*';
const TASKS = source`
    (?:(?:new|open|summary of)\\s+)?(?:action (?:items?|points?)|actions?|to-?dos?|next (?:steps?|actions?)
      |follow[ -]?ups?|tasks|assignments)(?: (?:and|&|\\/) (?:next steps|follow[- ]?ups?|owners?|action items?
        |actions?))?(?: for (?:the )?next (?:\\w+ )?(?:meeting|time|call|week))?
    |アクション(?:アイテム|・アイテム|プラン)?|(?:[^\\n。、]{0,10}の)?宿題(?:事項)?
    |(?:今後|次回)(?:まで)?の(?:対応|作業|アクション|宿題|タスク)|次(?:回|の会)までの(?:目標|準備|予定|担当)|タスク(?:洗い出し|一覧|リスト|割り?振り|分担)?
    |(?:[^\\n。、]{0,12}(?:まで(?:に|の)|の)|今後|次に|最低限)?(?:(?:やる|準備する)(?:べき)?|するべき|すべき)こと(?:リスト|一覧)?(?:の?(?:再?確認|整理|洗い出し|摺り?合わ?せ|すり合わせ))?(?:[・、／/と][^\\n。:：]{1,16})?
    |(?:[^\\n。、]{0,16}に(?:対して)?)?(?:以下|次)の(?:宿題|タスク|アクション(?:アイテム)?
      |作業)(?:が(?:出た|出ました|残った|残りました)|(?:を|と)(?:する|した|お願いする))?[。]?|残(?:作業|タスク)
    |残件|(?:当日まで|当日|今後|当面|しばらく|直近)の動き|(?:当日|当面|直近)の作業|[^\\n。、:：]{0,8}役割分担|[^\\n。、:：]{0,8}担当(?:割り?(?:振り|当て)?|分担|者)?|対応事項
    |ネクスト(?:アクション|ステップ)
  `;
const DECISIONS = source`
    (?:(?:key|main|final|formal|summary of)\\s+)?(?:decided|decisions?(?: (?:made|taken|reached|points?))?|resolutions?
      |agreements?|agreed(?: (?:items|points))?|outcomes?|conclusions?|consensus
      |(?:briefly,? )?(?:here are )?the (?:following )?(?:decisions
        |resolutions)(?: (?:that )?(?:we|were|have been) (?:made|taken|reached|passed))?(?: (?:are|were))?)(?: ?(?:\\/|&
        |and) ?(?:decisions?|resolutions?|agreements?|outcomes?|conclusions?|votes|next steps|actions?(?: items?)?))*
    |(?:[^\\n。、:：はがを]{1,14}(?:で|における)|(?:今日|本日|今回|会議|MTG|ミーティング|打ち?合わ?せ)(?:の|で)?)?(?:(?:話した|話し合った|議論した)(?:こと|内容)[・、と／/ ]?)?(?:決定(?:事項|内容)?
      |合意(?:事項|内容)?|決議(?:事項)?|(?:[^\\n。、:：]{1,16}の)?結論
      |(?:決まった|決めた)(?:こと|事項?)(?:[・、／/][^\\n。:：]{1,20})?|議題と(?:結論|決定(?:事項)?)
      |確定事項|承認事項|確認(?:した|された)事項|決議内容|審議結果)|選任(?:結果|された役員)?|選出(?:結果|された役員)?|選挙結果|新役員
  `;
/** Parts and posts of those present, where each line gives one: 司会：森. */
const ROLES = source`
    (?:[^\\n。、:：]{0,8}の?)?(?:役割|ロール)(?:決め|割り?(?:振り|当て))?|ロール分担|(?:各自の)?係(?:分担|決め)
      |roles?(?: (?:and|&) responsibilities)?
  `;
const NEXT = source`
    次回(?:の?(?:会議|会合|打ち?合わ?せ|例会|ミーティング|開催
        |[^\\n。、:：は]{0,6}(?:委員会|理事会|役員会|総会|部会|研究会|勉強会|協議会|審議会))?の?(?:予定|日程?|会議|会合
        |打ち?合わ?せ|例会|開催|ミーティング|委員会|理事会|役員会|総会|部会)?)?(?:[、・,][^\\n。、:：]{1,8})?(?:(?:を決める|の(?:件|決定|調整|確認)
        |について|調整))?|(?:全体|開発|年間|当面の|今後の|リリース|公開|発売)(?:の)?(?:日程|スケジュール|予定)
    |スケジュール|締め?切り?|〆切|期限|(?:今後|次回|当面)の(?:予定|日程|(?:活動|行事)(?:予定|日程?)?)(?:について)?
    |next(?: time)?|(?:(?:dates?|times?|venue|place)(?:(?:,| and|,? &) (?:dates?|times?|venue|place))* (?:of
        |for) (?:the )?)?next (?:[\\w-]+[ -])?meetings?
  `;
const REVIEW =
  "(?:(?:review|status|check) of (?:the |our )?|follow[- ]?up (?:on|from) (?:the |our )?)?(?:previous|last|past|prior|outstanding|earlier)(?: meeting(?:['’]?s)?| week['’]s)? (?:action (?:items?|points?)|actions|tasks|to-?dos)(?: review)?|(?:前回|前々回|先月|先週|昨年)[^\\n。、:：]{0,10}の(?:宿題|タスク|アクション(?:アイテム)?|TODO|ToDo|決定|確認|残作業|積み残し)(?:事項)?(?:の?(?:確認|レビュー|状況|進捗|フォロー))?";
const HEADING = new RegExp(
  `^${MARKS}(?:(?<review>${REVIEW})|(?<roles>${ROLES})|(?<tasks>${TASKS})|(?<decisions>${DECISIONS})|(?<next>${NEXT}))${END}$`,
  'iu',
);
/** Grants approved, New members elected: what all items under it are. */
const OUTCOME = /\b(?:approved|elected|adopted|ratified|accepted|appointed|awarded)[\s*_:#]*$/iu;
const OF_ITEMS = /^[#*_\s\d.]*(?!(?:minutes|agenda|motions?)\b)(?:[\p{L}’'-]+ ){1,4}\p{L}+[\s*_:#]*$/iu;

/** One of these is in every such heading, in English in either case. */
const WORDS = [
  ...[
    '前回',
    '前々',
    '先月',
    '先週',
    '昨年',
    '役割',
    'ロール',
    '係',
    'アクション',
    '宿題',
    '今後',
    '次',
    'タスク',
    'こと',
  ],
  ...[
    '残',
    '動き',
    '作業',
    '担当',
    '対応',
    'ネクスト',
    '決',
    '合意',
    '結論',
    '確定',
    '承認',
    '確認',
    '審議',
    '選',
    '新役',
  ],
  ...['予定', '日程', 'スケジュール', '締', '〆', '期限'],
  ...[
    'prev',
    'last',
    'past',
    'prior',
    'outs',
    'earl',
    'role',
    'act',
    'todo',
    'to-',
    'next',
    'foll',
    'task',
    'assi',
  ],
  ...['deci', 'reso', 'agre', 'outc', 'conc', 'cons', 'appr', 'elec', 'adop', 'rati', 'acce', 'appo', 'awar'],
];
const casesOf = (word: string) => {
  const [first = '', second = ''] = word;
  const firsts = [first, first.toUpperCase()];
  return firsts.flatMap((letter) => [letter + second, letter + second.toUpperCase()]);
};
const readWords = signReader([WORDS.flatMap((word) => (word.length > 1 ? casesOf(word) : [word]))]);

/** What the items under a line are, where it is such a heading. */
export function headingKind(line: string): HeadingKind | null {
  if (readWords(line) === 0) return null;
  const kinds = HEADING.exec(line)?.groups;
  if (kinds?.review !== undefined) return 'review';
  if (kinds?.roles !== undefined) return 'roles';
  if (kinds !== undefined)
    return kinds.tasks !== undefined ? 'tasks' : kinds.next !== undefined ? 'next' : 'decisions';
  return OUTCOME.test(line) && OF_ITEMS.test(line) ? 'decisions' : null;
}
