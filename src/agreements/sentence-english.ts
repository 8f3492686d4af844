/**
 * One English sentence becomes its drafts: read as a note, as a verdict, as a motion, as a full sentence, or as what a
 * recorded meeting settled.
 *
 * In: a sentence and its surroundings. Out: drafts, in order. Never: one predicate read by two of these.
 */

import { isOutcome } from './agreement.ts';
import { asQuestion, type Draft, draft, moveDraft, type SentenceContext } from './draft.ts';
import { extractEnglish } from './english/extract.ts';
import { readArrow } from './minutes/arrows.ts';
import { readEnglishMinutes } from './minutes/english.ts';
import { readMotion } from './minutes/motions.ts';
import { readRecorded } from './minutes/recorded.ts';
import { unwrap } from './minutes/unwrap.ts';
import { readEnglishVerdict } from './minutes/verdict.ts';

export function readEnglishSentence(text: string, context: SentenceContext): readonly Draft[] {
  const found = readUnwrapped(text, context);
  if (found !== null) return found;
  const stated = extractEnglish(text, context);
  if (context.minutes)
    return stated.flatMap((entry) => asNextStep(entry, text)).filter((entry) => isOfAll(entry, text));
  if (context.recorded && !stated.some(({ kind }) => isOutcome(kind))) {
    const settled = readRecorded(text, context, context.before());
    if (settled !== null) return [settled];
  }
  return stated;
}

/** Minutes are wrapped like letters are: the notes' rules read one line. */
function readUnwrapped(text: string, context: SentenceContext): readonly Draft[] | null {
  const flat = context.minutes ? unwrap(text) : null;
  if (flat === null) return readNote(text, context);
  const drafts = readNote(flat.words, context);
  return drafts === null ? null : drafts.map((entry) => moveDraft(entry, flat.back));
}

/** What is no full sentence, or one in the wording of notes; null where it has to be read as a statement is. */
function readNote(text: string, context: SentenceContext): readonly Draft[] | null {
  // `→accept`
  const arrow = context.minutes ? readArrow(text, context) : null;
  if (arrow !== null) return arrow;
  const verdict = readVerdict(text, context);
  if (verdict !== null) return [verdict];
  const ruled = context.narrated && !context.jointDocument && (context.minutes || context.motions);
  const motion = ruled ? readMotion(text, context.motions) : null;
  if (motion !== null) return [motion];
  const noted = context.minutes ? readEnglishMinutes(text, context) : null;
  return noted !== null && context.questioner ? noted.map(asQuestion) : noted;
}

/** A line that says no more than what became of what stands before it: Approved. */
function readVerdict(text: string, context: SentenceContext): Draft | null {
  if (!context.minutes || context.jointDocument || (!context.narrated && context.resolutions)) return null;
  const words = text.replace(LEAD, '').trim();
  const said = words.replace(NAME, '');
  const verdict = readEnglishVerdict(words) ?? readEnglishVerdict(said.replace(WHY, ''));
  if (verdict === null) return null;
  // To accept or reject is to rule, whatever is asked about it behind; `ok` may be no more than an answer.
  const rules = RULES.test(verdict[0]) && (said !== words || !context.narrated);
  if (!rules && !context.closes() && !context.answers()) return null;
  const span = { start: 0, end: text.replace(/[\s.]+$/u, '').length };
  const modality = verdict.groups?.condition === undefined ? 'actual' : 'conditional';
  return draft({ ...span, kind: 'AGREED', modality, predicate: span, refersBack: true });
}

/** `mori: go ahead`: whose word it is. */
const NAME = /^\p{L}[\w.-]{0,15}:\s+/u;
/** `I want to use it. accept.`: what is said before the word that rules. */
const WHY = /^[^?]{1,80}[.!]\s+(?=(?:I )?(?:accept|reject|approve)(?:e?d)?[.!\s]*$)/iu;
const RULES = /^(?:I )?(?:accept|reject|approve)(?:e?d)?[.!\s]*$/iu;
/** A list mark. */
const LEAD = /^[\s\-*+•・]+/u;

/** In minutes what one person says is discussion; only what all did is recorded from full sentences. */
function isOfAll({ kind, predicate }: Draft, text: string): boolean {
  if (kind === 'DIVERGENCE') return true;
  if (!isOutcome(kind) || (STANDING.test(text) && text.startsWith('made', predicate.start))) return false;
  return kind !== 'CONFIRMED' || AFFIRMED.test(text.slice(predicate.start, predicate.end));
}

/** In a statement of two sides much affirms something; in minutes most of it is talk: members noted the report, all stressed the need. */
const AFFIRMED = /confirm|affirm|certif|ratif|verif|reiterat/iu;

/** `The board has made a commitment to openness`: how a body describes itself. */
const STANDING = /\b(?:has|have) made (?:an?|the|its|their) (?:[\w-]+ )?commitment\b/iu;

/** Two who are named will do something: in minutes no decision, but the next step of theirs; `both` and `they` name nobody. */
function asNextStep(entry: Draft, text: string): readonly Draft[] {
  if (entry.kind !== 'AGREED' || !AHEAD_ENGLISH.test(text.slice(entry.predicate.start, entry.predicate.end)))
    return [entry];
  const words = entry.subject?.words ?? null;
  const isNamed =
    words !== null &&
    /^(?!(?:They|Both|We|He|She|All|Everyone)\b)(?:[Tt]he )?\p{Lu}/u.test(text.slice(words.start, words.end));
  return isNamed ? [{ ...entry, kind: 'SCHEDULED' }] : [];
}
const AHEAD_ENGLISH = /^(?:will|shall|would|may|are to|plans?|intends?|aims?)\b/iu;
