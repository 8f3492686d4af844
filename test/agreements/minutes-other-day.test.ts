/** Minutes that call a meeting by its day: their own, however the day is written, or another. */
import { describe, expect, it } from 'vitest';
import { listedIn } from './reading.ts';

const minutes = (day: string, ...lines: readonly string[]) =>
  listedIn('あおば会 総会 議事録', '進行：浜', '筆記：西', '出席：30名', '場所：東館', day, '', ...lines);

const OWN = [
  '・9月8日の総会において、次の事項が承認された。',
  '・9月8日に開催された総会で、会則の改定が可決された。',
  '・9月の総会で、役員が選任された。',
  '・9月8日の総会では、会則の改正が満場一致で決定した。',
];

describe('a meeting called by its day', () => {
  it.each([
    '日時：2024年9月8日（日）',
    '日時：2024/9/8（日）10時',
    '日時：2024-09-08',
    '日時：令和六年九月八日',
    '日時：２０２４年９月８日',
    '日時：R6.9.8',
    '日時：未記入',
  ])('GIVEN minutes of %s THEN what that meeting decided stays', (day) => {
    for (const line of OWN) expect(minutes(day, line), line).toHaveLength(1);
  });

  it.each(['日時：2024年9月8日（日）', '日時：2024/9/8（日）10時', '日時：令和六年九月八日'])(
    'GIVEN minutes of %s THEN what a meeting of another day decided is left out',
    (day) => {
      for (const line of OWN) expect(minutes(day, line.replace('9月', '7月')), line).toEqual([]);
      expect(minutes(day, '・8月30日の理事会で、会則の改定が可決された。')).toEqual([]);
    },
  );

  it('GIVEN the second day of a meeting THEN it is the same meeting', () =>
    expect(minutes('日時：2024/9/8〜9', '・9月9日の総会で、会則の改定が可決された。')).toHaveLength(1));
  it('GIVEN a day in figures without its year THEN it is the one that others are told from', () => {
    expect(minutes('日時：R6.9.8', '・7月8日の総会で、会則の改定が可決された。')).toEqual([]);
    expect(minutes('日時：9/8 10時', '・7月8日の総会で、会則の改定が可決された。')).toEqual([]);
  });
});
