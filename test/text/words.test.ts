import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/text/words.ts';

function placesIn(text: string): readonly number[] {
  const { places, count } = wordsOf(text);
  return [...places.subarray(0, count)];
}

describe('where words begin', () => {
  it('GIVEN letters, figures and underscores WHEN they stand behind other characters THEN a word begins', () => {
    expect(placesIn('(12) They don’t, re_use')).toEqual([1, 5, 10, 14, 17]);
    expect(placesIn('né à 町 x')).toEqual([0, 7]);
  });

  it('GIVEN a text without words, or a long one WHEN it is read THEN none is left out', () => {
    expect(placesIn('')).toEqual([]);
    expect(placesIn('…')).toEqual([]);
    expect(placesIn('ab '.repeat(3_000))).toEqual(Array.from({ length: 3_000 }, (_, word) => word * 3));
    expect(placesIn('x'.repeat(5_000))).toEqual([0]);
  });
});
