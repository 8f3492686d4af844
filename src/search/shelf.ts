/**
 * A shelf: one transcript as the index holds it, cut into blocks.
 *
 * In: the words of a transcript, its head. Out: its sentences by number, folded, in blocks: consecutive sentences of one speech, of about the size at
 * which term statistics work. A block is what is ranked; a sentence is what is found.
 */
import type { Archive, ArchivedHead, ArchivedTranscript, Owner, StoredWords } from '../archive/archive.ts';
import { isCjk } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { speakerKey } from '../transcript/speakers.ts';
import { daysOfMeeting } from './filters.ts';

/** Folded characters of a block; a longer sentence is a block of its own. Spaced scripts say less in a character. */
const BLOCK_LENGTH = { cjk: 200, spaced: 600 } as const;
/** Folded characters of the next block that a block also holds, for what is found across its end. */
const OVERLAP = 40;

export interface ShelfSpeech {
  readonly number: number;
  /** As printed. */
  readonly label: string | null;
  /** Speaker key and side id; null where there is none. */
  readonly speaker: string | null;
  readonly side: string | null;
}

/** Sentences and blocks are counted from 0 over the whole transcript. */
export interface Shelf {
  readonly id: string;
  /** Hash of the words, and what is known of who spoke them and when: tell whether the archive's transcript is still this one. */
  readonly words: string;
  readonly fingerprint: string;
  /** Calendar days on which the meeting took place, there or where it was published. */
  readonly days: readonly string[];
  readonly text: string;
  readonly speeches: readonly ShelfSpeech[];
  /** Per sentence: index of its speech, number in it, place in `text`, length folded. */
  readonly speechOf: Uint32Array;
  readonly numbers: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly foldedLengths: Uint32Array;
  /** Per block: its first sentence; one more entry at the end. */
  readonly firstSentences: Uint32Array;
  /** Per block: its folded text with a little of the next block of the same speech, and where its own part ends. */
  readonly folded: readonly string[];
  readonly ownLengths: Uint32Array;
}

/** Sentences folded between two chances to pause. */
const STRIDE = 100;

/** Not yet attributed (`attribute`). Yields now and then, so that the caller may pause. */
export function* shelve(id: string, { hash, text, speeches }: StoredWords): Generator<void, Shelf> {
  const sentences: ShelvedSentence[] = [];
  for (const [speechIndex, speech] of speeches.entries()) {
    for (const { number, start, end } of speech.sentences) {
      const folded = fold(text.slice(start, end));
      const last = sentences.at(-1);
      if (last?.speechIndex === speechIndex && needsSpace(last.folded, folded)) last.folded += ' ';
      sentences.push({ number, start, end, speechIndex, folded });
      if (sentences.length % STRIDE === 0) yield;
    }
  }
  const column = (pick: (sentence: ShelvedSentence) => number) => Uint32Array.from(sentences, pick);
  const firstSentences = [...cutBlocks(sentences), sentences.length];
  const own = Array.from({ length: firstSentences.length - 1 }, (_, block) =>
    sentences
      .slice(firstSentences[block]!, firstSentences[block + 1]!)
      .map(({ folded }) => folded)
      .join(''),
  );
  return {
    id,
    words: hash,
    fingerprint: '',
    days: [],
    text,
    speeches: speeches.map(({ number, label }) => ({ number, label, speaker: null, side: null })),
    speechOf: column(({ speechIndex }) => speechIndex),
    numbers: column(({ number }) => number),
    starts: column(({ start }) => start),
    ends: column(({ end }) => end),
    foldedLengths: column(({ folded }) => folded.length),
    firstSentences: Uint32Array.from(firstSentences),
    folded: own.map((folded, block) => {
      const next = firstSentences[block + 1]!;
      const goesOn =
        next < sentences.length &&
        sentences[next]!.speechIndex === sentences[firstSentences[block]!]!.speechIndex;
      return goesOn ? folded + own[block + 1]!.slice(0, OVERLAP) : folded;
    }),
    ownLengths: Uint32Array.from(own, ({ length }) => length),
  };
}

/** Null where the caller may pause. */
export function* shelvesOf(
  archive: Pick<Archive, 'wordsOf'>,
  owner: Owner,
  ids: readonly string[],
): Generator<Shelf | null, void> {
  for (const id of ids) {
    const words = archive.wordsOf(owner, id);
    if (words === null) continue;
    const work = shelve(id, words);
    for (let step = work.next(); ; step = work.next()) {
      yield step.done ? step.value : null;
      if (step.done) break;
    }
  }
}

/** The same words, attributed and dated as the head says: nothing is read or indexed anew. */
export function attribute(shelf: Shelf, head: ArchivedHead): Shelf {
  const known = new Map(
    head.speakers.map((speaker) => [
      speaker.label,
      { speaker: speakerKey(speaker), side: speaker.side?.id ?? null },
    ]),
  );
  const corrected = new Map((head.corrections ?? []).map(({ speech, label }) => [speech, label]));
  return {
    ...shelf,
    fingerprint: fingerprintOf(head),
    days: daysOfMeeting(head),
    speeches: shelf.speeches.map(({ number, label }) => {
      const said = corrected.get(number) ?? label;
      return { number, label, ...((said === null ? undefined : known.get(said)) ?? NOBODY) };
    }),
  };
}

const NOBODY = { speaker: null, side: null } as const;

const fingerprints = new WeakMap<ArchivedHead, string>();

/** Who may read it does not matter here: that is asked of the archive for every search. */
export function fingerprintOf(head: ArchivedHead): string {
  const made = fingerprints.get(head);
  if (made !== undefined) return made;
  const { audience: _, ...rest } = head;
  const fingerprint = JSON.stringify(rest);
  fingerprints.set(head, fingerprint);
  return fingerprint;
}

export function shelfSpeeches({ speeches }: Pick<ArchivedTranscript, 'speeches'>): readonly ShelfSpeech[] {
  return speeches.map(({ number, label, speaker }) => ({
    number,
    label,
    speaker: speaker === null ? null : speakerKey(speaker),
    side: speaker?.side?.id ?? null,
  }));
}

interface ShelvedSentence extends Span {
  readonly number: number;
  readonly speechIndex: number;
  /** With the space that parts it from the next. */
  folded: string;
}

/** Between sentences as folding has it between words: none beside Japanese. */
function needsSpace(before: string, after: string): boolean {
  return (
    before !== '' &&
    after !== '' &&
    !isCjk(before.charCodeAt(before.length - 1)) &&
    !isCjk(after.charCodeAt(0))
  );
}

/** First sentences of the blocks. */
function cutBlocks(sentences: readonly ShelvedSentence[]): readonly number[] {
  const firsts: number[] = [];
  let filled = 0;
  for (const [index, { speechIndex, folded }] of sentences.entries()) {
    const share = folded.length / (isSpaced(folded) ? BLOCK_LENGTH.spaced : BLOCK_LENGTH.cjk);
    const isNew = speechIndex !== sentences[index - 1]?.speechIndex || filled + share > 1;
    if (isNew) firsts.push(index);
    filled = (isNew ? 0 : filled) + share;
  }
  return firsts;
}

function isSpaced(folded: string): boolean {
  let cjk = 0;
  for (let at = 0; at < folded.length; at += 1) if (isCjk(folded.charCodeAt(at))) cjk += 1;
  return cjk * 4 < folded.length;
}
