/**
 * Stage notes stay in the text and belong to no speech: anything in the brackets that records keep for them, 〔拍手〕, and
 * in ordinary brackets what is known to be one, （拍手）, where it stands beside a sentence and not inside it.
 */
import type { Span } from '../text/span.ts';
import { isStageNote } from './formats/labels.ts';

const NOTE = /〔[^〔〕]{1,200}〕|[（(［[]([^（）()［］[\]]{1,40})[）)］\]]/gu;
const ENDS_BEFORE = /(?:^|[\n\r。．！？!?.」』〕）)］\]])[^\S\n\r]*$/u;
const ENDS_AFTER = /^[^\S\n\r]*(?:$|[\n\r])/u;

/** The stretches of a span that are not stage notes, in order; those of white space alone are left out. */
export function outsideNotes<T extends Span>(text: string, span: T): readonly T[] {
  const words = text.slice(span.start, span.end);
  const kept: T[] = [];
  let at = 0;
  const keep = (end: number) => {
    // What is left of a note in a note, `[… [Applause.]]`, is no word.
    if (/[\p{L}\p{N}]/u.test(words.slice(at, end)))
      kept.push({ ...span, start: span.start + at, end: span.start + end });
  };
  for (const note of words.matchAll(NOTE)) {
    if (!isNote(words, note)) continue;
    keep(note.index);
    at = note.index + note[0].length;
  }
  if (at === 0) return [span];
  keep(words.length);
  return kept;
}

function isNote(words: string, { 0: whole, 1: inside, index }: RegExpExecArray): boolean {
  if (inside === undefined) return true;
  if (!isStageNote(inside)) return false;
  const before = words.slice(Math.max(0, index - 20), index);
  const after = words.slice(index + whole.length, index + whole.length + 20);
  return ENDS_BEFORE.test(before) || ENDS_AFTER.test(after);
}
