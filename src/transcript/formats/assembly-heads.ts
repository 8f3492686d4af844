/**
 * Heads of speeches in assembly records: a mark, who speaks, the words: `○議長（山田太郎君）　これより…`, `◎遠藤　満町長　…`,
 * `３番　○○○○議員　…`. The same mark stands before headings, the agenda and lists of those attending, which are no one's words.
 */
import { pattern } from '../../text/pattern.ts';
import type { Line } from '../lines.ts';
import { hasPost } from './labels.ts';

export interface AssemblyHead {
  readonly label: string;
  /** Offset in the line where the words begin. */
  readonly from: number;
}

/** Search systems number the speeches before the mark. */
const MARK = /^[\s　]*(?:[0-9０-９]{1,4}[\s　]*[:：]?[\s　]*)?[○◎〇◯◆●][\s　]*(?=[^\s　○◎〇◯◆●])/u;
/** `議長（山田太郎君）`, `（北野　実議員）`, letters set apart: `町 長 （ 寺 尾 光 司 君 ）`. */
const BRACKETED = /^([^。、，…・「」（()）]{0,40}?)[\s　]*[（(]([^（()）。]{1,40})[)）]/u;
/** `白岩孝夫市長`, `山田太郎君`; with a space inside the name: `遠藤　満議長`. Behind it a space. */
const NAMED =
  /^((?:[^\s　。、，…・「」（()）]{1,10}[\s　]{1,2})?[^\s　。、，…・「」（()）]{1,30})(?=[\s　])/u;
const SEATED =
  /^(第?[0-9０-９〇一二三四五六七八九十百]{1,5}番(?:議員)?[\s　]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,10})(?=[\s　])/u;
const SEAT = /^第?[0-9０-９〇一二三四五六七八九十百]{1,5}番(?:議員)?$/u;

/** The agenda, the course of the sitting, the lists of those present: never people, whatever they end in. */
const MATTERS = pattern('u')`
    ^(?:(?:追加)?日程|議事|議案|報告|認定|請願|陳情|発議|同意案?|承認|諮問|動議|決議|意見書|選挙|会議|本日|会期|開会
      |開議|閉会|閉議|散会|延会|休憩|再開|出席|欠席|遅刻|説明|事務局職員|職務|傍聴|議席|署名|諸般|行政|一般質問|代表質問
      |質疑|討論|採決|表決|委員会?付託|委員長報告|招集|付議|応招|会派|場所|日時)
  `;
/** Of people, but none of them speaks. */
const LISTS = /^(?:本日の)?(?:出席|欠席|応招|不応招|遅刻|早退|会議録署名|署名)(?!委員長)/u;
const COUNT = /^[\s　]*(?:第?[\s　]*[0-9０-９〇一二三四五六七八九十百]+[\s　]*[名人号件日回]|なし)/u;
const HAPPENED =
  /(?:登壇|降壇|退場|入場|退席|着席|起立|挙手|拍手|呼ぶ者|の声あり|概要|朗読|配[付布])[\s　]*$/u;
/** Behind a post a name alone, as in a list of those present: nothing is said. */
const ATTENDING =
  /^\S{1,10}[\s　]?\S{0,8}君$|^[\p{Script=Han}々]{1,5}[\s　]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5}$/u;
const NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー\s　]{2,10}$/u;

/** Whether a line begins as a speech does, whatever follows. */
export function isMarked({ text }: Line): boolean {
  return MARK.test(text);
}

/** Called from the floor into what somebody says, as the record marks it like a speech: `◯（呼ぶ声）　異議なし。`. */
const FROM_FLOOR =
  /^[\s　]*[○◎〇◯◆●][\s　]*[（(〔［][^（()）〔〕［］]{0,20}(?:呼ぶ声|呼ぶ者|発言する者|の声)[^（()）〔〕［］]{0,8}[）)〕］]/u;

export function isFromFloor({ text }: Line): boolean {
  return FROM_FLOOR.test(text);
}

/** Null where the line has no such mark, or has it before something that is no speaker. */
export function readMarkedHead({ text, trimmed }: Line): AssemblyHead | null {
  const mark = MARK.exec(text);
  if (mark === null || /…{2}|・{3}|\.{4}/.test(trimmed)) return null;
  const alone = text.slice(mark[0].length).trim();
  if (/^[^\s　。、（(]{2,16}$/u.test(alone) && isPerson(alone) && !isMatter(alone))
    return { label: alone, from: text.trimEnd().length };
  return readHead(text, mark[0].length, (label) => isPerson(label) || NAME.test(label));
}

/** In records that set no mark: only a post or a seat with a name in brackets, and words behind it. */
export function readPlainHead({ text, trimmed }: Line): AssemblyHead | null {
  // A handle, a field or a bullet before the brackets is a line of notes: `@mori: （副会長）…`; 【森（委員長）】 is set apart as a name is.
  if (!/[)）]/.test(text) || /^[\s　]*[@:：*+【-]/u.test(text)) return null;
  const head = readHead(text, text.length - text.trimStart().length, isPerson);
  if (head === null || !/[)）]$/u.test(head.label) || head.from >= text.trimEnd().length) return null;
  return /[。！？…]|[^)）君]$/u.test(trimmed) ? head : null;
}

function readHead(line: string, at: number, accepts: (label: string) => boolean): AssemblyHead | null {
  const rest = line.slice(at);
  const bracketed = BRACKETED.exec(rest);
  if (bracketed !== null) {
    const [whole, outer, inner] = bracketed as unknown as [string, string, string];
    const words = rest.slice(whole.length).trim();
    const isNamed = /[君氏様]$/u.test(inner.trim());
    if (
      (isMatter(outer) && !isNamed) ||
      LISTS.test(outer) ||
      COUNT.test(inner) ||
      HAPPENED.test(inner) ||
      ATTENDING.test(words)
    )
      return null;
    if (outer.trim() === '' && !isPerson(inner)) return null;
    // `○（北野　実議員）`: the brackets hold all of the label.
    const label = outer.trim() === '' ? inner.trim() : whole.trim();
    if (words === '' && !isPerson(label)) return null;
    return accepts(label) ? { label, from: at + skipSpace(rest, whole.length) } : null;
  }
  const named = SEATED.exec(rest) ?? endsInPost(rest);
  if (named === null || isMatter(named[1]!)) return null;
  const words = rest.slice(named[0].length).trim();
  if (words === '' || ATTENDING.test(words)) return null;
  const label = named[1]!;
  return accepts(label) ? { label, from: at + skipSpace(rest, named[0].length) } : null;
}

/** Of the first word and the first two, the shortest that a post or a courtesy ends. */
function endsInPost(rest: string): RegExpExecArray | null {
  const one = /^([^\s　。、，…・「」（()）]{1,30})(?=[\s　])/u.exec(rest);
  if (one !== null && isPerson(one[1]!)) return one;
  const two = NAMED.exec(rest);
  if (two !== null && isPerson(two[1]!) && two[1]!.length <= 24) return two;
  return one;
}

function isPerson(label: string): boolean {
  const compact = label.replace(/[\s　]/gu, '');
  return (
    hasPost(compact) || SEAT.test(compact) || /^第?[0-9０-９〇一二三四五六七八九十百]{1,5}番/u.test(compact)
  );
}

function isMatter(label: string): boolean {
  const compact = label.replace(/[\s　]/gu, '');
  return LISTS.test(compact) || (MATTERS.test(compact) && !hasPost(compact));
}

function skipSpace(text: string, from: number): number {
  return from + (/^[\s　]*/u.exec(text.slice(from))?.[0].length ?? 0);
}
