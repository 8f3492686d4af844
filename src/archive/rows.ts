/** A transcript as its row holds it, and back. What the directory of people adds is left out: it is looked up at each load. */
import { createHash } from 'node:crypto';
import { sliceSpan } from '../text/span.ts';
import type { Speaker } from '../transcript/speakers.ts';
import type { Speech, Transcript, TranscriptHead } from '../transcript/transcript.ts';
import type { Overlay } from './overlay.ts';
import type { StoredSpeech, Words } from './pieces.ts';
import type { ArchivedHead, ArchivedSpeech, Correction, Edits, Owner, TranscriptRow } from './records.ts';

type StoredHead = Omit<TranscriptHead, 'id'>;

export interface HeadRow {
  readonly id: string;
  readonly owner: Owner;
  readonly audience: string | null;
  readonly head: string;
  readonly labels: string;
  readonly edits: string;
  readonly version: number;
  readonly speech_count: number;
  readonly sentence_count: number;
  readonly removed_at: number | null;
  readonly body: number;
  /** Of the body. */
  readonly hash: string;
}

/** A correction as it is kept; `hash` is of the speech's words. */
export interface StoredCorrection {
  readonly speech: number;
  readonly hash: string;
  readonly label: string;
}

export function toRow(transcript: Transcript): TranscriptRow {
  const { text: _, speeches, id, ...head } = transcript;
  return {
    id,
    sha256: head.sha256,
    heldOn: head.heldOn,
    head: JSON.stringify(head satisfies StoredHead),
    labels: JSON.stringify(labelsOf(speeches)),
    speechCount: speeches.length,
    sentenceCount: speeches.reduce((sum, speech) => sum + speech.sentences.length, 0),
  };
}

/** Each once, in order of appearance. */
export function labelsOf(
  speeches: readonly Pick<Speech, 'number' | 'label'>[],
  corrections: readonly Correction[] = [],
): readonly string[] {
  const corrected = new Map(corrections.map(({ speech, label }) => [speech, label]));
  return [...new Set(speeches.flatMap(({ number, label }) => corrected.get(number) ?? label ?? []))];
}

/** What people set wins. Clock times of another day than the one set are dropped: they were of another meeting, or misread. */
export function editHead<H extends Omit<TranscriptHead, 'id'>>(head: H, edits: Edits): H {
  const heldOn = edits.heldOn ?? head.heldOn;
  const keepsTimes = heldOn === head.heldOn || isNear(heldOn, head.startsAt);
  return {
    ...head,
    title: edits.title ?? head.title,
    heldOn,
    startsAt: keepsTimes ? head.startsAt : null,
    endsAt: keepsTimes ? head.endsAt : null,
    source: { ...head.source, url: edits.url ?? head.source.url },
    rendition: edits.rendition ?? head.rendition,
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day apart at most, as where the published time is another zone's. */
function isNear(day: string | null, time: string | null): boolean {
  if (day === null || time === null) return false;
  return Math.abs(Date.parse(day) - Date.parse(time.slice(0, 10))) <= DAY_MS;
}

export function toHead(row: HeadRow, labels: readonly string[], overlay: Overlay): ArchivedHead {
  const stored = editHead(JSON.parse(row.head) as StoredHead, JSON.parse(row.edits) as Edits);
  return {
    ...stored,
    id: row.id,
    owner: row.owner,
    audience: row.audience === null ? null : (JSON.parse(row.audience) as readonly string[]),
    words: row.hash,
    speakers: labels.map((label) => overlay.nameSpeaker(label, stored.heldOn)),
    speechCount: row.speech_count,
    sentenceCount: row.sentence_count,
  };
}

export function speakersOfRow(labels: string): readonly string[] {
  return JSON.parse(labels) as readonly string[];
}

/** Speeches named between two chances to pause. */
const STRIDE = 500;

/** Speeches as a server reads them. */
export function* nameSpeeches(
  speeches: readonly StoredSpeech[],
  heldOn: string | null,
  overlay: Overlay,
  corrections: readonly Correction[],
): Generator<void, readonly ArchivedSpeech[]> {
  const corrected = new Map(corrections.map((one) => [one.speech, one]));
  const nameOf = (label: string | null): Speaker | null =>
    label === null ? null : overlay.nameSpeaker(label, heldOn);
  const named: ArchivedSpeech[] = [];
  for (const speech of speeches) {
    const correction = corrected.get(speech.number);
    if (correction === undefined) named.push({ ...speech, speaker: nameOf(speech.label) });
    else {
      const { label, recordLabel } = correction;
      named.push({ ...speech, label, speaker: nameOf(label), corrected: { recordLabel } });
    }
    if (named.length % STRIDE === 0) yield;
  }
  return named;
}

/** A server's corrections that found their speech. One whose words are nowhere any more is left out: it must never name the speaker of others. */
export function placeCorrections(
  { speeches, text }: Words,
  corrections: readonly StoredCorrection[],
): readonly Correction[] {
  const placed = new Map<number, Correction>();
  for (const { speech: number, hash, label } of corrections) {
    const isIt = (speech: StoredSpeech | undefined) =>
      speech !== undefined && speechHash(text, speech) === hash;
    const printed = speeches[number - 1];
    const speech = isIt(printed) ? printed : speeches.find(isIt);
    if (speech === undefined || speech.label === label) continue;
    placed.set(speech.number, { speech: speech.number, label, recordLabel: speech.label });
  }
  return [...placed.values()];
}

const HASH_LENGTH = 16;

/** Of a speech's words: tells whether a speech is still the same one. */
export function speechHash(text: string, { spans }: Pick<Speech, 'spans'>): string {
  const hash = createHash('sha256');
  for (const span of spans) hash.update(sliceSpan(text, span)).update('\n');
  return hash.digest('base64url').slice(0, HASH_LENGTH);
}
