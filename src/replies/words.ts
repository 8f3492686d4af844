/**
 * The record's words in a message: slices of the text, escaped, with what matched in bold where that is wanted.
 * What does not fit is left out at clauses and sentences and marked […]; a word is never changed, nor a sentence's end left out.
 */
import { GAP, type Passage, slicesOf } from '../archive/passage.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/span.ts';
import { escapeMarkdown } from './markdown.ts';

export interface WordsOptions {
  /** UTF-16 units that the Markdown may take. */
  readonly limit: number;
  /** Set in bold; offsets into the transcript's text. */
  readonly bold?: readonly Span[];
  /** What must stay visible when the words are cut: the first match, else the passage's beginning. */
  readonly focus?: Span;
}

/** The passage as Markdown of at most `limit` units, without block quote marks. */
export function passageWords(passage: Passage, { limit, bold = [], focus = bold[0] }: WordsOptions): string {
  const { text } = passage.transcript;
  const whole = render(text, slicesOf(passage), bold);
  if (whole.length <= limit) return whole;
  // Escapes take room too: how much is known once it is written.
  for (let room = limit; room >= 1; room = Math.floor(room * 0.9)) {
    const shown = excerptOf(passage, room, bold, focus);
    const markdown = withMarks(render(text, shown, bold), shown, passage);
    if (markdown.length <= limit) return markdown;
  }
  return GAP;
}

/** A passage, and what matched in it: that is slow to tell, and asked only where the passage has no room. */
export interface Matched {
  readonly passage: Passage;
  readonly highlights: readonly Span[];
}

/** The same in plain text, on one line: for choices and menus, where a cut is `…`. */
export function plainExcerpt(matched: Matched, limit: number): string {
  const { passage } = matched;
  const { text } = passage.transcript;
  const whole = slicesOf(passage).map((slice) => text.slice(slice.start, slice.end));
  const line = onOneLine(whole.join(` ${GAP} `));
  if (line.length <= limit) return line;
  const { highlights } = matched;
  for (let room = limit - 1; room >= 1; room = Math.floor(room * 0.9)) {
    const shown = excerptOf(passage, room, highlights);
    const parts = shown.map(({ start, end }) => onOneLine(text.slice(start, end)));
    const before = shown[0]!.start > passage.start ? '…' : '';
    const after = shown.at(-1)!.end < passage.end ? '…' : '';
    const cut = `${before}${parts.join('…')}${after}`;
    if (cut.length <= limit) return cut;
  }
  return '…';
}

/** A line break becomes a space; other spaces stand as they are. */
export function onOneLine(text: string): string {
  return text.replace(/[\n\r\u2028\u2029]+/gu, ' ').trim();
}

/**
 * What is shown where the whole has no room: whole sentences around what matched, or, of one that is longer than that, the clauses
 * that matched and its end. A sentence is never shown without its end: what turns it may stand there.
 */
function excerptOf(
  passage: Passage,
  room: number,
  highlights: readonly Span[],
  focus: Span = highlights[0] ?? { start: passage.start, end: passage.start + 1 },
): readonly Span[] {
  const { sentences, transcript } = passage;
  const found = sentences.findIndex(({ end }) => end > focus.start);
  let from = found < 0 ? 0 : found;
  let to = from;
  const cost = (first: number, last: number) => sentences[last]!.end - sentences[first]!.start + EDGES;
  if (cost(from, to) > room) {
    const sentence = sentences[from]!;
    const inside = [focus, ...highlights].filter(
      (one) => one.start < sentence.end && one.end > sentence.start,
    );
    return excerpt(transcript.text, sentence, inside, room - EDGES);
  }
  for (let grown = true; grown; ) {
    grown = false;
    if (to + 1 < sentences.length && cost(from, to + 1) <= room) {
      to += 1;
      grown = true;
    }
    // What was said before is worth less than how it goes on, but for the sentence that leads to it.
    if (from > 0 && cost(from - 1, to) <= room) {
      from -= 1;
      grown = true;
    }
  }
  return slicesOf({ transcript, sentences: sentences.slice(from, to + 1) });
}

/** Room for `[…] ` at both ends. */
const EDGES = 2 * (GAP.length + 1);

function withMarks(markdown: string, shown: readonly Span[], { start, end }: Span): string {
  const before = shown[0]!.start > start ? `${GAP} ` : '';
  const after = shown.at(-1)!.end < end ? ` ${GAP}` : '';
  return `${before}${markdown}${after}`;
}

function render(text: string, slices: readonly Span[], bold: readonly Span[]): string {
  return slices.map((slice) => renderSlice(text, slice, bold)).join(` ${GAP} `);
}

function renderSlice(text: string, slice: Span, bold: readonly Span[]): string {
  const marked = mergeSpans(
    bold.flatMap((span) => intersection(span, slice)).flatMap((span) => withoutSpace(text, span)),
  );
  let markdown = '';
  let at = slice.start;
  for (const { start, end } of marked) {
    markdown += `${escapeMarkdown(text.slice(at, start))}**${escapeMarkdown(text.slice(start, end))}**`;
    at = end;
  }
  return markdown + escapeMarkdown(text.slice(at, slice.end));
}

/** Spans that touch are one: two runs of bold side by side would show their asterisks. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Bold that begins or ends in space would stand apart from its word, or part a line break's two characters. */
function withoutSpace(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  const from = start + words.indexOf(trimmed);
  return trimmed === '' ? [] : [{ start: from, end: from + trimmed.length }];
}

function intersection(span: Span, within: Span): readonly Span[] {
  const start = Math.max(span.start, within.start);
  const end = Math.min(span.end, within.end);
  return start < end ? [{ start, end }] : [];
}
