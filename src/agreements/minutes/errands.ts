/**
 * What a line of Japanese notes gives somebody to do, where neither a mark nor a word of assigning says so:
 * 鍵を返すこと（森）, 資料は各班に作ってもらう, 会場整備：設営係, 司会は森部長.
 *
 * In: a line without its marks, as printed. Out: where the words stand that give it, or null.
 * Never: who was there, who said or proposed something, or who was given something before.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import { NOUN } from './due.ts';

const NAME =
  '[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}|[A-Za-z][\\w-]{1,20}|[\\p{Script=Hiragana}ー]{2,6}';
const COURTESY = '(?:さん|氏|君)?';
/** 名簿を送ること（森）. */
const TO_BE_DONE = ended(
  new RegExp(
    `(?:を|に|へ|と|も)[^、。はが?？]{0,24}[うくすつぬぶむるぐ]こと\\s*[（(](?<who>${NAME})${COURTESY}(?:[、,・／/]\\s*(?:${NAME})${COURTESY}){0,3}[)）][。\\s]*$`,
    'u',
  ),
);

/** 集計は mori にお願いした: handed to one whom the minutes know. */
const ASKED_OF = ended(
  new RegExp(
    `(?:^|[、はを])\\s*@?(?<who>${NAME})\\s?${COURTESY}\\s?に(?:[^、。はがを?？]{1,24}を)?(?:お?願い|依頼|一任|お?任せ|お?まかせ|頼)(?:る|む|んだ|した|しました|する|します|た)?(?:こと(?:に|と)(?:する|した|なった))?[。\\s]*$`,
    'u',
  ),
);

/** 係で検討してもらう puts a matter off; 各班で検討してもらう gives each something to do. */
function byBody(line: string): RegExpExecArray | null {
  const match = /もらう|いただく|頂く/.test(line) ? BY_BODY.exec(line) : null;
  const isOpen =
    match !== null &&
    /(?:検討|協議|議論|審議)[^、]*$/u.test(match[0]) &&
    !match.groups!.who!.startsWith('各');
  return isOpen ? null : match;
}

const HANDLE = /^[a-z][a-z0-9_-]+$/u;

/** Whoever is many, or an office: 各班, 事務局, 広報部. */
const BODIES = [
  '(?:[貴当弊御]社|先方|[A-ZＡ-Ｚ]社)',
  '各[\\p{Script=Han}\\p{Script=Katakana}A-Za-z]{1,12}',
  '[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z]{0,12}(?:委員会?|部会|事務局|部|班|係|課|理事会?|役員|会員|担当者?|SG|WG|チーム|グループ)',
];
const BODY = `(?:${BODIES.join('|')})`;
/** 内容は各班で考えてもらう; 委員から意見を出してもらう. */
const BY_BODY = gated(
  new RegExp(
    source`
    (?:^|[、は]|ついて|関して)(?<who>${BODY})(?:に|へ|から|より|にて
      |で)(?:[^。、はが?？]{0,8}に)?[^。はが?？]{1,40}(?:て|で|\\p{Script=Han}{2}を?)(?:もらう|いただく
      |頂く)(?:こと(?:に|と)(?:する|した|なった))?[。\\s]*(?:[（(][^（()）]{1,16}[)）])?[。\\s]*$
  `,
    'u',
  ),
);
/** 広報部で管理します: an office, and what it will do. */
const KEPT_BY = ended(pattern('u')`
    ^(?:[^、。はが?？]{1,20}は、?|[^、。はが?？]{1,12}ず(?:に)?、?)?(?<who>[\p{Script=Han}\p{Script=Katakana}ー]{1,8}?(?:部|班|係|課|事務局|委員会))(?:で
      |が|にて)[^、。はが?？]{0,16}(?:管理|保管|作成|準備|用意|手配|対応|担当|集計|印刷|配布|連絡|購入|調整)(?:する
      |します)[。\s]*$
  `);

const OFFICE_ACTS = gated(/[部班係課局会](?:で|が|にて)/);

/** What people do for a meeting or an event. */
const PARTS = [
  ...['司会', '進行', '受付', '記録', '書記', '撮影', '会計', '広報', '設営', '整備', '警備', '放送', '案内'],
  ...['作成', '準備', '手配', '配布', '連絡', '回収', '発注', '購入', '印刷', '集計', '執筆', '翻訳', '担当'],
];
/** 会場整備：設営係; 記録：広報（写真等）: the deed, and behind a colon the office that does it. */
const PART_OF_OFFICE = ended(
  new RegExp(
    source`
    ^(?:[^。、:：「」（()）]{0,16})(?:${PARTS.join('|')})\\s*[:：]\\s*(?<who>(?:書記|会計|広報|総務|会長|副会長|幹事
        |事務局|環境整備|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}(?:部|班|係|課|長
          |委員会?)))(?:\\s*[（(][^（()）]{1,16}[)）])?[。\\s]*$
  `,
    'u',
  ),
);
/** 届出：森（5/31まで）: a deed, a name, and by when. */
const PART_DUE = ended(
  new RegExp(
    `^[^。、:：「」（()）]{2,20}\\s*[:：]\\s*(?<who>${NAME})${COURTESY}\\s*[（(][^（()）]{0,8}[0-9０-９][^（()）]{0,8}(?:まで|締め?切り?|〆切?|期限)[^（()）]{0,4}[)）][。\\s]*$`,
    'u',
  ),
);
/** 司会は森部長、音響は西田係長: a part, and one with a post. */
const PART_OF_POST = gated(
  new RegExp(
    source`
    ^(?:[^。、はがをにで]{0,12})(?:${PARTS.join('|')})(?:者|役|係|部長|班長
      |長)?は、?(?<who>[\\p{Script=Han}A-Za-zぁ-ん]{1,10}(?:長|会計|書記
        |幹事))(?:[、,][^。はがを]{1,14}は[^。はがを?？]{1,40}){0,3}[。\\s]*$
  `,
    'u',
  ),
);

/** What people take on between two meetings, as they say it politely. */
const OWN_DEEDS = [
  ...[
    '書き',
    '作り',
    '出し',
    '送り',
    '直し',
    '調べ',
    '聞き',
    'まとめ',
    '持ってき',
    '揃え',
    '集め',
    '立て',
    'やり',
  ],
  ...[
    '用意し',
    '準備し',
    '確認し',
    '連絡し',
    '登録し',
    '更新し',
    '修正し',
    '対応し',
    '調査し',
    '返信し',
    '手配し',
  ],
  ...[
    '予約し',
    '提出し',
    '公開し',
    '投稿し',
    '共有し',
    '印刷し',
    '購入し',
    'コミットし',
    'マージし',
    'レビューし',
  ],
];
/** 森: 名簿を作ります: said by one who will do it. */
const TAKEN_ON = ended(
  new RegExp(
    `^[^。?？]{0,40}(?:を|に|へ|も|で|は)?(?:${OWN_DEEDS.join('|')})(?:ておき|てみ|とき)?ます[。\\s]*$`,
    'u',
  ),
);
const SUPPOSED = gated(/(?:れば|たら|なら|場合|かも|もし|誰か|どなたか|いつも|毎回|普段)/u);

/** 図面の作成, 会場の手配（来週）: what is to be done, as a note ends it. */
const ENDS_NOUN = gated(
  new RegExp(`^[^、。はがもを?？]{2,24}${NOUN}[。\\s]*(?:[（(]〇*[)）])?[。\\s]*$`, 'u'),
);

/** What one who is named takes on in words of their own. */
export function findTakenOn(words: string): RegExpExecArray | null {
  const noun = ENDS_NOUN.exec(words);
  if (noun !== null) return noun;
  return /ます[。\s]*$/u.test(words) && !SUPPOSED.test(words) ? TAKEN_ON.exec(words) : null;
}

/** As people are called, or by what they are at the meeting. */
const CALLED = 'さん|氏|君|委員長?|理事|先生|会長|幹事|監事';
/** 受付：西田さん、久保さん: a part, and those who are called as people are. */
const PART_OF_PEOPLE = gated(
  new RegExp(
    `^(?:[^。、:：「」（()）]{0,12})(?:${PARTS.join('|')})(?:者|役|係)?\\s*[:：は]、?\\s*(?<who>${NAME})(?:${CALLED})(?:\\s*[、,・／/と]\\s*(?:${NAME})(?:${CALLED})){0,5}(?:[\\s\\u3000、][^。:：]{1,12}[:：][^。:：]{1,24}){0,3}[。\\s]*$`,
    'u',
  ),
);

/** None of them is without one of these. */
const MAYBE =
  /に(?:お|願|依頼|一任|任|頼)|を(?:お願|一任|お?任せ|頼)|こと\s*[（(]|もらう|いただく|頂く|ます[。\s]*$|する[。\s]*$|[:：]|は/u;

export function findErrand(line: string, names: ReadonlySet<string>): RegExpExecArray | null {
  if (!MAYBE.test(line)) return null;
  const asked = line.includes('に') ? ASKED_OF.exec(line) : null;
  if (asked !== null && (names.has(asked.groups!.who!) || HANDLE.test(asked.groups!.who!))) return asked;
  return (
    TO_BE_DONE.exec(line) ??
    byBody(line) ??
    (OFFICE_ACTS.test(line) ? KEPT_BY.exec(line) : null) ??
    PART_DUE.exec(line) ??
    PART_OF_OFFICE.exec(line) ??
    PART_OF_PEOPLE.exec(line) ??
    PART_OF_POST.exec(line)
  );
}
