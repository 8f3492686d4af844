import { describe, expect, it } from 'vitest';
import { ANY, endingsOf, openingsOf, wordsOf } from '../../src/text/openings.ts';

describe('what a pattern may begin with', () => {
  it.each([
    ['合意', ['合意']],
    ['(?:意見の|見解の)?一致', ['一致', '意見', '見解']],
    ['[了諒]と', ['了と', '諒と']],
    ['再?確認', ['再確', '確認']],
    ['(?:指示(?=し)|指示を(?:出|行))', ['指示']],
    ['(?:甲|乙?)丙丁', ['甲丙', '乙丙', '丙丁']],
    ['(?=こと)こと', ['こと']],
    ['決', [`決${ANY}`]],
    ['案(?:を|に)?[^。]{0,3}採', ['案を', '案に', `案${ANY}`, '案採']],
    ['甲+乙', ['甲甲', '甲乙']],
    ['甲{2}', ['甲甲', `甲${ANY}`]],
    ['甲*?乙丙', ['甲甲', '甲乙', '乙丙']],
    ['(乙)丙', ['乙丙']],
  ])('GIVEN %s THEN it may begin with %j', (source, openings) => {
    expect([...openingsOf(source, 2)].sort()).toEqual([...openings].sort());
  });

  it.each([
    ['合意に(?:達|至)', ['合意に']],
    ['(?:意見の|考えの)?一致', ['意見の', '考えの', `一致${ANY}`]],
    ['決(?:まる|め)', ['決まる', `決め${ANY}`]],
    ['案[^。]{0,3}採択', ['案採択', `案${ANY}`]],
    ['甲+乙', ['甲甲甲', '甲甲乙', `甲乙${ANY}`]],
    ['(?:甲乙?)?丙[丁戊]', [`丙丁${ANY}`, `丙戊${ANY}`, '甲丙丁', '甲丙戊', '甲乙丙']],
  ])('GIVEN %s and three characters THEN it may begin with %j', (source, openings) => {
    expect([...openingsOf(source, 3)].sort()).toEqual([...openings].sort());
  });

  it.each(['[^甲]乙', '.乙', '\\d年', '[ぁ-ん]と'])('GIVEN %s THEN it is refused', (source) => {
    expect(() => openingsOf(source, 2)).toThrow(source);
  });
});

describe('what a pattern may end with', () => {
  it.each([
    ['合意', ['意']],
    ['両国(?:の?(?:政府|首脳))?', ['国', '府', '脳']],
    ['[甲-癸]{0,4}(?:大臣|[一-龠]{1,3}相)', ['臣', '相']],
    ['[日米中]{2,4}', ['日', '米', '中']],
    ['(?:甲|乙丙?|閣議(?=で))', ['甲', '乙', '丙', '議']],
    ['甲(?:乙)*', ['甲', '乙']],
  ])('GIVEN %s THEN it may end with %j', (source, endings) => {
    expect([...endingsOf(source, 1)].sort()).toEqual([...endings].sort());
  });

  it.each([
    ['合意', ['意合']],
    ['両国(?:の?(?:政府|首脳))?', ['国両', '府政', '脳首']],
    ['[甲-癸]{0,4}(?:大臣|相)', ['臣大', `相${ANY}`]],
    ['(?:甲|乙丙?)丁?', [`甲${ANY}`, `乙${ANY}`, '丙乙', '丁甲', '丁乙', '丁丙']],
  ])('GIVEN %s and two characters THEN it may end with %j', (source, endings) => {
    expect([...endingsOf(source, 2)].sort()).toEqual([...endings].sort());
  });

  it.each(['甲[^乙]', '甲.', '甲[ぁ-ん]?', '甲?', '甲\\d'])('GIVEN %s THEN it is refused', (source) => {
    expect(() => endingsOf(source, 1)).toThrow(source);
  });
});

describe('all that a pattern matches', () => {
  it.each([
    ['合意', ['合意']],
    ['(?:意見の|見解の)?一致', ['一致', '意見の一致', '見解の一致']],
    ['こと[とに]', ['ことと', 'ことに']],
    ['再?確認', ['再確認', '確認']],
  ])('GIVEN %s THEN that are %j', (source, words) => {
    expect([...wordsOf(source, 5)!].sort()).toEqual([...words].sort());
  });

  it.each([
    ['a word too long', '意見が一致し'],
    ['one that begins with another', '話し?'],
    ['any number of characters', '合意+'],
    ['any character', '案[^。]採'],
    ['something behind', 'とし(?=て)'],
    ['something before', '(?<=の)一致'],
    ['the end', '一致$'],
    ['nothing at all', '(?:一致)?'],
  ])('GIVEN %s in %s THEN it is not told', (_, source) => {
    expect(wordsOf(source, 5)).toBeNull();
  });
});
