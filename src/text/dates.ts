/**
 * Dates in speeches, resolved against the meeting's own local day.
 *
 * In: a text and the meeting's day. Out: spans with what they mean and how precisely.
 * Never: a day that the words do not give.
 */

import { append } from './append.ts';
import { isJapanese } from './characters.ts';
import { ENGLISH_RULES } from './dates/english.ts';
import { JAPANESE_RULES } from './dates/japanese.ts';
import type { DatePrecision, DateRule, Meaning, WordedRule } from './dates/rule.ts';
import { allMatches } from './matches.ts';
import { signReader } from './signs.ts';
import type { Span } from './span.ts';
import { stemReader } from './stems.ts';
import { wordsOf } from './words.ts';

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
 * @param offset where the text begins in what the dates are to be places in
 */
export function findDates(text: string, heldOn: string | null, offset = 0): readonly ResolvedDate[] {
  const signs = readSigns(text);
  if (signs === 0) return NONE;
  const folded = (signs & WIDE) === 0 ? text : foldWidth(text);
  const japanese = isJapanese(folded);
  let found: Found[] | undefined;
  if (japanese) {
    // From the lowest bit up: the rules in their order, and none that cannot hold.
    for (let rules = signs & JAPANESE; rules !== 0; rules &= rules - 1) {
      found = applyRule(JAPANESE_RULES[31 - Math.clz32(rules & -rules)]!, folded, heldOn, found);
    }
  }
  const english = japanese ? (signs & LETTER) !== 0 && WORD.test(folded) : (signs & (LETTER | FIGURE)) !== 0;
  if (english) {
    const told = readWords(folded, wordsOf(folded)) | WORDLESS;
    for (
      let rules = (signs & (FIGURE | WIDE)) === 0 ? told & ~FIGURED : told;
      rules !== 0;
      rules &= rules - 1
    ) {
      found = applyRule(ENGLISH_RULES[31 - Math.clz32(rules & -rules)]!, folded, heldOn, found);
    }
  }
  if (found === undefined) return NONE;
  if (found.length > 1) found.sort((a, b) => a.start - b.start || b.end - a.end);
  let dates: ResolvedDate[] | undefined;
  let last = 0;
  for (const date of found) {
    if (date.start < last) continue;
    const { start, end, meaning } = asDeadline(folded, date);
    last = end;
    dates = append(dates, placed(start + offset, end + offset, meaning, text.slice(start, end)));
  }
  return dates ?? NONE;
}

/** Field by field: spreading one object behind others is many times slower. */
function placed(start: number, end: number, meaning: Meaning, text: string): ResolvedDate {
  const { from, to, precision, rule, event } = meaning;
  if (rule !== undefined) return { start, end, from, to, precision, rule, text };
  if (event !== undefined) return { start, end, from, to, precision, event, text };
  return { start, end, from, to, precision, text };
}

/** From an ASCII character to the full-width one. */
const FULL_WIDTH = 0xfee0;
const WIDE_CHARACTERS = charactersFrom('！', '～');
/** Bit i is set where Japanese rule i may find something; the bits behind them for what else is asked of every text. */
const readSigns = signReader([
  ...JAPANESE_RULES.map(({ needs }) => needs.flatMap(spellings)),
  [...charactersFrom('A', 'Z'), ...charactersFrom('a', 'z'), ...WIDE_CHARACTERS],
  charactersFrom('0', '9'),
  WIDE_CHARACTERS,
]);
const JAPANESE = (1 << JAPANESE_RULES.length) - 1;
/** A letter, or what may become one when it is folded; a figure; something to fold. */
const LETTER = 1 << JAPANESE_RULES.length;
const FIGURE = LETTER << 1;
const WIDE = FIGURE << 1;

function charactersFrom(first: string, last: string): readonly string[] {
  const code = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - code + 1 }, (_, at) => String.fromCharCode(code + at));
}

/** No English date in a Japanese sentence is without a word. */
const WORD = /[A-Za-z]{2}/u;
/** Bit i is set where English rule i may find something. */
const readWords = stemReader(ENGLISH_RULES.map(({ needs }) => needs ?? []));
/** The rules that no word tells of, and those that need a figure. */
const WORDLESS = rulesThat(({ needs }) => needs === null);
const FIGURED = rulesThat(({ figures }) => figures);

function rulesThat(holds: (rule: WordedRule) => boolean): number {
  return ENGLISH_RULES.reduce((bits, rule, index) => (holds(rule) ? bits | (1 << index) : bits), 0);
}

const NONE: readonly ResolvedDate[] = [];

interface Found extends Span {
  readonly meaning: Meaning;
}

/** @returns what was found before, and what the rule finds */
function applyRule(
  rule: DateRule,
  folded: string,
  heldOn: string | null,
  before: Found[] | undefined,
): Found[] | undefined {
  if (rule.probe?.test(folded) === false) return before;
  let found = before;
  for (const match of allMatches(rule.pattern, folded)) {
    const meaning = heldOn === null ? withoutDay(rule, match) : rule.resolve(match.groups ?? {}, heldOn);
    if (meaning !== null)
      found = append(found, { start: match.index, end: match.index + match[0].length, meaning });
  }
  return found;
}

/** What holds whatever the day of the meeting; words that hang on it keep their precision and lose their days. */
function withoutDay(rule: DateRule, match: RegExpExecArray): Meaning | null {
  const [one, other] = ['2001-06-15', '2012-11-20'].map((day) => rule.resolve(match.groups ?? {}, day));
  if (one == null || other == null) return null;
  return one.from === other.from && one.to === other.to ? one : { ...one, from: null, to: null };
}

const UNTIL = ['まで', '迄'];
const BY = /\b(?:by|no later than|not later than|until|till)(?: the)?\s$/iu;

const SPACE = /\s/;

/** 本年末まで, by the end of March: only the last day is given. A range that ends in まで keeps its first day. */
function asDeadline(folded: string, date: Found): Found {
  const { start, end, meaning } = date;
  const { precision } = meaning;
  if (precision === 'event' || precision === 'recurrence' || precision === 'deadline') return date;
  const until = UNTIL.find((word) => folded.startsWith(word, end));
  if (until !== undefined && !/から|[~〜～]/u.test(folded.slice(start, end)))
    return { start, end: end + until.length, meaning: lastOf(meaning) };
  const by = SPACE.test(folded[start - 1] ?? '')
    ? BY.exec(folded.slice(Math.max(0, start - 20), start))
    : null;
  return by === null ? date : { start: start - by[0].length, end, meaning: lastOf(meaning) };
}

function lastOf(meaning: Meaning): Meaning {
  return { ...meaning, from: null, precision: 'deadline' };
}

/** Full-width ASCII to ASCII, position by position. */
function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH));
}

/** What the text may hold, before it is folded, for a word's first two characters: each of them as it is, or full-width. */
function spellings(word: string): readonly string[] {
  const widths = (char: string) => [char, widen(char)];
  const [first, second] = word;
  return widths(first!).flatMap((one) =>
    second === undefined ? [one] : widths(second).map((other) => one + other),
  );
}

function widen(char: string): string {
  return /[!-~]/u.test(char) ? String.fromCharCode(char.charCodeAt(0) + FULL_WIDTH) : char;
}
