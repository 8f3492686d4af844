/**
 * The archive's schema, one step per version, forward only. `PRAGMA user_version` counts the steps taken.
 * A step that has shipped is never edited; a change is a new step.
 */
import type { DatabaseSync } from 'node:sqlite';

const STEPS: readonly string[] = [
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
];

export const SCHEMA_VERSION = STEPS.length;

export class ArchiveVersionError extends Error {
  override readonly name = 'ArchiveVersionError';
}

/** @throws {ArchiveVersionError} where a newer release wrote the archive; nothing is changed then. */
export function migrate(database: DatabaseSync): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > SCHEMA_VERSION) {
    throw new ArchiveVersionError(
      `The archive has schema ${version}; this release knows up to ${SCHEMA_VERSION}. Start the newer release, or restore an older archive.`,
    );
  }
  for (let next = version; next < SCHEMA_VERSION; next++) {
    database.exec(`BEGIN IMMEDIATE; ${STEPS[next]} PRAGMA user_version = ${next + 1}; COMMIT;`);
  }
}
