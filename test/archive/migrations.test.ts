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
          const own = archive.list(viewerOf(GUILD)).filter(({ title }) => title !== '長い会議（改）');
          expect(own.map(({ title }) => title).toSorted()).toEqual(['公開の会議', '役員会']);
          const transcript = archive.read(viewerOf(GUILD), own.find(({ title }) => title === '役員会')!.id)!;
          expect(transcript.text).toContain('予算案を承認しました');
          expect(transcript.speeches).toHaveLength(4);
          archive.close();
        }
      });
    },
  );

  it.each(readdirSync(fixtures).filter((name) => name >= 'schema-3'))(
    'GIVEN %s THEN long records, what the server says of speakers and what waits for a click are as they were',
    (name) => {
      inFolder((path) => {
        copyFileSync(join(fixtures, name), path);
        const archive = openArchive({ path, people, now: () => Date.UTC(2026, 0, 1) });
        const viewer = viewerOf(GUILD, GUILD);
        const [own, long] = ['役員会', '長い会議（改）'].map((title) =>
          archive.read(viewer, archive.list(viewer).find((head) => head.title === title)!.id),
        );
        expect(long!.speeches).toHaveLength(1500);
        for (const { number, spans, sentences, speaker } of long!.speeches) {
          expect(long!.text.slice(spans[0]!.start, spans[0]!.end)).toBe(
            `長い会議の${number - 1}番目の発言です。`,
          );
          expect(sentences).toHaveLength(1);
          if (number % 2 === 1) expect(speaker).toMatchObject({ name: { ja: '山田花子' } });
        }
        expect(own!.speeches[1]).toMatchObject({ label: '鈴木', corrected: { recordLabel: '佐藤' } });
        expect(new TextDecoder().decode(archive.document(viewer, long!.id)!.bytes)).toBe(long!.text);
        const desk = archive.manage({ guildId: GUILD, userId: '7' });
        expect(desk.staged('waitingkey12')?.documentName).toBe('waiting.txt');
        const added = desk.addStaged('waitingkey12')!;
        expect(archive.read(viewer, added.id)!.text).toContain('待っています');
        expect(desk.addStaged('waitingkey12')).toBeNull();
        archive.close();
        const database = new DatabaseSync(path);
        expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
        expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
        database.close();
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
