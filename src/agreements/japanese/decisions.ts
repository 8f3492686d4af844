/**
 * Which こととする and こととなる decide: those that say that it was done, and not how things are held, what befalls, or what a law lays down.
 *
 * In: a folded sentence, where the words stand, and their inflection. Out: whether they report a decision.
 * Never: the opening or closing of a sitting.
 */
import type { Inflection } from '../../text/inflection.ts';
import type { Standing } from './modality.ts';

/** こととした, こととなった: a decision; こととしている, ことにする by one speaker, ことになる as a consequence: not. */
export function isDecision(
  masked: string,
  stemEnd: number,
  before: string,
  inflection: Inflection,
  standing: Standing,
): boolean {
  if (standing.position === 'inside' || inflection.form === 'te') return false;
  const becomes = masked.slice(stemEnd, inflection.end).startsWith('な');
  // こととしている is how things are held, unless somebody says so of what takes two.
  const told = masked.slice(stemEnd, inflection.end).endsWith('ます');
  if (inflection.progressive && (becomes || !told || !TAKES_TWO.test(before))) return false;
  if (inflection.passive && LAID_DOWN.test(before)) return false;
  // 支払ってはならないこととするものであります: what a bill is for.
  if (!inflection.past && masked.slice(inflection.end, standing.end).startsWith('もの')) return false;
  if (inflection.form === 'noun' || (UNDERGONE.test(before) && !before.endsWith('議決'))) return false;
  if (/^(?:こと|の)(?:は|も|を)/u.test(masked.slice(standing.end))) return false;
  return (inflection.past || !becomes) && !OPENING.test(masked.slice(0, stemEnd));
}

/** What befalls or follows is not decided: 信頼を失うことになった, 含まれることとなった. */
const UNDERGONE =
  /(?:失う|なる|(?<![一-龠])ある|(?<![一-龠])いる|できる|被る|こうむる|受ける|生じる|生ずる|強いられる|迫られる|問われる|求められる|含まれる|苦しむ|悩む|直面する|驚く|というよう[なに]|ような)$/u;
/** 大綱において…することとされた: what a paper or a law lays down. */
const LAID_DOWN =
  /(?:法|大綱|計画|方針|要綱|規則|規程|条例|通知|指針|プラン|戦略|答申|報告書|改正|ガイドライン)(?:で|において|におきまして|に(?:より|よって|基づき)|上)(?:は|も)?、[^。]*$/u;
const TAKES_TWO =
  /(?:協議|会合|対話|意見交換|交渉|共同|相互|双方|両国|合同|互い|作業部会|委員会)[^。、]{0,30}(?:する|行う|続ける|進める|設ける|開く|深める|図る|始める|持つ|[当関]たる|[てで]いく)$/u;
/** The chair opening or closing the meeting decides nothing. */
const OPENING =
  /^(?:それでは|では|まず)?、?(?:これ(?:より|から)|これにて|(?:た|る)だいまから)|公報をもって|以上(?:で|をもって|をもちまして)[^。]{0,24}(?:終了|終わ|打ち切|閉じ|散会|閉会)/u;

/** …会合が開催される|こととなりました: a meeting to come rather than what was agreed. */
const TAKES_PLACE =
  /(?:会合|会談|会議|協議|対話|サミット|セッション|総会|訪問)[^。]{0,16}(?:が|は)[^。]{0,24}(?:開催さ|開か|行わ|実施さ|再開さ)れる$/u;

/** @param before the words before こととなる */
export function isMeetingToCome(before: string): boolean {
  return TAKES_PLACE.test(before);
}
