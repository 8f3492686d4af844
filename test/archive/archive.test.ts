import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { importSeeds } from '../../src/archive/documents.ts';
import { ArchiveVersionError, SCHEMA_VERSION } from '../../src/archive/migrations.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { addDocument, archiveWithSeed, parsed, people, ROOT, SEED, viewerOf } from '../helpers/world.ts';

const MINUTES = '田中：予算を確認しました。\n鈴木：異議ありません。\n田中：では決定します。\n鈴木：はい。';

const folders: string[] = [];
function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-'));
  folders.push(folder);
  return join(folder, 'genchi.sqlite');
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('archive', () => {
  it('GIVEN a transcript WHEN its owner adds it again THEN nothing changes', () => {
    const archive = archiveWithSeed();
    const revision = archive.revision('public');
    expect(importSeeds(archive, join(ROOT, 'seeds'), people)).toEqual([{ outcome: 'unchanged', id: SEED }]);
    expect(archive.list(PUBLIC_VIEWER)).toHaveLength(1);
    expect(archive.revision('public')).toBe(revision);
  });

  it('GIVEN a document WHEN it parses differently than before THEN it is updated under its id', () => {
    const archive = archiveWithSeed();
    const id = addDocument(archive, 'guild:1', { text: MINUTES, title: '前' });
    const again = parsed({ text: MINUTES, title: '後' });
    const outcome = archive.add('guild:1', again, {
      name: 'minutes.txt',
      bytes: new TextEncoder().encode(MINUTES),
    });
    expect(outcome).toEqual({ outcome: 'updated', id });
    expect(archive.read(viewerOf('1'), id)?.title).toBe('後');
  });

  it('GIVEN two owners with one document THEN each has its own transcript, with an id of its own', () => {
    const archive = archiveWithSeed();
    const ids = (['guild:1', 'guild:2', 'guild:3'] as const).map((owner) =>
      addDocument(archive, owner, { text: MINUTES }),
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id.length <= 40)).toBe(true);
  });

  it('GIVEN a transcript of one server THEN no other viewer can list it, read it, or tell that it exists', () => {
    const archive = archiveWithSeed();
    const id = addDocument(archive, 'guild:1', { text: MINUTES });
    for (const stranger of [PUBLIC_VIEWER, viewerOf('2'), viewerOf('2', '1')]) {
      expect(archive.list(stranger).map((head) => head.id)).toEqual([SEED]);
      expect(archive.read(stranger, id)).toBeNull();
      expect(archive.read(stranger, 'no-such-transcript')).toBeNull();
      expect(archive.agreements(stranger, id)).toEqual([]);
    }
    expect(archive.read(viewerOf('1'), id)?.id).toBe(id);
  });

  it('GIVEN a stored transcript WHEN it is read back THEN text, offsets and speakers are those parsed', () => {
    const archive = archiveWithSeed();
    const transcript = archive.read(PUBLIC_VIEWER, SEED)!;
    expect(transcript.heldOn).toBe('2018-07-31');
    expect(transcript.speeches.map(({ label }) => label)).toEqual([
      'ラヴロフ外務大臣',
      'ショイグ露国防大臣',
      '河野外務大臣',
      '小野寺防衛大臣',
    ]);
    expect(transcript.speeches.map(({ sentences }) => sentences.length)).toEqual([17, 9, 23, 13]);
    expect(transcript.speeches[2]?.speaker).toMatchObject({
      name: { ja: '河野太郎' },
      side: { id: 'japan' },
    });
  });

  it('GIVEN heads THEN the newest meeting comes first and those without a day last', () => {
    const archive = archiveWithSeed();
    addDocument(archive, 'guild:1', { name: 'later.txt', text: `${MINUTES}後`, heldOn: '2024-01-01' });
    addDocument(archive, 'guild:1', { name: 'none.txt', text: `${MINUTES}無` });
    expect(archive.list(viewerOf('1')).map(({ heldOn }) => heldOn)).toEqual([
      '2024-01-01',
      '2018-07-31',
      null,
    ]);
  });

  it('GIVEN a removed transcript THEN it is gone and the revision has moved', () => {
    const archive = archiveWithSeed();
    const id = addDocument(archive, 'guild:1', { text: MINUTES });
    const revision = archive.revision('guild:1');
    expect(archive.remove('guild:2', id)).toBe(false);
    expect(archive.remove('guild:1', id)).toBe(true);
    expect(archive.read(viewerOf('1'), id)).toBeNull();
    expect(archive.revision('guild:1')).toBeGreaterThan(revision);
  });

  it('GIVEN two processes WHEN one adds THEN the other reads it at once', () => {
    const path = temporaryFile();
    const [one, other] = [openArchive({ path, people }), openArchive({ path, people })];
    expect(other.list(viewerOf('1'))).toEqual([]);
    const id = addDocument(one, 'guild:1', { text: MINUTES });
    expect(other.list(viewerOf('1')).map((head) => head.id)).toEqual([id]);
    expect(other.read(viewerOf('1'), id)?.text).toBe(MINUTES);
    one.close();
    other.close();
  });

  it('GIVEN an archive of a newer release THEN it is refused and left as it was', () => {
    const path = temporaryFile();
    openArchive({ path, people }).close();
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    database.close();
    expect(() => openArchive({ path, people })).toThrow(ArchiveVersionError);
    const after = new DatabaseSync(path);
    expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION + 1 });
    after.close();
  });

  it('GIVEN an add that fails halfway THEN nothing of it is stored', () => {
    const archive = archiveWithSeed();
    const broken = { ...parsed({ text: MINUTES }), text: null as unknown as string };
    expect(() => archive.add('guild:1', broken, { name: 'x', bytes: new Uint8Array() })).toThrow();
    expect(archive.list(viewerOf('1')).map((head) => head.id)).toEqual([SEED]);
    expect(archive.revision('guild:1')).toBe(0);
    expect(addDocument(archive, 'guild:1', { text: MINUTES })).toBeTruthy();
  });
});

describe('notes', () => {
  it('GIVEN a note THEN only viewers of the same server find it', () => {
    const { notes } = archiveWithSeed();
    const key = notes.keep(viewerOf('1'), { query: '非核化' });
    expect(notes.find(viewerOf('1', '9'), key)).toEqual({ query: '非核化' });
    expect(notes.find(viewerOf('2'), key)).toBeNull();
    expect(notes.find(PUBLIC_VIEWER, key)).toBeNull();
  });

  it('GIVEN the same value THEN it has the same key', () => {
    const { notes } = archiveWithSeed();
    expect(notes.keep(PUBLIC_VIEWER, { a: 1 })).toBe(notes.keep(PUBLIC_VIEWER, { a: 1 }));
  });

  it('GIVEN a note WHEN its time is over THEN it is not found', () => {
    let time = 0;
    const { notes } = archiveWithSeed({ now: () => time });
    const key = notes.keep(PUBLIC_VIEWER, 'x');
    time = 89 * 24 * 60 * 60 * 1000;
    expect(notes.find(PUBLIC_VIEWER, key)).toBe('x');
    time = 91 * 24 * 60 * 60 * 1000;
    expect(notes.find(PUBLIC_VIEWER, key)).toBeNull();
  });
});
