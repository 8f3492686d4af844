/**
 * Finding: the index proposes, the verbatim scan adds, the ranking decides.
 *
 * In: a query, the shards the viewer reads. Out: matches, best first, and how many sentences match completely.
 */

import type { Lookup, Statistics } from './inverted-index.ts';
import { findLike } from './likeness.ts';
import { findNearest, type Near } from './nearest.ts';
import type { OwnerIndex } from './owner-index.ts';
import type { Query } from './query.ts';
import { type Candidate, type Match, rankCandidates } from './rank.ts';
import type { Reach } from './reach.ts';
import { scanVerbatim } from './verbatim.ts';
import { weighQuery } from './weigh.ts';

/** One owner's index, with what of it may be found. */
export interface Shard {
  readonly index: OwnerIndex;
  readonly allowed: Reach;
}

export interface FoundMatches {
  readonly matches: readonly Match[];
  /** Sentences that match completely: all there are, or at least so many. */
  readonly total: number;
  readonly totalIsExact: boolean;
  /** For what is near where nothing matches. */
  nearest(): readonly Near[];
}

/**
 * Postings read for one query in one index, rarest terms first: this many for each document, within bounds. Reading more has
 * not found more.
 */
const POSTINGS = { share: 0.15, least: 5_000, most: 20_000 } as const;
/** Candidates that are read and ranked. */
const CANDIDATES = 100;
/** Terms of one query that are looked up, in the order typed. */
const MAX_TERMS = 128;

export interface FindOptions {
  /** Matches wanted; more may come back. */
  readonly limit: number;
  /** Candidates that are read and ranked, where there are so many. */
  readonly read?: number;
  /** When passages are looked for that hold most of what was typed: always, where nothing else is an answer, never. */
  readonly slips?: 'always' | 'otherwise nothing' | 'never';
}

export function find(
  query: Query,
  shards: readonly Shard[],
  { limit, read = CANDIDATES, slips = 'always' }: FindOptions,
): FoundMatches {
  const terms = query.terms.slice(0, MAX_TERMS);
  const lookups = shards.map(({ index }) => index.postings.lookUp(terms));
  const statistics = addUp(
    shards.map(({ index, allowed }, at) => index.postings.statisticsOf(lookups[at]!, allowed)),
    terms.length,
  );
  const wanted = Math.max(read, limit);
  const asTyped = shards.map((shard, at) => candidatesIn(shard, query, lookups[at]!, statistics, wanted));
  const weights = new Map(
    terms.map((term, at) => [
      term,
      Math.log(1 + statistics.documentCount / (1 + statistics.frequencies[at]!)),
    ]),
  );
  const weighed = weighQuery(query, (term) => weights.get(term) ?? 0);
  const rank = (withSlips: boolean) => {
    const candidates = asTyped.flatMap((found, at) =>
      withSlips && !found.isVerbatim ? withLike(found.candidates, query, shards[at]!) : found.candidates,
    );
    return { candidates, ...rankCandidates(candidates, weighed, limit) };
  };
  const first = rank(slips === 'always');
  const isAnswered = slips !== 'otherwise nothing' || first.matches.some(({ relevant }) => relevant);
  const { candidates, matches, total } = isAnswered ? first : rank(true);
  return {
    matches,
    total,
    totalIsExact: candidates.length < wanted,
    nearest: () => findNearest(candidates, weighed, (character) => weights.get(character) ?? 1),
  };
}

/** What the index ranks best, and what holds the query or a phrase of it as it was typed. */
function candidatesIn(
  { index, allowed }: Shard,
  query: Query,
  lookup: Lookup,
  statistics: Statistics,
  wanted: number,
): { readonly candidates: readonly Candidate[]; readonly isVerbatim: boolean } {
  const ranked = index.postings.rank(lookup, {
    allowed,
    statistics,
    budget: Math.min(POSTINGS.most, Math.max(POSTINGS.least, POSTINGS.share * index.size)),
    limit: wanted,
    belong: (document, next) => index.placeOf(document) === index.placeOf(next),
  });
  const verbatim = scanVerbatim(query.whole, index, allowed, wanted);
  const required = query.phrases.flatMap((phrase) => scanVerbatim(phrase, index, allowed, wanted));
  const candidates = ranked.map((one): Candidate => ({ index, ...one, likeness: 0 }));
  return {
    candidates: [...candidates, ...unranked([...verbatim, ...required], candidates, index)],
    isVerbatim: verbatim.length > 0,
  };
}

/** And what resembles it. */
function withLike(
  candidates: readonly Candidate[],
  query: Query,
  { index, allowed }: Shard,
): readonly Candidate[] {
  const like = findLike(query, index, allowed);
  if (like.size === 0) return candidates;
  return [...candidates, ...unranked(like.keys(), candidates, index)].map((candidate) => ({
    ...candidate,
    likeness: like.get(candidate.document) ?? 0,
  }));
}

/** Those that are not among the candidates yet, each once. */
function unranked(
  documents: Iterable<number>,
  candidates: readonly Candidate[],
  index: OwnerIndex,
): readonly Candidate[] {
  const known = new Set(candidates.map(({ document }) => document));
  const fresh: Candidate[] = [];
  for (const document of documents) {
    if (known.has(document)) continue;
    known.add(document);
    fresh.push({ index, document, score: 0, context: 0, likeness: 0 });
  }
  return fresh;
}

export function addUp(all: readonly Statistics[], terms: number): Statistics {
  return {
    documentCount: all.reduce((sum, { documentCount }) => sum + documentCount, 0),
    totalLength: all.reduce((sum, { totalLength }) => sum + totalLength, 0),
    frequencies: Array.from({ length: terms }, (_, at) =>
      all.reduce((sum, { frequencies }) => sum + frequencies[at]!, 0),
    ),
  };
}
