/**
 * The inverted index: MiniSearch with term keys that its tree handles fast, and a search of its own over its postings.
 * The only file that reads MiniSearch's protected fields; the version is pinned, and a test holds `rank` equal to `search()`.
 *
 * In: documents (folded text by number), terms. Out: documents with scores.
 * Never: MiniSearch's private methods.
 */
import MiniSearch from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';
import { runAtOnce } from '../slices.ts';
import { termsOf } from '../text/tokens.ts';
import { GONE, type PackedIndex, PackedPostings } from './postings.ts';
import { type Ranked, Scores } from './scores.ts';
import { TermTable } from './term-table.ts';
import { buildTree } from './tree.ts';
import { Vocabulary } from './vocabulary.ts';

interface Document {
  /** Counted from 0 in the order of adding, never used twice. */
  readonly id: number;
  readonly text: string;
}

type Postings = PackedPostings | ReadonlyMap<number, number>;

/** Query terms with their postings, looked up once. */
export interface Lookup {
  readonly terms: readonly string[];
  readonly postings: readonly (Postings | null)[];
}

/** Of the documents that may be found: what BM25 weighs terms by. Sums over several indexes make them one. */
export interface Statistics {
  readonly documentCount: number;
  readonly totalLength: number;
  /** In how many documents each term stands, in the order of the terms. */
  readonly frequencies: readonly number[];
}

export interface RankOptions {
  /** 1 for each document that may be found; null for all. */
  readonly allowed: Uint8Array | null;
  readonly statistics: Statistics;
  /**
   * Postings to read at most, rarest terms first; the rarest term is always read. Of the terms that are left, the rarest are looked
   * up for the best documents only.
   */
  readonly budget: number;
  readonly limit: number;
  /** Whether two neighbouring documents belong together; all do where left out. */
  readonly belong?: (document: number, next: number) => boolean;
}

/** BM25+ as MiniSearch computes it, with its defaults. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
const FIELD = 0;
/** Of a term that stands nowhere any more. */
const NOWHERE: ReadonlyMap<number, number> = new Map();
/** Terms that the budget leaves out and the best documents are still looked up for. */
const LOOKED_UP = 16;
/** Documents or terms handled between two chances to pause. */
const STRIDE = 2_000;
/** What MiniSearch keeps, and `rank` has no need of. */
const ITS_OWN = ['_index', '_documentIds', '_idToShortId', '_fieldLength'] as const;

export class PassageIndex extends MiniSearch<Document> {
  /** By document number: distinct terms. */
  #lengths = new Uint16Array(64);
  #totalLength = 0;
  #packed: PackedIndex | null = null;
  #table: TermTable | null = null;
  /** Null where terms have come or gone since. */
  #vocabulary: Vocabulary | null = null;
  /** Whether MiniSearch's own tables lack what was packed. */
  #isPartial = false;
  /** Postings of the terms that have changed since, by key. */
  readonly #changed = new Map<string, ReadonlyMap<number, number>>();
  readonly #scores = new Scores();

  constructor() {
    super({
      fields: ['text'],
      tokenize: termsOf,
      processTerm: encodeTerm,
      searchOptions: { bm25: BM25 },
      autoVacuum: false,
      // It warns of a changed document where a term stood more often than packed postings count.
      logger: () => {},
    });
  }

  /**
   * An index of what was packed. Yields now and then, so that the caller may pause. MiniSearch's tree over all terms would take most
   * of the time and of the memory: it is made when one of MiniSearch's own methods first reads it, `search`, `add` or `remove`.
   */
  static *restore(packed: PackedIndex): Generator<void, PassageIndex> {
    const index = new PassageIndex();
    const { keys, lengths } = packed;
    index.#packed = packed;
    index.#table = yield* TermTable.over(keys);
    index.#vocabulary = yield* Vocabulary.over(keys);
    index.#lengths = lengths.slice();
    for (const length of lengths) {
      if (length === GONE) continue;
      index._documentCount += 1;
      index.#totalLength += length;
    }
    index._nextId = lengths.length;
    index._avgFieldLength = [index.#totalLength / Math.max(1, index._documentCount)];
    index.#isPartial = true;
    for (const field of ITS_OWN) {
      const get = () => {
        index.#complete();
        return index[field];
      };
      Object.defineProperty(index, field, { get, configurable: true, enumerable: true });
    }
    return index;
  }

  /** Gives MiniSearch its own tables. */
  #complete(): void {
    const { keys, offsets, lengths } = this.#packed!;
    const postingsAt = (at: number) =>
      new PackedPostings(this.#packed!, FIELD, offsets[at]!, offsets[at + 1]!);
    const own: Record<(typeof ITS_OWN)[number], unknown> = {
      _index: new SearchableMap(buildTree(keys, postingsAt) as never),
      _documentIds: new Map(),
      _idToShortId: new Map(),
      _fieldLength: new Map(),
    };
    for (const field of ITS_OWN) {
      const value = { value: own[field], writable: true, configurable: true, enumerable: true };
      Object.defineProperty(this, field, value);
    }
    this.#isPartial = false;
    for (const [document, length] of lengths.entries()) {
      if (length === GONE) continue;
      this._documentIds.set(document, document);
      this._idToShortId.set(document, document);
      this._fieldLength.set(document, [length]);
    }
  }

  override add(document: Document): void {
    const keys = keysOf(document.text);
    this.#thaw(keys);
    super.add(document);
    this.#follow(keys);
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
    const keys = keysOf(document.text);
    this.#thaw(keys);
    super.remove(document);
    this.#follow(keys);
    this.#totalLength -= this.#lengths[document.id]!;
    this.#lengths[document.id] = GONE;
  }

  /** How many document numbers are taken. */
  get nextDocument(): number {
    return this._nextId;
  }

  lookUp(terms: readonly string[]): Lookup {
    return { terms, postings: terms.map((term) => this.#postingsOf(encodeTerm(term))) };
  }

  #postingsOf(key: string): Postings | null {
    const changed = this.#changed.get(key);
    if (changed !== undefined) return changed === NOWHERE ? null : changed;
    const place = this.#table?.find(key) ?? -1;
    if (place < 0) return null;
    const packed = this.#packed!;
    return new PackedPostings(packed, FIELD, packed.offsets[place]!, packed.offsets[place + 1]!);
  }

  /** Terms that begin so; at most `most`, in no order. Latin letters and the like only. */
  termsFrom(prefix: string, most: number): readonly string[] {
    return this.#words().startingWith(prefix, most);
  }

  /** Terms within an edit distance, nearest first. Latin letters and the like only. */
  termsLike(term: string, distance: number): readonly string[] {
    return this.#words().near(term, distance);
  }

  #words(): Vocabulary {
    this.#vocabulary ??= runAtOnce(Vocabulary.over([...this._index.keys()].sort()));
    return this.#vocabulary;
  }

  /** Of the term with the fewest documents, none where one of them stands nowhere; null where there are more than `most`. */
  documentsOfRarest(terms: readonly string[], most: number): readonly number[] | null {
    let rarest: Postings | null = null;
    for (const list of this.lookUp(terms).postings) {
      if (list === null) return [];
      if (rarest === null || this.#sizeOf(list) < this.#sizeOf(rarest)) rarest = list;
    }
    if (rarest === null || this.#sizeOf(rarest) > most) return null;
    if (!(rarest instanceof PackedPostings)) return [...rarest.keys()];
    return [...this.#packed!.documents.subarray(rarest.start, rarest.end)];
  }

  /** @param allowed 1 for each document that counts; null for all */
  statisticsOf({ postings }: Lookup, allowed: Uint8Array | null): Statistics {
    if (allowed === null) {
      return {
        documentCount: this._documentCount,
        totalLength: this.#totalLength,
        frequencies: postings.map((list) => this.#sizeOf(list)),
      };
    }
    let documentCount = 0;
    let totalLength = 0;
    for (let document = 0; document < allowed.length; document += 1) {
      if (allowed[document] === 0) continue;
      documentCount += 1;
      totalLength += this.#lengths[document] ?? 0;
    }
    return {
      documentCount,
      totalLength,
      frequencies: postings.map((list) => this.#countAllowed(list, allowed)),
    };
  }

  /** The best documents by BM25 times the number of terms found, best first; ties by document. */
  rank(
    { postings }: Lookup,
    { allowed, statistics, budget, limit, belong = () => true }: RankOptions,
  ): readonly Ranked[] {
    const { documentCount, totalLength, frequencies } = statistics;
    const rarestFirst = [...postings.keys()]
      .filter((at) => postings[at] !== null && frequencies[at]! > 0)
      .sort((a, b) => frequencies[a]! - frequencies[b]!);
    const scores = this.#scores;
    scores.prepare(this.#lengths, totalLength / Math.max(1, documentCount), BM25);
    const weightOf = (at: number) => {
      const frequency = frequencies[at]!;
      return Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
    };
    let left = budget;
    let read = 0;
    for (; read < rarestFirst.length; read += 1) {
      const at = rarestFirst[read]!;
      if (read > 0 && frequencies[at]! > left) break;
      left -= frequencies[at]!;
      const list = postings[at]!;
      if (list instanceof PackedPostings) {
        const { documents, counts } = this.#packed!;
        scores.addPacked(documents, counts, list.start, list.end, weightOf(at), allowed);
      } else {
        scores.addMap(list, weightOf(at), allowed);
      }
    }
    const best = scores.best(limit);
    for (const at of rarestFirst.slice(read, read + LOOKED_UP))
      this.#lookUpIn(best, postings[at]!, weightOf(at));
    return scores.take(best, belong);
  }

  /** Adds a term to the scores of these documents alone. @param documents ascending */
  #lookUpIn(documents: Uint32Array, list: Postings, weight: number): void {
    if (!(list instanceof PackedPostings)) {
      for (const document of documents) {
        const count = list.get(document);
        if (count !== undefined) this.#scores.addTo(document, count, weight);
      }
      return;
    }
    const packed = this.#packed!;
    let from = list.start;
    for (const document of documents) {
      let to = list.end;
      while (from < to) {
        const middle = (from + to) >>> 1;
        if (packed.documents[middle]! < document) from = middle + 1;
        else to = middle;
      }
      if (from === list.end) return;
      if (packed.documents[from] === document) this.#scores.addTo(document, packed.counts[from]!, weight);
    }
  }

  #sizeOf(list: Postings | null): number {
    if (list === null) return 0;
    return list instanceof PackedPostings ? list.end - list.start : list.size;
  }

  #countAllowed(list: Postings | null, allowed: Uint8Array): number {
    let count = 0;
    if (list instanceof PackedPostings) {
      const { documents } = this.#packed!;
      for (let at = list.start; at < list.end; at += 1) count += allowed[documents[at]!]!;
    } else if (list !== null) {
      for (const document of list.keys()) count += allowed[document]!;
    }
    return count;
  }

  /** MiniSearch changes postings in place: those of a document that comes or goes must be Maps again. */
  #thaw(keys: ReadonlySet<string>): void {
    if (this.#packed === null) return;
    for (const key of keys) {
      const found: unknown = this._index.get(key);
      if (found instanceof PackedPostings) this._index.set(key, new Map([[FIELD, found.thaw()]]) as never);
    }
  }

  /** Keeps at hand what a document that came or went has left of its terms. */
  #follow(keys: ReadonlySet<string>): void {
    this.#vocabulary = null;
    for (const key of keys) this.#changed.set(key, this._index.get(key)?.get(FIELD) ?? NOWHERE);
  }

  /** All postings, sorted by key, for saving. Yields now and then. */
  *pack(): Generator<void, PackedIndex> {
    // Whatever changes it completes it first.
    if (this.#isPartial) return this.#packed!;
    const entries: { readonly key: string; readonly postings: Postings }[] = [];
    let size = 0;
    for (const [key, fields] of this._index) {
      const found: unknown = fields;
      const postings = found instanceof PackedPostings ? found : fields.get(FIELD);
      if (postings === undefined || this.#sizeOf(postings) === 0) continue;
      entries.push({ key, postings });
      size += this.#sizeOf(postings);
      if (entries.length % STRIDE === 0) yield;
    }
    entries.sort((a, b) => (a.key < b.key ? -1 : 1));
    yield;
    const documents = new Uint32Array(size);
    const counts = new Uint8Array(size);
    const offsets = new Uint32Array(entries.length + 1);
    let at = 0;
    for (const [number, { postings }] of entries.entries()) {
      if (postings instanceof PackedPostings) {
        documents.set(this.#packed!.documents.subarray(postings.start, postings.end), at);
        counts.set(this.#packed!.counts.subarray(postings.start, postings.end), at);
        at += postings.end - postings.start;
      } else {
        for (const [document, count] of postings) {
          documents[at] = document;
          counts[at] = Math.min(255, count);
          at += 1;
        }
      }
      offsets[number + 1] = at;
      if (number % STRIDE === 0) yield;
    }
    return {
      keys: entries.map(({ key }) => key),
      offsets,
      documents,
      counts,
      lengths: this.#lengths.slice(0, this._nextId),
    };
  }
}

function keysOf(text: string): ReadonlySet<string> {
  return new Set(termsOf(text).map(encodeTerm));
}

/**
 * MiniSearch's tree looks through the children of a node one by one, and thousands of kanji at its root are slow. So each
 * character beyond Latin-1 is written as three of a small alphabet. The alphabet's own characters do not occur in folded words:
 * U+0080 to U+00BF are controls and symbols.
 */
export function encodeTerm(term: string): string {
  let plain = true;
  for (let at = 0; at < term.length && plain; at += 1) plain = term.charCodeAt(at) < ENCODED;
  if (plain) return term;
  let key = '';
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at);
    key += unit < ENCODED ? term[at] : encodeUnit(unit);
  }
  return key;
}

/** From here on characters are encoded, so that a key is Latin-1. */
const ENCODED = 0x100;

const encoded = new Map<number, string>();

/** Six, five and five bits. */
function encodeUnit(unit: number): string {
  const known = encoded.get(unit);
  if (known !== undefined) return known;
  const key = String.fromCharCode(0x80 + (unit >>> 10), 0x80 + ((unit >>> 5) & 31), 0x80 + (unit & 31));
  encoded.set(unit, key);
  return key;
}
