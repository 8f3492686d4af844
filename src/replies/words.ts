/**
 * The record's words in a message: slices of the text, escaped, with what matched in bold where that is wanted.
 * What does not fit is left out at the edges and marked […]; a word is never changed.
 */
import { GAP, type Passage, slicesOf } from '../archive/passage.ts';
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
  const slices = slicesOf(passage);
  const whole = render(text, slices, bold);
  if (whole.length <= limit) return whole;
  for (let room = limit; room >= 1; room = Math.floor(room * 0.9)) {
    const window = windowAround(passage, focus ?? { start: passage.start, end: passage.start }, room);
    const cut = slices.flatMap((slice) => intersection(slice, window));
    const marks = [window.start > passage.start ? `${GAP} ` : '', window.end < passage.end ? ` ${GAP}` : ''];
    const markdown = `${marks[0]}${render(text, cut, bold)}${marks[1]}`;
    if (markdown.length <= limit) return markdown;
  }
  return GAP;
}

function render(text: string, slices: readonly Span[], bold: readonly Span[]): string {
  return slices.map((slice) => renderSlice(text, slice, bold)).join(` ${GAP} `);
}

function renderSlice(text: string, slice: Span, bold: readonly Span[]): string {
  const marked = mergeSpans(bold.flatMap((span) => intersection(span, slice)));
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

function intersection(span: Span, within: Span): readonly Span[] {
  const start = Math.max(span.start, within.start);
  const end = Math.min(span.end, within.end);
  return start < end ? [{ start, end }] : [];
}

/** `room` units of the passage with `focus` inside, a third of what is left before it. */
function windowAround(passage: Passage, focus: Span, room: number): Span {
  const spare = Math.max(0, room - (focus.end - focus.start));
  const wanted = Math.max(passage.start, focus.start - Math.floor(spare / 3));
  const start = Math.max(passage.start, Math.min(wanted, passage.end - room));
  const { text } = passage.transcript;
  return {
    start: wholeCharacter(text, start),
    end: wholeCharacter(text, Math.min(passage.end, start + room)),
  };
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
