/**
 * The table of transcripts: stored, and read as one server reads them. Who may read is decided elsewhere (`access.ts`).
 */
import { createHash } from 'node:crypto';
import type { Agreement } from '../agreements/agreement.ts';
import { extractAgreements } from '../agreements/extract.ts';
import { createCache } from './cache.ts';
import type { Database } from './database.ts';
import type {
  ArchivedHead,
  ArchivedTranscript,
  Edits,
  ImportOutcome,
  OriginalDocument,
  Owner,
  TranscriptRow,
} from './records.ts';
import { type HeadRow, labelsOf, nameSpeeches, speakersOfRow, toHead } from './rows.ts';
import type { Reading } from './servers.ts';

/** Parsed transcripts kept in memory, counted in characters of text; about 20 bytes of heap each. */
const CACHED_CHARACTERS = 4_000_000;
/** Heads of transcripts kept in memory, over all owners. */
const CACHED_HEADS = 10_000;
/** Longest id: with the rest of an address and a hash it must fit a custom id of 100 characters. */
const MAX_ID_LENGTH = 40;
const TAG_LENGTH = 6;

const HEAD_COLUMNS =
  'id, owner, audience, head, labels, edits, version, speech_count, sentence_count, removed_at';
/** Newest meeting first, those without a day last, ties by id so that the order never wavers. */
const NEWEST_FIRST = 'held_on IS NULL, held_on DESC, id';

export interface LoadedTranscript {
  readonly transcript: ArchivedTranscript;
  readonly agreements: () => readonly Agreement[];
}

export interface StoredTranscript {
  readonly row: TranscriptRow;
  readonly document: OriginalDocument;
  readonly audience: readonly string[] | null;
  readonly edits: Edits;
}

export type Transcripts = ReturnType<typeof createTranscripts>;

export function createTranscripts({ sql, transaction, keepWhileUnchanged }: Database) {
  const statements = {
    byOwner: sql.prepare(
      `SELECT ${HEAD_COLUMNS} FROM transcripts WHERE owner = ? AND removed_at IS NULL ORDER BY ${NEWEST_FIRST}`,
    ),
    binned: sql.prepare(
      `SELECT ${HEAD_COLUMNS} FROM transcripts WHERE owner = ? AND removed_at IS NOT NULL ORDER BY removed_at DESC, id`,
    ),
    /** With the revision in the same statement: a change between two would go unnoticed for good. */
    head: sql.prepare(`
      SELECT ${HEAD_COLUMNS}, (SELECT revision FROM revisions WHERE owner = transcripts.owner) AS revision
      FROM transcripts WHERE id = ? AND removed_at IS NULL`),
    body: sql.prepare('SELECT speeches, text FROM transcripts WHERE id = ?'),
    document: sql.prepare('SELECT document_name AS name, document AS bytes FROM transcripts WHERE id = ?'),
    present: sql.prepare(
      'SELECT id, head, speeches, edits, audience, removed_at FROM transcripts WHERE owner = ? AND sha256 = ?',
    ),
    taken: sql.prepare('SELECT 1 FROM transcripts WHERE id = ?'),
    insert: sql.prepare(`
      INSERT INTO transcripts (id, owner, sha256, held_on, audience, edits, head, labels, speeches, text,
        speech_count, sentence_count, document_name, document)
      VALUES ($id, $owner, $sha256, $heldOn, $audience, $edits, $head, $labels, $speeches, $text,
        $speechCount, $sentenceCount, $documentName, $document)`),
    update: sql.prepare(`
      UPDATE transcripts SET held_on = $heldOn, audience = $audience, edits = $edits, head = $head, labels = $labels,
        speeches = $speeches, text = $text, speech_count = $speechCount, sentence_count = $sentenceCount,
        removed_at = NULL, version = version + 1
      WHERE id = $id`),
    edit: sql.prepare(
      'UPDATE transcripts SET edits = ?, held_on = ?, version = version + 1 WHERE id = ? AND owner = ?',
    ),
    limit: sql.prepare(
      'UPDATE transcripts SET audience = ?, version = version + 1 WHERE id = ? AND owner = ? AND removed_at IS NULL',
    ),
    bin: sql.prepare(
      'UPDATE transcripts SET removed_at = ? WHERE id = ? AND owner = ? AND removed_at IS NULL',
    ),
    restore: sql.prepare(
      'UPDATE transcripts SET removed_at = NULL WHERE id = ? AND owner = ? AND removed_at > ?',
    ),
    delete: sql.prepare('DELETE FROM transcripts WHERE owner = ? AND id = ?'),
    empty: sql.prepare('DELETE FROM transcripts WHERE removed_at <= ?'),
    revision: sql.prepare('SELECT revision FROM revisions WHERE owner = ?'),
    revise: sql.prepare(`
      INSERT INTO revisions (owner, revision) VALUES (?, 1)
      ON CONFLICT (owner) DO UPDATE SET revision = revision + 1`),
  };
  const listed = createCache<{ readonly revision: number; readonly heads: readonly ArchivedHead[] }>(
    CACHED_HEADS,
    ({ heads }) => heads.length + 1,
  );
  const loaded = createCache<LoadedTranscript & { readonly row: HeadRow }>(
    CACHED_CHARACTERS,
    ({ transcript }) => transcript.text.length,
  );

  const rows = createCache<HeadRow & { readonly revision: number | null }>(CACHED_HEADS, () => 1);

  const revision = keepWhileUnchanged(
    (owner: Owner) => (statements.revision.get(owner) as { revision: number } | undefined)?.revision ?? 0,
  );

  function bodyOf(id: string) {
    return statements.body.get(id) as unknown as { readonly speeches: string; readonly text: string };
  }

  function headOf(row: HeadRow, { overlay, corrections }: Reading): ArchivedHead {
    const own = corrections.get(row.id);
    if (own === undefined) return toHead(row, speakersOfRow(row.labels), overlay);
    const { speeches, text } = bodyOf(row.id);
    const named = nameSpeeches(speeches, text, null, overlay, own);
    const head = toHead(row, labelsOf(named.speeches), overlay);
    return named.corrections.length === 0 ? head : { ...head, corrections: named.corrections };
  }

  /** Every viewer's question begins with the heads, so they are kept until anything of their owner changes. */
  function heads(owner: Owner, reading: Reading): readonly ArchivedHead[] {
    const current = revision(owner);
    const key = `${owner} ${reading.key}`;
    const cached = listed.get(key);
    if (cached?.revision === current) return cached.heads;
    const fresh = (statements.byOwner.all(owner) as unknown as HeadRow[]).map((row) => headOf(row, reading));
    listed.set(key, { revision: current, heads: fresh });
    return fresh;
  }

  /** Every hit of a search asks for its row: it is fetched only where anything of its owner has changed. */
  function rowOf(id: string): HeadRow | null {
    const known = rows.get(id);
    if (known !== undefined && known.revision === revision(known.owner)) return known;
    const row = statements.head.get(id) as (HeadRow & { readonly revision: number | null }) | undefined;
    if (row === undefined) rows.delete(id);
    else rows.set(id, row);
    return row ?? null;
  }

  /** A parsed body is kept until the transcript, or what its reader's server says of speakers, changes. */
  function load(row: HeadRow, reading: Reading): LoadedTranscript {
    const key = `${row.id} ${reading.key}`;
    const cached = loaded.get(key);
    if (cached !== undefined && isSameDocument(cached.row, row)) return cached;
    const {
      speechCount: _,
      sentenceCount: __,
      speakers: ___,
      corrections: ____,
      ...head
    } = headOf(row, reading);
    const body = bodyOf(row.id);
    const own = reading.corrections.get(row.id) ?? [];
    const { speeches } = nameSpeeches(body.speeches, body.text, head.heldOn, reading.overlay, own);
    const transcript: ArchivedTranscript = { ...head, text: body.text, speeches };
    const agreements = once(() => extractAgreements(transcript));
    const fresh = { row, transcript, agreements };
    loaded.set(key, fresh);
    return fresh;
  }

  /** A server's ids carry a hash of its own, whether another holds the plain id or not: nothing is to be told from them. */
  function idFor(owner: Owner, { id, sha256 }: TranscriptRow): string {
    const isTaken = (wanted: string) => statements.taken.get(wanted) !== undefined;
    if (owner === 'public' && !isTaken(id)) return id;
    for (let attempt = 0; ; attempt++) {
      const hash = createHash('sha256').update(`${owner}\n${sha256}\n${attempt}`).digest('hex');
      const tag = owner === 'public' ? String(attempt + 2) : hash.slice(0, TAG_LENGTH);
      const stem = id.slice(0, MAX_ID_LENGTH - tag.length - 1).replace(/-+$/, '');
      if (!isTaken(`${stem}-${tag}`)) return `${stem}-${tag}`;
    }
  }

  /** Edits and audience given now win over those kept from before. */
  function add(owner: Owner, { row, document, audience, edits }: StoredTranscript): ImportOutcome {
    return transaction(() => {
      const present = statements.present.get(owner, row.sha256) as
        | (Pick<HeadRow, 'id' | 'head' | 'edits' | 'audience' | 'removed_at'> & { readonly speeches: string })
        | undefined;
      const id = present?.id ?? idFor(owner, row);
      const kept = present === undefined ? {} : (JSON.parse(present.edits) as Edits);
      const merged: Edits = { ...kept, ...edits };
      const values = {
        id,
        heldOn: merged.heldOn ?? row.heldOn,
        audience: audience === null ? (present?.audience ?? null) : JSON.stringify(audience),
        edits: JSON.stringify(merged),
        head: row.head,
        labels: row.labels,
        speeches: row.speeches,
        text: row.text,
        speechCount: row.speechCount,
        sentenceCount: row.sentenceCount,
      };
      const isSame =
        present !== undefined &&
        present.removed_at === null &&
        present.head === row.head &&
        present.speeches === row.speeches &&
        present.edits === values.edits &&
        present.audience === values.audience;
      if (isSame) return { outcome: 'unchanged', id };
      if (present === undefined) {
        statements.insert.run({
          ...values,
          owner,
          sha256: row.sha256,
          documentName: document.name,
          document: document.bytes,
        });
      } else statements.update.run(values);
      statements.revise.run(owner);
      return { outcome: present === undefined || present.removed_at !== null ? 'added' : 'updated', id };
    });
  }

  /** Runs a change of one row and moves the owner's revision where it changed anything. */
  function change(owner: Owner, run: () => { readonly changes: number | bigint }): boolean {
    return transaction(() => {
      const changed = Number(run().changes) > 0;
      if (changed) statements.revise.run(owner);
      return changed;
    });
  }

  return {
    revision,
    revise: (owner: Owner) => void statements.revise.run(owner),
    heads,
    binned: (owner: Owner, reading: Reading) =>
      (statements.binned.all(owner) as unknown as HeadRow[]).map((row) => ({
        head: headOf(row, reading),
        removedAt: row.removed_at!,
      })),
    rowOf,
    headOf,
    load,
    documentOf: (id: string) => statements.document.get(id) as unknown as OriginalDocument,
    findSame: (owner: Owner, sha256: string) =>
      statements.present.get(owner, sha256) as Pick<HeadRow, 'id' | 'removed_at'> | undefined,
    add,
    edit(owner: Owner, id: string, edits: Edits): boolean {
      const row = rowOf(id);
      if (row === null || row.owner !== owner) return false;
      const merged: Edits = { ...(JSON.parse(row.edits) as Edits), ...edits };
      const printed = (JSON.parse(row.head) as { readonly heldOn: string | null }).heldOn;
      return change(owner, () =>
        statements.edit.run(JSON.stringify(merged), merged.heldOn ?? printed, id, owner),
      );
    },
    limit: (owner: Owner, id: string, audience: readonly string[] | null) =>
      change(owner, () =>
        statements.limit.run(audience === null ? null : JSON.stringify(audience), id, owner),
      ),
    bin: (owner: Owner, id: string, at: number) => change(owner, () => statements.bin.run(at, id, owner)),
    restore: (owner: Owner, id: string, removedAfter: number) =>
      change(owner, () => statements.restore.run(id, owner, removedAfter)),
    delete: (owner: Owner, id: string) => change(owner, () => statements.delete.run(owner, id)),
    /** For good: what was removed up to then. */
    empty: (removedUpTo: number) => void statements.empty.run(removedUpTo),
  };
}

/** By the head too: an id may have been given anew to another document. Rows are kept, so mostly they are one. */
function isSameDocument(a: HeadRow, b: HeadRow): boolean {
  return a === b || (a.version === b.version && a.head === b.head);
}

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | null = null;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
