/**
 * Passages: what an address points at, found again through the archive, and never another passage in its place.
 */
import { type Span, sliceSpan } from '../text/span.ts';
import { type Address, formatAddress, parseAddress, sentenceHash } from '../transcript/address.ts';
import type { Sentence } from '../transcript/transcript.ts';
import type { Archive, ArchivedSpeech, ArchivedTranscript, Viewer } from './archive.ts';

/** Consecutive sentences of one speech; `start`/`end` are offsets into the transcript's text. */
export interface Passage extends Span {
  readonly transcript: ArchivedTranscript;
  readonly speech: ArchivedSpeech;
  readonly sentences: readonly Sentence[];
}

export type PassageLookup =
  | { readonly outcome: 'found'; readonly passage: Passage }
  /** The transcript is there, but these words are not at this address, nor anywhere in it. */
  | { readonly outcome: 'changed' }
  /** No such transcript or sentence for this viewer. */
  | { readonly outcome: 'missing' };

const HASH_MARK = '#';

export function passageAt(
  transcript: ArchivedTranscript,
  speech: number,
  from: number,
  to: number,
): Passage | null {
  const spoken = transcript.speeches[speech - 1];
  const sentences = spoken?.sentences.slice(from - 1, to) ?? [];
  const first = sentences[0];
  const last = sentences.at(-1);
  if (spoken === undefined || first === undefined || last === undefined || from < 1) return null;
  if (sentences.length !== to - from + 1) return null;
  return { transcript, speech: spoken, sentences, start: first.start, end: last.end };
}

export function addressOf(passage: Passage): string {
  const from = passage.sentences[0]!.number;
  const to = passage.sentences.at(-1)!.number;
  return formatAddress({ transcriptId: passage.transcript.id, speech: passage.speech.number, from, to });
}

/** Shown where stage notes, headings or times stand between what was said. */
export const GAP = '[…]';

/** What was said, as slices of the text: sentences with nothing but space between them are one. */
export function slicesOf({
  transcript,
  sentences,
}: Pick<Passage, 'transcript' | 'sentences'>): readonly Span[] {
  const slices: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    const last = slices.at(-1);
    if (last !== undefined && transcript.text.slice(last.end, start).trim() === '') last.end = end;
    else slices.push({ start, end });
  }
  return slices;
}

/** The words that were said, as they stand in the document, gaps marked. */
export function wordsOf(passage: Passage): string {
  return slicesOf(passage)
    .map((slice) => sliceSpan(passage.transcript.text, slice))
    .join(` ${GAP} `);
}

/**
 * What buttons carry: the address and a hash of speaker and words, so that after the document was parsed anew the
 * same words of the same speaker are found again, or it is said that they have changed.
 */
export function referenceTo(passage: Passage): string {
  return `${addressOf(passage)}${HASH_MARK}${hashOf(passage)}`;
}

/** By the record's own label: a server's correction does not break older buttons. */
function hashOf(passage: Passage): string {
  const { label, corrected } = passage.speech;
  return sentenceHash(`${corrected?.recordLabel ?? label ?? ''}\n${wordsOf(passage)}`);
}

/** Whether a text is an address, with or without a hash. */
export function isReference(text: string): boolean {
  return parseAddress(splitReference(text).address) !== null;
}

/** Finds the passage of an address, typed or from a button. */
export function findPassage(archive: Archive, viewer: Viewer, reference: string): PassageLookup {
  const address = parseAddress(splitReference(reference).address);
  const transcript = address === null ? null : archive.read(viewer, address.transcriptId);
  return transcript === null ? { outcome: 'missing' } : findReference(transcript, reference);
}

/** As `findPassage`, inside a transcript that was read already. */
export function findReference(transcript: ArchivedTranscript, reference: string): PassageLookup {
  const { address: written, hash } = splitReference(reference);
  const address = parseAddress(written);
  if (address?.transcriptId !== transcript.id) return { outcome: 'missing' };
  const passage = passageAt(transcript, address.speech, address.from, address.to);
  if (hash === null) return passage === null ? { outcome: 'missing' } : { outcome: 'found', passage };
  if (passage !== null && hashOf(passage) === hash) return { outcome: 'found', passage };
  const moved = findByHash(transcript, address, hash);
  return moved === null ? { outcome: 'changed' } : { outcome: 'found', passage: moved };
}

/** Null unless exactly one passage has this hash: short words such as はい。 are said often. */
function findByHash(transcript: ArchivedTranscript, { from, to }: Address, hash: string): Passage | null {
  const found = transcript.speeches.flatMap((speech) =>
    speech.sentences.flatMap((sentence) => {
      const passage = passageAt(transcript, speech.number, sentence.number, sentence.number + to - from);
      return passage !== null && hashOf(passage) === hash ? [passage] : [];
    }),
  );
  return found.length === 1 ? found[0]! : null;
}

function splitReference(reference: string): { readonly address: string; readonly hash: string | null } {
  const mark = reference.indexOf(HASH_MARK);
  if (mark < 0) return { address: reference.trim(), hash: null };
  return { address: reference.slice(0, mark).trim(), hash: reference.slice(mark + 1).trim() };
}
