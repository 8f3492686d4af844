/**
 * Backup and restore of the archive's file, while a bot uses it.
 *
 * In: paths. Out: a copy that is consistent, whole and readable, or an error and nothing changed.
 * Never: a file under its final name before it was verified; a present file overwritten.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { ArchiveVersionError, SCHEMA_VERSION } from './migrations.ts';
import { decodeText, type Part } from './pieces.ts';

export class BackupError extends Error {
  override readonly name = 'BackupError';
}

export interface BackupReport {
  readonly transcripts: number;
  /** Of the documents, together. */
  readonly bytes: number;
  readonly schema: number;
}

const PARTIAL = '.partial';

/** @throws {BackupError} where there is no archive, the target exists, or the copy does not hold what the archive holds. */
export async function backUp(archive: string, target: string): Promise<BackupReport> {
  if (!existsSync(archive)) throw new BackupError(`there is no archive at ${archive}`);
  if (existsSync(target)) throw new BackupError(`${target} exists; choose another name`);
  const report = await copyVerified(archive, `${target}${PARTIAL}`);
  renameSync(`${target}${PARTIAL}`, target);
  return report;
}

/**
 * Puts a backup in the archive's place. The archive that was there stays beside it.
 *
 * @param aside where the present archive is moved, with whatever SQLite keeps beside it.
 * @throws {BackupError} where the backup is damaged; `ArchiveVersionError` where a newer release wrote it.
 */
export async function restore(source: string, archive: string, aside: string): Promise<BackupReport> {
  if (!existsSync(source)) throw new BackupError(`there is no backup at ${source}`);
  const partial = `${archive}${PARTIAL}`;
  const report = await copyVerified(source, partial);
  withDatabase(partial, { readOnly: false }, renumber);
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(`${archive}${suffix}`)) renameSync(`${archive}${suffix}`, `${aside}${suffix}`);
  }
  renameSync(partial, archive);
  return report;
}

async function copyVerified(from: string, to: string): Promise<BackupReport> {
  rmSync(to, { force: true });
  try {
    const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
    try {
      await backup(source, to);
    } finally {
      source.close();
    }
    // One file: a copy of a WAL archive would otherwise need its companions.
    withDatabase(to, { readOnly: false }, (copy) => copy.exec('PRAGMA journal_mode = DELETE'));
    return withDatabase(to, { readOnly: true }, (copy) => verify(copy, from));
  } catch (error) {
    rmSync(to, { force: true });
    if (error instanceof BackupError || error instanceof ArchiveVersionError) throw error;
    throw new BackupError(`${from} could not be copied: ${(error as Error).message}`, { cause: error });
  }
}

function withDatabase<T>(
  path: string,
  options: { readOnly: boolean },
  use: (database: DatabaseSync) => T,
): T {
  const database = new DatabaseSync(path, options);
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** Every page is checked, and every transcript and document is read. */
function verify(copy: DatabaseSync, from: string): BackupReport {
  const { user_version: schema } = copy.prepare('PRAGMA user_version').get() as { user_version: number };
  if (schema > SCHEMA_VERSION)
    throw new ArchiveVersionError(
      `${from} has schema ${schema}; this release knows up to ${SCHEMA_VERSION}.`,
    );
  const found = copy.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
  if (found[0]?.integrity_check !== 'ok')
    throw new BackupError(`${from} is damaged: ${found[0]?.integrity_check}`);
  const broken = copy.prepare('PRAGMA foreign_key_check').all();
  if (schema === 0 || broken.length > 0) throw new BackupError(`${from} is no archive, or not a whole one`);
  let transcripts = 0;
  let bytes = 0;
  for (const { head, speeches, document } of schema < IN_PIECES ? wholeRows(copy) : rowsOfPieces(copy)) {
    JSON.parse(head);
    for (const one of speeches) JSON.parse(one);
    transcripts += 1;
    bytes += document;
  }
  return { transcripts, bytes, schema };
}

/** The schema from which on the long parts stand in pieces. */
const IN_PIECES = 4;

interface ReadRow {
  readonly head: string;
  /** JSON. */
  readonly speeches: readonly string[];
  /** Bytes. */
  readonly document: number;
}

function* wholeRows(copy: DatabaseSync): Generator<ReadRow> {
  const rows = copy.prepare('SELECT head, speeches, document FROM transcripts').iterate();
  for (const row of rows as Iterable<{ head: string; speeches: string; document: Uint8Array }>)
    yield { head: row.head, speeches: [row.speeches], document: row.document.byteLength };
}

function* rowsOfPieces(copy: DatabaseSync): Generator<ReadRow> {
  const rows = copy.prepare('SELECT head, body FROM transcripts').iterate();
  const pieces = copy.prepare('SELECT part, bytes FROM pieces WHERE body = ? ORDER BY part, number');
  for (const { head, body } of rows as Iterable<{ head: string; body: number }>) {
    const all = pieces.all(body) as { part: Part; bytes: Uint8Array }[];
    const of = (part: Part) => all.filter((piece) => piece.part === part).map((piece) => piece.bytes);
    const document = of('document').reduce((sum, { length }) => sum + length, 0);
    yield { head, speeches: of('speeches').map(decodeText), document };
  }
}

/** A saved index names the revision it was made from: none made before may be taken for one of the restored archive. */
function renumber(database: DatabaseSync): void {
  const seconds = Math.floor(Date.now() / 1000);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as {
    name: string;
  }[];
  for (const table of ['revisions', 'servers']) {
    if (tables.some(({ name }) => name === table))
      database.prepare(`UPDATE ${table} SET revision = revision + ?`).run(seconds);
  }
}
