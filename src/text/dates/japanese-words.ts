/**
 * The words that Japanese dates are made of, as parts of patterns, and what each means.
 *
 * In: what a pattern's groups hold, the meeting's day. Out: years, months, spans of days, how often.
 */
import { ERAS } from '../eras.ts';
import { DATE_NUMBER as N, readDateNumber as readNumber } from '../numerals.ts';
import { addMonths, partsOf, type Range, type Third, yearOfMonth } from './calendar.ts';
import type { Meaning } from './rule.ts';

const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  本年: 0,
  今年: 0,
  当年: 0,
  来年: 1,
  明年: 1,
  翌年: 1,
  再来年: 2,
  昨年: -1,
  去年: -1,
  一昨年: -2,
};
export const YEAR = `(?:(?<era>令和|平成|昭和|大正|明治)(?<eraYear>${N})年|(?<western>[0-9]{4}|[一二][〇一二三四五六七八九]{3})年|(?<relative>本年|今年|当年|来年|明年|再来年|昨年|去年|一昨年))`;
/** Every numeral of a date ends and begins with one of these. */
const DIGITS = '0123456789〇零一二三四五六七八九十百千元';
export const DIGIT = '[0-9〇零一二三四五六七八九十百千元]';

/** Every character of the one with every character of the other. */
export function pairsOf(firsts: string, seconds: string): readonly string[] {
  return [...firsts].flatMap((first) => [...seconds].map((second) => first + second));
}
/** A numeral's last character with what stands behind it, and its first with what stands before it. */
export const behindNumeral = (seconds: string) => pairsOf(DIGITS, seconds);
export const beforeNumeral = (firsts: string) => pairsOf(firsts, DIGITS);
/**
 * What a year, a numeral or 今後 begins with: asked first, so that it is not looked behind at every character. In two
 * sets, for V8 reads one of more than sixteen stretches by a call.
 */
const FIRST = `(?=${DIGIT}|[令平昭大明本今当来翌再昨去])`;
/** A numeral that is part of a longer one, or counts something else, is no date. */
export const NOT_BEFORE = `${FIRST}(?<![0-9〇一二三四五六七八九十百千第約.])`;
export const TO = '(?:から|より|[~〜～\\-－–—]|ないし|及び|と|、|・)';
export const WEEKDAY = '(?:[(（][月火水木金土日](?:曜日?)?[)）]|[月火水木金土日]曜日?)?';

type Groups = Readonly<Record<string, string | undefined>>;

export function yearOf(groups: Groups, heldOn: string): number | null {
  if (groups.era !== undefined) return ERAS[groups.era]! + readNumber(groups.eraYear!);
  if (groups.western !== undefined) return readNumber(groups.western);
  if (groups.relative !== undefined) return partsOf(heldOn).year + RELATIVE_YEARS[groups.relative]!;
  return null;
}

export const between = (from: Range | null, to: Range | null): Range | null =>
  from === null || to === null || to.to < from.from ? null : { from: from.from, to: to.to };
export const meaning = (range: Range | null, precision: Meaning['precision']): Meaning | null =>
  range === null ? null : { ...range, precision };

export function yearAndMonth(groups: Groups, heldOn: string): { year: number; month: number } {
  const month = readNumber(groups.month!);
  return { year: yearOf(groups, heldOn) ?? yearOfMonth(heldOn, month), month };
}

export const THIRDS: Readonly<Record<string, Third>> = {
  上旬: 'early',
  初旬: 'early',
  初め: 'early',
  はじめ: 'early',
  頭: 'early',
  初頭: 'early',
  中旬: 'middle',
  半ば: 'middle',
  なかば: 'middle',
  中頃: 'middle',
  下旬: 'late',
  末: 'late',
  終わり: 'late',
  末頃: 'late',
};
export const THIRD = `(?<third>${Object.keys(THIRDS).join('|')})`;
export const MONTHS: Readonly<Record<string, number>> = {
  今月: 0,
  本月: 0,
  当月: 0,
  来月: 1,
  再来月: 2,
  先月: -1,
  先々月: -2,
};
export const MONTH_WORD = `(?<monthWord>${Object.keys(MONTHS).join('|')})`;
export const DAYS: Readonly<Record<string, number>> = {
  本日: 0,
  今日: 0,
  明日: 1,
  明後日: 2,
  あさって: 2,
  昨日: -1,
  一昨日: -2,
  今朝: 0,
  今晩: 0,
  今夕: 0,
};
export const WEEKS: Readonly<Record<string, number>> = { 今週: 0, 来週: 1, 再来週: 2, 先週: -1, 翌週: 1 };
export const SEASONS = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' } as const;

export const EVENT =
  '(?:首脳会談|会談|会合|サミット|会議|総会|国会|選挙|訪問|フォーラム|理事会|委員会|協議|大会|開会式|閉会)';
export const BESIDE =
  '(?:の?前(?!回|進|提|年|述)|まで(?=に|、|の)|の?後(?!半|継|続|援)|の?際(?=に|、)|の機会(?=に|、))';

export const monthAway = (heldOn: string, months: number) => {
  const { year, month } = partsOf(addMonths(`${heldOn.slice(0, 8)}01`, months));
  return { year, month };
};

export function recurrence(groups: Groups): string | null {
  const every = groups.every;
  if (every !== undefined) {
    if (/年次|毎年/u.test(every)) return 'yearly';
    if (every.startsWith('毎月')) return 'monthly';
    if (every.startsWith('毎週')) return 'weekly';
    if (every.startsWith('毎日')) return 'daily';
    if (every.startsWith('四半期')) return 'quarterly';
    return every === '隔年' ? 'every 2 years' : every === '隔月' ? 'every 2 months' : 'every 2 weeks';
  }
  const count = readNumber(groups.count!);
  if (Number.isNaN(count) || count < 1) return null;
  const unit = { 年: 'yearly', 月: 'monthly', 週: 'weekly', 四半期: 'quarterly' }[groups.unit!]!;
  return count === 1 ? unit : `${count} times ${unit}`;
}
