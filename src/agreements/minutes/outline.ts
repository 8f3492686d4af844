/**
 * How notes are laid out: their headings, their bullets, and what a line stands under.
 *
 * In: a text, and where a line stands in it. Out: headings and lines above it.
 * Never: more of the text than a few thousand units, so that long notes stay linear.
 */
import { pattern } from '../../text/pattern.ts';

/** A heading, a rule, or a topic's bullet. */
const HEADING = pattern('u')`
    ^(?:[^。、\s]{0,8}(?:報告|協議|審議|議決|連絡|決定|確認|検討|承認)事項$|#{1,6}(?:\s|(?=[^\s#\d]))|={2,5}\s|[■◆◇□●▼]
      |【[^【】]{1,40}】[^。]{0,20}$|[＜<〈][^＜<＞>〈〉]{1,30}[＞>〉]$|\[\[?\w+ #\d+\]|-{3,}\s*$|[0-9０-９]{1,2}[.．、)）](?:\s|(?=[^\d\s。][^。]{0,24}$)))
  `;
/** 新しい当番表について（案）: all under it is a draft. */
const DRAFTED = /^[^\s。、*+•・○-][^。、（(]{2,30}[（(]素?案[)）]$/u;
export function isHeading(line: string): boolean {
  return HEADING.test(line) || (/案[)）]$/u.test(line.slice(-2)) && DRAFTED.test(line));
}
export const BULLET = /^[ \t\u3000]*(?:\*{2,6}\s|[-*+•・○]\s|[・○●](?=[^・○●]))/u;

/** A line's own indentation, and what it says. */
export interface NotedLine {
  readonly indent: number;
  readonly words: string;
}

/** Longer lines are no notes: they are not read further than this, which keeps a long line linear. */
const FAR = 400;

export function beginOf(text: string, at: number): number {
  const from = Math.max(0, at - FAR);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

export function lineFrom(text: string, at: number): NotedLine & { readonly end: number } {
  const words = text.slice(at, at + FAR).split('\n', 1)[0]!;
  return { indent: /^[ \t\u3000]*/u.exec(words)![0].length, words: words.trim(), end: at + words.length };
}

/** Headings stand no further up; keeps long notes linear. */
const ABOVE = 4_000;
/** How deep a heading without `#` stands: under every one that has it. */
const UNDER_ALL = 7;

function depthOf(heading: string): number {
  return /^(?:#+|=+)/u.exec(heading)?.[0].length ?? UNDER_ALL;
}

/** The nearest heading, then those it stands under. */
export function headingsAbove(text: string, at: number, most = Infinity): readonly string[] {
  const headings: string[] = [];
  const top = Math.max(0, at - ABOVE);
  let depth = Infinity;
  for (let end = at - 1; end > top && depth > 1 && headings.length < most; ) {
    const from = Math.max(top, text.lastIndexOf('\n', end - 1) + 1);
    const line = text.slice(from, end);
    end = from - 1;
    if (!isHeading(line) || depthOf(line) >= depth) continue;
    depth = depthOf(line);
    headings.push(line.slice(0, 80));
  }
  return headings;
}

export function headingAbove(text: string, at: number): string {
  return headingsAbove(text, at, 1)[0] ?? '';
}

/** Notes under one bullet that are looked back over. */
export const NOTES = 24;

/** How far in a note stands, by its indentation or by how many marks it has: `--` stands under `-`, `**` under `*`, and a bullet under a paragraph. */
export function levelOf({ indent, words }: NotedLine): number {
  const dashes = /^(?:-{2,6}|\*{2,6})(?=\s)/u.exec(words)?.[0].length ?? 0;
  return indent + (dashes > 0 ? dashes : BULLET.test(words) ? 1 : 0);
}
