/**
 * The difference between a claim and the record's words, word by word.
 *
 * In: both with their skeletons. Out: the claim's words in order, each as they stand, struck, or put in from the record, and the
 * changes among them. What only spelling or punctuation sets apart is no change.
 */
import { diffArrays } from 'diff';
import type { Span } from '../text/span.ts';
import { originalSpan, type Skeleton } from './skeleton.ts';
import { segmentWords } from './words.ts';

/** A text with its skeleton; the skeleton's offsets are into it. */
export interface Worded {
  readonly text: string;
  readonly skeleton: Skeleton;
}

/** Spans of both texts; one of them is empty where words were only left out or only put in. */
export interface Change {
  readonly claimed: Span;
  readonly recorded: Span;
}

export type DiffPiece =
  | { readonly kind: 'same'; readonly text: string }
  /** The claim's, and not the record's. */
  | { readonly kind: 'removed'; readonly text: string }
  /** The record's, and not the claim's. */
  | { readonly kind: 'added'; readonly text: string };

export interface Difference {
  readonly pieces: readonly DiffPiece[];
  readonly changes: readonly Change[];
  /** Words that stay, that only the claim has, that only the record has. */
  readonly kept: number;
  readonly removed: number;
  readonly added: number;
}

export const NO_DIFFERENCE: Difference = { pieces: [], changes: [], kept: 0, removed: 0, added: 0 };

interface Word extends Span {
  readonly key: string;
}

/** More insertions and deletions than this, and one text is simply not the other. */
const MAX_EDITS = 600;

export function findDifference(claim: Worded, record: Worded): Difference {
  const [claimed, recorded] = [wordsOf(claim), wordsOf(record)];
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  const edits = diffArrays(keys(claimed), keys(recorded), { maxEditLength: MAX_EDITS }) ?? [
    { value: keys(claimed), removed: true, added: false },
    { value: keys(recorded), removed: false, added: true },
  ];
  const changes: { claimed: Word[]; recorded: Word[]; atClaim: number; atRecord: number }[] = [];
  let [i, j, open] = [0, 0, false];
  for (const { value, added, removed } of edits) {
    if (!added && !removed) {
      [i, j, open] = [i + value.length, j + value.length, false];
      continue;
    }
    if (!open) changes.push({ claimed: [], recorded: [], atClaim: i, atRecord: j });
    open = true;
    const change = changes.at(-1)!;
    if (removed) {
      change.claimed.push(...claimed.slice(i, i + value.length));
      i += value.length;
    } else {
      change.recorded.push(...recorded.slice(j, j + value.length));
      j += value.length;
    }
  }
  const spans = changes.map((change) => ({
    claimed: spanOf(change.claimed, claimed, change.atClaim),
    recorded: spanOf(change.recorded, recorded, change.atRecord),
  }));
  const removed = changes.reduce((sum, change) => sum + change.claimed.length, 0);
  return {
    changes: spans,
    pieces: piecesOf(claim.text, record.text, spans),
    kept: claimed.length - removed,
    removed,
    added: changes.reduce((sum, change) => sum + change.recorded.length, 0),
  };
}

function spanOf(words: readonly Word[], all: readonly Word[], at: number): Span {
  const first = words[0];
  if (first !== undefined) return { start: first.start, end: words.at(-1)!.end };
  const before = all[at - 1]?.end ?? all[at]?.start ?? 0;
  return { start: before, end: before };
}

function piecesOf(claim: string, record: string, changes: readonly Change[]): readonly DiffPiece[] {
  const pieces: DiffPiece[] = [];
  const put = (kind: DiffPiece['kind'], text: string) => {
    if (text !== '') pieces.push({ kind, text });
  };
  let at = 0;
  for (const { claimed, recorded } of changes) {
    put('same', claim.slice(at, claimed.start));
    put('removed', claim.slice(claimed.start, claimed.end));
    put('added', record.slice(recorded.start, recorded.end));
    at = claimed.end;
  }
  put('same', claim.slice(at));
  return pieces;
}

/** Words of the skeleton, in the original's offsets; a claim is compared several times. */
function wordsOf({ skeleton }: Worded): readonly Word[] {
  const known = segmented.get(skeleton);
  if (known !== undefined) return known;
  const words = segmentWords(skeleton.text).map(({ segment, index }) => ({
    key: segment,
    ...originalSpan(skeleton, { start: index, end: index + segment.length }),
  }));
  segmented.set(skeleton, words);
  return words;
}

const segmented = new WeakMap<Skeleton, readonly Word[]>();

/** Words put in, left out or replaced, by words that stay. */
const SMALL = 0.2;
const FEW = 1;
/** So many of the claim's words have to stay. */
const LEAST_KEPT = 2;

/** A word or two of a sentence: that is an altered passage, in however many places its other words stand too. */
export function isSmallChange({ kept, removed, added }: Difference): boolean {
  return kept >= LEAST_KEPT && Math.max(removed, added) <= Math.max(FEW, kept * SMALL);
}

/** Whether the difference may be small from a stretch of words that are in this text: false is certain, and quick to tell. */
export function mayBeSmallChange(claim: Worded, text: string): boolean {
  const words = wordsOf(claim);
  const missing = words.reduce((sum, { key }) => sum + (text.includes(key) ? 0 : 1), 0);
  return isSmallChange({ ...NO_DIFFERENCE, kept: words.length - missing, removed: missing });
}

/** Of the claim's words that the record has not, the longest run. */
export function longestRemoved({ pieces }: Difference): string {
  return pieces.reduce(
    (longest, { kind, text }) => (kind === 'removed' && text.length > longest.length ? text : longest),
    '',
  );
}
