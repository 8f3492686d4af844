/**
 * The inverted index: MiniSearch with term keys that its tree handles fast, and a search of its own over its postings.
 * The only file that reads MiniSearch's protected fields; the version is pinned, and a test holds `rank` equal to `search()`.
 *
 * In: documents (folded text by number), terms. Out: documents with scores.
 * Never: MiniSearch's private methods.
 */
import MiniSearch from 'minisearch';
import { termsOf } from '../text/tokens.ts';

interface Document {
  /** Counted from 0 in the order of adding, never used twice. */
  readonly id: number;
  readonly text: string;
}

/** Of the documents that may be found: what BM25 weighs terms by. Sums over several indexes make them one. */
export interface Statistics {
  readonly documentCount: number;
  readonly totalLength: number;
  /** In how many documents each term stands, in the order of the terms. */
  readonly frequencies: readonly number[];
}

export interface Ranked {
  readonly document: number;
  readonly score: number;
}

export interface RankOptions {
  /** 1 for each document that may be found; null for all. */
  readonly allowed: Uint8Array | null;
  readonly statistics: Statistics;
  /** Postings to read at most, rarest terms first; the first term is always read. */
  readonly budget: number;
  readonly limit: number;
}

/** BM25+ as MiniSearch computes it, with its defaults. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
const FIELD = 0;

export class PassageIndex extends MiniSearch<Document> {
  /** By document number: distinct terms. */
  #lengths = new Uint16Array(64);
  #totalLength = 0;
  readonly #scratch = new Scratch();

  constructor() {
    super({
      fields: ['text'],
      tokenize: termsOf,
      processTerm: encodeTerm,
      searchOptions: { bm25: BM25 },
      autoVacuum: false,
    });
  }

  override add(document: Document): void {
    super.add(document);
    const length = this._fieldLength.get(this._nextId - 1)?.[FIELD] ?? 0;
    if (document.id >= this.#lengths.length) {
      const larger = new Uint16Array(Math.ceil((document.id + 1) * 1.5));
      larger.set(this.#lengths);
      this.#lengths = larger;
    }
    this.#lengths[document.id] = length;
    this.#totalLength += length;
  }

  override remove(document: Document): void {
    super.remove(document);
    this.#totalLength -= this.#lengths[document.id]!;
    this.#lengths[document.id] = 0;
  }

  /** @param allowed 1 for each document that counts; null for all */
  statisticsOf(terms: readonly string[], allowed: Uint8Array | null): Statistics {
    const lists = terms.map((term) => this.#postings(term));
    if (allowed === null) {
      return {
        documentCount: this._documentCount,
        totalLength: this.#totalLength,
        frequencies: lists.map((list) => list?.size ?? 0),
      };
    }
    let documentCount = 0;
    let totalLength = 0;
    for (let document = 0; document < allowed.length; document += 1) {
      if (allowed[document] === 0) continue;
      documentCount += 1;
      totalLength += this.#lengths[document] ?? 0;
    }
    return { documentCount, totalLength, frequencies: lists.map((list) => countAllowed(list, allowed)) };
  }

  /** The best documents by BM25 times the number of terms found, best first; ties by document. */
  rank(terms: readonly string[], { allowed, statistics, budget, limit }: RankOptions): readonly Ranked[] {
    const { documentCount, totalLength, frequencies } = statistics;
    const averageLength = totalLength / Math.max(1, documentCount);
    const rarestFirst = [...terms.keys()]
      .filter((index) => frequencies[index]! > 0)
      .sort((a, b) => frequencies[a]! - frequencies[b]!);
    const scratch = this.#scratch;
    scratch.prepare(this.#lengths.length);
    let left = budget;
    for (const index of rarestFirst) {
      const frequency = frequencies[index]!;
      if (left < budget && frequency > left) break;
      left -= frequency;
      const list = this.#postings(terms[index]!);
      if (list === undefined) continue;
      const weight = Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
      for (const [document, count] of list) {
        if (allowed !== null && allowed[document] === 0) continue;
        const norm = 1 - BM25.b + (BM25.b * this.#lengths[document]!) / averageLength;
        scratch.addScore(document, weight * (BM25.d + (count * (BM25.k + 1)) / (count + BM25.k * norm)));
      }
    }
    return scratch.best(limit);
  }

  /** Document numbers with how often; document numbers are MiniSearch's own, as both count from 0 in order. */
  #postings(term: string): ReadonlyMap<number, number> | undefined {
    return this._index.get(encodeTerm(term))?.get(FIELD);
  }
}

function countAllowed(list: ReadonlyMap<number, number> | undefined, allowed: Uint8Array): number {
  let count = 0;
  if (list !== undefined) for (const document of list.keys()) count += allowed[document]!;
  return count;
}

/** Scores by document, used again by every search, so that a search makes no garbage. */
class Scratch {
  #scores = new Float64Array(0);
  #matched = new Uint16Array(0);
  #touched = new Uint32Array(0);
  #length = 0;

  prepare(documents: number): void {
    if (documents <= this.#scores.length) return;
    this.#scores = new Float64Array(documents);
    this.#matched = new Uint16Array(documents);
    this.#touched = new Uint32Array(documents);
  }

  addScore(document: number, score: number): void {
    if (this.#matched[document] === 0) {
      this.#touched[this.#length] = document;
      this.#length += 1;
    }
    this.#scores[document]! += score;
    this.#matched[document]! += 1;
  }

  /** Empties itself. */
  best(limit: number): readonly Ranked[] {
    const heap: Ranked[] = [];
    for (let index = 0; index < this.#length; index += 1) {
      const document = this.#touched[index]!;
      const score = this.#scores[document]! * this.#matched[document]!;
      this.#scores[document] = 0;
      this.#matched[document] = 0;
      if (heap.length < limit) {
        heap.push({ document, score });
        if (heap.length === limit) for (let at = limit >> 1; at >= 0; at -= 1) sink(heap, at);
      } else if (score > heap[0]!.score) {
        heap[0] = { document, score };
        sink(heap, 0);
      }
    }
    this.#length = 0;
    return heap.sort((a, b) => b.score - a.score || a.document - b.document);
  }
}

/** Restores the order of a heap whose least is first. */
function sink(heap: Ranked[], from: number): void {
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

/**
 * MiniSearch's tree looks through the children of a node one by one, and thousands of kanji at its root are slow. So each
 * character beyond Latin is written as three of a small alphabet. The alphabet's own characters do not occur in folded words:
 * U+0080 to U+00BF are controls and symbols.
 */
export function encodeTerm(term: string): string {
  let plain = true;
  for (let at = 0; at < term.length && plain; at += 1) plain = term.charCodeAt(at) < 0x300;
  if (plain) return term;
  let key = '';
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at);
    key += unit < 0x300 ? term[at] : encodeUnit(unit);
  }
  return key;
}

const encoded = new Map<number, string>();

/** Six, five and five bits. */
function encodeUnit(unit: number): string {
  const known = encoded.get(unit);
  if (known !== undefined) return known;
  const key = String.fromCharCode(0x80 + (unit >>> 10), 0x80 + ((unit >>> 5) & 31), 0x80 + (unit & 31));
  encoded.set(unit, key);
  return key;
}
