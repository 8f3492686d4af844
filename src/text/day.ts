/** A calendar day as a person types it: 2018-07-31, 2018/7/31, 2018年7月31日, 平成30年7月31日, full-width digits too. */

/** First year of an era, less one. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const NUMERIC = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const JAPANESE = /^(?:(\d{4})|(令和|平成|昭和)(\d{1,2}|元))年(\d{1,2})月(\d{1,2})日$/;

/** ISO 8601, or null where it is no day of the calendar. */
export function parseDay(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s+/g, '');
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return calendarDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const japanese = JAPANESE.exec(text);
  if (japanese === null) return null;
  const [, western, era, eraYear] = japanese;
  const year =
    western === undefined ? ERAS[era!]! + (eraYear === '元' ? 1 : Number(eraYear)) : Number(western);
  return calendarDay(year, Number(japanese[4]), Number(japanese[5]));
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
