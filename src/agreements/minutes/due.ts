/**
 * Japanese notes that say by when something is to be done: 次回までに各班で案を出す, 来週水曜に公開する, 6月中に名簿を配布;
 * and what somebody will do for this meeting: 森さんから説明してもらう　10分程度.
 *
 * In: the words of a note. Out: where they stand that say so, or null.
 * Never: what was due before, what happens by itself, or what is to be talked of once more.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { MonthDay } from '../draft.ts';
import { leavesOpen } from './closing.ts';
import { OPEN, STATE } from './note.ts';

const DATE =
  '[0-9０-９]{1,2}(?:[/／]|月)(?:[0-9０-９]{1,2}日?)?(?:[（(][^()（）]{1,3}[)）])?(?:末|初め|中旬|上旬|下旬|頃|ごろ|中)?';
const SOON =
  '(?:次回|来週|再来週|今週|来月|再来月|今月|明日|明後日|週明け|月末|週末|年内|年末|年度内|年度末|当日|前日|後日)';
/** What is done between two meetings, as a note ends it. */
export const NOUN = source`
    (?:作成|提出|配布|送付|発送|送信|公開|掲載|掲示|準備|用意|手配|依頼|募集|集計|確認|連絡|調整|調査|整理|修正|更新|登録
      |追加|共有|回答|返信|返事|報告|周知|告知|通知|案内|印刷|購入|発注|予約|申請|申込|実施|開始|開催|納品|入稿|校正|執筆
      |翻訳|回収|徴収|精算|支払|支払い|選定|設計|実装|検証|制作|試作|改修|移行|リリース|レビュー|アップ(?:ロード)?|アナウンス|リマインド|マージ|コミット)
  `;
const DONE = `(?:[うくすつぬむぐぶ]|(?<![いあな])る|ます|すること|${NOUN}(?:する(?:こと)?|します)?)`;
const BY = gated(
  new RegExp(
    source`
    (?:${SOON}[^、。はが?？]{0,10}|${DATE}|[月火水木金土日]曜日?)(?:(?:まで|迄)(?:に(?:は)?|、)|(?:中|内|末)に)、?[^。?？]*[。\\s]*(?:[（(]〇*[)）])?[。\\s]*$
  `,
    'u',
  ),
);
/** Asked first, and by itself: behind each of many days the rest would be read again and again. */
const ENDS_DONE = new RegExp(`${DONE}[。\\s]*(?:[（(]〇*[)）])?[。\\s]*$`, 'u');
/** v2 は来週水曜に公開する. */
const ON = ended(
  new RegExp(
    `(?:^|[、はも\\s])(?:来週|再来週|今週|来月|再来月|明日|明後日|週明け|月末)[^、。はがを?？]{0,8}(?:に|で)、?[^、。はが?？]{0,24}(?:${NOUN}(?:する|します)?|[をへ][^、。はが?？]{0,8}[うくすつぬむぐぶる])[。\\s]*$`,
    'u',
  ),
);
const ENDS_NOUN = gated(new RegExp(`${NOUN}[。\\s]*(?:[（(]〇*[)）])?[。\\s]*$`, 'u'));
/** Whoever has a share in it. */
const EACH = gated(/各自|各人|各班|各社|各委員|各部|全員|皆で|みんなで|手分け/u);
const TALKED_OF = gated(/検討|議論|協議|審議|判断|決め|決定|考え|相談|話し合/u);
/** Before this meeting, or by itself. */
const NOT_AHEAD = gated(
  /昨年|去年|前回|先月|先週|これまで|(?:れ|き|あ|わか|分か|届|来|間に合|終わ|始ま|決ま|なく?な|戻|増え|減)(?:る|ます)[。\s]*$|(?:必要|予定だ|予定でし)/u,
);

const FAVOUR = ended(
  new RegExp(
    source`
    (?:^|[、は\\u3000\\s])(?<who>[^、。はが?？をにで\\u3000\\s]{1,12})(?:に|から|より)[^、。はが?？]{0,20}(?:スピーチ|説明|発表|講演|挨拶|紹介|司会|担当|参加|出席|協力|${NOUN})(?:を)?(?:して|し)?(?:もら(?:う|える)|いただ(?:く|ける)|頂(?:く|ける))(?:こと(?:に|と)(?:する|した|なった))?(?:[\\u3000\\s]*[（(]?[0-9０-９][0-9０-９~～〜ー-]{0,6}(?:分|時間)(?:程度|ほど)?[)）]?)?[。\\s]*$
  `,
    'u',
  ),
);

/** 先方の希望は後で聞く. */
const LATER = ended(
  new RegExp(
    `(?:後で|あとで|後ほど|追って)、?[^、。はが?？]{0,14}(?:聞く|聞いておく|調べる|送る|伝える|知らせる|${NOUN}する)[。\\s]*$`,
    'u',
  ),
);

export function findDue(note: string): RegExpExecArray | null {
  if (!/まで|迄|中に|内に|末に|来|今週|明|月末|後|あとで|追って/.test(note)) return null;
  const match = (ENDS_DONE.test(note) ? BY.exec(note) : null) ?? ON.exec(note) ?? LATER.exec(note);
  if (match === null || NOT_AHEAD.test(note) || OPEN.test(note) || STATE.test(note)) return null;
  if (TALKED_OF.test(note) && !EACH.test(note)) return null;
  if (!match[0].includes('後') && !/[をへ]|に(?!よ)|する|ます/u.test(note) && !ENDS_NOUN.test(note))
    return null;
  return leavesOpen(note.replace(/ます[。\s]*$/u, 'る')) ? null : match;
}

const DAY = '(?<month>[0-9０-９]{1,2})(?:月|[/／])(?<day>[0-9０-９]{1,2})日?(?:[（(][^()（）]{1,3}[)）])?';
/** 案内の発送は6/1まで（森）; 4/5〜4/9 で実施; 5/3(土)に会員へ案内を送信: a day to come, and what is due or done then. */
const ON_DAY = gated(
  new RegExp(
    source`
    ^(?:[^、。はが?？]{2,20}は、?\\s*)?${DAY}(?:\\s?[〜～~-]\\s?[0-9０-９]{1,2}(?:月|[/／])[0-9０-９]{1,2}日?(?:[（(][^()（）]{1,3}[)）])?)?\\s?(?:まで
      |必着
      |(?:で|に)、?[^、。はが?？]{0,40}(?:${NOUN}(?:する|します)?|(?:開会|提出|凍結)(?:する|します)?|出す|始める|開く|行う|送る|配る|締め切る))[。\\s]*(?:[（(]〇*[)）])?[。\\s]*$
  `,
    'u',
  ),
);

/** @param ownDays what was done to something on a day before the notes' own is a report */
export function findOnDay(note: string, ownDays: () => readonly MonthDay[]): RegExpExecArray | null {
  const match = ON_DAY.exec(note);
  if (match === null || !note.includes('を')) return match;
  const [own] = ownDays();
  const [month, day] = [match.groups!.month!, match.groups!.day!].map((digits) =>
    Number(digits.normalize('NFKC')),
  ) as [number, number];
  if (own === undefined) return match;
  const ahead = (month - own.month + MONTHS) % MONTHS;
  return ahead > HALF || (ahead === 0 && own.day !== null && day < own.day) ? null : match;
}
const MONTHS = 12;
const HALF = 6;

/** 6/14（火）に全体の会がオンラインで開催されます: an event to come, with its day. */
const EVENT = ended(
  new RegExp(
    `${DATE}[^。?？た]{0,24}(?:会|式|祭り?|大会|講座|研修|セミナー|訓練|行事)(?:が|は)[^。はが?？]{0,24}(?:開催|実施|開か|行わ)(?:され|れ)(?:る|ます)[。\\s]*$`,
    'u',
  ),
);

export function findEvent(note: string): RegExpExecArray | null {
  return /れ(?:る|ます)[。\s]*$/.test(note) ? EVENT.exec(note) : null;
}

/** 足りなければ追加する, 雨の場合は中止: what is done if it comes to that. */
const IN_CASE = ended(pattern('u')`
    ^(?!もし(?!も)|例えば|仮に)(?<condition>[^。?？]{1,30}(?:なければ|[けせてねべめれえげ]ば|たら|なら|(?:場合|とき|時)(?:は|に(?:は)?)))、?(?<what>[^、。はが?？]{0,16}
      (?:入れる|入れない|外す|消す|残す|変える|変えない|戻す|やめる|見送る|待つ|付ける|使う|使わない|切る|載せる|出す|中止|延期|順延|公開|廃止|削除|実施|開催|抽選|リリース|追加|対応|変更|契約|行う)(?:する|しない|とする|になる|で実施)?)[。\s]*$
  `);

/** What a meeting has to reckon with: weather, numbers, means, time. */
const RECKONED = gated(
  /場合|雨|荒天|悪天|天候|天気|台風|警報|雪|猛暑|定員|人数|[人名]|参加|応募|希望|申し?込|予算|費用|金額|足り|不足|余|間に合|集まら|超え|多|少な|揃わ|届か|取れな|決まら|問題|異議|要望|必要|なければ|ないなら/u,
);

/** What is settled for a case that may come, and the words that say in which. */
/** @param answers the line before asks what to do: then any case may be told */
export function findInCase(note: string, answers: boolean): RegExpExecArray | null {
  if (!/ば|たら|なら|場合|とき|時/.test(note)) return null;
  const match = IN_CASE.exec(note);
  return match === null ||
    OPEN.test(note) ||
    !(answers || RECKONED.test(match.groups!.condition!)) ||
    /(?:と良|とよ|たい|べき|困る|いい)/u.test(note)
    ? null
    : match;
}

/** Somebody is asked to do something, and will. */
export function findFavour(note: string): RegExpExecArray | null {
  if (!/もら|いただ|頂/.test(note)) return null;
  const match = FAVOUR.exec(note);
  return match === null || OPEN.test(note) || TO_ALL.test(match.groups!.who!) || leavesOpen(note)
    ? null
    : match;
}
/** A wish rather than a task: 会員に確認してもらう is asked of many. */
const TO_ALL = gated(/^(?:誰か|どなたか|それ|これ|ここ|そこ|事前|順|先|後|本日|今日|以前)$/u);

/** 重くなるので、別の紙にしておく: why stands before what is done. */
const REASONED = ended(pattern('u')`
    ^[^。?？]{2,60}(?:[うくすつぬむるぐぶいたな]の(?:で|だから)|(?:[うくすつぬむるぐぶいたの]|である)ため)、(?<what>[^、。はが?？]{0,16}
      (?:(?:にし|[をにへと][^、。はが]{0,10}[てで])おく|[^、。はが]{0,10}(?:に|と)する|[をへに][^、。はが]{0,12}(?:する|[うくすつぬむぐぶ]|(?<![いあな])る)))[。\s]*$
  `);

export function findReasoned(note: string): RegExpExecArray | null {
  if (!/ので、|ため、|のだから、/.test(note)) return null;
  const match = REASONED.exec(note);
  return match === null || OPEN.test(note) || leavesOpen(match.groups!.what!) ? null : match;
}
