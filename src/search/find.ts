/**
 * Finding: the index proposes, the verbatim scan adds, the ranking decides.
 *
 * In: a query, the shards the viewer reads. Out: matches, best first, and how many sentences match completely.
 */
import type { OwnerIndex } from './owner-index.ts';
import type { Statistics } from './passage-index.ts';
import type { Query } from './query.ts';
import { type Candidate, type Match, rankCandidates, weighQuery } from './rank.ts';
import type { Reach } from './reach.ts';

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
}

/** Postings read for one query in one index, rarest terms first. */
const POSTINGS = 20_000;
/** Candidates that are read and ranked. */
const CANDIDATES = 100;
/** Terms of one query that are looked up, in the order typed. */
const MAX_TERMS = 128;

/** @param limit matches wanted; more may come back */
export function find(query: Query, shards: readonly Shard[], limit: number): FoundMatches {
  const terms = query.terms.slice(0, MAX_TERMS);
  const lookups = shards.map(({ index }) => index.postings.lookUp(terms));
  const statistics = addUp(
    shards.map(({ index, allowed }, at) => index.postings.statisticsOf(lookups[at]!, allowed)),
    terms.length,
  );
  const wanted = Math.max(CANDIDATES, limit);
  const candidates: Candidate[] = [];
  for (const [at, { index, allowed }] of shards.entries()) {
    const scores = new Map<number, number>();
    const ranked = index.postings.rank(lookups[at]!, {
      allowed,
      statistics,
      budget: POSTINGS,
      limit: wanted,
    });
    for (const { document, score } of ranked) scores.set(document, score);
    for (const document of scanVerbatim(query, index, allowed, wanted))
      if (!scores.has(document)) scores.set(document, 0);
    for (const [document, score] of scores) candidates.push({ index, document, score });
  }
  const frequencyOf = new Map(terms.map((term, at) => [term, statistics.frequencies[at]!]));
  const weighed = weighQuery(query, (term) =>
    Math.log(1 + statistics.documentCount / (1 + (frequencyOf.get(term) ?? 0))),
  );
  const { matches, total } = rankCandidates(candidates, weighed, limit);
  return { matches, total, totalIsExact: candidates.length < wanted };
}

function addUp(all: readonly Statistics[], terms: number): Statistics {
  return {
    documentCount: all.reduce((sum, { documentCount }) => sum + documentCount, 0),
    totalLength: all.reduce((sum, { totalLength }) => sum + totalLength, 0),
    frequencies: Array.from({ length: terms }, (_, at) =>
      all.reduce((sum, { frequencies }) => sum + frequencies[at]!, 0),
    ),
  };
}

/** Documents that hold the whole query or one of its phrases as it stands. */
function scanVerbatim(
  { whole, phrases }: Query,
  index: OwnerIndex,
  allowed: Reach,
  limit: number,
): readonly number[] {
  const found: number[] = [];
  for (const { text, core } of [whole, ...phrases]) {
    const phrase = core.length >= 2 ? core : text;
    if (phrase === '') continue;
    const accept = (document: number): boolean => {
      if (allowed === null || allowed[document] === 1) {
        const placed = index.placeOf(document);
        if (placed !== undefined && placed.shelf.folded[document - placed.first]!.includes(phrase))
          found.push(document);
      }
      return found.length < limit;
    };
    if (phrase.length >= 2) index.signatures.scan(phrase, accept);
    else for (let document = 0; document < index.size && accept(document); document += 1);
  }
  return found;
}
