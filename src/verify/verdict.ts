/** What became of a claim: the shapes that replies and the command line read. */
import type { Passage } from '../archive/passage.ts';
import type { Span } from '../text/span.ts';
import type { ChangeType } from './changes.ts';
import type { Claim } from './claim.ts';
import type { DiffPiece } from './difference.ts';
import type { Turn } from './turns/turn.ts';

/** Most exact first. None says whether the claim is so: only how it stands to the record. */
export const OUTCOMES = [
  'verbatim',
  'same-words',
  'shortened',
  'cut-off',
  'altered',
  'spliced',
  'another-speaker',
  'not-in-record',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface TypedChange {
  readonly type: ChangeType;
  /** The claim's words, and the record's; empty where words were put in or left out. */
  readonly claimed: string;
  readonly recorded: string;
}

/** One place of the record that the claim matches, or comes near. */
export interface Match {
  /** The whole sentences. */
  readonly passage: Passage;
  /** The record's words that the claim stands for, in the claim's order; offsets into the transcript's text. */
  readonly words: readonly Span[];
  readonly changes: readonly TypedChange[];
  /** The claim with the changes marked; empty where there are none. */
  readonly pieces: readonly DiffPiece[];
  /** What turns the words and was left outside; offsets into the transcript's text. */
  readonly turn: Turn | null;
}

export interface ClaimedSpeaker {
  readonly typed: string;
  /** Speaker keys; empty where the records name no such speaker. */
  readonly keys: readonly string[];
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly claim: Claim;
  /** Places that match equally well, best first; the stretches of a spliced claim in its own order; none for `not-in-record`. */
  readonly matches: readonly Match[];
  /** The nearest words: of the claimed speaker where another said it, of anyone where nobody did. */
  readonly nearest: Match | null;
  readonly speaker: ClaimedSpeaker | null;
  /** Whether more places match equally than `matches` names. */
  readonly more: boolean;
}
