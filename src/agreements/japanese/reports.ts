/**
 * Finds the reporting predicates of a Japanese sentence.
 *
 * In: the folded sentence. Out: reports in order, none overlapping another.
 * Never: a stem without the words that make it a report (…一致している分野 is none).
 */

import { append } from '../../text/append.ts';
import { beginning } from '../../text/beginnings.ts';
import { type Inflection, readCopula, readInflection } from '../../text/inflection.ts';
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { type AgreementKind, type AgreementSub, isOutcome } from '../agreement.ts';
import type { Cue, Reach } from './cue.ts';
import { isDecision, isMeetingToCome } from './decisions.ts';
import { readStanding, type Standing } from './modality.ts';
import { type Plan, readPlan, type Wording } from './schedule.ts';
import { findSigns, type StemmedCue } from './signs.ts';

export interface Report {
  readonly predicate: Span;
  readonly kind: AgreementKind;
  readonly sub: AgreementSub | null;
  readonly reach: Reach;
  readonly joint: Cue['joint'];
  readonly standing: Standing;
  /** Of a plan: whether it is one of a meeting; undefined where the report is no plan. */
  readonly event?: boolean;
  /** See `Cue.own` and `Cue.recorded`. */
  readonly own: boolean;
  readonly recorded: boolean;
  /** Before it, what it may report only where both sides are named; see `Cue.solo`. */
  readonly solo: RegExp | null;
  /** The deed itself is not said to be done: 確認する, 確認し、…, 確認した上で take their time from elsewhere. */
  readonly timeless: boolean;
  /** Only leads up to what follows (合意して、…, 合意を得た上で…). */
  readonly leads: boolean;
  /** 確認させていただきました: the words of one person. */
  readonly humble: boolean;
  /** こととする, 運びとなる. */
  readonly decides: boolean;
  /** It was done by whoever else is named: 決意が表明された. */
  readonly passive: boolean;
}

export function findReports(masked: string): readonly Report[] {
  let found: Report[] | undefined;
  for (const { value, start, end } of findSigns(masked)) {
    const report =
      value.cue === null
        ? readPlanned(masked, value.wording, start, end)
        : readReport(masked, value.cue, start, end);
    if (report !== null) found = append(found, report);
  }
  if (found === undefined) return NONE;
  return found.length > 1 ? joinAdjacent(masked, keepLongest(found)) : found;
}

const NONE: readonly Report[] = [];

function readPlanned(masked: string, wording: Wording, start: number, end: number): Report | null {
  const plan = readPlan(masked, wording, start, end);
  return plan !== null && isPlanned(plan, masked.slice(plan.predicate.end)) ? reportOf(plan) : null;
}

/** @param rest what stands behind the plan */
function isPlanned({ kind, sub }: Plan, rest: string): boolean {
  if (/^[^、。]{0,16}(?:か|でしょうか)[。？?\s]*$/u.test(rest)) return false;
  if (sub === 'PLEDGE' && AGREED_ON.test(rest)) return false;
  return kind !== 'SCHEDULED' || !(BACKGROUND.test(rest) || NOT_SET.test(rest) || TOLD.test(rest));
}

function reportOf({ predicate, kind, sub, event }: Plan): Report {
  return {
    predicate,
    kind,
    sub,
    reach: 'open',
    joint: undefined,
    own: false,
    recorded: false,
    solo: null,
    timeless: false,
    leads: false,
    humble: false,
    passive: false,
    decides: false,
    standing: { position: 'main', modality: 'actual', end: predicate.end },
    event,
  };
}

/** 来月には首脳会議が開かれますが、…: said on the way to something else. */
const BACKGROUND = beginning(
  /(?:が|けれども|けれど|けど|から|ので(?!、[^。、]{0,24}(?:願い|ください|下さい)))、/u,
);

/** 来月に工事を行う予定である|旨の説明があった: what one reports is no plan of the meeting's. */
const TOLD = beginning(
  /(?:である|とのことである)?(?:と|との|という|旨|旨の|とする)(?:こと(?:を|が)?)?(?:説明|報告|回答|発言|紹介|答弁|情報提供|連絡)(?:が|を|も|も?し)/u,
);

/** …を調整しているところでございまして、決まっておりません. */
const NOT_SET =
  /^、?[^。]{0,40}(?:(?:決ま|定ま|固ま)って(?:は)?(?:いない|おりません|いません|ございません)|未定|(?:決定|確定)(?:して|した)[^。]{0,8}(?:いない|おりません|いません|ありません|ございません))/u;

/** …していこうということで一致, 圧力を強める方針で一致: what is meant to be done is the content of another predicate. */
const AGREED_ON = beginning(
  pattern('u')`
    (?:と?、(?:こう|そう|この|その|かか)(?:した|いった|いう|よう(?:な)?|る)?)?(?:という|との|といった)?(?:こと|点|ところ
      |認識|方針|考え方?|方向性?|意見|趣旨|旨|必要性|重要性)?(?:で|に|を|は|について|につき|において)(?:は
      |も)?[^、。]{0,12}(?:一致|合意|確認|共有|約束|申し合わせ|了解|決|意気投合|折り合|誓|取り決め|まとま|落ち着)
    |(?:という)?(?:こと|話|方向|形)(?:に|と)(?:な[りっ]|いたし|しま|した|して)
  `,
);

/** How far before a stem its own conditions look. */
const BEFORE = 60;

/** The words before a stem that its conditions are asked of. */
export function wordsBefore(masked: string, start: number): string {
  return masked.slice(Math.max(0, start - BEFORE), start);
}

function readReport(masked: string, cue: StemmedCue, start: number, stemEnd: number): Report | null {
  const before = wordsBefore(masked, start);
  if (cue.before?.test(before) === false) return null;
  if (cue.notBefore?.test(before)) return null;
  const inflection =
    cue.word === 'copula' ? readCopula(masked, stemEnd) : readInflection(masked, stemEnd, cue.word);
  if (cue.confirms && MADE.test(masked.slice(stemEnd, inflection.end))) return null;
  if (cue.passive && !inflection.passive) return null;
  // 約束させる: another's doing.
  if (
    cue.kind === 'AGREED' &&
    !cue.settles &&
    !inflection.humble &&
    CAUSED.test(masked.slice(stemEnd, stemEnd + 4))
  )
    return null;
  if (cue.done && (inflection.progressive || !inflection.past)) return null;
  let read: Standing = describesNoun(masked, inflection)
    ? { position: 'inside' as const, modality: 'recalled' as const, end: inflection.end }
    : readStanding(masked.slice(inflection.end), inflection.end, inflection);
  if (
    cue.sub === 'INSTRUMENT' &&
    inflection.past &&
    WELCOMED_NOW.test(masked.slice(inflection.end)) &&
    NOW.test(before)
  )
    read = { position: 'main', modality: 'actual', end: inflection.end };
  // 一致できたことをうれしく思います, 共有できたのではないかと思います: one is glad of what one could do oneself, or says so softly.
  if (
    (read.modality === 'recalled' || read.modality === 'questioned') &&
    GLAD.test(masked.slice(inflection.end)) &&
    COULD.test(masked.slice(start, inflection.end))
  )
    read = { position: 'main', modality: 'actual', end: inflection.end };
  // 強く求めていくことで一致し: what is asked for is what was agreed.
  const wished = ofOneSide(cue, inflection);
  if (wished !== null && AGREED_ON.test(masked.slice(wished.end))) return null;
  const standing = wished ?? (cue.kind === 'DIVERGENCE' ? stated(read) : read);
  if (standing.modality === null) return null;
  if (inflection.form === 'noun' && !isStatedNoun(cue, before, standing)) return null;
  // 一致して取り組む tells how; いたしまして、 goes on.
  const adverb = inflection.form === 'te' && !masked.slice(stemEnd, inflection.end).includes('まし');
  if (adverb && cue.unites && !/[でに]$/u.test(before)) return null;
  if (cue.decides && !isDecision(masked, stemEnd, before, inflection, standing)) return null;
  const leads = standing.position === 'joined' && LEADS.test(masked.slice(standing.end));
  return {
    predicate: { start, end: standing.end },
    kind:
      cue.decides && isMeetingToCome(before)
        ? 'SCHEDULED'
        : inflection.progressive && ALIKE.test(before) && cue.stem.endsWith('一致')
          ? 'CONFIRMED'
          : cue.kind,
    sub: standing === read || cue.sub === 'EXPECT' || cue.kind !== 'ONE_SIDED' ? cue.sub : 'PLEDGE',
    reach: cue.reach,
    joint: cue.joint,
    own: cue.own,
    recorded: cue.recorded,
    solo: cue.solo,
    timeless:
      (leads || isTimeless(inflection, standing)) &&
      !(cue.denies && DENIED.test(masked.slice(start, stemEnd))),
    leads: leads || (inflection.form === 'te' && !inflection.past),
    humble: inflection.humble,
    passive: inflection.passive,
    decides: cue.decides,
    standing,
  };
}

const CAUSED = beginning(/を?させ(?!て?(?:いただ|頂|もら|くださ))/u);
/** 本日、覚書が署名されたことを歓迎します: done at this meeting, and welcomed. */
const NOW = /(?:本日|今日|今般|今回|今次|この度|このたび|先ほど)[^。]*$/u;
const WELCOMED_NOW = beginning(/ことを(?:、)?[^、。]{0,8}(?:歓迎|喜|評価|うれし|嬉し)/u);
const COULD = /(?:でき|図れ|得られ)(?:まし)?た$/u;
const GLAD = beginning(
  pattern('u')`
    (?:(?:の|ん)?(?:では|じゃ)ないか|かなあ?)と(?:いうふうに)?(?:思|考え)
    |(?:という)?こと(?:を|は)(?![^。]*(?:旨|と)(?:を|の)?(?:述べ|発言|伝え|応じ))、?(?:[^、。]{0,10}、)?(?:大変|非常に
      |誠に|とても|心から|何より)?(?:うれし|嬉し|喜ば|心強|幸い|有り難|ありがた|光栄|有意義|意義)
  `,
);
/** To have it looked into: 部下に確認させます. */
const MADE = beginning(/さ?せ(?!ていただ|て頂)/u);
const LEADS = beginning(/(?:上で|うえで|(?:その)?後|のち)/u);

function isTimeless({ form, past, progressive, passive }: Inflection, { position }: Standing): boolean {
  if (form === 'noun') return position === 'joined';
  return !past && !progressive && !(passive && form === 'suspended');
}

/** 昨年合意された、初めての枠組み: a plain past before a comma describes the noun behind it, unless the sentence takes it up. */
function describesNoun(masked: string, { end, form, past }: Inflection): boolean {
  if (form !== 'finite' || !past || masked[end] !== '、' || masked[end - 1] !== 'た') return false;
  return !TAKEN_UP.test(masked.slice(end + 1, end + 20));
}
const TAKEN_UP = beginning(
  /(?:こ(?:う|の|れ|ん|こ)|そ(?:う|の|れ|して)|また|さらに|更に|加えて|という|といった|と|ただ|しかし|でも|で|以上|なお|かつ|及び|あるいは|大変|非常に|極めて)/u,
);

/** What one side means or wishes to do is stated all the same: 説明をしてまいりたい, 期待したい. */
function ofOneSide(cue: StemmedCue, inflection: Inflection): Standing | null {
  const wishes =
    (inflection.desiderative || inflection.prospective) && !inflection.negative && !inflection.humble;
  return cue.kind === 'ONE_SIDED' && wishes
    ? { position: 'main', modality: 'actual', end: inflection.end }
    : null;
}

/** A difference is stated in a relative clause too: 立場が異なる問題もあり. */
function stated(standing: Standing): Standing {
  return standing.modality === 'questioned' ? standing : { ...standing, modality: 'actual' };
}

const DENIED = /(?:ません(?:でした)?|ない|なかった|なし)$/u;

const ADVERB = /(?:改めて|再度|原則|おおむね|概ね|大筋|完全に|正式に|基本的に|共に|ともに|強く)$/u;

/** A bare noun at the end reports (…で一致。) only behind a particle that marks what is agreed. */
function isStatedNoun(cue: StemmedCue, before: string, standing: Standing): boolean {
  if (standing.position === 'inside') return standing.modality !== null && cue.reach !== 'alone';
  if (cue.reach === 'alone') return false;
  if (cue.word === 'copula') return cue.stem.includes('済み');
  const marked = before.replace(ADVERB, '');
  if (/(?:[でにを]|[でに]も|では|にて|について|につき|旨|を[^、。をにで]{0,4}[てにとく])$/u.test(marked))
    return true;
  if (cue.stem.startsWith('ことで') || /(?:意見|見解|認識|考え方?|立場)[がの]$/u.test(marked)) return true;
  // 質疑の後、了承。 人選は会長一任。 賛成多数で可決。
  return (
    /^(?:.*承認|.*一任|.*選任)/u.test(cue.stem) &&
    /(?:^|[、はも長者に]|なし|多数|総員|全員|[通どと]り)$/u.test(before)
  );
}

/** 認識は一致しています: how things are, rather than what was agreed on. */
const ALIKE =
  /(?<!(?:こと|点)で(?:は|も)?、?[^、。]{0,12})(?:認識|立場|見解|考え方?)(?:は|が|も)[^、。]{0,8}$/u;

/** Of reports whose predicates overlap, the first stays, and of those that begin at one place the longest. */
function keepLongest(reports: readonly Report[]): readonly Report[] {
  const kept: Report[] = [];
  for (const report of inOrder(reports)) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.predicate.end <= report.predicate.start) kept.push(report);
    else if (last.predicate.start === report.predicate.start && takesPlaceOf(report, last))
      kept[kept.length - 1] = report;
  }
  return kept;
}

/** By where their predicates begin: mostly they are found so. */
function inOrder(reports: readonly Report[]): readonly Report[] {
  const follows = ({ predicate }: Report, index: number) =>
    index === 0 || reports[index - 1]!.predicate.start <= predicate.start;
  return reports.every(follows) ? reports : reports.toSorted((a, b) => a.predicate.start - b.predicate.start);
}

/**
 * Of two that begin at one place: whether the later found is the longer, or, as long, a plan where the other is none, or what takes
 * two (確認し合いました) where the other may be one's (確認).
 */
function takesPlaceOf(report: Report, { predicate, event, reach }: Report): boolean {
  const longer = report.predicate.end - predicate.end;
  if (longer !== 0) return longer > 0;
  return (
    (report.event !== undefined && event === undefined) ||
    (event === undefined && report.reach === 'both' && reach !== 'both')
  );
}

/** …ことを確認、了承した: two verbs of one content make one report, which the last one names. */
function joinAdjacent(masked: string, reports: readonly Report[]): readonly Report[] {
  const goesOn = (report: Report, index: number) => isOneWith(masked, report, reports[index + 1]);
  return reports.some(goesOn) ? reports.filter((report, index) => !goesOn(report, index)) : reports;
}

function isOneWith(masked: string, { kind, predicate }: Report, next: Report | undefined): boolean {
  return (
    next !== undefined &&
    next.predicate.start === predicate.end + 1 &&
    isOutcome(kind) &&
    isOutcome(next.kind) &&
    masked[predicate.end] === '、' &&
    /\p{Script=Han}$/u.test(masked.slice(predicate.start, predicate.end))
  );
}
