/**
 * Weighing: what of a query is looked for in a text, and how much each part of it counts.
 *
 * In: a query, how rare its terms are. Out: its chunks with their weights, and what rules texts out before they are read.
 */
import { essenceOf } from './match.ts';
import type { Chunk, Query } from './query.ts';
import { type Mask, maskOf, pairsOf } from './signatures.ts';

/** Shorter than this a phrase stands anywhere. */
export const MIN_VERBATIM = 2;

export interface WeighedChunk {
  readonly chunk: Chunk;
  readonly weight: number;
  /** A block can hold the chunk only if it has this; null where that cannot be told. */
  readonly mask: Mask | null;
  readonly pairs: Uint16Array;
}

export interface WeighedQuery {
  readonly query: Query;
  readonly chunks: readonly WeighedChunk[];
  readonly totalWeight: number;
  /** Of the whole query. A block can hold it only if it has one of the masks. */
  readonly masks: readonly Mask[];
  readonly pairs: Uint16Array;
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
    masks: raw.length < MIN_VERBATIM ? [] : (core === text ? [text] : [text, core]).map(maskOf),
    pairs: pairsOf(text),
    isFolded: raw.toLowerCase() !== text,
  };
}

export function sumOf(chunks: readonly WeighedChunk[]): number {
  return chunks.reduce((sum, { weight }) => sum + weight, 0);
}
