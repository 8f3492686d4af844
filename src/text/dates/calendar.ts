/**
 * Calendar arithmetic on ISO 8601 days, without time zones.
 *
 * In and out: `YYYY-MM-DD`, or year, month (1 to 12) and day. Never: a day the calendar does not have.
 */

/** First and last day, inclusive. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

export function toIso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${twoFigures(month)}-${twoFigures(day)}`;
}

function twoFigures(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function lastDayOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : DAYS[month - 1]!;
}

/** Null where the calendar has no such day. */
export function dayRange(year: number, month: number, day: number): Range | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month))
    return null;
  const iso = toIso(year, month, day);
  return { from: iso, to: iso };
}

export function monthRange(year: number, month: number): Range | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  return { from: toIso(year, month, 1), to: toIso(year, month, lastDayOf(year, month)) };
}

export type Third = 'early' | 'middle' | 'late';

/** 上旬, 中旬, 下旬: the 1st to 10th, the 11th to 20th, the 21st to the last. */
export function thirdOfMonth(year: number, month: number, third: Third): Range | null {
  if (monthRange(year, month) === null) return null;
  const [from, to] =
    third === 'early' ? [1, 10] : third === 'middle' ? [11, 20] : [21, lastDayOf(year, month)];
  return { from: toIso(year, month, from), to: toIso(year, month, to) };
}

export function halfOfYear(year: number, half: 1 | 2): Range {
  return half === 1
    ? { from: toIso(year, 1, 1), to: toIso(year, 6, 30) }
    : { from: toIso(year, 7, 1), to: toIso(year, 12, 31) };
}

export function quarterOfYear(year: number, quarter: number): Range | null {
  if (quarter < 1 || quarter > 4) return null;
  const last = quarter * 3;
  return { from: toIso(year, last - 2, 1), to: toIso(year, last, lastDayOf(year, last)) };
}

export function yearRange(year: number): Range | null {
  return year < 1 || year > 9999 ? null : { from: toIso(year, 1, 1), to: toIso(year, 12, 31) };
}

/** The Japanese fiscal year, April to March. */
export function fiscalYear(year: number): Range | null {
  return year < 1 || year > 9998 ? null : { from: toIso(year, 4, 1), to: toIso(year + 1, 3, 31) };
}

/** Meteorological seasons; winter begins in December of the year named. */
export function season(year: number, name: 'spring' | 'summer' | 'autumn' | 'winter'): Range {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[name];
  const end = name === 'winter' ? [year + 1, 2] : [year, first + 2];
  return { from: toIso(year, first, 1), to: toIso(end[0]!, end[1]!, lastDayOf(end[0]!, end[1]!)) };
}

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(iso: string): YearMonthDay {
  if (iso !== lastRead.iso) {
    const parts = {
      year: Number(iso.slice(0, 4)),
      month: Number(iso.slice(5, 7)),
      day: Number(iso.slice(8, 10)),
    };
    lastRead = { iso, parts };
  }
  return lastRead.parts;
}
/** The dates of a record are all read against one day. */
let lastRead: { readonly iso: string; readonly parts: YearMonthDay } = {
  iso: '',
  parts: { year: 0, month: 0, day: 0 },
};

export function addDays(iso: string, days: number): string {
  if (days === 0) return iso;
  const { year, month, day } = partsOf(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The last day of the month where the day does not exist in it. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = partsOf(iso);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return toIso(y, m, Math.min(day, lastDayOf(y, m)));
}

/** Monday to Sunday of the week `weeks` away. */
export function weekRange(iso: string, weeks: number): Range {
  const { year, month, day } = partsOf(iso);
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  const monday = addDays(iso, weeks * 7 - weekday);
  return { from: monday, to: addDays(monday, 6) };
}

/**
 * The year of a month named without one: the meeting's own, except across the turn of the year (January said in
 * November or December lies ahead, December said in January or February lies behind).
 */
export function yearOfMonth(heldOn: string, month: number): number {
  const held = partsOf(heldOn);
  if (held.month >= 11 && month <= 3) return held.year + 1;
  if (held.month <= 2 && month >= 11) return held.year - 1;
  return held.year;
}
