/**
 * The reports in one Japanese sentence.
 *
 * In: a sentence and what is known of its surroundings. Out: drafts, in order.
 * Never: one predicate read twice, or a modality that the words do not carry.
 */
import { findClauseBreaks, maskQuotations, skipConnectives } from '../../text/clauses.ts';
import { type Inflection, readInflection } from '../../text/inflection.ts';
import type { Span } from '../../text/span.ts';
import type { AgreementKind, AgreementSub, Modality } from '../agreement.ts';
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import { CUES, type Cue, type Reach } from './cues.ts';
import { findEarlier } from './earlier.ts';
import { findIntention } from './intention.ts';
import { readJapaneseHeader } from './lists.ts';
import { readSentenceEnd, readStanding, type Standing } from './modality.ts';
import { findPlans } from './schedule.ts';
import { findSubject } from './subject.ts';
import { isOfOthers } from './thirdparty.ts';

/** Longest stretch before a clause that is searched for its subject; keeps long sentences linear. */
const LOOK_BACK = 400;

interface Report {
  readonly predicate: Span;
  readonly kind: AgreementKind;
  readonly sub: AgreementSub | null;
  readonly reach: Reach;
  readonly joint: Cue['joint'];
  readonly standing: Standing;
  readonly event?: boolean;
  readonly own: boolean;
}

const COMPILED = CUES.map((cue) => ({ cue, pattern: new RegExp(cue.stem, 'uy') }));
/** Cheap test before the others: no sentence without one of these reports anything. */
const ANY = new RegExp(CUES.map((cue) => cue.stem).join('|'), 'gu');
const MAYBE_PLAN =
  /予定|運び|段取り|見通し|れます|れる|こと[にと]|開会|開催|開議|再開|実施|行い|行う|次回|たい|いき|まいり|参り|いく|所存|考え|方針|つもり|決意/u;

export function extractJapanese(text: string, context: SentenceContext): readonly Draft[] {
  const masked = maskQuotations(text);
  const vote = PUT_TO_VOTE.exec(masked);
  if (vote !== null) return readProposal(masked, vote, context);
  const formula = FORMULA.exec(masked);
  if (formula !== null) {
    const predicate = { start: formula.index, end: formula.index + formula[0].length };
    return [draft({ start: 0, end: masked.length, kind: 'AGREED', role: 'formula', predicate })];
  }
  const drafts = readReports(masked, context);
  if (!(context.narrated || context.jointDocument) || drafts.some(({ sub }) => sub !== 'PLEDGE'))
    return drafts;
  const intention = findIntention(masked, context.jointDocument);
  return intention === null ? drafts : [intention];
}

/** The whole sentence is what is proposed; of its own reports only what names earlier agreements counts. */
function readProposal(masked: string, vote: RegExpExecArray, context: SentenceContext): readonly Draft[] {
  const end = masked.replace(/[。\s]+$/u, '').length;
  const proposal = draft({
    start: skipConnectives(masked, 0, end),
    end,
    kind: 'AGREED',
    role: 'proposal',
    predicate: { start: vote.index, end },
  });
  return [proposal, ...readReports(masked, context).filter(({ kind }) => kind === 'RECALLED')];
}

function readReports(masked: string, context: SentenceContext): readonly Draft[] {
  const named = masked.includes('合意') ? findEarlier(masked) : [];
  const reports = findReports(masked);
  if (reports.length === 0) return named;
  const breaks = findClauseBreaks(masked);
  const modalities = settleModalities(masked, reports, breaks);
  const drafts = reports.flatMap((report, index): Draft[] => {
    const modality = modalities[index]!;
    const clause = { start: clauseStart(masked, reports, index, breaks), end: report.standing.end };
    return [...toDraft(masked, report, clause, modality, breaks, context)];
  });
  return [...named, ...drafts].sort((a, b) => a.predicate.start - b.predicate.start);
}

function findReports(masked: string): readonly Report[] {
  const found: Report[] = [];
  ANY.lastIndex = 0;
  for (let any = ANY.exec(masked); any !== null; any = ANY.exec(masked)) {
    for (const { cue, pattern } of COMPILED) {
      pattern.lastIndex = any.index;
      if (!pattern.test(masked)) continue;
      const report = readReport(masked, cue, any.index, pattern.lastIndex);
      if (report !== null) found.push(report);
    }
    ANY.lastIndex = any.index + 1;
  }
  if (MAYBE_PLAN.test(masked)) {
    for (const plan of findPlans(masked)) {
      const rest = masked.slice(plan.predicate.end);
      if (/^[^、。]{0,16}(?:か|でしょうか)[。？?\s]*$/u.test(rest)) continue;
      found.push({
        predicate: plan.predicate,
        kind: plan.kind,
        sub: plan.sub,
        reach: 'open',
        joint: undefined,
        own: false,
        standing: { position: 'main', modality: 'actual', end: plan.predicate.end },
        event: plan.event,
      });
    }
  }
  return keepLongest(found);
}

function readReport(masked: string, cue: Cue, start: number, stemEnd: number): Report | null {
  const before = masked.slice(Math.max(0, start - 24), start);
  if (cue.before !== undefined && !cue.before.test(before)) return null;
  if (cue.notBefore?.test(before)) return null;
  const inflection = readInflection(masked, stemEnd, cue.word);
  if (cue.passive === true && !inflection.passive) return null;
  const read = readStanding(masked.slice(inflection.end), inflection.end, inflection);
  const standing = ofOneSide(cue, inflection) ?? (cue.kind === 'DIVERGENCE' ? stated(read) : read);
  if (standing.modality === null) return null;
  if (inflection.form === 'noun' && !isStatedNoun(cue, before, standing)) return null;
  if (cue.stem.includes('一致') && inflection.form === 'te' && !/[でに]$/u.test(before)) return null;
  if (cue.stem.startsWith('こと') && !isDecision(masked, stemEnd, inflection, standing)) return null;
  return {
    predicate: { start, end: standing.end },
    kind: cue.kind,
    sub: standing === read || cue.sub === 'EXPECT' || cue.kind !== 'ONE_SIDED' ? (cue.sub ?? null) : 'PLEDGE',
    reach: cue.reach,
    joint: cue.joint,
    own: cue.own === true,
    standing,
  };
}

/** What one side means or wishes to do is stated all the same: 説明をしてまいりたい, 期待したい. */
function ofOneSide(cue: Cue, inflection: Inflection): Standing | null {
  const wishes =
    (inflection.desiderative || inflection.prospective) && !inflection.negative && !inflection.humble;
  return cue.kind === 'ONE_SIDED' && wishes
    ? { position: 'main', modality: 'actual', end: inflection.end }
    : null;
}

/** A difference is stated in a relative clause too: 立場が異なる問題もあり. */
function stated(standing: Standing): Standing {
  return standing.modality === 'questioned'
    ? standing
    : { ...standing, position: 'main', modality: 'actual' };
}

/** A bare noun at the end reports (…で一致。) only behind a particle that marks what is agreed. */
function isStatedNoun(cue: Cue, before: string, standing: Standing): boolean {
  if (standing.position === 'inside') return standing.modality !== null && cue.reach !== 'alone';
  return /(?:[でにを]|では|にて|について|旨|を[^、。をにで]{1,5})$/u.test(before) && cue.reach !== 'alone';
}

/** こととした, こととなった: a decision; こととしている, ことにする by one speaker, ことになる as a consequence: not. */
function isDecision(masked: string, stemEnd: number, inflection: Inflection, standing: Standing): boolean {
  if (standing.position === 'inside' || inflection.progressive || inflection.form === 'te') return false;
  const becomes = masked.slice(stemEnd, inflection.end).startsWith('な');
  return (inflection.past || !becomes) && !OPENING.test(masked.slice(0, stemEnd));
}

/** The chair opening or closing the meeting decides nothing. */
const OPENING = /^(?:それでは|では|まず)?、?(?:これ(?:より|から)|これにて|(?:た|る)だいまから)/u;

/** Put to the meeting (御異議ありませんか): decided, if it is, in a later sentence. */
const PUT_TO_VOTE =
  /(?:異議(?:は|が)?(?:ございません|ありません|ない)(?:でしょう)?か|賛成の(?:諸君|方|委員|皆様?)の(?:御|ご)?(?:起立|挙手)を(?:求め|願い)(?:ます)?|(?:御|ご)?承認(?:いただけ|願え)ます(?:でしょう)?か)[。\s]*$/u;
/** Repeats that nobody objected; the decision itself follows. */
const FORMULA =
  /(?:異議(?:が|は)?な(?:し|い|いもの|きもの)|賛成(?:者)?(?:総員|全員|多数|少数)|起立(?:総員|全員|多数))と(?:認め|決し)/u;

/** Of reports whose predicates overlap, the longest stays; at equal length the one that stands for itself. */
function keepLongest(reports: readonly Report[]): readonly Report[] {
  const length = (report: Report) => report.predicate.end - report.predicate.start;
  const kept: Report[] = [];
  const sorted = [...reports].sort((a, b) => a.predicate.start - b.predicate.start || length(b) - length(a));
  for (const report of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.predicate.end <= report.predicate.start) kept.push(report);
  }
  return kept;
}

/** A clause begins behind the report before it, or behind the last full stop within the sentence (…ますが、). */
function clauseStart(
  masked: string,
  reports: readonly Report[],
  index: number,
  breaks: readonly number[],
): number {
  const { start } = reports[index]!.predicate;
  const before = reports.slice(0, index).findLast((report) => report.standing.position !== 'inside');
  const stop = breaks.findLast((at) => at <= start) ?? 0;
  let at = Math.max(before?.standing.end ?? 0, stop);
  if (before !== undefined && at === before.standing.end) {
    const joint =
      /^(?:とともに|と共に|と同時に|つつも?|ながら|上で|うえで|(?:その)?後(?:に|は)?|のち|ほか|一方で?|が|けれども|ので)?、?/u.exec(
        masked.slice(at, start),
      );
    at += joint?.[0].length ?? 0;
  }
  return Math.min(skipConnectives(masked, at, start), start);
}

/** The suspended verb and the one behind it are both what is still wanted: 合意し、履行することが求められている. */
const WANTED = /^、[^。]*(?:する|行う|る)こと(?:が|を)(?:求めら|期待さ|期待し|必要|目指|望ま)/u;

/** What is only asked or heard of at the end of a sentence covers the suspended clauses that lead up to it. */
function settleModalities(
  masked: string,
  reports: readonly Report[],
  breaks: readonly number[],
): readonly Modality[] {
  const settled: Modality[] = [];
  for (let index = reports.length - 1; index >= 0; index -= 1) {
    const { standing } = reports[index]!;
    let modality = standing.modality!;
    if (standing.position === 'joined' && modality === 'actual') {
      const next = reports[index + 1];
      const stop = breaks.find((at) => at > standing.end);
      const follows = settled.at(-1);
      if (settled.includes('hearsay')) {
        // An aside (…ますけれども、) does not end what the sentence only hears of.
        modality = 'hearsay';
      } else if (next !== undefined && (stop === undefined || stop > next.predicate.start)) {
        if (follows === 'questioned' || follows === 'quoted' || follows === 'hypothetical')
          modality = follows;
      } else if (stop === undefined) {
        modality = readSentenceEnd(masked.slice(standing.end)) ?? modality;
        if (WANTED.test(masked.slice(standing.end))) modality = 'aimed';
      }
    }
    settled.push(modality);
  }
  return settled.reverse();
}

/** よって、そのように決定: what was decided stands in the sentence before. */
const REFERS_BACK =
  /^(?:よって|したがって)?、?(?:(?:その|この|右の|以上の)(?:よう|とおり|まま)(?:に|で)?|さよう|左様|(?:本|同)[案件](?:は|につきましては)?、?(?:原案のとおり)?|それを?|原案のとおり)[^、]{0,6}$/u;

/** 次回引き続き議論することとなった is put off, not decided. */
function postponed(
  masked: string,
  report: Report,
): { readonly kind: AgreementKind; readonly sub: null } | null {
  const clause = masked.slice(Math.max(0, report.predicate.start - 40), report.predicate.start);
  const puts = /^こと[とに]/u.test(masked.slice(report.predicate.start));
  return puts && /(?:次回|継続して|引き続き)[^、。]*(?:検討|審議|議論)(?:を?する|を行う)$/u.test(clause)
    ? { kind: 'DEFERRED', sub: null }
    : null;
}

/** これは…を再確認したものです says what a thing is, not what the sides did. */
function explainsThing(clause: string, report: Report, masked: string): boolean {
  return (
    /^(?:これら?|それら?|本件|本[一-龠]{1,4}|同[一-龠]{1,4})は/u.test(clause) &&
    /もの(?:で|だ)/u.test(masked.slice(report.predicate.start, report.standing.end + 4))
  );
}

/** A suspended clause of another subject ends before the one that is named. */
const SWITCH = /(?:れ|し|り|い|び|み|え|け|せ|て)、$/u;

const MAYBE_CONDITION = /許|条件|前提|れば|場合|可能|整/u;
const CONDITION =
  /(?:諸般の)?(?:事情|状況|情勢|条件)が(?:許せば|許す限り|整えば|整い次第)|[^、]{1,24}(?:を条件(?:に|として)|を前提(?:に|として)|得られれば|得られた場合(?:に|には)?|合意が?(?:でき|得られ)れば)(?=、)|可能(?:であれば|な限り)(?=、)/u;

function toDraft(
  masked: string,
  report: Report,
  clause: Span,
  modality: Modality,
  breaks: readonly number[],
  context: SentenceContext,
): readonly Draft[] {
  // A topic ends with a clause that stands on its own (私は…おりましたが、).
  const stop = breaks.findLast((at) => at <= clause.start) ?? 0;
  const from = Math.max(stop, clause.start - LOOK_BACK);
  const subject = findSubject(
    masked.slice(from, clause.end),
    { start: clause.start - from, end: clause.end - from },
    report.predicate.start - from,
    context.jointDocument,
  );
  const words =
    subject?.words == null ? null : { start: subject.words.start + from, end: subject.words.end + from };
  const start =
    subject?.opens === true && words !== null && SWITCH.test(masked.slice(clause.start, words.start))
      ? words.start
      : clause.start;
  const unnamed = report.own && !context.meetingSpeaks ? false : null;
  const kind = postponed(masked, report) ?? settleKind(report, subject?.joint ?? unnamed, modality);
  if (kind === null || explainsThing(masked.slice(clause.start, clause.end), report, masked)) return [];
  const ofOthers =
    modality === 'actual' &&
    isOutcome(kind.kind) &&
    isOfOthers(masked.slice(from, report.predicate.start), context.sides);
  const body = masked.slice(clause.start, clause.end);
  const condition = isOutcome(kind.kind) && MAYBE_CONDITION.test(body) ? CONDITION.exec(body) : null;
  const actual = modality === 'actual';
  const announces =
    kind.kind === 'AGREED' || kind.kind === 'CONFIRMED'
      ? readJapaneseHeader(masked.slice(clause.start, report.predicate.start))
      : undefined;
  return [
    draft({
      start,
      end: clause.end,
      kind: kind.kind,
      sub: kind.sub,
      role: announces === undefined ? 'item' : 'header',
      announces: announces ?? null,
      refersBack: REFERS_BACK.test(masked.slice(start, report.predicate.start)),
      predicate: report.predicate,
      modality:
        context.questioner && actual && isOutcome(kind.kind)
          ? 'questioned'
          : ofOthers
            ? 'thirdparty'
            : actual && condition !== null
              ? 'conditional'
              : modality,
      condition:
        condition === null
          ? null
          : {
              start: clause.start + condition.index,
              end: clause.start + condition.index + condition[0].length,
            },
      parts: isOutcome(kind.kind) ? findParts(masked, clause, report.predicate.start) : [],
      subject: subject === null ? null : { joint: subject.joint, words },
    }),
  ];
}

export function isOutcome(kind: AgreementKind): boolean {
  return kind === 'AGREED' || kind === 'CONFIRMED' || kind === 'SCHEDULED';
}

/** What the predicate reports, given who acts; null where it reports nothing. `joint` is null where nobody is named. */
function settleKind(
  report: Report,
  joint: boolean | null,
  modality: Modality,
): { readonly kind: AgreementKind; readonly sub: AgreementSub | null } | null {
  const { kind, sub } = report;
  if (modality === 'negated') {
    return kind === 'AGREED'
      ? { kind: 'DIVERGENCE', sub: null }
      : kind === 'CONFIRMED'
        ? { kind, sub }
        : null;
  }
  if (modality === 'recalled') {
    return isOutcome(kind) ? { kind: 'RECALLED', sub: null } : kind === 'OBTAINED' ? { kind, sub } : null;
  }
  if (report.event !== undefined) {
    if (kind === 'SCHEDULED' && report.event) return { kind, sub };
    if (kind === 'SCHEDULED') return joint === false ? { kind: 'ONE_SIDED', sub: 'PLEDGE' } : { kind, sub };
    return joint === true ? { kind: 'AGREED', sub: null } : { kind, sub };
  }
  if (modality !== 'actual' && !isOutcome(kind)) return null;
  switch (report.reach) {
    case 'both':
    case 'alone':
      return { kind, sub };
    case 'open':
      if (joint === false && isOutcome(kind)) {
        return sub === 'INSTRUMENT'
          ? { kind, sub }
          : { kind: 'ONE_SIDED', sub: kind === 'AGREED' ? 'PLEDGE' : 'STATED' };
      }
      return { kind, sub };
    case 'one':
      return joint === true && report.joint !== undefined
        ? { kind: report.joint.kind, sub: report.joint.sub ?? null }
        : { kind, sub };
  }
}

const PART_END = /こと(?:を|や)?、(?:そして|また|更に|さらに|及び|並びに|かつ)?、?/gu;

/** The several contents of one predicate: …ことを、そして…こと、そして…ことで一致. */
function findParts(masked: string, clause: Span, predicateStart: number): readonly Span[] {
  const body = masked.slice(clause.start, predicateStart);
  const cuts = [...body.matchAll(PART_END)];
  const last = /こと(?=(?:で|に|を|について)[^こと]{0,8}$)/u.exec(body);
  if (cuts.length === 0 || last === null) return [];
  const parts: Span[] = [];
  let start = clause.start;
  for (const cut of cuts) {
    parts.push({ start: skipConnectives(masked, start, predicateStart), end: clause.start + cut.index + 2 });
    start = clause.start + cut.index + cut[0].length;
  }
  parts.push({ start: skipConnectives(masked, start, predicateStart), end: clause.start + last.index + 2 });
  return parts;
}
