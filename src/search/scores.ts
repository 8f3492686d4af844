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

export class Scores {
  #scores = new Float64Array(0);
  #matched = new Uint16Array(0);
  #touched = new Uint32Array(0);
  #length = 0;
  /** By document: k (1 - b + b · length / average), which is the same for every term of a query. */
  #norms = new Float64Array(0);
  #normed: { readonly lengths: Uint16Array; readonly average: number } | null = null;
  #parameters: Parameters = { k: 0, b: 0, d: 0 };

  /** To be called where a length has changed. */
  forget(): void {
    this.#normed = null;
  }

  /** @param lengths by document: distinct terms */
  prepare(lengths: Uint16Array, average: number, parameters: Parameters): void {
    if (lengths.length > this.#scores.length) {
      this.#scores = new Float64Array(lengths.length);
      this.#matched = new Uint16Array(lengths.length);
      this.#touched = new Uint32Array(lengths.length);
      this.#norms = new Float64Array(lengths.length);
    }
    this.#parameters = parameters;
    if (this.#normed?.lengths === lengths && this.#normed.average === average) return;
    const { k, b } = parameters;
    for (let document = 0; document < lengths.length; document += 1)
      this.#norms[document] = k * (1 - b + (b * lengths[document]!) / average);
    this.#normed = { lengths, average };
  }

  addPacked(
    documents: Uint32Array,
    counts: Uint8Array,
    start: number,
    end: number,
    weight: number,
    allowed: Uint8Array | null,
  ): void {
    for (let at = start; at < end; at += 1) {
      const document = documents[at]!;
      if (allowed === null || allowed[document] === 1) this.#add(document, counts[at]!, weight);
    }
  }

  addMap(list: ReadonlyMap<number, number>, weight: number, allowed: Uint8Array | null): void {
    for (const [document, count] of list) {
      if (allowed === null || allowed[document] === 1) this.#add(document, count, weight);
    }
  }

  #add(document: number, count: number, weight: number): void {
    if (this.#matched[document] === 0) {
      this.#touched[this.#length] = document;
      this.#length += 1;
    }
    const { k, d } = this.#parameters;
    this.#scores[document]! += weight * (d + (count * (k + 1)) / (count + this.#norms[document]!));
    this.#matched[document]! += 1;
  }

  /**
   * By score times the number of terms matched, best first, ties by document. Empties itself.
   * @param belong whether two neighbours do, as blocks of one transcript
   */
  best(limit: number, belong: (document: number, next: number) => boolean): readonly Ranked[] {
    const heap: Scored[] = [];
    for (let index = 0; index < this.#length; index += 1) {
      const document = this.#touched[index]!;
      const score = this.#scoreOf(document);
      if (heap.length < limit) {
        heap.push({ document, score });
        if (heap.length === limit) for (let at = limit >> 1; at >= 0; at -= 1) sink(heap, at);
      } else if (score > heap[0]!.score) {
        heap[0] = { document, score };
        sink(heap, 0);
      }
    }
    const ranked = heap.map(({ document, score }) => ({
      document,
      score,
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

type Scored = Omit<Ranked, 'context'>;

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
