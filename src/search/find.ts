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
  readonly total: number;
  readonly totalIsExact: boolean;
}

/** Postings read for one query in one index, rarest terms first. */
const POSTINGS = 20_000;
/** Candidates that are read and ranked. */
const CANDIDATES = 100;
/** Terms of one query that are looked up, in the order typed. */
const MAX_TERMS = 128;

export function find(query: Query, shards: readonly Shard[], limit: number): FoundMatches {
  const terms = query.terms.slice(0, MAX_TERMS);
  const statistics = addUp(
    shards.map(({ index, allowed }) => index.postings.statisticsOf(terms, allowed)),
    terms.length,
  );
  const wanted = Math.max(CANDIDATES, limit);
  const candidates = new Map<string, Candidate>();
  for (const [number, { index, allowed }] of shards.entries()) {
    const ranked = index.postings.rank(terms, { allowed, statistics, budget: POSTINGS, limit: wanted });
    for (const { document, score } of ranked)
      candidates.set(`${number}:${document}`, { index, document, score });
    for (const document of scanVerbatim(query, index, allowed, wanted)) {
      const key = `${number}:${document}`;
      if (!candidates.has(key)) candidates.set(key, { index, document, score: 0 });
    }
  }
  const frequencyOf = new Map(terms.map((term, at) => [term, statistics.frequencies[at]!]));
  const weighed = weighQuery(query, (term) =>
    Math.log(1 + statistics.documentCount / (1 + (frequencyOf.get(term) ?? 0))),
  );
  const matches = deduplicate(rankCandidates([...candidates.values()], weighed));
  return {
    matches,
    total: matches.filter(({ complete }) => complete).length,
    totalIsExact: candidates.size < wanted,
  };
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

/** A passage that ends in the next block is found in both. */
function deduplicate(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>();
  return matches.filter(({ placed, first, last }) => {
    const key = `${placed.shelf.id}:${first}:${last}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
