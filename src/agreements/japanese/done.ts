/**
 * Whether the words report an outcome as done, by those whose outcome it is.
 *
 * In: a report of an agreement or a confirmation, who acts, and what surrounds it. Out: true or false.
 * Never: true for what one person looks into (安全性を確認し), means to do (確認し、進めてまいりたい), or says in general (合意するのが筋).
 */
import type { AgreementKind, Modality } from '../agreement.ts';
import type { SentenceContext } from '../draft.ts';
import type { Report } from './reports.ts';

/** 仮に…を再確認し、…できれば: the end of the clause puts it all under a condition. */
const SUPPOSED = /(?:れば|たら|なら|場合(?:に)?は?)、/u;
/** The end of the clause lies ahead, or is wished for. */
const WISHED =
  /(?:たい|たく|べき|べく|よう(?:に)?(?:お願い|努め)|ください|くださる|いただきたい|必要(?:が|で|な)|重要(?:で|な|と)|大切(?:で|な)|求められ|なければ|なくては|ねば|でしょう|だろう)[^、]{0,30}$/u;
const AHEAD =
  /(?:ていき|ていく|てまいり|てまいる|て参り|所存|つもり|方針|考え(?:で|だ)|ことになる|こととなる)[^、]{0,24}$/u;
/** An opinion of what is not past: …対応すると考えております. */
const OPINION =
  /[^たろ](?:という(?:ふう)?に|と|ように|ものと)(?:私は)?(?:考え|思|存じ|認識|理解|期待)[^、]{0,14}$/u;

/** Meetings and those who meet: where nothing of the kind is near, 確認した is what the speaker looked into. */
const MEETING =
  /会談|首脳|外相|会合|[2２][+＋プ]|両国|両大臣|双方|両者|声明|先方|カウンターパート|との間|間で|交渉|協議|サミット|ミーティング|意見交換|訪問|電話|[でが]一致|[でにが]合意/u;

export function tellsOfMeeting(text: string): boolean {
  return MEETING.test(text);
}

/** A decision's own wording is in the present too: 開催することといたします. */
const DECISION = /^(?:こと|運び|もの|よう|とおり|そのよう|さよう|異議|異存|異論|反対|一任|承認|選|互選|決)/u;
const POLITE = /(?:ます|ました|です|でした|まして|ません)/u;

/**
 * @param kind what it would be
 * @param joint both sides are named as acting
 * @param breaks ends of clauses that stand on their own
 */
export function isDone(
  masked: string,
  report: Report,
  kind: AgreementKind,
  modality: Modality,
  joint: boolean,
  breaks: readonly number[],
  context: SentenceContext,
): boolean {
  if (modality !== 'actual' || (kind !== 'AGREED' && kind !== 'CONFIRMED')) return true;
  if (report.solo && !joint) return false;
  if (report.humble && kind === 'CONFIRMED' && !joint) return false;
  const predicate = masked.slice(report.predicate.start, report.standing.end);
  const decision = DECISION.test(predicate);
  if (!isNear(masked, kind, decision, report, joint, context)) return false;
  if (!report.timeless || decision) return true;
  const { position, end } = report.standing;
  const ownWords = context.narrated || context.jointDocument || context.meetingSpeaks;
  if (position === 'main') {
    return (joint || (ownWords && kind === 'AGREED')) && /^[。\s]*$/u.test(masked.slice(end));
  }
  // Suspended, the words take their time from the end of the clause.
  if (joint && ownWords) return true;
  const stop = breaks.find((at) => at > end + 1) ?? masked.length;
  const tail = masked.slice(end, stop).replace(/(?:が|けれども|けれど|けど|ので|から)?[、。\s]*$/u, '');
  if (SUPPOSED.test(tail) && WISHED.test(tail)) return false;
  if (report.reach === 'both') return true;
  if (WISHED.test(tail)) return false;
  return joint || !(AHEAD.test(tail) || OPINION.test(tail) || (SUPPOSED.test(tail) && !/た$/u.test(tail)));
}

/** Words that one person may use alone report a meeting only where one is told of. */
function isNear(
  masked: string,
  kind: AgreementKind,
  decision: boolean,
  report: Report,
  joint: boolean,
  context: SentenceContext,
): boolean {
  if (joint || report.reach === 'both' || context.jointDocument || context.minutes) return true;
  if (context.meetingSpeaks && !context.narrated) return true;
  if (context.narrated && !POLITE.test(masked)) return true;
  if (kind === 'AGREED' && !decision) return true;
  return context.meeting();
}
