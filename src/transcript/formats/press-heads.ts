/**
 * Heads of turns in press conferences and other records of questions and answers: `【外務大臣】…`, `（記者）…`, `問）…`, `Q：…`,
 * `Q 代表幹事（○○通信）`, each with its words behind it or below.
 */
import type { Line } from '../lines.ts';
import type { PeopleDirectory } from '../people.ts';
import { hasPost, isHeading, isStageNote, looksLikeLabel, takeLabels } from './labels.ts';

export interface PressHead {
  readonly label: string;
  readonly shape: 'square' | 'round' | 'paren' | 'colon' | 'letter';
  /** Offset in the line where the words begin; its end where they stand below. */
  readonly from: number;
  readonly alone: boolean;
}

const SQUARE = /^\s*【\s*([^【】]{1,60}?)\s*】\s*/u;
const ROUND = /^\s*[（(]\s*([^()（）]{1,40}?)\s*[)）]\s*/u;
/** `問）`, in lists `- 問）`; `市長）` too. */
const PAREN = /^\s*(?:[-・]\s*)?([^\s()（）「」、。,，:：]{1,16})[)）]\s*/u;
const COLON = /^\s*([^\s()（）「」、。:：]{1,16}|[QA][0-9０-９]{0,2})\s*[:：．]\s*/u;
const LETTER = /^\s*([QAＱＡ][0-9０-９]{0,2}[\s　]+[^\s。、][^。、]{0,40})\s*$/u;
const SHORT =
  /^(?:[QAＱＡ][0-9０-９]{0,2}|問|答|質問|質問者|回答|回答者|記者|大臣|副大臣|司会|幹事社?|代表幹事|報道官|長官|知事|市長|町長|村長|区長|事務局|委員|会長)$/u;
const OUTLET =
  /新聞|通信|テレビ|放送|ラジオ|タイムズ|ニュース|日報|週刊|月刊|フリー(?:ランス)?|ロイター|ブルームバーグ|(?:NHK|ＮＨＫ|AFP|CNN|BBC)/u;
/** What a press page names so is a section, a list or a matter, never a person. */
const MATTER =
  /^(?:主な|冒頭|質疑|発表|報告|説明|資料|配[付布]|参考|別紙|議題|議事|意見|その他|注|備考|中略|以下|以上|仮訳|要旨|概要|連絡)|(?:について|に関する|件|案|概要|状況|項目|応答|発言|関連|情勢|等)$|^[\p{N}\s.．]+$/u;

/** `(a)`, `(iv)`: the paragraphs of a declaration, not those who speak. */
const LIST_MARK = /^(?:[a-pr-z]|[ivx]{1,5})$/u;

/** Null where the line is none, whatever it is evidence of. */
export function readPressHead({ text, start, end }: Line): PressHead | null {
  const length = end - start;
  const shapes = [
    ['square', SQUARE],
    ['round', ROUND],
    ['paren', PAREN],
    ['letter', LETTER],
    ['colon', COLON],
  ] as const;
  for (const [shape, pattern] of shapes) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const label = match[1]!;
    if (shape === 'paren' && !isPerson(label)) continue;
    if (shape === 'colon' && !SHORT.test(label)) continue;
    if (LIST_MARK.test(label) || isStageNote(label) || /^[\p{N}\p{P}\s]+$/u.test(label)) return null;
    const isAlone = length <= text.length && text.slice(match[0].length).trim() === '';
    return { label, shape, from: isAlone ? length : match[0].length, alone: isAlone };
  }
  return null;
}

/** Whether a label is the press's: 記者, an outlet, the letter of a question. */
export function isAsking(label: string): boolean {
  return /記者|幹事社|^(?:[QＱ][0-9０-９]{0,2}(?:[\s　]|$)|問|質問者?)/u.test(label) || OUTLET.test(label);
}

/** Whether it is the name of a paper, a broadcaster or the like, rather than a post that has to do with one. */
export function isOutlet(label: string): boolean {
  return OUTLET.test(label) && !hasPost(label) && !/[長官相員課局部室]$|大学/u.test(label);
}

/** Whether a label says of itself that it is somebody: a post, an outlet, the letter of a question. */
export function isPerson(label: string): boolean {
  return (
    !isHeading(label) && !MATTER.test(label) && (hasPost(label) || SHORT.test(label) || OUTLET.test(label))
  );
}

/** Of the labels found those that are taken for speakers. */
export function takePressLabels(heads: readonly PressHead[], people: PeopleDirectory): ReadonlySet<string> {
  const candidates = heads
    .filter(({ label }) => looksLikeLabel(label) && !isHeading(label) && !MATTER.test(label))
    .map(({ label }) => label);
  return new Set([
    ...takeLabels(candidates, [], people, false),
    ...heads.map(({ label }) => label).filter(isPerson),
  ]);
}
