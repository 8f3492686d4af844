/** Transcripts with a time in the line of each turn: what is a name in such a line, and what is words. */
import { describe, expect, it } from 'vitest';
import { linesOf, parseText } from './helpers.ts';

describe('a line with a time and a name, over the words', () => {
  it.each([
    [
      'bare',
      '00:00:04 Ida Holm\nShall we start?\n\n00:00:09 Per Lind\nWe agreed on May.\n\n00:00:15 Ida Holm\nFine.',
      ['Ida Holm: Shall we start?', 'Per Lind: We agreed on May.', 'Ida Holm: Fine.'],
    ],
    [
      'in Japanese',
      '00:00:04 森 一郎\n始めましょう。\n\n00:00:09 林 花\n五月で合意しました。\n\n00:00:15 森 一郎\nはい。',
      ['森 一郎: 始めましょう。', '林 花: 五月で合意しました。', '森 一郎: はい。'],
    ],
    [
      'in brackets, with emphasis',
      '[0:04] **Ida Holm**\nShall we start?\n\n[0:09] **Per Lind**\nWe agreed on May.\n\n[0:15] **Ida Holm**\nFine.\n\n[0:20] **Per Lind**\nGood.',
      ['Ida Holm: Shall we start?', 'Per Lind: We agreed on May.', 'Ida Holm: Fine.', 'Per Lind: Good.'],
    ],
  ])('GIVEN it %s THEN the name is who speaks, and no part of what is said', (_, text, expected) => {
    const { transcript } = parseText(text);
    expect(transcript.format).toBe('timed-text');
    expect(linesOf(transcript)).toEqual(expected);
  });

  it('GIVEN a name that is not taken THEN it stays in the words, which are nobody’s', () => {
    const text =
      '[0:04] Ida: Hello.\n[0:09] Per: Hello.\n[0:12] Ida: Who is there?\n[0:15] Roe\nIt is me.\n[0:20] Per: Good.';
    const { transcript, warnings } = parseText(text);
    expect(linesOf(transcript).filter((line) => line.startsWith('—'))).toEqual(['—: Roe', '—: It is me.']);
    expect(warnings).toContainEqual({ kind: 'nameNotTaken', name: 'Roe', line: 4 });
  });
});

describe('a chat, saved with day and time before each line', () => {
  const chat = (days: readonly string[], form: (day: string) => string = (day) => `[${day} 10:00]`) =>
    `${form(days[0]!)} 森: 始めます\n${form(days[1]!)} 林: 六月で合意です\n続きです\n${form(days[2]!)} 原: 了解\n`;
  const said = ['森: 始めます', '林: 六月で合意です', '林: 続きです', '原: 了解'];

  it('GIVEN one day THEN each line is its sender’s, the day is the meeting’s, and no time is taken for one in a recording', () => {
    const { transcript } = parseText(chat(['2024-05-14', '2024-05-14', '2024-05-14']));
    expect(linesOf(transcript)).toEqual(said);
    expect(transcript).toMatchObject({ format: 'timed-text', heldOn: '2024-05-14', startsAt: null });
    expect(transcript.speeches.map(({ startsAt }) => startsAt)).toEqual([undefined, undefined, undefined]);
  });

  it('GIVEN several days THEN none is the meeting’s', () => {
    const { transcript } = parseText(chat(['2024/5/14', '2024/5/14', '2024/5/15']));
    expect(linesOf(transcript)).toEqual(said);
    expect(transcript.heldOn).toBeNull();
  });

  it.each([
    ['a comma and seconds', (day: string) => `[${day}, 10:00:05]`],
    ['no brackets but a dash', (day: string) => `${day}, 10:00 -`],
    ['half days', (day: string) => `[${day}, 10:00:05 PM]`],
  ])('GIVEN %s, and a day that may be two THEN it is read, without a day', (_, form) => {
    const { transcript } = parseText(chat(['05/04/2024', '05/04/2024', '05/04/2024'], form));
    expect(linesOf(transcript)).toEqual(said);
    expect(transcript.heldOn).toBeNull();
  });
});
