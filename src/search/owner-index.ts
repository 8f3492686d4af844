/**
 * The index of one owner: its transcripts on shelves, their blocks numbered, what ranks them and what scans them.
 *
 * In: shelves. Out: documents (block numbers) and what stands behind them.
 */
import { termsOf } from '../text/tokens.ts';
import { encodeTerm, PassageIndex } from './passage-index.ts';
import { PostingsBuilder } from './postings.ts';
import type { Shelf } from './shelf.ts';
import { Signatures } from './signatures.ts';

export interface Placed {
  readonly shelf: Shelf;
  /** Number of its first block; its blocks follow one another. */
  readonly first: number;
}

/** Generators yield now and then, so that the caller may pause; a transcript is found once its turn has ended. */
export class OwnerIndex {
  #postings = new PassageIndex();
  readonly signatures = new Signatures();
  readonly #placed = new Map<string, Placed>();
  /** By document number; undefined where the transcript has gone. */
  readonly #byDocument: (Placed | undefined)[] = [];
  #version = 0;

  get postings(): PassageIndex {
    return this.#postings;
  }

  /** Document numbers run up to here. */
  get size(): number {
    return this.#byDocument.length;
  }

  get placed(): ReadonlyMap<string, Placed> {
    return this.#placed;
  }

  /** Changes whenever what is found may change. */
  get version(): number {
    return this.#version;
  }

  placeOf(document: number): Placed | undefined {
    return this.#byDocument[document];
  }

  /** A block's sentences in the words of the record, with those that its overlap reaches into. */
  originalOf({ shelf }: Placed, block: number): string {
    const { firstSentences, starts, ends, text, foldedLengths } = shelf;
    let last = firstSentences[block + 1]! - 1;
    let overlap = shelf.folded[block]!.length - shelf.ownLengths[block]!;
    while (overlap > 0) {
      last += 1;
      overlap -= foldedLengths[last]!;
    }
    return text.slice(starts[firstSentences[block]!], ends[last]);
  }

  /** Into an empty index, all at once: several times faster than one by one. @param shelves null where to pause */
  *fill(shelves: Iterable<Shelf | null>): Generator<void> {
    const builder = new PostingsBuilder(encodeTerm);
    for (const shelf of shelves) {
      yield;
      if (shelf === null) continue;
      for (const [block, folded] of shelf.folded.entries()) {
        builder.add(termsOf(ownText(shelf, block)));
        this.signatures.add(folded);
        yield;
      }
      this.#place(shelf, this.size);
    }
    this.#postings = yield* PassageIndex.restore(yield* builder.finish());
    this.#version += 1;
  }

  /** What was saved: postings and signatures of these shelves, each with the number of its first document. */
  *restore(postings: PassageIndex, signatures: Uint32Array, placed: readonly Placed[]): Generator<void> {
    this.#postings = postings;
    this.signatures.restore(signatures);
    for (const { shelf, first } of placed) {
      this.#place(shelf, first);
      yield;
    }
    while (this.size < postings.nextDocument) this.#byDocument.push(undefined);
    this.#version += 1;
  }

  *add(shelf: Shelf): Generator<void> {
    const first = this.size;
    for (const [block, folded] of shelf.folded.entries()) {
      this.#byDocument.push(undefined);
      this.#postings.add({ id: first + block, text: ownText(shelf, block) });
      this.signatures.add(folded);
      yield;
    }
    this.#place(shelf, first);
    this.#version += 1;
  }

  *remove(id: string): Generator<void> {
    const placed = this.#placed.get(id);
    if (placed === undefined) return;
    const { shelf, first } = placed;
    this.#placed.delete(id);
    this.#byDocument.fill(undefined, first, first + shelf.folded.length);
    this.#version += 1;
    for (const block of shelf.folded.keys()) {
      this.#postings.remove({ id: first + block, text: ownText(shelf, block) });
      this.signatures.clear(first + block);
      yield;
    }
    this.#version += 1;
  }

  #place(shelf: Shelf, first: number): void {
    const placed: Placed = { shelf, first };
    while (this.size < first) this.#byDocument.push(undefined);
    for (let block = 0; block < shelf.folded.length; block += 1) this.#byDocument[first + block] = placed;
    this.#placed.set(shelf.id, placed);
  }
}

function ownText(shelf: Shelf, block: number): string {
  return shelf.folded[block]!.slice(0, shelf.ownLengths[block]);
}
