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

/** Lengths up to here are looked up; longer blocks are rare. */
const TABULATED = 1_024;

export class Scores {
  #scores = new Float64Array(0);
  #matched = new Uint16Array(0);
  #touched = new Uint32Array(0);
  #length = 0;
  /** By document: distinct terms. */
  #lengths: Uint16Array = new Uint16Array(0);
  /** By length: k (1 - b + b · length / average), which is the same for every term of a query. */
  readonly #norms = new Float64Array(TABULATED);
  /** By length: what a term adds that stands there once, for a weight of 1; most terms do. */
  readonly #once = new Float64Array(TABULATED);
  #average = 0;
  #parameters: Parameters = { k: 0, b: 0, d: 0 };

  /** @param lengths by document: distinct terms */
  prepare(lengths: Uint16Array, average: number, parameters: Parameters): void {
    if (lengths.length > this.#scores.length) {
      this.#scores = new Float64Array(lengths.length);
      this.#matched = new Uint16Array(lengths.length);
      this.#touched = new Uint32Array(lengths.length);
    }
    this.#lengths = lengths;
    if (this.#average === average && this.#parameters === parameters) return;
    this.#average = average;
    this.#parameters = parameters;
    for (let length = 0; length < TABULATED; length += 1) {
      this.#norms[length] = this.#normOf(length);
      this.#once[length] = this.#shareOf(1, length);
    }
  }

  #normOf(length: number): number {
    const { k, b } = this.#parameters;
    return k * (1 - b + (b * length) / this.#average);
  }

  /** What a term adds, for a weight of 1. */
  #shareOf(count: number, length: number): number {
    const { k, d } = this.#parameters;
    const norm = length < TABULATED ? this.#norms[length]! : this.#normOf(length);
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
    const once = this.#once;
    let length = this.#length;
    for (let at = start; at < end; at += 1) {
      const document = documents[at]!;
      if (allowed !== null && allowed[document] !== 1) continue;
      const count = counts[at]!;
      const size = lengths[document]!;
      const share = count === 1 && size < TABULATED ? once[size]! : this.#shareOf(count, size);
      const terms = matched[document]!;
      if (terms === 0) {
        touched[length] = document;
        length += 1;
      }
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
