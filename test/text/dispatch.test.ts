import { describe, expect, it } from 'vitest';
import { dispatcher, headsOf } from '../../src/text/dispatch.ts';

describe('patterns by their first character', () => {
  it.each([
    ['合意', '合'],
    ['(?:意見の|見解の)?一致', '一意見'],
    ['[了諒]と', '了諒'],
    ['再?確認', '再確'],
    ['(?:指示(?=し)|指示を(?:出|行))', '指'],
    ['(?:甲|乙?)丙', '丙乙甲'],
    ['(?=こと)こと', 'こ'],
  ])('GIVEN %s THEN it may begin with %s', (source, heads) => {
    expect([...headsOf(source)].sort().join('')).toBe([...heads].sort().join(''));
  });

  it('GIVEN several patterns THEN each is found wherever it stands, as alone', () => {
    const sources = ['合意', '(?:意見の)?一致', 'こと[とに]', '意見'];
    const find = dispatcher(sources.map((source) => ({ source, value: source })));
    const text = '意見の一致を見て合意することとした';
    expect(find(text).map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ['(?:意見の)?一致', '意見の一致'],
      ['意見', '意見'],
      ['(?:意見の)?一致', '一致'],
      ['合意', '合意'],
      ['こと[とに]', 'ことと'],
    ]);
  });
});
