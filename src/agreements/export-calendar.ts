/**
 * Agreements as an iCalendar file (RFC 5545): one entry for each date of an item that the calendar has.
 *
 * In: items, and the moment the file is made. Out: the file, and the items it leaves out.
 * Never: a day that the record does not give. A month stands there as a month, over its whole length and without taking up
 * time; what has no day at all (年一回, 首脳会談前) stays out.
 */
import ical, { foldLines, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { messagesIn } from '../locales/index.ts';
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

/** @param stamp when the file is made (DTSTAMP) */
export function exportCalendar(file: AgreementsFile, stamp: Date): CalendarFile {
  return runAtOnce(exportingCalendar(file, stamp));
}

const END = 'END:VCALENDAR';

/** The same, with a pause after every item: writing an entry takes a quarter of a millisecond. */
export function* exportingCalendar(file: AgreementsFile, stamp: Date): Generator<void, CalendarFile> {
  const { transcript, locale } = file;
  const words = messagesIn(locale).agreementsFile;
  const calendar = ical({
    name: words.calendarName(transcript.title),
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
        summary: summaryOf(row, date, words.deadlineOf),
        description: descriptionOf(row, date, file),
        status: row.item.modality === 'conditional' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
        transparency: ICalEventTransparency.TRANSPARENT,
        ...(row.link === null ? {} : { url: row.link }),
      });
      parts.push(foldLines(entry.toString()));
    }
    yield;
  }
  return { text: [...parts, END].join(''), leftOut };
}

function hasDays({ to, precision }: ResolvedDate): boolean {
  return to !== null && precision !== 'event' && precision !== 'recurrence';
}

/** DTEND is the day after the last one (RFC 5545, 3.6.1). A deadline stands on its own day. */
function daysOf({ from, to }: ResolvedDate): { readonly start: Date; readonly end: Date } {
  const last = Date.parse(`${to}T00:00:00Z`);
  return { start: from === null ? new Date(last) : new Date(`${from}T00:00:00Z`), end: new Date(last + DAY) };
}

function summaryOf(
  { text }: Row,
  { precision }: ResolvedDate,
  deadlineOf: (summary: string) => string,
): string {
  const line = text.replace(/\s+/gu, ' ');
  const chars = [...line];
  const short = chars.length > MAX_SUMMARY ? `${chars.slice(0, MAX_SUMMARY - 1).join('')}…` : line;
  return precision === 'deadline' ? deadlineOf(short) : short;
}

function descriptionOf(row: Row, date: ResolvedDate, { transcript, locale }: AgreementsFile): string {
  const words = messagesIn(locale).agreementsFile;
  const period = date.precision !== 'day' && date.precision !== 'deadline';
  return [
    row.text,
    `${row.speaker ?? words.noSpeaker}${row.side === null ? '' : ` (${row.side})`} · ${row.item.address}`,
    transcript.title,
    ...(row.condition === null ? [] : [`${words.conditional}: ${row.condition}`]),
    ...(period ? [words.wholePeriod(date.text, words.precision[date.precision])] : []),
  ].join('\n');
}
