/**
 * The loader: a transcript taken into memory from its row and its body, as one server reads it, and kept there.
 *
 * In: a row that was checked for its reader. Out: the transcript, at once or a slice at a time.
 */
import type { Agreement } from '../agreements/agreement.ts';
import { extractAgreements } from '../agreements/extract.ts';
import type { Bodies } from './bodies.ts';
import { createCache } from './cache.ts';
import type { ArchivedHead, ArchivedTranscript } from './records.ts';
import { type HeadRow, nameSpeeches } from './rows.ts';
import type { Reading } from './servers.ts';
import { runAtOnce, runInSlices } from './slices.ts';

/**
 * Parsed transcripts kept in memory, counted in characters of text; about 4 bytes of heap each. A search reads 25 of them: where fewer
 * are kept than are asked for, each search parses most of them anew.
 */
const CACHED_CHARACTERS = 16_000_000;
/** Sentences from which on a record is read in slices where that can be waited for. */
const LARGE = 1_000;

export interface LoadedTranscript {
  readonly transcript: ArchivedTranscript;
  readonly agreements: () => readonly Agreement[];
}

export function createLoader(bodies: Bodies, headOf: (row: HeadRow, reading: Reading) => ArchivedHead) {
  const loaded = createCache<LoadedTranscript & { readonly row: HeadRow }>(
    CACHED_CHARACTERS,
    ({ transcript }) => transcript.text.length,
  );

  const keyOf = (row: HeadRow, reading: Reading) => `${row.id} ${reading.key}`;

  function known(row: HeadRow, reading: Reading): LoadedTranscript | null {
    const cached = loaded.get(keyOf(row, reading));
    return cached !== undefined && isSameDocument(cached.row, row) ? cached : null;
  }

  /** A parsed body is kept until the transcript, or what its reader's server says of speakers, changes. */
  function* loading(row: HeadRow, reading: Reading): Generator<void, LoadedTranscript> {
    const {
      speechCount: _,
      sentenceCount: __,
      speakers: ___,
      words: ____,
      corrections = [],
      ...head
    } = headOf(row, reading);
    const { text, speeches: stored } = yield* bodies.read(row.body);
    const speeches = yield* nameSpeeches(stored, head.heldOn, reading.overlay, corrections);
    const transcript: ArchivedTranscript = { ...head, text, speeches };
    const fresh = { row, transcript, agreements: once(() => extractAgreements(transcript)) };
    loaded.set(keyOf(row, reading), fresh);
    return fresh;
  }

  /** Loads that go on, so that two questions do not load one record twice. */
  const pending = new Map<string, Promise<unknown>>();

  /** Whether a record is large, and not in memory. */
  function isToLoad(row: HeadRow, reading: Reading): boolean {
    return row.sentence_count >= LARGE && known(row, reading) === null;
  }

  async function loadInSlices(row: HeadRow, reading: Reading): Promise<void> {
    if (!isToLoad(row, reading)) return;
    const key = `${keyOf(row, reading)} ${row.version} ${row.body}`;
    const running = pending.get(key) ?? runInSlices(loading(row, reading)).finally(() => pending.delete(key));
    pending.set(key, running);
    await running;
  }

  return {
    load: (row: HeadRow, reading: Reading): LoadedTranscript =>
      known(row, reading) ?? runAtOnce(loading(row, reading)),
    isToLoad,
    loadInSlices,
  };
}

/** By the body too: an id may have been given anew to another document. Rows are kept, so mostly they are one. */
function isSameDocument(a: HeadRow, b: HeadRow): boolean {
  return a === b || (a.version === b.version && a.body === b.body);
}

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | null = null;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
