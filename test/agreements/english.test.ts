import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const english = { language: 'en' } as const;
type Case = readonly [line: string, ...items: string[]];

describe('English: verbs of both sides and of one', () => {
  const cases: readonly Case[] = [
    ['The two leaders agreed to open a hotline.', 'AGREED: The two leaders agreed to open a hotline'],
    [
      'The two leaders reaffirmed the treaty and agreed to extend it.',
      'CONFIRMED: The two leaders reaffirmed the treaty',
      'AGREED: agreed to extend it',
    ],
    [
      'President Grey reaffirmed his support for the treaty.',
      'ONE_SIDED: President Grey reaffirmed his support for the treaty',
    ],
    [
      'President Grey and Prime Minister Sato shared concern over the launch.',
      'CONFIRMED: President Grey and Prime Minister Sato shared concern over the launch',
    ],
    [
      'It was agreed that the committee would meet again.',
      'AGREED: It was agreed that the committee would meet again',
    ],
    [
      'Confirmation was made to continue the talks.',
      'CONFIRMED: Confirmation was made to continue the talks',
    ],
    [
      'The Ministers signed a memorandum of understanding.',
      'AGREED: The Ministers signed a memorandum of understanding',
    ],
    [
      'They instructed their officials to draft a roadmap.',
      'AGREED: They instructed their officials to draft a roadmap',
    ],
    ['Norway and Chile will expand joint research.', 'AGREED: Norway and Chile will expand joint research'],
    ['The two sides discussed trade.', 'DISCUSSED: The two sides discussed trade'],
    [
      'The Prime Minister expressed concern over the launch.',
      'ONE_SIDED: The Prime Minister expressed concern over the launch',
    ],
    [
      'Tomorrow, we are going to meet with our partners.',
      'SCHEDULED: Tomorrow, we are going to meet with our partners',
    ],
  ];
  it.each(cases)('GIVEN %s THEN its items', (line, ...items) => {
    expect(read([line], english)).toEqual(items);
  });

  it('GIVEN we in a joint statement THEN it is both; in one mouth the present tense is the speaker’s own side', () => {
    const line = 'We will continue to share data.';
    expect(read([line], { ...english, title: 'Joint Statement of the Leaders' })).toEqual([
      'AGREED: We will continue to share data',
    ]);
    expect(read([line], { ...english, label: 'PRESIDENT GREY', listed: true })).toEqual([]);
  });
});

describe('English: what is not stated is never listed', () => {
  const traps: readonly string[] = [
    'The two leaders did not agree on tariffs.',
    'No agreement was reached on fisheries.',
    'We hope to reach an agreement by the end of the year.',
    'If the two sides agree, the plan will go into effect.',
    'According to reports, the two countries agreed to a ceasefire.',
    'Did the two leaders agree on a date?',
    'As agreed at the last summit, data are exchanged.',
    'The agreement reached in May remains the basis.',
    'The two sides agreed to a ceasefire, the spokesman said.',
    'The two leaders had agreed on this in 2019.',
    'The agreed framework is sound.',
    'The talks were very useful.',
  ];
  it.each(traps)('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...english, listed: true })).toEqual([]);
  });

  it('GIVEN a list behind a colon THEN its members inherit', () => {
    expect(
      read(
        ['The ministers agreed on the following:', '- sharing satellite data', '- holding a yearly exercise'],
        english,
      ),
    ).toEqual(['AGREED: sharing satellite data', 'AGREED: holding a yearly exercise']);
  });
});
