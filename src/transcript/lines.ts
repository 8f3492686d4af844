/**
 * The lines of a text, with their offsets, and the trimming that every format needs.
 */
import { UserError } from '../errors.ts';
import type { Span } from '../text/span.ts';

export interface Line extends Span {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line break; of a line longer than `LONG_LINE` only the head. Offsets in it are offsets in the line. */
  readonly text: string;
  /** Without surrounding white space; empty for a blank line. Of a long line head and tail, for telling what it is. */
  readonly trimmed: string;
}

/** Formats tell lines apart by patterns; beyond this length (UTF-16 units) a line is prose, and is not read through. */
const LONG_LINE = 1_000;
const TAIL = 100;
/** More lines than any transcript has; a file of nothing but line breaks must not fill the memory. */
const MAX_LINES = 400_000;

/** LF, CR LF, CR, the Unicode line and paragraph separators, and the form feed of paged documents. */
const LINE_BREAK = /\r\n|[\n\r\f\u2028\u2029]/g;

/** @throws {UserError} `documentRefused` where there are too many. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number) => {
    if (lines.length >= MAX_LINES) throw new UserError('documentRefused', { reason: 'tooLarge' });
    const isLong = end - start > LONG_LINE;
    const content = text.slice(start, isLong ? start + LONG_LINE : end);
    const trimmed = isLong ? `${content} ${text.slice(end - TAIL, end)}`.trim() : content.trim();
    lines.push({ number: lines.length + 1, start, end, text: content, trimmed });
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  if (start < text.length) push(text.length);
  return lines;
}

/** The span without white space at its ends, or null where nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === end ? null : { start, end };
}

/** What `\s` matches, without a regular expression per character. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code > 0xff &&
      (code === 0x3000 ||
        code === 0xfeff ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f))
  );
}
