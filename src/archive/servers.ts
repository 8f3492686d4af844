/** What servers chose and what they say of speakers, as their viewers read: kept compiled until it changes. */
import type { PeopleDirectory } from '../transcript/people.ts';
import { createCache } from './cache.ts';
import type { Database } from './database.ts';
import type { SpeakerSaying } from './management.ts';
import { compileOverlay, NOTHING_SAID, type Overlay, type Sayings, sayingsSchema, sayOf } from './overlay.ts';
import type { StoredCorrection } from './rows.ts';

/** How one server reads. */
export interface Reading {
  /** Two readings with one key are the same; '' where the server says nothing of its own. */
  readonly key: string;
  readonly overlay: Overlay;
  /** By transcript id. */
  readonly corrections: ReadonlyMap<string, readonly StoredCorrection[]>;
}

export interface Servers {
  readingOf(guildId: string | null): Reading;
  showsPublic(guildId: string | null): boolean;
  setShowsPublic(guildId: string, shown: boolean): void;
  sayingsOf(guildId: string): Sayings;
  sayWho(guildId: string, labels: readonly string[], saying: SpeakerSaying | null): void;
  correct(guildId: string, transcript: string, correction: StoredCorrection): void;
}

const CACHED_READINGS = 1_000;

export function createServers({ sql, keepWhileUnchanged }: Database, people: PeopleDirectory): Servers {
  const plain: Reading = { key: '', overlay: compileOverlay(people, NOTHING_SAID), corrections: new Map() };
  const readings = createCache<{ readonly revision: number; readonly reading: Reading }>(
    CACHED_READINGS,
    () => 1,
  );
  const statements = {
    server: sql.prepare('SELECT revision, shows_public FROM servers WHERE guild = ?'),
    sayings: sql.prepare('SELECT sayings FROM servers WHERE guild = ?'),
    corrections: sql.prepare(
      'SELECT transcript, speech, speech_hash AS hash, label FROM corrections WHERE guild = ?',
    ),
    ensure: sql.prepare('INSERT INTO servers (guild) VALUES (?) ON CONFLICT (guild) DO NOTHING'),
    show: sql.prepare('UPDATE servers SET shows_public = ? WHERE guild = ?'),
    say: sql.prepare('UPDATE servers SET sayings = ?, revision = revision + 1 WHERE guild = ?'),
    revise: sql.prepare('UPDATE servers SET revision = revision + 1 WHERE guild = ?'),
    correct: sql.prepare(`
      INSERT INTO corrections (guild, transcript, speech, speech_hash, label) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (guild, transcript, speech)
      DO UPDATE SET speech_hash = excluded.speech_hash, label = excluded.label`),
  };

  const serverOf = keepWhileUnchanged(
    (guildId: string) =>
      (statements.server.get(guildId) as { revision: number; shows_public: number } | undefined) ?? null,
  );

  function sayingsOf(guildId: string): Sayings {
    const row = statements.sayings.get(guildId) as { sayings: string } | undefined;
    return row === undefined ? NOTHING_SAID : sayingsSchema.parse(JSON.parse(row.sayings));
  }

  return {
    readingOf(guildId) {
      const revision = guildId === null ? 0 : (serverOf(guildId)?.revision ?? 0);
      if (guildId === null || revision === 0) return plain;
      const cached = readings.get(guildId);
      if (cached?.revision === revision) return cached.reading;
      const rows = statements.corrections.all(guildId) as unknown as (StoredCorrection & {
        readonly transcript: string;
      })[];
      const reading: Reading = {
        key: `${guildId}@${revision}`,
        overlay: compileOverlay(people, sayingsOf(guildId)),
        corrections: Map.groupBy(rows, ({ transcript }) => transcript),
      };
      readings.set(guildId, { revision, reading });
      return reading;
    },

    showsPublic: (guildId) => guildId === null || serverOf(guildId)?.shows_public !== 0,

    setShowsPublic(guildId, shown) {
      statements.ensure.run(guildId);
      statements.show.run(shown ? 1 : 0, guildId);
    },

    sayingsOf,

    sayWho(guildId, labels, saying) {
      statements.ensure.run(guildId);
      const said = sayOf(people, sayingsOf(guildId), labels, saying);
      statements.say.run(JSON.stringify(said), guildId);
    },

    correct(guildId, transcript, { speech, hash, label }) {
      statements.ensure.run(guildId);
      statements.correct.run(guildId, transcript, speech, hash, label);
      statements.revise.run(guildId);
    },
  };
}
