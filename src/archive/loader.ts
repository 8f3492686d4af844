/**
 * The loader: a transcript taken into memory from its row and its body, as one server reads it, and kept there.
 *
 * In: a row that was checked for its reader. Out: the transcript, at once or a slice at a time.
 */
import type { Agreement } from '../agreements/agreement.ts';
import { extractAgreements, extractingAgreements } from '../agreements/extract.ts';
import { StoppedError } from '../errors.ts';
import { runAtOnce, runInSlices } from '../slices.ts';
import type { Glossary } from '../text/glossary.ts';
import type { Bodies } from './bodies.ts';
import { createCache } from './cache.ts';
import type { ArchivedHead, ArchivedTranscript, RecordItems } from './records.ts';
import { type HeadRow, nameSpeeches } from './rows.ts';
import type { Reading } from './servers.ts';

/**
 * Parsed transcripts kept in memory, counted in characters of text; about 4 bytes of heap each. A search reads 25 of them: where fewer
 * are kept than are asked for, each search parses most of them anew.
 */
const CACHED_CHARACTERS = 16_000_000;
/** An item takes about 1 kB of heap, as so many characters of text do. */
const ITEM_CHARACTERS = 250;
/** Sentences from which on a record is read in slices where that can be waited for. */
const LARGE = 1_000;

export interface LoadedTranscript {
  readonly transcript: ArchivedTranscript;
  readonly agreements: () => readonly Agreement[];
}

/** What is kept of one record, as one server reads it. */
interface Loaded {
  readonly row: HeadRow;
  readonly transcript: ArchivedTranscript;
  /** Null until somebody asks what was agreed. */
  items: readonly Agreement[] | null;
}

export function createLoader(
  bodies: Bodies,
  headOf: (row: HeadRow, reading: Reading) => ArchivedHead,
  glossary: Glossary,
) {
  const loaded = createCache<Loaded>(
    CACHED_CHARACTERS,
    ({ transcript, items }) => transcript.text.length + (items?.length ?? 0) * ITEM_CHARACTERS,
  );

  const keyOf = (row: HeadRow, reading: Reading) => `${row.id} ${reading.key}`;

  function known(row: HeadRow, reading: Reading): Loaded | null {
    const cached = loaded.get(keyOf(row, reading));
    return cached !== undefined && isSameDocument(cached.row, row) ? cached : null;
  }

  /** A parsed body is kept until the transcript, or what its reader's server says of speakers, changes. */
  function* loading(row: HeadRow, reading: Reading): Generator<void, Loaded> {
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
    const fresh: Loaded = { row, transcript, items: null };
    loaded.set(keyOf(row, reading), fresh);
    return fresh;
  }

  /** Weighed anew, where it is still kept. */
  function keepItems(row: HeadRow, reading: Reading, entry: Loaded, items: readonly Agreement[]): void {
    entry.items = items;
    const key = keyOf(row, reading);
    if (loaded.get(key) === entry) loaded.set(key, entry);
  }

  function* extracting(row: HeadRow, reading: Reading): Generator<void, RecordItems> {
    const entry = known(row, reading) ?? (yield* loading(row, reading));
    const { transcript } = entry;
    if (entry.items === null)
      keepItems(row, reading, entry, yield* extractingAgreements(transcript, glossary));
    return { transcript, items: entry.items! };
  }

  /** Work that goes on, so that two questions do not do it twice. */
  const pending = new Map<string, Promise<unknown>>();
  let stopping = new AbortController();

  function share<T>(what: string, row: HeadRow, reading: Reading, work: () => Promise<T>): Promise<T> {
    const key = `${what} ${keyOf(row, reading)} ${row.version} ${row.body}`;
    const running = pending.get(key) as Promise<T> | undefined;
    if (running !== undefined) return running;
    const begun = work().finally(() => pending.delete(key));
    pending.set(key, begun);
    return begun;
  }

  /** Whether a record is large, and not in memory. */
  function isToLoad(row: HeadRow, reading: Reading): boolean {
    return row.sentence_count >= LARGE && known(row, reading) === null;
  }

  async function loadInSlices(row: HeadRow, reading: Reading): Promise<void> {
    if (isToLoad(row, reading)) {
      await share('load', row, reading, () => runInSlices(loading(row, reading)));
    }
  }

  return {
    load(row: HeadRow, reading: Reading): LoadedTranscript {
      const entry = known(row, reading) ?? runAtOnce(loading(row, reading));
      return {
        transcript: entry.transcript,
        agreements() {
          if (entry.items === null)
            keepItems(row, reading, entry, extractAgreements(entry.transcript, glossary));
          return entry.items!;
        },
      };
    },
    isToLoad,
    loadInSlices,
    /** With what was agreed, worked out a slice at a time, once for all who ask meanwhile. */
    async extractInSlices(row: HeadRow, reading: Reading): Promise<RecordItems> {
      await loadInSlices(row, reading);
      const entry = known(row, reading);
      if (entry?.items != null) return { transcript: entry.transcript, items: entry.items };
      return share('extract', row, reading, async () => {
        const record = await runInSlices(extracting(row, reading), stopping.signal);
        if (record === null) throw new StoppedError();
        return record;
      });
    },
    /** Gives up what is being worked out; what is asked afterwards is worked out again. */
    stopExtracting(): void {
      stopping.abort();
      stopping = new AbortController();
    },
  };
}

/** By the body too: an id may have been given anew to another document. Rows are kept, so mostly they are one. */
function isSameDocument(a: HeadRow, b: HeadRow): boolean {
  return a === b || (a.version === b.version && a.body === b.body);
}
