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
  /** The record's, and not the claim's; with the blanks and commas around it where the claim has none. */
  | { readonly kind: 'added'; readonly text: string };

export interface Difference {
  readonly pieces: readonly DiffPiece[];
  readonly changes: readonly Change[];
  /** Words that stay, that only the claim has, that only the record has. */
  readonly kept: number;
  readonly removed: number;
  readonly added: number;
  /** The removed words, folded. */
  readonly lost: readonly string[];
  /** Clauses that the claim leaves out, and how many words more than stand in their place: those are among the added. */
  readonly leftOut: { readonly clauses: number; readonly words: number };
}

export const NO_DIFFERENCE: Difference = {
  pieces: [],
  changes: [],
  kept: 0,
  removed: 0,
  added: 0,
  lost: [],
  leftOut: { clauses: 0, words: 0 },
};

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
  const leftOut = changes
    .map((change) => change.recorded.length - change.claimed.length)
    .filter((more) => more >= CLAUSE);
  return {
    changes: spans,
    pieces: piecesOf(claim.text, record.text, spans),
    kept: claimed.length - removed,
    removed,
    added: changes.reduce((sum, change) => sum + change.recorded.length, 0),
    lost: changes.flatMap((change) => change.claimed.map(({ key }) => key)),
    leftOut: {
      clauses: leftOut.length,
      words: leftOut.reduce((sum, more) => sum + more, 0),
    },
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
    put('added', withMarks(record, recorded, pieces.at(-1)?.text ?? '', claim.slice(claimed.end)));
    at = claimed.end;
  }
  put('same', claim.slice(at));
  return pieces;
}

/** Words put in, with the blanks and commas that part them in the record from what stands beside them: did| not| agree. */
function withMarks(record: string, { start, end }: Span, before: string, behind: string): string {
  if (start === end) return '';
  // Where the claim has a comma of its own, the record's would be a second.
  const isBare = /[\p{L}\p{N}]$/u.test(before) && /^\s*[\p{L}\p{N}]/u.test(behind);
  const head = (isBare ? /[、,，;；]?\s*$/u : /\s*$/u).exec(record.slice(0, start))![0];
  const tail = (isBare ? /^[、,，;；]?\s*/u : /^\s*/u).exec(record.slice(end))![0];
  return (
    (/\S$/.test(before) ? head : '') +
    record.slice(start, end) +
    (/^[\p{L}\p{N}]/u.test(behind) ? tail : tail.trimEnd())
  );
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

/** Whether enough of the claim's words stay for it to be the record's, altered, and not one word that is like another. */
export function keepsWords({ kept }: Difference): boolean {
  return kept >= LEAST_KEPT;
}

/** A word or two of a sentence: that is an altered passage, in however many places its other words stand too. */
export function isSmallChange(difference: Difference): boolean {
  const { kept, removed, added } = difference;
  return keepsWords(difference) && Math.max(removed, added) <= Math.max(FEW, kept * SMALL);
}

/** Words left out in one place that are more than a word or two. */
const CLAUSE = 3;
/** So many are left out of one passage at most. */
const MAX_CLAUSES = 2;

/** As a small change, but for a clause or two left out: that is the same passage, shortened. */
export function isShortened(difference: Difference): boolean {
  const { clauses, words } = difference.leftOut;
  if (clauses > Math.min(MAX_CLAUSES, difference.kept / LEAST_KEPT)) return false;
  return isSmallChange({ ...difference, added: difference.added - words });
}

/** Whether the difference may be small from a stretch of words that are in this text: false is certain, and quick to tell. */
export function mayBeSmallChange(claim: Worded, text: string): boolean {
  const words = wordsOf(claim);
  let kept = words.length;
  for (const { key } of words) {
    if (text.includes(key)) continue;
    kept -= 1;
    if (kept < LEAST_KEPT || words.length - kept > Math.max(FEW, kept * SMALL)) return false;
  }
  return kept >= LEAST_KEPT;
}

/** The claim's words, each once, folded. */
export function wordKeys(claim: Worded): readonly string[] {
  return [...new Set(wordsOf(claim).map(({ key }) => key))];
}

/** Of the claim's words that the record has not, the longest run. */
export function longestRemoved({ pieces }: Difference): string {
  return pieces.reduce(
    (longest, { kind, text }) => (kind === 'removed' && text.length > longest.length ? text : longest),
    '',
  );
}
