import { describe, expect, it } from 'vitest';
import { parseDays } from '../../src/text/day.ts';

describe('days as people type them', () => {
  it.each([
    ['2018-07-31', '2018-07-31', '2018-07-31'],
    ['2018/7/31', '2018-07-31', '2018-07-31'],
    ['2018.7.31', '2018-07-31', '2018-07-31'],
    [' ２０１８年７月３１日 ', '2018-07-31', '2018-07-31'],
    ['平成30年7月31日', '2018-07-31', '2018-07-31'],
    ['July 31, 2018', '2018-07-31', '2018-07-31'],
    ['2018-07', '2018-07-01', '2018-07-31'],
    ['2018年', '2018-01-01', '2018-12-31'],
    ['2018', '2018-01-01', '2018-12-31'],
  ])('GIVEN %s THEN it is from %s to %s', (typed, from, to) => {
    expect(parseDays(typed)).toEqual({ from, to });
  });

  it.each(['', 'きのう', '2018-02-30', '2018-13-01', '7月31日', '2018-07-31 or so', '31'])(
    'GIVEN %j THEN it is no day',
    (typed) => {
      expect(parseDays(typed)).toBeNull();
    },
  );
});
