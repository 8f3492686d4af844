/**
 * What is deleted: all of a server, on request or 30 days after it removed the bot; what names a person, on request;
 * records of servers past the retention time.
 */

import { runAtOnce, runInSlices } from '../slices.ts';
import type { Bodies } from './bodies.ts';
import type { Database } from './database.ts';
import { BIN_DAYS } from './management.ts';
import type { Owner } from './records.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A server that adds the bot again within this time finds everything as it was. */
const KEPT_AFTER_LEAVING = 30 * DAY;
/** Stands where a person's id was: what happened stays in the list, who did it does not. */
const NOBODY = '0';

export interface Departures {
  /** The server has removed the bot. A second time changes nothing. */
  left(guildId: string): void;
  returned(guildId: string): void;
  /** Servers that have anything here, and have not left. */
  present(): readonly string[];
  /** Deletes everything of a server, at once and for good. False where there was nothing. */
  forgetServer(guildId: string): boolean;
  /** Takes a person's id out of everything, and deletes what they have uploaded and not added. False where there was nothing. */
  forgetPerson(userId: string): boolean;
  /** Deletes what is due, a slice at a time. `retentionDays` null keeps records for good. */
  sweep(retentionDays: number | null): Promise<SweepReport>;
}

export interface SweepReport {
  readonly servers: number;
  readonly records: number;
  /** Whose records were deleted: what was made from them, such as a saved index, is to go too. */
  readonly owners: readonly Owner[];
}

/** Tables with a column that names the server. */
const BY_GUILD = ['corrections', 'reports', 'changes', 'servers', 'departures'] as const;

export function createDepartures(database: Database, bodies: Bodies): Departures {
  const { sql, transaction, now } = database;
  // Without it SQLite leaves what was deleted in the free pages of the file.
  sql.exec('PRAGMA secure_delete = ON');
  const statements = {
    leave: sql.prepare('INSERT INTO departures (guild, at) VALUES (?, ?) ON CONFLICT (guild) DO NOTHING'),
    back: sql.prepare('DELETE FROM departures WHERE guild = ?'),
    present: sql.prepare(`
      SELECT substr(owner, 7) AS guild FROM transcripts WHERE owner LIKE 'guild:%'
      UNION SELECT guild FROM servers UNION SELECT guild FROM changes
      EXCEPT SELECT guild FROM departures`),
    due: sql.prepare('SELECT guild FROM departures WHERE at <= ?'),
    old: sql.prepare(`
      SELECT id, owner FROM transcripts WHERE owner LIKE 'guild:%' AND held_on IS NOT NULL AND held_on < ?`),
    remove: sql.prepare('DELETE FROM transcripts WHERE id = ? RETURNING body'),
    removeAll: sql.prepare('DELETE FROM transcripts WHERE owner = ? RETURNING body'),
    notes: sql.prepare('DELETE FROM notes WHERE scope = ?'),
    revise: sql.prepare(`
      INSERT INTO revisions (owner, revision) VALUES (?, 1)
      ON CONFLICT (owner) DO UPDATE SET revision = revision + 1`),
    byGuild: BY_GUILD.map((table) => sql.prepare(`DELETE FROM ${table} WHERE guild = ?`)),
    binned: sql.prepare('DELETE FROM transcripts WHERE removed_at <= ? RETURNING body'),
    oldChanges: sql.prepare('DELETE FROM changes WHERE at < ?'),
    personUploads: sql.prepare('DELETE FROM uploads WHERE user = ? RETURNING body'),
    expired: sql.prepare('DELETE FROM uploads WHERE expires_at <= ? RETURNING body'),
    uploads: sql.prepare('DELETE FROM uploads WHERE guild = ? RETURNING body'),
    personReports: sql.prepare('UPDATE reports SET reporter = ? WHERE reporter = ?'),
    personChanges: sql.prepare('UPDATE changes SET user = ? WHERE user = ?'),
  };

  /** Bodies that the deleted rows referred to. */
  const bodiesOf = (rows: readonly unknown[]) =>
    (rows as readonly { readonly body: number }[]).map(({ body }) => body);

  function* deleteBodies(ids: readonly number[]): Generator<void, void> {
    for (const id of ids) yield* bodies.remove(id);
  }

  /** The short rows, at once. */
  function forgetRows(guildId: string): { readonly found: boolean; readonly bodies: readonly number[] } {
    return transaction(() => {
      const owner = `guild:${guildId}`;
      const removed = bodiesOf(statements.removeAll.all(owner));
      const uploads = bodiesOf(statements.uploads.all(guildId));
      const others = [statements.notes, ...statements.byGuild].map((one) => Number(one.run(guildId).changes));
      // The revision stays, counted on: an index that was saved is never taken for that of a server that came back.
      if (removed.length > 0) statements.revise.run(owner);
      const gone = [...removed, ...uploads];
      return { found: gone.length > 0 || others.some((changes) => changes > 0), bodies: gone };
    });
  }

  function removeOld(retentionDays: number): {
    readonly owners: readonly Owner[];
    readonly bodies: readonly number[];
  } {
    const cutoff = now() - retentionDays * DAY;
    return transaction(() => {
      const rows = statements.old.all(new Date(cutoff).toISOString().slice(0, 10)) as {
        id: string;
        owner: Owner;
      }[];
      const gone = rows.flatMap(({ id }) => bodiesOf(statements.remove.all(id)));
      for (const owner of new Set(rows.map((row) => row.owner))) statements.revise.run(owner);
      statements.oldChanges.run(cutoff);
      return { owners: rows.map(({ owner }) => owner), bodies: gone };
    });
  }

  return {
    left: (guildId) => void statements.leave.run(guildId, now()),
    returned: (guildId) => void statements.back.run(guildId),
    present: () => (statements.present.all() as { guild: string }[]).map(({ guild }) => guild),
    forgetServer(guildId) {
      const { found, bodies: gone } = forgetRows(guildId);
      runAtOnce(deleteBodies(gone));
      // The log beside the file holds older pages until it is written back.
      if (found) sql.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return found;
    },

    forgetPerson(userId) {
      const { gone, others } = transaction(() => ({
        gone: bodiesOf(statements.personUploads.all(userId)),
        others: [statements.personReports.run(NOBODY, userId), statements.personChanges.run(NOBODY, userId)],
      }));
      runAtOnce(deleteBodies(gone));
      return gone.length > 0 || others.some((result) => Number(result.changes) > 0);
    },

    async sweep(retentionDays) {
      const due = statements.due.all(now() - KEPT_AFTER_LEAVING) as { guild: string }[];
      const left = due.flatMap(({ guild }) => forgetRows(guild).bodies);
      const binned = bodiesOf(statements.binned.all(now() - BIN_DAYS * DAY));
      const old = retentionDays === null ? { owners: [], bodies: [] } : removeOld(retentionDays);
      const expired = bodiesOf(statements.expired.all(now()));
      const gone = [...left, ...binned, ...old.bodies, ...expired];
      await database.bulk(async () => {
        await runInSlices(deleteBodies(gone));
        await runInSlices(bodies.sweep());
      });
      if (gone.length > 0) await database.emptyLog();
      const servers = due.map(({ guild }): Owner => `guild:${guild}`);
      return {
        servers: due.length,
        records: old.owners.length,
        owners: [...new Set([...servers, ...old.owners])],
      };
    },
  };
}
