/**
 * The reports in one English sentence. Verbs of one kind make one item; a verb of another kind begins the next.
 *
 * In: a sentence and what is known of its surroundings. Out: drafts, in order.
 * Never: an infinitive, a participle or another's words read as a report.
 */
import { allMatches } from '../../text/matches.ts';
import { openingsOf } from '../../text/openings.ts';
import type { Span } from '../../text/span.ts';
import { isOutcome, type Modality } from '../agreement.ts';
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import { VERBS, type Verb } from './cues.ts';
import { isEarlier } from './earlier.ts';
import { type Anchor, findIntentions, findParticiples, findPassives } from './impersonal.ts';
import { readEnglishHeader } from './lists.ts';
import type { Report } from './report.ts';
import { findPlan, findRecalled } from './schedule.ts';
import { type Attachment, attach } from './subject.ts';
import { areOthers } from './thirdparty.ts';

const COMPILED = VERBS.map((verb) => ({
  verb,
  letters: openingsOf(verb.forms, 1),
  pattern: new RegExp(
    `(?<![\\w'’-])(?:${verb.forms})(?![\\w-]|['’]s)${verb.followedBy === undefined ? '' : `(?=${verb.followedBy})`}`,
    'uy',
  ),
}));
/** The verbs that may begin with a letter, in their order. */
const BY_LETTER = new Map(
  [...new Set(COMPILED.flatMap(({ letters }) => [...letters]))].map((letter) => [
    letter,
    COMPILED.filter(({ letters }) => letters.has(letter)),
  ]),
);
/** Where a verb may begin; what it means is then asked of each, there only. */
const ANY = new RegExp(`(?<![\\w'’-])(?:${VERBS.map(({ forms }) => forms).join('|')})(?![\\w-])`, 'gu');
export function extractEnglish(text: string, context: SentenceContext): readonly Draft[] {
  const masked = maskEnglish(text);
  const found = findReports(masked, context);
  const main = found.filter(({ modality }) => modality !== 'recalled');
  const runs = joinRuns(main.length > 0 ? main : found);
  const whole = sentenceSpan(masked);
  const plan = runs.some(({ kind }) => isOutcome(kind)) ? null : findPlan(masked);
  const reports: readonly Report[] =
    plan === null
      ? runs
      : [...runs.filter(({ sub }) => sub !== 'PLEDGE'), { ...plan, modality: 'actual', subject: null }];
  const asked = context.questioner || /\?["”’)\s]*$/u.test(masked);
  const drafts = reports.map((report, index) =>
    toDraft(masked, clauseOf(masked, whole, reports, index), report, asked),
  );
  const recalled = findRecalled(masked);
  return recalled === null || drafts.some(({ kind }) => isOutcome(kind) || kind === 'RECALLED')
    ? drafts
    : [...drafts, draft({ ...recalled, kind: 'RECALLED', modality: 'recalled', predicate: recalled })];
}

function toDraft(masked: string, span: Span, report: Report, asked: boolean): Draft {
  const outcome = isOutcome(report.kind);
  const modality: Modality =
    outcome && report.modality === 'actual' && asked ? 'questioned' : report.modality;
  const body = masked.slice(span.start, span.end);
  const announces =
    report.kind === 'AGREED' || report.kind === 'CONFIRMED'
      ? readEnglishHeader(masked.slice(span.start))
      : undefined;
  const condition = outcome && modality === 'actual' ? CONDITION.exec(body) : null;
  return draft({
    ...span,
    kind: report.kind,
    sub: report.sub,
    predicate: report.predicate,
    subject: report.subject,
    modality: condition === null ? modality : 'conditional',
    condition:
      condition === null
        ? null
        : { start: span.start + condition.index, end: span.start + condition.index + condition[0].length },
    role: announces === undefined ? 'item' : 'header',
    announces: announces ?? null,
  });
}

/** Verbs of one kind that follow each other are one report; the first names it. */
function joinRuns(reports: readonly Report[]): readonly Report[] {
  const runs: Report[] = [];
  for (const report of reports) {
    const last = runs.at(-1);
    const same = last !== undefined && last.kind === report.kind && last.modality === report.modality;
    if (!same) runs.push(report);
  }
  return runs;
}

/** From the sentence's beginning, or from the subject or verb that opens the clause, to where the next one opens. */
function clauseOf(masked: string, whole: Span, reports: readonly Report[], index: number): Span {
  const opens = ({ predicate, subject }: Report) =>
    Math.min(
      predicate.start,
      subject?.words != null && subject.words.start < predicate.start ? subject.words.start : predicate.start,
    );
  const own = reports[index]!;
  const before = reports[index - 1];
  const next = reports[index + 1];
  const first = before === undefined || before.predicate.start >= own.predicate.start;
  const start = first
    ? whole.start
    : Math.max(before.predicate.end, own.ownSubject === false ? own.predicate.start : opens(own));
  if (next === undefined || next.predicate.start <= own.predicate.start) return { start, end: whole.end };
  const limit = Math.max(own.predicate.end, next.ownSubject === false ? next.predicate.start : opens(next));
  const cut = masked
    .slice(0, limit)
    .replace(/(?:[\s,;—–]|\b(?:and|but|while|which|who|also|further|then|[a-z]+ly))+$/u, '').length;
  return { start, end: Math.max(own.predicate.end, cut) };
}

const CONDITION =
  /\b(?:if|provided that|as long as|on condition that|subject to) (?:circumstances|conditions|the situation|[^,.;]{0,30}\b(?:approval|ratification|agreement))[^,.;]{0,40}/iu;

/** Same length: quoted words blanked out, curly apostrophes and dashes kept. */
export function maskEnglish(text: string): string {
  return text
    .replace(
      /“[^”]{0,1000}”|"[^"]{0,1000}"/gu,
      (quoted) => quoted[0] + '\u00b7'.repeat(quoted.length - 2) + quoted.at(-1),
    )
    .replace(/\s/gu, ' ');
}

function sentenceSpan(masked: string): Span {
  const lead = /^(?:\s|[*•·>–—-]\s|\d{1,2}[.)]\s|\([a-z0-9]{1,3}\)\s)*/u.exec(masked)?.[0].length ?? 0;
  const end = masked.replace(/[\s.;:]+$/u, '').length;
  return { start: Math.min(lead, end), end };
}

function findReports(masked: string, context: SentenceContext): readonly Report[] {
  const matches = allMatches(ANY, masked).flatMap(({ index: start }) =>
    (BY_LETTER.get(masked[start]!) ?? [])
      .flatMap(({ verb, pattern }) => {
        pattern.lastIndex = start;
        return pattern.test(masked) ? [{ verb, start, end: pattern.lastIndex }] : [];
      })
      .sort((a, b) => b.end - a.end),
  );
  const reports: Report[] = [];
  let anchor: { readonly to: Attachment; readonly past: boolean } | null = null;
  const anchors: Anchor[] = [];
  let last = -1;
  for (const { verb, start, end } of matches) {
    if (start < last) continue;
    const form = masked.slice(start, end);
    const able = lengthOfAbility(masked, start);
    const past = able > 0 || isPast(form);
    const own = attach(masked, start - able);
    const to: Attachment | null =
      own.by === 'subject'
        ? own
        : own.by === 'joined' && anchor !== null && (past === anchor.past || isCommitment(masked, start, end))
          ? { ...anchor.to, negated: own.negated }
          : null;
    if (to === null || (own.content && reports.length > 0)) continue;
    if (
      own.by === 'joined' &&
      !past &&
      JOINED_TO_PURPOSE.test(masked.slice(Math.max(0, start - REACH), start))
    )
      continue;
    if (!past && !agreesInNumber(form, to)) continue;
    if ((able === 0 && isInfinitive(masked, start)) || isParticiple(masked, end, past)) continue;
    last = end;
    const report = readReport(verb, masked, { start, end }, to, past, context);
    if (own.by === 'subject' && !own.relative) {
      anchor = { to: own, past };
      anchors.push({ at: start, to: own });
    }
    if (report !== null) reports.push({ ...report, ownSubject: own.by === 'subject' });
  }
  return [
    ...reports,
    ...findPassives(masked),
    ...findParticiples(masked, anchors),
    ...findIntentions(masked, context, anchors),
  ].sort((a, b) => a.predicate.start - b.predicate.start);
}

/** `We welcome the plan to build a port and support trade`: both are what the plan is for. */
const JOINED_TO_PURPOSE =
  /\bto (?:\w+ly |further )?[a-z]+ (?:the|our|their|its|an?|all|this|that|these|those|more|new|greater|each|any|both)\b[^,;.]*\band (?:\w+ly |further |also )?$/u;
/** How far before a verb an infinitive that it is joined to may stand. */
const REACH = 160;

/** `We were able to agree`, `they managed to conclude`: done, though an infinitive says so. */
const ABLE = /\b(?:(?:was|were|been) (?:\w+ly )?(?:able|pleased|glad|delighted|happy)|managed) to $/u;
const LONGEST_ABLE = 40;

/** How long the words are that make something done of the infinitive at `start`; 0 where there are none. */
function lengthOfAbility(masked: string, start: number): number {
  if (!masked.startsWith('to ', start - 3)) return 0;
  return ABLE.exec(masked.slice(Math.max(0, start - LONGEST_ABLE), start))?.[0].length ?? 0;
}

/** `We reviewed the plan and commit to…`: no noun, whatever tense went before. */
function isCommitment(masked: string, start: number, end: number): boolean {
  return (
    /^(?:commit|agree|intend|resolve|pledge|undertake)$/u.test(masked.slice(start, end)) &&
    /^ to\b/u.test(masked.slice(end, end + 4)) &&
    /\band (?:(?:also|hereby|jointly|further) )?$/u.test(masked.slice(Math.max(0, start - 20), start))
  );
}

const IRREGULAR_PAST =
  /^(?:came|met|held|sat|took|paid|began|heard|had|built|arrived|found|chose|saw|spoke|stood|were|undertook|struck|made|gave|won|sought|told|said|set\b|\w+ed\b)/u;

function isPast(form: string): boolean {
  return IRREGULAR_PAST.test(form);
}

/** Japan welcomes, we welcome; not: Japan welcome (a noun or an infinitive). */
function agreesInNumber(form: string, to: Attachment): boolean {
  const singular = /^\w+s\b/u.test(form) && !/^(?:stress|discuss|address|express)\b/u.test(form);
  return to.joint || to.we ? !singular : singular || /^I$/u.test(form);
}

function isInfinitive(masked: string, at: number): boolean {
  return /\b(?:to|will|would|should|could|can|may|might|must|shall|not)\s+(?:\w+ly\s+|also\s+|further\s+|continue to\s+)*$/u.test(
    masked.slice(Math.max(0, at - 40), at),
  );
}

/** `the plan adopted by the council`: what was done by somebody is no verb of this sentence. */
function isParticiple(masked: string, end: number, past: boolean): boolean {
  return (
    past &&
    /^ by (?:the |its |a |an )?(?:[A-Z]|council|parliament|assembly|board)/u.test(masked.slice(end, end + 24))
  );
}

function readReport(
  verb: Verb,
  masked: string,
  predicate: Span,
  to: Attachment,
  past: boolean,
  context: SentenceContext,
): Report | null {
  const withOther = /^\s+(?:together )?with (?:[A-Z]|his|her|the|our)/u.test(masked.slice(predicate.end));
  const meaning = to.joint || (withOther && verb.joint?.kind === 'AGREED') ? verb.joint : verb.single;
  if (meaning === null) return null;
  const outcome = meaning.kind === 'AGREED' || meaning.kind === 'CONFIRMED';
  // In one speaker's mouth, we in the present is the speaker's own side: we welcome, we plan to.
  if (
    outcome &&
    to.we &&
    !past &&
    !context.jointDocument &&
    !/\b(?:both|all)$/iu.test(masked.slice(0, predicate.start).trimEnd()) &&
    !/^(?:(?:re)?(?:affirm|confirm)\b|(?:agree|concur)\s+(?:to|that)\b|(?:are|stand)\s)/u.test(
      masked.slice(predicate.start, predicate.end + 8),
    )
  ) {
    return null;
  }
  const modality: Modality = isCleft(masked, to, predicate)
    ? 'actual'
    : to.negated
      ? 'negated'
      : to.conditional
        ? 'hypothetical'
        : to.relative || to.pluperfect || (outcome && isEarlier(masked, to, predicate))
          ? 'recalled'
          : 'actual';
  const kind = modality === 'negated' && meaning.kind === 'AGREED' ? 'DIVERGENCE' : meaning.kind;
  if (modality === 'negated' && kind !== 'DIVERGENCE') return null;
  if ((modality === 'recalled' || modality === 'hypothetical') && !outcome) return null;
  const quoted =
    /\b(?:said|says|claimed|reported|told|according to|reportedly|rumou?red|alleged|believes?|thinks?)\b[^,;]{0,60}$/iu.test(
      masked.slice(
        Math.max(0, (to.words?.start ?? predicate.start) - 80),
        to.words?.start ?? predicate.start,
      ),
    );
  return {
    predicate,
    kind: modality === 'recalled' ? 'RECALLED' : kind,
    sub: meaning.sub ?? null,
    modality:
      modality !== 'actual' || !outcome
        ? modality
        : HEARSAY.test(masked)
          ? 'hearsay'
          : quoted || QUOTED_BEHIND.test(masked)
            ? 'quoted'
            : isOfOthers(masked, to, context)
              ? 'thirdparty'
              : modality,
    subject: { joint: to.joint, words: to.words },
  };
}

function isOfOthers(masked: string, { joint, words }: Attachment, context: SentenceContext): boolean {
  if (!joint || words === null || context.jointDocument || context.minutes) return false;
  return areOthers(masked.slice(words.start, words.end), context.opening);
}

/** `What we have agreed is to open a consulate`: no earlier agreement, but this one. */
function isCleft(masked: string, to: Attachment, predicate: Span): boolean {
  if (!to.relative || to.negated || to.words === null) return false;
  return (
    /^\W*(?:(?:and|so|but|now|today)\W+)*what\s+$/iu.test(masked.slice(0, to.words.start)) &&
    /\b(?:is|was)\b/u.test(masked.slice(predicate.end))
  );
}

const HEARSAY =
  /\b(?:according to (?!(?:the|a|an|their|this|its) (?:[\w-]+ ){0,2}(?:communiqu\p{L}+|statement|declaration|read-?out|release|text|agreement|treaty|accord|document))|reportedly|rumou?red|allegedly|it is (?:said|reported|believed|understood) that|reports (?:say|suggest) that)/iu;
/** …, the Minister said. */
const QUOTED_BEHIND =
  /[,”"]\s+(?:the |a )?[\w.'’ ]{1,40}\s(?:said|noted|added|claimed|says|reported|told [\w ]{1,20})[.\s]*$/u;
