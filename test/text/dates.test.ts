import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/text/dates.ts';

const HELD = '2018-07-31';
type Row = readonly [text: string, words: string, from: string | null, to: string | null, precision: string];

function only(text: string, heldOn: string | null = HELD) {
  const dates = findDates(text, heldOn);
  expect(dates.length, `${text} → ${dates.map((date) => date.text).join(' | ')}`).toBe(1);
  return dates[0]!;
}

describe('dates in Japanese', () => {
  const rows: readonly Row[] = [
    ['本年8月16日~20日に訪問する', '本年8月16日~20日', '2018-08-16', '2018-08-20', 'day'],
    ['８月１６日から２０日に行う', '８月１６日から２０日', '2018-08-16', '2018-08-20', 'day'],
    ['8月30日から9月2日まで', '8月30日から9月2日まで', '2018-08-30', '2018-09-02', 'day'],
    ['9月に会談する', '9月', '2018-09-01', '2018-09-30', 'month'],
    ['本年10月の寄港', '本年10月', '2018-10-01', '2018-10-31', 'month'],
    ['本年後半に調整する', '本年後半', '2018-07-01', '2018-12-31', 'half'],
    ['本年末までに行う', '本年末まで', null, '2018-12-31', 'deadline'],
    ['年内に開催する', '年内', null, '2018-12-31', 'deadline'],
    ['今月中に行う', '今月中', null, '2018-07-31', 'deadline'],
    ['三か月以内に', '三か月以内', null, '2018-10-31', 'deadline'],
    ['本日は', '本日', '2018-07-31', '2018-07-31', 'day'],
    ['今年は7月4日に開催した', '今年は7月4日', '2018-07-04', '2018-07-04', 'day'],
    ['本年5月末、', '本年5月末', '2018-05-21', '2018-05-31', 'third-of-month'],
    ['来月上旬に', '来月上旬', '2018-08-01', '2018-08-10', 'third-of-month'],
    ['来年の議長国', '来年', '2019-01-01', '2019-12-31', 'year'],
    ['昨年に引き続き', '昨年', '2017-01-01', '2017-12-31', 'year'],
    ['2018年から2019年の計画', '2018年から2019年', '2018-01-01', '2019-12-31', 'year'],
    ['今年度末までに', '今年度末まで', null, '2019-03-31', 'deadline'],
    ['今年夏に予定', '今年夏', '2018-06-01', '2018-08-31', 'quarter'],
    ['第1四半期に', '第1四半期', '2018-01-01', '2018-03-31', 'quarter'],
    ['平成30年8月1日', '平成30年8月1日', '2018-08-01', '2018-08-01', 'day'],
    ['令和元年5月30日', '令和元年5月30日', '2019-05-30', '2019-05-30', 'day'],
    ['２０２５年２月７日', '２０２５年２月７日', '2025-02-07', '2025-02-07', 'day'],
    ['二〇二五年二月七日', '二〇二五年二月七日', '2025-02-07', '2025-02-07', 'day'],
    ['十二月二十四日', '十二月二十四日', '2018-12-24', '2018-12-24', 'day'],
    ['来る二十七日', '来る二十七日', '2018-08-27', '2018-08-27', 'day'],
    ['来週月曜日に', '来週月曜日', '2018-08-06', '2018-08-06', 'day'],
    ['5/27までに', '5/27まで', null, '2018-05-27', 'deadline'],
  ];
  it.each(rows)('GIVEN %s THEN %s is %s to %s, %s', (text, words, from, to, precision) => {
    expect(only(text)).toMatchObject({ text: words, from, to, precision });
  });

  it.each([
    '12年ぶり',
    '1年4ヶ月ぶりとなる',
    '16時から1時間30分',
    '第三回',
    '二十一世紀',
    '三年間',
    '2月31日',
    '数か月',
    '1/2の確率',
  ])('GIVEN %s THEN no date', (text) => {
    expect(findDates(text, HELD)).toEqual([]);
  });

  it('GIVEN 年一回 THEN it recurs yearly and has no day', () => {
    expect(only('概ね、年一回、定期的に')).toMatchObject({
      text: '年一回',
      precision: 'recurrence',
      rule: 'yearly',
      from: null,
      to: null,
    });
  });

  it('GIVEN 首脳会談前に THEN the event is named and no day is invented', () => {
    expect(only('首脳会談前に実施する')).toMatchObject({
      text: '首脳会談前',
      precision: 'event',
      event: '首脳会談',
      from: null,
      to: null,
    });
  });

  it('GIVEN January said in December THEN it lies ahead; December said in January lies behind', () => {
    expect(only('1月に', '2024-12-10').from).toBe('2025-01-01');
    expect(only('12月の会談', '2025-01-10').from).toBe('2024-12-01');
  });

  it('GIVEN no day of the meeting THEN absolute dates stand and relative ones lose their days', () => {
    expect(only('平成30年8月1日', null).from).toBe('2018-08-01');
    expect(only('来年', null)).toMatchObject({ from: null, to: null, precision: 'year' });
  });
});

describe('dates in English', () => {
  const rows: readonly Row[] = [
    ['contact them by 15/03/2024', 'by 15/03/2024', null, '2024-03-15', 'deadline'],
    ['on 03/15/2024', '03/15/2024', '2024-03-15', '2024-03-15', 'day'],
    ['by the end of next month', 'by the end of next month', null, '2025-03-31', 'deadline'],
    ['in Q3', 'Q3', '2025-07-01', '2025-09-30', 'quarter'],
    ['on 12 March', '12 March', '2025-03-12', '2025-03-12', 'day'],
    ['March 12-14, 2025 in Tokyo', 'March 12-14, 2025', '2025-03-12', '2025-03-14', 'day'],
    ['the 7th of April', '7th of April', '2025-04-07', '2025-04-07', 'day'],
    ['within two weeks', 'within two weeks', null, '2025-02-21', 'deadline'],
    ['in May', 'May', '2025-05-01', '2025-05-31', 'month'],
    ['early April', 'early April', '2025-04-01', '2025-04-10', 'third-of-month'],
    ['by 2030', 'by 2030', null, '2030-12-31', 'deadline'],
    ['tomorrow', 'tomorrow', '2025-02-08', '2025-02-08', 'day'],
    ['the second half of this year', 'the second half of this year', '2025-07-01', '2025-12-31', 'half'],
    ['held annually', 'annually', null, null, 'recurrence'],
    ['ahead of the next G7 Summit', 'ahead of the next G7 Summit', null, null, 'event'],
  ];
  it.each(rows)('GIVEN %s THEN %s is %s to %s, %s', (text, words, from, to, precision) => {
    expect(only(text, '2025-02-07')).toMatchObject({ text: words, from, to, precision });
  });

  it.each(['we may march on', 'they march', 'seven sides', '3 of 5', 'on 04/05/2024', 'pages 13/14/2024'])(
    'GIVEN %s THEN no date',
    (text) => {
      expect(findDates(text, '2025-02-07')).toEqual([]);
    },
  );
});

describe('dates in any text', () => {
  const pieces = fc.constantFrom(
    '本年',
    '8月',
    '十二月',
    '二十四日',
    '2018年',
    'まで',
    '末',
    'から',
    '年一回',
    '首脳会談前',
    'March',
    ' 31',
    ', 2025',
    'by ',
    'Q4',
    '９',
    '令和',
    '元年',
    '😀',
    '、',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('GIVEN any text THEN every date is a slice of it, in order, without overlap, with real days', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(HELD, '2024-02-29', '2020-12-31', null), (value, heldOn) => {
        let end = 0;
        for (const date of findDates(value, heldOn)) {
          expect(value.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(end);
          end = date.end;
          for (const day of [date.from, date.to]) {
            if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          }
          if (date.from !== null && date.to !== null) expect(date.from <= date.to).toBe(true);
        }
      }),
    );
  });
});

describe('short names of months', () => {
  it('GIVEN a person named as a short month is WHEN no other word tells of time THEN it is no date', () => {
    expect(findDates('They passed the question on to Jun', HELD)).toEqual([]);
    expect(findDates('They put it off to Jun, before the summit', HELD).map(({ text }) => text)).toContain(
      'Jun',
    );
  });
});
