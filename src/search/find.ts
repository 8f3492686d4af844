/**
 * Finding: the index proposes, the verbatim scan adds, the ranking decides.
 *
 * In: a query, the shards the viewer reads. Out: matches, best first, and how many sentences match completely.
 */
import { findLike } from './likeness.ts';
import { findNearest, type Near } from './nearest.ts';
import type { OwnerIndex } from './owner-index.ts';
import type { Statistics } from './passage-index.ts';
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
const NOTHING_LIKE: ReadonlyMap<number, number> = new Map();
/** Terms of one query that are looked up, in the order typed. */
const MAX_TERMS = 128;

/**
 * @param limit matches wanted; more may come back
 * @param least candidates that are read and ranked, where there are so many
 * @param withSlips whether what was typed may have a slip
 */
export function find(
  query: Query,
  shards: readonly Shard[],
  limit: number,
  least = CANDIDATES,
  withSlips = true,
): FoundMatches {
  const terms = query.terms.slice(0, MAX_TERMS);
  const lookups = shards.map(({ index }) => index.postings.lookUp(terms));
  const statistics = addUp(
    shards.map(({ index, allowed }, at) => index.postings.statisticsOf(lookups[at]!, allowed)),
    terms.length,
  );
  const wanted = Math.max(least, limit);
  const candidates: Candidate[] = [];
  for (const [at, { index, allowed }] of shards.entries()) {
    const ranked = index.postings.rank(lookups[at]!, {
      allowed,
      statistics,
      budget: Math.min(POSTINGS.most, Math.max(POSTINGS.least, POSTINGS.share * index.size)),
      limit: wanted,
      belong: (document, next) => index.placeOf(document) === index.placeOf(next),
    });
    const verbatim = scanVerbatim(query.whole, index, allowed, wanted);
    const like = verbatim.length > 0 || !withSlips ? NOTHING_LIKE : findLike(query, index, allowed);
    const known = new Set(ranked.map(({ document }) => document));
    for (const one of ranked) candidates.push({ index, ...one, likeness: like.get(one.document) ?? 0 });
    const required = query.phrases.flatMap((phrase) => scanVerbatim(phrase, index, allowed, wanted));
    for (const document of [...verbatim, ...required, ...like.keys()]) {
      if (known.has(document)) continue;
      known.add(document);
      candidates.push({ index, document, score: 0, context: 0, likeness: like.get(document) ?? 0 });
    }
  }
  const weights = new Map(
    terms.map((term, at) => [
      term,
      Math.log(1 + statistics.documentCount / (1 + statistics.frequencies[at]!)),
    ]),
  );
  const weighed = weighQuery(query, (term) => weights.get(term) ?? 0);
  const { matches, total } = rankCandidates(candidates, weighed, limit);
  return {
    matches,
    total,
    totalIsExact: candidates.length < wanted,
    nearest: () => findNearest(candidates, weighed, (character) => weights.get(character) ?? 1),
  };
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
