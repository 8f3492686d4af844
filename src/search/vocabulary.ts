/**
 * The written words of an index, in order: those that begin alike, and those that are a slip or two away.
 *
 * In: sorted keys. Out: words. The sorted list is read as the tree that it spells, so that no tree need be made of it.
 */

/** Terms that are keys as they are: nothing but Latin letters, digits and joiners. */
const PLAIN = /^[!-~\u00c0-\u00ff]+$/;
/** Letters of a word that are counted; no longer term is looked for. */
const MAX_COUNTED = 255;
/** Keys looked at between two chances to pause. */
const STRIDE = 2_000;

export class Vocabulary {
  readonly #words: readonly string[];
  /** By word: its letters, or the most that are counted. */
  readonly #lengths: Uint8Array;

  private constructor(words: readonly string[]) {
    this.#words = words;
    this.#lengths = Uint8Array.from(words, ({ length }) => Math.min(length, MAX_COUNTED));
  }

  /** @param keys ascending by code unit, all different. Yields now and then, so that the caller may pause. */
  static *over(keys: readonly string[]): Generator<void, Vocabulary> {
    const words: string[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      if (PLAIN.test(keys[at]!)) words.push(keys[at]!);
      if (at % STRIDE === 0) yield;
    }
    return new Vocabulary(words);
  }

  /** Words that begin so; at most `most`, the last of them. */
  startingWith(prefix: string, most: number): readonly string[] {
    const words = this.#words;
    let start = 0;
    for (let end = words.length; start < end; ) {
      const middle = (start + end) >>> 1;
      if (words[middle]! < prefix) start = middle + 1;
      else end = middle;
    }
    const end = endOfPrefix(words, start, prefix);
    return words.slice(Math.max(start, end - most), end);
  }

  /**
   * Words within an edit distance (Levenshtein), nearest first, then in order. Only words about as long are read; the rows of the table
   * are kept as long as they begin alike, and all that begin as no word so near can are left out at once.
   */
  near(term: string, distance: number): readonly string[] {
    if (term.length + distance >= MAX_COUNTED) return [];
    const words = this.#words;
    const width = term.length + 1;
    const table = new Uint8Array((width + distance + 1) * width);
    for (let column = 0; column < width; column += 1) table[column] = Math.min(column, distance + 1);
    const found: string[][] = Array.from({ length: distance + 1 }, () => []);
    let before = '';
    for (let at = 0; at < words.length; ) {
      if (Math.abs(this.#lengths[at]! - term.length) > distance) {
        at += 1;
        continue;
      }
      const word = words[at]!;
      let length = sharedLength(before, word);
      let least = 0;
      while (length < word.length && least <= distance) {
        length += 1;
        least = fillRow(table, length, word.charCodeAt(length - 1), term, distance);
      }
      before = word;
      if (least > distance) {
        at = endOfPrefix(words, at, word.slice(0, length));
        continue;
      }
      found[table[length * width + term.length]!]?.push(word);
      at += 1;
    }
    return found.flat();
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

/** Behind the last word from `from` on that begins so. */
function endOfPrefix(words: readonly string[], from: number, prefix: string): number {
  if (from >= words.length || !words[from]!.startsWith(prefix)) return from;
  let low = from;
  let step = 1;
  while (low + step < words.length && words[low + step]!.startsWith(prefix)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(words.length, low + step);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]!.startsWith(prefix)) low = middle;
    else high = middle;
  }
  return high;
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}
