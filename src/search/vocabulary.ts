/**
 * The written words of an index, in order: those that begin alike, and those that are a slip or two away.
 *
 * In: sorted keys. Out: words. The sorted list is read as the tree that it spells, so that no tree need be made of it.
 */

import type { Keys } from './keys.ts';

/** Terms that are keys as they are: nothing but Latin letters, digits and joiners. */
const PLAIN = /^[!-~\u00c0-\u00ff]+$/;
/** Letters of a word that are counted; no longer term is looked for. */
const MAX_COUNTED = 255;
/** Keys looked at between two chances to pause. */
const STRIDE = 2_000;

export class Vocabulary {
  readonly #keys: Keys;
  /** Places of the keys that are words. */
  readonly #words: Uint32Array;
  /** By word: its letters, or the most that are counted. */
  readonly #lengths: Uint8Array;

  private constructor(keys: Keys, words: Uint32Array) {
    this.#keys = keys;
    this.#words = words;
    this.#lengths = Uint8Array.from(words, (place) => Math.min(keys.lengthOf(place), MAX_COUNTED));
  }

  /** @param keys ascending by code unit, all different. Yields now and then, so that the caller may pause. */
  static *over(keys: Keys): Generator<void, Vocabulary> {
    const words: number[] = [];
    for (let place = 0; place < keys.length; place += 1) {
      if (PLAIN.test(keys.at(place))) words.push(place);
      if (place % STRIDE === 0) yield;
    }
    return new Vocabulary(keys, Uint32Array.from(words));
  }

  /** Words that begin so; at most `most`, the last of them. */
  startingWith(prefix: string, most: number): readonly string[] {
    const words = this.#words;
    let start = 0;
    for (let end = words.length; start < end; ) {
      const middle = (start + end) >>> 1;
      if (this.#keys.at(words[middle]!) < prefix) start = middle + 1;
      else end = middle;
    }
    const end = this.#endOfPrefix(start, prefix);
    return Array.from(words.subarray(Math.max(start, end - most), end), (place) => this.#keys.at(place));
  }

  /**
   * Words within an edit distance (Levenshtein), nearest first, then in order. Only words about as long are read; the rows of the table
   * are kept as long as they begin alike, and all that begin as no word so near can are left out at once.
   */
  near(term: string, distance: number): readonly string[] {
    if (term.length + distance >= MAX_COUNTED) return [];
    const keys = this.#keys;
    const words = this.#words;
    const width = term.length + 1;
    const table = new Uint8Array((width + distance + 1) * width);
    for (let column = 0; column < width; column += 1) table[column] = Math.min(column, distance + 1);
    const found: string[][] = Array.from({ length: distance + 1 }, () => []);
    let before = -1;
    for (let at = 0; at < words.length; ) {
      const size = this.#lengths[at]!;
      if (Math.abs(size - term.length) > distance) {
        at += 1;
        continue;
      }
      const word = words[at]!;
      let length = before < 0 ? 0 : keys.sharedLength(before, word);
      let least = 0;
      while (length < size && least <= distance) {
        length += 1;
        least = fillRow(table, length, keys.unitAt(word, length - 1), term, distance);
      }
      before = word;
      if (least > distance) {
        at = this.#endOfPrefix(at, keys.at(word).slice(0, length));
        continue;
      }
      found[table[length * width + term.length]!]?.push(keys.at(word));
      at += 1;
    }
    return found.flat();
  }

  /** Behind the last word from `from` on that begins so. */
  #endOfPrefix(from: number, prefix: string): number {
    const words = this.#words;
    const begins = (at: number) => this.#keys.beginsWith(words[at]!, prefix);
    if (from >= words.length || !begins(from)) return from;
    let low = from;
    let step = 1;
    while (low + step < words.length && begins(low + step)) {
      low += step;
      step *= 2;
    }
    let high = Math.min(words.length, low + step);
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (begins(middle)) low = middle;
      else high = middle;
    }
    return high;
  }
}

/**
 * Distances of a word's first `row` units from each beginning of the term, `distance + 1` for all that is more. Only beginnings
 * about as long can be near: the row is filled so far to both sides, and one cell beyond.
 * @returns the least
 */
function fillRow(table: Uint8Array, row: number, unit: number, term: string, distance: number): number {
  const width = term.length + 1;
  const above = (row - 1) * width;
  const here = row * width;
  const first = Math.max(1, row - distance);
  const last = Math.min(width - 1, row + distance);
  table[here + first - 1] = first === 1 ? Math.min(row, distance + 1) : distance + 1;
  let least = table[here + first - 1]!;
  for (let column = first; column <= last; column += 1) {
    const replaced = table[above + column - 1]! + (term.charCodeAt(column - 1) === unit ? 0 : 1);
    const value = Math.min(replaced, table[above + column]! + 1, table[here + column - 1]! + 1, distance + 1);
    table[here + column] = value;
    if (value < least) least = value;
  }
  if (last < width - 1) table[here + last + 1] = distance + 1;
  return least;
}
