/**
 * Bodies: the long parts of transcripts, in pieces of their own rows. A body is written before anything refers to it, and deleted
 * after nothing does any more, each in steps so short that the process and its neighbours answer meanwhile; what a crash leaves
 * unreferred is deleted later. Once written it never changes.
 */

import { runAtOnce, runInSlices } from '../slices.ts';
import type { Database } from './database.ts';
import {
  decodeSpeeches,
  decodeText,
  type EncodedBody,
  PARTS,
  type Part,
  type StoredSpeech,
  type Words,
} from './pieces.ts';

const HOUR_MS = 60 * 60 * 1000;
/** Longest time between the first piece of a body and the row that refers to it, in whichever process. */
const WRITING_MS = HOUR_MS;
/** A body of fewer bytes is written at once. */
const SMALL_BYTES = 256 * 1024;
/** Pieces deleted in one transaction: their pages are overwritten. */
const DELETED_AT_ONCE = 4;

export interface StoredBody {
  readonly id: number;
  readonly hash: string;
}

export type Bodies = ReturnType<typeof createBodies>;

export function createBodies({ sql, now, transaction, bulk }: Database) {
  const statements = {
    begin: sql.prepare('INSERT INTO bodies (at, hash) VALUES (?, ?)'),
    put: sql.prepare('INSERT INTO pieces (body, part, number, bytes) VALUES (?, ?, ?, ?)'),
    piece: sql.prepare('SELECT bytes FROM pieces WHERE body = ? AND part = ? AND number = ?'),
    shorten: sql.prepare(
      'DELETE FROM pieces WHERE rowid IN (SELECT rowid FROM pieces WHERE body = ? LIMIT ?)',
    ),
    count: sql.prepare('SELECT COUNT(*) AS count FROM pieces WHERE body = ?'),
    end: sql.prepare('DELETE FROM bodies WHERE id = ?'),
    referred: sql.prepare(
      'SELECT 1 FROM transcripts WHERE body = ? UNION ALL SELECT 1 FROM uploads WHERE body = ?',
    ),
    unreferred: sql.prepare(`
      SELECT id FROM bodies WHERE at <= ?
        AND NOT EXISTS (SELECT 1 FROM transcripts WHERE body = bodies.id)
        AND NOT EXISTS (SELECT 1 FROM uploads WHERE body = bodies.id)`),
  };
  const closing = new AbortController();

  function pieceOf(body: number, part: Part, number: number): Uint8Array | null {
    const row = statements.piece.get(body, part, number) as { bytes: Uint8Array } | undefined;
    return row?.bytes ?? null;
  }

  function* piecesOf(body: number, part: Part): Generator<Uint8Array, void> {
    for (let number = 0; ; number += 1) {
      const piece = pieceOf(body, part, number);
      if (piece === null) return;
      yield piece;
    }
  }

  function* write({ hash, pieces }: EncodedBody): Generator<void, StoredBody> {
    const id = Number(statements.begin.run(now(), hash).lastInsertRowid);
    for (const part of PARTS) {
      for (const [number, bytes] of pieces[part].entries()) {
        statements.put.run(id, part, number, bytes);
        yield;
      }
    }
    return { id, hash };
  }

  /** @returns what a row is to refer to */
  async function store(body: EncodedBody): Promise<StoredBody> {
    if (sizeOf(body) < SMALL_BYTES) return storeAtOnce(body);
    const stored = await bulk(() => runInSlices(write(body), closing.signal));
    if (stored === null) throw new Error('the archive was closed');
    return stored;
  }

  function storeAtOnce(body: EncodedBody): StoredBody {
    return transaction(() => runAtOnce(write(body)));
  }

  function* remove(body: number): Generator<void, void> {
    while (Number(statements.shorten.run(body, DELETED_AT_ONCE).changes) > 0) yield;
    statements.end.run(body);
  }

  async function discardNow(body: number): Promise<void> {
    if (closing.signal.aborted || statements.referred.get(body, body) !== undefined) return;
    const { count } = statements.count.get(body) as { readonly count: number };
    const work = () => runInSlices(remove(body), closing.signal);
    await (count <= DELETED_AT_ONCE ? work() : bulk(work));
  }

  /** Yields after each piece. */
  function* read(body: number): Generator<void, Words> {
    const texts: string[] = [];
    for (const piece of piecesOf(body, 'text')) {
      texts.push(decodeText(piece));
      yield;
    }
    const speeches: StoredSpeech[] = [];
    for (const piece of piecesOf(body, 'speeches')) {
      decodeSpeeches(piece, speeches);
      yield;
    }
    return { text: texts.join(''), speeches };
  }

  /** Deletes what nothing refers to. Yields now and then. */
  function* sweep(): Generator<void, void> {
    for (const { id } of statements.unreferred.all(now() - WRITING_MS) as { id: number }[]) yield* remove(id);
  }

  return {
    store,
    storeAtOnce,
    read,
    document: (body: number): Uint8Array => new Uint8Array(Buffer.concat([...piecesOf(body, 'document')])),
    remove,
    sweep,
    /** Deletes it in the background, once nothing refers to it; what that does not come to is swept later. */
    discard(body: number): void {
      // Not before the transaction that it may stand in has ended, this way or that.
      setImmediate(() => {
        // A locked or full file: there will be another sweep.
        discardNow(body).catch(() => {});
      });
    },
    close: () => closing.abort(),
  };
}

function sizeOf({ pieces }: EncodedBody): number {
  return PARTS.reduce((sum, part) => sum + pieces[part].reduce((all, { length }) => all + length, 0), 0);
}
