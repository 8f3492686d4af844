/** The database file: opened with what durability needs, migrated, and changed in transactions only. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrations.ts';

export interface Database {
  readonly sql: DatabaseSync;
  /** All of `work`, or nothing of it. Inside another transaction it is part of that one. */
  transaction<T>(work: () => T): T;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Another process may hold the file for as long as it stores a large transcript, milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

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
  return {
    sql,
    now,
    transaction(work) {
      if (sql.isTransaction) return work();
      sql.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        sql.exec('COMMIT');
        return result;
      } catch (error) {
        if (sql.isTransaction) sql.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
