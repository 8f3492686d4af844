/**
 * Signatures: for each block a set of bits, one for each pair of neighbouring characters, by hash; kanji with nothing but
 * okurigana between them are neighbours too (切替, 切り替え). A block can hold a phrase only if it has all of the phrase's bits. They are kept bit by bit: a slice has one bit of every block, so that a search for a
 * phrase reads a few slices of all blocks, 32 blocks at a time, and the text of few.
 * (Superimposed coding and bit slices, as in signature files: Faloutsos and Christodoulakis, 1984; Roberts, 1979.)
 */
import { HIRAGANA, KANJI, scriptCode } from '../text/characters.ts';

/** Bits a block: about one in four is set by 140 characters. Twice as many would spare little more, and cost every small archive two kilobytes. */
const BITS = 512;

/** The bits of a phrase, each once. */
export type Mask = Uint16Array;

export function maskOf(phrase: string): Mask {
  return Uint16Array.from(new Set(pairsOf(phrase)));
}

/** The bit of each pair of neighbouring characters, in their order. */
export function pairsOf(phrase: string): Uint16Array {
  return Uint16Array.from({ length: Math.max(0, phrase.length - 1) }, (_, at) =>
    bitOf(phrase.charCodeAt(at), phrase.charCodeAt(at + 1)),
  );
}

/** Hiragana that okurigana may put between two kanji of one word. */
export const MAX_OKURIGANA = 2;

export class Signatures {
  /** Slices, one behind the other. */
  #slices = new Uint32Array(0);
  /** Words of a slice. */
  #stride = 0;
  #length = 0;

  /** The document's number is the count of those before it. */
  add(text: string): void {
    if (this.#length >= 32 * this.#stride) this.#resize(Math.max(MIN_STRIDE, Math.ceil(1.5 * this.#stride)));
    const word = this.#length >>> 5;
    const bit = 1 << (this.#length & 31);
    const slices = this.#slices;
    const stride = this.#stride;
    /** The last kanji that only hiragana followed, and where it stands. */
    let kanji = 0;
    let kanjiAt = Number.NEGATIVE_INFINITY;
    let before = text.charCodeAt(0);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (at > 0) slices[bitOf(before, unit) * stride + word]! |= bit;
      const script = scriptCode(unit);
      if (script === KANJI) {
        if (at - kanjiAt > 1 && at - kanjiAt <= 1 + MAX_OKURIGANA)
          slices[bitOf(kanji, unit) * stride + word]! |= bit;
        kanji = unit;
        kanjiAt = at;
      } else if (script !== HIRAGANA) kanjiAt = Number.NEGATIVE_INFINITY;
      before = unit;
    }
    this.#length += 1;
  }

  /** To be saved: how many documents, then the slices without room to grow. */
  get words(): Uint32Array {
    const stride = Math.ceil(this.#length / 32);
    const words = new Uint32Array(1 + BITS * stride);
    words[0] = this.#length;
    copySlices(this.#slices, this.#stride, words.subarray(1), stride);
    return words;
  }

  /** @throws {RangeError} where the words cannot be what `words` gave */
  static restore(words: Uint32Array): Signatures {
    const length = words[0] ?? 0;
    const stride = Math.ceil(length / 32);
    if (words.length !== 1 + BITS * stride)
      throw new RangeError('signatures are longer or shorter than their documents');
    const signatures = new Signatures();
    signatures.#slices = words.slice(1);
    signatures.#stride = stride;
    signatures.#length = length;
    return signatures;
  }

  /** False where the document cannot hold the phrase. */
  allows(document: number, mask: Mask): boolean {
    for (let at = 0; at < mask.length; at += 1) if (!this.#has(document, mask[at]!)) return false;
    return true;
  }

  /**
   * Length of the longest stretch of a phrase that stands in the document, in code units; at most `limit`.
   * @param text the document's; only what its signature allows is looked for in it
   * @param pairs of the phrase, as `pairsOf` gives them
   */
  longestRun(document: number, text: string, phrase: string, pairs: Uint16Array, limit: number): number {
    let longest = 0;
    for (let from = 0; from + longest < phrase.length && longest < limit; ) {
      let at = from + longest - 1;
      while (at >= from && this.#has(document, pairs[at]!)) at -= 1;
      if (at >= from) from = at + 1;
      else if (text.includes(phrase.slice(from, from + longest + 1))) longest += 1;
      else from += 1;
    }
    return longest;
  }

  /**
   * The documents whose signature allows the phrase, ascending. `accept` answers whether to go on.
   * @param phrase two code units or more
   */
  scan(phrase: string, accept: (document: number) => boolean): void {
    const offsets = Array.from(maskOf(phrase), (bit) => bit * this.#stride);
    const slices = this.#slices;
    const words = Math.ceil(this.#length / 32);
    for (let word = 0; word < words; word += 1) {
      let left = -1;
      for (let at = 0; at < offsets.length && left !== 0; at += 1) left &= slices[offsets[at]! + word]!;
      while (left !== 0) {
        const document = 32 * word + 31 - Math.clz32(left & -left);
        if (document >= this.#length || !accept(document)) return;
        left &= left - 1;
      }
    }
  }

  /**
   * Documents whose signature has most of a phrase's bits, with how many they have, most first. The bits of 32 documents are added
   * up at once, by carry, as counters whose digits are words.
   * @param least bits that a document must have
   * @param limit documents; of those with equally many the first
   */
  mostLike(mask: Mask, least: number, limit: number): readonly number[] {
    const offsets = Array.from(mask.subarray(0, MAX_COUNTED), (bit) => bit * this.#stride);
    const slices = this.#slices;
    const digits = new Int32Array(DIGITS);
    const byCount: number[][] = Array.from({ length: MAX_COUNTED + 1 }, () => []);
    for (let word = 0; word < Math.ceil(this.#length / 32); word += 1) {
      digits.fill(0);
      for (const offset of offsets) {
        let carry = slices[offset + word]! | 0;
        for (let digit = 0; carry !== 0; digit += 1) {
          const sum = digits[digit]! ^ carry;
          carry &= digits[digit]!;
          digits[digit] = sum;
        }
      }
      let equal = -1;
      let enough = 0;
      for (let digit = DIGITS - 1; digit >= 0; digit -= 1) {
        const counted = digits[digit]!;
        if ((least >>> digit) & 1) equal &= counted;
        else {
          enough |= equal & counted;
          equal &= ~counted;
        }
      }
      for (let left = enough | equal; left !== 0; left &= left - 1) {
        const place = 31 - Math.clz32(left & -left);
        let count = 0;
        for (let digit = 0; digit < DIGITS; digit += 1) count |= ((digits[digit]! >>> place) & 1) << digit;
        const document = 32 * word + place;
        if (document < this.#length && byCount[count]!.length < limit) byCount[count]!.push(document);
      }
    }
    return byCount.reverse().flat().slice(0, limit);
  }

  #has(document: number, bit: number): boolean {
    return ((this.#slices[bit * this.#stride + (document >>> 5)]! >>> (document & 31)) & 1) === 1;
  }

  #resize(stride: number): void {
    const larger = new Uint32Array(BITS * stride);
    copySlices(this.#slices, this.#stride, larger, stride);
    this.#slices = larger;
    this.#stride = stride;
  }
}

/** Binary digits of a counter, and what it can count. */
const DIGITS = 6;
const MAX_COUNTED = (1 << DIGITS) - 1;
/** Words of a slice at first. */
const MIN_STRIDE = 2;

function copySlices(from: Uint32Array, fromStride: number, into: Uint32Array, intoStride: number): void {
  const length = Math.min(fromStride, intoStride);
  for (let slice = 0; slice < BITS; slice += 1)
    into.set(from.subarray(slice * fromStride, slice * fromStride + length), slice * intoStride);
}

function bitOf(unit: number, next: number): number {
  return ((Math.imul(unit, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 16) % BITS;
}
