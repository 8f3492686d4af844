/** A place of the record held against a claim word by word: the nearest words, or those of a passage that the claim shortens. */
import type { Span } from '../text/span.ts';
import type { ClaimPart } from './claim.ts';
import { type Difference, findDifference } from './difference.ts';
import { extendToWord, MAX_EXTENDED } from './extend.ts';
import { alignWithGaps } from './gapped.ts';
import type { Near } from './nearest.ts';
import { originalSpan } from './skeleton.ts';
import { type Stretch, sentencesAround } from './stretch.ts';
import { weightOfWord } from './words.ts';

export interface Place {
  readonly stretch: Stretch;
  /** Units of the stretch's skeleton. */
  readonly units: Span;
}

export const placeNear = ({ stretch, alignment }: Near): Place => ({ stretch, units: alignment });

/** A place of the record, with the claim's difference from it. */
export interface Compared extends Place {
  /** The same in the transcript's text. */
  readonly span: Span;
  readonly difference: Difference;
}

export function compare(claim: ClaimPart, { stretch, alignment }: Near): Compared {
  return compareAt(claim, stretch, alignment);
}

/** With the words of the sentences around `units` that the claim has in their order, whatever it leaves out between them. */
export function compareShortened(claim: ClaimPart, stretch: Stretch, units: Span): Compared | null {
  const around = sentencesAround(stretch, units);
  const found = alignWithGaps(claim.skeleton.text, stretch.skeleton.text.slice(around.start, around.end));
  if (found === null) return null;
  return compareAt(claim, stretch, { start: around.start + found.start, end: around.start + found.end });
}

function compareAt(claim: ClaimPart, stretch: Stretch, nearest: Span): Compared {
  const units = extendToWord(claim.skeleton.text, stretch, nearest);
  const span = originalSpan(stretch.skeleton, units);
  const local = {
    text: stretch.skeleton.text.slice(units.start, units.end),
    starts: stretch.skeleton.starts.slice(units.start, units.end).map((at) => at - span.start),
    ends: stretch.skeleton.ends.slice(units.start, units.end).map((at) => at - span.start),
  };
  const record = { text: stretch.transcript.text.slice(span.start, span.end), skeleton: local };
  return { stretch, units, span, difference: findDifference(claim, record) };
}

/** The record's words that comparing may take in. */
export function wordsAround({ stretch: { skeleton }, units: { start, end } }: Place): string {
  return skeleton.text.slice(Math.max(0, start - MAX_EXTENDED), end + MAX_EXTENDED);
}

/** What a word weighs at least for it to be looked for elsewhere in the sentence. */
const LEAST_WEIGHT = 4;

/** Whether a word of the claim that is not in those of the record stands before or behind them in their sentences. */
export function mayGain({ stretch, units, difference: { lost } }: Compared): boolean {
  const words = lost.filter((word) => weightOfWord(word) >= LEAST_WEIGHT);
  if (words.length === 0) return false;
  const around = sentencesAround(stretch, units);
  const before = stretch.skeleton.text.slice(around.start, units.start);
  const behind = stretch.skeleton.text.slice(units.end, around.end);
  return words.some((word) => before.includes(word) || behind.includes(word));
}
