/**
 * A hash table over the keys of a packed index, in one typed array: a query's term is found by a glance or two, where MiniSearch's
 * tree looks through the children of six nodes.
 */
import { hashOf } from './hash.ts';

/** Keys entered between two chances to pause. */
const STRIDE = 2_000;

export class TermTable {
  readonly #keys: readonly string[];
  /** A key's place plus one; 0 where none is. A power of two of them. */
  readonly #slots: Uint32Array;

  private constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#slots = new Uint32Array(1 << Math.ceil(Math.log2(1.5 * keys.length + 2)));
  }

  /** @param keys all different. Yields now and then, so that the caller may pause. */
  static *over(keys: readonly string[]): Generator<void, TermTable> {
    const table = new TermTable(keys);
    for (let place = 0; place < keys.length; place += 1) {
      table.#slots[table.#slotOf(keys[place]!)] = place + 1;
      if (place % STRIDE === 0) yield;
    }
    return table;
  }

  /** The key's place among the keys; -1 where it is none. */
  find(key: string): number {
    return this.#slots[this.#slotOf(key)]! - 1;
  }

  /** Where it stands, or the free slot where it would. */
  #slotOf(key: string): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(key) & mask;
    while (slots[slot] !== 0 && this.#keys[slots[slot]! - 1] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}
