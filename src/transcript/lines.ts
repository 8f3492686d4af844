/**
 * The lines of a text, with their offsets, and the trimming that every format needs.
 */
import type { Span } from '../text/span.ts';

export interface Line extends Span {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line break. */
  readonly text: string;
  /** Without surrounding white space; empty for a blank line. */
  readonly trimmed: string;
}

/** LF, CR LF, CR, the Unicode line and paragraph separators, and the form feed of paged documents. */
const LINE_BREAK = /\r\n|[\n\r\f\u2028\u2029]/g;

export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number) => {
    const content = text.slice(start, end);
    lines.push({ number: lines.length + 1, start, end, text: content, trimmed: content.trim() });
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
