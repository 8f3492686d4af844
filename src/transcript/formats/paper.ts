/**
 * Japanese minutes on paper's layout, without Markdown: what they are called, a head of fields, and headings that a mark or
 * brackets set off: 議事録 / 日時：… / ■ 夏祭り / 【報告】.
 *
 * In: a document's lines. Out: whether they are laid out so, and what each line is.
 * Never: a conversation whose speakers stand in the same brackets.
 */

import { pattern } from '../../text/pattern.ts';
import { readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import { readField } from './head.ts';
import { hasPost, isHeading } from './labels.ts';
import { type MarkdownLine, readMarkdown } from './markdown.ts';

const CALLED =
  /(?:議事録|議事メモ|議事要旨|議事概要|会議録|会議メモ|打ち?合わ?せ(?:メモ|記録)|(?:会議?|会|ミーティング|定例|MTG)[\s　]*(?:の)?(?:記録|ノート|メモ|報告|概要))[^。]{0,30}$/iu;
/** What the minutes are called stands in the first lines. */
const TOP = 5;
const HEAD = 15;
/** A line that holds a day and hardly more. */
const SHORT = 60;
const MARK = /^[■□◆◇▼▽●◎][\s　]*/u;
const MARKED = /^[■□◆◇▼▽●◎][\s　]*[^。:：■□◆◇▼▽●◎]{1,40}$/u;
const BRACKETED = /^(?:【([^【】]{1,40})】|[＜<〈]([^＜<>＞〈〉]{1,40})[＞>〉]|［([^［］]{1,40})］)$/u;
/** 第1号議案　…の件, 議題２ …, 1. 夏祭り: what is dealt with, by its number. */
const NUMBERED = pattern('u')`
    ^[○〇]?(?:第[\s　]?[0-9０-９一二三四五六七八九十]+[\s　]?号?議案
      |(?:議題|議案|協議|報告|話し合うこと)[\s　]?[0-9０-９一二三四五六七八九十①-⑳]|[0-9０-９]{1,2}[.．、)）]
      |[一二三四五六七八九十]{1,2}[、.．]|[（(][0-9０-９一二三四五六七八九十]{1,2}[)）])[\s　]*[^。]{1,40}$
  `;
/** A heading ends in no verb: ■ 会場は北棟にする is what is noted. */
const PREDICATE = /(?:した|する|った|れた|ました|ます|です|ない|なし|決定|承認|可決|了承|合意)$/u;
/** Whether the document is laid out as minutes are on paper. */
export function isPaper(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.trimmed !== '');
  const top = filled.slice(0, TOP);
  const head = filled.slice(0, HEAD).flatMap((line) => readField(line.text)?.name ?? []);
  const isDated =
    head.includes('date') ||
    head.includes('time') ||
    top.some((line) => line.text.length < SHORT && readPrintedTime(line.trimmed) !== null);
  const isHeaded = isDated && (head.includes('present') || head.includes('place'));
  if (!isHeaded && !top.some((line) => CALLED.test(line.trimmed))) return false;
  if (top.some((line) => /会見|インタビュー|座談会|対談/u.test(line.trimmed))) return false;
  const parts = filled.filter(({ trimmed }) => isPart(trimmed) || NUMBERED.test(trimmed));
  return parts.length > (head.length > 0 ? 1 : 3) && !isSpoken(filled);
}

function isPart(trimmed: string): boolean {
  return (MARKED.test(trimmed) && !PREDICATE.test(trimmed)) || BRACKETED.test(trimmed);
}

/** Whether names stand where headings would: one that a post or a courtesy ends, or that comes again. */
function isSpoken(lines: readonly Line[]): boolean {
  const labels = lines.flatMap(({ trimmed }) => nameInBrackets(trimmed) ?? []);
  const names = labels.filter((label) => !isHeading(label));
  return names.some((label) => hasPost(label)) || new Set(names).size < names.length;
}

const END = /^[（(]?(?:以[\s　]*上|了)[)）。]?$/u;
/** A bullet needs no space behind it, nor does a number with a wide full stop, which ends no sentence. */
const BULLET = /^[\s　]*(?:[・○●〇◯※]|[0-9０-９]{1,2}[．）](?![0-9０-９]))[\s　]*/u;

/** Kinds of the lines of such a document: its first line is its title, headings stand by their marks. */
export function readPaper(lines: readonly Line[]): readonly MarkdownLine[] {
  const first = lines.findIndex((line) => line.trimmed !== '');
  return lines.map((line, index) => {
    const { trimmed, text } = line;
    const isTitle = index === first && readField(text) === null;
    if (isTitle || isPart(trimmed))
      return {
        kind: 'heading',
        level: isTitle ? 1 : 2,
        text: nameInBrackets(trimmed) ?? trimmed.replace(MARK, ''),
        isOnPaper: true,
      };
    if (END.test(trimmed)) return { kind: 'furniture' };
    const kind = readMarkdown(line);
    const bullet = BULLET.exec(text);
    return kind.kind === 'text' && bullet !== null && bullet[0].length < kind.to
      ? { ...kind, item: true, from: Math.max(kind.from, bullet[0].length) }
      : kind;
  });
}

function nameInBrackets(trimmed: string): string | null {
  const match = BRACKETED.exec(trimmed);
  return match === null ? null : (match[1] ?? match[2] ?? match[3])!.trim();
}
