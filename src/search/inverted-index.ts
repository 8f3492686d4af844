/**
 * The inverted index: for each term the documents it stands in, and which documents a query's terms rank best.
 *
 * In: packed postings, terms. Out: documents with scores: BM25+ times the number of terms found, as MiniSearch's `search()` has them; a
 * test holds them equal. MiniSearch's own makes an object for each document and term, and sorts them all: 1 to 1.5 µs a posting.
 */
import type { PackedIndex } from './postings.ts';
import { type Ranked, Scores } from './scores.ts';
import { TermTable } from './term-table.ts';
import { Vocabulary } from './vocabulary.ts';

/** A term's stretch of the postings. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Query terms with their postings, looked up once; null where a term stands nowhere. */
export interface Lookup {
  readonly terms: readonly string[];
  readonly postings: readonly (Stretch | null)[];
}

/** Of the documents that may be found: what BM25 weighs terms by. Sums over several indexes make them one. */
export interface Statistics {
  readonly documentCount: number;
  readonly totalLength: number;
  /** In how many documents each term stands, in the order of the terms. */
  readonly frequencies: readonly number[];
}

export interface RankOptions {
  /** 1 for each document that may be found; null for all. */
  readonly allowed: Uint8Array | null;
  readonly statistics: Statistics;
  /**
   * Postings to read at most, rarest terms first; the rarest term is always read. Of the terms that are left, the rarest are looked
   * up for the best documents only.
   */
  readonly budget: number;
  readonly limit: number;
  /** Whether two neighbouring documents belong together; all do where left out. */
  readonly belong?: (document: number, next: number) => boolean;
}

/** MiniSearch's defaults. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
/** Terms that the budget leaves out and the best documents are still looked up for. */
const LOOKED_UP = 16;

export class InvertedIndex {
  readonly packed: PackedIndex;
  readonly #table: TermTable;
  readonly #vocabulary: Vocabulary;
  /** Terms of all documents, each counted once in a document. */
  readonly #totalLength: number;
  readonly #scores = new Scores();

  private constructor(packed: PackedIndex, table: TermTable, vocabulary: Vocabulary) {
    this.packed = packed;
    this.#table = table;
    this.#vocabulary = vocabulary;
    this.#totalLength = packed.lengths.reduce((sum, length) => sum + length, 0);
  }

  /** Yields now and then, so that the caller may pause. */
  static *over(packed: PackedIndex): Generator<void, InvertedIndex> {
    const table = yield* TermTable.over(packed.keys);
    return new InvertedIndex(packed, table, yield* Vocabulary.over(packed.keys));
  }

  /** Documents, counted from 0. */
  get documentCount(): number {
    return this.packed.lengths.length;
  }

  lookUp(terms: readonly string[]): Lookup {
    const { offsets } = this.packed;
    const postings = terms.map((term) => {
      const place = this.#table.find(term);
      return place < 0 ? null : { start: offsets[place]!, end: offsets[place + 1]! };
    });
    return { terms, postings };
  }

  /** Terms that begin so; at most `most`, in no order. Latin letters and the like only. */
  termsFrom(prefix: string, most: number): readonly string[] {
    return this.#vocabulary.startingWith(prefix, most);
  }

  /** Terms within an edit distance, nearest first. Latin letters and the like only. */
  termsLike(term: string, distance: number): readonly string[] {
    return this.#vocabulary.near(term, distance);
  }

  /** Of the term with the fewest documents, ascending, none where one of them stands nowhere; null where there are more than `most`. */
  documentsOfRarest(terms: readonly string[], most: number): Uint32Array | null {
    let rarest: Stretch | null = null;
    for (const list of this.lookUp(terms).postings) {
      if (list === null) return NONE;
      if (rarest === null || sizeOf(list) < sizeOf(rarest)) rarest = list;
    }
    if (rarest === null || sizeOf(rarest) > most) return null;
    return this.packed.documents.subarray(rarest.start, rarest.end);
  }

  /** Documents that hold all the terms, ascending. */
  *documentsWithAll(terms: readonly string[]): Generator<number> {
    const [rarest, ...others] = this.lookUp(terms)
      .postings.map((list) => list ?? NOWHERE)
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    if (rarest === undefined) return;
    const { documents } = this.packed;
    const froms = others.map(({ start }) => start);
    for (let at = rarest.start; at < rarest.end; at += 1) {
      const document = documents[at]!;
      const isInAll = others.every(({ end }, other) => {
        froms[other] = placeFrom(documents, document, froms[other]!, end);
        return froms[other]! < end && documents[froms[other]!] === document;
      });
      if (isInAll) yield document;
    }
  }

  /** @param allowed 1 for each document that counts; null for all */
  statisticsOf({ postings }: Lookup, allowed: Uint8Array | null): Statistics {
    const { lengths } = this.packed;
    if (allowed === null) {
      return {
        documentCount: this.documentCount,
        totalLength: this.#totalLength,
        frequencies: postings.map((list) => (list === null ? 0 : sizeOf(list))),
      };
    }
    let documentCount = 0;
    let totalLength = 0;
    for (let document = 0; document < allowed.length; document += 1) {
      if (allowed[document] === 0) continue;
      documentCount += 1;
      totalLength += lengths[document] ?? 0;
    }
    return {
      documentCount,
      totalLength,
      frequencies: postings.map((list) => (list === null ? 0 : this.#countAllowed(list, allowed))),
    };
  }

  #countAllowed({ start, end }: Stretch, allowed: Uint8Array): number {
    const { documents } = this.packed;
    let count = 0;
    for (let at = start; at < end; at += 1) count += allowed[documents[at]!]!;
    return count;
  }

  /** The best documents by BM25 times the number of terms found, best first; ties by document. */
  rank(
    { postings }: Lookup,
    { allowed, statistics, budget, limit, belong = () => true }: RankOptions,
  ): readonly Ranked[] {
    const { documentCount, totalLength, frequencies } = statistics;
    const rarestFirst = [...postings.keys()]
      .filter((at) => postings[at] !== null && frequencies[at]! > 0)
      .sort((a, b) => frequencies[a]! - frequencies[b]!);
    const scores = this.#scores;
    scores.prepare(this.packed.lengths, totalLength / Math.max(1, documentCount), BM25);
    const weightOf = (at: number) => {
      const frequency = frequencies[at]!;
      return Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
    };
    let left = budget;
    let read = 0;
    for (; read < rarestFirst.length; read += 1) {
      const at = rarestFirst[read]!;
      if (read > 0 && frequencies[at]! > left) break;
      left -= frequencies[at]!;
      const { documents, counts } = this.packed;
      const { start, end } = postings[at]!;
      scores.add(documents, counts, start, end, weightOf(at), allowed);
    }
    const best = scores.best(limit);
    for (const at of rarestFirst.slice(read, read + LOOKED_UP))
      this.#lookUpIn(best, postings[at]!, weightOf(at));
    return scores.take(best, belong);
  }

  /** Adds a term to the scores of these documents alone. @param best ascending */
  #lookUpIn(best: Uint32Array, { start, end }: Stretch, weight: number): void {
    const { documents, counts } = this.packed;
    let from = start;
    for (const document of best) {
      from = placeFrom(documents, document, from, end);
      if (from === end) return;
      if (documents[from] === document) this.#scores.addTo(document, counts[from]!, weight);
    }
  }
}

const NONE = new Uint32Array(0);
const NOWHERE: Stretch = { start: 0, end: 0 };

/** Where the first document stands that is no smaller, by halving; `end` where there is none. */
function placeFrom(documents: Uint32Array, document: number, from: number, end: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documents[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sizeOf({ start, end }: Stretch): number {
  return end - start;
}
