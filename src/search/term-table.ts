/**
 * A hash table over the keys of a packed index, in one typed array: a query's term is found by a glance or two, where MiniSearch's
 * tree looks through the children of six nodes.
 */
import { hashOf } from './hash.ts';
import type { Keys } from './keys.ts';

/** Keys entered between two chances to pause. */
const STRIDE = 2_000;

export class TermTable {
  readonly #keys: Keys;
  /** A key's place plus one; 0 where none is. A power of two of them. */
  readonly #slots: Uint32Array;

  private constructor(keys: Keys) {
    this.#keys = keys;
    this.#slots = new Uint32Array(1 << Math.ceil(Math.log2(1.5 * keys.length + 2)));
  }

  /** @param keys all different. Yields now and then, so that the caller may pause. */
  static *over(keys: Keys): Generator<void, TermTable> {
    const table = new TermTable(keys);
    for (let place = 0; place < keys.length; place += 1) {
      table.#enter(place);
      if (place % STRIDE === 0) yield;
    }
    return table;
  }

  /** The key's place among the keys; -1 where it is none. */
  find(key: string): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(key) & mask;
    while (slots[slot] !== 0 && !this.#keys.is(slots[slot]! - 1, key)) slot = (slot + 1) & mask;
    return slots[slot]! - 1;
  }

  #enter(place: number): void {
    const { text, starts } = this.#keys;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(text, starts[place], starts[place + 1]) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = place + 1;
  }
}
