/**
 * Whether two units report the same, may be related, or neither.
 *
 * In: two units of different reporters. Out: a grade, or null.
 * Never: `same` for what rests on a place's name alone, or on one general word.
 */
import type { ResolvedDate } from '../../text/dates.ts';
import { countTerms, EVIDENCE, overlapOf, sharedNouns } from './content.ts';
import { placesOf, rankOf, sortsOf } from './event.ts';
import type { Unit } from './unit.ts';

export type Grade = 'same' | 'related';

/** The shorter has to be this much contained in the longer for the two to be the same. */
const CONTAINED = 0.85;
const LEAST_SAME = 5;
const LEAST_RELATED = 7;

export const EVENT =
  /会談|会合|協議|会議|対話|ミッション|訪問|寄港|サミット|演習|訓練|フォーラム|署名|meeting|summit|talks|consultation|dialogue|mission|visit|port call|exercise|conference/iu;

export function compare(a: Unit, b: Unit): Grade | null {
  const overlap = overlapOf(a.content, b.content);
  const datedBoth = a.dates.length > 0 && b.dates.length > 0;
  const sharedDates = datedBoth ? datesShared(a, b) : NO_DATES;
  const bothEvents = () => EVENT.test(a.text) && EVENT.test(b.text);
  const listed = a.item.listed && b.item.listed;
  const onTheDay = sharedDates.some(({ precision }) => precision === 'day');
  if (listed && onTheDay && sharedNouns(overlap).length > 0 && bothEvents()) return 'same';
  // Two languages share no nouns: then the day and the sort of event have to tell.
  const twoLanguages = a.content.of !== b.content.of;
  if (listed && twoLanguages && onTheDay && shareAny(sortsOf(a.text), sortsOf(b.text))) return 'same';
  if (listed && sharedDates.some(({ precision }) => precision !== 'year') && isOneEvent(a, b)) return 'same';
  const datesDiffer = datedBoth && sharedDates.length === 0;
  if (
    listed &&
    !datesDiffer &&
    overlap.contained >= CONTAINED &&
    overlap.length >= LEAST_SAME &&
    bothEvents() &&
    !isBare(a, b)
  ) {
    return 'same';
  }
  if (twoLanguages) {
    const kin =
      bothEvents() && shareAny(sortsOf(a.text), sortsOf(b.text)) && rankOf(a.text) === rankOf(b.text);
    return listed && kin && sharedDates.length > 0 ? 'related' : null;
  }
  const onADay = listed && sharedDates.length > 0;
  if (!onADay && overlap.length < LEAST_RELATED) return null;
  const nouns = sharedNouns(overlap);
  if (onADay && nouns.length > 0) return 'related';
  const weight = nouns.reduce((sum, noun) => sum + noun.length, 0);
  const least = EVIDENCE[a.content.of];
  const enough = nouns.length >= least.nouns && overlap.contained >= least.contained;
  return enough && weight >= LEAST_RELATED ? 'related' : null;
}

const NO_DATES: readonly ResolvedDate[] = [];

/** Dates to come that both give. */
function datesShared(a: Unit, b: Unit): readonly ResolvedDate[] {
  return a.dates.filter(
    (date) =>
      date.to !== null &&
      isAhead(date, a.heldOn) &&
      b.dates.some(({ from, to }) => from === date.from && to === date.to),
  );
}

/** Those who meet, and where: with a date in common it is one event, whatever each side says of it. */
function isOneEvent(a: Unit, b: Unit): boolean {
  const rank = rankOf(a.text);
  if (rank === null || rank !== rankOf(b.text)) return false;
  return shareAny(placesOf(a.text), placesOf(b.text));
}

function shareAny<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

function isAhead({ to }: ResolvedDate, heldOn: string | null): boolean {
  return heldOn === null || (to !== null && to >= heldOn);
}

/** A content of one general word (協議) is contained in anything. */
function isBare(a: Unit, b: Unit): boolean {
  return Math.min(countTerms(a.content), countTerms(b.content)) < 3;
}
