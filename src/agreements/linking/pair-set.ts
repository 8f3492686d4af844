/**
 * A set of numbers that is filled again and again: for a comparison the terms of one side, without an object for each.
 *
 * In: numbers within 32 bits. Out: whether one was added since it was last emptied.
 */
export class PairSet {
  #bits = 8;
  #keys = new Int32Array(1 << this.#bits);
  /** Since which emptying a place is taken. */
  #rounds = new Int32Array(1 << this.#bits);
  #round = 0;

  /** @param most how many will be added at most */
  empty(most: number): void {
    this.#round += 1;
    if (most * 2 <= this.#keys.length) return;
    this.#bits = Math.ceil(Math.log2(most * 2));
    this.#keys = new Int32Array(1 << this.#bits);
    this.#rounds = new Int32Array(1 << this.#bits);
  }

  add(key: number): void {
    const place = this.#placeOf(key);
    this.#keys[place] = key;
    this.#rounds[place] = this.#round;
  }

  has(key: number): boolean {
    return this.#rounds[this.#placeOf(key)] === this.#round;
  }

  /** Where it stands, or the free place where it would. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    let place = Math.imul(key, 0x9e3779b1) >>> (32 - this.#bits);
    while (this.#rounds[place] === this.#round && this.#keys[place] !== key) place = (place + 1) & last;
    return place;
  }
}
