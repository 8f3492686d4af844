import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

const read = (typed: string) => {
  const { words, phrases, excluded } = parseQuery(typed);
  return { words: words.map(({ text }) => text), phrases: phrases.map(({ text }) => text), excluded };
};

describe('parseQuery', () => {
  it.each([
    ['日露 協力', { words: ['日露', '協力'], phrases: [], excluded: [] }],
    ['日露　協力', { words: ['日露', '協力'], phrases: [], excluded: [] }],
    ['"joint statement" Kono', { words: ['kono'], phrases: ['joint statement'], excluded: [] }],
    ['“joint statement”', { words: [], phrases: ['joint statement'], excluded: [] }],
    ['「南クリル」 訪問', { words: ['訪問'], phrases: ['南クリル'], excluded: [] }],
    ['北朝鮮「核」問題', { words: ['北朝鮮', '問題'], phrases: ['核'], excluded: [] }],
    ['拉致 -早期', { words: ['拉致'], phrases: [], excluded: ['早期'] }],
    ['拉致 －早期', { words: ['拉致'], phrases: [], excluded: ['早期'] }],
    ['拉致 -「早期解決」', { words: ['拉致'], phrases: [], excluded: ['早期解決'] }],
    ['2018-07-31 F-35', { words: ['2018-07-31', 'f-35'], phrases: [], excluded: [] }],
  ])('GIVEN %s THEN it is read so', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  it.each([
    ['"南クリル', ['南クリル']],
    ['南クリル」', ['南クリル']],
    ['-', []],
    ['""', []],
    ['-早期', ['早期']],
    ['- 早期', ['早期']],
  ])('GIVEN the slip %s THEN it is read as words', (typed, words) => {
    expect(
      read(typed)
        .words.map((word) => word.replace(/^-/, ''))
        .filter(Boolean),
    ).toEqual(words);
  });

  it('GIVEN a question THEN what it asks for is not looked for', () => {
    const [word] = parseQuery('何人が函館に寄港しましたか').words;
    expect(word!.chunks.map(({ text }) => text)).toEqual(['函館', '寄港']);
  });

  it.each([
    ['the agreement', [[], ['agreement']]],
    ['of the', [['of'], ['the']]],
    ['WHO 宣言', [['who'], ['宣言']]],
    ['denuclearization of 北朝鮮', [['denuclearization'], [], ['北朝鮮']]],
    ['of "the agreement"', [[]]],
  ])('GIVEN %s THEN only what says something is looked for, unless nothing does', (typed, chunks) => {
    expect(parseQuery(typed).words.map((word) => word.chunks.map(({ text }) => text))).toEqual(chunks);
  });

  it('GIVEN a term twice THEN it counts once', () => {
    const { terms } = parseQuery('核 核 核兵器');
    expect(terms).toEqual([...new Set(terms)]);
  });
});
