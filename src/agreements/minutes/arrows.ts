/**
 * What an arrow leads to in notes: →採用, → 森さん, -> 前の版に戻す, ⇒保留.
 *
 * In: the words of a line. Out: drafts, or null where it has no arrow, or the arrow leads to no outcome.
 * Never: a question, an opinion, what follows from something, or the steps of how something is done.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import type { Draft, SentenceContext } from '../draft.ts';
import { readJapaneseHeader } from '../japanese/lists.ts';
import { isState } from './closing.ts';
import { OFFICE, TAKES, UNABLE } from './japanese-cues.ts';
import { readLine } from './line.ts';
import { type Make, maker, OPEN, PUT_OFF, STATE, TASK } from './note.ts';

const ARROW = gated(
  /(?:→|->|⇒|=>|➡|(?<=^[^<>]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}?)])>(?=\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]))\s*([^→⇒]{1,120})$/u,
);
/** 甲→乙→丙と渡す際に: a way through several, no outcome. */
const CHAIN = gated(/[→⇒][^→⇒。]{1,14}[→⇒][^→⇒、。]{1,10}(?:と|の順|という|へと|まで)(?=[^→⇒]{2})/u);
const TAKEN = pattern('iu')`
    採用|^(?:前回|昨年|去年|例年|現状|現行)(?:と(?:同じ|同様)|どおり|通り|のまま|維持)$|(?:[のこそ])まま[。\s]*$
    |^(?:それで)?(?:いい|よい|良い)(?:です)?[。\s]*$|一任|決定|決まり|承認|了承|見送り|合意|賛成
    |(?:反対|異議|異論|問題)(?:は|も)?(?:なし|無し|ない)|\bok\b|accept|確定|やめる|しない|[うくすつぬむるぐぶ]$
    |こと(?:に|と)?(?:する|した|なった)?$
    |(?:入れ|変え|やら|直さ|使わ|出さ|消さ|外さ|認め|設け|触ら|行わ|含め|残さ|し)ない$
    |(?<!が[^をは、]{0,10})[かがさたなばまらわえけせてねめれげべし]ない$
    |なら(?:ば)?[^、。，]{1,20}[、，]\s*(?:それ|これ)以外は[^。]{1,20}$
    |^[^、。はがを]{1,20}(?<!あと|後|それ|これ|ここ|そこ|中|ところ|上|下|だけ|まま)で$
  `;
/** →代理出席は基本可能, →持ち込みは不可: a rule, and not how things are. */
const ALLOWED = ended(
  /は、?(?:(?:基本(?:的に)?|原則(?:として)?)、?(?:可能|できる|不要)|可|不可|禁止)[。\s]*$/u,
);
/** What it leads to is said first: 前の版に戻す，ほかは未定; 含まれる．ただし…. */
const FIRST =
  /^\s*([^,，。．、]{1,20}(?:[うくすつぬむるぐぶ]|ない))(?:[,，、][\s\u3000]*(?=[^。]{0,20}は、?[^、。]{0,8}(?:未定|別途|保留|今後|後日))|[。．](?=\s*\S))/u;
/** → rejected, →却下: what was put is turned down, which is a decision as well. */
const REFUSED = gated(/^(?:reject(?:ed)?|却下|否決|不採用|不採択|ボツ|没|NG)(?![\p{L}\p{N}])/iu);
/** What is added to it in brackets, and a last word that leaves room: 当面はここで行うが. */
const ADDED = /(?:が|けど|けれど)?\s*(?:[（(][^（()）]*[)）])?[。\s]*$/u;
/** →完了, →調査中, →議論の余地あり: how it stands. */
const WAS = gated(/^\s*(?:これまで|今まで|以前|従来|昨年|去年|前回)は/u);
/** →知らなかった話: a thing, with what is said of it. */
const THING = /[うすつぬむるぐぶいただな]\p{Script=Han}{2}[。\s]*$/u;
const STANDS = gated(
  /(?:完了|終了|解決|済み?|未\p{Script=Han}{1,2}|対応中|\p{Script=Han}{2}中|待ち|余地(?:が?あり|あり|有り?)|不明|未定|難しい|困難|次第)(?:です)?[。\s]*$/u,
);
/** What no description of steps has. */
const RULED = gated(/採用|一任|決定|決まり|承認|了承|見送り|合意|賛成|(?:反対|異議|異論)|accept|確定/iu);
/** →表現を検討する: nothing but that it will be looked into. */
const STUDIED = ended(/(?<!方針で|前向きに)検討(?:する|します|してもらう|していただく|いただく)[。\s]*$/u);
/** →CP949は分離: a verbal noun stands for what is to be done. */
const VERBAL_NOUN =
  /^(?:[^。、]{1,30}[しりてで]、)?[^、。]{0,30}(?:\p{Script=Han}{2}|クローズ|マージ|リリース|コミット|レビュー|アップ(?:ロード)?|キャンセル|フォロー|カバー|サポート|キープ|チェック|シェア|バックポート|リネーム|フリーズ|アナウンス)[。\s]*$/u;
/** →NotImplementedError: a name in code is what it will be. */
const CODE = /^[A-Za-z_][\w:.#?!-]{2,}[。\s]*$/u;
/** Words of two characters that say how something is, not what is done with it. */
const QUALITY = ended(pattern('u')`
    (?:便利|必要|可能|困難|無理|有効|有用|危険|安全|微妙|重要|明確|明白|不明|複雑|簡単|面倒|十分|適切|妥当|同様|残念
      |大変|自然|既存|互換|情報|資料|場所|時間|日程|名前|方法|内容|理由|結果|状況|環境|対象|仕様|機能|部分|未定|不要
      |重複|不便|丈夫|問題|疑問|謎|回答|返答|説明|報告|質問|指摘|提案|紹介|要望|発言|感想|賛否両論|議論|紛糾|否決
      |却下)[。\s]*$
  `);
/** →森さん, → tanaka (known): handed to them. */
const TO_PERSON = pattern('u')`
    ^@?(?<who>[A-Za-z][\w-]{1,20}|[\p{Script=Hiragana}ー]{2,6}(?=さん|氏|君)
      |[\p{Script=Han}\p{Script=Katakana}ー]{1,8})(?<title>さん|氏|君)?(?:に|へ|が担当|に依頼(?:する|します)?
      |にお願い(?:する|します)?|(?:の)?\s?(?:matter|マター|預かり|案件))?[。\s]*$
  `;
/** ⇒事務局より打診, ⇒森さんから流していただく: who does it, and what. */
const FROM_PERSON = ended(pattern('u')`
    ^(?<who>[\p{Script=Han}\p{Script=Katakana}ー]{1,8}?|[A-Za-z][\w-]{1,20}|[\p{Script=Hiragana}ー]{2,6})(?<title>さん
      |氏|君)?(?:より|から)(?![0-9０-９])[^、。はが?？]{0,16}(?:(?:し|流し|投げ|送っ|出し|伝え|聞い|話し|渡し
        |回し)て(?:もらう|いただく|頂く)
      |(?:打診|連絡|依頼|報告|確認|相談|説明|案内|送付|回答|返信|共有|周知|発注|手配|申請|提出|配布)(?:する|します
        |してもらう|していただく)?)[。\s]*$
  `);

/** 日程 → 3/24(土) */
const DAY = gated(
  /^[0-9０-９]{1,2}(?:[/／]|月)[0-9０-９]{1,2}日?(?:\s*[（(][^()（）]{1,3}[)）])?[^。、はが]{0,12}$/u,
);

export const DRAFT = gated(/[（(](?:案|素案|たたき台|検討中)[)）]\s*$/u);

/** What an arrow leads to; null where the line has none, or it leads to no outcome. */
export function arrowIn(note: string, make: Make, context: SentenceContext): readonly Draft[] | null {
  const match = ARROW.exec(note);
  // plus → extras（案）: a draft, whatever it leads to.
  if (match === null || DRAFT.test(note) || CHAIN.test(note)) return null;
  const to = FIRST.exec(match[1]!)?.[1] ?? match[1]!.replace(ADDED, '');
  // →これまでは二箱: how it was.
  if (WAS.test(to)) return null;
  if (REFUSED.test(to.trim())) return make('AGREED', match);
  if (isEchoed(note.slice(0, match.index), to)) return make('AGREED', match);
  if (STANDS.test(to) || STATE.test(to) || OPEN.test(to) || isState(to) || UNABLE.test(to)) return null;
  if (PUT_OFF.test(to) || STUDIED.test(to)) return make('DEFERRED', match);
  const person = TO_PERSON.exec(to.trim())?.groups;
  if (person !== undefined && (person.title !== undefined || context.names().has(person.who!)))
    return handed(note, match, person.who!, make);
  const from = FROM_PERSON.exec(to.trim())?.groups;
  if (
    from !== undefined &&
    (from.title !== undefined || context.names().has(from.who!) || OFFICE.test(from.who!))
  )
    return handed(note, match, from.who!, make);
  const takes = TAKES.exec(to);
  if (takes !== null && context.names().has(takes.groups!.who!))
    return handed(note, match, takes.groups!.who!, make);
  if (DAY.test(to)) return make('SCHEDULED', match);
  if (ALLOWED.test(to)) return make('AGREED', match);
  if (!TAKEN.test(to) && !(VERBAL_NOUN.test(to) && !QUALITY.test(to) && !THING.test(to)) && !CODE.test(to))
    return null;
  // ブランチを作る手順 → git の画面で枝を選ぶ: a step, unless a word of deciding says more.
  if (!RULED.test(to) && context.beside()) return null;
  const task = TASK.exec(to);
  if (task !== null && STATE.test(to) === false) return make('SCHEDULED', match);
  // →以下のルールとする: what is settled stands below.
  const announces = readJapaneseHeader(to);
  return make('AGREED', match, {
    refersBack: match.index === 0,
    ...(announces === undefined ? {} : { role: 'header', announces }),
  });
}

/** 予備も含まれるか→含まれる; 札は要るか -> 要らない: how it is to be, where that was asked. */
function isEchoed(asked: string, to: string): boolean {
  const verb = ECHO.exec(to.trim())?.groups;
  if (verb === undefined) return false;
  const stem = (verb.denied ?? verb.said)!;
  return new RegExp(
    `${stem}[^、。かいの]{0,1}(?:の|べき)?か(?:どうか|否か)?(?![\\p{Script=Hiragana}])`,
    'u',
  ).test(asked);
}
const ECHO =
  /^(?:(?<denied>[\p{Script=Han}\p{Script=Hiragana}]{1,8})ない|(?<said>[\p{Script=Han}\p{Script=Hiragana}]{1,8})[うくすつぬむるぐぶ])[。．.\s]*$/u;

/** Who is named behind the arrow is to do what stands before it. */
function handed(note: string, arrow: RegExpExecArray, who: string, make: Make): readonly Draft[] {
  const at = note.indexOf(who, arrow.index);
  return make('SCHEDULED', arrow, { refersBack: arrow.index === 0 }).map((entry) => ({
    ...entry,
    owner: { start: entry.start + at, end: entry.start + at + who.length },
  }));
}

/** `→accept` in a line that has no Japanese of its own. */
export function readArrow(sentence: string, context: SentenceContext): readonly Draft[] | null {
  if (!/[→⇒➡]|^[\s*+•-]*(?:->|=>)|[-=]>\s*reject/u.test(sentence)) return null;
  const line = readLine(sentence, context.names());
  return arrowIn(sentence.slice(line.start, line.end), maker(line), context);
}
