import { describe, expect, it } from 'vitest';
import { ended } from '../../src/text/ended.ts';

describe('ended', () => {
  const pattern = /^会場は(?:東館|[^、]{1,8}に(?:変更|移す))(?:する)?[。\s]*$|を(?:配布|集める)[。\s]*$/u;
  const bound = ended(pattern);

  it('GIVEN words that end as a branch does THEN it matches as the pattern does, whatever stops them', () => {
    for (const text of [
      '会場は東館',
      '会場は西館に変更する。',
      '札を配布。 ',
      '切手を集める\n',
      '会場は丘に移す',
    ])
      expect(bound.exec(text)).toEqual(pattern.exec(text));
    expect(bound.test('札を配布')).toBe(true);
  });

  it('GIVEN words that end otherwise THEN it matches nothing', () => {
    for (const text of ['', '。', '館', '会場は東館か', '札を配布した']) expect(bound.test(text)).toBe(false);
  });

  it('GIVEN a branch that is not bound to the end, or ends in any character THEN it is refused', () => {
    expect(() => ended(/札|を配布[。\s]*$/u)).toThrow();
    expect(() => ended(/を\p{Script=Han}{2}[。\s]*$/u)).toThrow();
    expect(() => ended(/を[^。]+[。\s]*$/u)).toThrow();
  });
});
