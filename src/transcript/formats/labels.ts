/**
 * Which heads of lines name a speaker. A name is taken only on evidence: it repeats, those present are listed with it,
 * the directory knows it, or it carries a post or a courtesy that only people carry.
 */
import { pattern } from '../../text/pattern.ts';
import { isThing } from '../../text/things.ts';
import { dropCourtesy, foldName, splitBracketed } from '../names.ts';
import type { PeopleDirectory } from '../people.ts';
import { resolveSpeaker } from '../speakers.ts';

/** No longer than this is a speaker's label, in UTF-16 units. */
const MAX_LABEL = 60;

const POST =
  /(?:大臣|外相|首相|総理|大統領|主席|総裁|議員|委員|(?<![成延増特助身全])長|(?<!裁)官|司会|司会者|記者|教授|知事|代表|理事|幹事|幹事社|座長|参考人|証人|監査委員|管理者|参事|参与|主幹|主査|主任|補佐|書記|技監|事務局|担任者|報道担当|総司令|君|氏|さん|様|先生)$/u;
const ENGLISH_POST = pattern('iu')`
    ^(?:(?:the )?(?:prime |foreign |defen[cs]e |vice[- ])*(?:minister|president|secretary|chair(?:man|woman|person)?
        |senator|speaker|ambassador|general|admiral|moderator|interpreter|reporter|chancellor|governor|director)\b|mr\.?
      |mrs\.?|ms\.?|dr\.?|prof\.?|sir|dame|lord|lady|sen\.?|rep\.?|hon\.?|q$|q\.$)
  `;

/** Heads of lines that are never people. */
const HEADINGS = new Set(
  `日時 日付 開催日 開催日時 場所 会場 出席 出席者 出席委員 参加者 欠席 欠席者 議題 議事 議事録 議事次第 案件 決定 決定事項 保留 未決 意見 TODO ToDo 結論 合意 合意事項 担当 期限 宿題 課題 備考 当日 前日 前日準備 当日準備 注 注意 参考 資料 配布資料
   概要 要旨 背景 目的 内容 結果 経緯 件名 題名 主催 記録 書記 次回 次回予定 今後の予定 連絡先 連絡事項 問い合わせ 冒頭発言 質疑応答 質疑 結び 以上 了 まとめ 目次 報告 報告事項 協議事項 その他 アクション アクションアイテム todo 対応 提案 例 補足 追記 更新 訂正 拍手 中略 略 休憩 再開 開会 閉会 散会 場内 会議録情報 開始 終了 開始時刻 終了時刻 時間 時刻 所要時間 録音時間 仮訳 英文 通訳なし
   date time when where place venue location present attendees attendance participants absent regrets apologies agenda topic topics minutes notes note summary action actions actionitem actionitems todo decision decisions resolution resolutions resolved
   proposed proposal agreed outcome outcomes conclusion background purpose subject title re from to cc bcc sent url http https link links recording scribe chair author authors version status next nextmeeting deadline due owner example warning tip update edit ps question answer
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december start starts started end ends ended begin begins began finish finished duration length total runtime break jingle intro outro ad sponsor sponsors presenter presenters slide slides option options goal goals stage delegates everybody remote reviewers abstract keywords kind language region style step part chapter section appendix figure table source sources references contact phone email tel fax website`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Of these, what somebody in brackets may hold: `Chair (Ada Roe): …`. */
const OFFICES = new Set(['chair', 'scribe', 'author', 'authors', 'presenter', '書記', '記録', '主催']);

/** Whether a string has the shape of a name, whatever it is evidence of. */
export function looksLikeLabel(label: string): boolean {
  const text = label.trim();
  if (text === '' || text.length > MAX_LABEL) return false;
  if (!/^[\p{L}\p{N}@＠○〇]/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (/[。、！？!?;；|<>{}=…]|https?|\s[-–—]\s|\d{1,2}:\d{2}/u.test(text)) return false;
  if (/^[\p{Script=Latin}\p{N}\s.'’_@()&,/-]+$/u.test(text) && !isLatinName(text)) return false;
  return !isHeading(text) && !isThing(text);
}

/** A handle, or words that begin with capitals but for the small ones between them: Ludwig van Beethoven (Bonn). */
function isLatinName(text: string): boolean {
  const words = text
    .replace(/\([^()]*\)/g, '')
    .trim()
    .split(/\s+/);
  if (words.length === 1) return true;
  if (words.length > 8 || !/^[\p{Lu}\p{N}@]/u.test(words[0]!)) return false;
  return words.every((word) => /^[\p{Lu}\p{N}@&/-]/u.test(word) || SMALL_WORDS.has(word));
}

const SMALL_WORDS = new Set(
  'of the for and de da di do dos del della der den van von zu la le al bin ibn y e'.split(' '),
);

/** 【審議事項】, 【会長挨拶】, 【予算の件】: what a part of minutes is about. */
const MATTER =
  /^(?:次回|今回|前回|当日)の|(?:平成|令和|昭和)[0-9元〇一二三四五六七八九十]+年[0-9〇一二三四五六七八九十]+月|公報|会報|(?:委員会|審議会|協議会|理事会|総会|部会|会議)\((?:要点|会議|議事)?(?:記録|録|要旨|概要|メモ|抄)\)$|(?:事項|挨拶|あいさつ|について|の件|審議|協議|議題|計画|予定|結果|概要|です|ます|ません|ください)$/u;

export function isHeading(label: string): boolean {
  const folded = foldName(label).replace(/[\s.]/g, '');
  const outer = folded.replace(/(?<=.)\([^()]*\)$/u, '');
  if (outer !== folded && HEADINGS.has(outer) && !OFFICES.has(outer)) return true;
  return (
    HEADINGS.has(folded) ||
    MATTER.test(folded) ||
    /^第?[0-9一二三四五六七八九十]+[回部章節項号条]?$/u.test(folded)
  );
}

/** A label without what sets it off from the words: `Mr Roe:`, `El señor ROE.-`. */
export function trimLabel(label: string): string {
  return label.replace(/(?:[:：—–]|\.?-)+$/u, '').trim();
}

const STAGE_NOTES = pattern('iu')`
    ^(?:(?:loud |prolonged )?applause|(?:general )?laughter|laughs|laughing|music|inaudible|unintelligible|crosstalk
      |silence|pause|cheers|cheering|sighs?|coughs?|foreign|speaking \w+|blank_audio|音楽
      |(?:大きな|盛大な|長い)?拍手(?:起こる|が起こる|多数)?|(?:一同|会場|場内)?笑い?|笑い声|大笑|沈黙|聞き取れず
      |聴取不能|休憩|中断|ざわめき|効果音|以上|了|異議なし|(?:賛成者)?(?:起立|挙手)(?:全員|多数)?
      |.{0,20}(?:の声あり|と呼ぶ者あり|登壇|降壇)|(?:午前|午後)?\d{1,2}[:：時]\d{2}分?(?:頃)?)$
  `;

/** `(Laughter)`, （拍手）: what happened, not who speaks. */
export function isStageNote(text: string): boolean {
  return STAGE_NOTES.test(text.trim().replace(/[.。]$/u, ''));
}

/** Whether the label says of itself that it is a person: a post, a courtesy, a press outlet's reporter. */
export function hasPost(label: string): boolean {
  const text = label.normalize('NFKC').trim();
  const outer = text.replace(/\s*\([^()]*\)$/u, '');
  const inner = /\(([^()]*)\)$/u.exec(text)?.[1] ?? '';
  return POST.test(outer) || POST.test(inner) || ENGLISH_POST.test(outer);
}

/**
 * Of the labels found at heads of lines, those that are taken for speakers.
 * @param present names in the document's own list of those present, as printed.
 */
export function takeLabels(
  found: readonly string[],
  present: readonly string[],
  people: PeopleDirectory,
  chosen: boolean,
): ReadonlySet<string> {
  const folded = new Map([...new Set(found)].map((label) => [label, foldName(label)]));
  const counts = new Map<string, number>();
  for (const label of found) counts.set(folded.get(label)!, (counts.get(folded.get(label)!) ?? 0) + 1);
  const listed = takeListed(found, present);
  const taken = [...folded.keys()].filter(
    (label) =>
      chosen ||
      counts.get(folded.get(label)!)! > 1 ||
      listed.has(label) ||
      hasPost(label) ||
      resolveSpeaker(label, null, people).person !== null,
  );
  return new Set(taken);
}

/** Of the labels those that the list of those present has: as a name, a part of one, a handle, or as initials, `RH`. */
export function takeListed(found: readonly string[], present: readonly string[]): ReadonlySet<string> {
  if (present.length === 0) return new Set();
  const forms = new Set([...present.flatMap(nameForms), ...present.flatMap(withPostBehind)]);
  const initials = new Set(present.flatMap(initialsOf));
  return new Set(
    [...new Set(found)].filter(
      (label) => initials.has(label) || nameForms(label).some((form) => forms.has(form)),
    ),
  );
}

/** 会計　森 and 森（会計） are listed, and 森会計 speaks. */
function withPostBehind(name: string): readonly string[] {
  const bracketed = splitBracketed(name);
  if (bracketed !== null) {
    const [outer, inner] = [foldName(bracketed.outer), foldName(bracketed.inner)];
    return [outer + inner, inner + outer];
  }
  const [first, ...rest] = name.trim().split(/[\s\u3000]+/u);
  // Latin words stay apart: Ada Roe is no Roe Ada.
  return rest.length > 0 && !/\p{Script=Latin}/u.test(name) ? [foldName(rest.join('') + first!)] : [];
}

/** `Ryan Hunt` → RH; `Ada Roe (ARO)` → ARO too. */
function initialsOf(name: string): readonly string[] {
  const given = /[(（]([\p{Lu}\p{N}]{1,5})[)）]/u.exec(name)?.[1];
  const words = name.replace(/[(（@].*$/u, '').match(/\p{Lu}[\p{L}'’-]*/gu) ?? [];
  const initials = words.length > 1 ? words.map((word) => word[0]!).join('') : '';
  return [...(given === undefined ? [] : [given]), ...(initials === '' ? [] : [initials])];
}

/** The forms under which an attendee list and a label may mean the same entry: whole, without courtesy, each Latin word, the handle. */
export function nameForms(name: string): readonly string[] {
  const folded = dropCourtesy(foldName(name.replace(/[（(][^（()）]*[)）]/gu, ' ')));
  const handle = /[@＠]([\w-]+)/u.exec(name)?.[1]?.toLowerCase();
  const bare = dropCourtesy(foldName(folded.replace(/@[\w-]+/gu, ' ')));
  const words = /^[a-z .'-]+$/u.test(bare) ? bare.split(' ').filter((word) => word.length > 1) : [];
  return [
    ...new Set([folded, bare, ...words, ...(handle === undefined ? [] : [handle, `@${handle}`])]),
  ].filter((form) => form !== '');
}
