/** The database file: opened with what durability needs, migrated, and changed in transactions only. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrations.ts';
import { createWriteBack } from './write-back.ts';

export interface Database {
  readonly sql: DatabaseSync;
  /** All of `work`, or nothing of it. Inside another transaction it is part of that one. */
  transaction<T>(work: () => T): T;
  /**
   * Keeps what was read, by key, until the file changes: one answer asks the same small things many times. What this process changes
   * is seen at once, what another one changes within `CHECK_EVERY_MS`.
   */
  keepWhileUnchanged<K, V>(read: (key: K) => V): (key: K) => V;
  /** One small change, at once or within a second: while the log is written back, whoever writes would wait for the disk. */
  writeWhenFree(work: () => void): void;
  /** Much is written, in many transactions; the log is written back once at the end, in a thread of its own. */
  bulk<T>(work: () => Promise<T>): Promise<T>;
  /** Leaves nothing in the log, where older pages stay readable. */
  emptyLog(): Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  close(): void;
}

/** Another process may hold the file for as long as it stores a large transcript, milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/** Transactions of all connections of this process. */
let transactions = 0;

/** Asking whether another process has changed the file takes locks, and so as long as all else that an answer asks of it. */
const CHECK_EVERY_MS = 5;

/** Answers of one read that are kept. */
const KEPT = 20_000;

/** @throws {ArchiveVersionError} where a newer release wrote it. */
export function openDatabase(path: string, now: () => number): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const sql = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
  try {
    migrate(sql);
  } catch (error) {
    sql.close();
    throw error;
  }
  const kept: Map<unknown, unknown>[] = [];
  const changes = sql.prepare('PRAGMA data_version');
  /** Of the file as other connections left it. https://www.sqlite.org/pragma.html#pragma_data_version */
  let version: unknown = null;
  /** As `sql.isTransaction`, which takes longer to ask. */
  let isChanging = false;
  let isChecked = false;
  let checkedAfter = -1;

  function forget(): void {
    for (const known of kept) known.clear();
  }

  /** Forgets where another connection has changed the file. */
  function refresh(): void {
    const current = changes.get()?.data_version;
    if (current !== version) forget();
    version = current;
    checkedAfter = transactions;
    if (isChecked) return;
    isChecked = true;
    setTimeout(() => {
      isChecked = false;
    }, CHECK_EVERY_MS).unref();
  }

  const writeBack = createWriteBack(sql, path);

  return {
    sql,
    now,
    writeWhenFree: writeBack.write,
    bulk: writeBack.bulk,
    emptyLog: () => writeBack.run('TRUNCATE'),
    close() {
      writeBack.stop();
      sql.close();
    },
    transaction(work) {
      if (sql.isTransaction) return work();
      // In the order they were asked for: what a server left is removed with all of it.
      writeBack.flush();
      sql.exec('BEGIN IMMEDIATE');
      isChanging = true;
      try {
        const result = work();
        sql.exec('COMMIT');
        return result;
      } catch (error) {
        if (sql.isTransaction) sql.exec('ROLLBACK');
        throw error;
      } finally {
        isChanging = false;
        transactions += 1;
        forget();
      }
    },
    keepWhileUnchanged<K, V>(read: (key: K) => V) {
      const known = new Map<K, V>();
      kept.push(known);
      return (key: K): V => {
        // Inside a transaction every statement may change what the next one reads.
        if (isChanging) return read(key);
        if (!isChecked || checkedAfter !== transactions) refresh();
        const before = known.get(key);
        if (before !== undefined) return before;
        const value = read(key);
        if (known.size >= KEPT) known.clear();
        known.set(key, value);
        return value;
      };
    },
  };
}
