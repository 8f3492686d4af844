/**
 * Agreements as an iCalendar file (RFC 5545): one entry for each date of an item that the calendar has.
 *
 * In: items, and the moment the file is made. Out: the file, and the items it leaves out.
 * Never: a day that the record does not give. A month stands there as a month, over its whole length and without taking up
 * time; what has no day at all (年一回, 首脳会談前) stays out. An entry returns every year only where the record names the
 * day of every year (毎年5月3日).
 */
import ical, {
  escape as escapeText,
  foldLines,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { UserError } from '../errors.ts';
import { type Messages, messagesIn } from '../locales/index.ts';
import { runAtOnce } from '../slices.ts';
import type { ResolvedDate } from '../text/dates.ts';
import type { Agreement } from './agreement.ts';
import { type AgreementsFile, type Row, rowsOf } from './export.ts';

export interface CalendarFile {
  readonly text: string;
  readonly leftOut: readonly Agreement[];
}

/** Of a summary, in characters; the whole is in the description. */
const MAX_SUMMARY = 100;
const DAY = 86_400_000;

/**
 * @param stamp when the file is made (DTSTAMP)
 * @throws {UserError} `noCalendar` where no item has a day: a calendar without an entry is none (RFC 5545, 3.6).
 */
export function exportCalendar(file: AgreementsFile, stamp: Date): CalendarFile {
  return runAtOnce(exportingCalendar(file, stamp));
}

const END = 'END:VCALENDAR';
const END_OF_ENTRY = 'END:VEVENT';

/** The same, with a pause after every item: writing an entry takes a quarter of a millisecond. */
export function* exportingCalendar(file: AgreementsFile, stamp: Date): Generator<void, CalendarFile> {
  const { transcript, locale } = file;
  const words = messagesIn(locale).agreementsFile;
  const calendar = ical({
    // The library writes a calendar's name as it is.
    name: escapeText(plain(words.calendarName(transcript.title)).replace(/\s+/gu, ' '), false),
    prodId: { company: 'Genchi', product: 'Agreements', language: locale.toUpperCase() },
  });
  // The calendar as it would be written whole; but that is one long stretch of folding lines.
  const parts = [calendar.toString().slice(0, -END.length)];
  const leftOut: Agreement[] = [];
  for (const row of rowsOf(file)) {
    const dated = row.item.dates.filter(hasDays);
    if (dated.length === 0) leftOut.push(row.item);
    for (const [index, date] of dated.entries()) {
      const entry = calendar.createEvent({
        id: `${row.item.address}-${row.item.start}-${index + 1}@${transcript.sha256.slice(0, 16)}.genchi`,
        stamp,
        allDay: true,
        ...daysOf(date),
        summary: plain(summaryOf(row, date, words)),
        description: plain(descriptionOf(row, date, file)),
        status: row.item.modality === 'conditional' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
        transparency: ICalEventTransparency.TRANSPARENT,
        ...(isYearly(date, row.item.dates, transcript.text)
          ? { repeating: { freq: ICalEventRepeatingFreq.YEARLY } }
          : {}),
      });
      parts.push(foldLines(withLink(entry.toString(), row.link)));
    }
    yield;
  }
  if (leftOut.length === file.items.length) throw new UserError('noCalendar', { count: leftOut.length });
  return { text: [...parts, END, '\r\n'].join(''), leftOut };
}

function hasDays({ to, precision }: ResolvedDate): boolean {
  return to !== null && precision !== 'event' && precision !== 'recurrence';
}

/** DTEND is the day after the last one (RFC 5545, 3.6.1). A deadline stands on its own day. */
function daysOf({ from, to }: ResolvedDate): { readonly start: Date; readonly end: Date } {
  const last = Date.parse(`${to}T00:00:00Z`);
  return { start: from === null ? new Date(last) : new Date(`${from}T00:00:00Z`), end: new Date(last + DAY) };
}

/** An address is a URI, not a text: its commas and semicolons stand as they are (RFC 5545, 3.3.13). */
function withLink(entry: string, link: string | null): string {
  if (link === null) return entry;
  const at = entry.lastIndexOf(END_OF_ENTRY);
  return `${entry.slice(0, at)}URL;VALUE=URI:${link.replace(/[\s\p{Cc}]/gu, encodeURIComponent)}\r\n${entry.slice(at)}`;
}

/** Control characters have no place in a text value (RFC 5545, 3.3.11); tab and line breaks have. */
function plain(text: string): string {
  return text.replace(/(?![\t\r\n])\p{Cc}/gu, '');
}

/** What may stand between `every year` and its day. */
const BESIDE = /^[\s,、]*(?:の|on|in|the)?[\s,]*$/u;

/** 毎年5月3日: the day of every year, and not an annual meeting's day this time. */
function isYearly(date: ResolvedDate, dates: readonly ResolvedDate[], text: string): boolean {
  if (date.precision === 'deadline' || /(?:19|20)\d\d|[0-9０-９〇一二三四五六七八九十]年/u.test(date.text))
    return false;
  return dates.some(
    (other) =>
      other.rule === 'yearly' &&
      /毎年|every year|each year/iu.test(other.text) &&
      BESIDE.test(text.slice(Math.min(date.end, other.end), Math.max(date.start, other.start))),
  );
}

function summaryOf({ text }: Row, { precision }: ResolvedDate, words: Messages['agreementsFile']): string {
  const line = text.replace(/\s+/gu, ' ');
  const chars = [...line];
  const short = chars.length > MAX_SUMMARY ? `${chars.slice(0, MAX_SUMMARY - 1).join('')}…` : line;
  if (precision === 'deadline') return words.deadlineOf(short);
  return precision === 'day' ? short : words.periodOf(short, words.precision[precision]);
}

function descriptionOf(row: Row, date: ResolvedDate, { transcript, locale }: AgreementsFile): string {
  const words = messagesIn(locale).agreementsFile;
  return [
    row.text,
    `${row.speaker ?? words.noSpeaker}${row.side === null ? '' : ` (${row.side})`} · ${row.item.address}`,
    transcript.title,
    ...(row.condition === null ? [] : [`${words.conditional}: ${row.condition}`]),
    ...saidOf(date, words),
    ...row.item.dates
      .filter(({ precision }) => precision === 'recurrence')
      .map(({ text }) => words.recurs(text)),
    // Not every calendar shows an entry's URL.
    ...(row.link === null ? [] : [row.link]),
  ].join('\n');
}

function saidOf({ text, precision }: ResolvedDate, words: Messages['agreementsFile']): readonly string[] {
  if (precision === 'day') return [];
  return [
    precision === 'deadline' ? words.deadlineDay(text) : words.wholePeriod(text, words.precision[precision]),
  ];
}
