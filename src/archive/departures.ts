/**
 * What is deleted: all of a server, on request or 30 days after it removed the bot; what names a person, on request;
 * records of servers past the retention time.
 */

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
  /** Deletes what is due. `retentionDays` null keeps records for good. */
  sweep(retentionDays: number | null): SweepReport;
}

export interface SweepReport {
  readonly servers: number;
  readonly records: number;
  /** Whose records were deleted: what was made from them, such as a saved index, is to go too. */
  readonly owners: readonly Owner[];
}

/** Tables with a column that names the server. */
const BY_GUILD = ['corrections', 'reports', 'changes', 'uploads', 'servers', 'departures'] as const;

export function createDepartures({ sql, transaction, now }: Database): Departures {
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
    remove: sql.prepare('DELETE FROM transcripts WHERE id = ?'),
    removeAll: sql.prepare('DELETE FROM transcripts WHERE owner = ?'),
    notes: sql.prepare('DELETE FROM notes WHERE scope = ?'),
    revise: sql.prepare(`
      INSERT INTO revisions (owner, revision) VALUES (?, 1)
      ON CONFLICT (owner) DO UPDATE SET revision = revision + 1`),
    byGuild: BY_GUILD.map((table) => sql.prepare(`DELETE FROM ${table} WHERE guild = ?`)),
    binned: sql.prepare('DELETE FROM transcripts WHERE removed_at <= ?'),
    oldChanges: sql.prepare('DELETE FROM changes WHERE at < ?'),
    personUploads: sql.prepare('DELETE FROM uploads WHERE user = ?'),
    personReports: sql.prepare('UPDATE reports SET reporter = ? WHERE reporter = ?'),
    personChanges: sql.prepare('UPDATE changes SET user = ? WHERE user = ?'),
  };

  /** The log beside the file holds older pages until it is written back. */
  const writeBack = () => sql.exec('PRAGMA wal_checkpoint(TRUNCATE)');

  function forgetServer(guildId: string): boolean {
    const found = transaction(() => {
      const owner = `guild:${guildId}`;
      const removed = Number(statements.removeAll.run(owner).changes);
      const others = [statements.notes, ...statements.byGuild].map((one) => Number(one.run(guildId).changes));
      // The revision stays, counted on: an index that was saved is never taken for that of a server that came back.
      if (removed > 0) statements.revise.run(owner);
      return removed + others.reduce((sum, changes) => sum + changes, 0) > 0;
    });
    if (found) writeBack();
    return found;
  }

  function removeOld(retentionDays: number): readonly Owner[] {
    const cutoff = now() - retentionDays * DAY;
    return transaction(() => {
      const rows = statements.old.all(new Date(cutoff).toISOString().slice(0, 10)) as {
        id: string;
        owner: Owner;
      }[];
      for (const { id } of rows) statements.remove.run(id);
      for (const owner of new Set(rows.map((row) => row.owner))) statements.revise.run(owner);
      statements.oldChanges.run(cutoff);
      return rows.map(({ owner }) => owner);
    });
  }

  return {
    left: (guildId) => void statements.leave.run(guildId, now()),
    returned: (guildId) => void statements.back.run(guildId),
    present: () => (statements.present.all() as { guild: string }[]).map(({ guild }) => guild),
    forgetServer,

    forgetPerson(userId) {
      return transaction(() => {
        const changes = [
          statements.personUploads.run(userId),
          statements.personReports.run(NOBODY, userId),
          statements.personChanges.run(NOBODY, userId),
        ];
        return changes.some((result) => Number(result.changes) > 0);
      });
    },

    sweep(retentionDays) {
      const due = statements.due.all(now() - KEPT_AFTER_LEAVING) as { guild: string }[];
      for (const { guild } of due) forgetServer(guild);
      if (Number(statements.binned.run(now() - BIN_DAYS * DAY).changes) > 0) writeBack();
      const old = retentionDays === null ? [] : removeOld(retentionDays);
      if (old.length > 0) writeBack();
      const gone = due.map(({ guild }): Owner => `guild:${guild}`);
      return { servers: due.length, records: old.length, owners: [...new Set([...gone, ...old])] };
    },
  };
}
