/**
 * Words that the index does not know: what they were meant for, by its own vocabulary; runs of kanji and katakana by `slips.ts`.
 *
 * In: a query, the shards. Out: the query with likely stems and runs beside the ones typed. Only words that stand where the viewer may
 * read are offered.
 */
import type { Shard } from './find.ts';
import { type Chunk, type Query, withWords } from './query.ts';
import { meantFor } from './slips.ts';

/** Shorter words have too many neighbours. */
const MIN_FUZZY = 5;
const MIN_FUZZY_TWO = 8;
const MIN_PREFIX = 2;
/** Other words put beside one. */
const MOST = 6;
/** In a longer query one unknown word does little harm, and a wrong guess some. */
const MAX_FUZZY_WORDS = 3;
/** The same of runs of kanji and katakana, of which a clause has several. */
const MAX_FUZZY_RUNS = 8;
/** Words of the index that begin so and are looked at: more than a language has, so that words that may not be read take no place. */
const LOOKED_AT = 5_000;

/** @param unfinished whether the last word may be the beginning of a longer one */
export function expandWords(query: Query, shards: readonly Shard[], unfinished: boolean): Query {
  const last = query.words.at(-1)?.chunks.at(-1);
  const runs = query.words.flatMap(({ chunks }) => chunks.filter(({ stem }) => stem === null));
  const looksForRuns = !unfinished && runs.length <= MAX_FUZZY_RUNS;
  let changed = false;
  const words = query.words.map((word) => ({
    ...word,
    chunks: word.chunks.map((chunk) => {
      const likely =
        chunk.stem === null
          ? looksForRuns
            ? meantFor(chunk, shards)
            : []
          : [
              ...(unfinished && chunk === last ? longerStems(chunk, shards) : []),
              ...(query.words.length <= MAX_FUZZY_WORDS ? similarStems(chunk, shards) : []),
            ];
      if (likely.length === 0) return chunk;
      changed = true;
      return { ...chunk, likely };
    }),
  }));
  return changed ? withWords(query, words) : query;
}

function longerStems({ text, stem }: Chunk, shards: readonly Shard[]): readonly string[] {
  if (text.length < MIN_PREFIX) return [];
  const longer = mostFrequent(shards, ({ index }) => index.postings.termsFrom(text, LOOKED_AT));
  return longer.filter((term) => term !== stem);
}

/** For a word that stands nowhere. */
function similarStems({ stem }: Chunk, shards: readonly Shard[]): readonly string[] {
  if (stem === null || stem.length < MIN_FUZZY || mostFrequent(shards, () => [stem]).length > 0) return [];
  const distance = stem.length < MIN_FUZZY_TWO ? 1 : 2;
  return mostFrequent(shards, (shard) =>
    standing(shard, shard.index.postings.termsLike(stem, distance)).slice(0, MOST),
  );
}

/** Those that stand in documents which may be found: others must not take their places. */
function standing({ index: { postings }, allowed }: Shard, terms: readonly string[]): readonly string[] {
  const { frequencies } = postings.statisticsOf(postings.lookUp(terms), allowed);
  return terms.filter((_, at) => frequencies[at]! > 0);
}

/** Those that stand in documents which may be found, most frequent first. */
function mostFrequent(
  shards: readonly Shard[],
  termsOf: (shard: Shard) => readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const shard of shards) {
    const { postings } = shard.index;
    const terms = termsOf(shard);
    const { frequencies } = postings.statisticsOf(postings.lookUp(terms), shard.allowed);
    for (const [at, term] of terms.entries()) counts.set(term, (counts.get(term) ?? 0) + frequencies[at]!);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([term]) => term);
}
