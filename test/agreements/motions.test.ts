import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { read, transcriptOf, wordsOf } from './reading.ts';

const board = { language: 'en', title: 'Minutes of the Harbour Board' } as const;

describe('motions', () => {
  it.each([
    ['Motion carried.', 'AGREED'],
    ['The motion, as amended, carried 4-1.', 'AGREED'],
    ['Unanimously carried by show of hands.', 'AGREED'],
    ['Motion by Lund, seconded by Pratt, to pay the bills carried.', 'AGREED'],
    ['Lund moved to pay the bills; seconded by Pratt and carried.', 'AGREED'],
    ['On a motion by Lund, seconded by Pratt, the board voted to pay the bills.', 'AGREED'],
    ['It was proposed by Cllr Ives, seconded by Cllr Dunn and resolved that the hedge be cut.', 'AGREED'],
    ['Pratt seconded the motion to pay the bills, with all voting aye.', 'AGREED'],
    ['The minutes of the previous meeting were approved as read.', 'AGREED'],
    ['Resolution 12 was adopted by a vote of 5 to 2.', 'AGREED'],
    ['It is so ordered.', 'AGREED'],
    ['Motion to adjourn Lund, Pratt seconds; motion unanimous.', 'AGREED'],
    ['Ms. Ray was duly re-elected chair.', 'AGREED'],
    ['It was moved by Lund and seconded by Pratt to sell the shed.', 'AGREED proposed'],
    ['Councillor Ray made a motion to sell the shed.', 'AGREED proposed'],
    ['The motion failed for lack of a second.', 'DIVERGENCE negated'],
    ['The motion was not carried.', 'DIVERGENCE negated'],
    ['The budget was approved in 2019.', 'RECALLED recalled'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(read([line], board).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    'If the motion passes, the fee will rise.',
    'Mr. Lund asked whether the resolution was approved.',
    'The chair ruled the motion out of order.',
    'Was the motion carried?',
    'The Clerk reported that the hedge had been cut.',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...board, listed: true })).toEqual([]);
  });

  it('GIVEN a motion and then its ruling THEN one item, which decides the motion; the count before it is no other', () => {
    const transcript = transcriptOf(
      [
        {
          label: null,
          lines: [
            'It was moved by Lund to sell the shed.',
            'All members voted aye.',
            'Motion carried 4 - 0.',
          ],
        },
      ],
      board,
    );
    const listed = extractAgreements(transcript).filter((item) => item.listed);
    expect(listed.map((item) => wordsOf(transcript, item))).toEqual(['Motion carried 4 - 0']);
    expect(wordsOf(transcript, listed[0]!.decides!)).toBe('It was moved by Lund to sell the shed');
  });

  it('GIVEN a count that no ruling repeats THEN it is the decision', () => {
    const lines = ['It was moved by Lund to sell the shed.', 'All members voted aye.'];
    expect(read(lines, { ...board, listed: true })).toEqual(['AGREED: All members voted aye']);
  });

  it('GIVEN minutes by another name or none THEN motions that are ruled on are still read; ten minutes are no minutes', () => {
    const lines = ['Lund moved to sell the shed.', 'The motion passed unanimously.'];
    expect(read(lines, { language: 'en', title: 'Harbour', listed: true })).toHaveLength(1);
    const short = ['The Clerk will open a window.'];
    expect(read(short, { ...board, listed: true })).toHaveLength(1);
    expect(read(short, { ...board, title: 'Narrative minutes for the May call', listed: true })).toHaveLength(
      1,
    );
    expect(read(short, { ...board, title: 'The last minutes of the match', listed: true })).toEqual([]);
    expect(read(short, { language: 'en', title: 'Ten minutes of rain', listed: true })).toEqual([]);
  });

  it('GIVEN what was moved from one place to another THEN it is no motion', () => {
    expect(read(['The lamp was moved to the shed.', 'The page was moved into its own.'], board)).toEqual([]);
  });
});
