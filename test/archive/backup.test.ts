import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { backUp, restore } from '../../src/archive/backup.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { addDocument, people } from '../helpers/world.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
  file = join(folder, 'genchi.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openArchive({ path: file, people });
const titles = (archive: Archive) => archive.list(PUBLIC_VIEWER).map(({ title }) => title);
const add = (archive: Archive, title: string) =>
  addDocument(archive, 'public', {
    title,
    text: `山田：${title}を承認しました。\n佐藤：はい。\n山田：以上。\n佐藤：はい。`,
  });

describe('backup', () => {
  it('GIVEN an archive that is written to meanwhile THEN the copy is whole, and is what was there at one moment', async () => {
    const archive = open();
    add(archive, '一');
    const copying = backUp(file, join(folder, 'copy'));
    add(archive, '二');
    const report = await copying;
    archive.close();
    const copy = openArchive({ path: join(folder, 'copy'), people });
    expect(copy.list(PUBLIC_VIEWER)).toHaveLength(report.transcripts);
    expect(titles(copy)).toContain('一');
    copy.close();
  });

  it('GIVEN a backup WHEN it is restored THEN the archive is as it was, and what was there instead is kept aside', async () => {
    const archive = open();
    add(archive, '一');
    const revision = archive.revision('public');
    await backUp(file, join(folder, 'copy'));
    add(archive, '二');
    archive.close();
    await restore(join(folder, 'copy'), file, join(folder, 'aside'));
    const restored = open();
    expect(titles(restored)).toEqual(['一']);
    // An index made before must not pass for one of this archive.
    expect(restored.revision('public')).toBeGreaterThan(revision + 1);
    restored.close();
    const aside = openArchive({ path: join(folder, 'aside'), people });
    expect(titles(aside).toSorted()).toEqual(['一', '二']);
    aside.close();
  });

  it('GIVEN a target that exists THEN nothing is overwritten', async () => {
    open().close();
    writeFileSync(join(folder, 'copy'), 'precious');
    await expect(backUp(file, join(folder, 'copy'))).rejects.toThrow('exists');
    expect(readFileSync(join(folder, 'copy'), 'utf8')).toBe('precious');
  });

  it.each([
    [
      'no database',
      (path: string) => writeFileSync(path, 'this is no database, and never was one'.repeat(50)),
    ],
    ['an empty database', (path: string) => new DatabaseSync(path).exec('CREATE TABLE t (x)')],
    [
      'an archive of a newer release',
      (path: string) => {
        openArchive({ path, people }).close();
        const database = new DatabaseSync(path);
        database.exec('PRAGMA user_version = 999');
        database.close();
      },
    ],
    [
      'damaged pages',
      (path: string) => {
        const archive = openArchive({ path, people });
        for (let n = 0; n < 40; n += 1) add(archive, `記録${n}`);
        archive.close();
        const bytes = readFileSync(path);
        bytes.fill(0x5a, 4096 * 4, 4096 * 10);
        writeFileSync(path, bytes);
      },
    ],
  ])('GIVEN %s as a backup THEN it is refused and the archive stays', async (_, make) => {
    const archive = open();
    add(archive, '一');
    archive.close();
    make(join(folder, 'bad'));
    await expect(restore(join(folder, 'bad'), file, join(folder, 'aside'))).rejects.toThrow(
      /damaged|no archive|newer|knows up to|could not be copied/,
    );
    expect(existsSync(join(folder, 'aside'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    const again = open();
    expect(titles(again)).toEqual(['一']);
    again.close();
  });
});
