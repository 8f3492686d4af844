/**
 * Ranking: candidates from the index and from the verbatim scan are read, and the passages in them put in order.
 *
 * In: a query, candidate blocks. Out: passages, best first. A block competes as a whole; what is returned of it are the sentences
 * that match.
 */

import { essenceOf, hasChunk, hasPhrase, longestRun } from './match.ts';
import type { OwnerIndex, Placed } from './owner-index.ts';
import type { Chunk, Query } from './query.ts';
import type { Shelf } from './shelf.ts';
import { type Mask, maskOf, pairsOf } from './signatures.ts';

/**
 * How much each feature adds to the index's own score, which is scaled to 1 for the best candidate. `context` and `partial` are
 * shares: of a neighbour's score, and of a chunk that stands there in part. What stands verbatim outweighs all the rest together, and
 * so do the very characters typed among what is verbatim.
 */
const WEIGHTS = {
  verbatim: 3,
  exact: 3,
  coverage: 1.5,
  run: 1,
  likeness: 1,
  context: 0.25,
  partial: 0.7,
} as const;
/** Shorter than this a phrase stands anywhere. */
const MIN_VERBATIM = 2;
/** Candidates whose features that take long are looked at. */
const CLOSE = 40;

export interface Candidate {
  readonly index: OwnerIndex;
  readonly document: number;
  /** Of the index; 0 where only the scan found it. */
  readonly score: number;
  /** The better score of its neighbours. */
  readonly context: number;
  /** Of the query's pairs of characters, the share that stands there, where the query itself does not; 0 where it was not asked. */
  readonly likeness: number;
}

/** Consecutive sentences of one speech, counted from 0 over the transcript. */
export interface Match {
  readonly placed: Placed;
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly complete: boolean;
  /** How much of the query stands in the block, 0 to 1, rarer words counting more. */
  readonly coverage: number;
  /** False where it only resembles the query. */
  readonly relevant: boolean;
}

interface WeighedChunk {
  readonly chunk: Chunk;
  readonly weight: number;
  /** A block can hold the chunk only if it has this; null where that cannot be told. */
  readonly mask: Mask | null;
  readonly pairs: Uint8Array;
}

export interface WeighedQuery {
  readonly query: Query;
  readonly chunks: readonly WeighedChunk[];
  readonly totalWeight: number;
  /** Of the whole query. A block can hold it only if it has one of the masks. */
  readonly masks: readonly Mask[];
  readonly pairs: Uint8Array;
  /** Whether folding took away what may tell passages apart. */
  readonly isFolded: boolean;
}

/** @param weightOf of a term, greater for rarer ones; at least 0 */
export function weighQuery(query: Query, weightOf: (term: string) => number): WeighedQuery {
  const unique = new Map(query.words.flatMap(({ chunks }) => chunks).map((chunk) => [chunk.text, chunk]));
  const chunks = [...unique.values()].map((chunk): WeighedChunk => {
    const essence = essenceOf(chunk);
    return {
      chunk,
      weight: 1 + chunk.terms.reduce((most, term) => Math.max(most, weightOf(term)), 0),
      mask: essence === null ? null : maskOf(essence),
      pairs: pairsOf(chunk.text),
    };
  });
  const { text, core, raw } = query.whole;
  return {
    query,
    chunks,
    totalWeight: sumOf(chunks),
    // Shorter than this a phrase stands anywhere.
    masks: raw.length < MIN_VERBATIM ? [] : (core === text ? [text] : [text, core]).map(maskOf),
    pairs: pairsOf(text),
    isFolded: raw.toLowerCase() !== text,
  };
}

/** What can be told of a block before its sentences are looked at. */
interface JudgedBlock {
  readonly index: OwnerIndex;
  readonly document: number;
  readonly placed: Placed;
  readonly block: number;
  readonly score: number;
  readonly found: readonly WeighedChunk[];
  /** How much of the query the longest stretch is that stands there, 0 to 1. */
  readonly run: number;
  readonly likeness: number;
  /** Parts of `score` that only a sentence with the words as typed deserves, and only one with the very characters. */
  readonly verbatimScore: number;
  readonly exactScore: number;
}

/**
 * @param limit matches wanted. Blocks that cannot be among them are not cut into sentences, except to count those that match
 *   completely.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  weighed: WeighedQuery,
  limit: number,
): { readonly matches: readonly Match[]; readonly total: number } {
  const best = candidates.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  const blocks = candidates
    .map((candidate) => judgeBlock(candidate, best, weighed))
    .filter((block) => block !== null)
    .sort((a, b) => b.score - a.score)
    .map((block, at) => (at < CLOSE ? judgeClosely(block, weighed) : block))
    .sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  const matches: Match[] = [];
  for (const block of blocks) {
    const isFull = block.found.length === weighed.chunks.length || block.run === 1;
    // A sentence scores no more than its block, and blocks come best first.
    if (!isFull && matches.length >= limit && matches[limit - 1]!.score >= block.score) continue;
    for (const match of matchesIn(block, weighed, isFull)) {
      // A passage that ends in the next block is found in both.
      const key = `${match.placed.shelf.id}:${match.first}:${match.last}`;
      if (seen.has(key)) continue;
      seen.add(key);
      matches.push(match);
    }
  }
  return {
    matches: matches.sort(compareMatches),
    total: matches.filter(({ complete }) => complete).length,
  };
}

/** Best first; then the newer meeting; then the order of the record. */
function compareMatches(a: Match, b: Match): number {
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

/** Null where it lacks a phrase that must stand there. */
function judgeBlock(
  { index, document, score, context, likeness }: Candidate,
  best: number,
  { query, chunks, totalWeight, masks, isFolded }: WeighedQuery,
): JudgedBlock | null {
  const placed = index.placeOf(document);
  if (placed === undefined) return null;
  const { signatures } = index;
  const { whole, phrases } = query;
  const block = document - placed.first;
  const folded = placed.shelf.folded[block]!;
  const original = () => index.originalOf(placed, block);
  if (phrases.length > 0 && !phrases.every((phrase) => hasPhrase(folded, original, phrase))) return null;
  const verbatim =
    masks.some((mask) => signatures.allows(document, mask)) && hasPhrase(folded, original, whole);
  const exact = isFolded && (verbatim || whole.text.length < MIN_VERBATIM) && original().includes(whole.raw);
  const found = chunks.filter(
    ({ chunk, mask }) => (mask === null || signatures.allows(document, mask)) && hasChunk(folded, chunk),
  );
  const verbatimScore = verbatim ? WEIGHTS.verbatim : 0;
  const exactScore = exact ? WEIGHTS.exact : 0;
  return {
    index,
    document,
    placed,
    block,
    score:
      (score + WEIGHTS.context * context) / best +
      WEIGHTS.coverage * (sumOf(found) / (totalWeight || 1)) +
      WEIGHTS.likeness * likeness +
      (verbatim ? WEIGHTS.run : 0) +
      verbatimScore +
      exactScore,
    found,
    run: verbatim ? 1 : 0,
    likeness,
    verbatimScore,
    exactScore,
  };
}

/** Folded characters of a block that are read closely: a sentence without end must not take all the time there is. */
const MAX_READ = 4_000;

/** The longest stretch that counts, in code units. */
const MAX_RUN = 40;

/** Adds what is slow to tell: chunks that stand there in part, and the longest stretch in common. */
function judgeClosely(judged: JudgedBlock, { query, chunks, totalWeight, pairs }: WeighedQuery): JudgedBlock {
  const { index, document, placed, block, found, run: known, score } = judged;
  if (known === 1) return judged;
  if (found.length === chunks.length) return { ...judged, score: score + WEIGHTS.run };
  const folded = placed.shelf.folded[block]!.slice(0, MAX_READ);
  const longestOf = (text: string, pairsOfText: Uint8Array) =>
    index.signatures.longestRun(document, folded, text, pairsOfText, MAX_RUN);
  /** The share of a chunk that stands there in one piece, from 0 to 1; no less than two characters count. */
  const shareOf = ({ chunk: { text, stem }, pairs }: WeighedChunk) =>
    stem !== null || text.length < 3 ? 0 : Math.max(0, longestOf(text, pairs) - 1) / (text.length - 1);
  const partly = chunks
    .filter((chunk) => !found.includes(chunk))
    .reduce((sum, chunk) => sum + chunk.weight * shareOf(chunk), 0);
  const run = longestOf(query.whole.text, pairs) / Math.max(1, query.whole.text.length);
  return {
    ...judged,
    run,
    score: score + (WEIGHTS.coverage * WEIGHTS.partial * partly) / (totalWeight || 1) + WEIGHTS.run * run,
  };
}

/** The share of a query in one piece from which on a passage is an answer and not only near one: a typo in a word. */
const NEAR = 0.6;
/** And of its pairs, wherever they stand: two characters that changed places leave eight of eleven. */
const NEARLY_ALL = 0.7;

/** @param isFull whether the block as a whole matches completely; otherwise none of its sentences can */
function matchesIn(judged: JudgedBlock, weighed: WeighedQuery, isFull: boolean): readonly Match[] {
  const { placed, block, found, run, exactScore } = judged;
  const { excluded } = weighed.query;
  const folded = placed.shelf.folded[block]!;
  const sentences = sentencesOf(placed, block);
  const text = { shelf: placed.shelf, sentences, folded, isVerbatim: run === 1, hasExact: exactScore > 0 };
  return pickSentences(text, weighed, isFull)
    .filter(({ first, last }) => {
      const text = folded.slice(sentences[first]!.start, sentences[last]!.end);
      return !excluded.some((words) => text.includes(words));
    })
    .map(({ first, last, complete, verbatim, exact }) => ({
      placed,
      first: sentences[first]!.sentence,
      last: sentences[last]!.sentence,
      score: round(judged.score - (verbatim ? 0 : judged.verbatimScore) - (exact ? 0 : judged.exactScore)),
      complete,
      coverage: sumOf(found) / (weighed.totalWeight || 1),
      relevant: complete || found.length > 0 || run >= NEAR || judged.likeness >= NEARLY_ALL,
    }));
}

/** Sums of floating point differ by the order of adding; the ranking does not. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

function sumOf(chunks: readonly WeighedChunk[]): number {
  return chunks.reduce((sum, { weight }) => sum + weight, 0);
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

interface BlockText {
  readonly shelf: Shelf;
  readonly sentences: readonly SentenceText[];
  readonly folded: string;
  /** Whether the whole query stands in the block, and in the very characters typed. */
  readonly isVerbatim: boolean;
  readonly hasExact: boolean;
}

interface Picked {
  readonly first: number;
  readonly last: number;
  readonly complete: boolean;
  /** The whole query stands there, and in the very characters typed. */
  readonly verbatim: boolean;
  readonly exact: boolean;
}

/**
 * The passages of a block: each sentence that matches completely; the pair of neighbours that does where no sentence does so well;
 * without either, the sentence that has most.
 */
function pickSentences(text: BlockText, weighed: WeighedQuery, isFull: boolean): readonly Picked[] {
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

/** The sentence that has most of the query: of its words, or, where none has any, the longest stretch of it. */
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
  const found = chunks.filter(({ chunk }) => hasChunk(text, chunk));
  const verbatim = whole.raw.length >= MIN_VERBATIM && hasPhrase(text, original, whole);
  const hasWords = chunks.length + phrases.length > 0 && found.length === chunks.length;
  const hasPhrases = phrases.every((phrase) => hasPhrase(text, original, phrase));
  return {
    first,
    last,
    coverage: sumOf(found) / (totalWeight || 1) + (verbatim ? 1 : 0),
    complete: hasPhrases && (verbatim || hasWords),
    verbatim,
    exact: hasExact && original().includes(whole.raw),
  };
}
