import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it, vi } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { createWriteBack } from '../../src/archive/write-back.ts';
import { people } from '../helpers/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'genchi-write-back-'));
const path = join(folder, 'genchi.sqlite');
// So that the schema stands in the file, and not in the log alone.
openArchive({ path, people }).close();
const archive = openArchive({ path, people });
afterAll(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

/** In the file without its log. */
function notesInFile(): number {
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(path, copy);
  const sql = new DatabaseSync(copy);
  try {
    return Number(sql.prepare('SELECT count(*) AS count FROM notes').get()!.count);
  } finally {
    sql.close();
  }
}

/** How often the log was begun anew. https://www.sqlite.org/fileformat2.html#walformat */
const timesBegun = (): number => readFileSync(`${path}-wal`).readUInt32BE(12);

const MANY = 1_200;

it('GIVEN many small changes THEN none of them waits until the log is written back, and then it is', async () => {
  for (let n = 0; n < MANY; n += 1) archive.notes.keep(PUBLIC_VIEWER, `what a long button carries: ${n}`);
  expect(notesInFile()).toBe(0);
  const begun = timesBegun();
  await vi.waitFor(() => expect(notesInFile()).toBe(MANY), { timeout: 10_000, interval: 100 });
  // Nor does the next change: the thread has begun the log anew, for which the disk is waited for.
  await vi.waitFor(() => expect(timesBegun()).toBe(begun + 1), { timeout: 10_000, interval: 100 });
});

it('GIVEN the log is being written back THEN a small write is made behind that', async () => {
  const sql = new DatabaseSync(path);
  const writeBack = createWriteBack(sql, path);
  const seen: string[] = [];
  const done = writeBack.run('PASSIVE').then(() => seen.push('written back'));
  writeBack.write(() => {
    seen.push('a small write');
  });
  expect(seen).toEqual([]);
  await done;
  expect(seen).toEqual(['a small write', 'written back']);
  writeBack.write(() => {
    seen.push('another at once');
  });
  expect(seen.at(-1)).toBe('another at once');
  writeBack.stop();
  sql.close();
});

it('GIVEN writes that wait WHEN a transaction begins, or the file is closed THEN they are made first', () => {
  const sql = new DatabaseSync(path);
  const writeBack = createWriteBack(sql, path);
  void writeBack.run('PASSIVE');
  const seen: string[] = [];
  writeBack.write(() => {
    seen.push('first');
  });
  writeBack.flush();
  expect(seen).toEqual(['first']);
  writeBack.write(() => {
    seen.push('second');
  });
  writeBack.stop();
  expect(seen).toEqual(['first', 'second']);
  sql.close();
});
