/**
 * Matched brackets and quotation marks of a stretch of text. One that is never closed, or closed far away, does not
 * count: a slip of the keyboard must not join everything behind it into one sentence.
 */
import type { Span } from '../text/span.ts';

const OPENERS: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '〈': '〉',
  '《': '》',
  '“': '”',
  '«': '»',
};
const CLOSERS = new Set(Object.values(OPENERS));

/** A quotation longer than this (UTF-16 units) is read sentence by sentence. */
const MAX_QUOTED = 1_000;

/** Position of each opening mark that is closed in the same paragraph → position of the mark that closes it; outermost pairs only. */
export function matchBrackets(text: string, span: Span): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let stack: { readonly at: number; readonly closer: string }[] = [];
  let open = new Map<string, number>();
  let straight = -1;
  const forget = () => {
    stack = [];
    open = new Map();
    straight = -1;
  };
  let lastBreak = -2;
  for (let at = span.start; at < span.end; at += 1) {
    const char = text[at]!;
    if (char === '\n') {
      if (text.slice(lastBreak + 1, at).trim() === '' && lastBreak >= span.start) forget();
      lastBreak = at;
    } else if (char === '"') {
      if (straight < 0 || at - straight > MAX_QUOTED) straight = at;
      else {
        pairs.set(straight, at);
        straight = -1;
      }
    } else if (OPENERS[char] !== undefined) {
      const closer = OPENERS[char];
      stack.push({ at, closer });
      open.set(closer, (open.get(closer) ?? 0) + 1);
    } else if (CLOSERS.has(char) && (open.get(char) ?? 0) > 0) {
      for (;;) {
        const top = stack.pop()!;
        open.set(top.closer, open.get(top.closer)! - 1);
        if (top.closer !== char) continue;
        if (at - top.at <= MAX_QUOTED) pairs.set(top.at, at);
        break;
      }
    }
  }
  return pairs;
}
