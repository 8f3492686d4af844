/**
 * Dates in Japanese: 本年8月16日~20日, 十二月二十四日, 本年後半, 本年末まで, 年一回, 首脳会談前.
 *
 * In: folded text and the meeting's day. Out: spans with what they mean. Never: a day the words do not give; a span of
 * time (十二年ぶり, 1時間30分) as a date.
 */
import { DATE_NUMBER as N, readDateNumber as readNumber } from '../numerals.ts';
import {
  addDays,
  addMonths,
  dayRange,
  fiscalYear,
  halfOfYear,
  monthRange,
  partsOf,
  quarterOfYear,
  season,
  thirdOfMonth,
  weekRange,
  yearOfMonth,
  yearRange,
} from './calendar.ts';
import {
  BESIDE,
  beforeNumeral,
  behindNumeral,
  between,
  DAYS,
  DIGIT,
  EVENT,
  MONTH_WORD,
  MONTHS,
  meaning,
  monthAway,
  NOT_BEFORE,
  pairsOf,
  recurrence,
  SEASONS,
  THIRD,
  THIRDS,
  TO,
  WEEKDAY,
  WEEKS,
  YEAR,
  yearAndMonth,
  yearOf,
} from './japanese-words.ts';
import type { SignedRule } from './rule.ts';

/** What names an event; by stretches, for V8 reads a set of more than sixteen by a call for each character. */
const NAME = '[々〇㐀-\\u9fff豈-\\ufaff\\u{20000}-\\u{3ffff}ァ-ヺー・ㇰ-ㇿｦ-ﾝA-Za-z0-9「」]';

export const JAPANESE_RULES: readonly SignedRule[] = [
  // 2018-08-01, 2018/8/1
  {
    needs: behindNumeral('-/.'),
    pattern: /(?<![0-9/.-])(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?![0-9/-])/gu,
    resolve: (g) => meaning(dayRange(Number(g.y), Number(g.m), Number(g.d)), 'day'),
  },
  // 5/27(月), 5/24 まで: only with a mark that it is a day
  {
    needs: behindNumeral('/'),
    pattern:
      /(?<![0-9/.])(?<m>[0-9]{1,2})\/(?<d>[0-9]{1,2})(?:[(（][月火水木金土日][)）])?(?=[(（][月火水木金土日]|\s?(?:まで|に|から|より|は|以降|開催|リリース|締)|(?<=[)）]))(?![0-9/])/gu,
    resolve: (g, heldOn) => {
      const month = Number(g.m);
      return meaning(dayRange(yearOfMonth(heldOn, month), month, Number(g.d)), 'day');
    },
  },
  // 本年8月16日から20日, 8月16日~9月2日, 令和元年5月30日
  {
    needs: ['月の', ...beforeNumeral('月')],
    probe: new RegExp(`月の?${DIGIT}`),
    pattern: new RegExp(
      `${NOT_BEFORE}(?:${YEAR}は?(?:の、?)?)?(?<month>${N})月の?(?<day>${N})日${WEEKDAY}(?:${TO}(?:(?<month2>${N})月)?(?<day2>${N})日${WEEKDAY}(?:まで)?)?`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const { year, month } = yearAndMonth(g, heldOn);
      const first = dayRange(year, month, readNumber(g.day!));
      if (g.day2 === undefined) return meaning(first, 'day');
      const month2 = g.month2 === undefined ? month : readNumber(g.month2);
      return meaning(
        between(first, dayRange(month2 < month ? year + 1 : year, month2, readNumber(g.day2))),
        'day',
      );
    },
  },
  // 来る二十七日, 今月27日
  {
    needs: ['月の', ...beforeNumeral('る月')],
    probe: new RegExp(`(?:る|月の?)${DIGIT}`),
    pattern: new RegExp(`(?<which>来る|きたる|去る|さる|${MONTH_WORD}の?)(?<day>${N})日${WEEKDAY}`, 'gu'),
    resolve: (g, heldOn) => {
      const held = partsOf(heldOn);
      const day = readNumber(g.day!);
      if (g.monthWord !== undefined) {
        const { year, month } = monthAway(heldOn, MONTHS[g.monthWord]!);
        return meaning(dayRange(year, month, day), 'day');
      }
      const ahead = /来|き/u.test(g.which!);
      const away = ahead ? (day >= held.day ? 0 : 1) : day <= held.day ? 0 : -1;
      const { year, month } = monthAway(heldOn, away);
      return meaning(dayRange(year, month, day), 'day');
    },
  },
  // 5月末, 9月中旬, 来月上旬
  {
    needs: pairsOf('月', 'の上初はじ頭中半な下末終'),
    probe: /月の?[上初はじ頭中半な下末終]/,
    pattern: new RegExp(`${NOT_BEFORE}(?:${YEAR}は?の?)?(?<month>${N})月の?${THIRD}`, 'gu'),
    resolve: (g, heldOn) => {
      const { year, month } = yearAndMonth(g, heldOn);
      return meaning(thirdOfMonth(year, month, THIRDS[g.third!]!), 'third-of-month');
    },
  },
  {
    needs: Object.keys(MONTHS).map((word) => word.slice(-2)),
    pattern: new RegExp(`${MONTH_WORD}の?${THIRD}`, 'gu'),
    resolve: (g, heldOn) => {
      const { year, month } = monthAway(heldOn, MONTHS[g.monthWord!]!);
      return meaning(thirdOfMonth(year, month, THIRDS[g.third!]!), 'third-of-month');
    },
  },
  // 本年10月, 9月から11月
  {
    needs: behindNumeral('月'),
    pattern: new RegExp(
      `${NOT_BEFORE}(?:${YEAR}は?の?)?(?<month>${N})月(?![0-9〇一二三四五六七八九十]+日|間|別|号|曜|期)(?:(?:から|[~〜～\\-－–—])(?<month2>${N})月(?![0-9〇一二三四五六七八九十]*日)(?:まで)?)?`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const { year, month } = yearAndMonth(g, heldOn);
      const first = monthRange(year, month);
      if (g.month2 === undefined) return meaning(first, 'month');
      const month2 = readNumber(g.month2);
      return meaning(between(first, monthRange(month2 < month ? year + 1 : year, month2)), 'month');
    },
  },
  {
    needs: Object.keys(MONTHS).map((word) => word.slice(-2)),
    pattern: new RegExp(`${MONTH_WORD}(?!号)(?<within>中|内)?`, 'gu'),
    resolve: (g, heldOn) => {
      const { year, month } = monthAway(heldOn, MONTHS[g.monthWord!]!);
      const range = monthRange(year, month);
      return g.within === undefined
        ? meaning(range, 'month')
        : { from: null, to: range!.to, precision: 'deadline' };
    },
  },
  // 本年後半, 2019年上半期
  {
    needs: pairsOf('年', 'の前後上下'),
    probe: /年の?[前後上下]/,
    pattern: new RegExp(`(?:${YEAR}の?|本?年)(?<half>前半|後半|上半期|下半期|上期|下期)`, 'gu'),
    resolve: (g, heldOn) => {
      const year = yearOf(g, heldOn) ?? partsOf(heldOn).year;
      return meaning(halfOfYear(year, /前|上/u.test(g.half!) ? 1 : 2), 'half');
    },
  },
  {
    needs: ['四半期'],
    pattern: new RegExp(`(?:${YEAR}の?)?第?(?<quarter>${N})[・]?四半期`, 'gu'),
    resolve: (g, heldOn) =>
      meaning(quarterOfYear(yearOf(g, heldOn) ?? partsOf(heldOn).year, readNumber(g.quarter!)), 'quarter'),
  },
  {
    needs: pairsOf('年の今', '春夏秋冬'),
    pattern: new RegExp(`(?:${YEAR}の?|この|今)(?<season>[春夏秋冬])(?!季|日)`, 'gu'),
    resolve: (g, heldOn) =>
      meaning(
        season(yearOf(g, heldOn) ?? partsOf(heldOn).year, SEASONS[g.season as keyof typeof SEASONS]),
        'quarter',
      ),
  },
  // 令和7年度, 今年度末
  {
    needs: ['年度'],
    pattern: new RegExp(
      `(?:(?:(?<era>令和|平成|昭和)(?<eraYear>${N})|(?<western>[0-9]{4}|[一二][〇一二三四五六七八九]{3}))年度|(?<fiscal>今|本|来|昨|前|翌)年度)(?<end>末)?(?!予算|補正)`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const held = partsOf(heldOn);
      const current = held.month >= 4 ? held.year : held.year - 1;
      const away =
        g.fiscal === undefined ? 0 : /来|翌/u.test(g.fiscal) ? 1 : /昨|前/u.test(g.fiscal) ? -1 : 0;
      const year = g.fiscal === undefined ? (yearOf(g, heldOn) ?? current) : current + away;
      return g.end === undefined
        ? meaning(fiscalYear(year), 'year')
        : meaning(thirdOfMonth(year + 1, 3, 'late'), 'third-of-month');
    },
  },
  // 本年末, 年内, 年明け
  {
    needs: pairsOf('年', 'の年末内中明初始'),
    probe: /年の?[末内中明初始]/,
    pattern: new RegExp(
      `(?:${YEAR}の?(?:年)?|(?<bare>年))(?<part>末|内|中|明け|初頭?|始)(?!期|容|心|国)`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const year = yearOf(g, heldOn) ?? partsOf(heldOn).year;
      if (g.part === '内' || (g.part === '中' && g.bare === undefined)) {
        return { from: null, to: yearRange(year)?.to ?? null, precision: 'deadline' };
      }
      if (g.part === '末') return meaning(thirdOfMonth(year, 12, 'late'), 'third-of-month');
      if (g.part === '明け') return meaning(monthRange(g.bare === undefined ? year : year + 1, 1), 'month');
      return g.part === '中' ? null : meaning(monthRange(year, 1), 'month');
    },
  },
  // 2018年から2019年, 来年
  {
    needs: [...behindNumeral('年'), ...pairsOf('本今当来明昨去', '年')],
    pattern: new RegExp(
      `${NOT_BEFORE}${YEAR}(?!度|間|来|ぶり|前|後|以上|目|ロードマップ)(?:(?:から|[~〜～\\-－–—])(?<year2>[0-9]{4}|[一二][〇一二三四五六七八九]{3})年(?!度|[0-9〇一二三四五六七八九十]+月)(?:まで)?)?`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const first = yearRange(yearOf(g, heldOn)!);
      return meaning(g.year2 === undefined ? first : between(first, yearRange(readNumber(g.year2))), 'year');
    },
  },
  {
    needs: Object.keys(DAYS),
    pattern: new RegExp(`(?<day>${Object.keys(DAYS).join('|')})(?!性|的|本|の?ところ)`, 'gu'),
    resolve: (g, heldOn) => {
      const day = addDays(heldOn, DAYS[g.day!]!);
      return { from: day, to: day, precision: 'day' };
    },
  },
  {
    needs: Object.keys(WEEKS),
    pattern: new RegExp(
      `(?<week>${Object.keys(WEEKS).join('|')})(?:の?(?<weekday>[月火水木金土日])曜日?)?`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const week = weekRange(heldOn, WEEKS[g.week!]!);
      if (g.weekday === undefined) return { ...week, precision: 'day' };
      const day = addDays(week.from, '月火水木金土日'.indexOf(g.weekday));
      return { from: day, to: day, precision: 'day' };
    },
  },
  // 二週間以内に, 5年以内
  {
    needs: ['以内'],
    pattern: new RegExp(
      `${NOT_BEFORE}(?:今後)?(?<count>${N})(?<unit>日|週間|か月|ヶ月|カ月|ヵ月|箇月|年)(?:間)?以内`,
      'gu',
    ),
    resolve: (g, heldOn) => {
      const count = readNumber(g.count!);
      if (Number.isNaN(count) || count > 1200) return null;
      const unit = g.unit!;
      const to =
        unit === '日'
          ? addDays(heldOn, count)
          : unit === '週間'
            ? addDays(heldOn, count * 7)
            : addMonths(heldOn, unit === '年' ? count * 12 : count);
      return { from: null, to, precision: 'deadline' };
    },
  },
  // 年一回, 毎年, 隔年, 月に二回
  {
    needs: [...behindNumeral('回度'), '毎', '隔', '四半期', '年次'],
    pattern: new RegExp(
      `(?<unit>年|月|週|四半期)に?(?<count>${N})(?:回|度)(?!目)|(?<every>毎年|毎月|毎週|毎日|隔年|隔月|隔週|四半期(?:ごと|毎)|年次で)`,
      'gu',
    ),
    resolve: (g) => {
      const rule = recurrence(g);
      return rule === null ? null : { from: null, to: null, precision: 'recurrence', rule };
    },
  },
  // 首脳会談前に, 総会までに, 次回会合の際に
  {
    needs: ['前', 'まで', '後', '際', '機会'],
    // The words before the event's noun are many, and the nouns are: mostly none stands before what tells of a time.
    probe: new RegExp(`(?:前|まで|後|際|機会)(?<=${EVENT}の?(?:前|まで|後|際|機会))`),
    pattern: new RegExp(`(?<event>${NAME}{0,16}${EVENT})${BESIDE}`, 'gu'),
    resolve: (g) => ({ from: null, to: null, precision: 'event', event: g.event! }),
  },
];
