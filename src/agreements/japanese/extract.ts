/**
 * The reports in one Japanese sentence.
 *
 * In: a sentence and what is known of its surroundings. Out: drafts, in order.
 * Never: one predicate read twice, or a modality that the words do not carry.
 */

import { append } from '../../text/append.ts';
import { beginning } from '../../text/beginnings.ts';
import { findClauseEnds } from '../../text/clauses.ts';
import type { Span } from '../../text/span.ts';
import { isOutcome, type Modality } from '../agreement.ts';
import { type Draft, NO_PARTS, type SentenceContext } from '../draft.ts';
import { withoutAsides } from './asides.ts';
import { isOfBefore } from './before.ts';
import { belongsElsewhere, isSetting } from './bystanders.ts';
import { clauseStart, lastBreak, openingOf, withoutContents } from './clause.ts';
import { isDone } from './done.ts';
import { findEarlier } from './earlier.ts';
import {
  AGREEMENT,
  COMPANY,
  HEADER,
  type Hints,
  CONDITION as MAYBE_CONDITION,
  THING as MAYBE_THING,
  PARTS,
  readMasked,
  tells,
  VOTE,
} from './hints.ts';
import { findDeclaration, findIntention } from './intention.ts';
import { readJapaneseHeader } from './lists.ts';
import { findParts } from './parts.ts';
import { findReports, type Report } from './reports.ts';
import { explainsThing, postponed, settleKind, settleModalities } from './settle.ts';
import { findSubject, isWe } from './subject.ts';
import { isBareRuling, isLastWord, readFormula, readProposal } from './votes.ts';
import {
  areAnnouncers,
  isAnnounced,
  isHomeMatter,
  isSaidByPaper,
  isStandingPaper,
  modalityOf,
} from './whose.ts';

/** Longest stretch before a clause that is searched for its subject; keeps long sentences linear. */
const LOOK_BACK = 400;

export function extractJapanese(text: string, context: SentenceContext): readonly Draft[] {
  const { masked, hints } = readMasked(text);
  // No vote is without one of these.
  const votes = tells(hints, VOTE);
  const proposal = votes ? readProposal(masked, context.meetingSpeaks && !context.narrated) : null;
  if (proposal !== null) {
    // Of its own reports only what names earlier agreements counts.
    return [proposal, ...readReports(masked, hints, context).filter(({ kind }) => kind === 'RECALLED')];
  }
  const formula = votes ? readFormula(masked) : null;
  if (formula !== null) {
    const chair = context.meetingSpeaks && !context.narrated;
    return chair && isLastWord(masked, context.behind())
      ? [{ ...formula, role: 'item', refersBack: true }]
      : [formula];
  }
  const drafts = readReports(masked, hints, context);
  if (!(context.narrated || context.jointDocument || context.appearance)) return drafts;
  if (drafts.some((entry) => !leavesOpen(entry, masked))) return drafts;
  const declared = context.appearance && !context.questioner ? findDeclaration(masked) : null;
  if (declared !== null) return [declared];
  if (!(context.narrated || context.jointDocument)) return drafts;
  const intention = findIntention(masked, context.jointDocument);
  return intention === null ? drafts : [intention];
}

/** What is meant to be done is a commitment where both declare it: …していく, (両国は)…協議する. */
function leavesOpen({ kind, sub, predicate }: Draft, masked: string): boolean {
  return (
    sub === 'PLEDGE' ||
    (kind === 'DISCUSSED' && /(?:する|行う|交わす)$/u.test(masked.slice(predicate.start, predicate.end)))
  );
}

function readReports(masked: string, hints: Hints, context: SentenceContext): readonly Draft[] {
  const named = tells(hints, AGREEMENT) ? findEarlier(masked) : NONE;
  const found = withoutContents(masked, findReports(masked));
  if (found.length === 0) return named;
  const { breaks: all, pauses } = findClauseEnds(masked);
  const { reports, breaks } = withoutAsides(masked, found, all);
  const ends = { breaks, pauses };
  const modalities = settleModalities(masked, reports, breaks);
  const lastPast = reports.findLastIndex(isPast);
  let drafts: Draft[] | undefined;
  for (let index = 0; index < reports.length; index += 1) {
    const report = reports[index]!;
    const clause = { start: clauseStart(masked, reports, index, ends), end: report.standing.end };
    const opening =
      (context.record || context.minutes) && isBareRuling(masked, clause.start, report.predicate.start)
        ? openingOf(masked, reports, index, ends)
        : null;
    const dated = index < lastPast && report.timeless ? { ...report, timeless: false } : report;
    const entry = toDraft(masked, dated, clause, modalities[index]!, breaks, hints, context);
    if (entry !== null) drafts = append(drafts, opening === null ? entry : { ...entry, start: opening });
  }
  const read = drafts === undefined ? NONE : underEarlier(masked, drafts, context);
  if (named.length === 0) return read;
  return [...named, ...read].sort((a, b) => a.predicate.start - b.predicate.start);
}

/** 合意がなされ、それは4月の理事会で承認された: what leads up to another meeting's deed was done before it. */
function underEarlier(masked: string, drafts: readonly Draft[], context: SentenceContext): readonly Draft[] {
  const last = drafts.at(-1)!;
  if (drafts.length < 2 || last.modality !== 'recalled' || !(context.record || context.minutes))
    return drafts;
  if (!/^[。\s]*$/u.test(masked.slice(last.end)) || !masked.slice(0, last.end).includes('その'))
    return drafts;
  return drafts.map((entry) =>
    isOutcome(entry.kind) && entry.modality === 'actual'
      ? { ...entry, kind: 'RECALLED', sub: null, modality: 'recalled' }
      : entry,
  );
}

const NONE: readonly Draft[] = [];

/** What is suspended takes its time from what it leads up to: 確認し、…一致しました. */
function isPast({ timeless, standing, event }: Report): boolean {
  return !timeless && event === undefined && standing.position !== 'inside';
}

/** よって、そのように決定: what was decided stands in the sentence before. */
const REFERS_BACK = beginning(
  /(?:よって|したがって)?、?(?:(?:その|この|右の|以上の)(?:よう|とおり|まま)(?:に|で)?|さよう|左様|(?:本|同)[案件](?:は|につきましては)?、?(?:原案のとおり)?|それを?|原案のとおり)[^、]{0,6}$/u,
);

/** Words that only refer back are few. */
const FEW_WORDS = 32;

function refersBack(words: string): boolean {
  return words.length <= FEW_WORDS && REFERS_BACK.test(words);
}

/** A suspended clause of another subject ends before the one that is named. */
const SWITCH = /(?:れ|し|り|い|び|み|え|け|せ|て)、$/u;

const SUPPOSED = /(?:れば|たら|なら)(?!な)/u;
const BETWEEN =
  /(?<![年月日期]|[こそ]の)間(?:の|で|に)|相互|双方|両国|互い|(?:首脳|大臣|外相|閣僚|国|者)の(?:賛同|了解|同意|支持)を得|(?<!与党|党内|府省|省庁)(?:会合|会談|協議)(?:の場)?(?:で|において|におきまして)/u;
/** 我々は今日…: those who met today. */
const TOGETHER =
  /(?:我々|私たち|われわれ)(?:[一-龠]{1,3})?は、?(?:今日|本日|今回|先ほど|[^、。]{0,10}(?:会談|会合|協議)(?:で|において))/u;

const CONDITION =
  /(?:諸般の)?(?:事情|状況|情勢|条件)が(?:許せば|許す限り|整えば|整い次第)|[^、]{1,24}(?:を条件(?:に|として)|を前提(?:に|として)|得られれば|得られた場合(?:に|には)?|合意が?(?:でき|得られ)れば)(?=、)|可能(?:であれば|な限り)(?=、)/u;

function toDraft(
  masked: string,
  report: Report,
  clause: Span,
  stated: Modality,
  breaks: readonly number[],
  hints: Hints,
  context: SentenceContext,
): Draft | null {
  const lead = masked.slice(clause.start, report.predicate.start);
  const earlier = stated === 'actual' && isOfBefore(masked, lead, report, hints, context);
  // A topic ends with a clause that stands on its own (私は…おりましたが、).
  const from = Math.max(lastBreak(breaks, clause.start), clause.start - LOOK_BACK);
  const around = masked.slice(from, clause.end);
  const found = findSubject(
    around,
    clause.start - from,
    report.predicate.start - from,
    tells(hints, COMPANY),
  );
  const named =
    found !== null && isWe(found, around) && areBoth(report, around, context)
      ? { ...found, joint: true }
      : found;
  const subject = named !== null && belongsElsewhere(masked, report, named, from) ? null : named;
  const told =
    (stated === 'quoted' || stated === 'recalled') &&
    context.narrated &&
    areAnnouncers(subject) &&
    isAnnounced(masked.slice(report.standing.end))
      ? 'actual'
      : stated;
  const modality = earlier ? 'recalled' : told;
  const words =
    subject?.words == null ? null : { start: subject.words.start + from, end: subject.words.end + from };
  const start =
    subject?.opens === true && words !== null && SWITCH.test(masked.slice(clause.start, words.start))
      ? words.start
      : clause.start;
  if (report.recorded && !context.narrated && !context.meetingSpeaks) return null;
  // What holds between the two is no matter of one government's: 取締船の間の連絡の手順を定めまして.
  const between = report.own && BETWEEN.test(lead);
  const alike = report.reach === 'one' && !report.passive && isSaidByPaper(lead);
  const home = subject === null && report.decides && isHomeMatter(lead, context);
  const unnamed = alike ? true : home || (report.own && !context.meetingSpeaks && !between) ? false : null;
  // 両国は…していく declares; …していきたい, and what 両国が does inside another's words, does not.
  const declares =
    (context.narrated || context.jointDocument) &&
    subject?.opens === true &&
    !/た[いく]/u.test(masked.slice(report.predicate.start, report.predicate.end));
  // 両首脳は一致し、…コミットメントが表明されている: by whom, the clause before does not say.
  const undergone = report.passive && words !== null && words.start < clause.start;
  // At a meeting (会談で) and to hold a view (両国で…と認識しております) are no deeds of both.
  const party =
    report.reach === 'one' &&
    (undergone ||
      (subject?.opens !== true && isView(masked, report)) ||
      isSetting(masked, subject?.joint === true, words))
      ? null
      : subject;
  const settled =
    postponed(masked, report) ?? settleKind(report, party?.joint ?? unnamed, modality, declares);
  // A plan of nobody's and of no event is the speaker's own: 国会に提出する予定です.
  const alone =
    report.event === false &&
    subject === null &&
    settled?.kind === 'SCHEDULED' &&
    !(context.minutes || context.record) &&
    /予定/u.test(masked.slice(report.predicate.start, report.predicate.end));
  const before = masked.slice(from, report.predicate.start);
  const kind =
    alone && !context.meeting()
      ? ({ kind: 'ONE_SIDED', sub: 'PLEDGE' } as const)
      : settled?.sub === 'INSTRUMENT' && isStandingPaper(subject?.joint, before, context)
        ? ({ kind: 'ONE_SIDED', sub: 'STATED' } as const)
        : settled;
  if (kind === null || (tells(hints, MAYBE_THING) && explainsThing(masked, clause, report))) return null;
  if (
    !isDone(
      masked,
      hints,
      report,
      kind.kind,
      modality,
      subject?.joint === true,
      clause.start,
      breaks,
      context,
    )
  )
    return null;
  // A note of what would follow: 立候補者がいれば次回承認する.
  if (
    context.minutes &&
    modality === 'actual' &&
    SUPPOSED.test(lead) &&
    /[うくすつぬむるぐ]$/u.test(masked.slice(report.predicate.start, clause.end))
  )
    return null;
  const body = masked.slice(start, clause.end);
  const condition = isOutcome(kind.kind) && tells(hints, MAYBE_CONDITION) ? CONDITION.exec(body) : null;
  const announces =
    (kind.kind === 'AGREED' || kind.kind === 'CONFIRMED') && tells(hints, HEADER)
      ? readJapaneseHeader(masked.slice(clause.start, manner(masked, report.predicate.start)))
      : undefined;
  const outcome = isOutcome(kind.kind);
  const own = outcome && modality === 'actual' ? modalityOf(before, hints, context) : modality;
  // Field by field and once: every report becomes a draft.
  return {
    start,
    end: clause.end,
    kind: kind.kind,
    sub: kind.sub,
    modality:
      outcome && modality === 'actual' && context.questioner
        ? 'questioned'
        : own === 'actual' && condition !== null
          ? 'conditional'
          : own,
    role: announces === undefined ? 'item' : 'header',
    predicate: report.predicate,
    condition:
      condition === null
        ? null
        : { start: start + condition.index, end: start + condition.index + condition[0].length },
    parts:
      outcome && tells(hints, PARTS)
        ? findParts(masked, { start, end: clause.end }, report.predicate.start)
        : NO_PARTS,
    subject: subject === null ? null : { joint: subject.joint, words },
    owner: null,
    announces: announces ?? null,
    refersBack: refersBack(masked.slice(start, report.predicate.start)),
  };
}

/** Whether 我々 are both: those who stand side by side, or who met today. */
function areBoth(report: Report, around: string, context: SentenceContext): boolean {
  return (
    context.jointDocument ||
    (context.appearance && (isOutcome(report.kind) || report.joint !== undefined) && !report.timeless) ||
    TOGETHER.test(around)
  );
}

/** …と認識する, …したいと…する: what is held or wished. */
function isView(masked: string, { predicate }: Report): boolean {
  return (
    masked.startsWith('認識', predicate.start) ||
    /た[いく](?:という|との)?$/u.test(masked.slice(Math.max(0, predicate.start - 5), predicate.start))
  );
}

const MANNERS = ['よう', 'とおり', '通り'];

/** 次の|とおり決定した: how it was decided belongs to the words before the verb. */
function manner(masked: string, at: number): number {
  return at + (MANNERS.find((manner) => masked.startsWith(manner, at))?.length ?? 0);
}
