/** Days as people read them: the meeting's own, and the published one where it differs. */
import type { Messages } from '../locales/index.ts';
import type { ResolvedDate } from '../text/dates.ts';
import type { TranscriptHead } from '../transcript/transcript.ts';

/** 2018年7月31日（現地）／8月1日（日本時間） */
export function meetingDay({ heldOn, startsAt }: TranscriptHead, { day }: Messages): string {
  if (heldOn === null) return day.unknown;
  const published = startsAt?.slice(0, 10);
  if (startsAt === null || published === undefined || published === heldOn) return day.full(heldOn);
  const offset = /[+-]\d{2}:\d{2}$/.exec(startsAt)?.[0] ?? '+00:00';
  const sameYear = published.slice(0, 4) === heldOn.slice(0, 4);
  const other = sameYear ? day.withoutYear(published) : day.full(published);
  return day.both(day.local(day.full(heldOn)), day.published(other, day.zone(offset)));
}

/** From the earliest to the latest meeting, or '' where no meeting has a day. */
export function meetingDays(heads: readonly TranscriptHead[], { day }: Messages): string {
  const days = heads.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn])).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? day.full(first) : dayRange(first, last, day);
}

/** A date of a speech, no more precise than the words; null where the words themselves say it best. */
export function spokenDate(date: ResolvedDate, { day }: Messages): string | null {
  const { from, to, precision } = date;
  if (precision === 'deadline') return to === null ? null : day.deadline(day.full(to));
  if (from === null || to === null) return null;
  switch (precision) {
    case 'day':
      return from === to ? day.full(from) : dayRange(from, to, day);
    case 'month':
      return from.slice(0, 7) === to.slice(0, 7)
        ? day.month(from)
        : day.range(day.month(from), day.month(to));
    case 'year':
      return day.year(from);
    case 'half':
      return day.half(from.slice(0, 4), from.slice(5, 7) === '01' ? 1 : 2);
    case 'quarter':
      return day.quarter(from.slice(0, 4), Math.ceil(Number(from.slice(5, 7)) / 3));
    case 'third-of-month':
      return day.thirdOfMonth(day.month(from), thirdOf(from));
    default:
      return null;
  }
}

/** Says once what both days share. */
function dayRange(from: string, to: string, day: Messages['day']): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return day.rangeInMonth(from, to);
  return day.range(day.full(from), from.slice(0, 4) === to.slice(0, 4) ? day.withoutYear(to) : day.full(to));
}

function thirdOf(from: string): 1 | 2 | 3 {
  const dayOfMonth = Number(from.slice(8, 10));
  return dayOfMonth <= 10 ? 1 : dayOfMonth <= 20 ? 2 : 3;
}
