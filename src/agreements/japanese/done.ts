/**
 * Whether the words report an outcome as done, by those whose outcome it is.
 *
 * In: a report of an agreement or a confirmation, who acts, and what surrounds it. Out: true or false.
 * Never: true for what one person looks into (安全性を確認し), means to do (確認し、進めてまいりたい), or supposes (もし合意ができて).
 */

import { beginning } from '../../text/beginnings.ts';
import { pattern } from '../../text/pattern.ts';
import type { AgreementKind, Modality } from '../agreement.ts';
import type { SentenceContext } from '../draft.ts';
import { ASKERS, type Hints, SUPPOSITION, TALKS, tells } from './hints.ts';
import { type Report, wordsBefore } from './reports.ts';
import { isSpoken } from './whose.ts';

/** The end of the clause puts it all under a condition: 仮に…を再確認し、…できれば. */
const SUPPOSED = /(?:れば|たら|なら|場合(?:に)?(?:でも|は|も)?)、/u;
const IF = /(?:^|[、。])(?:もし(?!く|か)|仮に|万が一|万一)(?!.*(?:場合|れば|たら|なら|とき))/u;
/** The end of the clause is wished for. */
const WISHED =
  /(?:たい|たく|べき|べく|よう(?:に)?(?:お願い|努め)|ください|くださる|いただきたい|必要(?:が|で|な)|重要(?:で|だ|な|と)|大切(?:で|だ|な)|求められ|なければ|なくては|ねば|でしょう|だろう)[^、]{0,30}$/u;
/** What was agreed on stands before: …ことで, 引下げに, …という点を. */
const SETTLED_ON =
  /[^、。](?<!日本|国|側|方|者|相手)(?:[でにを]|について|につき)(?:は|も)?(?:完全に|大筋|基本的に|改めて|実質的?に?)?$/u;
/** How things are not: …を確認し、…できる仕組みにはなっておりません. */
const UNDONE = /(?:ません|ない)$/u;
/** An opinion of what is not past: …対応すると考えております. */
const OPINION =
  /[^たろ](?:という(?:ふう)?に|と|ように|ものと)(?:私は)?(?:考え|思|存じ|認識|理解|期待)[^、]{0,14}$/u;
/** The clause ends in something done: …しました, …しているところであります. */
const ENDS_DONE =
  /(?:た|だ|(?:て|で)(?:お|い)(?:り|る|ます)?(?:ます|まして)?|でお?り(?:ます|まして)?|(?:た|[んい]だ|(?:て|で)い?る|ておる)(?:という)?(?:ところ|もの|わけ|次第|ん|の|こと)(?:で[^、]{0,10})?|[一-龠])$/u;

/** 進めてきたところでありまして、…: what is said so far stands for itself. */
const PAUSE = /.(?:まして|ており)(?=、)/u;

/** Meetings and those who meet: where nothing of the kind is near, 確認した is what the speaker looked into. */
const MEETING =
  /会談|首脳|外相|会合|[2２][+＋プ]|両国|両大臣|双方|両者|声明|先方|カウンターパート|との間|間で|交渉|協議|サミット|ミーティング|意見交換|訪問|電話|お会い|面会|面談|懇談|[でが]一致|[でにが]合意|合意(?:で(?:は|、)|に(?:お[いき]|よ)|の中)/u;
/** Bodies that decide. */
const BODY = /総会|理事会|役員会|委員会|議会|本会議|審議|採決|議案|出席者|議長|議題/u;

export function tellsOfMeeting(text: string): boolean {
  return MEETING.test(text);
}

/** A decision's own wording is in the present too: 開催することといたします. */
const DECISION = beginning(/(?:こと|運び|もの|よう|とおり|そのよう|さよう|異議|異存|異論|反対|一任)/u);
/** What a chair, or the record itself, says in the present: 承認します. */
const FORMAL = beginning(/(?:承認|選|互選|決|可決|採択|議決|了承)/u);
/** 共有させていただきました is said of what those who met hold; 確認させていただきました of what one asks. */
const SHARED = /^共有/u;
const PROMISE = /^約束/u;
/** …ということも確認させていただきました: a fact is affirmed, a thing looked into. */
const FACT = /こと[をも]$/u;
/** …という方針を改めて|確認させていただきました, where a meeting is told of. */
const AFFIRMED = pattern('u')`
    (?:こと(?:など|等)?|これ|それ|[こそ](?:の|うした)点
      |(?:[うくすつぬぶむるぐ]|だ|という|との)(?:点|方針|方向性?|認識|立場|考え方?)|旨|重要性|必要性|連携|協力|結束
      |コミットメント|(?:[うくすつぬぶむるぐ]|との|という)(?:意思|決意))(?:について|につきまして|に関して|につき)?(?:を
      |も|は|が)?(?:、?[^、。はがもを]{0,8}|[^、。はがもを]{1,6}、)$
  `;
/** どこに生まれるかということが将来を|決めている: what depends on what. */
const DETERMINES = /(?:こと|もの|の|か|さ)(?:が|は)[^、。がは]{1,16}[をもは]?$/u;
/** 一括方式を|採用しております, 理事会で|決定してきております: how it is done, time after time. */
const IN_USE = beginning(/採用して(?!き?(?:いただ|ほし|もら))|決定してき/u);
/** 私自身、…を確認しました: what one found. */
const MYSELF = /(?:私自身|自ら)(?:としても|も)?、/u;
/** 森さんが図面を|確認: what one of those present looked at, or will. */
const OF_ONE = /(?:さん|氏|君)(?:が|は|にて|で)(?![^。]*(?:全員|一同|互い))[^。]{0,30}$/u;
/** 問題意識については共有しております: a courtesy to who asks; those who meet share it at one time. */
const CONCERN = /(?:^|、)(?:その|この)?問題意識(?:を|は|が|については?)[^、。]{0,4}$/u;
/** 委員と|認識を一にしております: so is agreement with who asks. */
const WITH_WHO_ASKS =
  /(?:(?<!調停|欧州|常任)委員|先生|(?<!各国|超党派の?)議員|御?質問者)(?:と|とは|とも)、?[^、。とがを]{0,10}(?:[^、。とがを]{2,6}[をがは])?[^、。]{0,4}$/u;
/** 落ち着いたことを確認しました: what has happened is looked into, unless a meeting is told of. */
const PAST_FACT = /(?:(?<!うし|[うと]いっ)た|[進済]んだ)(?:という)?こと(?:を|も|が|は)[^、。]{0,6}$/u;
/** 適切に運用されていることを確認しております: found in order. */
const IN_ORDER =
  /(?:適[切正法]に|正しく|問題なく|手順|法令|規[定則]|基準|所要の|どおりに?|通りに)[^。]{0,30}れて(?:い|お)る(?:という)?こと(?:を|も|が|は)[^、。]{0,6}$/u;
/** 内容を全員で|確認した, 以上の内容について|確認した. */
const TOGETHER =
  /(?:(?:全員|一同|出席者|参加者|委員会|理事会|役員会)(?:全員)?(?:で|が|は|として)、?|^(?:[^、。]{0,12}、)?以上の?[^、。が]{0,16}(?:を|について))(?:改めて)?$/u;
/** 日EU経済対話では、進捗を確認した: those who talk look into it together. */
const AT_TALKS =
  /(?:会談|(?:首脳|外相|大臣|閣僚)(?:級)?(?:会合|会議)|(?:経済|戦略|政策|安全保障|人権|海洋|開発)?対話|サミット)(?:で|に(?:お[いき](?:て|まして)))は、/u;
const POLITE = /(?:ます|ました|です|でした|まして|ません)/u;

/**
 * @param kind what it would be
 * @param joint both sides are named as acting
 * @param clauseStart where the clause of the report begins
 * @param breaks ends of clauses that stand on their own
 */
export function isDone(
  masked: string,
  hints: Hints,
  report: Report,
  kind: AgreementKind,
  modality: Modality,
  joint: boolean,
  clauseStart: number,
  breaks: readonly number[],
  context: SentenceContext,
): boolean {
  if (modality !== 'actual' || (kind !== 'AGREED' && kind !== 'CONFIRMED')) return true;
  // In the record of a body 課題が確認された is what it found together.
  const lead = masked.slice(clauseStart, report.predicate.start);
  const found =
    (context.record || context.minutes) &&
    (/^再?確認され/u.test(masked.slice(report.predicate.start)) || (context.narrated && TOGETHER.test(lead)));
  if (
    !joint &&
    !found &&
    !(tells(hints, TALKS) && AT_TALKS.test(lead)) &&
    report.solo?.test(wordsBefore(masked, report.predicate.start))
  )
    return false;
  if (DETERMINES.test(lead) && /^を?決め/u.test(masked.slice(report.predicate.start))) return false;
  if (!joint && IN_USE.test(masked.slice(report.predicate.start))) return false;
  // 確認を行い、そして…: of nothing that is said.
  if (kind === 'CONFIRMED' && report.standing.position === 'joined' && lead === '') return false;
  const checks = kind === 'CONFIRMED' && !joint && isSpoken(context) && !context.appearance;
  if (!joint && isSpoken(context) && tells(hints, ASKERS) && WITH_WHO_ASKS.test(lead)) return false;
  if (checks && (PAST_FACT.test(lead) || IN_ORDER.test(lead)) && !MEETING.test(masked)) return false;
  if (
    report.humble &&
    kind === 'CONFIRMED' &&
    !joint &&
    !(MEETING.test(masked) || (SHARED.test(masked.slice(report.predicate.start)) && context.meeting())) &&
    !FACT.test(masked.slice(0, report.predicate.start)) &&
    !(AFFIRMED.test(lead) && context.meeting())
  )
    return false;
  if (kind === 'CONFIRMED' && !joint && (MYSELF.test(lead) || OF_ONE.test(lead))) return false;
  if (
    checks &&
    CONCERN.test(lead) &&
    /て(?:い|お)/u.test(masked.slice(report.predicate.start, report.standing.end))
  )
    return false;
  if (tells(hints, SUPPOSITION) && IF.test(lead)) return false;
  const predicate = masked.slice(report.predicate.start, report.standing.end);
  const decision = DECISION.test(predicate);
  const formal = FORMAL.test(predicate);
  if (!isNear(masked, kind, decision || formal, predicate, report, joint, context)) return false;
  const { position, end } = report.standing;
  // 一任願うこととし、…: asked for, and put to the meeting further on; 近日中に確定し、…する予定: still ahead.
  if (position === 'joined' && report.timeless && isAhead(masked, clauseStart, report)) return false;
  // 承認された後は、理事となる予定である: still to come, like what follows it.
  if (context.narrated && ONCE_DONE.test(masked.slice(end))) return false;
  if (context.narrated && report.timeless && AHEAD_OF.test(masked.slice(end))) return false;
  if (decision || (formal && context.meetingSpeaks && position === 'main')) return true;
  const ownWords = context.narrated || context.jointDocument || context.meetingSpeaks;
  if (position === 'main') {
    if (!report.timeless) return true;
    return (
      (joint || context.jointDocument || (ownWords && kind === 'AGREED')) &&
      !/もの|わけ|決め(?:る|ます)/u.test(predicate) &&
      /^[。\s]*$/u.test(masked.slice(end))
    );
  }
  // Suspended, the words take their time from the end of the clause.
  if (joint && ownWords) return true;
  const stop = breaks.find((at) => at > end + 1) ?? masked.length;
  const rest = masked.slice(end, stop);
  const pause = report.leads ? PAUSE.exec(rest) : null;
  const tail = rest
    .slice(0, pause === null ? rest.length : pause.index + pause[0].length)
    .replace(/(?:が|けれども|けれど|けど|ので|から)?[、。\s]*$/u, '');
  const supposed = SUPPOSED.test(tail);
  if (supposed && (WISHED.test(tail) || predicate.endsWith('れ'))) return false;
  if (!report.timeless) return true;
  const wished = WISHED.test(tail);
  // 認識を共有しつつ、対応してまいります: at the same time as what is still ahead.
  const done = ENDS_DONE.test(tail) && !OPINION.test(tail);
  if (rest.startsWith('つつ') && !done) return false;
  // 各国と一致し、行動していくべきだ, 合意をし、実施をし、検証していく: on nothing in particular, and not done.
  if (report.reach === 'both' && !report.leads) return done || !isSpoken(context) || SETTLED_ON.test(lead);
  if (wished) return false;
  return (joint && !report.leads && !UNDONE.test(tail)) || (done && !supposed);
}

const ONCE_DONE = beginning(/(?:後|のち)(?:は|に(?:は)?)、?[^。]*予定/u);
/** 可否も決定するので、…報告します: still to come, as what follows says. */
const AHEAD_OF = /^(?:ので|ため|から)、(?![^。]*(?:願い|お?願う))/u;
const ASKED = /願う$/u;
const SOON = /(?:近日中|近々|今後|後日|追って|来週|来月|来年|年内|年度内|次回まで)(?:に|は)?/u;
const PLANNED = /予定(?:です|である|でいる|でございます)?[。\s]*$/u;

function isAhead(masked: string, clauseStart: number, { predicate, standing }: Report): boolean {
  const words = masked.slice(clauseStart, predicate.start);
  return ASKED.test(words) || (SOON.test(words) && PLANNED.test(masked.slice(standing.end)));
}

/** Words that one person may use alone report a meeting only where one is told of. */
function isNear(
  masked: string,
  kind: AgreementKind,
  decision: boolean,
  predicate: string,
  report: Report,
  joint: boolean,
  context: SentenceContext,
): boolean {
  if (joint || report.reach === 'both' || context.jointDocument || context.minutes || context.record)
    return true;
  if (context.meetingSpeaks && !context.narrated) return true;
  if (context.narrated && !POLITE.test(masked)) return true;
  if (kind === 'AGREED' && !decision && !PROMISE.test(predicate)) return true;
  return (decision && context.narrated && BODY.test(masked)) || context.meeting();
}
