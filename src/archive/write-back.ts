/**
 * Writing SQLite's log back into the file, in a thread of its own: it is megabytes and waits for the disk, twice. SQLite itself would
 * do it within whichever change fills the log, and whoever asks meanwhile would wait with it.
 *
 * In: a connection. Out: a log that stays short while the process runs, and small writes that do not wait for the disk.
 */
import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type { CheckpointJob } from './checkpoint.ts';

export interface WriteBack {
  /** Much is written, in many transactions: the log is written back once, at the end. */
  bulk<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Makes a small write: at once, or, while the log is written back, behind that. A log that somebody writes to meanwhile is not
   * written back to its end, and cannot begin anew. What waits is lost where the process is killed.
   */
  write(work: () => void): void;
  /** Makes at once the writes that wait. */
  flush(): void;
  /** Resolves when it is done, or could not be. */
  run(mode: CheckpointJob['mode']): Promise<void>;
  /** Before the connection is closed. */
  stop(): void;
}

/** Changed rows after which the log is written back, and how often they are counted. A row is two or three pages of the log. */
const CHANGES = 1_000;
const COUNT_EVERY_MS = 1_000;
/** Pages of the log with which SQLite does it within a change after all: the thread could not, or did not keep up. */
const MOST_PAGES = 8_000;
/** Writes that wait; more are made at once. */
const MOST_WAITING = 1_000;

export function createWriteBack(sql: DatabaseSync, path: string): WriteBack {
  const isFile = path !== ':memory:';
  const changes = sql.prepare('SELECT total_changes() AS count');
  const count = () => Number(changes.get()!.count);
  /** Of all changes, those when the log was last written back. */
  let writtenBack = count();
  /** Bulk writes that go on, and the thread. */
  let bulks = 0;
  let thread: Worker | null = null;
  const waiting: (() => void)[] = [];

  const leaveToSqlite = (pages: number) => sql.exec(`PRAGMA wal_autocheckpoint = ${pages}`);
  leaveToSqlite(MOST_PAGES);

  function flush(): void {
    for (const work of waiting.splice(0)) {
      try {
        work();
      } catch {
        // Who asked for it was answered; whoever writes next is told what is amiss.
      }
    }
  }

  function run(mode: CheckpointJob['mode']): Promise<void> {
    if (!isFile) return Promise.resolve();
    writtenBack = count();
    const workerData: CheckpointJob = { path, mode };
    const started = new Worker(new URL('checkpoint.ts', import.meta.url), { workerData, execArgv: [] });
    started.unref();
    thread = started;
    // Where it could not: another time does it.
    started.once('error', () => {});
    return new Promise((resolve) => {
      started.once('exit', () => {
        if (thread === started) thread = null;
        if (bulks === 0 && sql.isOpen) leaveToSqlite(MOST_PAGES);
        if (thread === null && sql.isOpen) flush();
        resolve();
      });
    });
  }

  const timer = setInterval(() => {
    if (bulks === 0 && thread === null && count() - writtenBack >= CHANGES) void run('PASSIVE');
  }, COUNT_EVERY_MS).unref();

  return {
    run,
    flush,
    write(work) {
      if (thread === null || waiting.length >= MOST_WAITING) work();
      else waiting.push(work);
    },
    async bulk(work) {
      bulks += 1;
      leaveToSqlite(0);
      try {
        return await work();
      } finally {
        bulks -= 1;
        if (bulks === 0 && sql.isOpen) void run('PASSIVE');
      }
    },
    stop() {
      clearInterval(timer);
      flush();
      void thread?.terminate();
    },
  };
}
