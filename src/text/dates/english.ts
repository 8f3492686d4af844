/**
 * Dates in English: on 12 March, March 12–14, by the end of next month, in Q3, within two weeks, before the summit.
 *
 * In: the text and the meeting's day. Out: spans with what they mean. Never: a day the words do not give; May or March
 * as a verb.
 */
import { pattern, source } from '../pattern.ts';
import {
  addDays,
  addMonths,
  dayRange,
  halfOfYear,
  monthRange,
  partsOf,
  quarterOfYear,
  type Range,
  season,
  thirdOfMonth,
  weekRange,
  yearOfMonth,
  yearRange,
} from './calendar.ts';
import type { Meaning, WordedRule } from './rule.ts';

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = source`
    (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?
      |Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)
  `;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const DAY = '[0-3]?\\d(?:st|nd|rd|th)?';
const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const COUNT = `(?:${Object.keys(WORDS).join('|')}|\\d{1,3})`;
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

const monthOf = (name: string) =>
  MONTH_NAMES.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
const numberOf = (text: string) => WORDS[text.toLowerCase()] ?? Number(text.replace(/\D+$/u, ''));
const meaning = (range: Range | null, precision: Meaning['precision']): Meaning | null =>
  range === null ? null : { ...range, precision };
const yearFor = (year: string | undefined, month: number, heldOn: string) =>
  year === undefined ? yearOfMonth(heldOn, month) : Number(year);

/** A day or two of a month, in either order: 12 March 2025, March 12–14. */
function dayMeaning(g: Readonly<Record<string, string | undefined>>, heldOn: string): Meaning | null {
  const month = monthOf(g.month!);
  const year = yearFor(g.year, month, heldOn);
  const first = dayRange(year, month, numberOf(g.day!));
  if (g.day2 === undefined) return meaning(first, 'day');
  const last = dayRange(year, month, numberOf(g.day2));
  return first === null || last === null || last.to < first.from
    ? null
    : { from: first.from, to: last.to, precision: 'day' };
}

/** 15/03/2024 and 03/15/2024 are the same day; 04/05/2024 is one in Britain and another in America, and so none. */
function slashedDay(a: number, b: number, year: number): Meaning | null {
  const readings = [dayRange(year, b, a), dayRange(year, a, b)].filter((range) => range !== null);
  const isOne = new Set(readings.map(({ from }) => from)).size === 1;
  return isOne ? meaning(readings[0]!, 'day') : null;
}

const relative = (word: string) =>
  /next|coming/iu.test(word) ? 1 : /last|past|previous/iu.test(word) ? -1 : 0;

/** A short month is one only among words of time: `they handed it to Jun` names a person. */
const AMONG_TIMES = pattern('iu')`
    \d|january|february|march|april|may|june|july|august|september|october|november|december|day\b|tomorrow|tonight|week
    |month|year|quarter|spring|summer|autumn|fall|winter|annual|biennial|before|ahead of|prior to|after|following|\bby\b
    |\bat\b|on the|within|\bin\b
  `;

const MONTH_WORDS = MONTH_NAMES.map((name) => name.slice(0, 3));
const EVENT_WORDS = [
  ...[
    'summit',
    'meeting',
    'conference',
    'assembly',
    'session',
    'election',
    'forum',
    'visit',
    'congress',
    'talks',
  ],
  ...['release', 'call'],
];

export const ENGLISH_RULES: readonly WordedRule[] = [
  {
    needs: null,
    figures: true,
    pattern: /(?<![\d/.-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/gu,
    resolve: (g) => meaning(dayRange(Number(g.y), Number(g.m), Number(g.d)), 'day'),
  },
  {
    needs: null,
    figures: true,
    pattern: /(?<![\d/.-])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>(?:19|20)\d{2})(?![\d/-])/gu,
    resolve: (g) => slashedDay(Number(g.a), Number(g.b), Number(g.year)),
  },
  {
    needs: MONTH_WORDS,
    figures: true,
    pattern: new RegExp(
      `\\b(?<day>${DAY})(?:\\s?(?:-|–|to|and)\\s?(?<day2>${DAY}))?\\s(?:of\\s)?(?<month>${MONTH})(?:,?\\s(?<year>(?:19|20)\\d{2}))?(?![\\w])`,
      'gu',
    ),
    resolve: dayMeaning,
  },
  {
    needs: MONTH_WORDS,
    figures: true,
    pattern: new RegExp(
      `\\b(?<month>${MONTH})\\s(?:the\\s)?(?<day>${DAY})(?!\\d)(?:\\s?(?:-|–|to|and|through)\\s?(?<day2>${DAY})(?!\\d))?(?:,?\\s(?<year>(?:19|20)\\d{2}))?(?![\\w])`,
      'gu',
    ),
    resolve: dayMeaning,
  },
  {
    needs: MONTH_WORDS,
    figures: false,
    probe: AMONG_TIMES,
    pattern: new RegExp(
      `\\b(?<part>early|mid|late|(?:the )?(?:beginning|middle|end) of)[\\s-](?<month>${MONTH})(?:,?\\s(?<year>(?:19|20)\\d{2}))?(?![\\w])`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const month = monthOf(g.month!);
      const third = /early|beginning/u.test(g.part!) ? 'early' : /mid/u.test(g.part!) ? 'middle' : 'late';
      return meaning(thirdOfMonth(yearFor(g.year, month, heldOn), month, third), 'third-of-month');
    },
  },
  {
    needs: MONTH_WORDS,
    figures: true,
    pattern: new RegExp(`\\b(?<month>${MONTH})(?:,?\\s(?:of\\s)?(?<year>(?:19|20)\\d{2}))(?![\\w])`, 'gu'),
    resolve: (g) => meaning(monthRange(Number(g.year), monthOf(g.month!)), 'month'),
  },
  {
    needs: MONTH_WORDS,
    figures: false,
    probe: AMONG_TIMES,
    pattern: new RegExp(
      `(?<=\\b(?:in|by|this|next|last|coming|until|till|since|from|during|before|after|through|to|and)\\s)(?<month>${MONTH})(?!\\s?\\d)(?![\\w])`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const month = monthOf(g.month!);
      return meaning(monthRange(yearOfMonth(heldOn, month), month), 'month');
    },
  },
  {
    needs: ['end of '],
    figures: false,
    pattern: /\b(?:the )?end of (?:(?<which>this|next|the|last) )(?<unit>month|year|quarter|week)\b/giu,
    resolve: (g, heldOn) => {
      const away = relative(g.which!);
      const held = partsOf(heldOn);
      if (g.unit === 'week') {
        const week = weekRange(heldOn, away);
        return { from: addDays(week.to, -2), to: week.to, precision: 'day' };
      }
      if (g.unit === 'year') return meaning(thirdOfMonth(held.year + away, 12, 'late'), 'third-of-month');
      const month =
        g.unit === 'month' ? partsOf(addMonths(`${heldOn.slice(0, 8)}01`, away)) : endOfQuarter(heldOn, away);
      return meaning(thirdOfMonth(month.year, month.month, 'late'), 'third-of-month');
    },
  },
  {
    needs: ['end of '],
    figures: true,
    pattern: /\b(?:the )?end of (?<year>(?:19|20)\d{2})\b/giu,
    resolve: (g) => meaning(thirdOfMonth(Number(g.year), 12, 'late'), 'third-of-month'),
  },
  {
    needs: ['half of '],
    figures: false,
    pattern:
      /\b(?:the )?(?<half>first|second|latter) half of (?:(?<year>(?:19|20)\d{2})|(?<which>this|next|last|the) year)\b/giu,
    resolve: (g, heldOn) => {
      const year = g.year === undefined ? partsOf(heldOn).year + relative(g.which!) : Number(g.year);
      return meaning(halfOfYear(year, /first/iu.test(g.half!) ? 1 : 2), 'half');
    },
  },
  {
    needs: ['q1', 'q2', 'q3', 'q4', 'quarter'],
    figures: false,
    pattern:
      /\b(?:Q(?<q>[1-4])|(?<ordinal>first|second|third|fourth) quarter)(?: (?:of )?(?<year>(?:19|20)\d{2}))?\b/giu,
    resolve: (g, heldOn) =>
      meaning(
        quarterOfYear(
          g.year === undefined ? partsOf(heldOn).year : Number(g.year),
          g.q === undefined ? ORDINALS[g.ordinal!.toLowerCase()]! : Number(g.q),
        ),
        'quarter',
      ),
  },
  {
    needs: ['spring', 'summer', 'autumn', 'fall', 'winter'],
    figures: false,
    pattern: /\b(?<which>this|next|last|coming|this coming) (?<season>spring|summer|autumn|fall|winter)\b/giu,
    resolve: (g, heldOn) => {
      const name = g.season!.toLowerCase().replace('fall', 'autumn') as Parameters<typeof season>[1];
      const away = /last/iu.test(g.which!) ? -1 : /^next/iu.test(g.which!) ? 1 : 0;
      return meaning(season(partsOf(heldOn).year + away, name), 'quarter');
    },
  },
  {
    needs: ['week', 'month', 'quarter', 'year'],
    figures: false,
    pattern: /\b(?<which>this|next|last|the coming) (?<unit>week|month|quarter|year)(?:[’']s)?\b/giu,
    resolve: (g, heldOn) => {
      const away = relative(g.which!);
      if (g.unit!.toLowerCase() === 'week') return meaning(weekRange(heldOn, away), 'day');
      if (g.unit!.toLowerCase() === 'year') return meaning(yearRange(partsOf(heldOn).year + away), 'year');
      if (g.unit!.toLowerCase() === 'quarter') {
        const { year, month } = endOfQuarter(heldOn, away);
        return meaning(quarterOfYear(year, month / 3), 'quarter');
      }
      const { year, month } = partsOf(addMonths(`${heldOn.slice(0, 8)}01`, away));
      return meaning(monthRange(year, month), 'month');
    },
  },
  {
    needs: ['today', 'tonight', 'tomorrow', 'yesterday'],
    figures: false,
    pattern: /\b(?<day>today|tonight|tomorrow|yesterday|the day after tomorrow)\b/giu,
    resolve: (g, heldOn) => {
      const word = g.day!.toLowerCase();
      const away = word === 'tomorrow' ? 1 : word === 'yesterday' ? -1 : word.startsWith('the day') ? 2 : 0;
      const day = addDays(heldOn, away);
      return { from: day, to: day, precision: 'day' };
    },
  },
  {
    needs: WEEKDAYS,
    figures: false,
    pattern: new RegExp(`\\b(?<which>this|next|last|by)(?: coming)? (?<weekday>${WEEKDAY})\\b`, 'gu'),
    resolve: (g, heldOn) => {
      const index = WEEKDAYS.indexOf(g.weekday!.toLowerCase());
      const week = weekRange(heldOn, g.which === 'next' ? 1 : g.which === 'last' ? -1 : 0);
      const inWeek = addDays(week.from, index);
      const day = /this|by/u.test(g.which!) && inWeek < heldOn ? addDays(inWeek, 7) : inWeek;
      return {
        from: g.which === 'by' ? null : day,
        to: day,
        precision: g.which === 'by' ? 'deadline' : 'day',
      };
    },
  },
  {
    needs: ['day', 'week', 'month', 'year'],
    figures: false,
    pattern: new RegExp(
      `\\b(?:with)?in(?: the next| the coming)? (?<count>${COUNT}) (?<unit>day|week|month|year)s?(?: time| or less)?\\b`,
      'giu',
    ),
    resolve: (g, heldOn) => {
      const count = numberOf(g.count!);
      if (Number.isNaN(count)) return null;
      const unit = g.unit!.toLowerCase();
      const to =
        unit === 'day'
          ? addDays(heldOn, count)
          : unit === 'week'
            ? addDays(heldOn, count * 7)
            : addMonths(heldOn, unit === 'year' ? count * 12 : count);
      return { from: null, to, precision: 'deadline' };
    },
  },
  {
    needs: ['fy', 'fiscal year '],
    figures: true,
    // A fiscal year begins on another day in each country: the year is named, its days are not.
    pattern: /\b(?:FY|fiscal year )\s?(?<year>(?:19|20)?\d{2})\b/gu,
    resolve: () => ({ from: null, to: null, precision: 'year' }),
  },
  {
    needs: null,
    figures: true,
    pattern:
      /(?<=\b(?:in|by|since|until|till|of|for|from|before|after|during|through)\s)(?<year>(?:19|20)\d{2})\b(?![-–/]\d)/giu,
    resolve: (g) => meaning(yearRange(Number(g.year)), 'year'),
  },
  {
    needs: [
      'annual',
      'yearly',
      'every ',
      'each ',
      'once ',
      'monthly',
      'weekly',
      'quarterly',
      'biannual',
      'twice ',
      'biennial',
    ],
    figures: false,
    pattern:
      /\b(?<rule>annual(?:ly)?|yearly|every year|each year|once a year|monthly|every month|once a month|weekly|every week|once a week|quarterly|every quarter|biannual(?:ly)?|twice a year|every other year|biennial(?:ly)?)\b/giu,
    resolve: (g) => ({
      from: null,
      to: null,
      precision: 'recurrence',
      rule: recurrence(g.rule!.toLowerCase()),
    }),
  },
  {
    needs: EVENT_WORDS,
    figures: false,
    pattern:
      /\b(?<side>before|ahead of|prior to|after|following|by|at|on the margins of|on the sidelines of) (?:the |our |their |its )(?<event>(?:(?:next|upcoming|coming|[A-Z0-9][\w+-]*|ministerial|general|annual) ){0,4}(?:[Ss]ummit|[Mm]eeting|[Cc]onference|[Aa]ssembly|[Ss]ession|[Ee]lection|[Ff]orum|[Vv]isit|[Cc]ongress|[Tt]alks|[Rr]elease|[Cc]all))\b/gu,
    resolve: (g) => ({ from: null, to: null, precision: 'event', event: g.event! }),
  },
];

function endOfQuarter(heldOn: string, away: number): { readonly year: number; readonly month: number } {
  const { year, month } = partsOf(heldOn);
  const index = year * 4 + Math.floor((month - 1) / 3) + away;
  return { year: Math.floor(index / 4), month: (index % 4) * 3 + 3 };
}

function recurrence(words: string): string {
  if (/biannual|twice a year/u.test(words)) return '2 times yearly';
  if (/other year|biennial/u.test(words)) return 'every 2 years';
  if (/month/u.test(words)) return 'monthly';
  if (/week/u.test(words)) return 'weekly';
  return /quarter/u.test(words) ? 'quarterly' : 'yearly';
}
