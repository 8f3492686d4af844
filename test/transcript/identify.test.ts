import { describe, expect, it } from 'vitest';
import { isCalledSummary } from '../../src/transcript/identify.ts';

describe('a document that calls itself a summary', () => {
  const lines = (...texts: readonly string[]) => texts.map((trimmed) => ({ trimmed }));
  it.each([
    ['港湾審議会議事要旨', []],
    ['大臣会見の概要（令和５年）', []],
    ['会見記録（要旨）', []],
    ['Summary record of the 12th meeting', []],
    ['Summary of the discussion', []],
    ['図書館協議会', ['４　議事要旨']],
    ['図書館協議会', ['【発言要旨】']],
  ])('GIVEN the title %j and %j THEN it is one', (title, head) => {
    expect(isCalledSummary(title, lines(...head))).toBe(true);
  });
  it.each([
    ['港湾審議会議事録', []],
    ['概要について意見を聞く会', []],
    ['図書館協議会', ['１　会議の概要', '議事要旨を確認した。']],
    ['A meeting on the summary of accounts', []],
    ['図書館協議会', [...Array(30).fill('はい。'), '議事要旨']],
  ])('GIVEN the title %j and %j THEN it is none', (title, head) => {
    expect(isCalledSummary(title, lines(...head))).toBe(false);
  });
});
