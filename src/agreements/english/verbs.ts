/**
 * The verbs of one English sentence that report something, each with who acts and how it is meant.
 *
 * In: the folded sentence and what is known of its surroundings. Out: reports, in order.
 * Never: an infinitive, a participle or a noun read as a finite verb.
 */
import { allMatches } from '../../text/matches.ts';
import { openingsOf } from '../../text/openings.ts';
import type { Span } from '../../text/span.ts';
import type { Modality } from '../agreement.ts';
import type { SentenceContext } from '../draft.ts';
import { findElliptic, findOwnWords } from './communique.ts';
import type { Verb } from './cue.ts';
import { VERBS } from './cues.ts';
import { isEarlier } from './earlier.ts';
import { type Anchor, findImpersonal, findIntentions, findJoined, findParticiples } from './impersonal.ts';
import { findPassives } from './passive.ts';
import type { Report } from './report.ts';
import { findStates } from './states.ts';
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

export function findReports(masked: string, context: SentenceContext): readonly Report[] {
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
    if (own.by === 'joined' && anchor === null) anchor = carriedBy(masked, start);
    const to: Attachment | null =
      own.by === 'subject'
        ? own
        : own.by === 'joined' &&
            anchor !== null &&
            (past === anchor.past || isPerfect(masked, start) || isCommitment(masked, start, end))
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
    if ((able === 0 && isInfinitive(masked, start)) || isParticiple(masked, { start, end }, past)) continue;
    last = end;
    const report = readReport(verb, masked, { start, end }, to, past, context);
    if (own.by === 'subject' && !own.relative) {
      anchor = { to: own, past };
      anchors.push({ at: start, to: own });
    }
    if (report !== null) reports.push({ ...report, ownSubject: own.by === 'subject' });
  }
  const found = [
    ...(reports.length === 0 && context.narrated && !context.minutes ? findElliptic(masked) : reports),
    ...findImpersonal(masked),
    ...findPassives(masked, context),
    ...findStates(masked, context).filter(
      ({ predicate }) => !reports.some((report) => touches(report.predicate, predicate)),
    ),
    ...findJoined(masked),
    ...findParticiples(masked, anchors, reports),
    ...findIntentions(masked, context, anchors),
  ];
  const own = context.jointDocument
    ? findOwnWords(
        masked,
        found.some(({ kind }) => kind !== 'DISCUSSED'),
      )
    : [];
  return [...found, ...own].sort((a, b) => a.predicate.start - b.predicate.start);
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** They exchanged analyses and agreed: a verb that reports nothing carries its subject on to one that does. */
function carriedBy(
  masked: string,
  until: number,
): { readonly to: Attachment; readonly past: boolean } | null {
  const at = /\b[a-z]+ed\b/u.exec(masked.slice(0, until))?.index;
  if (at === undefined) return null;
  const to = attach(masked, at);
  return to.by === 'subject' && !to.relative ? { to, past: true } : null;
}

/** `We welcome the plan to build a port and support trade`: both are what the plan is for. */
const JOINED_TO_PURPOSE =
  /\bto (?:\w+ly |further )?[a-z]+ (?:the|our|their|its|an?|all|this|that|these|those|more|new|greater|each|any|both)\b[^,;.]*\band (?:\w+ly |further |also )?$/u;
/** How far before a verb an infinitive that it is joined to may stand. */
const REACH = 160;

/** `We were able to agree`, `they managed to conclude`: done, though an infinitive says so. */
const ABLE = /\b(?:(?:was|were|been) (?:\w+ly )?(?:able|pleased|glad|delighted|happy)|managed) to $/u;
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
    /^(?:commit|agree|intend|resolve|pledge|undertake)$/u.test(masked.slice(start, end)) &&
    /^ to\b/u.test(masked.slice(end, end + 4)) &&
    /\band (?:(?:also|hereby|jointly|further) )?$/u.test(masked.slice(Math.max(0, start - 20), start))
  );
}

const IRREGULAR_PAST =
  /^(?:came|met|held|sat|took|taken|given|paid|began|heard|had|built|arrived|found|chose|saw|spoke|stood|were|undertook|undertaken|got|struck|made|gave|won|sought|told|said|set\b|\w+ed\b)/u;

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

const NEEDS_OBJECT =
  /^(?:establish|launch|set up|creat|sign|adopt|issu|conclud|approv|endors|reach|releas)\w*$/u;
const WITHOUT_OBJECT = /^ (?:by|with|under|in|at|during|between|among|for|from|last)\b/u;
/** `the plan adopted by the council`: what was done by somebody is no verb of this sentence. */
function isParticiple(masked: string, { start, end }: Span, past: boolean): boolean {
  // The committee established with them: what is done takes an object.
  if (
    NEEDS_OBJECT.test(masked.slice(start, end)) &&
    WITHOUT_OBJECT.test(masked.slice(end, end + 12)) &&
    !isPerfect(masked, start)
  )
    return true;
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
  // They agreed to buy our rice: those whom one speaker means are the other side.
  const theirs =
    !context.narrated &&
    !context.jointDocument &&
    to.words !== null &&
    ((/^they$/iu.test(masked.slice(to.words.start, to.words.end)) &&
      /\b(?:us|our|me|my)\b/u.test(masked.slice(predicate.end))) ||
      (!to.we && /^ with (?:us|me|our)\b/u.test(masked.slice(predicate.end))));
  const joint = to.joint && !theirs;
  const meaning = joint || (withOther && verb.joint?.kind === 'AGREED') ? verb.joint : verb.single;
  if (meaning === null) return null;
  const outcome = meaning.kind === 'AGREED' || meaning.kind === 'CONFIRMED';
  // In one speaker's mouth, we in the present is the speaker's own side: we welcome, we plan to.
  if (
    outcome &&
    to.we &&
    !past &&
    !context.jointDocument &&
    !/\b(?:both|all)$/iu.test(masked.slice(0, predicate.start).trimEnd()) &&
    !/^(?:(?:re-?)?(?:affirm|confirm)\b|(?:agree|concur)\s+(?:(?:to|that)\b|on the (?:importance|need|necessity|urgency|principle)\b)|(?:are|stand)\s)/u.test(
      masked.slice(predicate.start, predicate.end + 20),
    )
  ) {
    return null;
  }
  if (
    outcome &&
    to.we &&
    !context.jointDocument &&
    (context.alone || OWN.test(masked)) &&
    ALONE.test(masked.slice(predicate.start)) &&
    !SHARED.test(masked)
  )
    return null;
  // All of us want peace: what a speaker says of everybody.
  if (outcome && !context.narrated && /^(?:want|wish|desire)/u.test(masked.slice(predicate.start)))
    return null;
  const before = masked.slice(0, to.words?.start ?? predicate.start);
  const modality: Modality = isCleft(masked, to, predicate)
    ? 'actual'
    : to.negated
      ? 'negated'
      : to.conditional || INVERTED.test(before)
        ? 'hypothetical'
        : to.relative || to.pluperfect || (outcome && isEarlier(masked, to, predicate, !context.narrated))
          ? 'recalled'
          : 'actual';
  // It is vital that our countries agree: wished for.
  if (outcome && !past && WISHED.test(before)) return null;
  const kind = modality === 'negated' && meaning.kind === 'AGREED' ? 'DIVERGENCE' : meaning.kind;
  if (modality === 'negated' && kind !== 'DIVERGENCE') return null;
  if ((modality === 'recalled' || modality === 'hypothetical') && !outcome) return null;
  const quoted =
    /\b(?:said|says|(?:sources|officials|media|reports|observers|diplomats|analysts|newspapers|experts|some|people|others|[Yy]ou|[Tt]hey) (?:say|claim|believe|think|report|suggest|tell)|I (?:understand|hear|gather|read)\b|I(?:['’]m| am| was) told|understanding is\b|claimed|reported|told|according to|reportedly|rumou?red|alleged|(?<!\bI )(?:believes?|thinks?)(?! (?:that )?it (?:is|was)))\b[^,;]{0,60}$/iu.test(
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
          : quoted || QUOTED_BEHIND.test(masked) || DENIED.test(before)
            ? 'quoted'
            : isOfOthers(masked, to, context)
              ? 'thirdparty'
              : modality,
    subject: { joint, words: to.words },
  };
}

function isOfOthers(masked: string, { joint, words }: Attachment, context: SentenceContext): boolean {
  if (!joint || words === null || context.jointDocument || context.minutes) return false;
  return areOthers(masked.slice(words.start, words.end), context.opening);
}

/** What one speaker's government does by itself: we decided, we announced; and what says that it was done with others. */
const ALONE =
  /^(?:decide|(?:made|took|taken) (?:the |a |an |this )?(?:\w+ )?decision|announce|launch|establish|set up|create|approve|adopt|resolve|determine|unveil|inaugurate|issue|release|endorse|intend|plan|commit|pledge|promise)/u;
const OWN =
  /\b(?:in|for|of) (?:our|my) (?:own )?(?:country|nation|parliament|people|budget|cabinet)\b|\bas (?:a|the|your) (?:\w+ )?(?:government|country|nation|party|cabinet|coalition)\b/iu;
const SHARED =
  /\b(?:together|jointly|both|with (?:the |our |his |her |its )?(?:\p{Lu}|partners|allies|counterparts?|neighbou?rs))/u;
/** Had they agreed, …; should the two agree, …. */
const INVERTED = /(?:^|[,;] )(?:[Hh]ad|[Ss]hould|[Ww]ere) (?:the )?$/u;
const WISHED =
  /\b(?:vital|important|essential|necessary|crucial|critical|imperative|desirable|better|time|want|like|hopes?|wish|insists?|proposes?|suggests?|recommends?|demands?|asks?|requests?)(?:e?d)? that (?:the )?$/u;
/** I wouldn't say that we agreed; the notion that they agreed. */
const DENIED =
  /(?:\b(?:not|never|no longer)|n['’]t)\b[^,;.]{0,40}\b(?:say|saying|said|think|believe|true|suggest|claim|mean|imply|case|correct|sure|aware|certain|convinced|know|recall|remember|heard)\b[^,;.]{0,12}$|\b(?:den(?:y|ied|ies)|false|untrue|wrong|incorrect|notion|idea|suggestion|rumou?rs?|claims?|allegations?|assertion|impression) that (?:the )?$/u;

/** `What we have agreed is to open a consulate`: no earlier agreement, but this one. */
function isCleft(masked: string, to: Attachment, predicate: Span): boolean {
  if (!to.relative || to.negated || to.words === null) return false;
  if (
    /\b(?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s| is| was) (?:\w+ly )?what\s+$/u.test(masked.slice(0, to.words.start))
  )
    return /^[^,;.]{0,60}\b(?:today|just now|this (?:morning|afternoon|evening))\b/u.test(
      masked.slice(predicate.end),
    );
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
