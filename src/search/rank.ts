/**
 * Ranking: candidates from the index and from the verbatim scan are read, and the passages in them put in order.
 *
 * In: a query, candidate blocks. Out: passages, best first. A block competes as a whole; what is returned of it are the sentences
 * that match.
 */
import { hasChunk, hasPhrase } from './match.ts';
import type { OwnerIndex, Placed } from './owner-index.ts';
import { pickSentences, sentencesOf } from './pick.ts';
import type { Shelf } from './shelf.ts';
import { MIN_VERBATIM, sumOf, type WeighedChunk, type WeighedQuery } from './weigh.ts';

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
  /** Whether all of the query stands there; what may only be meant is not the query's. */
  readonly complete: boolean;
  /** How much of the query stands in the block, 0 to 1, rarer words counting more. */
  readonly coverage: number;
  /** False where it only resembles the query. */
  readonly relevant: boolean;
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
  /** How much of a long word of the query stands there in one piece, at most, 0 to 1; asked only of words that are not `found`. */
  readonly share: number;
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
  /** By record, the passages found in it: a sentence, or it and the next, by twice its number and whether it is two. */
  const seen = new Map<Shelf, Set<number>>();
  const matches: Match[] = [];
  for (const block of blocks) {
    const isFull = block.found.length === weighed.chunks.length || block.run === 1;
    // A sentence scores no more than its block, and blocks come best first.
    if (!isFull && matches.length >= limit && matches[limit - 1]!.score >= block.score) continue;
    const inRecord = seen.get(block.placed.shelf) ?? new Set();
    seen.set(block.placed.shelf, inRecord);
    for (const match of matchesIn(block, weighed, isFull)) {
      // A passage that ends in the next block is found in both.
      const passage = 2 * match.first + (match.last - match.first);
      if (inRecord.has(passage)) continue;
      inRecord.add(passage);
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
    share: 0,
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
  const longestOf = (text: string, pairsOfText: Uint16Array) =>
    index.signatures.longestRun(document, folded, text, pairsOfText, MAX_RUN);
  /** The share of a chunk that stands there in one piece, from 0 to 1; no less than two characters count. */
  const shareOf = ({ chunk: { text, stem }, pairs }: WeighedChunk) =>
    stem !== null || text.length < 3 ? 0 : Math.max(0, longestOf(text, pairs) - 1) / (text.length - 1);
  const missing = chunks.filter((chunk) => !found.includes(chunk));
  const shares = missing.map(shareOf);
  const partly = missing.reduce((sum, { weight }, at) => sum + weight * shares[at]!, 0);
  const run = longestOf(query.whole.text, pairs) / Math.max(1, query.whole.text.length);
  return {
    ...judged,
    run,
    share: missing.reduce((most, one, at) => (isLong(one) ? Math.max(most, shares[at]!) : most), 0),
    score: score + (WEIGHTS.coverage * WEIGHTS.partial * partly) / (totalWeight || 1) + WEIGHTS.run * run,
  };
}

/** Of a name of four characters, three are another's. */
function isLong({ chunk: { text } }: WeighedChunk): boolean {
  return text.length > 4;
}

/** The share of a query, or of a long word of it, in one piece from which on a passage is an answer and not only near one: a typo in a word. */
const NEAR = 0.6;
/** And of its pairs, wherever they stand: two characters that changed places leave eight of eleven. */
const NEARLY_ALL = 0.7;

/** @param isFull whether the block as a whole matches completely; otherwise none of its sentences can */
function matchesIn(judged: JudgedBlock, weighed: WeighedQuery, isFull: boolean): readonly Match[] {
  const { placed, block, found, run, share, likeness, exactScore } = judged;
  const { excluded, phrases } = weighed.query;
  // Phrases stand there, or the block would not have been judged.
  const isAnswer =
    found.length + phrases.length > 0 || run >= NEAR || share >= NEAR || likeness >= NEARLY_ALL;
  const folded = placed.shelf.folded[block]!;
  const sentences = sentencesOf(placed, block);
  const text = { shelf: placed.shelf, sentences, folded, isVerbatim: run === 1, hasExact: exactScore > 0 };
  return pickSentences(text, weighed, isFull)
    .filter(({ first, last }) => {
      if (excluded.length === 0) return true;
      const text = folded.slice(sentences[first]!.start, sentences[last]!.end);
      return !excluded.some((words) => text.includes(words));
    })
    .map(({ first, last, complete, guessed, verbatim, exact }) => ({
      placed,
      first: sentences[first]!.sentence,
      last: sentences[last]!.sentence,
      score: round(judged.score - (verbatim ? 0 : judged.verbatimScore) - (exact ? 0 : judged.exactScore)),
      complete: complete && !guessed,
      coverage: sumOf(found) / (weighed.totalWeight || 1),
      relevant: complete || isAnswer,
    }));
}

/** Sums of floating point differ by the order of adding; the ranking does not. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
