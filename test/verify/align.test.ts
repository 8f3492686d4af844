import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAligner } from '../../src/verify/align.ts';

/** The textbook: every stretch of the text is free to be the match. */
function leastDistance(pattern: string, text: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let best = column.at(-1)!;
  for (const unit of text.split('')) {
    const next = [0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const change = column[row - 1]! + (pattern[row - 1] === unit ? 0 : 1);
      next.push(Math.min(change, column[row]! + 1, next[row - 1]! + 1));
    }
    column = next;
    best = Math.min(best, column.at(-1)!);
  }
  return best;
}

function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(Math.min(row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    row = next;
  }
  return row.at(-1)!;
}

function nearest(pattern: string, text: string) {
  const aligner = createAligner(pattern);
  return aligner.findStart(text, aligner.findEnd(text));
}

const few = (maxLength: number) =>
  fc.array(fc.constantFrom('あ', '米', 'a', ' '), { maxLength }).map((units) => units.join(''));

describe('approximate substring matching', () => {
  it('GIVEN any pattern and text THEN the distance is the least there is, and the stretch has that distance', () => {
    fc.assert(
      fc.property(few(80), few(120), (pattern, text) => {
        fc.pre(pattern !== '' && text !== '');
        const { start, end, distance } = nearest(pattern, text);
        expect(distance).toBe(leastDistance(pattern, text));
        expect(distanceBetween(pattern, text.slice(start, end))).toBe(distance);
      }),
      { numRuns: 300 },
    );
  });

  it('GIVEN a pattern across many words of bits, with one unit changed THEN the distance is 1', () => {
    const text = Array.from({ length: 900 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 37) % 997))).join(
      '',
    );
    const pattern = `${text.slice(100, 300)}が${text.slice(301, 700)}`;
    expect(nearest(pattern, text)).toEqual({ start: 100, end: 700, distance: 1 });
  });
});
