/**
 * Scores by document while a query is ranked: arrays that every search uses again, so that a search makes no garbage.
 *
 * In: postings with a weight. Out: the best documents.
 */

export interface Ranked {
  readonly document: number;
  readonly score: number;
  /** The better score of those before and behind it that belong with it. */
  readonly context: number;
}

interface Parameters {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** Lengths below this are looked up; longer blocks are rare. */
const LENGTHS = 1_024;
/** And so are terms that stand in a block up to so many times. */
const COUNTS = 4;

export class Scores {
  #scores = new Float64Array(0);
  #matched = new Uint16Array(0);
  #touched = new Uint32Array(0);
  #length = 0;
  /** By document: distinct terms. */
  #lengths: Uint16Array = new Uint16Array(0);
  /** By count, from 1, and length: what a term adds for a weight of 1. */
  readonly #shares = new Float64Array(COUNTS * LENGTHS);
  #average = 0;
  #parameters: Parameters = { k: 0, b: 0, d: 0 };

  /** @param lengths by document: distinct terms */
  prepare(lengths: Uint16Array, average: number, parameters: Parameters): void {
    if (lengths.length > this.#scores.length) {
      this.#scores = new Float64Array(lengths.length);
      this.#matched = new Uint16Array(lengths.length);
      // One more: what is touched again is written behind the last, and not counted.
      this.#touched = new Uint32Array(lengths.length + 1);
    }
    this.#lengths = lengths;
    if (this.#average === average && this.#parameters === parameters) return;
    this.#average = average;
    this.#parameters = parameters;
    for (let count = 1; count <= COUNTS; count += 1)
      for (let length = 0; length < LENGTHS; length += 1)
        this.#shares[(count - 1) * LENGTHS + length] = this.#shareOf(count, length);
  }

  /** What a term adds, for a weight of 1. */
  #shareOf(count: number, length: number): number {
    const { k, b, d } = this.#parameters;
    const norm = k * (1 - b + (b * length) / this.#average);
    return d + (count * (k + 1)) / (count + norm);
  }

  /** Read in one loop over local names: this is where most of a search's time goes. */
  add(
    documents: Uint32Array,
    counts: Uint8Array,
    start: number,
    end: number,
    weight: number,
    allowed: Uint8Array | null,
  ): void {
    const scores = this.#scores;
    const matched = this.#matched;
    const touched = this.#touched;
    const lengths = this.#lengths;
    const shares = this.#shares;
    let length = this.#length;
    for (let at = start; at < end; at += 1) {
      const document = documents[at]!;
      if (allowed !== null && allowed[document] !== 1) continue;
      const count = counts[at]!;
      const size = lengths[document]!;
      const share =
        count <= COUNTS && size < LENGTHS
          ? shares[(count - 1) * LENGTHS + size]!
          : this.#shareOf(count, size);
      const terms = matched[document]!;
      touched[length] = document;
      // 1 where it was touched for the first time, and no branch, which would be guessed wrong as often as not.
      length += (terms - 1) >>> 31;
      matched[document] = terms + 1;
      scores[document] = scores[document]! + weight * share;
    }
    this.#length = length;
  }

  /** @param document one that has a score */
  addTo(document: number, count: number, weight: number): void {
    this.#scores[document]! += weight * this.#shareOf(count, this.#lengths[document]!);
    this.#matched[document]! += 1;
  }

  /** The documents with the best scores so far, ascending. */
  best(limit: number): Uint32Array {
    const scores = this.#scores;
    const matched = this.#matched;
    const touched = this.#touched;
    const heap: Scored[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < this.#length; index += 1) {
      const document = touched[index]!;
      const score = scores[document]! * matched[document]!;
      if (score <= least) continue;
      if (heap.length < limit) {
        heap.push({ document, score });
        if (heap.length < limit) continue;
        for (let at = limit >> 1; at >= 0; at -= 1) sink(heap, at);
      } else {
        heap[0] = { document, score };
        sink(heap, 0);
      }
      least = heap[0]!.score;
    }
    return Uint32Array.from(heap, ({ document }) => document).sort();
  }

  /**
   * Of these documents, by score times the number of terms matched, best first, ties by document. Forgets all scores.
   * @param belong whether two neighbours do, as blocks of one transcript
   */
  take(documents: Uint32Array, belong: (document: number, next: number) => boolean): readonly Ranked[] {
    const ranked = Array.from(documents, (document) => ({
      document,
      score: this.#scoreOf(document),
      context: Math.max(
        belong(document - 1, document) ? this.#scoreOf(document - 1) : 0,
        belong(document, document + 1) ? this.#scoreOf(document + 1) : 0,
      ),
    }));
    for (let index = 0; index < this.#length; index += 1) {
      const document = this.#touched[index]!;
      this.#scores[document] = 0;
      this.#matched[document] = 0;
    }
    this.#length = 0;
    return ranked.sort((a, b) => b.score - a.score || a.document - b.document);
  }

  #scoreOf(document: number): number {
    return (this.#scores[document] ?? 0) * (this.#matched[document] ?? 0);
  }
}

interface Scored {
  readonly document: number;
  readonly score: number;
}

/** Restores the order of a heap whose least is first. */
function sink(heap: Scored[], from: number): void {
  const item = heap[from]!;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.score < heap[child]!.score) child += 1;
    if (heap[child]!.score >= item.score) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = item;
}
