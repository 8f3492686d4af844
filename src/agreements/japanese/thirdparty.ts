/**
 * Agreements of others: 「米国と中国が合意した」 said by someone who sits on neither side.
 *
 * In: the folded clause up to its predicate, the sides that meet. Out: whether only others agreed.
 * Never: third parties where the clause names one of the sides that meet, or names nobody.
 */
import { byUnits } from '../../text/units.ts';
import { ABROAD, BOTH, type Hints, BODIES as MAYBE_BODIES, PAIRS, tells } from './hints.ts';
import { FAR_PAIR, OTHER_PAIR, PAIR, VENUE } from './others.ts';
import { COUNTRY } from './subject.ts';

/** Words by which a Japanese speaker's own side, or both sides of the meeting, are meant. */
const OWN =
  /日本|我が国|わが国|我が方|わが方|当方|先方|私|我々|両(?:国|首脳|大臣|外相|長官|閣僚|者|側)|双方|首脳間|日[米中韓露ロ英仏独伊加豪印欧比越]|[米中韓露ロ英仏独伊加豪印欧]日|日・?(?:EU|ASEAN|欧|アフリカ|中央アジア|アラブ)|政府間/u;
/** Bodies of which Japan is a member: 欧州で、G7の会合を…. */
const OWN_BODY = /G[72]0?|APEC|TPP|ASEAN\+|日米豪印/u;

const BODIES =
  '(?:[都道府県市町村党]|与党|野党|会派|維新の会|労組|組合|自治体|会社|企業|業者|農協|漁協|協会|医師会|電力|JR[東西北九四海]?[^、。と]{0,3}|住民|地権者|社|行)';
/** 県と事業者の間で, 三党の幹事長間で, 春の労使交渉では: parties, local bodies, workers and employers. */
const AMONG_BODIES = byUnits(
  [
    `${BODIES}(?:側)?と(?:の間|[^、。はが]{1,24}(?:との間|の間|間))で`,
    `[^、。はがを]{1,16}と${BODIES}(?:側)?(?:との間で|の間で|が)`,
    '(?:連立|[二三四五六七]党|与党|与野党|労使)(?:間の)?合意[^、。]{0,6}(?:で|に)',
    '(?:与野党|各党|各会派)の[^、。はがを]{0,10}$',
    '関係(?:省庁|府省|閣僚)(?:の[^、。はがで]{0,8}|間の?|等の?)?(?:連絡|対策|調整)?(?:会議|会合|協議)(?:で|に(?:お[いき]))[^、。]{0,4}',
    '(?<!政)労使(?:の?(?:交渉|間|双方))?(?:で|に(?:お[いき]|より)|が|は)',
    '(?:与党|野党|与野党|各党|[二三四五六七]党|党首|幹事長|政調会長|国対委員長|会派)(?:の[^、。はがで]{0,8})?(?:間|同士|双方)?(?:の間)?で(?!き)',
  ].join('|'),
);
/** None of them is without one of these; the words before them are costly to look for. */
const PROBE = byUnits(
  `間で|労使|党|連立|幹事長|政調会長|国対委員長|会派|関係(?:省|府|閣)|と${BODIES}(?:側)?が`,
);
/** The state, the speaker, or two countries: no matter of those alone. */
const STATE = /(?<!中)国(?:と|は|が|側)|政府|私|我々|当省|本省|我が[国省党]|両(?:国|首脳|大臣|外相|政府)/u;

/** 与党間で合意が得られ in the mouth of one who answers for the government: whose agreement it is, the words say. */
export function isOfBodiesAtHome(clause: string, hints: Hints): boolean {
  const match = tells(hints, MAYBE_BODIES) && PROBE.test(clause) ? AMONG_BODIES.exec(clause) : null;
  if (match === null || STATE.test(clause)) return false;
  // 三者は会談で、次官間で協議を続けることで一致した: behind a topic it is part of what is agreed.
  return clause[match.index + match[0].length] === '、' || !/は/u.test(clause.slice(0, match.index));
}

const NAME = `(?:(?!日本|我が国|わが国|当国|自国)${COUNTRY}|(?<![ァ-ヴー・])[ァ-ヴー]{2,14})`;
/** イスラエルとハマスの双方が, ロシアとウクライナの両政府の間で: both, but both of others. */
const BOTH_OF_OTHERS = byUnits(
  `${NAME}(?:と|及び|・)${NAME}の?(?:両(?:国|政府|首脳|大臣|外相|者|軍)|双方)(?:は|が|も|の?間で)`,
);
const MAYBE_BOTH = /(?:両[国政首大外者軍].?|双方)(?:[はがも]|の?間で)/u;

function isBothOfOthers(clause: string, hints: Hints, sides: readonly string[]): boolean {
  const match = tells(hints, BOTH) && MAYBE_BOTH.test(clause) ? BOTH_OF_OTHERS.exec(clause) : null;
  if (match === null || sides.some((side) => side.length > 0 && match[0].includes(side))) return false;
  const behind = clause.slice(match.index + match[0].length);
  // …双方が合意を守るよう働きかけることで: what they are to do is part of what is agreed.
  return !OWN.test(clause.slice(0, match.index) + behind) && !behind.includes('よう');
}

/** ロシアとウクライナの間で停戦が実現するよう連携していくことで: what others are to do is part of what is agreed. */
const IS_CONTENT =
  /(?:よう(?:に|、)?|ため(?:に|の|、)?|こと(?:を|に)(?:対し)?)[^。]*(?:連携|協力|働きかけ|後押し|見守|注視|支援|支持|促|求め|努力|努め|取り組|歓迎|対応)[^、。]*(?:[うくすつぬぶむるぐ]|という|との)(?:こと|点|方針|認識)[^、。]{0,12}$/u;

/** @param sides names of the sides that meet, as far as they are known */
export function isOfOthers(
  clause: string,
  hints: Hints,
  sides: readonly string[],
  narrated: boolean,
): boolean {
  if (!tells(hints, PAIRS | ABROAD | BOTH)) return false;
  // 米中両国は in a Japanese speaker's mouth; in a text that nobody speaks the two may be its own.
  if (!narrated && sides.length === 0 && tells(hints, PAIRS) && OTHER_PAIR.test(clause)) return true;
  if (isBothOfOthers(clause, hints, sides)) return true;
  if (OWN.test(clause) && (sides.length === 0 || sides.some((side) => side.includes('日')))) return false;
  if (sides.some((side) => side.length > 0 && clause.includes(side))) return false;
  const pair = tells(hints, PAIRS) ? (PAIR.exec(clause) ?? (narrated ? null : FAR_PAIR.exec(clause))) : null;
  if (pair !== null && !IS_CONTENT.test(clause.slice(pair.index))) return true;
  return tells(hints, ABROAD) && VENUE.test(clause) && !OWN_BODY.test(clause);
}
