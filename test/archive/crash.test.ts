import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { createSearch } from '../../src/search/index.ts';
import type { Search } from '../../src/search/search.ts';
import { loadGlossary } from '../../src/text/glossary.ts';
import { viewerOf } from '../helpers/world.ts';
import { seededRandom } from '../transcript/mutate.ts';
import { linesOf, type Op, PEOPLE, textOf } from './crash/documents.ts';

/** A few keep the test fast; `CRASH_KILLS=200 npm exec vitest run test/archive/crash.test.ts` is the long run, `CRASH_SEED` another one. */
const KILLS = Number(process.env.CRASH_KILLS ?? 4);
const SEED = Number(process.env.CRASH_SEED ?? 1);
/** Longest that the writer goes on after what it said last, milliseconds. */
const MAX_LATER_MS = 60;
/** A search that reads nothing saved is compared with so many kills between. */
const REBUILT_EVERY = 25;
const GUILD = '1';

const folder = mkdtempSync(join(tmpdir(), 'genchi-'));
const path = join(folder, 'genchi.sqlite');
afterAll(() => rmSync(folder, { recursive: true }));

const random = seededRandom(SEED);

/** Lets the writer work until it has said so many lines and a moment longer, kills it, and returns what it said. */
async function killAfter(lines: number, seed: number): Promise<readonly Op[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'crash/writer.ts'), path, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let isDue = false;
  writer.stdout.setEncoding('utf8');
  writer.stdout.on('data', (chunk: string) => {
    said += chunk;
    if (isDue || said.split('\n').length <= lines) return;
    isDue = true;
    setTimeout(() => writer.kill('SIGKILL'), random() * MAX_LATER_MS);
  });
  await new Promise((resolve) => writer.once('close', resolve));
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Op);
}

interface Expected {
  readonly name: string;
  title: string | null;
  binned: boolean;
}

/** By id. The last change, begun and never acknowledged, may be there or not. */
function replay(ops: readonly Op[], state: Map<string, Expected>): Op | null {
  for (const op of ops) {
    if (op.type === 'added') state.set(op.id, { name: op.name, title: null, binned: false });
    if (op.type === 'edited') state.get(op.id)!.title = op.title;
    if (op.type === 'removed') state.get(op.id)!.binned = true;
    if (op.type === 'restored') state.get(op.id)!.binned = false;
  }
  const last = ops.at(-1);
  return last?.type.endsWith('ing') ? last : null;
}

describe('an archive whose process is killed', () => {
  it('GIVEN kill -9 in the midst of adds, edits and removals THEN every acknowledged change is there, none half done, and the index equals the archive', async () => {
    const expected = new Map<string, Expected>();
    for (let kill = 0; kill < KILLS; kill++) {
      const ops = await killAfter(4 + Math.floor(random() * 40), SEED * 10_000 + kill);
      const pending = replay(ops, expected);
      const database = new DatabaseSync(path);
      expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
      database.close();

      // An hour on: what the killed process had not come to is swept, and what waits has expired.
      const archive = openArchive({ path, people: PEOPLE, now: () => Date.now() + 2 * 60 * 60 * 1000 });
      const desk = archive.manage({ guildId: GUILD, userId: '7' });
      adopt(pending, expected, desk);
      const live = [...expected].filter(([, { binned }]) => !binned);
      expect(new Set(desk.list().map(({ id }) => id))).toEqual(new Set(live.map(([id]) => id)));
      expect(new Set(desk.bin().map(({ id }) => id))).toEqual(
        new Set([...expected].filter(([, { binned }]) => binned).map(([id]) => id)),
      );
      const touched = new Set(ops.flatMap((op) => ('id' in op ? [op.id] : [])));
      expect(await bodiesTooMany(archive)).toBe(0);
      for (const [id, { name, title }] of kill === KILLS - 1
        ? live
        : live.filter(([one]) => touched.has(one))) {
        const transcript = archive.read(viewerOf(GUILD), id)!;
        expect(transcript.text).toBe(textOf(name));
        if (title !== null) expect(transcript.title).toBe(title);
        expect(transcript.speeches).toHaveLength(linesOf(name));
      }
      const open = (indexPath: string | null) =>
        createSearch({ archive, people: PEOPLE, glossary: loadGlossary({ groups: [] }), indexPath });
      const search = open(folder);
      const looked = [
        ...new Map([...expected].filter(([id]) => touched.has(id)).concat([...expected].slice(-8))),
      ];
      const found = async (by: Search) =>
        Promise.all(
          looked.map(async ([id, { name }]) => {
            const { hits } = await by.search(viewerOf(GUILD), { query: `"${name}の第7項です"` });
            return [id, hits.filter(({ transcriptId }) => transcriptId === id).map(({ start }) => start)];
          }),
        );
      const answers = await found(search);
      expect(answers.map(([id, starts]) => [id, starts!.length])).toEqual(
        looked.map(([id, { binned }]) => [id, binned ? 0 : 1]),
      );
      if (kill % REBUILT_EVERY === 0 || kill === KILLS - 1) {
        const rebuilt = open(null);
        expect(await found(rebuilt)).toEqual(answers);
        await rebuilt.close();
      }
      await search.close();
      archive.close();
    }
    expect(expected.size).toBeGreaterThan(KILLS);
  }, 1_800_000);
});

/** After the sweep that comes when nothing can be writing any more. */
async function bodiesTooMany(archive: Archive): Promise<number> {
  await archive.departures.sweep(null);
  const database = new DatabaseSync(path, { readOnly: true });
  const count = (table: string) =>
    (database.prepare(`SELECT COUNT(*) AS n FROM ${table}`).get() as { n: number }).n;
  const left = count('bodies') - count('transcripts') - count('uploads');
  database.close();
  return left;
}

/** What was begun when the process died is done or not done; which of the two is read from the archive. */
function adopt(
  pending: Op | null,
  expected: Map<string, Expected>,
  desk: ReturnType<ReturnType<typeof openArchive>['manage']>,
): void {
  if (pending === null) return;
  const head = (id: string) => desk.list().find((one) => one.id === id);
  if (pending.type === 'adding') {
    const fresh = desk.list().find(({ id }) => !expected.has(id));
    if (fresh !== undefined) expected.set(fresh.id, { name: pending.name, title: null, binned: false });
  } else if (pending.type === 'editing') {
    if (head(pending.id)?.title === pending.title) expected.get(pending.id)!.title = pending.title;
  } else if (pending.type === 'removing' || pending.type === 'restoring') {
    expected.get(pending.id)!.binned = head(pending.id) === undefined;
  }
}
