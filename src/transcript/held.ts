/**
 * When a meeting was held, as the head of a document prints it. Dates inside speeches are `text/dates.ts`.
 *
 * In: a line such as 平成30年8月1日(01:13~01:33)(日本時間). Out: day, clock times, offset.
 * Never: a day, an hour or a zone that the line does not print.
 */
import { ERAS } from '../text/eras.ts';
import { readDateNumber } from '../text/numerals.ts';

export interface PrintedTime {
  /** ISO 8601 calendar day as printed. */
  readonly day: string;
  /** `HH:MM`, 24 hours. */
  readonly start: string | null;
  readonly end: string | null;
  /** `+09:00`, where the line names a zone. */
  readonly offset: string | null;
}

export interface Held {
  /** The venue's calendar day. */
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const NUMBER = '([0-9〇一二三四五六七八九十百元]{1,4})';
const JAPANESE_DAY = new RegExp(
  `(?:(明治|大正|昭和|平成|令和)\\s*)?${NUMBER}\\s*年\\s*${NUMBER}\\s*月\\s*${NUMBER}\\s*日`,
);
const NUMERIC_DAY = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const SLASHED_DAY = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/;
/** As file and recording names have it: 20240312. */
const COMPACT_DAY = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/;
const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?${name === 'september' ? 't?' : ''}`).join('|')})\\.?`;
const DAY_MONTH = new RegExp(
  `(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})`,
  'i',
);
const MONTH_DAY = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'i');

const CLOCK =
  /(?:(午前|午後)\s*)?(?<!\d)(\d{1,2})(?::(\d{2})(?::\d{2})?|時(?:(\d{1,2})分|(半))?)\s*([ap]\.?m\.?)?/gi;

/** Offsets in minutes of the zones that records print by name. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/日本時間|\bJST\b/i, '+09:00'],
  [/\bUTC\s*([+-]\d{1,2})(?::?(\d{2}))?|\bGMT\s*([+-]\d{1,2})(?::?(\d{2}))?/i, ''],
  [/\b(?:UTC|GMT)\b|協定世界時/i, '+00:00'],
  [/モスクワ時間|\bMSK\b/i, '+03:00'],
  [/\bEST\b/, '-05:00'],
  [/\bEDT\b/, '-04:00'],
  [/\bPST\b/, '-08:00'],
  [/\bPDT\b/, '-07:00'],
  [/\bCEST\b/, '+02:00'],
  [/\bCET\b/, '+01:00'],
];

/** In an ISO 8601 date and time only: elsewhere `10:00-11:00` is a stretch of time. */
const ISO_OFFSET = /\dT\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?([+-]\d{2}:\d{2}|Z)/;
const PRINTED_OFFSET =
  /(?:UTC|GMT)\s*[+-]\d{1,2}(?::?\d{2})?|(?<=T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)[+-]\d{2}:\d{2}/gi;

/** Null where the line prints no whole date. */
export function readPrintedTime(line: string): PrintedTime | null {
  const folded = line.normalize('NFKC');
  const found = findDay(folded);
  if (found === null) return null;
  const rest = folded.slice(found.end).replace(PRINTED_OFFSET, '');
  const clocks = [...rest.matchAll(CLOCK)].map(readClock).filter((clock) => clock !== null);
  const [start = null, end = null] = clocks;
  return { day: found.day, start, end: sameHalf(start, end, rest), offset: findOffset(folded) };
}

/**
 * The venue's own day: 1 August 01:13 Japan time is still 31 July in Moscow. Where no zone is printed the time is the venue's.
 * @param timeZone IANA zone of the venue; without it the printed day stands.
 */
export function resolveHeld(printed: PrintedTime, timeZone: string | null): Held {
  const { day, start, end, offset } = printed;
  const zone = offset ?? (timeZone === null || start === null ? '' : offsetOf(day, start, timeZone));
  const startsAt = start === null ? null : `${day}T${start}${zone}`;
  const endDay = start !== null && end !== null && end < start ? nextDay(day) : day;
  const endsAt = end === null ? null : `${endDay}T${end}${zone}`;
  const heldOn =
    startsAt === null || offset === null || timeZone === null ? day : dayIn(new Date(startsAt), timeZone);
  return { heldOn, startsAt, endsAt };
}

/** Whether a string is an IANA zone this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether a string is a calendar day, ISO 8601. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && makeDay(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

function findDay(text: string): { readonly day: string; readonly end: number } | null {
  const readers: readonly (readonly [RegExp, (match: RegExpExecArray) => string | null])[] = [
    [
      JAPANESE_DAY,
      (match) => {
        const year = readDateNumber(match[2]!);
        const era = match[1] === undefined ? 0 : ERAS[match[1]]!;
        return era === 0 && year < 1000
          ? null
          : makeDay(era + year, readDateNumber(match[3]!), readDateNumber(match[4]!));
      },
    ],
    [NUMERIC_DAY, (match) => makeDay(Number(match[1]), Number(match[2]), Number(match[3]))],
    [SLASHED_DAY, (match) => slashedDay(Number(match[1]), Number(match[2]), Number(match[3]))],
    [DAY_MONTH, (match) => makeDay(Number(match[3]), monthNumber(match[2]!), Number(match[1]))],
    [MONTH_DAY, (match) => makeDay(Number(match[3]), monthNumber(match[1]!), Number(match[2]))],
  ];
  const found = readers.flatMap(([pattern, read]) => {
    const match = pattern.exec(text);
    const day = match === null ? null : read(match);
    return day === null ? [] : [{ day, start: match!.index, end: match!.index + match![0].length }];
  });
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

/** 15/03/2024 and 03/15/2024 are the same day; 04/05/2024 is one in Britain and another in America, and so none. */
function slashedDay(a: number, b: number, year: number): string | null {
  const days = new Set([makeDay(year, b, a), makeDay(year, a, b)].filter((day) => day !== null));
  return days.size === 1 ? [...days][0]! : null;
}

/** The day in a name such as `Sync-20240312_100000-Recording`; null where there is none. */
export function readCompactDay(name: string): PrintedTime | null {
  const match = COMPACT_DAY.exec(name);
  const day = match === null ? null : makeDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return day === null ? null : { day, start: null, end: null, offset: null };
}

/** 午後3時〜4時: what is said of the start holds for the end. */
function sameHalf(start: string | null, end: string | null, text: string): string | null {
  if (start === null || end === null || end >= start || !/午後|p\.?m/i.test(text) || /午前|a\.?m/i.test(text))
    return end;
  const hour = Number(end.slice(0, 2)) + 12;
  return hour > 23 ? end : `${hour}${end.slice(2)}`;
}

function readClock(match: RegExpMatchArray): string | null {
  const [, half, hours, minutes, japaneseMinutes, halfPast, meridiem] = match;
  let hour = Number(hours);
  const minute = Number(minutes ?? japaneseMinutes ?? (halfPast === undefined ? 0 : 30));
  if ((half === '午後' || /^p/i.test(meridiem ?? '')) && hour < 12) hour += 12;
  if ((half === '午前' || /^a/i.test(meridiem ?? '')) && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function findOffset(text: string): string | null {
  for (const [pattern, offset] of ZONES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    if (offset !== '') return offset;
    const hours = match[1] ?? match[3]!;
    return `${hours[0]}${hours.slice(1).padStart(2, '0')}:${match[2] ?? match[4] ?? '00'}`;
  }
  return ISO_OFFSET.exec(text)?.[1]?.replace('Z', '+00:00') ?? null;
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

function makeDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1000 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function dayIn(moment: Date, timeZone: string): string {
  // The Swedish locale writes ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** The zone's offset at a local time, `+03:00`. */
function offsetOf(day: string, time: string, timeZone: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${day}T${time}Z`))
    .find((part) => part.type === 'timeZoneName')?.value;
  return name === undefined || name === 'GMT' ? '+00:00' : name.slice('GMT'.length);
}
