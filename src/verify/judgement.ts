/** What a claim is held to be against the record, before it is asked who spoke. */
import type { Match, Outcome } from './verdict.ts';

export interface Judgement {
  readonly outcome: Exclude<Outcome, 'another-speaker'>;
  /** Every place that has the outcome; the stretches of a spliced claim in its own order. */
  readonly matches: readonly Match[];
  /** The best that was found, whatever the outcome. */
  readonly nearest: Match | null;
}

export const NOTHING: Judgement = { outcome: 'not-in-record', matches: [], nearest: null };

/** Each place once: the newest meeting first, then in the order of the record. */
export function inOrder(matches: readonly Match[]): readonly Match[] {
  const keyOf = ({ passage, words }: Match) =>
    `${passage.transcript.id} ${words[0]!.start} ${words.at(-1)!.end}`;
  return [...new Map(matches.map((match) => [keyOf(match), match])).values()].sort(
    ({ passage: a }, { passage: b }) =>
      compareText(b.transcript.heldOn ?? '', a.transcript.heldOn ?? '') ||
      compareText(a.transcript.id, b.transcript.id) ||
      a.start - b.start,
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
