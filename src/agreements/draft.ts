/**
 * A draft: what one language's rules found in one sentence, before it is placed in its transcript.
 *
 * In: what the rules found. Never: an offset into anything but the sentence.
 */
import type { Span } from '../text/span.ts';
import { type AgreementKind, type AgreementSub, isOutcome, type Modality } from './agreement.ts';

/**
 * item: stands for itself; header: opens a list (以下の二点で一致); proposal: put to the meeting, decided further on;
 * formula: repeats a decision that another sentence holds (御異議なしと認めます).
 */
export type DraftRole = 'item' | 'header' | 'proposal' | 'formula';

export interface Draft extends Span {
  readonly kind: AgreementKind;
  readonly sub: AgreementSub | null;
  readonly modality: Modality;
  readonly role: DraftRole;
  readonly predicate: Span;
  readonly condition: Span | null;
  readonly parts: readonly Span[];
  /** The one who acts, where the clause names one side only; what the two are called, where it names both. */
  readonly subject: { readonly joint: boolean; readonly words: Span | null } | null;
  /** In minutes: who is to do it. */
  readonly owner: Span | null;
  /** How many members a header announces; null where it does not say, or where this is no header. */
  readonly announces: number | null;
  /** The clause's content stands in an earlier sentence (よって、そのように決定いたしました). */
  readonly refersBack: boolean;
}

/** Field by field: spreading one object over another is many times slower, and every report becomes a draft. */
export function draft(fields: Pick<Draft, 'start' | 'end' | 'kind' | 'predicate'> & Partial<Draft>): Draft {
  return {
    start: fields.start,
    end: fields.end,
    kind: fields.kind,
    sub: fields.sub ?? null,
    modality: fields.modality ?? 'actual',
    role: fields.role ?? 'item',
    predicate: fields.predicate,
    condition: fields.condition ?? null,
    parts: fields.parts ?? NO_PARTS,
    subject: fields.subject ?? null,
    owner: fields.owner ?? null,
    announces: fields.announces ?? null,
    refersBack: fields.refersBack ?? false,
  };
}

/** What somebody asks is no outcome. */
export function asQuestion(entry: Draft): Draft {
  return isOutcome(entry.kind) && entry.modality === 'actual' ? { ...entry, modality: 'questioned' } : entry;
}

export const NO_PARTS: readonly Span[] = [];

/** A day as people name it, without a year. */
export interface MonthDay {
  readonly month: number;
  /** Null where only the month is told. */
  readonly day: number | null;
}

/** What the rules of a sentence may know of its surroundings. */
export interface SentenceContext {
  /** The speaker asks (記者, 委員, Q): what is said here is never the record of an outcome. */
  readonly questioner: boolean;
  /** The speaker keeps the order of the day (事務総長). */
  readonly clerk: boolean;
  /** The speaker answers for the government (大臣, 政府参考人). */
  readonly official: boolean;
  /** One person alone speaks, but for those who ask: we may be one side. */
  readonly alone: boolean;
  /** Nobody is named as speaking: the document itself reports. */
  readonly narrated: boolean;
  /** A handle stands before the words: @carol. What it is told to do is its task. */
  readonly handled: boolean;
  /** The document itself or the chair speaks: a decision without a subject is the meeting's. */
  readonly meetingSpeaks: boolean;
  /** The document is a log or minutes rather than running speech. */
  readonly minutes: boolean;
  /** What the heading above makes of an item of minutes: a task (Action items), a decision (決定事項), the next meeting (次回), a task of before, or nothing. */
  readonly section: 'decisions' | 'tasks' | 'next' | 'review' | null;
  /** The document calls itself minutes (議事録), and is written in full sentences. */
  readonly record: boolean;
  /** A meeting that a machine recorded, word for word. */
  readonly recorded: boolean;
  /** In a recording: what the same speaker said just before; looked up only where it matters. */
  readonly before: () => string;
  /** The minutes write resolutions down as such, so that the words around them are only formula. */
  readonly resolutions: boolean;
  /** The notes tell their decisions from talk, by arrows or by saying so: a plain line is then none. */
  readonly marked: boolean;
  /** The record rules on motions: carried, passed, lost. */
  readonly motions: boolean;
  /** The meeting's day, where it is known. */
  readonly heldOn: string | null;
  /** The days that the record prints as its own, and that day; looked up only where it matters. */
  readonly ownDays: () => readonly MonthDay[];
  /** Title and first lines, in lower case: whose record it is. */
  readonly head: string;
  /** Who presides by what they do, where nobody does by what they are called. */
  readonly chairs: ReadonlySet<string>;
  /** People that tasks may be given to; looked up only where it matters. */
  readonly names: () => ReadonlySet<string>;
  /** The document speaks for both sides at once (a joint statement): its we is both. */
  readonly jointDocument: boolean;
  /** Leaders stand side by side and announce, each in turn, what both have done (共同記者発表). */
  readonly appearance: boolean;
  /** Whether the sentence or one shortly before it tells of a meeting; looked up only where it matters. */
  readonly meeting: () => boolean;
  /** Of the chair's proposal: whether the record notes assent behind it and no ruling; looked up only where it matters. */
  readonly assented: () => boolean;
  /** In English: the nearest sentence before that names whom it tells of, and does not open with They; looked up only where it matters. */
  readonly antecedent: () => string;
  /** What the record says behind the sentence, as far as it tells what became of it; looked up only where it matters. */
  readonly behind: () => string;
  /** In notes: whether nothing more is noted under the sentence's topic; looked up only where it matters. */
  readonly closes: () => boolean;
  /** In notes: whether the line before asks or proposes; looked up only where it matters. */
  readonly answers: () => boolean;
  /** In notes: whether it stands under a heading of wishes, reports or the agenda; looked up only where it matters. */
  readonly apart: () => boolean;
  /** In notes: whether its part goes through a paper, line by line; looked up only where it matters. */
  readonly inReview: () => boolean;
  /** In notes: whether its part tells how something is done, what was worked on, or what came to mind; looked up only where it matters. */
  readonly beside: () => boolean;
  /** In Japanese notes: whether its part leaves a sentence of such words no outcome; looked up only where it matters. */
  readonly idle: (words: string) => boolean;
  /** It stands among what one or another said (主な意見, 質疑応答). */
  readonly voiced: () => boolean;
  /** In notes: the name that opens the line or paragraph in which the sentence stands behind others; looked up only where it matters. */
  readonly voice: () => string | null;
  /** In Japanese notes: who speaks in the line, or the turn, that the sentence stands in; looked up only where it matters. */
  readonly turn: () => string | null;
  /** In Japanese notes that put it there by custom: whose words it is, in brackets behind its line; looked up only where it matters. */
  readonly credited: () => string | null;
  /** In notes: whether a formal resolution is ruled on behind it; looked up only where it matters. */
  readonly ruled: () => boolean;
  /** In notes: whether its part tells news, or what has been done, rather than a talk; looked up only where it matters. */
  readonly reports: () => boolean;
  /** Names of the sides that meet, as far as the transcript tells. */
  readonly sides: readonly string[];
  /** What introduces those who meet, for English; see `openingReader`. */
  readonly opening: () => string;
}

/** The same draft where its words stand elsewhere. */
export function moveDraft(entry: Draft, move: (span: Span) => Span): Draft {
  return {
    ...entry,
    ...move(entry),
    predicate: move(entry.predicate),
    condition: entry.condition === null ? null : move(entry.condition),
    parts: entry.parts.map(move),
    owner: entry.owner === null ? null : move(entry.owner),
    subject:
      entry.subject === null
        ? null
        : { ...entry.subject, words: entry.subject.words === null ? null : move(entry.subject.words) },
  };
}
