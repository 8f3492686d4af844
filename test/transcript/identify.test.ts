import { describe, expect, it } from 'vitest';
import { isCalledSummary } from '../../src/transcript/identify.ts';
import { parseText } from './helpers.ts';

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

describe('what an assembly record is called', () => {
  const spoken =
    '〇議長（森一郎）　会議を開きます。\n○１番（林花）　質問します。\n〇議長（森一郎）　以上です。\n';
  it.each([
    ['〇議事日程\n令和６年３月５日\n', 'document'],
    ['○出席議員\n令和６年第１回港町議会定例会\n', '令和６年第１回港町議会定例会'],
  ])('GIVEN %j above the first speech THEN a part and a day are no title', (head, title) => {
    const { transcript } = parseText(head + spoken);
    expect(transcript.format).toBe('assembly');
    expect(transcript.title).toBe(title);
  });
});
