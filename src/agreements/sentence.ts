/**
 * One sentence becomes its drafts: as a note, as a motion, as a full sentence of its language, or as a line of a record.
 *
 * In: a sentence and its surroundings. Out: drafts, in order. Never: one predicate read by two of these.
 */

import { isJapanese } from '../text/characters.ts';
import { pattern } from '../text/pattern.ts';
import { containsSpan, type Span } from '../text/span.ts';
import { isOutcome } from './agreement.ts';
import { type Draft, draft, type SentenceContext } from './draft.ts';
import { extractEnglish } from './english/extract.ts';
import { extractJapanese } from './japanese/extract.ts';
import { readArrow } from './minutes/arrows.ts';
import { readAssented } from './minutes/assent.ts';
import { readOrderOfDay, readRuling } from './minutes/chair.ts';
import { readEnglishMinutes } from './minutes/english.ts';
import { readJapaneseMinutes } from './minutes/japanese.ts';
import { speakerIn } from './minutes/line.ts';
import { readMotion } from './minutes/motions.ts';
import { readRecord } from './minutes/record.ts';
import { readRecorded } from './minutes/recorded.ts';
import { readEnglishVerdict } from './minutes/verdict.ts';
import { presides } from './roles.ts';

const KATAKANA = /\p{Script=Katakana}/u;

/** Whether the rules for Japanese are asked. */
export function readsAsJapanese(text: string): boolean {
  return isJapanese(text) || KATAKANA.test(text);
}

/** @param around what is known of the sentence's surroundings */
export function extractSentence(text: string, around: SentenceContext): readonly Draft[] {
  const drafts = readSentence(text, around);
  return drafts.length < 2 ? drafts : withoutCrossings(drafts);
}

/** One may lie within another; of two that only share some words the shorter goes. */
function withoutCrossings(drafts: readonly Draft[]): readonly Draft[] {
  const crossed = drafts.filter((one, index) =>
    drafts.some((other, at) => crosses(one, other) && yields(one, other, at < index)),
  );
  return crossed.length === 0 ? drafts : drafts.filter((one) => !crossed.includes(one));
}

function yields(one: Span, other: Span, isBehind: boolean): boolean {
  const [length, others] = [one.end - one.start, other.end - other.start];
  return others > length || (others === length && isBehind);
}

function crosses(one: Span, other: Span): boolean {
  const share = one.start < other.end && other.start < one.end;
  return share && !containsSpan(one, other) && !containsSpan(other, one);
}

function readSentence(text: string, around: SentenceContext): readonly Draft[] {
  const japanese = readsAsJapanese(text);
  const context = japanese ? asSpoken(text, around) : around;
  // `→accept` is a note in either language.
  const arrow = context.minutes && !japanese ? readArrow(text, context) : null;
  if (arrow !== null) return arrow;
  const verdict =
    context.minutes && !japanese && !context.jointDocument && (context.narrated || !context.resolutions)
      ? readEnglishVerdict(text.replace(LEAD, '').trim())
      : null;
  if (verdict !== null && (context.closes() || context.answers())) {
    const span = { start: 0, end: text.replace(/[\s.]+$/u, '').length };
    const modality = verdict.groups?.condition === undefined ? 'actual' : 'conditional';
    return [draft({ ...span, kind: 'AGREED', modality, predicate: span, refersBack: true })];
  }
  const motion =
    context.narrated && !japanese && !context.jointDocument && (context.minutes || context.motions)
      ? readMotion(text, context.motions)
      : null;
  if (motion !== null) return [motion];
  const noted = !(context.minutes || (japanese && context.record && isNote(text)))
    ? null
    : japanese
      ? readJapaneseMinutes(text, context)
      : readEnglishMinutes(text, context);
  if (noted !== null) return context.questioner ? noted.map(asQuestion) : noted;
  const read = japanese ? extractJapanese(text, context) : extractEnglish(text, context);
  const stated =
    context.meetingSpeaks && !context.narrated
      ? read.filter((entry) => !leadsOn(entry, text)).map((entry) => asAssented(entry, context))
      : read;
  if (!japanese && context.recorded && !context.minutes && !stated.some(({ kind }) => isOutcome(kind))) {
    const settled = readRecorded(text, context, context.before());
    if (settled !== null) return [settled];
  }
  if (japanese && context.record && stated.some(({ kind }) => kind === 'OBTAINED'))
    return stated.map((entry) => (leadsOn(entry, text) ? entry : asConsent(entry, text)));
  if (japanese && context.record && !stated.some(({ kind }) => isOutcome(kind) || kind === 'DIVERGENCE')) {
    const recorded = readRecord(text, context);
    if (recorded !== null && !(context.minutes && recorded.kind !== 'DEFERRED' && context.beside()))
      return [...stated, recorded];
  }
  if (
    japanese &&
    context.meetingSpeaks &&
    !context.narrated &&
    !stated.some(({ kind, modality }) => isOutcome(kind) && modality !== 'aimed')
  ) {
    const ruled = readRuling(text) ?? readAssented(text, context.behind);
    if (ruled !== null) return [...stated.filter((entry) => !containsSpan(ruled, entry)), ruled];
  }
  if (japanese && context.clerk && !stated.some(({ kind }) => isOutcome(kind))) {
    const order = readOrderOfDay(text);
    if (order !== null) return [...stated, order];
  }
  // In minutes what one person says is discussion; only what all did is recorded from full sentences.
  return context.minutes
    ? (japanese ? stated : stated.flatMap((entry) => asNextStep(entry, text))).filter(
        ({ kind, predicate }) =>
          (isOutcome(kind) &&
            !(STANDING.test(text) && text.startsWith('made', predicate.start)) &&
            (japanese
              ? !(AHEAD.test(text.slice(predicate.start, predicate.end)) && context.apart())
              : kind !== 'CONFIRMED' || !OBSERVED.test(text.slice(predicate.start, predicate.end)))) ||
          kind === 'DIVERGENCE',
      )
    : stated;
}

/** A line that names its speaker itself, where the format took no name: 【A社】…, （会長）…. */
function asSpoken(text: string, context: SentenceContext): SentenceContext {
  if (!context.narrated || !(context.minutes || context.record)) return context;
  const label = speakerIn(text) ?? context.turn();
  if (label === null) return context;
  return { ...context, narrated: false, record: false, meetingSpeaks: presides(label, context) };
}

/** A line of a record that is no full sentence is read as a note is. */
function isNote(text: string): boolean {
  return text.length <= SHORT_NOTE && (!/[。．.]\s*$/u.test(text) || NOUN_ENDS.test(text));
}
/** 会費は据え置き。 ends as a note does. */
const NOUN_ENDS =
  /(?:[\p{Script=Han}\p{Script=Katakana}ー]|据え置き|取りやめ|見送り|持ち出し|打ち切り|見合わせ|上げ|下げ|通り|どおり)。\s*$/u;
/** A list mark. */
const LEAD = /^[\s\-*+•・]+/u;
/** Longest line of a record that is read as a note, in UTF-16 units. */
const SHORT_NOTE = 80;

/** What is still to be done under a heading of aims or wishes is one of them. */
const AHEAD = /[うくすつぬぶむるぐ]$/u;

/** In a statement of two sides this affirms something; in minutes it is talk: members noted the report. */
const OBSERVED = pattern('iu')`
    ^(?:not|stat|highlight|express|voic|underscor|underlin|emphasi|stress|encourag|urg|call|support|recogni|acknowledg
      |shar|remain|are |were |stand|stood|want|advocat|identif|single|insist|attach|oppos|reject)
  `;

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

/** A proposal that the meeting assents to, and that no ruling of the chair's follows, is itself the decision. */
function asAssented(entry: Draft, context: SentenceContext): Draft {
  return entry.role === 'proposal' && context.assented() ? { ...entry, role: 'item' } : entry;
}

/** 了解を得たので、…, 御了承を得まして、…: why, or with whose leave, something else is done. */
function leadsOn(entry: Draft, text: string): boolean {
  const words = text.slice(entry.predicate.start);
  return (CONSENT.test(words) && LEADS_ON.test(words)) || SETTLED_SO.test(words);
}
const CONSENT = /^(?:了解|了承|承認|承諾|快諾|同意|賛同)(?:を|が)?(?:得|いただ|頂|賜)/u;
/** 日程は決定しておりますので、…: settled already. */
const SETTLED_SO =
  /^(?:決定|確定|承認|了承|可決|議決)(?:を)?(?:し|され|いたし)て(?:い|おり)(?:る|ます)(?:ので|ため|ことから|から)、/u;
const LEADS_ON = /^[^、。]{2,12}?(?:(?:た|だ)(?:ので|ため|ことから)|まして)、/u;

/** …を説明し、了解を得た: in the record of one body, its own consent. */
function asConsent(entry: Draft, text: string): Draft {
  return entry.kind === 'OBTAINED' &&
    entry.modality === 'actual' &&
    /了解|了承|承認|承諾|快諾|受諾|同意|賛同/u.test(text.slice(entry.predicate.start, entry.predicate.end))
    ? { ...entry, kind: 'AGREED', sub: null }
    : entry;
}

function asQuestion(entry: Draft): Draft {
  return isOutcome(entry.kind) && entry.modality === 'actual' ? { ...entry, modality: 'questioned' } : entry;
}
