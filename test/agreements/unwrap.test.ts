import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/agreements/minutes/unwrap.ts';

describe('unwrap', () => {
  it('GIVEN one line THEN there is nothing to do', () => expect(unwrap('the gate stays')).toBeNull());

  it('GIVEN wrapped words THEN they stand in one line, and a span goes back to them as printed', () => {
    const text = 'the old \n   gate\n\tstays';
    const flat = unwrap(text)!;
    expect(flat.words).toBe('the old gate stays');
    const { start, end } = flat.back({ start: 8, end: 18 });
    expect(text.slice(start, end)).toBe('gate\n\tstays');
    expect(flat.back({ start: 8, end: 8 })).toEqual({ start: 12, end: 12 });
  });

  it('GIVEN any text THEN every word goes back to itself', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 8 }), (lines) => {
        const text = lines.join('\n  ');
        const flat = unwrap(text)!;
        for (const { 0: word, index } of flat.words.matchAll(/[a-z]+/gu)) {
          const { start, end } = flat.back({ start: index, end: index + word.length });
          expect(text.slice(start, end)).toBe(word);
        }
      }),
    );
  });
});
