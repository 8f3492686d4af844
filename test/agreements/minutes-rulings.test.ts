/** English minutes: how a vote's end is put, keywords in capitals or behind a mark, and what only looks decided. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

type Case = readonly [line: string, ...kinds: string[]];
const kinds = (...lines: readonly string[]) =>
  read(lines, { language: 'en', title: 'Minutes of the pier board meeting', listed: true }).map((item) =>
    item.slice(0, item.indexOf(':')),
  );

describe('English minutes: what became of a vote', () => {
  it.each<Case>([
    ['It was put to the vote and carried by 20 votes to 4.', 'AGREED'],
    ['The motion was put and carried on a show of hands.', 'AGREED'],
    ['The new tariff was adopted by a large majority.', 'AGREED'],
    ['The proposal to move to weekly calls was accepted.', 'AGREED'],
    ['The nomination of Ida Voss was unanimously approved.', 'AGREED'],
    ['The proposal to move to weekly calls was discussed.'],
    ['The bucket was carried by two men.'],
    ['Decision taken to buy a new crane.', 'AGREED'],
    ['The consensus in the room was to keep the old crane.', 'AGREED'],
    ['Ida is looking for consensus on the crane.'],
    ['There was some agreement, but nobody was sure.'],
    ['The board will not renew the lease.', 'AGREED'],
    ["We won't publish the figures.", 'AGREED'],
    ['The crane will not start in the cold.'],
    ['Two leaks last week, both resolved.'],
    ['The decision to repaint the pier was made without asking the members.'],
  ])('GIVEN %s THEN %j', (line, ...expected) => {
    expect(kinds(line)).toEqual(expected);
  });
});

describe('English minutes: agreed before, and back later', () => {
  it.each<Case>([
    ['It was agreed that quotes be obtained and that the clerk report back in June.', 'AGREED'],
    ['The group agreed to come back in May with a draft.', 'AGREED'],
    ['Back in 2019 the group agreed to keep the old name.'],
    ['Last year the board agreed to repaint the pier.'],
    ['The group agreed back in 2019 to keep the old name.'],
  ])('GIVEN %s THEN %j', (line, ...expected) => {
    expect(kinds(line)).toEqual(expected);
  });
});

describe('English minutes: keywords', () => {
  it.each<Case>([
    ['✅ Resolution: repaint the pier', 'AGREED'],
    ['| RESOLUTION: repaint the pier', 'AGREED'],
    ['RESOLUTION to repaint the pier', 'AGREED'],
    ['IT WAS RESOLVED to repaint the pier.', 'AGREED'],
    ['The Board AGREED to repaint the pier.', 'AGREED'],
    ['TODO(Ida): order paint', 'SCHEDULED'],
    ['Action (Ida): order paint', 'SCHEDULED'],
    ['RESOLUTION: Defer the crane to next year', 'AGREED'],
    ['Decision: postponed to next week'],
    ['Consensus: not yet'],
    ['Decision: pending'],
    ['Screen resolution: 1920 by 1080'],
  ])('GIVEN %s THEN %j', (line, ...expected) => {
    expect(kinds(line)).toEqual(expected);
  });
});

describe('English minutes: under the heading of the next meeting', () => {
  it('GIVEN when this one closed THEN it is nothing planned', () => {
    const { length } = kinds(
      '7. Date of next meeting',
      'The next meeting will be held on 11 March 2025 at 19:00.',
      'The meeting closed at 21:10.',
    );
    expect(length).toBe(1);
  });
});

describe('English minutes behind an agenda', () => {
  const noted = (lines: readonly string[]) =>
    read(lines, { language: 'en', title: 'Pier friends', listed: true });
  const TASK = 'Ida will find out what a crane costs.';
  it('GIVEN a heading of its own THEN what follows is minutes', () => {
    expect(noted(['Agenda', 'The crane', 'Minutes', TASK])).toEqual([`SCHEDULED: ${TASK.slice(0, -1)}`]);
  });
  it('GIVEN minutes that a sentence only tells of THEN it is none', () => {
    expect(noted(['Agenda', 'The crane', 'Minutes went by.', TASK])).toEqual([]);
  });
});
