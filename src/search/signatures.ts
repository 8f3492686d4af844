/**
 * Signatures: for each block a set of bits, one for each pair of neighbouring characters, by hash. A block can hold a phrase
 * only if it has all of the phrase's bits, so a verbatim search reads a few bytes of most blocks and the text of few.
 * (Superimposed coding, as in signature files: Faloutsos and Christodoulakis, 1984.)
 */

/** 256 bits a block: about four in ten are set by 140 characters. */
const WORDS = 8;
const BITS = WORDS * 32;

export class Signatures {
  /** `WORDS` words a document. */
  #bits: Uint32Array = new Uint32Array(WORDS * 64);
  #length = 0;

  /** The document's number is the count of those before it. */
  add(text: string): void {
    this.#reserve(this.#length + 1);
    setBits(this.#bits, this.#length * WORDS, text);
    this.#length += 1;
  }

  /** An empty signature holds nothing, so that the document is not found again. */
  clear(document: number): void {
    this.#bits.fill(0, document * WORDS, (document + 1) * WORDS);
  }

  get words(): Uint32Array {
    return this.#bits.subarray(0, this.#length * WORDS);
  }

  restore(bits: Uint32Array): void {
    this.#bits = bits;
    this.#length = bits.length / WORDS;
  }

  /**
   * The documents whose signature allows the phrase, ascending. `accept` answers whether to go on.
   * @param phrase two code units or more
   */
  scan(phrase: string, accept: (document: number) => boolean): void {
    const wanted = new Uint32Array(WORDS);
    setBits(wanted, 0, phrase);
    const words = [...wanted.keys()]
      .filter((word) => wanted[word] !== 0)
      .sort((a, b) => countBits(wanted[b]!) - countBits(wanted[a]!));
    const [first = 0, second = first, ...others] = words;
    const [firstBits, secondBits] = [wanted[first]!, wanted[second]!];
    const bits = this.#bits;
    const end = this.#length * WORDS;
    for (let at = 0; at < end; at += WORDS) {
      if ((bits[at + first]! & firstBits) >>> 0 !== firstBits) continue;
      if ((bits[at + second]! & secondBits) >>> 0 !== secondBits) continue;
      if (!others.every((word) => (bits[at + word]! & wanted[word]!) >>> 0 === wanted[word]!)) continue;
      if (!accept(at / WORDS)) return;
    }
  }

  #reserve(length: number): void {
    if (length * WORDS <= this.#bits.length) return;
    const larger = new Uint32Array(Math.ceil(length * 1.5) * WORDS);
    larger.set(this.#bits);
    this.#bits = larger;
  }
}

function setBits(bits: Uint32Array, offset: number, text: string): void {
  let before = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const bit = (Math.imul(before, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 16;
    const index = bit % BITS;
    bits[offset + (index >>> 5)]! |= 1 << (index & 31);
    before = unit;
  }
}

function countBits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
