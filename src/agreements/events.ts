/**
 * Dates given by an event (首脳会談前): the event's own day, where the same record dates it.
 *
 * In: a transcript's text and its day. Out: for the name of an event, the last day it may fall on.
 * Never: a day where the record gives several, or only a past one.
 */
import { findDates, type ResolvedDate } from '../text/dates.ts';

/** How far before its name an event's date may stand. */
const REACH = 40;
/** Mentions that are looked at; a record that names an event more often does not need more. */
const MENTIONS = 50;

/** Answers for one transcript, each event looked up once. */
export function eventCalendar(text: string, heldOn: string | null): (date: ResolvedDate) => ResolvedDate {
  const known = new Map<string, string | null>();
  return (date) => {
    if (date.precision !== 'event' || date.event === undefined || heldOn === null) return date;
    const name = headOf(date.event);
    if (!known.has(name)) known.set(name, lastDayOf(name, text, heldOn));
    return { ...date, to: known.get(name)! };
  };
}

/** 第3回首脳会談 and 日露首脳会談 are dated as 首脳会談; the next G7 Summit as Summit. */
function headOf(event: string): string {
  const japanese =
    /(?:首脳会談|外相会談|[\p{Script=Han}ー]{0,4}(?:会談|会合|会議|総会|国会|選挙|訪問|理事会|委員会|協議|大会)|サミット|フォーラム)$/u.exec(
      event,
    );
  return japanese?.[0] ?? event.split(' ').at(-1)!;
}

function lastDayOf(name: string, text: string, heldOn: string): string | null {
  const days = new Set<string>();
  let at = text.indexOf(name);
  for (let count = 0; at >= 0 && count < MENTIONS && days.size < 2; count += 1) {
    const reach = text.slice(Math.max(0, at - REACH), at);
    const before = reach.slice(Math.max(reach.lastIndexOf('。'), reach.lastIndexOf('\n')) + 1);
    const date = findDates(before, heldOn).findLast(
      ({ to, precision }) => to !== null && precision !== 'event',
    );
    if (
      date?.to != null &&
      date.to >= heldOn &&
      date.precision !== 'year' &&
      before.slice(date.end).search(/[、,]/u) < 0
    ) {
      days.add(date.to);
    }
    at = text.indexOf(name, at + name.length);
  }
  return days.size === 1 ? [...days][0]! : null;
}
