/** Archives of every earlier schema open in this release, with all they held. The fixtures were written by those releases. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { ArchiveVersionError, SCHEMA_VERSION } from '../../src/archive/migrations.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { people, viewerOf } from '../helpers/world.ts';

const fixtures = join(import.meta.dirname, '../fixtures/archives');
const GUILD = '100000000000000001';

function inFolder<T>(use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-'));
  try {
    return use(join(folder, 'genchi.sqlite'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('migrations', () => {
  it('GIVEN the schemas so far THEN an archive of each is kept', () => {
    const kept = readdirSync(fixtures).toSorted();
    expect(kept).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, n) => `schema-${n + 1}.sqlite`));
  });

  it.each(readdirSync(fixtures))(
    'GIVEN %s THEN it opens, and a second time, with its records and notes',
    (name) => {
      inFolder((path) => {
        copyFileSync(join(fixtures, name), path);
        for (let time = 0; time < 2; time += 1) {
          const archive = openArchive({ path, people, now: () => Date.UTC(2026, 0, 2) });
          expect(archive.list(PUBLIC_VIEWER).map(({ title }) => title)).toEqual(['公開の会議']);
          const own = archive.list(viewerOf(GUILD));
          expect(own.map(({ title }) => title).toSorted()).toEqual(['公開の会議', '役員会']);
          const transcript = archive.read(viewerOf(GUILD), own.find(({ title }) => title === '役員会')!.id)!;
          expect(transcript.text).toContain('予算案を承認しました');
          expect(transcript.speeches).toHaveLength(4);
          archive.close();
        }
      });
    },
  );

  it('GIVEN an archive of a newer release THEN it is not opened, and not changed', () => {
    inFolder((path) => {
      openArchive({ path, people }).close();
      const database = new DatabaseSync(path);
      database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
      database.close();
      expect(() => openArchive({ path, people })).toThrow(ArchiveVersionError);
      const again = new DatabaseSync(path, { readOnly: true });
      expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION + 1 });
      again.close();
    });
  });
});
