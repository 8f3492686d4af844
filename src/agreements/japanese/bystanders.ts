/**
 * Subjects that are named near a report and are not whose report it is: those of another clause, and where two met.
 *
 * In: a folded sentence, a report and the subject found for it. Out: whether it acts elsewhere. Never: a new subject.
 */
import type { Span } from '../../text/span.ts';
import type { Report } from './reports.ts';
import type { Subject } from './subject.ts';

/**
 * A single side that acts in another clause than the report's: 先方も受け入れ、…開くことになりました; 大統領も同じ考えであることが確認できました.
 */
export function belongsElsewhere(
  masked: string,
  { predicate }: Report,
  subject: Subject,
  from: number,
): boolean {
  if (subject.joint || subject.words === null) return false;
  const before = masked.slice(subject.words.end + from, predicate.start);
  if (
    masked.startsWith('確認', predicate.start) &&
    /^確認(?:が|も|することが)?(?:でき|され)/u.test(masked.slice(predicate.start)) &&
    /(?:(?:こと|の)(?:が|も)|(?:これ|それ|その旨|その点|この点)[をもが])$/u.test(before)
  )
    return true;
  // 議長が諮ったところ、承認された: all those who were asked.
  if (/^[はが][^。]*(?:諮|問|求め|提案し|確認し)[^。、]{0,6}(?:ところ|結果)、/u.test(before)) return true;
  // 私からの提案に先方も応じ、…を確認した: by then it is both who act.
  if (/^も[^、。]{0,12}(?:応じ|受け?入れ|[了諒]とし|賛同し|同意し)(?:て|まして)?、/u.test(before))
    return true;
  // 先方からは提案があり、了承されました: what was put forward was taken up by all.
  if (before.startsWith('から') && PUT_FORWARD.test(before)) return true;
  return (
    masked.startsWith('こと', predicate.start) &&
    /^こと[とに]な/u.test(masked.slice(predicate.start)) &&
    /^も.*[いえきしちびみりれせてけ]、/u.test(before)
  );
}

const PUT_FORWARD =
  /^から(?:は|も)?、?[^。]*(?:(?:が|も)(?:あり|出さ?れ|なされ)|を(?:得|いただき|頂き))(?:まして)?、/u;

export function isSetting(masked: string, joint: boolean, words: Span | null): boolean {
  if (!joint || words === null) return false;
  return (
    /(?:会談|協議|会合|面会|懇談|握手|意見交換)$/u.test(masked.slice(words.start, words.end)) ||
    /^で(?!は、?(?:共に|ともに))/u.test(masked.slice(words.end)) ||
    // 両首脳が一致した認識の実現のために努力したい旨述べ: it acts in a clause within.
    /^が[^、て]{0,16}(?:した|された|する)[\p{Script=Han}\p{Script=Katakana}]/u.test(masked.slice(words.end))
  );
}
