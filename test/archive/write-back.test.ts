import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it, vi } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
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

const MANY = 1_200;

it('GIVEN many small changes THEN none of them waits until the log is written back, and then it is', async () => {
  for (let n = 0; n < MANY; n += 1) archive.notes.keep(PUBLIC_VIEWER, `what a long button carries: ${n}`);
  expect(notesInFile()).toBe(0);
  await vi.waitFor(() => expect(notesInFile()).toBe(MANY), { timeout: 10_000, interval: 100 });
});
