/** What turns words of a stretch, in the sentences they begin and end in. */
import type { Span } from '../../text/span.ts';
import type { Stretch } from '../stretch.ts';
import { findTurnAfter, findTurnBefore, type Turn } from './turn.ts';

/** Offsets of the transcript's text between which words are left out; where the words' own sentence ends if there is none. */
export interface Bounds {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export function turnBefore(
  { transcript, sentences }: Stretch,
  { start }: Span,
  { from = 0 }: Bounds = {},
): Turn | null {
  const sentence = sentences.find(({ end }) => end > start)!;
  return findTurnBefore(transcript.text, Math.max(sentence.start, from), start);
}

export function turnAfter(
  { transcript, sentences }: Stretch,
  { end }: Span,
  { to = Infinity }: Bounds = {},
): Turn | null {
  const sentence = sentences.findLast(({ start }) => start < end)!;
  return findTurnAfter(transcript.text, end, Math.min(sentence.end, to));
}
