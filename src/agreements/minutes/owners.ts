/**
 * Who a line of Japanese minutes gives something to, told by its form alone: …を確認する（★森）, 会場の手配 森, 受付は森.
 *
 * In: a line without its marks, and the people of the minutes. Out: where the words stand that give it, or null.
 * Never: a list of those present, who said or proposed something, or who was absent.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { type Draft, draft } from '../draft.ts';
import { isState, leavesOpen } from './closing.ts';
import { NOUN } from './due.ts';
import { OPEN, STATE, TASK } from './note.ts';

const NAME =
  '@?(?:[A-Za-z][\\w-]{1,20}|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}|[\\p{Script=Hiragana}ー]{2,6})';
/** Of several, the first. */
const WHO = `(?<who>全員|各自|${NAME})(?:さん|氏|君)?(?:\\s?[/／、,・&＆]\\s?${NAME}(?:さん|氏|君)?)*`;

/** A star is put to what is left to do, with who will do it. */
const STAR = gated(/[★☆◎]/u);
const STARRED = gated(
  new RegExp(`[★☆◎]\\s*(?:${WHO}\\s*(?:[（(][^()（）]*[)）])?\\s*)?[）)]?[。\\s]*$`, 'u'),
);
/** …はやっていきます(@森): what is to come, and who sees to it. */
const HANDLE = ended(
  /(?:ます|ていく|[をにと][^。、はが]{0,12}(?:する|[うくすつぬむるぐぶ]))[。．]?\s*[（(]\s*(?<who>@[\w.-]{2,20})\s*[)）][。\s]*$/u,
);

/** What one does for a meeting, as a noun, and behind it a person that the minutes know. */
const NAME_LAST = gated(
  new RegExp(
    source`
    (?:手配|決定|段取り|管理|活動|準備|用意|作成|確認|連絡|調整|担当|対応|募集|整理|修正|更新|追加|登録|予約|発注|購入
      |調査|集計|送付|返信|共有|公開|投稿|依頼|設営|受付|司会|書記|進行|広報|会計|記録|撮影|執筆|翻訳|校正|下見|検討
      |提出|配布|回収)(?:\\s?[（(][^()（）]{1,24}[)）])?(?:[ \\u3000]+|\\s*[:：]\\s*)${WHO}[。\\s]*$
  `,
    'u',
  ),
);

/** QAマネージャは森: a post, and a person that the minutes know. */
const POST = new RegExp(
  `^(?<post>[^。、はがをにで\\s]{2,14})は、?\\s*${WHO}(?:が担当|に(?:お願い|依頼|決定))?(?:、[^。、はがをにで\\s]{1,10}は\\s*${NAME}(?:さん|氏|君)?){0,3}[。\\s]*$`,
  'u',
);
/** カードの絵：森、西田: what is to be done, and behind a colon people that the minutes know. */
const COLON_LAST = gated(new RegExp(`^(?<post>[^。、:：「」]{2,24}?)\\s*[:：]\\s*${WHO}[。\\s]*$`, 'u'));
/** 決算(YAB): a part, and the initials of one that the minutes know. */
const INITIALS = ended(/^[^、。はがをにで\s（()）]{2,12}[（(](?<who>[A-Z]{2,4})[)）][。\s]*$/u);
/** Who was there, wrote or said something: not what is to be done. */
const NO_DEED = gated(
  /^(?:出|欠|参加|作成|記録|文責|議長|座長|報告|発表|説明|提案|質問|意見|発言)|(?:者|人|席)$/u,
);
/** What somebody thinks, was before, or is to this meeting: 反対：, 遅刻：, 前任：, 連絡先：, ゲスト：. */
const NO_PART = gated(pattern('u')`
    ^(?:反対|賛成|棄権|保留|中立|遅刻|早退|途中|不在|休み|希望|要望|立候補|推薦|前任|先任|後任|元|旧|退任|辞任|辞退|新任|前(?!日|半|夜|列|面|庭)[^、。]{2,}|来賓|ゲスト|お?客様?
      |お礼|感謝|協力|協賛|後援|共催|資料|出典|話題提供|情報提供|写真提供|提供|寄贈|差し?入れ|感想|コメント|備考|補足|昨年|去年|前回|前年|以前)
    |(?:連絡|問い?合わ?せ|送付|提出|宛|配布|請求|相談)先$|(?:候補|提供)$
  `);

/** 去年の担当：森. */
const BEFORE = gated(/^(?:去年|昨年度?|一昨年|前回|前年度?|これまで)の/u);

/** What a person is by what happened, not by being given a part. */
const BY_FACT = gated(/(?:者|人|席|参加|提案|報告|意見|発言|質問|前回|昨年|今回|現在)$/u);

/** @param line the words as printed: who is named in brackets counts */
/** ★先方に聞いてみる: what is left to do, with nobody named. */
const STAR_FIRST = gated(
  /^[★☆◎](?!が|は|\s*[:：])[^★☆◎]*(?:[うくすつぬぶむるぐ]|確認|連絡|調査|相談|作成|修正|対応|準備)\s*(?:[（(][^()（）]*[)）])?[。\s]*$/u,
);

export function findOwner(line: string, names: ReadonlySet<string>): RegExpExecArray | null {
  const starred = STAR.test(line) ? STARRED.exec(line) : null;
  // ★反省会★ is only emphasis.
  if (starred !== null)
    return starred.index < 2 || (starred.groups!.who === undefined && STAR.test(line[0]!)) ? null : starred;
  const star = STAR_FIRST.exec(line);
  if (star !== null) return star;
  const handle = line.includes('@') ? HANDLE.exec(line) : null;
  if (handle !== null) return handle;
  const known = (match: RegExpExecArray | null) =>
    match !== null && names.has(match.groups!.who!.replace(/^@/u, '')) ? match : null;
  const last = known(NAME_LAST.exec(line));
  if (last !== null) return BEFORE.test(line) ? null : last;
  const given = known(COLON_LAST.exec(line));
  if (given !== null && !NO_DEED.test(given.groups!.post!) && isPart(given.groups!.post!)) return given;
  const initials = known(INITIALS.exec(line));
  if (initials !== null) return initials;
  const post = known(POST.exec(line));
  return post === null || BY_FACT.test(post.groups!.post!) || !isPart(post.groups!.post!) ? null : post;
}

/** 棚を組む(mori), 札の用意。(mori、hana), 酒は出す by mori: a deed to come, and behind it somebody that the minutes know. */
const BEHIND = gated(
  /^(?<what>[^?？]{3,100}?)[。．]?\s*(?:[（(]\s*|\sby\s+)@?(?<who>[^\s、,・／/（()）]{1,15}?)(?:さん|氏|君)?(?:[、,・／/]\s*[^（()）]{1,30})?[)）]?[。\s]*$/u,
);
const TO_COME = new RegExp(`(?:[うくすつぬむぐぶ]|(?<![いあな])る|ます|${NOUN})$`, 'u');

/** 案内を学校に持っていく(事務局担当): who is charged with it says so. */
const CHARGED = ended(
  /^(?<what>[^?？]{4,120}?)[。．]?\s*[（(](?<who>[^\s（()）、。・]{1,12}?)(?:さん|氏|君)?(?:が|に)?担当[)）][。\s]*$/u,
);

export function findBehind(line: string, names: ReadonlySet<string>): RegExpExecArray | null {
  if (!/[)）]|\sby\s/.test(line)) return null;
  const charged = line.includes('担当') ? CHARGED.exec(line) : null;
  if (charged !== null && TO_COME.test(charged.groups!.what!) && !OPEN.test(charged.groups!.what!))
    return charged;
  const match = BEHIND.exec(line);
  if (match === null || !names.has(match.groups!.who!)) return null;
  const what = match.groups!.what!.trimEnd();
  return TO_COME.test(what) && !OPEN.test(what) && !STATE.test(what) && !isState(what) ? match : null;
}

/** 森さんが見本を作る; 文案（森、沢）: where those present are named as they are for a task. */
const ACTS = new RegExp(`^[\\s*・●○•+\\-\\[\\]x]*${WHO}\\s?(?:が|にて)`, 'u');
const LAST = ended(
  /[（(][ \u3000]*@?(?<who>[^\s、,・／/（()）]{1,15}?)(?:さん|氏|君)?(?:[、,・／/][^（()）]{1,30})?[)）][。\s]*$/u,
);

/** Who is to do what a line says is to be done, where it names one of those present. */
export function ownerIn(line: string, names: ReadonlySet<string>): Span | null {
  for (const match of [ACTS.exec(line), LAST.exec(line)]) {
    const who = match?.groups?.who?.replace(/^@/u, '');
    if (match === null || who === undefined || !names.has(who)) continue;
    const start = match.index + match[0].indexOf(who);
    return { start, end: start + who.length };
  }
  return null;
}

/** Whether what stands before a name may be given to somebody. */
export function isPart(words: string): boolean {
  return !NO_PART.test(words);
}

/** 手直しを次の版にも入れる（mori が見本を作る）: who sees to it, by a handle or a known name. */
export function taskEnclosed(sentence: string, names: ReadonlySet<string>): Draft | null {
  const bracket = /[（(](?<words>[^()（）?？]{4,40})[)）][。\s]*$/u.exec(sentence);
  if (bracket === null) return null;
  const words = bracket.groups!.words!;
  const task = TASK.exec(words);
  if (task === null || STATE.test(words) || OPEN.test(words) || leavesOpen(words)) return null;
  const who = task.groups!.who!;
  if (!names.has(who) && !/^[a-z][A-Za-z0-9_]+$/u.test(who)) return null;
  const start = bracket.index + 1;
  const at = start + task.index + task[0].indexOf(who);
  const span = { start, end: start + words.length };
  return draft({ ...span, kind: 'SCHEDULED', predicate: span, owner: { start: at, end: at + who.length } });
}
