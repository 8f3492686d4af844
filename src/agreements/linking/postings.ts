/**
 * Where each term stands: a Map with a faster way to numbers, for every pair of characters of every item is looked up.
 *
 * In: keys, words or numbers within 32 bits. Out: a list for each, in the order in which the keys first came.
 */
export class Postings<T> {
  readonly lists: T[][] = [];
  readonly #words = new Map<string, T[]>();
  #bits = 10;
  #keys = new Int32Array(1 << this.#bits);
  /** 0 where a place is free, else one more than the list's index. */
  #numbers = new Int32Array(1 << this.#bits);
  #taken = 0;

  /** The list of a key, empty at first. */
  listOf(key: number | string): T[] {
    return typeof key === 'number' ? this.#listAt(key) : this.#listUnder(key);
  }

  #listUnder(word: string): T[] {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const list = this.#begin();
    this.#words.set(word, list);
    return list;
  }

  #listAt(key: number): T[] {
    const place = this.#placeOf(key);
    const number = this.#numbers[place]!;
    if (number > 0) return this.lists[number - 1]!;
    const list = this.#begin();
    this.#keys[place] = key;
    this.#numbers[place] = this.lists.length;
    this.#taken += 1;
    if (this.#taken * 2 > this.#keys.length) this.#grow();
    return list;
  }

  #begin(): T[] {
    const list: T[] = [];
    this.lists.push(list);
    return list;
  }

  /** Where it stands, or the free place where it would. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    let place = Math.imul(key, 0x9e3779b1) >>> (32 - this.#bits);
    while (this.#numbers[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#bits += 1;
    this.#keys = new Int32Array(1 << this.#bits);
    this.#numbers = new Int32Array(1 << this.#bits);
    for (let at = 0; at < keys.length; at += 1) {
      if (numbers[at] === 0) continue;
      const place = this.#placeOf(keys[at]!);
      this.#keys[place] = keys[at]!;
      this.#numbers[place] = numbers[at]!;
    }
  }
}
