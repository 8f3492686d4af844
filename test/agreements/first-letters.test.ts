import { describe, expect, it } from 'vitest';
import { VERBS } from '../../src/agreements/english/cues.ts';
import { firstLetters } from '../../src/agreements/english/first-letters.ts';

describe('first letters of a pattern', () => {
  it.each([
    ['agreed|met', 'am'],
    ['(?:re)?affirm(?:ed|s)?|confirm', 'acr'],
    ['(?:were|(?:had )?been) at one', 'bhw'],
    ['s?kip', 'ks'],
  ])('GIVEN %s THEN %s', (source, letters) => {
    expect([...firstLetters(source)].sort().join('')).toBe(letters);
  });

  it.each(['\\w+ly', '[ab]c', 'a|'])('GIVEN %s, which it does not read, THEN every letter', (source) => {
    expect(firstLetters(source).size).toBe(26);
  });

  it('GIVEN the verbs THEN none begins with any letter: a few are tried at a place', () => {
    for (const { forms } of VERBS) expect(firstLetters(forms).size).toBeLessThan(20);
  });
});
