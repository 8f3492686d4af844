/**
 * Parts of minutes whose heading says what their items are: Action items, Next steps, Decisions, 決定事項, 宿題.
 *
 * In: a transcript's text. Out: where such a list begins and ends, and what its items are.
 * Never: a list that goes on behind another heading or a paragraph, or a review of what earlier meetings gave out.
 */
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { isApart } from './closing.ts';
import { type HeadingKind, headingKind, type SectionKind } from './section-names.ts';

export type { SectionKind } from './section-names.ts';

export interface Section extends Span {
  readonly kind: SectionKind;
  /** Its items are lines without a mark. */
  readonly bare: boolean;
}

/** Headings are no longer. */
const SHORT = 80;
/** What underlines a heading, or closes it in the next line. */
const UNDERLINE = /^[*_:：#=】)）\]]+\s*$/u;
/** An item, what goes on from the line before it, or nothing. */
const WITHIN =
  /^(?:\s*$|\s*\||\s*(?:[-*+•・○●]|\d{1,2}[.)]|\[[ x]\])\s|\s{2,}\S|\s*[・•○●]\S|[-*]\S|:[^\s:]{1,20}:\s)/u;
export const ITEM = /^\s*(?:[-*+•・○●]\s?|\|\s*(?=[^\s:|-])|\d{1,2}[.)]\s|\[[ x]\]\s|:[^\s:]{1,20}:\s)/u;
/** 司会：森, 受 付 : 西田: under a heading of parts, each with its name. */
export const PART = /^[^\n:：。、]{1,10}\s?[:：]\s?[^\n:：。]{1,16}$/u;
/** Days that are proposed or fixed for the next meeting stand unmarked: 6/18 夕方. */
const DAY = /^\s*[0-9０-９]{1,2}(?:(?:[/／]|月)\s*[0-9０-９]{1,2}|日(?:[(（]|\s))/u;
/** 会計監査 4月6日(日) 午前10時〜: what is due, its day, and its hour. */
const DUE_ROW =
  /^\s*[^\s。、:：0-9０-９]{2,14}[ \u3000]+[0-9０-９]{1,2}(?:月|[/／])[0-9０-９]{1,2}日?(?:[(（][^)）]{1,3}[)）])?\s*(?:午前|午後)?[0-9０-９]{1,2}(?:時|[:：])/u;
/** What is called a field: `:会長: …`. */
const FIELD = /^\s*:[^\s:]{1,20}:\s/u;
/** Where the list of a heading that is itself a bullet stands: further in, or as fields. */
const BENEATH =
  /^[^\S\n]*\n(?:[^\S\n]*\n)?(?=(?<indent>[^\S\n]*)(?<mark>:[^\s:]{1,20}:\s|[-*]{2,6}(?=\s)|[-*+•・]))/u;
export const MOST = 100;
/** 5. 決定事項: the next number is the next part. */
const NUMBER = /^[0-9０-９]{1,2}[.．)）、]/u;

/** The sections of a text whose headings begin up to a place, found as far as it is asked for: a long text is not read through at once. */
export function sectionFinder(text: string): (upTo: number) => readonly Section[] {
  const sections: Section[] = [];
  let at = 0;
  return (upTo) => {
    while (at < text.length && at <= upTo) {
      const stop = endOfLine(text, at);
      const kind = stop - at <= SHORT ? headingKind(text.slice(at, stop)) : null;
      const section = kind === null ? null : sectionUnder(text, { start: at, end: stop }, kind);
      if (section !== null) sections.push(section);
      at = stop + 1;
    }
    return sections;
  };
}

function sectionUnder(text: string, heading: Span, kind: HeadingKind): Section | null {
  const words = text.slice(heading.start, heading.end).trimEnd();
  // A bullet among others is no heading, unless its own list stands under it.
  const bullet = /^\s*[-*+•・]\s/u.test(words) && !words.includes('**');
  const depth = bullet ? depthBeneath(text, heading.start, words) : 0;
  if (depth === null) return null;
  let start = heading.end + 1;
  while (start < text.length && UNDERLINE.test(lineAt(text, start))) start = endOfLine(text, start) + 1;
  const within = {
    kind,
    bullet,
    depth,
    numbered: NUMBER.test(words),
    hashes: /^#*/u.exec(words)![0].length,
  };
  const bare = !bullet && isBare(text, start, within);
  let end = bare ? endOfBare(text, start, within) : endOfList(text, start, within);
  // The day of the next meeting stands in a line of its own, marked or not.
  if (kind === 'next')
    end = Math.max(end, endOfLine(text, endOfLine(text, start) === start ? start + 1 : start));
  if (end <= start) return null;
  const list = text.slice(start, end);
  if (kind === 'roles') return givesRoles(list) ? { start, end, kind: 'tasks', bare } : null;
  return { start, end, kind: kind === 'tasks' && isReview(list) ? 'review' : kind, bare };
}

/** What a heading says of the lines under it. */
interface Within {
  readonly kind: HeadingKind;
  readonly bullet: boolean;
  readonly depth: number;
  readonly numbered: boolean;
  readonly hashes: number;
}

/** ### 会場, under ## 決定事項: a part of it, unless its own name says otherwise. */
function isDeeper(line: string, hashes: number): boolean {
  const own = line.replace(/^\s{0,3}/u, '').replace(/[^#].*$/su, '').length;
  return hashes > 0 && own > hashes && headingKind(line) === null && !isApart(line);
}

function endOfList(text: string, start: number, { kind, bullet, depth, numbered, hashes }: Within): number {
  let end = start;
  let first: string | undefined;
  for (let count = 0; count < MOST && end < text.length; count += 1) {
    const line = lineAt(text, end);
    if (bullet && line.trim() !== '' && !(depth === FIELDS ? FIELD.test(line) : marksOf(line) >= depth))
      break;
    const mark = /^[■●◆◇□▼○◎★【]/u.exec(line)?.[0];
    first ??= line.trim() === '' ? undefined : line.trimStart()[0];
    // ● behind a list of *: the next matter.
    if (mark !== undefined && first !== mark) break;
    if (
      !(
        WITHIN.test(line) ||
        isDeeper(line, hashes) ||
        (kind === 'next' && (DAY.test(line) || DUE_ROW.test(line))) ||
        ((kind === 'tasks' || kind === 'roles') && PART.test(line))
      ) ||
      (/^\s*(?:\*\*[^*]+\*\*|#{1,6} .*)\s*$/u.test(line) && !isDeeper(line, hashes)) ||
      (numbered && NUMBER.test(line))
    )
      break;
    end = Math.min(end + line.length + 1, text.length);
  }
  return end;
}

/** A short line without a mark or a full stop. */
export const BARE = /^(?![\s\u3000]*(?:[-*+•・○●■◆◇□▼◎★☆→⇒|>#【［[＜<=]|\d{1,2}[.)．）]))[^\n。]{2,120}$/u;

/** Whether the items under a heading of its own line are such lines, in Japanese. */
function isBare(text: string, start: number, { kind, hashes }: Within): boolean {
  if (kind !== 'decisions' && kind !== 'tasks') return false;
  const [line = '', next = ''] = text
    .slice(start, start + SHORT * 4)
    .split('\n')
    .filter((words) => hashes === 0 || words.trim() !== '');
  return (
    BARE.test(line) &&
    !PART.test(line) &&
    (hashes > 0 || BARE.test(next)) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line + next)
  );
}

function endOfBare(text: string, start: number, { hashes }: Within): number {
  let end = start;
  for (let count = 0; count < MOST && end < text.length; count += 1) {
    const line = lineAt(text, end);
    if (line.trim() === '' ? hashes === 0 : !BARE.test(line) && !/^\s+\S/u.test(line)) break;
    end = Math.min(end + line.length + 1, text.length);
  }
  return end;
}

/** 司会：森, 森：司会: under a heading of roles each item gives one. */
const ROLE = /^[\s*+•・-]*\.?[^\s。:：][^。:：]{0,11}\s?[:：]\s?[^。:：\s][^。:：]{0,30}$/u;

function givesRoles(list: string): boolean {
  const lines = list.split('\n').filter((line) => line.trim() !== '' && indentOf(line) < 2);
  return lines.length > 1 && lines.every((line) => ROLE.test(line));
}

/** What became of a task, noted under it: done, still open. */
const PROGRESS = pattern('iu')`
    ^\s{2,}(?:[-*+•]\s+)?(?:(?:all |already |not (?:yet )?|partially |mostly |now )?(?:done|completed|finished|fixed
        |started)\b(?! by\b)|(?:still|ongoing|in progress|no (?:progress|updates?)
        |(?:ha(?:s|ve)n['’]t|did ?n['’]t|not yet))\b)
  `;

/** Whether most tasks of a list have noted under them what became of them. */
function isReview(list: string): boolean {
  const lines = list.split('\n').filter((line) => line.trim() !== '');
  const depth = indentOf(lines[0] ?? '');
  const tasks = lines.filter((line) => indentOf(line) <= depth).length;
  const noted = lines.filter((line) => indentOf(line) > depth && PROGRESS.test(line)).length;
  return noted > 1 && noted * 2 >= tasks;
}

/** - 決定: as likely what is talked of. */
const ONE_WORD = /^\s*[-*+•・]\s*(?:決定|合意|結論|決議|期限|担当)$/u;

/** A list of fields rather than of bullets. */
const FIELDS = Infinity;

/** How far in the list under a bullet stands; null where it has none, so that it is a bullet among others. */
function depthBeneath(text: string, at: number, words: string): number | null {
  if (!/[:：]$|[■◆◇□▼★☆◎\p{Script=Han}\p{Script=Katakana}]|to-?do/iu.test(words) || ONE_WORD.test(words))
    return null;
  const end = at + words.length;
  const list = BENEATH.exec(text.slice(end, end + 200))?.groups;
  if (list === undefined) return null;
  if (list.mark!.startsWith(':')) return FIELDS;
  const depth = list.indent!.length + list.mark!.length - 1;
  return depth > marksOf(words) ? depth : null;
}

/** How far in a line stands, by its indentation and by how many marks it has: ** stands under *. */
function marksOf(line: string): number {
  return /^[^\S\n]*(?:[-*]{1,5}(?=[-*]\s))?/u.exec(line)![0].length;
}

export function indentOf(line: string): number {
  return /^[^\S\n]*/u.exec(line)![0].length;
}

export function endOfLine(text: string, at: number): number {
  const stop = text.indexOf('\n', at);
  return stop < 0 ? text.length : stop;
}

export function lineAt(text: string, at: number): string {
  return text.slice(at, endOfLine(text, at));
}
