/**
 * English: what is to enter into force under a condition or by others' word, and what two agreed to in a row of verbs.
 */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { read, transcriptOf, wordsOf } from './reading.ts';

type Case = readonly [line: string, ...items: string[]];
const english = {
  title: 'Readout of the meeting of President Vega with Prime Minister Lund',
  language: 'en',
} as const;
const told = (line: string) => read([line], { ...english, listed: true });

describe('English: what is to enter into force', () => {
  it.each<Case>([
    [
      'The Treaty will enter into force if the Senate gives its consent.',
      'SCHEDULED conditional: The Treaty will enter into force if the Senate gives its consent',
    ],
    [
      'The Protocol will take effect in May unless a party withdraws.',
      'SCHEDULED conditional: The Protocol will take effect in May unless a party withdraws',
    ],
    [
      'The Treaty will enter into force thirty days after its ratification.',
      'SCHEDULED: The Treaty will enter into force thirty days after its ratification',
    ],
    ['The Treaty will enter into force in June, the unions fear.'],
    ['The Treaty will enter into force in June, according to local media.'],
    ['The Treaty will enter into force when ratified, which the Senate has declined to do.'],
    [
      'The Treaty will enter into force in June, as both sides wished.',
      'SCHEDULED: The Treaty will enter into force in June, as both sides wished',
    ],
  ])('GIVEN %s THEN %j', (line, ...items) => {
    expect(told(line)).toEqual(items);
  });

  it('GIVEN a condition THEN it is shown with the item', () => {
    const line = 'The Treaty will enter into force in May only if the Senate gives its consent.';
    const transcript = transcriptOf([{ label: null, lines: [line] }], english);
    expect(extractAgreements(transcript).map(({ condition }) => wordsOf(transcript, condition!))).toEqual([
      'if the Senate gives its consent',
    ]);
  });
});

describe('English: verbs in a row', () => {
  it.each<Case>([
    [
      'The Presidents reviewed the tolls, agreed in principle to lower them, and toured the port.',
      'AGREED: agreed in principle to lower them, and toured the port',
    ],
    [
      'The Presidents discussed tides, agreed during a long dinner to mark the shoals, and left.',
      'AGREED: agreed during a long dinner to mark the shoals, and left',
    ],
    [
      'The Ministers met at noon, decided this evening that the port stays open, and left.',
      'AGREED: The Ministers met at noon, decided this evening that the port stays open, and left',
    ],
    ['The Presidents reviewed the plan, agreed at an earlier summit to lower the tolls.'],
    ['The Presidents reviewed the plan, agreed in 2019 to lower the tolls.'],
    ['The Presidents reviewed the plan, agreed between the ports to lower the tolls.'],
    ['The Presidents reviewed the plan, agreed in principle last spring.'],
    ['The Presidents reviewed the plan, agreed at the talks in Oslo.'],
  ])('GIVEN %s THEN %j', (line, ...items) => {
    expect(told(line).filter((item) => !item.startsWith('DISCUSSED'))).toEqual(items);
  });
});
