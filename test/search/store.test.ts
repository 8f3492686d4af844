import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { openServices } from '../../src/services.ts';
import type { MemoryArchive } from './memory-archive.ts';
import { archiveOf, searchOver, transcriptOf } from './world.ts';

/** Enough blocks to be worth a file. */
const MEETINGS = 120;

function manyMeetings(): MemoryArchive {
  return archiveOf(
    ...Array.from({ length: MEETINGS }, (_, number) =>
      transcriptOf(
        `meeting-${number}`,
        Array.from({ length: 6 }, (_, speech) => ({
          speaker: speech % 2 === 0 ? '河野外務大臣' : null,
          text: `第${number}回会合の議題${speech}について確認しました。予算は${number * speech}円です。Budget item ${number}, café.`,
        })),
      ),
    ),
  );
}

const QUERIES = ['第7回会合', '議題3 予算', 'budget café', 'について確認', '第百十九回', '"予算は35円"'];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function answers(archive: MemoryArchive): Promise<unknown> {
  const search = searchOver(archive, folder);
  const found = await Promise.all(QUERIES.map((query) => search.search(PUBLIC_VIEWER, { query, limit: 20 })));
  await search.close();
  // Where it is not exact, how many were looked at depends on how they lie.
  return found.map(({ total, ...result }) => ({ ...result, total: result.totalIsExact ? total : null }));
}

/** Counts how often a transcript is read for indexing. */
function watched(archive: MemoryArchive): { readonly archive: MemoryArchive; readonly reads: () => number } {
  let reads = 0;
  return {
    archive: {
      ...archive,
      wordsOf(owner, id) {
        reads += 1;
        return archive.wordsOf(owner, id);
      },
    },
    reads: () => reads,
  };
}

describe('saved indexes', () => {
  it('GIVEN a saved index WHEN it is opened again THEN nothing is built and every answer is the same', async () => {
    const first = watched(manyMeetings());
    const before = await answers(first.archive);
    expect(first.reads()).toBe(MEETINGS);
    const second = watched(first.archive);
    expect(await answers(second.archive)).toEqual(before);
    expect(second.reads()).toBe(0);
  });

  it('GIVEN changes since it was saved WHEN it is opened THEN only those are read, and answers are as if built anew', async () => {
    const archive = manyMeetings();
    await answers(archive);
    archive.remove('public', 'meeting-7');
    archive.put(
      'public',
      transcriptOf('new', [{ speaker: null, text: '第7回会合は新しい議題3の予算を確認しました。' }]),
    );
    const { archive: changed, reads } = watched(archive);
    const updated = await answers(changed);
    expect(reads()).toBe(1);
    rmSync(folder, { recursive: true });
    expect(await answers(archive)).toEqual(updated);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'of another version',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replace('genchi-index@', 'genchi-index#'), 'latin1'),
    ],
    [
      'otherwise in one byte of what stands in the middle',
      (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['no index at all', () => Buffer.from('{"hello": "world"}'.repeat(100))],
  ])('GIVEN a file that is %s THEN the index is built anew', async (_, damage) => {
    const archive = manyMeetings();
    const before = await answers(archive);
    const [name] = readdirSync(folder);
    writeFileSync(join(folder, name!), damage(readFileSync(join(folder, name!))));
    const { archive: again, reads } = watched(archive);
    expect(await answers(again)).toEqual(before);
    expect(reads()).toBe(MEETINGS);
  });

  it('GIVEN several servers THEN each has a file of its own, not named after it', async () => {
    const archive = manyMeetings();
    const text = '計画を承認した。'.repeat(30);
    const lines = Array.from({ length: 600 }, () => ({ speaker: null, text }));
    archive.put('guild:123', transcriptOf('own', lines));
    const search = searchOver(archive, folder);
    await search.warm({ guildId: '123', roleIds: [] });
    await search.close();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readdirSync(folder).join()).not.toContain('123');
  });

  it('GIVEN a saved index that cannot be read THEN the services tell of it, and answer', async () => {
    mkdirSync(join(folder, 'search-public.index'));
    const problems: unknown[] = [];
    const services = openServices({ archivePath: folder }, (error) => problems.push(error));
    const { hits } = await services.search.search(PUBLIC_VIEWER, { query: '非核化' });
    expect(hits).toHaveLength(2);
    expect(problems).toEqual([expect.objectContaining({ code: 'EISDIR' })]);
    await services.close();
  });
});
