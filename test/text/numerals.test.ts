import { describe, expect, it } from 'vitest';
import { inOtherYears } from '../../src/text/eras.ts';
import { readDateNumber } from '../../src/text/numerals.ts';

describe('numbers of dates', () => {
  it.each([
    ['12', 12],
    ['二〇二五', 2025],
    ['二十四', 24],
    ['十', 10],
    ['百二', 102],
    ['元', 1],
    ['零', 0],
  ])('GIVEN %s THEN it is %i', (text, value) => {
    expect(readDateNumber(text)).toBe(value);
  });

  it.each(['', '十百', '二十三十', '何', '1十'])('GIVEN %s THEN it is none', (text) => {
    expect(readDateNumber(text)).toBeNaN();
  });
});

describe('years of eras', () => {
  it.each([
    ['平成30年度予算', ['2018年度予算']],
    ['2018年度予算', ['平成30年度予算']],
    ['令和元年', ['2019年']],
    ['2019年', ['平成31年', '令和元年', '令和1年']],
    ['1867年', []],
    ['12018年', []],
    ['30年', []],
  ])('GIVEN %s THEN it is also %j', (text, others) => {
    expect(inOtherYears(text)).toEqual(others);
  });
});
