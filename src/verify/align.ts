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

/** The stretch of `text` nearest to `pattern`; the first of several. An empty pattern is nearest to nothing, at 0. */
export function alignApproximately(pattern: string, text: string): Alignment {
  if (pattern === '' || text === '') return { start: 0, end: 0, distance: pattern.length };
  const { at: end, distance } = scan(pattern, text, 0);
  if (distance === pattern.length) return { start: 0, end: 0, distance };
  const back = scan(reverse(pattern), reverse(text.slice(Math.max(0, end - 2 * pattern.length), end)), 1);
  return { start: end - back.at, end, distance };
}

const WORD = 32;

interface Ending {
  /** Units of the text read. */
  readonly at: number;
  readonly distance: number;
}

/**
 * @param anchor what each column's first row adds: 0 where the match may begin anywhere, 1 where it begins with the text.
 * @returns the first end with the least distance.
 */
function scan(pattern: string, text: string, anchor: 0 | 1): Ending {
  const blocks = Math.ceil(pattern.length / WORD);
  const masks = masksOf(pattern, blocks);
  const none = new Int32Array(blocks);
  const positive = new Int32Array(blocks).fill(-1);
  const negative = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % WORD);
  let score = pattern.length;
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

function masksOf(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
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
