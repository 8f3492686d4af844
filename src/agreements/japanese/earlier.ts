/**
 * Earlier agreements that a sentence only names: 5月の首脳会談で達成された合意, 両首脳による…に関する合意.
 *
 * In: the folded sentence. Out: drafts of kind RECALLED. Never: what this meeting agreed.
 */

import { partsOf } from '../../text/dates/calendar.ts';
import { YEAR as NAMED_YEAR, yearOf } from '../../text/dates/japanese-words.ts';
import { DATE_NUMBER } from '../../text/numerals.ts';
import { pattern, source } from '../../text/pattern.ts';
import { type Draft, draft } from '../draft.ts';

const NAMED = pattern('u')`
    (?<=^|[、。]|(?:おいて|ついて|基づき|踏まえ
        |として)、?)(?<phrase>[^、。]{0,60}?(?:(?:[0-9〇一二三四五六七八九十]+[年月]|昨年|前回|先般|先日|先の|これまで
          |従来|累次|両首脳|両国|首脳間|外相間|閣僚間)[^、。]{0,50}?(?:された|した|による|での|における|に関する|との
          |の)|(?:達成|締結|成立|署名|確認|表明)(?:された|した))(?:各|諸)?(?:大筋|基本|最終)?合意(?:事項
        |文書)?)(?=に(?!達|至)|の|、|を(?!目指|実現|得)|が実|は)
  `;

/** How every such naming ends; what stands before it is costly to look for. */
const NAMES = /合意(?:事項|文書)?(?:に(?!達|至)|の|、|を(?!目指|実現|得)|が実|は)/;

export function findEarlier(masked: string): readonly Draft[] {
  if (!NAMES.test(masked)) return [];
  const match = NAMED.exec(masked);
  const phrase = match?.groups?.phrase;
  if (match === null || phrase === undefined) return [];
  const span = { start: match.index, end: match.index + phrase.length };
  const predicate = { start: masked.lastIndexOf('合意', span.end), end: span.end };
  return [draft({ ...span, kind: 'RECALLED', modality: 'recalled', predicate })];
}

const EARLIER_MEETING = pattern('u')`
    (?:昨年度?|一昨年|前年度?|先月|先週|先日|前回|前々回)[^。、]{0,12}(?:理事会|総会|役員会|委員会|部会|幹事会|会議|例会
      |会合|ミーティング)(?:で|において|にて
      |の際に)(?![^。]*(?:されている|された|していた|した)[\p{Script=Han}「『0-9])[^。]{0,60}$
  `;

/** 前回の理事会で承認され: in minutes, what another meeting did. */
export function tellsOfEarlierMeeting(words: string): boolean {
  return EARLIER_MEETING.test(words);
}

/** 4月13日の理事会で|承認された: a meeting that is known by its day is another one. */
const DATED_MEETING = new RegExp(
  `(?<day>${DATE_NUMBER}月(?:${DATE_NUMBER}日)?)(?:[(（][^()（）]{1,4}[)）])?(?:に開催された|開催の?|の)[^、。はが]{0,16}(?:理事会|総会|役員会|委員会|審議会|協議会|評議員?会|部会|幹事会|会議|例会|会合)(?:で|において|にて)(?:は|も)?(?:、?[^、。]{0,24}(?:が|は|を)?、?(?:既に|すでに)?)$`,
  'u',
);

/** @param head what the record calls itself, with its own day */
export function tellsOfDatedMeeting(words: string, head: string): boolean {
  const day = words.includes('月') ? DATED_MEETING.exec(words)?.groups?.day : undefined;
  return day !== undefined && !head.includes(day);
}

const YEAR = '(?:[0-9〇一二三四五六七八九十]{2,5}年|昨年|一昨年)';
/** かつて両国は…, 三年前に…; 二〇一五年の合意では…: the time goes with the report unless this meeting's own stands behind it. */
const EARLIER_TIME = new RegExp(
  source`
    (?:^|[、。は])(?:かつて|当時
      |(?:数|[0-9〇一二三四五六七八九十]{1,3})(?:年|か月|カ月|ヶ月)前(?:に|の[^、。]{0,16}(?:で|において))
      |${YEAR}(?:[0-9〇一二三四五六七八九十]{1,2}月)?の[^、。]{0,16}(?:合意|声明|宣言|協定|条約|文書)(?:で|において
        |に)(?:は|も)?)、?(?![^。]*(?:今回|今般|本日|このたび|この度|先ほど))
  `,
  'u',
);

/** 累次確認してきております: at every meeting so far. */
const EVER_SINCE = /(?:累次|従来から|従来より|かねて(?:から|より)|一貫して)[^、。]{0,6}$/u;

/** 昨日までに、…君が辞任され、補欠として…: who left and who came since, as the chair reports it. */
const REPLACED = /辞任[^。]*(?:補欠|後任)として[^。]*$/u;

/** Where something was agreed then; 一九五六年の宣言を基礎とすることで is how it is now. */
const OF_THEN =
  '(?:会談|会合|会議|協議|委員会|総会|サミット|声明|宣言|合意|協定|条約|文書|ロードマップ|工程表|報告|計画|方針|プラス[2二]|改正|国会|訪問|来日|時点|段階)';
/** 平成八年に…, 二〇一二年四月の閣僚会合において、…, これまでに…: when the report itself was true, where it opens or stands apart. */
const TIMED = new RegExp(
  source`
    (?:^|[、。はがも])(?:(?:${NAMED_YEAR})(?:${DATE_NUMBER}月)?(?:${DATE_NUMBER}日)?
      |(?<ever>これまで(?=[にも0-9〇一二三四五六七八九十])
        |過去(?=に)))(?:(?<apart>(?:[にも]
          |の[^、。]{0,24}?(?:に際して|の際に?|に(?:おいて|おきまして)|${OF_THEN}(?:で|にて)))(?:は|も)?、
        |の[^、。]{0,24}?(?:${OF_THEN}で|に(?:おいて|おきまして))は|、)|[にも]
      |(?=[0-9〇一二三四五六七八九十]))(?![^。]*(?:今回|今般|本日|このたび|この度|先ほど))
  `,
  'u',
);
/** 二〇一五年に採択された協定を…: the time of what a noun is described by, which is part of what is agreed. */
const DESCRIBED = /[たるい](?=[\p{Script=Han}\p{Script=Katakana}「])/u;

/**
 * Whether the words before a report date it to a year before this meeting's. Last year's is left to 昨年: who answers
 * for a meeting of then reports on it.
 */
function tellsOfEarlierYear(words: string, heldOn: string | null): boolean {
  const match = TIMED.exec(words);
  if (match === null) return false;
  const { ever, apart, relative, era } = match.groups!;
  if (apart === undefined && DESCRIBED.test(words.slice(match.index + match[0].length))) return false;
  if (ever !== undefined) return true;
  if (relative !== undefined) return relative === '一昨年';
  if (heldOn === null) return era !== undefined && era !== '令和';
  const year = yearOf(match.groups!, heldOn);
  return year !== null && year < partsOf(heldOn).year;
}

/** What none of them is without: most reports are told without a time. */
const MAYBE_EARLIER =
  /年[0-9〇一二三四五六七八九十にの、]|昨年|前|先[月週日]|か[つね]て|当時|累次|従来|一貫|辞任|これまで|過去に/;

/**
 * Whether the words before a report give it a time before this meeting.
 * @param inMinutes other meetings are told of there
 * @param dated a year before it is when it was true, and not only of what it is about
 */
export function tellsOfEarlier(
  words: string,
  inMinutes: boolean,
  dated: boolean,
  heldOn: string | null,
): boolean {
  return (
    MAYBE_EARLIER.test(words) &&
    ((inMinutes && tellsOfEarlierMeeting(words)) ||
      EARLIER_TIME.test(words) ||
      EVER_SINCE.test(words) ||
      REPLACED.test(words) ||
      (dated && tellsOfEarlierYear(words, heldOn)))
  );
}
