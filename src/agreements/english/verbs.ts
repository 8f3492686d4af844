/**
 * The verbs of one English sentence that report something, each with who acts and how it is meant.
 *
 * In: the folded sentence and what is known of its surroundings. Out: reports, in order.
 * Never: an infinitive, a participle or a noun read as a finite verb.
 */

import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import type { SentenceContext } from '../draft.ts';
import { BODY_ACTS, ONE_BODY } from './actors.ts';
import { subjectCarried } from './carried.ts';
import { findElliptic, findOwnWords } from './communique.ts';
import { findForms } from './forms.ts';
import type { Hints } from './hints.ts';
import { type Anchor, findImpersonal, findJoined, findParticiples } from './impersonal.ts';
import { findIntentions } from './intentions.ts';
import { readReport } from './meaning.ts';
import { findPassives } from './passive.ts';
import type { Report } from './report.ts';
import { findStates } from './states.ts';
import { type Attachment, attach } from './subject.ts';

export function findReports(
  masked: string,
  words: Words,
  hints: Hints,
  context: SentenceContext,
): readonly Report[] {
  const reports: Report[] = [];
  let anchor: { readonly to: Attachment; readonly past: boolean } | null = null;
  const anchors: Anchor[] = [];
  let last = -1;
  for (const { verb, start, end } of findForms(masked, words)) {
    if (start < last) continue;
    const able = lengthOfAbility(masked, start);
    const own = asBody(attach(masked, start - able), masked, start - able, context);
    if (own.by === 'none') continue;
    const form = masked.slice(start, end);
    const past = able > 0 || isPast(form);
    if (own.by === 'joined' && anchor === null) anchor = subjectCarried(masked, start, past);
    const to: Attachment | null =
      own.by === 'subject'
        ? own
        : own.by === 'joined' &&
            anchor !== null &&
            (past === anchor.past || isPerfect(masked, start) || isCommitment(masked, start, end))
          ? { ...anchor.to, negated: own.negated }
          : null;
    if (to === null || (reports.length > 0 && (own.content || isSaid(masked, reports.at(-1)!, own))))
      continue;
    // We are here to stress and reaffirm it: what for.
    if (own.by === 'joined' && !past && TO_DO_AND.test(masked.slice(Math.max(0, start - 60), start)))
      continue;
    // The treaties we support: which treaties.
    if (own.we && /^(?:support|share|hold|value|endorse)$/u.test(form) && /^\W*$/u.test(masked.slice(end)))
      continue;
    if (own.by === 'joined' && form === 'shared' && !TAKES_SHARED.test(masked.slice(end, end + 20))) continue;
    if (
      own.by === 'joined' &&
      !past &&
      !isCommitment(masked, start, end) &&
      (JOINED_TO_PURPOSE.test(masked.slice(Math.max(0, start - REACH), start)) ||
        (GOES_ON.test(form) &&
          [IS_TO, ASKED_TO].some((leads) => leads.test(masked.slice(anchors.at(-1)?.at ?? 0, start)))))
    )
      continue;
    if (!past && !agreesInNumber(form, to, masked)) continue;
    if ((able === 0 && isInfinitive(masked, start)) || isParticiple(masked, { start, end }, past)) continue;
    if (
      own.by === 'joined' &&
      (isAgreedUpon(masked, { start, end }) || isAgreedThing(masked, { start, end }))
    )
      continue;
    last = end;
    const report = readReport(verb, masked, hints, { start, end }, to, past, own.by === 'subject', context);
    if (own.by === 'subject' && !own.relative) {
      anchor = { to: own, past };
      anchors.push({ at: start, to: own });
    }
    if (report !== null) reports.push(report);
  }
  const isBare = reports.length === 0 && context.narrated && !context.minutes;
  const states = findStates(masked, hints, context);
  let found: readonly Report[] = isBare ? findElliptic(masked) : reports;
  found = joined(found, findImpersonal(masked, hints));
  found = joined(found, findPassives(masked, hints, context));
  if (states.length > 0)
    found = joined(
      found,
      states.filter(({ predicate }) => !reports.some((report) => touches(report.predicate, predicate))),
    );
  found = joined(found, findJoined(masked, hints, context.minutes));
  found = joined(found, findParticiples(masked, hints, anchors, reports));
  found = joined(found, findIntentions(masked, hints, context, anchors));
  if (context.jointDocument) {
    const reported = found.some(({ kind }) => kind !== 'DISCUSSED');
    found = joined(found, findOwnWords(masked, hints, reported));
  }
  return isInOrder(found) ? found : found.toSorted((a, b) => a.predicate.start - b.predicate.start);
}

/** Mostly one of them is empty, and nothing is copied. */
function joined(some: readonly Report[], more: readonly Report[]): readonly Report[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...some, ...more];
}

function isInOrder(reports: readonly Report[]): boolean {
  for (let index = 1; index < reports.length; index += 1)
    if (reports[index - 1]!.predicate.start > reports[index]!.predicate.start) return false;
  return true;
}

/** `The Council met in Oslo. It notes that…`: the Council does. */
function asBody(
  own: Attachment,
  masked: string,
  at: number,
  { jointDocument, antecedent }: SentenceContext,
): Attachment {
  if (!jointDocument || own.by === 'subject') return own;
  const it = MAYBE_IT.test(masked) ? IT_OPENS.exec(masked.slice(0, at)) : null;
  if (it === null || !BODY_ACTS.test(antecedent())) return own;
  return { ...own, by: 'subject', joint: true, words: { start: it[0].length - 3, end: it[0].length - 1 } };
}
/** Looked for first. */
const MAYBE_IT = /[Ii]t /;
const IT_OPENS =
  /^\W*(?:\d{1,3}[.)] )?(?:[^,;]{1,100}, )?[Ii]t (?=(?:(?:also|has|further|therefore|thus|[a-z]+ly) )*$)/u;

/** They reviewed the plan, agreed upon in Lima: said of the plan. */
function isAgreedUpon(masked: string, { start, end }: Span): boolean {
  return (
    /, (?:first |already |previously |originally )?$/u.test(masked.slice(Math.max(0, start - 20), start)) &&
    /^(?:agreed|decided|signed|adopted|concluded|approved|announced|launched|established|endorsed)$/u.test(
      masked.slice(start, end),
    ) &&
    /^(?: (?:up)?on)? (?:at|in|by|between|during|among|last|this|earlier|under)\b/u.test(
      masked.slice(end, end + 20),
    ) &&
    !AGREED_TO_DO.test(masked.slice(start))
  );
}
/** They reviewed it, agreed in principle to open it: a verb of theirs, unless a time or a place tells where it was agreed before. */
const AGREED_TO_DO =
  /^(?:agreed|decided) (?:at|in|during|among|this)\b(?:(?! (?:last|earlier|previous|by|between|which|who)\b)[^.;,A-Z0-9]){0,60}? (?:to [a-z]|that\b)/u;

/** On open and mutually agreed terms: what terms. */
function isAgreedThing(masked: string, { start, end }: Span): boolean {
  return masked.startsWith('agreed', start) && AGREED_THING.test(masked.slice(end, end + 30));
}
const AGREED_THING =
  /^ (?!(?:to|that|on|upon|with|in|at|as|by|about|and|or|also|not|it|they|we|the|an?|all|their|our|there|how|what|when|where|which|for|during|today|this|further|again|then|inter)\b|\w+ly\b)[a-z]/u;

/** An open, shared region; trust and shared resolve: no verb, unless an article or a plural of views is behind it. */
const TAKES_SHARED =
  /^ (?:the|their|our|an?|its|this|that|these|many|deep|deeply|serious|grave|similar|common|information|views|concerns?|assessments|perspectives|experiences?)\b/u;

/** They noted they had met: what they noted. */
function isSaid(masked: string, { predicate }: Report, { words }: Attachment): boolean {
  return (
    words !== null && words.start > predicate.end && masked.slice(predicate.end, words.start).trim() === ''
  );
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** `We welcome the plan to build a port and support trade`: both are what the plan is for. */
const JOINED_TO_PURPOSE =
  /\bto (?:\w+ly |further )?[a-z]+ (?:the|our|their|its|an?|all|this|that|these|those|more|new|greater|each|any|both)\b[^,;.]*\band (?:\w+ly |further |also )?$/u;
/** `They plan to set up a team, discuss patents and support trade`: what they plan goes on. */
/** We urge them to spare the reef, open the port and support the divers: what they are urged to. */
const ASKED_TO =
  /\b(?:urge|encourage|call (?:up)?on|ask|invite|request|task|instruct|direct)(?:s|d|ed)? [^.;,]{1,90}? to [a-z](?:[^.;]*, )?[^.;,]*\b(?:and|or)? (?:\w+ly )?$/u;
const IS_TO =
  /\b(?:(?:intend|plan|commit|agree|resolve|pledge|undertake|seek|aim|strive|endeavou?r|determined|committed|ready)(?: \w+ly)? to|will|shall) [a-z][^.;]*$/u;
const GOES_ON = pattern('u')`
    ^(?:support|discuss|share|consult|address|encourage|call|identify|launch|establish|set|create|express|highlight
      |extend|offer|endorse|adopt|plan|hold|note|approve|renew|conclude|finali[sz]e|reach|celebrate|urge|oppose|reject
      |uphold)\b
  `;
const TO_DO_AND =
  /(?<!\b(?:committed|commitment|dedicated|opposed|contribution|thanks|regard) )\bto (?:\w+ly )?[a-z]+(?:, [a-z]+)*,? and (?:\w+ly |further |also )?$/u;
/** How far before a verb an infinitive that it is joined to may stand. */
const REACH = 160;

/** `We were able to agree`, `they managed to conclude`: done, though an infinitive says so. */
const ABLE =
  /\b(?:(?:was|were|been) (?:\w+ly )?(?:able|pleased|glad|delighted|happy)|managed|(?:took|used|seized) (?:the|this) (?:opportunity|occasion)) to $/u;
const LONGEST_ABLE = 40;

/** It was meaningful that we could agree. */
const PRAISED_ABLE =
  /\b(?:meaningful|significant|pleased|glad|delighted|happy|great|encouraged|achievement|step|success)\b[^.;]{0,40}? that we (?:both )?could $/u;

/** How long the words are that make something done of the infinitive at `start`; 0 where there are none. */
function lengthOfAbility(masked: string, start: number): number {
  if (masked.startsWith('could ', start - 6))
    return PRAISED_ABLE.test(masked.slice(0, start)) ? 'could '.length : 0;
  if (!masked.startsWith('to ', start - 3)) return 0;
  return ABLE.exec(masked.slice(Math.max(0, start - LONGEST_ABLE), start))?.[0].length ?? 0;
}

/** They are holding talks and have agreed to meet. */
function isPerfect(masked: string, start: number): boolean {
  return /\b(?:have|has) (?:\w+ly |also |both |now )?$/u.test(masked.slice(Math.max(0, start - 20), start));
}

/** `We reviewed the plan and commit to…`: no noun, whatever tense went before. */
function isCommitment(masked: string, start: number, end: number): boolean {
  return (
    /^(?:commit|agree|intend|resolve|undertake)$/u.test(masked.slice(start, end)) &&
    /^ to\b/u.test(masked.slice(end, end + 4)) &&
    /\band (?:(?:also|hereby|jointly|further) )?$/u.test(masked.slice(Math.max(0, start - 20), start))
  );
}

const IRREGULAR_PAST = pattern('u')`
    ^(?:came|met|held|sat|took|taken|given|paid|began|heard|had|built|arrived|found|chose|saw|spoke|stood|were|undertook
      |undertaken|got|struck|made|gave|won|sought|told|said|set\b|\w+ed\b)
  `;

function isPast(form: string): boolean {
  return IRREGULAR_PAST.test(form);
}

/** Japan welcomes, we welcome; not: Japan welcome (a noun or an infinitive). */
function agreesInNumber(form: string, to: Attachment, masked: string): boolean {
  const singular = /^\w+s\b/u.test(form) && !/^(?:stress|discuss|address|express)\b/u.test(form);
  const words = to.words === null ? '' : masked.slice(to.words.start, to.words.end);
  if (to.joint && (/^it$/iu.test(words) || ONE_BODY.test(words))) return true;
  return to.joint || to.we ? !singular : singular || /^I$/u.test(form);
}

function isInfinitive(masked: string, at: number): boolean {
  return AUXILIARY.test(masked.slice(Math.max(0, at - 40), at));
}
const AUXILIARY =
  /\b(?:to|will|would|should|could|can|may|might|must|shall|not)\s+(?:\w+ly\s+|also\s+|further\s+|continue to\s+)*$/u;

const NEEDS_OBJECT =
  /^(?:establish|launch|set up|creat|sign|adopt|issu|conclud|approv|endors|reach|releas)\w*$/u;
const WITHOUT_OBJECT = /^ (?:by|with|under|in|at|during|between|among|for|from|last)\b/u;
/** `the plan adopted by the council`: what was done by somebody is no verb of this sentence. */
function isParticiple(masked: string, { start, end }: Span, past: boolean): boolean {
  // A group of experts, charged with a survey.
  if (CHARGED.test(masked.slice(start, end + 5))) return true;
  // Two incidents, both resolved.
  if (masked.startsWith('resolved', start) && /^\W*$/u.test(masked.slice(end))) return true;
  // The committee established with them: what is done takes an object.
  if (
    NEEDS_OBJECT.test(masked.slice(start, end)) &&
    WITHOUT_OBJECT.test(masked.slice(end, end + 12)) &&
    !isPerfect(masked, start)
  )
    return true;
  return past && masked.startsWith(' by ', end) && BY_BODY.test(masked.slice(end, end + 24));
}
const CHARGED = /^(?:charged|tasked|entrusted|mandated|commissioned) (?:with|to|by)\b/u;
const BY_BODY = /^ by (?:the |its |a |an )?(?:[A-Z]|council|parliament|assembly|board)/u;
