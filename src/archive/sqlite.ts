/**
 * The archive in SQLite (`node:sqlite`): one file, WAL, every change a transaction. The only file that knows SQL
 * besides its migrations.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Agreement } from '../agreements/agreement.ts';
import { extractAgreements } from '../agreements/extract.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { resolveSpeaker } from '../transcript/speakers.ts';
import type { Speech, Transcript, TranscriptHead } from '../transcript/transcript.ts';
import type { Archive, ArchivedHead, ArchivedTranscript, Owner, Viewer } from './archive.ts';
import { createCache } from './cache.ts';
import { migrate } from './migrations.ts';
import { createNotes } from './notes.ts';

/** Parsed transcripts kept in memory, counted in characters of text; about 20 bytes of heap each. */
const CACHED_CHARACTERS = 4_000_000;
/** Heads of transcripts kept in memory, over all owners. */
const CACHED_HEADS = 10_000;

export interface ArchiveOptions {
  /** The database file, or `:memory:`. Its folder is made where missing. */
  readonly path: string;
  readonly people: PeopleDirectory;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

type StoredSpeech = Omit<Speech, 'speaker'>;

interface Loaded {
  readonly revision: number;
  readonly transcript: ArchivedTranscript;
  readonly agreements: () => readonly Agreement[];
}

interface Row {
  readonly id: string;
  readonly owner: Owner;
  readonly audience: string | null;
  readonly head: string;
  readonly labels: string;
  readonly speeches: string;
  readonly text: string;
  readonly speech_count: number;
  readonly sentence_count: number;
}
type HeadRow = Omit<Row, 'speeches' | 'text'>;

const HEAD_COLUMNS = 'id, owner, audience, head, labels, speech_count, sentence_count';
/** Newest meeting first, those without a day last, ties by id so that the order never wavers. */
const NEWEST_FIRST = 'held_on IS NULL, held_on DESC, id';

export function openArchive({ path, people, now = Date.now }: ArchiveOptions): Archive {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 5_000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
  try {
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }

  const statements = {
    byOwner: database.prepare(
      `SELECT ${HEAD_COLUMNS} FROM transcripts WHERE owner = ? ORDER BY ${NEWEST_FIRST}`,
    ),
    head: database.prepare(`SELECT ${HEAD_COLUMNS} FROM transcripts WHERE id = ?`),
    body: database.prepare('SELECT speeches, text FROM transcripts WHERE id = ?'),
    document: database.prepare('SELECT id, head, speeches FROM transcripts WHERE owner = ? AND sha256 = ?'),
    taken: database.prepare('SELECT 1 FROM transcripts WHERE id = ?'),
    insert: database.prepare(`
      INSERT INTO transcripts (id, owner, sha256, held_on, head, labels, speeches, text,
        speech_count, sentence_count, document_name, document)
      VALUES ($id, $owner, $sha256, $heldOn, $head, $labels, $speeches, $text,
        $speechCount, $sentenceCount, $documentName, $document)`),
    update: database.prepare(`
      UPDATE transcripts SET held_on = $heldOn, head = $head, labels = $labels, speeches = $speeches, text = $text,
        speech_count = $speechCount, sentence_count = $sentenceCount
      WHERE id = $id`),
    delete: database.prepare('DELETE FROM transcripts WHERE owner = ? AND id = ?'),
    revision: database.prepare('SELECT revision FROM revisions WHERE owner = ?'),
    revise: database.prepare(`
      INSERT INTO revisions (owner, revision) VALUES (?, 1)
      ON CONFLICT (owner) DO UPDATE SET revision = revision + 1`),
  };

  const listed = createCache<{ readonly revision: number; readonly heads: readonly ArchivedHead[] }>(
    CACHED_HEADS,
    ({ heads }) => heads.length + 1,
  );
  const loaded = createCache<Loaded>(CACHED_CHARACTERS, ({ transcript }) => transcript.text.length);

  function transaction<T>(work: () => T): T {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  function revisionOf(owner: Owner): number {
    const row = statements.revision.get(owner) as { revision: number } | undefined;
    return row?.revision ?? 0;
  }

  /** Every viewer's question begins with the heads, so they are kept until anything of their owner changes. */
  function headsOf(owner: Owner): readonly ArchivedHead[] {
    const revision = revisionOf(owner);
    const cached = listed.get(owner);
    if (cached?.revision === revision) return cached.heads;
    const heads = (statements.byOwner.all(owner) as unknown as HeadRow[]).map((row) => toHead(row, people));
    listed.set(owner, { revision, heads });
    return heads;
  }

  function headOf(id: string): ArchivedHead | null {
    const row = statements.head.get(id) as HeadRow | undefined;
    return row === undefined ? null : toHead(row, people);
  }

  /** Parsed bodies are kept until anything of their owner changes, in this process or another. */
  function load(head: ArchivedHead): Loaded {
    const revision = revisionOf(head.owner);
    const cached = loaded.get(head.id);
    if (cached?.revision === revision) return cached;
    const { speeches, text } = statements.body.get(head.id) as unknown as Pick<Row, 'speeches' | 'text'>;
    const { speechCount: _, sentenceCount: __, speakers: ___, ...rest } = head;
    const transcript = { ...rest, text, speeches: withSpeakers(speeches, head.heldOn, people) };
    const fresh = { revision, transcript, agreements: once(() => extractAgreements(transcript)) };
    loaded.set(head.id, fresh);
    return fresh;
  }

  function readable(viewer: Viewer, id: string): ArchivedHead | null {
    const head = headOf(id);
    return head !== null && mayRead(viewer, head) ? head : null;
  }

  function freeId(wanted: string): string {
    const isTaken = (id: string) => statements.taken.get(id) !== undefined;
    if (!isTaken(wanted)) return wanted;
    for (let count = 2; ; count++) {
      const suffix = `-${count}`;
      const id = `${wanted.slice(0, MAX_ID_LENGTH - suffix.length)}${suffix}`;
      if (!isTaken(id)) return id;
    }
  }

  return {
    add(owner, transcript, document) {
      return transaction(() => {
        const present = statements.document.get(owner, transcript.sha256) as
          | { id: string; head: string; speeches: string }
          | undefined;
        const id = present?.id ?? freeId(transcript.id);
        const row = toRow(transcript, id);
        if (present !== undefined && present.head === row.head && present.speeches === row.speeches) {
          return { outcome: 'unchanged', id };
        }
        if (present === undefined) {
          const { sha256 } = transcript;
          statements.insert.run({
            ...row,
            owner,
            sha256,
            documentName: document.name,
            document: document.bytes,
          });
        } else {
          statements.update.run(row);
        }
        statements.revise.run(owner);
        return { outcome: present === undefined ? 'added' : 'updated', id };
      });
    },

    remove(owner, id) {
      return transaction(() => {
        const removed = Number(statements.delete.run(owner, id).changes) > 0;
        if (removed) statements.revise.run(owner);
        loaded.delete(id);
        return removed;
      });
    },

    list(viewer) {
      return ownersOf(viewer)
        .flatMap(headsOf)
        .filter((head) => mayRead(viewer, head))
        .toSorted(byDay);
    },

    read(viewer, id) {
      const head = readable(viewer, id);
      return head === null ? null : load(head).transcript;
    },

    agreements(viewer, id) {
      const head = readable(viewer, id);
      return head === null ? [] : load(head).agreements();
    },

    owners: ownersOf,
    headsOf,

    readOf(owner, id) {
      const head = headOf(id);
      return head === null || head.owner !== owner ? null : load(head).transcript;
    },

    revision: revisionOf,

    notes: createNotes(database, now),

    close() {
      database.close();
    },
  };
}

/** Longest id: with the rest of an address and a hash it must fit a custom id of 100 characters. */
const MAX_ID_LENGTH = 40;

function ownersOf(viewer: Viewer): readonly Owner[] {
  return viewer.guildId === null ? ['public'] : ['public', `guild:${viewer.guildId}`];
}

/** The one place where access is decided. */
function mayRead(viewer: Viewer, head: Pick<ArchivedHead, 'owner' | 'audience'>): boolean {
  if (!ownersOf(viewer).includes(head.owner)) return false;
  return head.audience === null || head.audience.some((role) => viewer.roleIds.includes(role));
}

/** A transcript as its row holds it. What the directory of people adds is left out: it is looked up at each load. */
function toRow(transcript: Transcript, id: string) {
  const { text, speeches, ...head } = transcript;
  const stored: readonly StoredSpeech[] = speeches.map(({ speaker: _, ...speech }) => speech);
  return {
    id,
    heldOn: head.heldOn,
    head: JSON.stringify({ ...head, id } satisfies TranscriptHead),
    labels: JSON.stringify([...new Set(speeches.flatMap(({ label }) => label ?? []))]),
    speeches: JSON.stringify(stored),
    text,
    speechCount: speeches.length,
    sentenceCount: speeches.reduce((sum, speech) => sum + speech.sentences.length, 0),
  };
}

function withSpeakers(speeches: string, heldOn: string | null, people: PeopleDirectory): readonly Speech[] {
  return (JSON.parse(speeches) as readonly StoredSpeech[]).map((speech) => ({
    ...speech,
    speaker: speech.label === null ? null : resolveSpeaker(speech.label, heldOn, people),
  }));
}

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | null = null;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}

function toHead(row: HeadRow, people: PeopleDirectory): ArchivedHead {
  const head = JSON.parse(row.head) as TranscriptHead;
  const labels = JSON.parse(row.labels) as readonly string[];
  return {
    ...head,
    speakers: labels.map((label) => resolveSpeaker(label, head.heldOn, people)),
    owner: row.owner,
    audience: row.audience === null ? null : (JSON.parse(row.audience) as readonly string[]),
    speechCount: row.speech_count,
    sentenceCount: row.sentence_count,
  };
}

function byDay(a: ArchivedHead, b: ArchivedHead): number {
  if (a.heldOn !== b.heldOn) {
    if (a.heldOn === null) return 1;
    if (b.heldOn === null) return -1;
    return a.heldOn < b.heldOn ? 1 : -1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
