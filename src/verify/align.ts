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

/** The stretch of `text` nearest to `pattern`. An empty pattern is nearest to nothing, at 0. */
export function alignApproximately(pattern: string, text: string): Alignment {
  if (pattern === '' || text === '') return { start: 0, end: 0, distance: pattern.length };
  const aligner = createAligner(pattern);
  return aligner.findStart(text, aligner.findEnd(text));
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
  const blocks = Math.ceil(length / WORD);
  const none = new Int32Array(blocks);
  const positive = new Int32Array(blocks).fill(-1);
  const negative = new Int32Array(blocks);
  const lastBit = 1 << ((length - 1) % WORD);
  let score = length;
  let best: Ending = { at: 0, distance: score };
  for (let at = 0; at < text.length; at += 1) {
    const equal = masks.get(text.charCodeAt(at)) ?? none;
    let carry: number = anchor;
    for (let block = 0; block < blocks; block += 1) {
      const pv = positive[block]!;
      const mv = negative[block]!;
      let eq = equal[block]!;
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

type Masks = ReadonlyMap<number, Int32Array>;

/** For each unit of the pattern: at which of its places it stands. */
function masksOf(pattern: string): Masks {
  const blocks = Math.ceil(pattern.length / WORD);
  const masks = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at);
    const mask = masks.get(unit) ?? new Int32Array(blocks);
    mask[Math.floor(at / WORD)]! |= 1 << (at % WORD);
    masks.set(unit, mask);
  }
  return masks;
}

function reverse(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at -= 1) reversed += text[at];
  return reversed;
}
