import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Owner } from '../../src/archive/archive.ts';
import { createIntake } from '../../src/archive/intake/intake.ts';
import { previewOf } from '../../src/archive/intake/preview.ts';
import { encodeBody } from '../../src/archive/pieces.ts';
import { toRow } from '../../src/archive/rows.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { addDocument, people, viewerOf } from '../helpers/world.ts';

const DAY = 24 * 60 * 60 * 1000;
const MINE = 'guild:100000000000000001';
const OTHER = 'guild:100000000000000002';
const idOf = (owner: string) => owner.slice(6);

function world(path = ':memory:') {
  let time = Date.UTC(2026, 0, 1);
  const archive = openArchive({ path, people, now: () => time });
  const add = (owner: Owner, heldOn?: string) =>
    addDocument(archive, owner, {
      text: `山田：秘密の件${owner}${heldOn ?? ''}です。\n佐藤：はい。\n山田：以上。\n佐藤：はい。`,
      ...(heldOn === undefined ? {} : { heldOn }),
    });
  return {
    archive,
    add,
    pass: (days: number) => {
      time += days * DAY;
    },
  };
}

const WAITING = '山田：まだ追加していない記録です。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。';

/** Every row of every table, as JSON. */
function dump(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as {
    name: string;
  }[];
  const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${name}"`).all());
  database.close();
  return JSON.stringify(rows);
}

describe('deletion', () => {
  it('GIVEN a server that left THEN its records go after 30 days and not before, and nobody else’s', async () => {
    const { archive, add, pass } = world();
    add(MINE);
    add(OTHER);
    archive.departures.left(idOf(MINE));
    pass(20);
    archive.departures.left(idOf(MINE));
    pass(9);
    expect((await archive.departures.sweep(null)).servers).toBe(0);
    expect(archive.headsOf(MINE)).toHaveLength(1);
    pass(1);
    expect(await archive.departures.sweep(null)).toEqual({ servers: 1, records: 0, owners: [MINE] });
    expect(archive.headsOf(MINE)).toHaveLength(0);
    expect(archive.headsOf(OTHER)).toHaveLength(1);
    expect(archive.departures.present()).toEqual([idOf(OTHER)]);
  });

  it('GIVEN a server that comes back within 30 days THEN everything is as it was', async () => {
    const { archive, add, pass } = world();
    add(MINE);
    archive.departures.left(idOf(MINE));
    expect(archive.departures.present()).toEqual([]);
    pass(29);
    archive.departures.returned(idOf(MINE));
    pass(5);
    await archive.departures.sweep(null);
    expect(archive.headsOf(MINE)).toHaveLength(1);
  });

  it('GIVEN a server that asks for deletion THEN no byte of its records is left in the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'genchi-'));
    const path = join(folder, 'genchi.sqlite');
    const { archive, add } = world(path);
    add(MINE);
    const key = archive.notes.keep(viewerOf(idOf(MINE)), { query: '秘密のquery' });
    const before = archive.revision(MINE);
    expect(archive.departures.forgetServer(idOf(MINE))).toBe(true);
    expect(archive.departures.forgetServer(idOf(MINE))).toBe(false);
    expect(archive.revision(MINE)).toBeGreaterThan(before);
    expect(archive.notes.find(viewerOf(idOf(MINE)), key)).toBeNull();
    archive.close();
    const bytes = readFileSync(path);
    for (const words of ['秘密の件', '秘密のquery']) expect(bytes.includes(words)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it('GIVEN a document that nobody added THEN it goes an hour after it was uploaded', async () => {
    const { archive, pass } = world();
    const desk = archive.manage({ guildId: idOf(MINE), userId: '7' });
    const document = {
      name: 'a.txt',
      bytes: new TextEncoder().encode('山田：はい。\n佐藤：はい。\n山田：以上。'),
    };
    const parsed = parseDocument(document.bytes, { name: document.name, people, format: 'plain' });
    const key = await desk.stage(
      {
        preview: previewOf(parsed),
        row: toRow(parsed.transcript),
        body: encodeBody(parsed.transcript, document.bytes),
        documentName: document.name,
      },
      {},
      null,
    );
    await archive.departures.sweep(null);
    expect(desk.staged(key)).not.toBeNull();
    pass(2 / 24);
    await archive.departures.sweep(null);
    pass(-2 / 24);
    expect(desk.staged(key)).toBeNull();
  });

  it('GIVEN a person who asks for deletion THEN their id is nowhere any more, what they uploaded and did not add is gone, and nothing else is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'genchi-'));
    const path = join(folder, 'genchi.sqlite');
    const { archive, add } = world(path);
    const [person, other] = ['300000000000000003', '400000000000000004'];
    const id = add(MINE);
    const guildId = idOf(MINE);
    const intake = createIntake();
    const document = { name: 'waiting.txt', bytes: new TextEncoder().encode(WAITING) };
    for (const userId of [person, other]) {
      const desk = archive.manage({ guildId, userId });
      await desk.stage(await intake.prepare(document, people, {}), {}, null);
      expect(desk.edit(id, { title: `${userId === person ? '甲' : '乙'}の題名` })).toBe(true);
      archive.report(viewerOf(guildId, guildId), {
        userId,
        reference: `${id}:1.1`,
        label: '佐藤',
        comment: '別の人です',
      });
    }
    await intake.close();
    expect(archive.departures.forgetPerson(person)).toBe(true);
    expect(archive.departures.forgetPerson(person)).toBe(false);
    const desk = archive.manage({ guildId, userId: other });
    expect(desk.reports()).toHaveLength(2);
    expect(desk.changes(10).map(({ userId }) => userId)).toEqual([other, '0']);
    expect(archive.list(viewerOf(guildId, guildId)).map(({ title }) => title)).toContain('乙の題名');
    const rows = dump(path);
    expect(rows).not.toContain(person);
    expect(rows).toContain(other);
    expect(rows.match(/waiting\.txt/g)).toHaveLength(1);
    archive.close();
    rmSync(folder, { recursive: true });
  });

  it('GIVEN a retention time THEN records of servers whose meeting is older go, public ones and those without a day stay', async () => {
    const { archive, add } = world();
    add(MINE, '2025-12-20');
    add(MINE, '2025-01-20');
    add(MINE);
    add('public', '2018-01-01');
    expect((await archive.departures.sweep(365)).records).toBe(0);
    expect((await archive.departures.sweep(300)).records).toBe(1);
    expect(archive.headsOf(MINE)).toHaveLength(2);
    expect(archive.headsOf('public')).toHaveLength(1);
  });
});
