/** Reports of a wrong attribution, queued for each server's managers. */
import { randomInt } from 'node:crypto';
import type { NewReport } from './archive.ts';
import type { Database } from './database.ts';
import type { Report } from './management.ts';

/** Open reports of one server, and of one person in it: more are refused until some are decided. */
const MAX_OPEN = 500;
const MAX_OPEN_PER_PERSON = 20;

/** Numbers stand in buttons: counted on, they would tell a server how much is reported in others. */
const MAX_NUMBER = 2 ** 47;

const COLUMNS = 'id, transcript, reference, label, comment, reporter, at';

export function createReports({ sql, now }: Database) {
  const statements = {
    insert: sql.prepare(`
      INSERT INTO reports (id, guild, transcript, reference, label, comment, reporter, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
    counts: sql.prepare(`
      SELECT COUNT(*) AS whole, COALESCE(SUM(reporter = ?), 0) AS own FROM reports WHERE guild = ? AND state = 'open'`),
    open: sql.prepare(
      `SELECT ${COLUMNS} FROM reports WHERE guild = ? AND state = 'open' ORDER BY at, transcript, reference, id`,
    ),
    find: sql.prepare(`SELECT ${COLUMNS} FROM reports WHERE id = ? AND guild = ? AND state = 'open'`),
    decide: sql.prepare('UPDATE reports SET state = ? WHERE id = ? AND guild = ?'),
  };
  return {
    file(guildId: string, transcript: string, { reference, label, comment, userId }: NewReport): boolean {
      const { whole, own } = statements.counts.get(userId, guildId) as { whole: number; own: number };
      if (whole >= MAX_OPEN || own >= MAX_OPEN_PER_PERSON) return false;
      statements.insert.run(
        randomInt(MAX_NUMBER),
        guildId,
        transcript,
        reference,
        label,
        comment,
        userId,
        now(),
      );
      return true;
    },
    open: (guildId: string) => statements.open.all(guildId) as unknown as readonly Report[],
    find: (guildId: string, id: number) => (statements.find.get(id, guildId) as Report | undefined) ?? null,
    decide: (guildId: string, id: number, state: 'accepted' | 'rejected') =>
      void statements.decide.run(state, id, guildId),
  };
}
export type Reports = ReturnType<typeof createReports>;
