/**
 * Pieces: the long parts of a transcript, cut so that each is stored and read in a moment.
 *
 * In: a transcript with its document. Out: bytes in pieces; and from the pieces text and speeches again.
 */
import { createHash } from 'node:crypto';
import type { Sentence, Speech, Transcript } from '../transcript/transcript.ts';

/** A speech without what the directory of people adds. */
export type StoredSpeech = Omit<Speech, 'speaker'>;

/** The words of a transcript with their labels as printed. */
export interface Words {
  readonly text: string;
  readonly speeches: readonly StoredSpeech[];
}

export const PARTS = ['document', 'text', 'speeches'] as const;
export type Part = (typeof PARTS)[number];

export interface EncodedBody {
  /** Of text and speeches: tells whether a document still parses the same. */
  readonly hash: string;
  readonly pieces: Readonly<Record<Part, readonly Uint8Array[]>>;
}

/** Bytes of a piece: what SQLite takes in well under a millisecond. */
const PIECE_BYTES = 64 * 1024;
/** A speech of more goes on in a further entry. */
const SENTENCES_AN_ENTRY = 500;
/** Of base64url: 132 bits. */
const HASH_LENGTH = 22;

export function encodeBody(
  { text, speeches }: Pick<Transcript, 'text' | 'speeches'>,
  document: Uint8Array,
): EncodedBody {
  const stored = speeches.map(({ speaker: _, ...speech }): StoredSpeech => speech);
  return encodeWords({ text, speeches: stored }, document);
}

export function encodeWords({ text, speeches }: Words, document: Uint8Array): EncodedBody {
  const pieces = {
    document: cut(document),
    text: cutText(Buffer.from(text, 'utf8')),
    speeches: encodeSpeeches(speeches),
  };
  const hash = createHash('sha256');
  for (const piece of [...pieces.text, ...pieces.speeches]) hash.update(piece);
  return { hash: hash.digest('base64url').slice(0, HASH_LENGTH), pieces };
}

/** Text that was cut by `encodeWords`. */
export function decodeText(piece: Uint8Array): string {
  // Not TextDecoder, which takes a byte order mark off the front of each piece.
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('utf8');
}

/** Adds the speeches of the next piece to those before it. */
export function decodeSpeeches(piece: Uint8Array, speeches: StoredSpeech[]): void {
  for (const entry of JSON.parse(decodeText(piece)) as (StoredSpeech | Continued)[]) {
    const last = speeches.at(-1);
    if (last?.number !== entry.number) speeches.push(entry as StoredSpeech);
    else for (const sentence of entry.sentences) (last.sentences as Sentence[]).push(sentence);
  }
}

/** More sentences of the speech before. */
type Continued = Pick<StoredSpeech, 'number' | 'sentences'>;

function encodeSpeeches(speeches: readonly StoredSpeech[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let entries: string[] = [];
  let size = 0;
  const close = () => {
    pieces.push(new Uint8Array(Buffer.from(`[${entries.join(',')}]`, 'utf8')));
    entries = [];
    size = 0;
  };
  for (const entry of speeches.flatMap(entriesOf)) {
    const json = JSON.stringify(entry);
    entries.push(json);
    size += json.length;
    if (size >= PIECE_BYTES) close();
  }
  if (entries.length > 0) close();
  return pieces;
}

function entriesOf(speech: StoredSpeech): readonly (StoredSpeech | Continued)[] {
  const { number, sentences } = speech;
  if (sentences.length <= SENTENCES_AN_ENTRY) return [speech];
  const entries: (StoredSpeech | Continued)[] = [];
  for (let from = 0; from < sentences.length; from += SENTENCES_AN_ENTRY) {
    const some = sentences.slice(from, from + SENTENCES_AN_ENTRY);
    entries.push(from === 0 ? { ...speech, sentences: some } : { number, sentences: some });
  }
  return entries;
}

/** Between characters. */
function cutText(bytes: Uint8Array): readonly Uint8Array[] {
  const isInside = (at: number) => (bytes[at]! & 0xc0) === 0x80;
  return cut(bytes, (at) => {
    let end = at;
    while (end < bytes.length && isInside(end)) end += 1;
    return end;
  });
}

function cut(bytes: Uint8Array, place: (at: number) => number = (at) => at): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = place(Math.min(bytes.length, at + PIECE_BYTES));
    // A buffer of its own, which can be handed from thread to thread.
    pieces.push(new Uint8Array(bytes.subarray(at, end)));
    at = end;
  }
  return pieces;
}
