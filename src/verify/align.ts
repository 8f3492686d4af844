/**
 * Where a text comes nearest to a pattern: approximate substring matching by edit distance, 32 rows at a time.
 *
 * Source: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46(3), 1999,
 * in blocks after H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.
 * Time is text × pattern / 32; memory is pattern.
 */
import type { Span } from '../text/span.ts';

/** A stretch of the text, and how many insertions, deletions and substitutions of code units lie between it and the pattern. */
export interface Alignment extends Span {
  readonly distance: number;
}

/** For one pattern and many texts: what depends on the pattern alone is worked out once. */
export interface Aligner {
  /** Where the nearest stretch of the text ends; the first of several. */
  findEnd(text: string): Ending;
  /** The whole stretch, from its end: the shortest of several. */
  findStart(text: string, ending: Ending): Alignment;
}

export function createAligner(pattern: string): Aligner {
  const forwards = masksOf(pattern);
  let backwards: Masks | null = null;
  return {
    findEnd: (text) => scan(pattern.length, forwards, text, 0),
    findStart(text, { at: end, distance }) {
      if (distance === pattern.length) return { start: 0, end: 0, distance };
      backwards ??= masksOf(reverse(pattern));
      const read = reverse(text.slice(Math.max(0, end - 2 * pattern.length), end));
      return { start: end - scan(pattern.length, backwards, read, 1).at, end, distance };
    },
  };
}

const WORD = 32;

export interface Ending {
  /** Units of the text read. */
  readonly at: number;
  readonly distance: number;
}

/**
 * @param anchor what each column's first row adds: 0 where the match may begin anywhere, 1 where it begins with the text.
 * @returns the first end with the least distance.
 */
function scan(length: number, masks: Masks, text: string, anchor: 0 | 1): Ending {
  for (const [index, unit] of masks.units.entries()) classes[unit] = index + 1;
  const ending =
    length <= WORD ? scanWord(length, masks, text, anchor) : scanBlocks(length, masks, text, anchor);
  for (const unit of masks.units) classes[unit] = 0;
  return ending;
}

/** A pattern of one word: the same as below, without its loop. */
function scanWord(length: number, { bits }: Masks, text: string, anchor: 0 | 1): Ending {
  const high = length - 1;
  let pv = -1;
  let mv = 0;
  let score = length;
  let least = length;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const eq = bits[classes[text.charCodeAt(at)]!]!;
    const xh = (((eq & pv) + pv) ^ pv) | eq;
    const ph = mv | ~(xh | pv);
    const mh = pv & xh;
    score += ((ph >>> high) & 1) - ((mh >>> high) & 1);
    const shifted = (ph << 1) | anchor;
    pv = (mh << 1) | ~(eq | mv | shifted);
    mv = shifted & (eq | mv);
    if (score < least) {
      least = score;
      end = at + 1;
    }
  }
  return { at: end, distance: least };
}

function scanBlocks(length: number, { bits, blocks }: Masks, text: string, anchor: 0 | 1): Ending {
  const positive = new Int32Array(blocks).fill(-1);
  const negative = new Int32Array(blocks);
  const lastBit = 1 << ((length - 1) % WORD);
  let score = length;
  let best: Ending = { at: 0, distance: score };
  for (let at = 0; at < text.length; at += 1) {
    const row = classes[text.charCodeAt(at)]! * blocks;
    let carry: number = anchor;
    for (let block = 0; block < blocks; block += 1) {
      const pv = positive[block]!;
      const mv = negative[block]!;
      let eq = bits[row + block]!;
      const xv = eq | mv;
      if (carry < 0) eq |= 1;
      const xh = ((((eq & pv) + pv) | 0) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const high = block === blocks - 1 ? lastBit : 1 << (WORD - 1);
      const out = (ph & high) !== 0 ? 1 : (mh & high) !== 0 ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      positive[block] = mh | ~(xv | ph);
      negative[block] = ph & xv;
      carry = out;
    }
    score += carry;
    if (score < best.distance) best = { at: at + 1, distance: score };
  }
  return best;
}

/** For each unit of the pattern: at which of its places it stands. */
interface Masks {
  /** Each unit of the pattern once. */
  readonly units: Uint16Array;
  /** Words of one unit. */
  readonly blocks: number;
  /** For all other units, which stand nowhere, and then for each of the pattern's its words. */
  readonly bits: Int32Array;
}

/** By unit: 0, or which of a pattern's it is, counted from 1. Filled for one scan and emptied behind it. */
const classes = new Uint16Array(0x10000);

function masksOf(pattern: string): Masks {
  const blocks = Math.ceil(pattern.length / WORD);
  const units = Uint16Array.from(
    new Set(Array.from({ length: pattern.length }, (_, at) => pattern.charCodeAt(at))),
  );
  const rows = new Map(Array.from(units, (unit, index) => [unit, (index + 1) * blocks]));
  const bits = new Int32Array((units.length + 1) * blocks);
  for (let at = 0; at < pattern.length; at += 1)
    bits[rows.get(pattern.charCodeAt(at))! + Math.floor(at / WORD)]! |= 1 << (at % WORD);
  return { units, blocks, bits };
}

function reverse(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at -= 1) reversed += text[at];
  return reversed;
}
