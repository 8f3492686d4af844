import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPhrase } from '../../src/search/query.ts';
import { fold } from '../../src/text/fold.ts';

describe('what of a phrase is looked for wherever it stands', () => {
  it.each([
    ['協議 3', '協議3'],
    ['3 協議', '3協議'],
    ['1,200 人', '1,200 人'],
    ['12年', '12年'],
    ['、協議', '協議'],
    ['三協議', '協議'],
    ['協議 三', '協議'],
  ])('GIVEN %s THEN figures at its ends stay, and what its neighbours may change does not', (typed, core) => {
    expect(toPhrase(typed).core).toBe(fold(core));
  });

  it('GIVEN any part of a text with figures THEN it stands in the folded text', () => {
    const word = fc.constantFrom('協議', 'いと', 'the', '人', '年', '第', '合');
    const figures = fc.constantFrom('', '2', '3', '13', '１４', '1,200', '3万', '2.5', '十二', '百', '四千');
    const space = fc.constantFrom('', '', ' ', '　');
    const text = fc
      .array(fc.tuple(word, space, figures, space), { minLength: 2, maxLength: 6 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const from = a % whole.length;
        const { core } = toPhrase(whole.slice(from, from + 2 + (b % whole.length)));
        expect(fold(whole)).toContain(core);
      }),
      { numRuns: 3_000 },
    );
  });
});
