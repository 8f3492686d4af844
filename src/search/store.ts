/**
 * Saved indexes: one file an owner, written beside the archive and read in preference to building.
 *
 * In: an index with the archive's revision it is of. Out: a file; and the index again. What is missing, old or damaged is no
 * fault: the index is built again.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Owner } from '../archive/archive.ts';
import { SectionReader, SectionWriter } from './binary.ts';
import { OwnerIndex, type Placed } from './owner-index.ts';
import { PassageIndex } from './passage-index.ts';
import type { PackedIndex } from './postings.ts';
import type { Shelf } from './shelf.ts';
import { runInSlices } from './slices.ts';

/** To be raised with every change of folding, tokens, blocks or this file. */
const VERSION = 'genchi-index@1';

const header = z.object({
  version: z.literal(VERSION),
  owner: z.string(),
  revision: z.number(),
  shelves: z.number(),
});
const shelfHeader = z.object({
  id: z.string(),
  fingerprint: z.string(),
  days: z.array(z.string()),
  speeches: z.array(
    z.object({ number: z.number(), speaker: z.string().nullable(), side: z.string().nullable() }),
  ),
  first: z.number(),
});

export interface SavedIndex {
  readonly index: OwnerIndex;
  /** Of the archive, when the index was up to date. */
  readonly revision: number;
}

/** Writes to a new file and renames it, so that a crash leaves the old one. */
export async function saveIndex(
  folder: string,
  owner: Owner,
  { index, revision }: SavedIndex,
): Promise<void> {
  const parts = await runInSlices(write(owner, index, revision));
  await mkdir(folder, { recursive: true });
  const path = fileOf(folder, owner);
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w');
  try {
    for (const part of parts ?? []) await file.writev(part);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Null where there is none that can be used. */
export async function loadIndex(folder: string, owner: Owner): Promise<SavedIndex | null> {
  const bytes = await readFile(fileOf(folder, owner)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  try {
    return await runInSlices(read(bytes, owner));
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

/** Buffers in batches, each small enough for one write. */
function* write(
  owner: Owner,
  index: OwnerIndex,
  revision: number,
): Generator<void, readonly (readonly Uint8Array[])[]> {
  const batches: (readonly Uint8Array[])[] = [];
  const section = (fill: (writer: SectionWriter) => void): void => {
    const writer = new SectionWriter();
    fill(writer);
    batches.push(writer.parts);
  };
  const packed = yield* index.postings.pack();
  section((writer) =>
    writer.json({ version: VERSION, owner, revision, shelves: index.placed.size } satisfies z.infer<
      typeof header
    >),
  );
  const keyLengths = new Uint16Array(packed.keys.length);
  for (const [at, { length }] of packed.keys.entries()) {
    keyLengths[at] = length;
    if (at % STRIDE === 0) yield;
  }
  section((writer) => writer.numbers(keyLengths));
  section((writer) => writer.latin1(packed.keys.join('')));
  yield;
  section((writer) => {
    for (const values of [packed.offsets, packed.documents, packed.counts, packed.lengths])
      writer.numbers(values);
    writer.numbers(index.signatures.words);
  });
  for (const placed of index.placed.values()) {
    section((writer) => writeShelf(writer, placed));
    yield;
  }
  return batches;
}

function writeShelf(writer: SectionWriter, { shelf, first }: Placed): void {
  const { id, fingerprint, days, speeches } = shelf;
  writer.json({ id, fingerprint, days: [...days], speeches: [...speeches], first } satisfies z.infer<
    typeof shelfHeader
  >);
  for (const values of [
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
  writer.text(shelf.text);
  writer.text(shelf.folded.join(''));
}

function* read(bytes: Buffer, owner: Owner): Generator<void, SavedIndex | null> {
  const reader = new SectionReader(bytes);
  const head = header.parse(reader.json());
  if (head.owner !== owner) return null;
  const keyLengths = reader.shorts();
  const keys = yield* cut(reader.latin1(), keyLengths);
  const packed: PackedIndex = {
    keys,
    offsets: reader.words(),
    documents: reader.words(),
    counts: reader.bytes(),
    lengths: reader.shorts(),
  };
  const signatures = reader.words();
  const placed: Placed[] = [];
  for (let count = 0; count < head.shelves; count += 1) {
    placed.push(yield* readShelf(reader));
    yield;
  }
  const index = new OwnerIndex();
  yield* index.restore(yield* PassageIndex.restore(packed), signatures, placed);
  return { index, revision: head.revision };
}

function* readShelf(reader: SectionReader): Generator<void, Placed> {
  const { first, ...head } = shelfHeader.parse(reader.json());
  const [speechOf, numbers, starts, ends, foldedLengths, firstSentences, ownLengths, lengths] = Array.from(
    { length: 8 },
    () => reader.words(),
  ) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const text = reader.text();
  const folded = yield* cut(reader.text(), lengths);
  const shelf: Shelf = {
    ...head,
    text,
    speechOf,
    numbers,
    starts,
    ends,
    foldedLengths,
    firstSentences,
    folded,
    ownLengths,
  };
  return { shelf, first };
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
