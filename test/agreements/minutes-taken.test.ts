/** English minutes: what people who are known take on, in their own words or in the record's. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { type TestSpeech, transcriptOf, wordsOf } from './reading.ts';

function listedOf(speeches: readonly TestSpeech[]): readonly string[] {
  const transcript = transcriptOf(speeches, { language: 'en', format: 'minutes' });
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map((item) => `${item.kind} ${item.owner ?? '-'}: ${wordsOf(transcript, item)}`);
}
const said = (line: string) => listedOf([{ label: 'ida', lines: [line] }]);
const noted = (line: string, ...others: readonly string[]) =>
  listedOf([{ label: null, lines: [...others, line] }]);
const ROLL = ['## Attendees', '', '* Ida Voss @ida-v', '* Kemal Ay @kay', '', '## Talk', ''];

describe('English minutes: what a speaker takes on by a day', () => {
  it.each([
    'I can do it by Friday.',
    'I’ll have it before next call.',
    'Sure, I will finish the rota by the end of the month',
    'I will take the AI to reach out to the port',
    'I’ll take an action item for the ropes',
    'I will go ahead with the merge',
  ])('GIVEN %s THEN it is a task', (line) => {
    expect(said(line).map((item) => item.split(' ')[0])).toEqual(['SCHEDULED']);
  });

  it.each([
    'I can do it.',
    'I can do it by hand.',
    'I can have a look by Friday if it rains.',
    'Can I do it by Friday?',
    'I think I’ll go ahead with the merge',
    'I’ll take the next question',
    'He can do it by Friday.',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(said(line)).toEqual([]));
});

describe('English minutes: what the record says one will do', () => {
  it('GIVEN one of those present who will think it over and come back THEN that is a task', () => {
    const line = '* Briefly discussed, Kemal will think about a new rota and bring it back to the board';
    expect(noted(line, ...ROLL)).toEqual([
      'SCHEDULED Kemal: Briefly discussed, Kemal will think about a new rota and bring it back to the board',
    ]);
    expect(noted('* Kemal will think about it differently', ...ROLL)).toEqual([]);
    expect(noted('* Rain will think about coming back', ...ROLL)).toEqual([]);
  });

  it('GIVEN a handle that asked something before THEN it is somebody’s', () => {
    const line = 'mean-gull will also look for a berth.';
    expect(noted(line, 'mean-gull asked about the old berth.')).toEqual([
      'SCHEDULED mean-gull: mean-gull will also look for a berth',
    ]);
    expect(noted(line, 'The old berth is a mean-gull one.')).toEqual([]);
    expect(noted('it will also look for a berth.', 'it said so before.')).toEqual([]);
    expect(noted('this will also open a berth.', 'this suggested more.')).toEqual([]);
  });

  it('GIVEN an errand that ends with a handle THEN its first word is nobody’s name', () => {
    const lines = ['* Limit write access to @kay', '* Limit will not do'];
    expect(listedOf([{ label: null, lines }])).toEqual([]);
  });

  it('GIVEN what somebody with a handle proposes THEN it is not given to that one', () => {
    expect(listedOf([{ label: '@kay proposes to', lines: ['remove the old ropes'] }])).toEqual([]);
    expect(listedOf([{ label: '@kay', lines: ['remove the old ropes'] }])).toHaveLength(1);
  });
});
