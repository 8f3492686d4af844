/**
 * How notes are laid out: their headings, their bullets, and what a line stands under.
 *
 * In: a text, and where a line stands in it. Out: headings and lines above it.
 * Never: more of the text than a few thousand units, so that long notes stay linear.
 */
import type { Gated } from '../../text/gated.ts';
import { firstLine, lineBegins } from '../../text/line-begin.ts';
import { pattern } from '../../text/pattern.ts';

/** A heading, a rule, or a topic's bullet. */
const HEADING = pattern('u')`
    ^(?:[^。、\s]{0,8}(?:報告|協議|審議|議決|連絡|決定|確認|検討|承認)事項$|#{1,6}(?:\s|(?=[^\s#\d]))|={2,5}\s|[■◆◇□●▼]
      |【[^【】]{1,40}】[^。]{0,20}$|[＜<〈][^＜<＞>〈〉]{1,30}[＞>〉]$|\[\[?\w+ #\d+\]|-{3,}\s*$|[^。、\s*+•・-][^。、]{0,24}(?:やりたいこと|欲しいもの|ほしいもの)(?:[（(][^（()）]{1,16}[)）])?[:：]?$|[0-9０-９]{1,2}[.．、)）](?:\s|(?=[^\d\s。][^。]{0,24}$)))
  `;
/** 新しい当番表について（案）: all under it is a draft. */
const DRAFTED = /^[^\s。、*+•・○-][^。、（(]{2,30}[（(]素?案[)）]$/u;
function isHeading(line: string): boolean {
  return HEADING.test(line) || (/案[)）]$/u.test(line.slice(-2)) && DRAFTED.test(line));
}
export const BULLET = /^[ \t\u3000]*(?:\*{2,6}\s|[-*+•・○]\s|[・○●](?=[^・○●]))/u;

/** A line: where it begins and ends, its own indentation, how far in it stands, and what it says. */
export interface NotedLine {
  readonly from: number;
  readonly end: number;
  readonly indent: number;
  /** By its indentation or by how many marks it has: `--` stands under `-`, `**` under `*`, and a bullet under a paragraph. */
  readonly level: number;
  readonly words: string;
}

/** Longer lines are no notes: they are not read further than this, which keeps a long line linear. */
const FAR = 400;

export function beginOf(text: string, at: number): number {
  const from = Math.max(0, at - FAR);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

function readLine(text: string, from: number): NotedLine {
  const line = firstLine(text.slice(from, from + FAR));
  let indent = 0;
  while (indent < line.length && ' \t\u3000'.includes(line[indent]!)) indent += 1;
  const words = line.trim();
  return { from, end: from + line.length, indent, level: indent + marksOf(words), words };
}

function marksOf(words: string): number {
  const marks = /^(?:-{2,6}|\*{2,6})(?=\s)/u.exec(words)?.[0].length ?? 0;
  return marks > 0 ? marks : BULLET.test(words) ? 1 : 0;
}

/** Headings stand no further up; keeps long notes linear. */
const ABOVE = 4_000;
/** How deep a heading without `#` stands: under every one that has it. */
const UNDER_ALL = 7;
/** No heading that ends by its own mark is longer. */
const LONGEST = 100;

function depthOf(heading: string): number {
  return /^(?:#+|=+)/u.exec(heading)?.[0].length ?? UNDER_ALL;
}

interface Heading {
  readonly at: number;
  readonly depth: number;
  readonly words: string;
}

/** The headings of a text, told once for all its lines: many ask of every line what it stands under. */
export interface Outline {
  readonly text: string;
  /** Where the line of a place begins. */
  lineBegin(at: number): number;
  /** The nearest heading above a place, then those it stands under. */
  headingsAbove(at: number): readonly string[];
  /** Whether a heading above a place tells that of what stands under it. */
  isUnder(at: number, heading: Gated): boolean;
  lineFrom(at: number): NotedLine;
  /** The line above, or null at the top. */
  lineAbove(line: NotedLine): NotedLine | null;
  /** Whether a line is a heading, wherever it is indented. */
  isHeading(line: NotedLine): boolean;
}

export function outlineOf(text: string): Outline {
  const headings: Heading[] = [];
  let read = 0;
  let asked = -1;
  let above: readonly string[] = [];
  const headingsAbove = (at: number) => {
    if (at === asked) return above;
    // As far as it is asked for: a long text is not read through at once.
    for (; read < at; read = readHeading(text, read, headings));
    const found = headingsOver(headings, at);
    // The same ones are told by the same list.
    if (found.length !== above.length || found.some((words, index) => words !== above[index])) above = found;
    asked = at;
    return above;
  };
  const told = new Map<Gated, { readonly headings: readonly string[]; readonly is: boolean }>();
  const lines = new Map<number, NotedLine>();
  const lineFrom = (at: number) => {
    const known = lines.get(at);
    if (known !== undefined) return known;
    // Lines are asked for by those near them.
    if (lines.size >= NEAR) lines.clear();
    const line = readLine(text, at);
    lines.set(at, line);
    return line;
  };
  const areHeadings = new Map<number, boolean>();
  return {
    text,
    lineBegin: lineBegins(text),
    headingsAbove,
    isUnder(at, heading) {
      const headings = headingsAbove(at);
      const known = told.get(heading);
      if (known?.headings === headings) return known.is;
      const is = headings.some((words) => heading.test(words));
      told.set(heading, { headings, is });
      return is;
    },
    lineFrom,
    lineAbove: ({ from }) => (from > 1 ? lineFrom(beginOf(text, from - 1)) : null),
    isHeading({ from, words }) {
      const known = areHeadings.get(from);
      if (known !== undefined) return known;
      const is = isHeading(words);
      areHeadings.set(from, is);
      return is;
    },
  };
}

/** As many lines as are kept at once. */
const NEAR = 1_000;

/** Adds the line at a place to the headings, if it is one. Returns where the next line begins. */
function readHeading(text: string, at: number, headings: Heading[]): number {
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  const line = text.slice(at, Math.min(end, at + LONGEST));
  if (isHeading(line)) headings.push({ at, depth: depthOf(line), words: line.slice(0, 80) });
  return end + 1;
}

function headingsOver(headings: readonly Heading[], at: number): readonly string[] {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (headings[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let index = low - 1; index >= 0 && depth > 1 && headings[index]!.at >= at - ABOVE; index -= 1) {
    const heading = headings[index]!;
    if (heading.depth >= depth) continue;
    depth = heading.depth;
    found.push(heading.words);
  }
  return found;
}

/** Notes under one bullet that are looked back over. */
export const NOTES = 24;
