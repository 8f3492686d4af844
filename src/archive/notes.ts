/**
 * Notes: what a component needs and its custom id cannot hold, such as a long query with its filters.
 * A note is found again only by viewers of the same server, and only until it expires.
 */
import { hash } from 'node:crypto';
import type { Notes, Viewer } from './archive.ts';
import { createCache } from './cache.ts';
import type { Database } from './database.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Buttons older than this answer that they have expired. */
const LIFETIME = 90 * DAY;
/** Expired notes are swept with every so many new ones. */
const SWEEP_EVERY = 256;
/** Characters of base64url: 60 bits, enough that keys of one server do not collide. */
const KEY_LENGTH = 10;
/** Characters of notes held in memory until they are in the file: longer where the disk is full or read-only. A restart forgets them. */
const UNWRITTEN_CHARACTERS = 1_000_000;
/** https://www.sqlite.org/rescode.html: BUSY, READONLY, IOERR, FULL, CANTOPEN */
const UNWRITABLE: readonly number[] = [5, 8, 10, 13, 14];

export function createNotes({ sql, now, writeWhenFree }: Database): Notes {
  const insert = sql.prepare(`
    INSERT INTO notes (scope, key, value, expires_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (scope, key) DO UPDATE SET expires_at = excluded.expires_at`);
  const select = sql.prepare('SELECT value FROM notes WHERE scope = ? AND key = ? AND expires_at > ?');
  const sweep = sql.prepare('DELETE FROM notes WHERE expires_at <= ?');
  const unwritten = createCache<string>(UNWRITTEN_CHARACTERS, (json) => json.length);
  let kept = 0;

  function write(scope: string, key: string, json: string): void {
    if (kept++ % SWEEP_EVERY === 0) sweep.run(now());
    insert.run(scope, key, json, now() + LIFETIME);
  }

  return {
    keep(viewer, value) {
      const json = JSON.stringify(value);
      const key = hash('sha256', json, 'base64url').slice(0, KEY_LENGTH);
      const scope = scopeOf(viewer);
      const name = `${scope} ${key}`;
      unwritten.set(name, json);
      writeWhenFree(() => {
        try {
          write(scope, key, json);
          unwritten.delete(name);
        } catch (error) {
          // An answer is worth more than its buttons.
          if (!isUnwritable(error)) throw error;
        }
      });
      return key;
    },
    find(viewer, key) {
      const held = unwritten.get(`${scopeOf(viewer)} ${key}`);
      if (held !== undefined) return JSON.parse(held);
      const row = select.get(scopeOf(viewer), key, now()) as { value: string } | undefined;
      return row === undefined ? null : JSON.parse(row.value);
    },
  };
}

const scopeOf = (viewer: Viewer) => viewer.guildId ?? 'direct';

/** Extended codes carry the primary one in their low byte. */
function isUnwritable(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : Number.NaN;
  return UNWRITABLE.includes(code & 0xff);
}
