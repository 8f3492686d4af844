/**
 * The Markdown (and wiki) that minutes are written in, line by line: what a line is, and where its words are.
 */
import { pattern } from '../../text/pattern.ts';
import type { Line } from '../lines.ts';

export type MarkdownLine =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      /** Set off by a mark or brackets, as on paper. */
      readonly isOnPaper?: true;
    }
  /** A rule, a fence, a table's ruler, an attribute list, a comment: no words. */
  | { readonly kind: 'furniture' }
  /** A list item or a paragraph's line; `from` and `to` are offsets in the line, past its marker. */
  | {
      readonly kind: 'text';
      readonly item: boolean;
      readonly quoted: boolean;
      readonly indent: number;
      readonly from: number;
      readonly to: number;
    };

const HEADING = /^\s{0,3}(#{1,6})\s+(.*)$/u;
const WIKI_HEADING = /^(={1,5})(?!>)\s*(\S.*)$/u;
const RULE =
  /^\s*(?:[-_*=~]\s*){3,}$|^\s*(?:```|~~~)|^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$|^\s*\{:.*\}\s*$|^\s*<!--.*-->\s*$/u;
/** Pictures, badges, the tags of tables and frames, and attributes of a tag that runs over lines. */
const PICTURE = /^\s*(?:\[?!\[[^\]]*\]\([^()]*\)(?:\]\([^()]*\))?\s*)+$/u;
const TAG = pattern('iu')`
    ^\s*<\/?(?:table|thead|tbody|tr|td|th|div|img|iframe|details|summary|br|center|hr|script|style|video
      |source)(?:[\s/>]|$)|^\s*(?:[a-z-]{2,20}="[^"<>]*"\s*)+\/?>?(?:<\/\w+>)?\s*$
  `;
const MARKER =
  /^(\s*)((?:>\s?)*)(\s*)([-*+•○●◦▪][ \t\u3000]+|・[ \t\u3000]*|\d{1,3}[.)][ \t\u3000]+|\|\s*|[①-⑳]\s*)?(\[[ xX]\]\s+)?/u;
const ATTRIBUTES = /(?:\{:[^{}]*\}|<!--[^<>]*-->)$/u;

export function readMarkdown(line: Line): MarkdownLine {
  const { text } = line;
  if (line.trimmed === '') return { kind: 'blank' };
  if (RULE.test(text) || PICTURE.test(text) || TAG.test(text)) return { kind: 'furniture' };
  const heading = HEADING.exec(text) ?? WIKI_HEADING.exec(text);
  if (heading !== null)
    return {
      kind: 'heading',
      level: heading[1]!.length,
      text: heading[2]!
        .trim()
        .replace(/(?:#+|=+)$/u, '')
        .trim(),
    };
  const [whole, indent, quote, more, item] = MARKER.exec(text)!;
  const isLong = line.end - line.start > text.length;
  const to = isLong ? line.end - line.start : endOfWords(text, item?.startsWith('|') === true);
  if (to <= whole.length) return { kind: 'furniture' };
  return {
    kind: 'text',
    item: item !== undefined,
    quoted: quote !== '',
    indent: indent!.replace(/\t/g, '    ').length + more!.length,
    from: whole.length,
    to,
  };
}

/** Offset behind the last word: attribute lists, comments and a table's last bar are none. */
function endOfWords(text: string, isRow: boolean): number {
  const kept = text.trimEnd().replace(ATTRIBUTES, '').trimEnd();
  return (isRow && kept.endsWith('|') ? kept.slice(0, -1).trimEnd() : kept).length;
}

/** A heading's words without links, emphasis and numbering. */
export function plainHeading(text: string): string {
  return text
    .replace(/!?\[\[?([^\]]*)\]?\]\([^)]*\)/gu, '$1')
    .replace(/[*_`\\]/g, '')
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*(?:[.)）、．]\s*|\s+)|[（(]\d{1,2}[)）]\s*)(?=\S)/u, '')
    .replace(/[:：]\s*$/u, '')
    .trim();
}

/** `**Name:** text`, `**Name**: text`, `*Name:* text`: the name, and the offset where its words begin; null where there is none. */
export function readEmphasisedLabel(text: string): { readonly label: string; readonly from: number } | null {
  const match = /^(\*{1,3}|_{1,3})([^*_:：][^*:：]{0,80}?)\s*(?:[:：]\s*\1|\1\s*[:：])\s*/u.exec(text);
  return match === null ? null : { label: match[2]!.trim(), from: match[0].length };
}

/** Emphasis that wraps all of a stretch: its inner offsets. */
export function unwrapEmphasis(text: string): { readonly from: number; readonly to: number } {
  const match = /^(\*{1,3}|_{1,3})(?=\S)(.*\S)\1$/su.exec(text);
  return match === null || match[2]!.includes(match[1]!)
    ? { from: 0, to: text.length }
    : { from: match[1]!.length, to: text.length - match[1]!.length };
}
