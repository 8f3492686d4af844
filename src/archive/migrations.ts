/**
 * The archive's schema, one step per version, forward only. `PRAGMA user_version` counts the steps taken.
 * A step that has shipped is never edited; a change is a new step.
 */
import type { DatabaseSync } from 'node:sqlite';
import { encodeWords, PARTS, type StoredSpeech } from './pieces.ts';

const STEPS: readonly (string | ((sql: DatabaseSync) => void))[] = [
  `
  CREATE TABLE transcripts (
    id             TEXT PRIMARY KEY,
    owner          TEXT NOT NULL,
    sha256         TEXT NOT NULL,
    held_on        TEXT,
    audience       TEXT,            -- JSON array of role ids; NULL: whoever may read the owner's transcripts
    head           TEXT NOT NULL,   -- JSON, TranscriptHead
    speeches       TEXT NOT NULL,   -- JSON, speeches without what the directory of people adds
    labels         TEXT NOT NULL,   -- JSON array, each speaker's label once
    text           TEXT NOT NULL,
    speech_count   INTEGER NOT NULL,
    sentence_count INTEGER NOT NULL,
    document_name  TEXT NOT NULL,
    document       BLOB NOT NULL,
    UNIQUE (owner, sha256)
  ) STRICT;
  CREATE INDEX transcripts_by_owner ON transcripts (owner, held_on DESC);

  CREATE TABLE revisions (
    owner    TEXT PRIMARY KEY,
    revision INTEGER NOT NULL
  ) STRICT;

  -- What a component needs and its custom id cannot hold, until it expires.
  CREATE TABLE notes (
    scope      TEXT NOT NULL,       -- the server, or 'direct' outside one: a key is worth nothing elsewhere
    key        TEXT NOT NULL,
    value      TEXT NOT NULL,       -- JSON
    expires_at INTEGER NOT NULL,    -- milliseconds since 1970
    PRIMARY KEY (scope, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX notes_by_expiry ON notes (expires_at);
  `,
  `
  ALTER TABLE transcripts ADD COLUMN version INTEGER NOT NULL DEFAULT 1; -- counts changes of this row
  ALTER TABLE transcripts ADD COLUMN edits TEXT NOT NULL DEFAULT '{}';   -- JSON, Edits: what people set over the document
  ALTER TABLE transcripts ADD COLUMN removed_at INTEGER;                 -- milliseconds since 1970; in the bin
  CREATE INDEX transcripts_by_removal ON transcripts (removed_at) WHERE removed_at IS NOT NULL;

  -- What a server chose, and what it says of speakers.
  CREATE TABLE servers (
    guild        TEXT PRIMARY KEY,
    revision     INTEGER NOT NULL DEFAULT 0, -- changes with every saying and correction
    shows_public INTEGER NOT NULL DEFAULT 1,
    sayings      TEXT NOT NULL DEFAULT '{}'  -- JSON, Sayings
  ) STRICT;

  CREATE TABLE corrections (
    guild       TEXT NOT NULL,
    transcript  TEXT NOT NULL REFERENCES transcripts (id) ON DELETE CASCADE,
    speech      INTEGER NOT NULL,  -- counted from 1
    speech_hash TEXT NOT NULL,     -- of its words: after a re-parse it finds its speech again, and never another
    label       TEXT NOT NULL,
    PRIMARY KEY (guild, transcript, speech)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reports (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    guild      TEXT NOT NULL,
    transcript TEXT NOT NULL REFERENCES transcripts (id) ON DELETE CASCADE,
    reference  TEXT NOT NULL,      -- of the quoted passage
    label      TEXT NOT NULL,      -- who spoke, says the report
    comment    TEXT NOT NULL,
    reporter   TEXT NOT NULL,
    at         INTEGER NOT NULL,
    state      TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'rejected'))
  ) STRICT;
  CREATE INDEX reports_by_guild ON reports (guild, state, id);

  -- The audit list.
  CREATE TABLE changes (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    guild      TEXT NOT NULL,
    at         INTEGER NOT NULL,
    user       TEXT NOT NULL,
    action     TEXT NOT NULL,
    transcript TEXT,               -- its id; kept when the transcript has gone
    detail     TEXT NOT NULL       -- what was set, in few words
  ) STRICT;
  CREATE INDEX changes_by_guild ON changes (guild, id DESC);

  -- Documents that were read and wait for Add or Cancel.
  CREATE TABLE uploads (
    key           TEXT PRIMARY KEY,
    guild         TEXT NOT NULL,
    user          TEXT NOT NULL,
    audience      TEXT,
    edits         TEXT NOT NULL,
    preview       TEXT NOT NULL,   -- JSON, Preview
    row           TEXT NOT NULL,   -- JSON, the short columns of a transcript
    speeches      TEXT NOT NULL,
    text          TEXT NOT NULL,
    document_name TEXT NOT NULL,
    document      BLOB NOT NULL,
    expires_at    INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX uploads_by_user ON uploads (guild, user, expires_at);
  `,
  `
  -- Servers that have removed the bot.
  CREATE TABLE departures (
    guild TEXT PRIMARY KEY,
    at    INTEGER NOT NULL    -- milliseconds since 1970
  ) STRICT, WITHOUT ROWID;
  `,
  (sql) => {
    sql.exec(`
      -- The long parts of transcripts and uploads, in pieces: a change of a transcript writes a short row.
      CREATE TABLE bodies (
        id   INTEGER PRIMARY KEY AUTOINCREMENT,
        at   INTEGER NOT NULL,   -- milliseconds since 1970, when it was begun
        hash TEXT NOT NULL       -- of text and speeches
      ) STRICT;
      CREATE TABLE pieces (
        body   INTEGER NOT NULL REFERENCES bodies (id) ON DELETE CASCADE,
        part   TEXT NOT NULL CHECK (part IN ('document', 'text', 'speeches')),
        number INTEGER NOT NULL, -- counted from 0
        bytes  BLOB NOT NULL,    -- speeches: a JSON array, without what the directory of people adds
        UNIQUE (body, part, number)
      ) STRICT;`);
    for (const [table, key] of [
      ['transcripts', 'id'],
      ['uploads', 'key'],
    ] as const) {
      sql.exec(`ALTER TABLE ${table} ADD COLUMN body INTEGER REFERENCES bodies (id)`);
      moveBodies(sql, table, key);
      for (const column of ['document', 'text', 'speeches'])
        sql.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
      sql.exec(`CREATE INDEX ${table}_by_body ON ${table} (body)`);
    }
  },
];

interface LongColumns {
  readonly key: string;
  readonly text: string;
  readonly speeches: string;
  readonly document: Uint8Array;
}

/** From columns to pieces; a row at a time, emptied behind. */
function moveBodies(sql: DatabaseSync, table: string, key: string): void {
  const keys = sql.prepare(`SELECT ${key} AS key FROM ${table}`).all() as { readonly key: string }[];
  const select = sql.prepare(`SELECT ${key} AS key, text, speeches, document FROM ${table} WHERE ${key} = ?`);
  const begin = sql.prepare('INSERT INTO bodies (at, hash) VALUES (0, ?)');
  const put = sql.prepare('INSERT INTO pieces (body, part, number, bytes) VALUES (?, ?, ?, ?)');
  const refer = sql.prepare(
    `UPDATE ${table} SET body = ?, text = '', speeches = '', document = x'' WHERE ${key} = ?`,
  );
  for (const one of keys) {
    const row = select.get(one.key) as unknown as LongColumns;
    const words = { text: row.text, speeches: JSON.parse(row.speeches) as readonly StoredSpeech[] };
    const { hash, pieces } = encodeWords(words, row.document);
    const body = begin.run(hash).lastInsertRowid;
    for (const part of PARTS)
      for (const [number, bytes] of pieces[part].entries()) put.run(body, part, number, bytes);
    refer.run(body, one.key);
  }
}

export const SCHEMA_VERSION = STEPS.length;

export class ArchiveVersionError extends Error {
  override readonly name = 'ArchiveVersionError';
}

/** @throws {ArchiveVersionError} where a newer release wrote the archive; nothing is changed then. */
export function migrate(database: DatabaseSync): void {
  const version = versionOf(database);
  if (version > SCHEMA_VERSION) {
    throw new ArchiveVersionError(
      `The archive has schema ${version}; this release knows up to ${SCHEMA_VERSION}. Start the newer release, or restore an older archive.`,
    );
  }
  for (let next = version; next < SCHEMA_VERSION; next++) step(database, next);
}

/** Another process may be taking the same step: who comes second finds it taken. */
function step(database: DatabaseSync, next: number): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    if (versionOf(database) === next) take(database, next);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function take(database: DatabaseSync, next: number): void {
  const work = STEPS[next]!;
  if (typeof work === 'string') database.exec(work);
  else work(database);
  database.exec(`PRAGMA user_version = ${next + 1}`);
}

function versionOf(database: DatabaseSync): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}
