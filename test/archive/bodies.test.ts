/** The long parts of records: kept whole while anything refers to them, gone when nothing does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBodies } from '../../src/archive/bodies.ts';
import { openDatabase } from '../../src/archive/database.ts';
import { decodeSpeeches, decodeText, encodeWords, type StoredSpeech } from '../../src/archive/pieces.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { until } from '../e2e/helpers.ts';
import { addDocument, people, viewerOf } from '../helpers/world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (lines: number, name: string) =>
  Array.from({ length: lines }, (_, n) => `${n % 2 ? '鈴木' : '田中'}：${name}の第${n}項です。𠮟る。`).join(
    '\n',
  );

describe('bodies', () => {
  it('GIVEN a record of many pieces that is replaced or removed THEN exactly what nothing refers to goes', async () => {
    const path = join(folder, 'genchi.sqlite');
    const archive = openArchive({ path, people });
    const database = openDatabase(path, Date.now);
    const count = (table: string) =>
      (database.sql.prepare(`SELECT COUNT(*) AS n FROM ${table}`).get() as { n: number }).n;
    const kept = addDocument(archive, 'guild:1', { name: 'kept.txt', text: textOf(3_000, '残る') });
    const pieces = count('pieces');
    expect(pieces).toBeGreaterThan(6);
    const gone = addDocument(archive, 'guild:1', { name: 'gone.txt', text: textOf(3_000, '消える') });
    archive.remove('guild:1', gone);
    await until(() => count('bodies') === 1);
    expect(count('pieces')).toBe(pieces);

    // As where a transaction was undone that had given a body up.
    const bodies = createBodies(database);
    bodies.discard((database.sql.prepare('SELECT body FROM transcripts').get() as { body: number }).body);
    const other = bodies.storeAtOnce(encodeWords({ text: 'x', speeches: [] }, new Uint8Array(1)));
    bodies.discard(other.id);
    await until(() => count('bodies') === 1);
    expect(count('pieces')).toBe(pieces);
    expect(archive.read(viewerOf('1'), kept)!.text).toBe(textOf(3_000, '残る'));
    database.close();
    archive.close();
  });

  it('GIVEN any text and one speech of very many sentences THEN pieces give back what was cut', () => {
    const text = '\ufeff😀é田'.repeat(40_000);
    const sentences = Array.from({ length: 1_234 }, (_, n) => ({ number: n + 1, start: n, end: n + 1 }));
    const speech: StoredSpeech = { number: 1, label: '田中', spans: [{ start: 0, end: 1_234 }], sentences };
    const { pieces } = encodeWords({ text, speeches: [speech, { ...speech, number: 2 }] }, new Uint8Array(0));
    const speeches: StoredSpeech[] = [];
    for (const piece of pieces.speeches) decodeSpeeches(piece, speeches);
    expect(speeches).toEqual([speech, { ...speech, number: 2 }]);
    expect(pieces.text.length).toBeGreaterThan(1);
    expect(pieces.text.map(decodeText).join('')).toBe(text);
  });
});
