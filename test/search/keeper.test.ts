/** What is found while an index is brought up to date with the archive. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive, Viewer } from '../../src/archive/archive.ts';
import { passageAt, referenceTo } from '../../src/archive/passage.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { createSearch } from '../../src/search/index.ts';
import type { Search } from '../../src/search/search.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { speakerKey } from '../../src/transcript/speakers.ts';
import { addDocument, people, viewerOf } from '../helpers/world.ts';

const GUILD = '460000000000000001';
const OWNER = `guild:${GUILD}` as const;
const [EVERYONE, BOARD] = [GUILD, '470000000000000001'];
const member = viewerOf(GUILD, EVERYONE);
const board = viewerOf(GUILD, EVERYONE, BOARD);
/** More than is brought in before a question is answered. */
const LARGE = 2_400;

let folder: string;
let archive: Archive;
let search: Search;
let problems: unknown[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-keeper-'));
  archive = openArchive({ path: join(folder, 'genchi.sqlite'), people });
  problems = [];
  search = open();
});
afterEach(async () => {
  await search.close();
  archive.close();
  rmSync(folder, { recursive: true });
});

const open = (indexPath: string | null = null) =>
  createSearch({
    archive,
    people,
    glossary: NO_GLOSSARY,
    indexPath,
    onProblem: (error) => void problems.push(error),
  });

const add = (name: string, lines: number, heldOn = '2024-05-01') =>
  addDocument(archive, OWNER, {
    name: `${name}.txt`,
    title: name,
    heldOn,
    text: Array.from(
      { length: lines },
      (_, n) => `${n % 2 ? '鈴木' : '田中'}：${name}の第${n}号議案を確認。`,
    ).join('\n'),
  });

const found = async (query: string, viewer: Viewer = member, filters = {}) =>
  new Set(
    (await search.search(viewer, { query, filters, limit: 50 })).hits.map(({ transcriptId }) => transcriptId),
  );
const everything = (viewer: Viewer = member) =>
  Promise.all(
    ['第7号議案', '"議案を確認"', '倉庫 契約', '確認', '"第1号議案"'].map((query) =>
      search.search(viewer, { query, limit: 20 }),
    ),
  );

describe('a large record that is added', () => {
  it('GIVEN it is being brought in THEN questions are answered without it, what is small is found at once, and it is found in the end', async () => {
    const old = add('倉庫', 20);
    expect(await found('倉庫')).toEqual(new Set([old]));
    const large = add('契約', LARGE);
    expect(await found('契約の第7号議案')).not.toContain(large);
    const small = add('設備', 20);
    expect(await found('設備')).toContain(small);
    expect(await found('倉庫')).toContain(old);
    await search.warm(member);
    expect(await found('契約の第7号議案')).toContain(large);
    expect(problems).toEqual([]);
  });

  it('GIVEN it was added and removed again THEN every answer is exactly as before', async () => {
    add('倉庫', 30, '2024-03-01');
    add('設備', 30, '2024-03-02');
    await search.warm(member);
    const before = await everything();
    const desk = archive.manage({ guildId: GUILD, userId: '1' });
    for (const lines of [20, LARGE]) {
      const guest = add('契約', lines);
      await search.warm(member);
      expect(await everything()).not.toEqual(before);
      desk.remove(guest);
      expect(await everything()).toEqual(before);
      await search.warm(member);
      expect(await everything()).toEqual(before);
    }
  });

  it('GIVEN it is removed while it is brought in THEN it is never found', async () => {
    add('倉庫', 20);
    await search.warm(member);
    const large = add('契約', LARGE);
    await found('契約');
    archive.remove(OWNER, large);
    expect(await found('契約')).not.toContain(large);
    await search.warm(member);
    expect(await found('契約')).not.toContain(large);
    expect(problems).toEqual([]);
  });

  it('GIVEN it is limited while it is brought in THEN only those who may read it find it', async () => {
    add('倉庫', 20);
    await search.warm(member);
    const large = add('契約', LARGE);
    await found('契約');
    archive.manage({ guildId: GUILD, userId: '1' }).limit(large, [BOARD]);
    await search.warm(member);
    expect(await found('契約')).not.toContain(large);
    expect(await found('契約', board)).toContain(large);
  });

  it('GIVEN it comes back from the bin THEN it is found again', async () => {
    const large = add('契約', LARGE);
    await search.warm(member);
    const desk = archive.manage({ guildId: GUILD, userId: '1' });
    desk.remove(large);
    expect(await found('契約')).toEqual(new Set());
    desk.restore(large);
    await search.warm(member);
    expect(await found('契約')).toContain(large);
  });
});

describe('what is attributed otherwise', () => {
  it('GIVEN a correction while a large record is brought in THEN at once the speech is the new speaker’s and not the old one’s', async () => {
    const id = add('倉庫', 4);
    await search.warm(member);
    add('契約', LARGE);
    await found('契約');
    const desk = archive.manage({ guildId: GUILD, userId: '1' });
    const keys = archive.headsOf(OWNER).find((head) => head.id === id)!.speakers;
    expect(keys.map(({ label }) => label)).toEqual(['田中', '鈴木']);
    const hits = async (speaker: string) =>
      (
        await search.search(member, {
          query: '"倉庫の第0号議案"',
          filters: { speakers: [speaker], transcripts: [id] },
        })
      ).hits.map(({ speech }) => speech);
    const [before, after] = keys.map(speakerKey) as [string, string];
    expect(await hits(before)).toEqual([1]);
    expect(await hits(after)).toEqual([]);
    const transcript = archive.read(member, id)!;
    const reference = referenceTo(passageAt(transcript, 1, 1, 1)!);
    expect(archive.report(member, { userId: '2', reference, label: '鈴木', comment: '' })).toBe(true);
    expect(desk.decide(desk.reports()[0]!.id, 'accept')).toBe(true);
    expect(await hits(before)).toEqual([]);
    expect(await hits(after)).toEqual([1]);
  });

  it('GIVEN another day or title THEN nothing is built anew, and the filter goes by the new day', async () => {
    const id = add('倉庫', 40);
    await search.warm(member);
    let reads = 0;
    const { wordsOf } = archive;
    Object.assign(archive, {
      wordsOf: (...args: Parameters<typeof wordsOf>) => {
        reads += 1;
        return wordsOf(...args);
      },
    });
    archive.manage({ guildId: GUILD, userId: '1' }).edit(id, { title: '倉庫会議', heldOn: '2023-01-02' });
    expect(await found('倉庫', member, { before: '2023-12-31' })).toEqual(new Set([id]));
    expect(await found('倉庫', member, { after: '2024-01-01' })).toEqual(new Set());
    expect(reads).toBe(0);
  });
});

describe('many changes', () => {
  it('GIVEN many small records THEN their indexes become few, and answers are those of one built anew', async () => {
    for (let n = 0; n < 20; n += 1) {
      add(`会議${n}`, 20, `2024-01-${String(n + 1).padStart(2, '0')}`);
      if (n % 5 === 4) archive.remove(OWNER, archive.headsOf(OWNER)[2]!.id);
      await found('確認');
    }
    await search.warm(member);
    // Each stands in fewer places than are looked at: where more do, which of equals are is a matter of order.
    const queries = Array.from({ length: 20 }, (_, n) => `"会議${n}の第${n}号議案"`);
    const hits = async () =>
      Promise.all(
        queries.map(async (query) => {
          const { hits, total } = await search.search(member, { query });
          return [query, total, hits.map(({ transcriptId, start, score }) => [transcriptId, start, score])];
        }),
      );
    const grown = await hits();
    await search.close();
    search = open();
    expect(await hits()).toEqual(grown);
    expect(problems).toEqual([]);
  });

  it('GIVEN a saved index and a large record since THEN both are found when the first question is answered', async () => {
    await search.close();
    search = open(folder);
    const old = add('倉庫', LARGE);
    await search.warm(member);
    await search.close();
    const since = add('契約', LARGE);
    archive.manage({ guildId: GUILD, userId: '1' }).edit(old, { title: '改題' });
    search = open(folder);
    expect(await found('倉庫の第7号議案')).toContain(old);
    expect(await found('契約の第7号議案')).toContain(since);
    expect(problems).toEqual([]);
  });

  it('GIVEN another process that adds THEN it is found at the next question', async () => {
    expect(await found('設備')).toEqual(new Set());
    const other = openArchive({ path: join(folder, 'genchi.sqlite'), people });
    await setImmediate();
    const id = addDocument(other, OWNER, {
      text: '田中：設備を更新します。\n鈴木：はい。\n田中：以上。\n鈴木：はい。',
    });
    other.close();
    expect(await found('設備')).toEqual(new Set([id]));
  });
});
