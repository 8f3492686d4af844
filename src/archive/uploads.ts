/** Documents that were read and wait for Add or Cancel: kept with what they become, so that any click works after a restart. */
import { randomBytes } from 'node:crypto';
import type { Bodies, StoredBody } from './bodies.ts';
import type { Database } from './database.ts';
import type { PreparedDocument, Preview } from './management.ts';
import type { Edits, TranscriptRow } from './records.ts';
import type { StoredTranscript } from './transcripts.ts';

const HOUR_MS = 60 * 60 * 1000;
/** A document waits for this long. */
const LIFETIME_MS = HOUR_MS;
/** Of one person in one server; the oldest makes way. */
const MAX_WAITING = 5;

export interface Waiting {
  readonly preview: Preview;
  readonly edits: Edits;
  readonly audience: readonly string[] | null;
  readonly documentName: string;
}

export function createUploads({ sql, transaction, now }: Database, bodies: Bodies) {
  const statements = {
    insert: sql.prepare(`
      INSERT INTO uploads (key, guild, user, audience, edits, preview, row, body, document_name, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    waiting: sql.prepare(`
      SELECT audience, edits, preview, document_name FROM uploads
      WHERE key = ? AND guild = ? AND user = ? AND expires_at > ?`),
    whole: sql.prepare(`
      SELECT audience, edits, row, body, hash, document_name FROM uploads JOIN bodies ON bodies.id = body
      WHERE key = ? AND guild = ? AND user = ? AND expires_at > ?`),
    edit: sql.prepare('UPDATE uploads SET edits = ? WHERE key = ? AND guild = ? AND user = ?'),
    delete: sql.prepare('DELETE FROM uploads WHERE key = ? AND guild = ? AND user = ? RETURNING body'),
    sweep: sql.prepare('DELETE FROM uploads WHERE expires_at <= ? RETURNING body'),
    crowd: sql.prepare(`
      DELETE FROM uploads WHERE key IN (
        SELECT key FROM uploads WHERE guild = ? AND user = ? ORDER BY expires_at DESC, key LIMIT -1 OFFSET ?)
      RETURNING body`),
  };

  /** What nobody waits for any more goes on being deleted in the background. */
  function drop(rows: readonly unknown[]): void {
    for (const { body } of rows as readonly { readonly body: number }[]) bodies.discard(body);
  }

  return {
    /** In slices, the row last. */
    async stage(
      guildId: string,
      userId: string,
      { preview, row, body, documentName }: PreparedDocument,
      edits: Edits,
      audience: readonly string[] | null,
    ): Promise<string> {
      const key = randomBytes(9).toString('base64url');
      const { id } = await bodies.store(body);
      const gone = transaction(() => {
        const expired = statements.sweep.all(now());
        statements.insert.run(
          key,
          guildId,
          userId,
          audience === null ? null : JSON.stringify(audience),
          JSON.stringify(edits),
          JSON.stringify(preview),
          JSON.stringify(row),
          id,
          documentName,
          now() + LIFETIME_MS,
        );
        return [...expired, ...statements.crowd.all(guildId, userId, MAX_WAITING)];
      });
      drop(gone);
      return key;
    },

    find(guildId: string, userId: string, key: string): Waiting | null {
      const row = statements.waiting.get(key, guildId, userId, now()) as
        | { audience: string | null; edits: string; preview: string; document_name: string }
        | undefined;
      if (row === undefined) return null;
      return {
        preview: JSON.parse(row.preview) as Preview,
        edits: JSON.parse(row.edits) as Edits,
        audience: row.audience === null ? null : (JSON.parse(row.audience) as readonly string[]),
        documentName: row.document_name,
      };
    },

    edit(guildId: string, userId: string, key: string, edits: Edits): boolean {
      return Number(statements.edit.run(JSON.stringify(edits), key, guildId, userId).changes) > 0;
    },

    delete(guildId: string, userId: string, key: string): boolean {
      const gone = statements.delete.all(key, guildId, userId);
      drop(gone);
      return gone.length > 0;
    },

    /** Takes it out of the queue, for storing it in the same transaction. */
    take(guildId: string, userId: string, key: string): StoredTranscript | null {
      const found = statements.whole.get(key, guildId, userId, now()) as
        | {
            audience: string | null;
            edits: string;
            row: string;
            body: number;
            hash: string;
            document_name: string;
          }
        | undefined;
      if (found === undefined) return null;
      statements.delete.all(key, guildId, userId);
      return {
        row: JSON.parse(found.row) as TranscriptRow,
        body: { id: found.body, hash: found.hash } satisfies StoredBody,
        documentName: found.document_name,
        audience: found.audience === null ? null : (JSON.parse(found.audience) as readonly string[]),
        edits: JSON.parse(found.edits) as Edits,
      };
    },
  };
}
export type Uploads = ReturnType<typeof createUploads>;
