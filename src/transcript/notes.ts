/** Stage notes in the brackets that records keep for them, 〔拍手〕: they stay in the text and belong to no speech. */
import type { Span } from '../text/span.ts';

const NOTE = /〔[^〔〕]{1,200}〕/gu;

/** The stretches of a span that are not stage notes, in order; those of white space alone are left out. */
export function outsideNotes<T extends Span>(text: string, span: T): readonly T[] {
  const words = text.slice(span.start, span.end);
  if (!words.includes('〔')) return [span];
  const kept: T[] = [];
  let at = 0;
  const keep = (end: number) => {
    if (words.slice(at, end).trim() !== '')
      kept.push({ ...span, start: span.start + at, end: span.start + end });
  };
  for (const note of words.matchAll(NOTE)) {
    keep(note.index);
    at = note.index + note[0].length;
  }
  keep(words.length);
  return kept;
}
