/**
 * An index of one owner, who may have several: transcripts on shelves, their blocks numbered, what ranks them and what scans them.
 *
 * In: shelves. Out: documents (block numbers) and what stands behind them.
 */
import { termsOf } from '../text/tokens.ts';
import { InvertedIndex } from './inverted-index.ts';
import { PostingsBuilder } from './postings.ts';
import type { Shelf } from './shelf.ts';
import { Signatures } from './signatures.ts';

export interface Placed {
  readonly shelf: Shelf;
  /** Number of its first block; its blocks follow one another. */
  readonly first: number;
}

let serials = 0;
function nextSerial(): number {
  serials += 1;
  return serials;
}

/**
 * Filled once; then transcripts go, and are attributed otherwise, but none comes: what comes has an index of its own beside it.
 * Generators yield now and then, so that the caller may pause.
 */
export class OwnerIndex {
  readonly postings: InvertedIndex;
  readonly signatures: Signatures;
  readonly #placed = new Map<string, Placed>();
  /** By document number; undefined where the transcript has gone. */
  readonly #byDocument: (Placed | undefined)[] = [];
  #version = 0;
  #buried = 0;
  /** Tells indexes of one process apart. */
  readonly serial = nextSerial();

  private constructor(postings: InvertedIndex, signatures: Signatures) {
    this.postings = postings;
    this.signatures = signatures;
  }

  /** Document numbers run up to here. */
  get size(): number {
    return this.#byDocument.length;
  }

  get placed(): ReadonlyMap<string, Placed> {
    return this.#placed;
  }

  /** Documents of which nothing is left to be found; statistics leave them out where a reach says so. */
  get buried(): number {
    return this.#buried;
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

  /** @param shelves null where to pause */
  static *over(shelves: Iterable<Shelf | null>): Generator<void, OwnerIndex> {
    const builder = new PostingsBuilder();
    const signatures = new Signatures();
    const placed: Placed[] = [];
    let first = 0;
    for (const shelf of shelves) {
      yield;
      if (shelf === null) continue;
      for (const [block, folded] of shelf.folded.entries()) {
        builder.add(termsOf(ownText(shelf, block)));
        signatures.add(folded);
        yield;
      }
      placed.push({ shelf, first });
      first += shelf.folded.length;
    }
    const postings = yield* InvertedIndex.over(yield* builder.finish());
    return yield* OwnerIndex.restore(postings, signatures, placed);
  }

  /** What was saved: postings and signatures of these shelves, each with the number of its first document. */
  static *restore(
    postings: InvertedIndex,
    signatures: Signatures,
    placed: readonly Placed[],
  ): Generator<void, OwnerIndex> {
    const index = new OwnerIndex(postings, signatures);
    for (const { shelf, first } of placed) {
      index.#place(shelf, first);
      yield;
    }
    while (index.size < postings.documentCount) index.#byDocument.push(undefined);
    index.#buried = index.size - placed.reduce((sum, { shelf }) => sum + shelf.folded.length, 0);
    return index;
  }

  /** It is not found any more. Its numbers stay taken, and what is known of terms still counts it: see `buried`. */
  bury(id: string): void {
    const placed = this.#placed.get(id);
    if (placed === undefined) return;
    this.#placed.delete(id);
    this.#byDocument.fill(undefined, placed.first, placed.first + placed.shelf.folded.length);
    this.#buried += placed.shelf.folded.length;
    this.#version += 1;
  }

  /** Another attribution of the same words. */
  replace(shelf: Shelf): void {
    const placed = this.#placed.get(shelf.id);
    if (placed === undefined) return;
    this.#place(shelf, placed.first);
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
