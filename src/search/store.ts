/**
 * Saved indexes: one file an owner, written beside the archive and read in preference to building.
 *
 * In: an owner's indexes. Out: a file; and the indexes again, which the keeper compares with the archive. What is missing, old or damaged is no
 * fault: the index is built again.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Owner } from '../archive/archive.ts';
import { runAside, runInSlices } from '../slices.ts';
import { SectionReader, SectionWriter, toFile } from './binary.ts';
import { InvertedIndex } from './inverted-index.ts';
import { Keys } from './keys.ts';
import { OwnerIndex, type Placed } from './owner-index.ts';
import type { PackedIndex } from './postings.ts';
import type { ShelfSpeech } from './shelf.ts';
import { Signatures } from './signatures.ts';

/** To be raised with every change of folding, tokens, blocks or this file. */
const VERSION = 'genchi-index@6';

const header = z.object({
  version: z.literal(VERSION),
  owner: z.string(),
  indexes: z.number(),
});
const indexHeader = z.object({ shelves: z.number() });
/** Who spoke and when is not saved: the archive says so. */
const shelfHeader = z.object({
  id: z.string(),
  words: z.string(),
  labels: z.array(z.string()),
  first: z.number(),
});

/**
 * Writes to a new file and renames it, so that a crash leaves the old one.
 * @param isWaitedFor whether somebody waits for it; as long as nobody does, it stands back behind answers
 */
export async function saveIndex(
  folder: string,
  owner: Owner,
  indexes: readonly OwnerIndex[],
  isWaitedFor: () => boolean = () => true,
): Promise<void> {
  const sections = await runAside(writeIndexes(owner, indexes), isWaitedFor);
  await mkdir(folder, { recursive: true });
  const path = fileOf(folder, owner);
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w');
  try {
    for (const batch of batchesOf(sections)) await file.writev(await runAside(toFile(batch), isWaitedFor));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Many small sections, or one large one, for a write each. */
function* batchesOf(sections: readonly Uint8Array[]): Generator<readonly Uint8Array[]> {
  let batch: Uint8Array[] = [];
  let size = 0;
  for (const section of sections) {
    if (batch.length === BATCH.sections || size + section.length > BATCH.bytes) {
      if (batch.length > 0) yield batch;
      batch = [];
      size = 0;
    }
    batch.push(section);
    size += section.length;
  }
  if (batch.length > 0) yield batch;
}

const BATCH = { sections: 300, bytes: 1 << 20 } as const;

/** Null where there is none that can be used. */
export async function loadIndex(folder: string, owner: Owner): Promise<readonly OwnerIndex[] | null> {
  const bytes = await readFile(fileOf(folder, owner)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  try {
    return await runInSlices(readIndexes(SectionReader.ofFile(bytes), owner));
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof z.ZodError)
      return null;
    throw error;
  }
}

export async function deleteIndex(folder: string, owner: Owner): Promise<void> {
  await rm(fileOf(folder, owner), { force: true });
}

/** A server's id is digits; whatever else an owner is called, the file's name is not taken from it. */
function fileOf(folder: string, owner: Owner): string {
  const name = owner === 'public' ? owner : createHash('sha256').update(owner).digest('hex').slice(0, 16);
  return join(folder, `search-${name}.index`);
}

export function* writeIndexes(
  owner: Owner,
  indexes: readonly OwnerIndex[],
): Generator<void, readonly Uint8Array[]> {
  const writer = new SectionWriter();
  writer.json({ version: VERSION, owner, indexes: indexes.length } satisfies z.infer<typeof header>);
  for (const index of indexes) yield* writeIndex(writer, index);
  return writer.sections;
}

function* writeIndex(writer: SectionWriter, index: OwnerIndex): Generator<void> {
  const { packed } = index.postings;
  writer.json({ shelves: index.placed.size } satisfies z.infer<typeof indexHeader>);
  writer.numbers(packed.keys.lengths);
  yield;
  writer.text(packed.keys.text);
  yield;
  for (const values of [packed.offsets, packed.documents, packed.counts, packed.lengths])
    writer.numbers(values);
  writer.numbers(index.signatures.words);
  for (const placed of index.placed.values()) {
    yield* writeShelf(writer, placed);
    yield;
  }
}

function* writeShelf(writer: SectionWriter, { shelf, first }: Placed): Generator<void> {
  const { id, words, speeches } = shelf;
  const labels = [...new Set(speeches.flatMap(({ label }) => label ?? []))];
  const places = new Map(labels.map((label, at) => [label, at + 1]));
  writer.json({ id, words, labels, first } satisfies z.infer<typeof shelfHeader>);
  for (const values of [
    Uint32Array.from(speeches, ({ number }) => number),
    // 0 is nobody.
    Uint32Array.from(speeches, ({ label }) => (label === null ? 0 : places.get(label)!)),
    shelf.speechOf,
    shelf.numbers,
    shelf.starts,
    shelf.ends,
    shelf.foldedLengths,
    shelf.firstSentences,
    shelf.ownLengths,
    Uint32Array.from(shelf.folded, ({ length }) => length),
  ])
    writer.numbers(values);
  yield;
  writer.text(shelf.text);
  yield* writer.join(shelf.folded);
}

/** As `writeIndexes` made them; null where they are another owner's. Throws where they are damaged. */
export function* readIndexes(
  reader: SectionReader,
  owner: Owner,
): Generator<void, readonly OwnerIndex[] | null> {
  const head = header.parse(reader.json());
  if (head.owner !== owner) return null;
  const indexes: OwnerIndex[] = [];
  for (let count = 0; count < head.indexes; count += 1) indexes.push(yield* readIndex(reader));
  return indexes;
}

function* readIndex(reader: SectionReader): Generator<void, OwnerIndex> {
  const head = indexHeader.parse(reader.json());
  const keyLengths = yield* reader.shorts();
  yield;
  const keys = Keys.cut(reader.text(), keyLengths);
  yield;
  const offsets = yield* reader.words();
  yield;
  const documents = yield* reader.words();
  yield;
  const packed: PackedIndex = {
    keys,
    offsets,
    documents,
    counts: yield* reader.bytes(),
    lengths: yield* reader.shorts(),
  };
  yield;
  const signatures = yield* reader.words();
  const placed: Placed[] = [];
  for (let count = 0; count < head.shelves; count += 1) {
    placed.push(yield* readShelf(reader));
    yield;
  }
  return yield* OwnerIndex.restore(yield* InvertedIndex.over(packed), Signatures.restore(signatures), placed);
}

function* readShelf(reader: SectionReader): Generator<void, Placed> {
  const { first, labels, ...head } = shelfHeader.parse(reader.json());
  const speechNumbers = yield* reader.words();
  const labelPlaces = yield* reader.words();
  const columns = {
    speechOf: yield* reader.words(),
    numbers: yield* reader.words(),
    starts: yield* reader.words(),
    ends: yield* reader.words(),
    foldedLengths: yield* reader.words(),
    firstSentences: yield* reader.words(),
    ownLengths: yield* reader.words(),
  };
  const lengths = yield* reader.words();
  yield;
  const text = reader.text();
  yield;
  const folded = yield* cut(reader.text(), lengths);
  const speeches: ShelfSpeech[] = [];
  for (const [at, number] of speechNumbers.entries()) {
    speeches.push({ number, label: labels[labelPlaces[at]! - 1] ?? null, speaker: null, side: null });
    if (at % STRIDE === 0) yield;
  }
  return { first, shelf: { ...head, ...columns, fingerprint: '', days: [], speeches, text, folded } };
}

/** Strings cut between two chances to pause. */
const STRIDE = 2_000;

function* cut(text: string, lengths: Uint16Array | Uint32Array): Generator<void, readonly string[]> {
  const pieces = new Array<string>(lengths.length);
  let at = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    pieces[index] = text.slice(at, at + lengths[index]!);
    at += lengths[index]!;
    if (index % STRIDE === 0) yield;
  }
  if (at !== text.length) throw new RangeError('a text is longer or shorter than its pieces');
  return pieces;
}
