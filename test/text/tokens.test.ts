import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { termsOf, tokenize } from '../../src/text/tokens.ts';

describe('tokenize', () => {
  it.each([
    ['北朝鮮の非核化', ['北', '北朝', '朝', '朝鮮', '鮮', '鮮の', 'の非', '非', '非核', '核', '核化', '化']],
    ['「2+2」', ['2', '2', '2+2']],
    ['Ｇ２０議長国', ['g20', 'g20議', '議', '議長', '長', '長国', '国']],
    ['十二年ぶり', ['12', '12年', '年', '年ぶ']],
    ['SAREXの', ['sarex']],
    ['露', ['露']],
    ['ロシア', ['ロシ', 'シア']],
    ['あのような', []],
    ['비핵화', ['비핵', '핵화']],
    ['The policies were not agreed', ['polici', 'agre']],
    ['U.S. policy', ['u', 'u.s', 'polici']],
  ])('GIVEN %s THEN its terms are so', (text, terms) => {
    const found = termsOf(fold(text));
    expect(found.filter((term) => term !== 's')).toEqual(terms);
  });

  it('GIVEN any text THEN tokens lie in it, and a word without end is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const folded = fold(text);
        for (const { start, end } of tokenize(folded)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(folded.length);
        }
      }),
    );
    expect(termsOf('a'.repeat(100_000))).toEqual([]);
  });

  it('GIVEN a part of Japanese text cut out THEN its pairs are among the whole’s', () => {
    const text = fold('朝鮮半島をめぐるプロセスを棄損しないよう、柔軟な対応を呼びかけました。');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const part = text.slice(Math.min(a, b), Math.max(a, b));
        const whole = new Set(termsOf(text));
        for (const term of termsOf(part)) if (term.length > 1) expect(whole).toContain(term);
      }),
    );
  });
});
