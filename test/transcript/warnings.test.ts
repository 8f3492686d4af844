import { describe, expect, it } from 'vitest';
import { futureDayOf } from '../../src/transcript/warnings.ts';

describe('the day of a meeting', () => {
  const now = new Date('2024-05-01T09:30:00Z');
  it.each([
    [null, false],
    ['2024-05-01', false],
    // 9:30 in London is 23:30 of the same day in the zone that is furthest ahead.
    ['2024-05-02', true],
    ['2099-01-01', true],
  ])('GIVEN %s on 1 May 2024 THEN it is warned of: %s', (heldOn, expected) => {
    expect(futureDayOf(heldOn, now)).toEqual(expected ? [{ kind: 'futureDay', heldOn }] : []);
  });
  it('GIVEN a day that has begun somewhere on earth THEN it is today', () => {
    expect(futureDayOf('2024-05-02', new Date('2024-05-01T10:30:00Z'))).toEqual([]);
  });
});
