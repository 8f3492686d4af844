/** A stretch of one speech that a claim is held against: consecutive sentences, and their skeleton. */
import type { ArchivedSpeech, ArchivedTranscript } from '../archive/archive.ts';
import { type Passage, passageAt } from '../archive/passage.ts';
import { createCache } from '../cache.ts';
import type { Span } from '../text/span.ts';
import type { Sentence } from '../transcript/transcript.ts';
import {
  isCleanCut,
  joinSkeletons,
  originalSpan,
  type Skeleton,
  skeletonOf,
  skeletonOfPieces,
  unitAfter,
  unitsBefore,
} from './skeleton.ts';

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
  const { text } = transcript;
  const parts = runsOf(text, sentences).map((run) => {
    const [start, end] = [run[0]!.start, run.at(-1)!.end];
    const pieces = piecesOf(text, run).map((piece) => skeletonTextOf(piece, transcript));
    return { skeleton: skeletonOfPieces(pieces, text.slice(start, end)), shift: start };
  });
  return { transcript, speech, sentences, skeleton: joinSkeletons(parts) };
}

type Sentences = readonly Sentence[];

/** Neighbours with nothing but space between them are one run. */
function runsOf(text: string, sentences: Sentences): readonly Sentences[] {
  return cutWhere(sentences, ({ end }, { start }) => start > end && text.slice(end, start).trim() !== '');
}

/** Of a run, what can be read apart: mostly sentences. */
function piecesOf(text: string, run: Sentences): readonly Sentences[] {
  return cutWhere(run, ({ end }, { start }) => isCleanCut(text, end, start));
}

function cutWhere(
  sentences: Sentences,
  isCut: (before: Sentence, after: Sentence) => boolean,
): readonly Sentences[] {
  const groups: Sentence[][] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (index === 0 || isCut(sentences[index - 1]!, sentence)) groups.push([sentence]);
    else groups.at(-1)!.push(sentence);
  }
  return groups;
}

/** By where a sentence begins: kept as long as the archive keeps the record in memory, since of many claims many are held against the same words. */
const known = new WeakMap<ArchivedTranscript, Map<number, string>>();

function skeletonTextOf(piece: Sentences, transcript: ArchivedTranscript): string {
  const { start } = piece[0]!;
  const words = () => transcript.text.slice(start, piece.at(-1)!.end);
  if (piece.length > 1) return skeletonTextIn(words());
  const ofTranscript = known.get(transcript) ?? new Map<number, string>();
  known.set(transcript, ofTranscript);
  const skeleton = ofTranscript.get(start) ?? skeletonOf(words()).text;
  ofTranscript.set(start, skeleton);
  return skeleton;
}

/** What a sentence of the stretch reads as by itself. */
export function sentenceText({ transcript }: Stretch, sentence: Sentence): string {
  return skeletonTextOf([sentence], transcript);
}

/** Units of the stretch's skeleton that whole sentences have: those that `units` touches. */
export function sentencesAround({ sentences, skeleton }: Stretch, units: Span): Span {
  const { start, end } = originalSpan(skeleton, units);
  const first = sentences.find((sentence) => sentence.end > start) ?? sentences[0]!;
  const last = sentences.findLast((sentence) => sentence.start < end) ?? first;
  return unitsOf(skeleton, { start: first.start, end: last.end });
}

export function unitsOf(skeleton: Skeleton, { start, end }: Span): Span {
  return { start: unitAfter(skeleton, start), end: unitsBefore(skeleton, end) };
}

/** Code units of a longer piece whose skeleton is kept, and how many: what is quoted is mostly of a few records. */
const KEPT = { length: 2_000, most: 512 } as const;
const longer = createCache<string>(KEPT.most);

function skeletonTextIn(words: string): string {
  return words.length > KEPT.length ? skeletonOf(words).text : longer(words, () => skeletonOf(words).text);
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
