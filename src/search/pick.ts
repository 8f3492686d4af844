/**
 * Picking: which sentences of a block are returned.
 *
 * In: a block's folded text cut into its sentences, a weighed query. Out: sentences, or pairs of neighbours, with what of the query
 * stands in each.
 */
import { hasChunk, hasPhrase, isGuessIn, longestRun } from './match.ts';
import type { Placed } from './owner-index.ts';
import type { Shelf } from './shelf.ts';
import { MIN_VERBATIM, type WeighedQuery } from './weigh.ts';

export interface SentenceText {
  /** Counted from 0 over the transcript. */
  readonly sentence: number;
  /** In the block's folded text. */
  readonly start: number;
  readonly end: number;
}

/** The block's own sentences, and those that begin in its overlap. */
export function sentencesOf({ shelf }: Placed, block: number): readonly SentenceText[] {
  const sentences: SentenceText[] = [];
  const length = shelf.folded[block]!.length;
  let at = 0;
  for (let sentence = shelf.firstSentences[block]!; at < length; sentence += 1) {
    const end = at + shelf.foldedLengths[sentence]!;
    sentences.push({ sentence, start: at, end });
    at = end;
  }
  return sentences;
}

export interface BlockText {
  readonly shelf: Shelf;
  readonly sentences: readonly SentenceText[];
  readonly folded: string;
  /** Whether the whole query stands in the block, and in the very characters typed. */
  readonly isVerbatim: boolean;
  readonly hasExact: boolean;
}

export interface Picked {
  readonly first: number;
  readonly last: number;
  readonly complete: boolean;
  /** Complete, but for a word that was only guessed to be meant. */
  readonly guessed: boolean;
  /** The whole query stands there, and in the very characters typed. */
  readonly verbatim: boolean;
  readonly exact: boolean;
}

/**
 * The passages of a block: each sentence that matches completely; the pair of neighbours that does where no sentence does so well;
 * without either, the sentence that has most.
 */
export function pickSentences(text: BlockText, weighed: WeighedQuery, isFull: boolean): readonly Picked[] {
  const singles = text.sentences.map((_, at) => judge(text, at, at, weighed));
  const complete = singles.filter((picked) => picked.complete);
  const isSettled = complete.length > 0 && (!text.isVerbatim || complete.some((picked) => picked.verbatim));
  if (!isFull || isSettled) return complete.length > 0 ? complete : [withMost(singles, text, weighed)];
  const pairs = singles.slice(1).map((_, at) => judge(text, at, at + 1, weighed));
  const pair =
    pairs.find((one) => one.verbatim) ??
    (complete.length > 0 ? undefined : pairs.find((one) => one.complete));
  if (pair !== undefined) return [pair, ...complete];
  return complete.length > 0 ? complete : [withMost(singles, text, weighed)];
}

/** The sentence that has most of the query: of its phrases and words, or, where none has any, the longest stretch of it. */
function withMost(
  singles: readonly Judged[],
  { sentences, folded }: BlockText,
  { query }: WeighedQuery,
): Judged {
  const most = singles.reduce((best, picked) => (picked.coverage > best.coverage ? picked : best));
  if (most.coverage > 0) return most;
  const runs = sentences.map(({ start, end }) => longestRun(folded.slice(start, end), query.whole.text));
  return singles[runs.indexOf(Math.max(...runs))]!;
}

type Judged = Picked & { readonly coverage: number };

function judge(
  { shelf, sentences, folded, hasExact }: BlockText,
  first: number,
  last: number,
  { query, chunks, totalWeight }: WeighedQuery,
): Judged {
  const { whole, phrases } = query;
  const text = folded.slice(sentences[first]!.start, sentences[last]!.end);
  const original = () =>
    shelf.text.slice(shelf.starts[sentences[first]!.sentence], shelf.ends[sentences[last]!.sentence]);
  // A loop, and no lists: hundreds of sentences are judged for one question.
  let found = 0;
  let weight = 0;
  let hasGuess = false;
  for (const one of chunks) {
    if (!hasChunk(text, one.chunk)) continue;
    found += 1;
    weight += one.weight;
    hasGuess ||= isGuessIn(text, one.chunk);
  }
  const verbatim = whole.raw.length >= MIN_VERBATIM && hasPhrase(text, original, whole);
  const hasWords = chunks.length + phrases.length > 0 && found === chunks.length;
  let standing = 0;
  for (const phrase of phrases) if (hasPhrase(text, original, phrase)) standing += 1;
  return {
    first,
    last,
    coverage: weight / (totalWeight || 1) + standing + (verbatim ? 1 : 0),
    complete: standing === phrases.length && (verbatim || hasWords),
    guessed: !verbatim && hasGuess,
    verbatim,
    exact: hasExact && original().includes(whole.raw),
  };
}
