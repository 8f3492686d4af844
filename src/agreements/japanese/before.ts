/**
 * Whether a report is of an earlier time than the meeting that it stands in a report of: 以前…で一致しており, 三年前に署名した.
 *
 * In: the folded words of a clause up to its report, the report's own words. Out: true or false.
 * Never: true for what this meeting agreed of something earlier (三年前に署名された条約を改めることで一致).
 */
import { beginning } from '../../text/beginnings.ts';
import { partsOf } from '../../text/dates/calendar.ts';
import { DIGIT, YEAR as NAMED_YEAR, yearOf } from '../../text/dates/japanese-words.ts';
import { allMatches } from '../../text/matches.ts';
import { DATE_NUMBER, readDateNumber } from '../../text/numerals.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { SentenceContext } from '../draft.ts';
import { EARLIER, type Hints, LEADERS as MAYBE_LEADERS, tells } from './hints.ts';
import { tellsOfOtherDay } from './other-day.ts';
import type { Report } from './reports.ts';
import { isSpoken } from './whose.ts';

/** 2019年に署名。 Longer sentences of a paper that tells of years report each in its turn. */
const NOTE = 24;

/** What none of them is without: most reports are told without a time. */
const MAYBE_BEFORE =
  /年[0-9〇一二三四五六七八九十にの、]|昨年|去年|前|月の|先[月週日立の般]|さきの|過日|か[つね]て|当時|累次|従来|一貫|以来|直後|間もなく|時代?に|辞任|(?:これ|今)まで|過去に|去る/;
/** 承認されている: how it stands since then. */
const STANDS_SINCE = beginning(
  /(?:承認|可決|了承|決定|採択|議決|選出|選任)(?:され|が?得られ|済みとなっ)て(?:いる|います|おり(?:ます)?)$/u,
);

/** @param words the clause before the report */
export function isOfBefore(
  masked: string,
  words: string,
  report: Report,
  hints: Hints,
  context: SentenceContext,
): boolean {
  const inMinutes =
    context.minutes || context.record || (context.meetingSpeaks && !context.narrated && !context.appearance);
  return (
    (inMinutes &&
      ((context.narrated && STANDS_SINCE.test(masked.slice(report.predicate.start, report.standing.end))) ||
        (!report.timeless && !report.decides && tellsOfOtherDay(words, context.ownDays)))) ||
    (tells(hints, EARLIER) &&
      MAYBE_BEFORE.test(words) &&
      ((inMinutes && tellsOfEarlierMeeting(words)) ||
        tellsOfEarlierTime(words, masked.slice(report.predicate.start, report.predicate.end)) ||
        tellsOfEarlierYear(words, context.heldOn, context.narrated && masked.length > NOTE))) ||
    (isSpoken(context) &&
      SETTLED_THERE.test(masked) &&
      STANDS.test(masked.slice(report.predicate.start, report.standing.end))) ||
    (tells(hints, MAYBE_LEADERS) &&
      words.includes('首脳間で') &&
      isSpoken(context) &&
      standsBetweenLeaders(words, masked.slice(report.predicate.start, report.predicate.end)) &&
      !MEETS.test(context.before()))
  );
}

/** 既に常任委員会の理事会において…を確認しております: what a body settled before, as a member tells how it stands. */
const SETTLED_THERE = beginning(
  /(?:(?:なお|また)、)?(?:既に|すでに)[^、。]{0,24}(?:委員会|理事会|総会|部会|幹事会|役員会|協議会)(?:で|に(?:お[いき]て|おきまして))(?:は|も)?、/u,
);

/** 首脳間で…で一致をしています: how it stands between those who lead, unless their meeting is told of. */
function standsBetweenLeaders(words: string, predicate: string): boolean {
  return STANDS.test(predicate) && LEADERS.test(words) && !MEETS.test(words);
}
const LEADERS = /^(?:[^、。]{0,10}、)?(?:両|日[\p{Script=Han}A-Z]{1,2})?(?:首脳)間で(?:は|も)?(?!の)/u;
const MEETS = /会談|会合|協議|サミット|訪問|訪[日米中韓露英仏独伊豪印欧]|電話|今回|今般|先般|先日|本日/u;

const EARLIER_MEETING = pattern('u')`
    (?:昨年度?|一昨年|前年度?|先月|先週|先日|前回|前々回|(?<=^|[、。])(?:先|さき)の|先般の?|過日の?)[^。、]{0,12}(?:理事会|総会|役員会|委員会|部会|幹事会|会議|例会
      |会合|ミーティング)(?:で|において|にて
      |の際に)(?![^。]*(?:されている|された|していた|した)[\p{Script=Han}「『0-9])[^。]{0,60}$
  `;

/** 前回の理事会で承認され: in minutes, what another meeting did. */
export function tellsOfEarlierMeeting(words: string): boolean {
  return EARLIER_MEETING.test(words);
}

const YEAR = '(?:[0-9〇一二三四五六七八九十]{2,5}年|昨年|一昨年)';
const THIS_MEETING = '(?![^。]*(?:今回|今般|本日|このたび|この度|先ほど))';
const AGO =
  '(?:(?:数|[0-9〇一二三四五六七八九十]{1,3})(?:年|か月|カ月|ヶ月|ヵ月|箇月)(?:以上|余り|ほど)?|(?:四?半|一|数)世紀)前';
/** 前の政権の時に, 冷戦の終結直後に, 前任者の下で. */
const OF_OTHERS_TIME =
  '(?:前(?:の)?(?:政権|内閣|大臣|総理|首相|大統領)(?:の|が)[^、。]{0,10}(?:時|下|際|折|頃)(?:に|で)|前任者?の?[^、。]{0,14}(?:時|下|際|折)(?:に|で)|(?<!現|新)[^、。現新今]{1,6}(?:政権|内閣)(?:の)?(?:時代?|当時)に|(?:戦後|終戦|冷戦|独立|国交)[^、。]{0,8}(?:間もなく|直後に)|前世紀に)(?:は|も)?';
const PAPER = '(?:合意|声明|宣言|協定|条約|文書|共同発表)';
/** かつて両国は…, 三年前に…; 二〇一五年の合意では…: the time goes with the report unless this meeting's own stands behind it. */
const EARLIER_TIME = new RegExp(
  source`
    (?:^|[、。は])(?:かつて(?!の|な)|当時(?!の)|当時の[^、。]{1,16}[はが]|${OF_OTHERS_TIME}|${AGO}(?:に|(?=、)|の[^、。]{0,16}(?:で|において))
      |以前(?:に)?(?:は|も)?(?=、|[^、。]{1,30}(?:際|折|とき|時|会談|会合|協議|訪問)(?:に|で(?!の)|の[際折場]))
      |前々?回の(?:会談|会合|協議|会議|交渉|訪問|対話)(?:で|に(?:お[いき]て|おきまして|際して)|の(?:際|折|場)(?:に|で)?)(?:は|も)?
      |${YEAR}(?:[0-9〇一二三四五六七八九十]{1,2}月)?の[^、。]{0,16}${PAPER}(?:で|において
        |に)(?:は|も)?)、?${THIS_MEETING}
    |(?:^|[、。は])[^、。]{0,4}${AGO}の(?:本日|今日|きょう|この日|同じ日)(?:に|、)
  `,
  'u',
);
/** A year alone is none of these; the words before them are costly to look for. */
const MAYBE_EARLIER =
  /かつて|当時|前(?:の?[政内大総首]|任|世紀|々?回)|[年月箇紀上りど以]前|政権|内閣|間もなく|直後|[0-9〇一二三四五六七八九十昨]年(?:[0-9〇一二三四五六七八九十]{1,2}月)?の/;
/** 三年前に署名された|租税条約: what was done then to what is now spoken of. */
const DONE_THEN = /^[^、。]{0,40}[たる](?=[\p{Script=Han}\p{Script=Katakana}「])(?!際|折|時)/u;

/** 累次確認してきております: at every meeting so far. */
const EVER_SINCE =
  /(?:累次|従来から|従来より|かねて(?:から|より)|一貫して|以前(?:から|より)|(?:これ|今)までも)[^、。]{0,6}$/u;
/** かねてより、…で一致している, 発足以来、…: how things have stood for long, where the report tells how they stand. */
const FOR_LONG = new RegExp(
  source`
    (?:^|[、。は])(?:(?:かねて|従来|以前)(?:から|より)(?!の)|一貫して|累次にわたり|[^、。]{0,10}(?:発足|就任|成立|政権|正常化|樹立|発効|締結)以来)(?:、|[^、。]{0,8}、)
    |(?:^|[、。は])累次の(?:機会|会談|会合|(?:首脳|外相|防衛相)会談|協議|対話)(?:に|で|において|を通じて?)(?:は|も)?、?(?![^、。]{0,16}[たる][一-龠ァ-ヴ])
  `,
  'u',
);
/** 合意していた, told of last year or of what went before. */
const HAD_STOOD = /[てで](?:い|おり)(?:まし)?た$/u;
const BEFORE_THIS = /昨年|去年|前年|前任|先立|前回|就任前|その時点/u;
const STANDS = /[てで](?:い|お|き|まい)/u;
/** 本年八月の共同発表においても、…を確認しております: a paper of then is cited for what it says. */
const CITED = new RegExp(
  source`
    (?:^|[、。はも])(?:本年|今年|昨年|一昨年)?[0-9〇一二三四五六七八九十]{1,3}月の[^、。]{0,20}${PAPER}(?:に(?:おいて
      |おきまして)|で)も、
  `,
  'u',
);

/** 昨日までに、…君が辞任され、補欠として…: who left and who came since, as the chair reports it. */
const REPLACED = /辞任[^。]*(?:補欠|後任)として[^。]*$/u;

/** 去る十日、沢君が本委員会の委員に|選任されました: the day it was done, by whoever chooses. */
const SINCE_CHOSEN = /(?:^|[、。])去る[^、。]{1,12}日(?:に|、)[^。]*$/u;

/**
 * Whether the words before a report give it a time before this meeting.
 * @param predicate the words of the report itself
 */
function tellsOfEarlierTime(words: string, predicate: string): boolean {
  return (
    isDatedBefore(words) ||
    EVER_SINCE.test(words) ||
    (STANDS.test(predicate) && hasStood(words, predicate)) ||
    (words.includes('辞任') && REPLACED.test(words)) ||
    (/^(?:選任|指名|当選)/u.test(predicate) && SINCE_CHOSEN.test(words))
  );
}

function hasStood(words: string, predicate: string): boolean {
  return (
    FOR_LONG.test(words) ||
    (words.includes('月の') && CITED.test(words)) ||
    (HAD_STOOD.test(predicate) && BEFORE_THIS.test(words))
  );
}

function isDatedBefore(words: string): boolean {
  const match = MAYBE_EARLIER.test(words) ? EARLIER_TIME.exec(words) : null;
  if (match === null) return false;
  const rest = words.slice(match.index + match[0].length);
  if (match[0].endsWith('は')) return !WAS_DONE_THEN.test(rest.slice(0, SHORT));
  // 両首脳は、以前、中断した対話を再開することで: behind those who act the time is of the noun.
  if (match[0].endsWith('、'))
    return !(words.slice(0, match.index).endsWith('は') && WAS_DONE_THEN.test(rest));
  return !DONE_THEN.test(rest);
}
/** 前回の会談では見送った|枠組み. */
const WAS_DONE_THEN = /^[^、。]{0,40}た(?=[\p{Script=Han}\p{Script=Katakana}「])(?!際|折|時)/u;
const SHORT = 16;

/** Where something was agreed then; 一九五六年の宣言を基礎とすることで is how it is now. */
const OF_THEN =
  '(?:会談|会合|会議|協議|委員会|総会|サミット|G[27]0?|APEC|声明|宣言|合意|協定|条約|文書|ロードマップ|工程表|報告|計画|方針|プラス[2二]|改正|国会|訪問|来日|時点|段階)';
/** 平成八年に…, 二〇一二年四月の閣僚会合において、…, これまでに…: when the report itself was true, where it opens or stands apart. */
const TIMED = new RegExp(
  source`
    (?:^|[、。はがも]|既に|すでに)(?:(?:${NAMED_YEAR})(?:(?<then>${DATE_NUMBER})月)?(?:${DATE_NUMBER}日)?
      |(?<ever>これまで(?=[にも0-9〇一二三四五六七八九十])
        |過去(?=に)))(?:(?<apart>(?:[にも]
          |の[^、。]{0,24}?(?:に際して|の際に?|に(?:おいて|おきまして)|${OF_THEN}(?:で|にて)))(?:は|も)?、
        |の[^、。]{0,24}?(?:${OF_THEN}で|に(?:おいて|おきまして))は|、)|[にも]
      |(?=[0-9〇一二三四五六七八九十]))(?![^。]*(?:今回|今般|本日|このたび|この度|先ほど))
  `,
  'gu',
);
/** This year and those to come are no time before. */
const MAYBE_TIMED = new RegExp(
  `(?:${DIGIT}|[昨去])年[0-9〇零一二三四五六七八九十百千元にもの、]|これまで|過去に`,
);
/** 二〇一五年に採択された協定を…: the time of what a noun is described by, which is part of what is agreed. */
const DESCRIBED = /[たるい](?=[\p{Script=Han}\p{Script=Katakana}「])/u;

/** Months after which nobody answers for a meeting of last year as for a recent one. */
const LONG = 7;

/** @param month of last year, where it is named; else the year's last */
function isLongAgo(month: string | undefined, heldOn: string): boolean {
  const then = month === undefined ? 12 : readDateNumber(month);
  return partsOf(heldOn).month + 12 - then >= LONG;
}

/** Whether the words before a report date it to a year before this meeting's, and last year's to a time long past. */
function tellsOfEarlierYear(words: string, heldOn: string | null, chronicle: boolean): boolean {
  return (
    MAYBE_TIMED.test(words) &&
    allMatches(TIMED, words).some(
      (match) => !(chronicle && !MEETING_OF_THEN.test(match[0])) && isBefore(words, match, heldOn),
    )
  );
}

/** 二〇一五年十二月の外相会談において、. */
const MEETING_OF_THEN = /の[^、。]*(?:会談|会合|会議|協議|サミット)(?:で|に(?:お[いき]))/u;

function isBefore(words: string, match: RegExpMatchArray, heldOn: string | null): boolean {
  const { ever, apart, relative, era } = match.groups!;
  if (apart === undefined && DESCRIBED.test(words.slice(match.index! + match[0].length))) return false;
  if (ever !== undefined) return true;
  if (relative === '昨年' || relative === '去年')
    return heldOn !== null && apart !== undefined && isLongAgo(match.groups!.then, heldOn);
  if (relative !== undefined) return relative === '一昨年';
  if (heldOn === null) return era !== undefined && era !== '令和';
  const year = yearOf(match.groups!, heldOn);
  return year !== null && year < partsOf(heldOn).year;
}
