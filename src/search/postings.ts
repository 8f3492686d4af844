/**
 * Postings in typed arrays: a third of the memory of Maps, read in a straight line.
 *
 * In: the terms of documents, in the order of their numbers. Out: for each term, ascending, the documents it stands in and how often.
 */

import { Keys } from './keys.ts';

/** All postings of an index at one moment; what is saved. */
export interface PackedIndex {
  /** The terms, ascending by code unit. */
  readonly keys: Keys;
  /** Where the postings of each key begin; one more entry at the end. */
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  /** How often, 255 at most. */
  readonly counts: Uint8Array;
  /** Distinct terms of each document, by number. */
  readonly lengths: Uint16Array;
}

const MOST = 255;
/** Documents, terms or postings handled between two chances to pause. */
const STRIDE = 2_000;
/** Documents whose terms are placed between two. */
const PLACED = 100;
/** Powers of two: maps that terms are spread over, and numbers in a piece of the stream. */
const MAPS = 64;
const PIECE_BITS = 16;
const PIECE = 1 << PIECE_BITS;

export class PostingsBuilder {
  /** By a term's last character: one large map would stop everything whenever it grows. */
  readonly #numbers = Array.from({ length: MAPS }, () => new Map<string, number>());
  #terms = 0;
  /** Terms' numbers, in pieces that are never copied. */
  readonly #stream: Uint32Array[] = [];
  #length = 0;
  readonly #ends: number[] = [];

  /** The document's number is the count of those before it. @param terms with repetitions */
  add(terms: readonly string[]): void {
    for (const term of terms) {
      const numbers = this.#numbers[term.charCodeAt(term.length - 1) & (MAPS - 1)]!;
      let number = numbers.get(term);
      if (number === undefined) {
        number = this.#terms;
        this.#terms += 1;
        numbers.set(term, number);
      }
      const within = this.#length & (PIECE - 1);
      if (within === 0) this.#stream.push(new Uint32Array(PIECE));
      this.#stream.at(-1)![within] = number;
      this.#length += 1;
    }
    this.#ends.push(this.#length);
  }

  /** Yields now and then, so that the caller may pause. */
  *finish(): Generator<void, PackedIndex> {
    const sorted = yield* this.#sortKeys();
    const rankOf = new Uint32Array(sorted.length);
    for (const [rank, { number }] of sorted.entries()) rankOf[number] = rank;
    yield;

    // Counting sort by term; documents come out ascending because they go in so.
    const starts = new Uint32Array(sorted.length + 1);
    for (const [number, piece] of this.#stream.entries()) {
      const end = Math.min(PIECE, this.#length - number * PIECE);
      for (let at = 0; at < end; at += 1) starts[rankOf[piece[at]!]! + 1]! += 1;
      yield;
    }
    for (let rank = 0; rank < sorted.length; rank += 1) starts[rank + 1]! += starts[rank]!;
    const next = starts.slice();
    const documents = new Uint32Array(this.#length);
    const counts = new Uint8Array(this.#length);
    // Each document touches hundreds of memory pages; the system gives them out in passing here.
    for (let from = 0; from < this.#length; from += PIECE) {
      documents.fill(0, from, from + PIECE);
      counts.fill(0, from, from + PIECE);
      yield;
    }
    const lengths = new Uint16Array(this.#ends.length);
    // A function of its own, called for each document, is compiled long before a loop that pauses.
    const place = (document: number, from: number, end: number) => {
      let distinct = 0;
      for (let at = from; at < end; at += 1) {
        const rank = rankOf[this.#stream[at >>> PIECE_BITS]![at & (PIECE - 1)]!]!;
        const last = next[rank]! - 1;
        if (last >= starts[rank]! && documents[last] === document) {
          counts[last] = Math.min(MOST, counts[last]! + 1);
        } else {
          documents[last + 1] = document;
          counts[last + 1] = 1;
          next[rank] = last + 2;
          distinct += 1;
        }
      }
      lengths[document] = distinct;
    };
    for (const [document, end] of this.#ends.entries()) {
      place(document, this.#ends[document - 1] ?? 0, end);
      if (document % PLACED === 0) yield;
    }
    yield;

    // Repetitions left gaps behind the postings of a term.
    const offsets = new Uint32Array(sorted.length + 1);
    let length = 0;
    for (let rank = 0; rank < sorted.length; rank += 1) {
      offsets[rank] = length;
      documents.copyWithin(length, starts[rank]!, next[rank]!);
      counts.copyWithin(length, starts[rank]!, next[rank]!);
      length += next[rank]! - starts[rank]!;
      if (rank % (STRIDE * 10) === 0) yield;
    }
    offsets[sorted.length] = length;
    const exactDocuments = new Uint32Array(length);
    for (let from = 0; from < length; from += PIECE) {
      exactDocuments.set(documents.subarray(from, Math.min(length, from + PIECE)), from);
      yield;
    }
    const keys = yield* Keys.of(sorted.map(({ key }) => key));
    return { keys, offsets, documents: exactDocuments, counts: counts.slice(0, length), lengths };
  }

  /** By groups that begin alike first, so that no sort takes long. */
  *#sortKeys(): Generator<void, readonly { readonly key: string; readonly number: number }[]> {
    const groups = new Map<string, { readonly key: string; readonly number: number }[]>();
    let seen = 0;
    for (const numbers of this.#numbers) {
      for (const [term, number] of numbers) {
        const entry = { key: term, number };
        const head = term.slice(0, 1);
        const group = groups.get(head);
        if (group === undefined) groups.set(head, [entry]);
        else group.push(entry);
        seen += 1;
        if (seen % STRIDE === 0) yield;
      }
    }
    const sorted: { readonly key: string; readonly number: number }[] = [];
    for (const head of [...groups.keys()].sort()) {
      for (const entry of groups.get(head)!.sort(compareKeys)) sorted.push(entry);
      yield;
    }
    return sorted;
  }
}

function compareKeys(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
