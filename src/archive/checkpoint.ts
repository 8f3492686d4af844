/**
 * The thread that writes SQLite's log back into the file: megabytes, and waiting for the disk.
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
  sql.close();
}
