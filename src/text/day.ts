/** A day, month or year as a person types it into a filter. */
import { findDates } from './dates.ts';

const NUMERIC = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;

export interface Days {
  /** First and last calendar day, ISO 8601, inclusive. */
  readonly from: string;
  readonly to: string;
}

/** 2018-07-31, 2018/7, 2018年7月, 平成30年7月31日, July 31, 2018, in any width; null where the whole of it is no such thing. */
export function parseDays(typed: string): Days | null {
  const text = spelledOut(typed.normalize('NFKC').trim());
  const [date, ...more] = findDates(text, null);
  if (date === undefined || more.length > 0 || date.start > 0 || date.end < text.length) return null;
  const { from, to } = date;
  return from === null || to === null ? null : { from, to };
}

/** The dates of speeches are written out; numbers alone are how people type them. */
function spelledOut(text: string): string {
  if (/^\d{4}$/.test(text)) return `${text}年`;
  const [, year, month, day] = NUMERIC.exec(text) ?? [];
  if (year === undefined) return text;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}
