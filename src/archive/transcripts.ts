/**
 * The table of transcripts: stored, and read as one server reads them. Who may read is decided elsewhere (`access.ts`).
 */
import { createHash } from 'node:crypto';
import { runAtOnce } from '../slices.ts';
import type { Glossary } from '../text/glossary.ts';
import type { Bodies, StoredBody } from './bodies.ts';
import { createCache } from './cache.ts';
import type { Database } from './database.ts';
import { createLoader } from './loader.ts';
import type {
  ArchivedHead,
  Correction,
  Edits,
  ImportOutcome,
  OriginalDocument,
  Owner,
  TranscriptRow,
} from './records.ts';
import { type HeadRow, labelsOf, placeCorrections, speakersOfRow, toHead } from './rows.ts';
import type { Reading } from './servers.ts';

/** Heads of transcripts kept in memory, over all owners. */
const CACHED_HEADS = 10_000;
/** Longest id: with the rest of an address and a hash it must fit a custom id of 100 characters. */
const MAX_ID_LENGTH = 40;
const TAG_LENGTH = 6;

const HEAD_COLUMNS =
  'transcripts.id, owner, audience, head, labels, edits, version, speech_count, sentence_count, removed_at, body, hash';
const TABLES = 'transcripts JOIN bodies ON bodies.id = body';
/** Newest meeting first, those without a day last, ties by id so that the order never wavers. */
const NEWEST_FIRST = 'held_on IS NULL, held_on DESC, transcripts.id';

interface CorrectedRow {
  readonly corrections: readonly Correction[];
  readonly labels: readonly string[];
}

export interface StoredTranscript {
  readonly row: TranscriptRow;
  readonly body: StoredBody;
  readonly documentName: string;
  readonly audience: readonly string[] | null;
  readonly edits: Edits;
}

type PresentRow = Pick<HeadRow, 'id' | 'head' | 'edits' | 'audience' | 'removed_at' | 'body' | 'hash'>;

export type Transcripts = ReturnType<typeof createTranscripts>;

export function createTranscripts(
  { sql, transaction, keepWhileUnchanged }: Database,
  bodies: Bodies,
  glossary: Glossary,
) {
  const statements = {
    byOwner: sql.prepare(
      `SELECT ${HEAD_COLUMNS} FROM ${TABLES} WHERE owner = ? AND removed_at IS NULL ORDER BY ${NEWEST_FIRST}`,
    ),
    binned: sql.prepare(
      `SELECT ${HEAD_COLUMNS} FROM ${TABLES} WHERE owner = ? AND removed_at IS NOT NULL ORDER BY removed_at DESC, transcripts.id`,
    ),
    /** With the revision in the same statement: a change between two would go unnoticed for good. */
    head: sql.prepare(`
      SELECT ${HEAD_COLUMNS}, (SELECT revision FROM revisions WHERE owner = transcripts.owner) AS revision
      FROM ${TABLES} WHERE transcripts.id = ? AND removed_at IS NULL`),
    document: sql.prepare('SELECT document_name AS name, body FROM transcripts WHERE id = ?'),
    present: sql.prepare(
      `SELECT transcripts.id, head, edits, audience, removed_at, body, hash FROM ${TABLES} WHERE owner = ? AND sha256 = ?`,
    ),
    taken: sql.prepare('SELECT 1 FROM transcripts WHERE id = ?'),
    insert: sql.prepare(`
      INSERT INTO transcripts (id, owner, sha256, held_on, audience, edits, head, labels, body,
        speech_count, sentence_count, document_name)
      VALUES ($id, $owner, $sha256, $heldOn, $audience, $edits, $head, $labels, $body,
        $speechCount, $sentenceCount, $documentName)`),
    update: sql.prepare(`
      UPDATE transcripts SET held_on = $heldOn, audience = $audience, edits = $edits, head = $head, labels = $labels,
        body = $body, speech_count = $speechCount, sentence_count = $sentenceCount,
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
    delete: sql.prepare('DELETE FROM transcripts WHERE owner = ? AND id = ? RETURNING body'),
    empty: sql.prepare('DELETE FROM transcripts WHERE removed_at <= ? RETURNING body'),
    revision: sql.prepare('SELECT revision FROM revisions WHERE owner = ?'),
    revise: sql.prepare(`
      INSERT INTO revisions (owner, revision) VALUES (?, 1)
      ON CONFLICT (owner) DO UPDATE SET revision = revision + 1`),
  };
  const listed = createCache<{ readonly revision: number; readonly heads: readonly ArchivedHead[] }>(
    CACHED_HEADS,
    ({ heads }) => heads.length + 1,
  );
  /** Placing a correction reads the whole record. */
  const corrected = createCache<CorrectedRow>(CACHED_HEADS, ({ corrections }) => corrections.length + 1);
  const rows = createCache<HeadRow & { readonly revision: number | null }>(CACHED_HEADS, () => 1);

  const revision = keepWhileUnchanged(
    (owner: Owner) => (statements.revision.get(owner) as { revision: number } | undefined)?.revision ?? 0,
  );

  function correctionsOf(row: HeadRow, { key, corrections }: Reading): CorrectedRow | null {
    const own = corrections.get(row.id);
    if (own === undefined) return null;
    const stamp = `${row.id} ${row.hash} ${key}`;
    const known = corrected.get(stamp);
    if (known !== undefined) return known;
    const words = runAtOnce(bodies.read(row.body));
    const placed = placeCorrections(words, own);
    const fresh = { corrections: placed, labels: labelsOf(words.speeches, placed) };
    corrected.set(stamp, fresh);
    return fresh;
  }

  function headOf(row: HeadRow, reading: Reading): ArchivedHead {
    const own = correctionsOf(row, reading);
    const head = toHead(row, own?.labels ?? speakersOfRow(row.labels), reading.overlay);
    return own === null || own.corrections.length === 0 ? head : { ...head, corrections: own.corrections };
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

  function findSame(owner: Owner, sha256: string): PresentRow | undefined {
    return statements.present.get(owner, sha256) as PresentRow | undefined;
  }

  /**
   * Makes a stored body a transcript. Edits and audience given now win over those kept from before.
   * @returns also the body that nothing refers to any more
   */
  function add(
    owner: Owner,
    { row, body, documentName, audience, edits }: StoredTranscript,
  ): ImportOutcome & { readonly unused: number | null } {
    return transaction(() => {
      const present = findSame(owner, row.sha256);
      const id = present?.id ?? idFor(owner, row);
      const kept = present === undefined ? {} : (JSON.parse(present.edits) as Edits);
      const merged: Edits = { ...kept, ...edits };
      const keepsBody = present?.hash === body.hash;
      const values = {
        id,
        heldOn: merged.heldOn ?? row.heldOn,
        audience: audience === null ? (present?.audience ?? null) : JSON.stringify(audience),
        edits: JSON.stringify(merged),
        head: row.head,
        labels: row.labels,
        body: keepsBody ? present.body : body.id,
        speechCount: row.speechCount,
        sentenceCount: row.sentenceCount,
      };
      const others = [body.id, present?.body].filter((one) => one !== undefined && one !== values.body);
      const unused = others[0] ?? null;
      const isSame =
        present !== undefined &&
        present.removed_at === null &&
        keepsBody &&
        present.head === row.head &&
        present.edits === values.edits &&
        present.audience === values.audience;
      if (isSame) return { outcome: 'unchanged', id, unused };
      if (present === undefined) {
        statements.insert.run({ ...values, owner, sha256: row.sha256, documentName });
      } else statements.update.run(values);
      statements.revise.run(owner);
      const outcome = present === undefined || present.removed_at !== null ? 'added' : 'updated';
      return { outcome, id, unused };
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
    ...createLoader(bodies, headOf, glossary),
    documentOf(id: string): OriginalDocument {
      const { name, body } = statements.document.get(id) as { name: string; body: number };
      return { name, bytes: bodies.document(body) };
    },
    findSame,
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
    delete(owner: Owner, id: string): boolean {
      const gone = transaction(() => {
        const rows = statements.delete.all(owner, id) as { body: number }[];
        if (rows.length > 0) statements.revise.run(owner);
        return rows;
      });
      for (const { body } of gone) bodies.discard(body);
      return gone.length > 0;
    },
    /** For good: what was removed up to then. */
    empty(removedUpTo: number): void {
      const gone = statements.empty.all(removedUpTo) as { body: number }[];
      for (const { body } of gone) bodies.discard(body);
    },
  };
}
