import { describe, expect, it } from 'vitest';
import { isDay, readPrintedTime, resolveHeld } from '../../src/transcript/held.ts';

describe('readPrintedTime', () => {
  it.each([
    ['平成30年8月1日(01:13~01:33)(日本時間)', '2018-08-01', '01:13', '01:33', '+09:00'],
    ['（平成29年1月5日（木曜日）11時15分　於：羽田空港）', '2017-01-05', '11:15', null, null],
    ['令和元年5月30日', '2019-05-30', null, null, null],
    ['昭和六十三年十二月二十四日 午後一時', '1988-12-24', null, null, null],
    ['令和七年二月十三日', '2025-02-13', null, null, null],
    ['２０２５年２月７日　午後３時半', '2025-02-07', '15:30', null, null],
    ['午後の部 2024年3月1日 午後1時〜2時30分', '2024-03-01', '13:00', '14:30', null],
    ['Date: 12 March 2024, 9:30 am – 11:00 am UTC', '2024-03-12', '09:30', '11:00', '+00:00'],
    ['March 3rd, 2024 10:00 UTC+5:30', '2024-03-03', '10:00', null, '+05:30'],
    ['2024-03-01T10:00:00+05:30', '2024-03-01', '10:00', null, '+05:30'],
    ['15/03/2024 10:00', '2024-03-15', '10:00', null, null],
    ['Date: 3/15/2024', '2024-03-15', null, null, null],
    ['4/4/2024', '2024-04-04', null, null, null],
    ['2024-03-01 10:00-11:00', '2024-03-01', '10:00', '11:00', null],
    ['2024/03/01 23:50-00:10 JST', '2024-03-01', '23:50', '00:10', '+09:00'],
  ])('GIVEN %s THEN %s %s–%s %s', (line, day, start, end, offset) => {
    expect(readPrintedTime(line)).toMatchObject({ day, start, offset });
    expect(readPrintedTime(line)?.end ?? null).toBe(end);
  });

  it.each([
    '',
    '8月1日',
    'March 2024',
    '2024-13-01',
    '2023年2月29日',
    '12 of us',
    'v1.2.3',
    '平成の話',
    '04/05/2024',
    '13/14/2024',
  ])('GIVEN %s, which prints no whole day, THEN none is invented', (line) =>
    expect(readPrintedTime(line)).toBeNull(),
  );
});

describe('resolveHeld', () => {
  const printed = { day: '2018-08-01', start: '01:13', end: '01:33', offset: '+09:00' };

  it('GIVEN Japan time after midnight and a venue in Moscow THEN the meeting was the day before', () => {
    expect(resolveHeld(printed, 'Europe/Moscow')).toEqual({
      heldOn: '2018-07-31',
      startsAt: '2018-08-01T01:13+09:00',
      endsAt: '2018-08-01T01:33+09:00',
    });
    expect(resolveHeld(printed, null).heldOn).toBe('2018-08-01');
  });

  it('GIVEN no printed zone THEN the time is the venue’s', () => {
    const local = { day: '2018-07-31', start: '19:13', end: null, offset: null };
    expect(resolveHeld(local, 'Europe/Moscow')).toEqual({
      heldOn: '2018-07-31',
      startsAt: '2018-07-31T19:13+03:00',
      endsAt: null,
    });
    expect(resolveHeld(local, null).startsAt).toBe('2018-07-31T19:13');
  });

  it('GIVEN an end before its start THEN it is the next day', () => {
    expect(resolveHeld({ day: '2024-02-28', start: '23:50', end: '00:10', offset: null }, null).endsAt).toBe(
      '2024-02-29T00:10',
    );
  });

  it('GIVEN strings THEN only real days are days', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9', '24-02-29'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
