/** A stretch of one speech that a claim is held against: consecutive sentences, and their skeleton. */
import type { ArchivedSpeech, ArchivedTranscript } from '../archive/archive.ts';
import { type Passage, passageAt } from '../archive/passage.ts';
import { createCache } from '../cache.ts';
import type { Span } from '../text/span.ts';
import type { Sentence } from '../transcript/transcript.ts';
import { joinSkeletons, type Skeleton, skeletonOf } from './skeleton.ts';

export interface Stretch {
  readonly transcript: ArchivedTranscript;
  readonly speech: ArchivedSpeech;
  readonly sentences: readonly Sentence[];
  /** Offsets are into the transcript's text. */
  readonly skeleton: Skeleton;
}

/** First and last sentence of a speech, counted from 1. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
}

export function stretchOf(
  transcript: ArchivedTranscript,
  speech: ArchivedSpeech,
  { from, to }: SentenceRange,
): Stretch {
  const sentences = speech.sentences.slice(from - 1, to);
  const parts = runsOf(transcript.text, sentences).map(({ start, end }) => ({
    skeleton: skeletonIn(transcript.text.slice(start, end)),
    shift: start,
  }));
  return { transcript, speech, sentences, skeleton: joinSkeletons(parts) };
}

/** Code units of a run whose skeleton is kept, and how many: what is quoted is mostly of a few records. */
const KEPT = { length: 2_000, most: 512 } as const;
const skeletons = createCache<Skeleton>(KEPT.most);

function skeletonIn(run: string): Skeleton {
  return run.length > KEPT.length ? skeletonOf(run) : skeletons(run, () => skeletonOf(run));
}

/** Neighbours with nothing but space between them are one run: folding one long text is quicker than many short ones. */
function runsOf(text: string, sentences: readonly Sentence[]): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    const last = runs.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** The range with the sentences around it, as far as `reach` code units go on each side. */
export function widen(speech: ArchivedSpeech, { from, to }: SentenceRange, reach: number): SentenceRange {
  const { sentences } = speech;
  const [start, end] = [sentences[from - 1]!.start, sentences[to - 1]!.end];
  let [first, last] = [from, to];
  while (first > 1 && start - sentences[first - 1]!.start < reach) first -= 1;
  while (last < sentences.length && sentences[last - 1]!.end - end < reach) last += 1;
  return { from: first, to: last };
}

/** The whole sentences that hold all of these spans. */
export function passageHolding({ transcript, speech }: Stretch, spans: readonly Span[]): Passage {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const first = speech.sentences.find((sentence) => sentence.end > start) ?? speech.sentences.at(-1)!;
  const last = speech.sentences.findLast((sentence) => sentence.start < end) ?? first;
  return passageAt(transcript, speech.number, first.number, Math.max(first.number, last.number))!;
}

export function isSameSpeech(one: Stretch, other: Stretch): boolean {
  return one.transcript.id === other.transcript.id && one.speech.number === other.speech.number;
}

/** Those that no other holds; several looks may find the same place. */
export function withoutContained(stretches: readonly Stretch[]): readonly Stretch[] {
  const holds = (outer: Stretch, inner: Stretch) =>
    outer.transcript.id === inner.transcript.id &&
    outer.sentences[0]!.start <= inner.sentences[0]!.start &&
    outer.sentences.at(-1)!.end >= inner.sentences.at(-1)!.end;
  return stretches.filter(
    (stretch, index) =>
      !stretches.some(
        (other, at) => at !== index && holds(other, stretch) && (at < index || !holds(stretch, other)),
      ),
  );
}
