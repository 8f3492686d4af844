/**
 * The archive in SQLite (`node:sqlite`): one file, WAL, every change a transaction. Puts the tables together, and asks
 * `access.ts` for every viewer.
 */

import { runAtOnce } from '../slices.ts';
import { type Glossary, NO_GLOSSARY } from '../text/glossary.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { guildOf, mayRead, ownersFor } from './access.ts';
import type { Archive, ArchivedHead, ImportOutcome, OriginalDocument, Owner, Viewer } from './archive.ts';
import { createBodies, type StoredBody } from './bodies.ts';
import { createCache } from './cache.ts';
import { openDatabase } from './database.ts';
import { createDepartures } from './departures.ts';
import { createManage } from './manage.ts';
import { createNotes } from './notes.ts';
import { findReference } from './passage.ts';
import { encodeBody } from './pieces.ts';
import { createReports } from './reports.ts';
import { type HeadRow, toRow } from './rows.ts';
import { createServers } from './servers.ts';
import { createTranscripts, type StoredTranscript } from './transcripts.ts';
import { createUploads } from './uploads.ts';

export interface ArchiveOptions {
  /** The database file, or `:memory:`. Its folder is made where missing. */
  readonly path: string;
  readonly people: PeopleDirectory;
  /** Terms that count as one where agreements are compared. */
  readonly glossary?: Glossary;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Heads on the lists that are kept, over all viewers. */
const LISTED_HEADS = 50_000;

export function openArchive({
  path,
  people,
  glossary = NO_GLOSSARY,
  now = Date.now,
}: ArchiveOptions): Archive {
  const database = openDatabase(path, now);
  const bodies = createBodies(database);
  const transcripts = createTranscripts(database, bodies, glossary);
  const servers = createServers(database, people);
  const reports = createReports(database);
  const uploads = createUploads(database, bodies);
  const parts = { database, bodies, transcripts, servers, reports, uploads };

  const ownersOf = (viewer: Viewer) => ownersFor(viewer, servers.showsPublic(viewer.guildId));
  const ownReading = (owner: Owner) => servers.readingOf(guildOf(owner));

  /** The row, if it is there for this viewer. */
  function readable(viewer: Viewer, id: string): HeadRow | null {
    const row = transcripts.rowOf(id);
    if (row === null) return null;
    const audience = row.audience === null ? null : (JSON.parse(row.audience) as readonly string[]);
    return mayRead(viewer, ownersOf(viewer), { owner: row.owner, audience }) ? row : null;
  }

  function loadFor(viewer: Viewer, id: string) {
    const row = readable(viewer, id);
    return row === null ? null : transcripts.load(row, servers.readingOf(viewer.guildId));
  }

  /** What a viewer's list was last made of; the same parts are the same list. */
  const lists = createCache<{
    readonly parts: readonly (readonly ArchivedHead[])[];
    readonly heads: readonly ArchivedHead[];
  }>(LISTED_HEADS, ({ heads }) => heads.length + 1);

  /** Lists without a record that is limited to roles. */
  const open = new WeakMap<readonly ArchivedHead[], boolean>();
  function isOpen(heads: readonly ArchivedHead[]): boolean {
    const known = open.get(heads) ?? heads.every(({ audience }) => audience === null);
    open.set(heads, known);
    return known;
  }

  const encode = (transcript: Transcript, document: OriginalDocument) => ({
    row: toRow(transcript),
    body: encodeBody(transcript, document.bytes),
    documentName: document.name,
  });

  function link(owner: Owner, stored: Omit<StoredTranscript, 'audience' | 'edits'>): ImportOutcome {
    const { unused, ...outcome } = transcripts.add(owner, { ...stored, audience: null, edits: {} });
    if (unused !== null) bodies.discard(unused);
    return outcome;
  }

  /** The same words again need not be stored again. */
  function storedBefore(owner: Owner, sha256: string, hash: string): StoredBody | null {
    const same = transcripts.findSame(owner, sha256);
    return same?.hash === hash ? { id: same.body, hash } : null;
  }

  return {
    glossary,
    add(owner, transcript, document) {
      const { body, ...encoded } = encode(transcript, document);
      return database.transaction(() => {
        const before = storedBefore(owner, transcript.sha256, body.hash);
        return link(owner, { ...encoded, body: before ?? bodies.storeAtOnce(body) });
      });
    },
    async addInSlices(owner, transcript, document) {
      const { body, ...encoded } = encode(transcript, document);
      const before = storedBefore(owner, transcript.sha256, body.hash);
      return link(owner, { ...encoded, body: before ?? (await bodies.store(body)) });
    },
    remove: (owner, id) => transcripts.delete(owner, id),

    list(viewer) {
      const owners = ownersOf(viewer);
      const reading = servers.readingOf(viewer.guildId);
      const parts = owners
        .map((owner) => transcripts.heads(owner, reading))
        .filter((heads) => heads.length > 0);
      const [only] = parts;
      // The commonest case by far: a server without records of its own reads the public ones as they are.
      if (only !== undefined && parts.length === 1 && isOpen(only)) return only;
      const key = `${viewer.guildId} ${viewer.roleIds.join(' ')}`;
      const known = lists.get(key);
      if (known?.parts.length === parts.length && known.parts.every((part, at) => part === parts[at]))
        return known.heads;
      const heads = parts
        .flat()
        .filter((head) => mayRead(viewer, owners, head))
        .toSorted(byDay);
      lists.set(key, { parts, heads });
      return heads;
    },
    read: (viewer, id) => loadFor(viewer, id)?.transcript ?? null,
    async load(viewer, ids) {
      const reading = servers.readingOf(viewer.guildId);
      for (const id of ids) {
        const row = readable(viewer, id);
        // Most are there: waiting for each of them would take a turn of promises a hit.
        if (row !== null && transcripts.isToLoad(row, reading)) await transcripts.loadInSlices(row, reading);
      }
    },
    async readRecord(viewer, id) {
      const row = readable(viewer, id);
      if (row === null) return null;
      const record = await transcripts.extractInSlices(row, servers.readingOf(viewer.guildId));
      // It takes time, in which it may have been removed, or limited to others.
      return readable(viewer, id) === null ? null : record;
    },
    stopReading: transcripts.stopExtracting,
    agreements: (viewer, id) => loadFor(viewer, id)?.agreements() ?? [],
    document: (viewer, id) => (readable(viewer, id) === null ? null : transcripts.documentOf(id)),
    people: (viewer) => servers.readingOf(viewer.guildId).overlay.people,

    report(viewer, report) {
      const [id = ''] = report.reference.split(':', 1);
      const transcript = loadFor(viewer, id)?.transcript ?? null;
      if (viewer.guildId === null || transcript === null) return false;
      if (findReference(transcript, report.reference).outcome !== 'found') return false;
      return reports.file(viewer.guildId, id, report);
    },

    owners: ownersOf,
    headsOf: (owner) => transcripts.heads(owner, ownReading(owner)),
    wordsOf(owner, id) {
      const row = transcripts.rowOf(id);
      if (row === null || row.owner !== owner) return null;
      return { hash: row.hash, ...runAtOnce(bodies.read(row.body)) };
    },
    overlaid(viewer) {
      const reading = servers.readingOf(viewer.guildId);
      if (reading.key === '' || !ownersOf(viewer).includes('public')) return [];
      const plain = new Map(transcripts.heads('public', ownReading('public')).map((head) => [head.id, head]));
      return transcripts
        .heads('public', reading)
        .filter((head) => head.corrections !== undefined || !hasSameSpeakers(head, plain.get(head.id)))
        .map(({ id }) => id);
    },
    revision: transcripts.revision,

    departures: createDepartures(database, bodies),
    notes: createNotes(database),
    manage: createManage(parts),

    location: path === ':memory:' ? null : path,
    close() {
      transcripts.stopExtracting();
      bodies.close();
      database.close();
    },
  };
}

function hasSameSpeakers(a: ArchivedHead, b: ArchivedHead | undefined): boolean {
  return JSON.stringify(a.speakers) === JSON.stringify(b?.speakers);
}

function byDay(a: ArchivedHead, b: ArchivedHead): number {
  if (a.heldOn !== b.heldOn) {
    if (a.heldOn === null) return 1;
    if (b.heldOn === null) return -1;
    return a.heldOn < b.heldOn ? 1 : -1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
