/**
 * The reports in one English sentence. Verbs of one kind make one item; a verb of another kind begins the next.
 *
 * In: a sentence and what is known of its surroundings. Out: drafts, in order.
 * Never: an infinitive, a participle or another's words read as a report.
 */
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { isOutcome, type Modality } from '../agreement.ts';
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import { type Hints, holds, needing, readHints } from './hints.ts';
import { UNDER_CONDITION } from './impersonal.ts';
import { readEnglishHeader } from './lists.ts';
import type { Report } from './report.ts';
import { findPlan, findRecalled } from './schedule.ts';
import { findReports } from './verbs.ts';

export function extractEnglish(text: string, context: SentenceContext): readonly Draft[] {
  const masked = maskEnglish(text);
  const words = wordsOf(masked);
  const hints = readHints(masked, words);
  const found = findReports(masked, words, hints, context);
  const runs = found.length < 2 ? found : runsOf(masked, found);
  const plan = runs.some(({ kind }) => isOutcome(kind)) ? null : findPlan(masked, hints);
  const reports: readonly Report[] =
    plan === null
      ? runs
      : [...runs.filter(({ sub }) => sub !== 'PLEDGE'), { ...plan, modality: 'actual', subject: null }];
  const drafts = reports.length === 0 ? NONE : toDrafts(masked, hints, reports, context);
  const recalled = findRecalled(masked, hints);
  return recalled === null || drafts.some(({ kind }) => isOutcome(kind) || kind === 'RECALLED')
    ? drafts
    : [...drafts, draft({ ...recalled, kind: 'RECALLED', modality: 'recalled', predicate: recalled })];
}

const NONE: readonly Draft[] = [];

/** What the sentence says, each act of it once; what is only recalled stays where there is nothing else. */
function runsOf(masked: string, found: readonly Report[]): readonly Report[] {
  const whole = found.find((report, index) => sumsUp(masked, report, index === found.length - 1));
  const main = found.filter((report) =>
    whole === undefined || report === whole
      ? report.modality !== 'recalled'
      : report.predicate.start >= whole.predicate.end,
  );
  return joinRuns(masked, joinPairs(masked, main.length > 0 ? main : found));
}

function toDrafts(
  masked: string,
  hints: Hints,
  reports: readonly Report[],
  { questioner }: SentenceContext,
): readonly Draft[] {
  const span = sentenceSpan(masked);
  const quoted = QUOTE.test(masked) && CLOSES_QUOTE.test(masked) && !OPENS_QUOTE.test(masked);
  const asked = questioner || (masked.includes('?') && /\?["”’)\s]*$/u.test(masked));
  return reports.map((report, index) =>
    toDraft(
      masked,
      hints,
      clauseOf(masked, span, reports, index),
      quoted && isOutcome(report.kind) ? { ...report, modality: 'quoted' } : report,
      asked,
    ),
  );
}

/** The last sentence of a quotation that an earlier one opened. */
const QUOTE = /['’"”]/;
const CLOSES_QUOTE = /[.!?]['’"”]\s*$/u;
const OPENS_QUOTE = /(?:^|[\s(])['‘"“]/u;

function toDraft(masked: string, hints: Hints, span: Span, report: Report, asked: boolean): Draft {
  const outcome = isOutcome(report.kind);
  const modality: Modality =
    outcome && report.modality === 'actual' && asked ? 'questioned' : report.modality;
  const body = masked.slice(span.start, span.end);
  const announces =
    report.kind === 'AGREED' || report.kind === 'CONFIRMED'
      ? readEnglishHeader(masked.slice(span.start), hints)
      : undefined;
  const hangsOn =
    modality === 'conditional'
      ? UNDER_CONDITION
      : outcome && modality === 'actual' && holds(hints, IF)
        ? CONDITION
        : null;
  const condition = hangsOn?.exec(body) ?? null;
  return draft({
    start: span.start,
    end: span.end,
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

/** `Trade must grow, the two leaders agreed.` What stands before is what they agreed on. */
const CLOSES =
  /, (?:they|we|both|the (?:two |three )?(?:leaders|ministers|sides|pair|presidents|countries|two)) (?:also |both )?(?:agreed|concurred|confirmed|affirmed)\W*$/u;

/** Whether the whole sentence is what this report says. */
function sumsUp(masked: string, { predicate, modality }: Report, last: boolean): boolean {
  if (modality !== 'actual') return false;
  if (masked.startsWith('invit', predicate.start) && masked.endsWith('accepted', predicate.end)) return true;
  return last && masked.length - predicate.end < 3 && CLOSES.test(masked);
}

/** They agreed to do one thing and decided to do another: two decisions. */
const TO_DO = /^ (?:\w+ly )?to [a-z]/u;

function isDecision({ kind, sub }: Report): boolean {
  return kind === 'AGREED' && sub === null;
}

/** They noted how things are, and affirmed what they want: two acts. */
const FACT = pattern('u')`
    ^(?:note|recogni|acknowledge|observe|(?:took|take) (?:\w+ )?note|shared? the (?:\w+ )?(?:view|recognition|understanding|assessment
      |conviction|belief|opinion) that\b)
  `;
/** We stressed one thing, and we reaffirmed another: a clause of its own. */
const IS = /^(?:are|were|remain)/u;
const BEHIND_AND = /\band (?:also )?$/u;
/** We agreed to one thing, and we agreed to another. */
const AGAIN = /^(?:agree[ds]?|decided?)$/u;

/** They affirmed that it must end, and stressed that it will; reaffirmed their support and their resolve: two acts. */
const THAT = /^ (?:also )?that\b/u;
const STANCE =
  /^ (?:also )?(?:their|our|both \w+['’]) (?:[\w-]+ ){0,3}(?:support|commitments?|determination|intention|readiness|willingness|resolve|solidarity|opposition|dedication)\b/u;
function areApart(masked: string, one: Report, other: Report): boolean {
  return [THAT, STANCE].some(
    (complement) =>
      complement.test(masked.slice(one.predicate.end)) && complement.test(masked.slice(other.predicate.end)),
  );
}

/** They welcome and support it: one act, and an outcome where either verb tells of one. */
function joinPairs(masked: string, reports: readonly Report[]): readonly Report[] {
  if (reports.length < 2) return reports;
  const joined: Report[] = [];
  for (const report of reports) {
    const last = joined.at(-1);
    if (
      last === undefined ||
      report.ownSubject !== false ||
      last.modality !== report.modality ||
      !PAIRED.test(masked.slice(last.predicate.end, report.predicate.start))
    ) {
      joined.push(report);
      continue;
    }
    const { kind, sub } = isOutcome(last.kind) || !isOutcome(report.kind) ? last : report;
    joined[joined.length - 1] = {
      ...last,
      kind,
      sub,
      predicate: { start: last.predicate.start, end: report.predicate.end },
    };
  }
  return joined;
}
const PAIRED = /^,? (?:and|or|as well as) (?:(?:\w+ly|further|also|fully) )*$/u;

/** Verbs of one kind that follow each other are one report; the first names it. */
function joinRuns(masked: string, reports: readonly Report[]): readonly Report[] {
  if (reports.length < 2) return reports;
  const wordsFrom = ({ predicate }: Report) => masked.slice(predicate.start, predicate.end);
  const runs: Report[] = [];
  for (const report of reports) {
    const last = runs.at(-1);
    const same =
      last !== undefined &&
      last.kind === report.kind &&
      last.sub === report.sub &&
      last.modality === report.modality &&
      !areApart(masked, last, report) &&
      FACT.test(masked.slice(last.predicate.start)) === FACT.test(masked.slice(report.predicate.start)) &&
      !(
        TO_DO.test(masked.slice(last.predicate.end)) &&
        TO_DO.test(masked.slice(report.predicate.end)) &&
        isDecision(last) &&
        isDecision(report)
      ) &&
      !(
        report.subject?.words != null &&
        report.ownSubject === true &&
        ((AGAIN.test(wordsFrom(last)) && AGAIN.test(wordsFrom(report))) ||
          (report.kind === 'CONFIRMED' &&
            !IS.test(wordsFrom(report)) &&
            BEHIND_AND.test(masked.slice(0, report.subject.words.start))))
      );
    if (!same) runs.push(report);
  }
  return runs;
}

/** Where the clause of a report opens: at its subject, or behind what parts it from the clause before. */
function opening(masked: string, { predicate, subject, ownSubject }: Report, from: number): number {
  if (ownSubject === false) return predicate.start;
  if (subject?.words != null) return Math.min(predicate.start, subject.words.start);
  const before = masked.slice(from, predicate.start);
  const parted = /^.*(?:;(?: and| but)?|,? and|, but|, while) (?=(?:an?|the|it|further|[a-z]+s)\b)/iu.exec(
    before,
  )?.[0].length;
  return parted === undefined || subject !== null ? predicate.start : from + parted;
}

/** From the sentence's beginning, or from the subject or verb that opens the clause, to where the next one opens. */
function clauseOf(masked: string, whole: Span, reports: readonly Report[], index: number): Span {
  const own = reports[index]!;
  const before = reports[index - 1];
  const next = reports[index + 1];
  const first = before === undefined || before.predicate.start >= own.predicate.start;
  const start = first
    ? ownClause(masked, whole, own)
    : Math.max(before.predicate.end, opening(masked, own, before.predicate.end));
  if (next === undefined || next.predicate.start <= own.predicate.start) return { start, end: whole.end };
  const limit = Math.max(own.predicate.end, opening(masked, next, own.predicate.end));
  const cut = masked
    .slice(0, limit)
    .replace(
      /(?:[\s,;—–]|\b(?:during|at|in|on|after|to|under|through|for|with|of) which|(?<=(?:[,;]|\band)\s)(?:in (?:this|that) (?:regard|context|respect|connection|spirit|vein)|to (?:this|that) end)|\b(?:and|but|while|which|who|also|further|then|therefore|thus|hence)|(?<=(?:[,;—–]|\b(?:and|but|while|which|who))\s)[a-z]+ly)+$/u,
      '',
    ).length;
  return { start, end: Math.max(own.predicate.end, cut) };
}

/** Nothing was decided on tolls, and the Ministers agreed to meet: the second clause is what is reported. */
function ownClause(masked: string, { start }: Span, { subject, ownSubject }: Report): number {
  if (ownSubject !== true || subject?.words == null) return start;
  if (subject.words.start <= start) return start;
  const before = masked.slice(start, subject.words.start);
  return (AFTER_CLAUSE.test(before) && !LEADS_IN.test(before)) ||
    AFTER_BUT.test(before) ||
    AS_BEFORE.test(before)
    ? subject.words.start
    : start;
}
const AFTER_CLAUSE = /\b(?:is|are|was|were|has|have|had|will|did|does|do|[a-z]{2,}ed)\b[^;]*, (?:and|but) $/u;
/** As has been confirmed at earlier meetings, the Ministers agreed: what was so before is none of theirs. */
const AS_BEFORE =
  /\b[Aa]s (?:it )?(?:was|has been|had been) (?:\w+ )?(?:agreed|decided|(?:re-?)?confirmed|(?:re-?)?affirmed|resolved)\b.*, (?:and )?$/u;
const AFTER_BUT = /^[^;]{20,}, but $/u;
const LEADS_IN =
  /^(?:As|When|While|Although|Though|If|Since|Because|After|Before|Once|Following|Having|Given|With|In|On|At|During|(?!Nothing|Everything)[A-Z][a-z]+ing)\b/u;

const CONDITION = pattern('iu')`
    \b(?:if|provided that|as long as|on condition that|subject to) (?:circumstances|conditions|the situation
      |[^,.;]{0,30}\b(?:approval|ratification|agreement|arrangements))[^,.;]{0,40}
  `;

const IF = needing('condition');

/** Same length: quoted words blanked out, curly apostrophes and dashes kept. */
export function maskEnglish(text: string): string {
  const small = inLowerCase(text);
  const masked = OPENING_QUOTE.test(small)
    ? small.replace(
        /“[^”]{0,1000}”|"[^"]{0,1000}"/gu,
        (quoted) => quoted[0] + '\u00b7'.repeat(quoted.length - 2) + quoted.at(-1),
      )
    : small;
  return OTHER_SPACE.test(masked) ? masked.replace(/\s/gu, ' ') : masked;
}

/** Looked for first: a new string takes longer. */
const OPENING_QUOTE = /["“]/;
const OTHER_SPACE = /[^\S ]/;

/** `WE HEREBY DECLARE TO:` is read as other sentences are. Same length. */
function inLowerCase(text: string): string {
  return SMALL.test(text) || !CAPITALS.test(text)
    ? text
    : text.replace(/(?<=[A-Za-z][^A-Za-z]*)[A-Z]/gu, (letter) => letter.toLowerCase());
}

const SMALL = /[a-z]/;
const CAPITALS = /[A-Z]{3}/;

function sentenceSpan(masked: string): Span {
  const lead = LEAD.exec(masked)?.[0].length ?? 0;
  let end = masked.length;
  while (end > 0 && CLOSING.includes(masked[end - 1]!)) end -= 1;
  if (masked.endsWith('and', end) || masked.endsWith('or', end))
    end = masked.slice(0, end).replace(/[;,]\s*(?:and|or)$/u, '').length;
  return { start: Math.min(lead, end), end };
}
/** List marks and what stands around them. */
const LEAD = /^(?:\s|[*•·>–—-]\s|\d{1,2}[.)]\s|\([a-z0-9]{1,3}\)\s)*/u;
const CLOSING = ' .;:';
