import { describe, expect, it } from 'vitest';
import { stemReader } from '../../src/text/stems.ts';

const read = stemReader([['agree', 'consent'], ['be '], ['led to '], ['re to ']]);

describe('the words that a text may hold', () => {
  it('GIVEN the beginning of a word WHEN a longer word begins so THEN it is told, in small letters or capitals', () => {
    expect(read('They agreed.')).toBe(0b1);
    expect(read('AGREEMENT')).toBe(0b1);
    expect(read('by mutual (consent)')).toBe(0b1);
  });

  it('GIVEN the beginning of a word WHEN it stands within another THEN it is none', () => {
    expect(read('They disagreed.')).toBe(0);
  });

  it('GIVEN a whole word WHEN a longer one begins so THEN it is none', () => {
    expect(read('it will be')).toBe(0b10);
    expect(read('to be, or')).toBe(0b10);
    expect(read('the bee before')).toBe(0);
  });

  it('GIVEN words that follow each other WHEN both stand there THEN they are told, behind an apostrophe too', () => {
    expect(read('This led to it')).toBe(0b100);
    expect(read('This led tourists')).toBe(0);
    expect(read('We’re to agree')).toBe(0b1001);
  });

  it('GIVEN a text of one letter or none WHEN it is read THEN it holds nothing', () => {
    expect(read('')).toBe(0);
    expect(read('b')).toBe(0);
  });
});
