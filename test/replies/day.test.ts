import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/locales/index.ts';
import { meetingDay, meetingDays, spokenDate } from '../../src/replies/day.ts';
import type { ResolvedDate } from '../../src/text/dates.ts';
import type { TranscriptHead } from '../../src/transcript/transcript.ts';

const [ja, en] = [messagesIn('ja'), messagesIn('en')];
const head = (heldOn: string | null, startsAt: string | null = null) =>
  ({ heldOn, startsAt }) as TranscriptHead;
const date = (
  from: string | null,
  to: string | null,
  precision: ResolvedDate['precision'],
): ResolvedDate => ({
  start: 0,
  end: 1,
  text: 'x',
  from,
  to,
  precision,
});

describe('the day of a meeting', () => {
  it.each([
    [
      head('2018-07-31', '2018-08-01T01:13+09:00'),
      '2018年7月31日（現地）／8月1日（日本時間）',
      '31 July 2018 (local) / 1 August (Japan time)',
    ],
    [
      head('2018-12-31', '2019-01-01T01:13+09:00'),
      '2018年12月31日（現地）／2019年1月1日（日本時間）',
      '31 December 2018 (local) / 1 January 2019 (Japan time)',
    ],
    [
      head('2018-07-31', '2018-08-01T01:13+05:30'),
      '2018年7月31日（現地）／8月1日（UTC+05:30）',
      '31 July 2018 (local) / 1 August (UTC+05:30)',
    ],
    [head('2018-07-31', '2018-07-31T10:00+09:00'), '2018年7月31日', '31 July 2018'],
    [head('2018-07-31'), '2018年7月31日', '31 July 2018'],
    [head(null), '開催日の記載なし', 'day not known'],
  ])('GIVEN %o THEN it is %s', (meeting, japanese, english) => {
    expect(meetingDay(meeting, ja)).toBe(japanese);
    expect(meetingDay(meeting, en)).toBe(english);
  });

  it('GIVEN several meetings THEN the first and the last are named', () => {
    expect(meetingDays([head('2020-01-02'), head(null), head('2018-07-31')], ja)).toBe(
      '2018年7月31日〜2020年1月2日',
    );
    expect(meetingDays([head(null)], ja)).toBe('');
  });
});

describe('a date of a speech', () => {
  it.each([
    [date('2018-08-16', '2018-08-20', 'day'), '2018年8月16日〜20日', '16–20 August 2018'],
    [date('2018-08-30', '2018-09-02', 'day'), '2018年8月30日〜9月2日', '30 August 2018 – 2 September'],
    [
      date('2018-12-30', '2019-01-02', 'day'),
      '2018年12月30日〜2019年1月2日',
      '30 December 2018 – 2 January 2019',
    ],
    [date('2018-09-01', '2018-09-30', 'month'), '2018年9月', 'September 2018'],
    [date('2018-07-01', '2018-12-31', 'half'), '2018年後半', 'second half of 2018'],
    [date('2018-07-01', '2018-09-30', 'quarter'), '2018年第3四半期', 'Q3 2018'],
    [date('2018-05-21', '2018-05-31', 'third-of-month'), '2018年5月下旬', 'late May 2018'],
    [date('2019-01-01', '2019-12-31', 'year'), '2019年', '2019'],
    [date(null, '2018-12-31', 'deadline'), '期限 2018年12月31日', 'by 31 December 2018'],
    [date(null, null, 'recurrence'), null, null],
    [date(null, null, 'event'), null, null],
  ])('GIVEN %o THEN it is %s, and no more precise than that', (given, japanese, english) => {
    expect(spokenDate(given, ja)).toBe(japanese);
    expect(spokenDate(given, en)).toBe(english);
  });
});
