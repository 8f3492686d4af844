/**
 * The index of one owner: its transcripts on shelves, their blocks numbered, what ranks them and what scans them.
 *
 * In: shelves. Out: documents (block numbers) and what stands behind them.
 */
import { PassageIndex } from './passage-index.ts';
import type { Shelf } from './shelf.ts';
import { Signatures } from './signatures.ts';

export interface Placed {
  readonly shelf: Shelf;
  /** Number of its first block; its blocks follow one another. */
  readonly first: number;
}

export class OwnerIndex {
  readonly postings = new PassageIndex();
  readonly signatures = new Signatures();
  readonly #placed = new Map<string, Placed>();
  /** By document number; undefined where the transcript has gone. */
  readonly #byDocument: (Placed | undefined)[] = [];

  get size(): number {
    return this.#byDocument.length;
  }

  get placed(): ReadonlyMap<string, Placed> {
    return this.#placed;
  }

  placeOf(document: number): Placed | undefined {
    return this.#byDocument[document];
  }

  /** Yields between blocks, so that the caller may stop for a while; the transcript is found when it has ended. */
  *add(shelf: Shelf): Generator<void> {
    const placed: Placed = { shelf, first: this.size };
    for (const [block, folded] of shelf.folded.entries()) {
      const document = this.size;
      this.#byDocument.push(undefined);
      this.postings.add({ id: document, text: folded.slice(0, shelf.ownLengths[block]) });
      this.signatures.add(folded);
      yield;
    }
    this.#byDocument.fill(placed, placed.first, placed.first + shelf.folded.length);
    this.#placed.set(shelf.id, placed);
  }

  *remove(id: string): Generator<void> {
    const placed = this.#placed.get(id);
    if (placed === undefined) return;
    const { shelf, first } = placed;
    this.#placed.delete(id);
    this.#byDocument.fill(undefined, first, first + shelf.folded.length);
    for (const [block, folded] of shelf.folded.entries()) {
      this.postings.remove({ id: first + block, text: folded.slice(0, shelf.ownLengths[block]) });
      this.signatures.clear(first + block);
      yield;
    }
  }

  /** The same words under other names or days: nothing to index. */
  replaceShelf(shelf: Shelf): void {
    const placed = this.#placed.get(shelf.id);
    if (placed === undefined) return;
    const renewed = { shelf, first: placed.first };
    this.#placed.set(shelf.id, renewed);
    this.#byDocument.fill(renewed, placed.first, placed.first + shelf.folded.length);
  }
}
