import { describe, expect, it } from 'vitest';
import { stemReader } from '../../src/text/stems.ts';
import { wordsOf } from '../../src/text/words.ts';

const read = stemReader([['agree', 'consent'], ['be '], ['led to '], ['re to ']]);
const bitsOf = (text: string) => read(text, wordsOf(text));

describe('the words that a text may hold', () => {
  it('GIVEN the beginning of a word WHEN a longer word begins so THEN it is told, in small letters or capitals', () => {
    expect(bitsOf('They agreed.')).toBe(0b1);
    expect(bitsOf('AGREEMENT')).toBe(0b1);
    expect(bitsOf('by mutual (consent)')).toBe(0b1);
  });

  it('GIVEN the beginning of a word WHEN it stands within another THEN it is none', () => {
    expect(bitsOf('They disagreed.')).toBe(0);
  });

  it('GIVEN a whole word WHEN a longer one begins so THEN it is none', () => {
    expect(bitsOf('it will be')).toBe(0b10);
    expect(bitsOf('to be, or')).toBe(0b10);
    expect(bitsOf('the bee before')).toBe(0);
  });

  it('GIVEN words that follow each other WHEN both stand there THEN they are told, behind an apostrophe too', () => {
    expect(bitsOf('This led to it')).toBe(0b100);
    expect(bitsOf('This led tourists')).toBe(0);
    expect(bitsOf('We’re to agree')).toBe(0b1001);
  });

  it('GIVEN a text of one letter or none WHEN it is read THEN it holds nothing', () => {
    expect(bitsOf('')).toBe(0);
    expect(bitsOf('b')).toBe(0);
  });
});
