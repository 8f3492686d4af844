/**
 * The thread that writes SQLite's log back into the file: megabytes, and waiting for the disk. Whoever writes next begins the log anew,
 * and waits for the disk once more: that is done here too.
 *
 * In: `workerData`, a `CheckpointJob`. Out: nothing; a log that is in use stays for another time.
 */
import { DatabaseSync } from 'node:sqlite';
import { workerData } from 'node:worker_threads';
import { stepBack } from './background.ts';

export interface CheckpointJob {
  readonly path: string;
  readonly mode: 'PASSIVE' | 'TRUNCATE';
}

if (workerData !== null) {
  stepBack();
  const { path, mode } = workerData as CheckpointJob;
  const sql = new DatabaseSync(path, { timeout: 1_000 });
  sql.exec(`PRAGMA wal_checkpoint(${mode})`);
  if (mode === 'PASSIVE') beginAnew(sql);
  sql.close();
}

/** By a change that changes nothing. https://www.sqlite.org/wal.html */
function beginAnew(sql: DatabaseSync): void {
  sql.exec('BEGIN IMMEDIATE');
  const { user_version: version } = sql.prepare('PRAGMA user_version').get() as { user_version: number };
  sql.exec(`PRAGMA user_version = ${version}; COMMIT`);
}
