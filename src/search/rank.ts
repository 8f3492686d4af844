/**
 * Ranking: candidates from the index and from the verbatim scan are read, and the passages in them put in order.
 *
 * In: a query, candidate blocks. Out: passages, best first. A block competes as a whole; what is returned of it are the sentences
 * that match.
 */

import { findPhrases, hasChunk, longestRun } from './match.ts';
import type { OwnerIndex, Placed } from './owner-index.ts';
import type { Chunk, Query } from './query.ts';

/** How much each feature adds to the index's own score, which is scaled to 1 for the best candidate. */
const WEIGHTS = { verbatim: 2, coverage: 1.5, run: 1 } as const;

export interface Candidate {
  readonly index: OwnerIndex;
  readonly document: number;
  /** Of the index; 0 where only the scan found it. */
  readonly score: number;
}

/** Consecutive sentences of one speech, counted from 0 over the transcript. */
export interface Match {
  readonly placed: Placed;
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly complete: boolean;
  /** False where it only resembles the query. */
  readonly relevant: boolean;
  /** The words stand there as typed, and not only in folded spelling. */
}

interface WeighedChunk {
  readonly chunk: Chunk;
  readonly weight: number;
}

export interface WeighedQuery {
  readonly query: Query;
  readonly chunks: readonly WeighedChunk[];
  readonly totalWeight: number;
}

/** @param weightOf of a term, greater for rarer ones; at least 0 */
export function weighQuery(query: Query, weightOf: (term: string) => number): WeighedQuery {
  const unique = new Map(query.words.flatMap(({ chunks }) => chunks).map((chunk) => [chunk.text, chunk]));
  const chunks = [...unique.values()].map((chunk) => ({
    chunk,
    weight: 1 + chunk.terms.reduce((most, term) => Math.max(most, weightOf(term)), 0),
  }));
  return { query, chunks, totalWeight: chunks.reduce((sum, { weight }) => sum + weight, 0) };
}

export function rankCandidates(candidates: readonly Candidate[], weighed: WeighedQuery): readonly Match[] {
  const best = candidates.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  return candidates
    .flatMap((candidate) => matchesIn(candidate, candidate.score / best, weighed))
    .sort(compareMatches);
}

/** Best first; then the newer meeting; then the order of the record. */
export function compareMatches(a: Match, b: Match): number {
  return (
    b.score - a.score ||
    compareText(b.placed.shelf.days[0] ?? '', a.placed.shelf.days[0] ?? '') ||
    compareText(a.placed.shelf.id, b.placed.shelf.id) ||
    a.first - b.first
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function matchesIn({ index, document }: Candidate, score: number, weighed: WeighedQuery): readonly Match[] {
  const placed = index.placeOf(document);
  if (placed === undefined) return [];
  const { shelf } = placed;
  const { query } = weighed;
  const block = document - placed.first;
  const folded = shelf.folded[block]!;
  if (!query.phrases.every((phrase) => folded.includes(phrase.text) || folded.includes(phrase.core)))
    return [];
  const sentences = sentencesOf(placed, block);
  const verbatim = findVerbatim(folded, query);
  const found = weighed.chunks.filter(({ chunk }) => hasChunk(folded, chunk));
  const coverage = sumOf(found) / (weighed.totalWeight || 1);
  const run =
    verbatim !== null ? 1 : longestRun(folded, query.whole.text) / Math.max(1, query.whole.text.length);
  const blockScore =
    score + WEIGHTS.coverage * coverage + WEIGHTS.run * run + (verbatim === null ? 0 : WEIGHTS.verbatim);
  return pickSentences(sentences, folded, weighed, coverage)
    .filter(
      ({ first, last }) =>
        !query.excluded.some((text) => textOf(sentences, folded, first, last).includes(text)),
    )
    .map(({ first, last, share, complete }) => ({
      placed,
      first: sentences[first]!.sentence,
      last: sentences[last]!.sentence,
      score: round(blockScore * (0.5 + 0.5 * share)),
      complete,
      relevant: complete || found.length > 0 || run >= 0.6,
    }));
}

/** Sums of floating point differ by the order of adding; the ranking does not. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

function sumOf(chunks: readonly WeighedChunk[]): number {
  return chunks.reduce((sum, { weight }) => sum + weight, 0);
}

/** Shorter than this a phrase stands anywhere. */
const MIN_VERBATIM = 2;

function findVerbatim(folded: string, { whole }: Query): string | null {
  if (whole.text.length >= MIN_VERBATIM && folded.includes(whole.text)) return whole.text;
  return whole.core.length >= MIN_VERBATIM + 1 && folded.includes(whole.core) ? whole.core : null;
}

interface SentenceText {
  /** Counted from 0 over the transcript. */
  readonly sentence: number;
  /** In the block's folded text. */
  readonly start: number;
  readonly end: number;
}

/** The block's own sentences, and those that begin in its overlap. */
function sentencesOf({ shelf }: Placed, block: number): readonly SentenceText[] {
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

function textOf(sentences: readonly SentenceText[], folded: string, first: number, last: number): string {
  return folded.slice(sentences[first]!.start, sentences[last]!.end);
}

interface Picked {
  readonly first: number;
  readonly last: number;
  /** Of the best in this block, 0 to 1. */
  readonly share: number;
  readonly complete: boolean;
}

/**
 * The passages of a block: each sentence that matches completely; without one, the pair of neighbours that does; without that,
 * the sentence that has most.
 */
function pickSentences(
  sentences: readonly SentenceText[],
  folded: string,
  weighed: WeighedQuery,
  blockCoverage: number,
): readonly Picked[] {
  const judged = sentences.map((_, at) => judge(textOf(sentences, folded, at, at), weighed));
  const complete = judged.flatMap(({ isComplete }, at) =>
    isComplete ? [{ first: at, last: at, share: 1, complete: true }] : [],
  );
  if (complete.length > 0) return complete;
  for (let at = 0; at + 1 < sentences.length; at += 1) {
    const isComplete = judge(textOf(sentences, folded, at, at + 1), weighed).isComplete;
    if (isComplete) return [{ first: at, last: at + 1, share: 1, complete: true }];
  }
  const most = judged.reduce((best, { coverage }, at) => (coverage > judged[best]!.coverage ? at : best), 0);
  return blockCoverage >= 0 ? [{ first: most, last: most, share: 1, complete: false }] : [];
}

function judge(text: string, { query, chunks, totalWeight }: WeighedQuery) {
  const found = chunks.filter(({ chunk }) => hasChunk(text, chunk));
  const hasPhrases = query.phrases.every((phrase) => findPhrases(text, phrase.text).length > 0);
  const verbatim = query.whole.text.length >= MIN_VERBATIM && text.includes(query.whole.text);
  return {
    coverage: sumOf(found) / (totalWeight || 1) + (verbatim ? 1 : 0),
    isComplete: verbatim || (hasPhrases && found.length === chunks.length),
  };
}
