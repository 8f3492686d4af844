/**
 * Whether minutes tell of a meeting that they call by its day, and that is not their own: 4月13日の理事会で承認された.
 *
 * In: the folded words before a report, the day of the minutes and how they open. Out: true or false.
 * Never: true for the minutes' own day, however it is written, nor where they print no day at all.
 */
import { partsOf } from '../../text/dates/calendar.ts';
import { DATE_NUMBER, readDateNumber } from '../../text/numerals.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import type { MonthDay } from '../draft.ts';

/** 4月13日の理事会で, 五月十日に開催された総会で. */
const DATED_MEETING = new RegExp(
  `(?<month>${DATE_NUMBER})月(?:(?<day>${DATE_NUMBER})日)?(?:[(（][^()（）]{1,4}[)）])?(?:に開催された|開催の?|の)[^、。はが]{0,16}(?:理事会|総会|役員会|委員会|審議会|協議会|評議員?会|部会|幹事会|会議|例会|会合)(?:で|において|にて)(?:は|も)?(?:、?[^、。]{0,24}(?:が|は|を)?、?(?:既に|すでに)?)$`,
  'u',
);

/** 5月10日, 2025/5/10, R7.5.10: as the opening lines print a day. */
const PRINTED_DAY = new RegExp(
  `(?<month>${DATE_NUMBER})\\s*月(?:\\s*(?<day>${DATE_NUMBER})\\s*日)?|(?<![0-9])(?:(?:[0-9]{4}|[rhs][0-9]{1,2})[-/.])?(?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?![0-9])`,
  'gu',
);
/** Days that a meeting may go on for. */
const GOES_ON = 3;

/** What is told of a meeting that is called by another day than any of the minutes' own. */
export function tellsOfOtherDay(words: string, ownDays: () => readonly MonthDay[]): boolean {
  const told = words.includes('月') ? DATED_MEETING.exec(words)?.groups : undefined;
  if (told === undefined) return false;
  const day = monthDay(told.month!, told.day);
  const own = ownDays();
  return own.length > 0 && !own.some((held) => isSame(day, held));
}

/** Any of the first lines may print the day; further on, only one that says so. */
const FIRST = 5;
const MOST = 20;
const SAYS_SO = /^[^\p{L}]*(?:開催)?(?:日\s?時|日\s?程|日\s?付|期\s?日|開催日|実施日|会議日|と\s?き)/u;

/** The days on which minutes say that they were held: none where they print none. */
export function ownDaysOf({
  heldOn,
  title,
  text,
}: Pick<Transcript, 'heldOn' | 'title' | 'text'>): readonly MonthDay[] {
  const lines = text.slice(0, 1_200).split('\n', MOST);
  const head = lines.filter((line, at) => at < FIRST || SAYS_SO.test(line));
  return [
    ...(heldOn === null ? [] : [partsOf(heldOn)]),
    ...daysIn([title, ...head].join('\n').toLowerCase()),
  ];
}

function daysIn(head: string): readonly MonthDay[] {
  return Array.from(head.normalize('NFKC').matchAll(PRINTED_DAY), ({ groups }) =>
    monthDay(groups!.month ?? groups!.m!, groups!.month === undefined ? groups!.d : groups!.day),
  ).filter(({ month, day }) => month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31)));
}

function monthDay(month: string, day: string | undefined): MonthDay {
  return { month: readDateNumber(month), day: day === undefined ? null : readDateNumber(day) };
}

function isSame(told: MonthDay, held: MonthDay): boolean {
  if (told.month !== held.month) return false;
  if (told.day === null || held.day === null) return true;
  return told.day >= held.day && told.day < held.day + GOES_ON;
}
