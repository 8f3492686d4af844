/**
 * Dates in speeches, resolved against the meeting's own local day.
 *
 * In: a text and the meeting's day. Out: spans with what they mean and how precisely.
 * Never: a day that the words do not give.
 */
import { isJapanese } from './characters.ts';
import { ENGLISH_RULES } from './dates/english.ts';
import { JAPANESE_RULES } from './dates/japanese.ts';
import type { DatePrecision, DateRule, Meaning } from './dates/rule.ts';
import { allMatches } from './matches.ts';
import { signReader } from './signs.ts';
import type { Span } from './span.ts';

export type { DatePrecision } from './dates/rule.ts';

export interface ResolvedDate extends Span {
  readonly text: string;
  /** First and last calendar day, ISO 8601, inclusive; null where the words give none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
  /** For a recurrence, e.g. `yearly`. */
  readonly rule?: string;
  /** For a date given by an event: the words that name it. */
  readonly event?: string;
}

/**
 * Every date in the text, in order, without overlap.
 * @param text any text; a date never reaches over more than it
 * @param heldOn the meeting's own local day, ISO 8601; null where unknown, and then only absolute dates have days
 */
export function findDates(text: string, heldOn: string | null): readonly ResolvedDate[] {
  if (!MAYBE.test(text)) return NONE;
  const folded = foldWidth(text);
  const japanese = isJapanese(folded);
  const found: Found[] = [];
  if (japanese) {
    // From the lowest bit up: the rules in their order, and none that cannot hold.
    for (let signs = readSigns(folded); signs !== 0; signs &= signs - 1) {
      applyRule(JAPANESE_RULES[31 - Math.clz32(signs & -signs)]!, folded, heldOn, found);
    }
  }
  if ((!japanese || LETTERS.test(folded)) && MAYBE_ENGLISH.test(folded)) {
    for (const rule of ENGLISH_RULES) applyRule(rule, folded, heldOn, found);
  }
  if (found.length > 1) found.sort((a, b) => a.start - b.start || b.end - a.end);
  const dates: ResolvedDate[] = [];
  for (const date of found) {
    if ((dates.at(-1)?.end ?? 0) > date.start) continue;
    const whole = asDeadline(folded, date);
    dates.push({ ...whole, text: text.slice(whole.start, whole.end) });
  }
  return dates;
}

/** Bit i is set where rule i may find something. */
const readSigns = signReader(JAPANESE_RULES.map(({ needs }) => needs));

/** No English date in a Japanese sentence is without a word. */
const LETTERS = /[A-Za-z]{2}/u;
const MAYBE_ENGLISH =
  /\d|january|february|march|april|may|june|july|august|september|october|november|december|day\b|tomorrow|tonight|week|month|year|quarter|spring|summer|autumn|fall|winter|annual|biennial|before|ahead of|prior to|after|following|\bby\b|\bat\b|on the|within|\bin\b/iu;
/** Cheap test before all rules: no date is without one of these. */
const MAYBE = /[0-9０-９年月日週春夏秋冬毎隔今朝晩夕]|[前後際]|まで|の機会|あさって|四半期|[A-Za-z]{3}/u;

const NONE: readonly ResolvedDate[] = [];

type Found = Span & Meaning;

function applyRule(rule: DateRule, folded: string, heldOn: string | null, found: Found[]): void {
  if (rule.probe?.test(folded) === false) return;
  for (const match of allMatches(rule.pattern, folded)) {
    const meaning = heldOn === null ? withoutDay(rule, match) : rule.resolve(match.groups ?? {}, heldOn);
    if (meaning !== null) found.push({ start: match.index, end: match.index + match[0].length, ...meaning });
  }
}

/** What holds whatever the day of the meeting; words that hang on it keep their precision and lose their days. */
function withoutDay(rule: DateRule, match: RegExpExecArray): Meaning | null {
  const [one, other] = ['2001-06-15', '2012-11-20'].map((day) => rule.resolve(match.groups ?? {}, day));
  if (one == null || other == null) return null;
  return one.from === other.from && one.to === other.to ? one : { ...one, from: null, to: null };
}

const UNTIL = /^(?:まで|迄)/u;
const BY = /\b(?:by|no later than|not later than|until|till)(?: the)?\s$/iu;

/** 本年末まで, by the end of March: only the last day is given. A range that ends in まで keeps its first day. */
function asDeadline(folded: string, date: Found): Found {
  if (date.precision === 'event' || date.precision === 'recurrence' || date.precision === 'deadline')
    return date;
  const until = UNTIL.exec(folded.slice(date.end, date.end + 2));
  if (until !== null && !/から|[~〜～]/u.test(folded.slice(date.start, date.end))) {
    return { ...date, end: date.end + until[0].length, from: null, precision: 'deadline' };
  }
  const by = BY.exec(folded.slice(Math.max(0, date.start - 20), date.start));
  return by === null
    ? date
    : { ...date, start: date.start - by[0].length, from: null, precision: 'deadline' };
}

/** Full-width ASCII to ASCII, position by position. */
function foldWidth(text: string): string {
  if (!/[\uff01-\uff5e]/u.test(text)) return text;
  return text.replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
