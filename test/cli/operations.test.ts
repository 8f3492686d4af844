/** The verbs an operator uses. */
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { readConfig } from '../../src/config.ts';
import { openServices } from '../../src/services.ts';
import { addDocument } from '../helpers/world.ts';

const GUILD = '100000000000000001';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function genchi(...args: readonly string[]) {
  const [printed, errors]: [string[], string[]] = [[], []];
  const status = await runCli(args, {
    config: readConfig({ ARCHIVE_PATH: folder, LANG: 'en_US.UTF-8' }),
    print: (text) => void printed.push(text),
    error: (text) => void errors.push(text),
  });
  return { status, printed: printed.join('\n'), errors };
}

async function withArchive<T>(use: (services: ReturnType<typeof openServices>) => T): Promise<T> {
  const services = openServices({ archivePath: folder });
  try {
    return use(services);
  } finally {
    await services.close();
  }
}

const TEXT = '山田：承認しました。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。';

describe('genchi backup, restore, forget', () => {
  it('GIVEN a backup THEN it says what was verified, and restore brings it back', async () => {
    await withArchive(({ archive }) => addDocument(archive, `guild:${GUILD}`, { text: TEXT }));
    const copy = join(folder, 'copy.sqlite');
    const backup = await genchi('backup', copy);
    expect(backup).toMatchObject({
      status: 0,
      printed: expect.stringMatching(/^verified: 2 transcripts, \d+ bytes/),
    });
    expect((await genchi('forget', '--guild', GUILD)).status).toBe(0);
    expect((await genchi('forget', '--guild', GUILD)).status).toBe(1);
    await withArchive(({ archive }) => expect(archive.headsOf(`guild:${GUILD}`)).toHaveLength(0));
    expect((await genchi('restore', copy)).status).toBe(0);
    await withArchive(({ archive }) => expect(archive.headsOf(`guild:${GUILD}`)).toHaveLength(1));
  });

  it('GIVEN a bot that is using the archive THEN restore refuses', async () => {
    await withArchive(() => {});
    const copy = join(folder, 'copy.sqlite');
    await genchi('backup', copy);
    writeFileSync(join(folder, 'alive'), '');
    expect(await genchi('restore', copy)).toMatchObject({
      status: 2,
      errors: [expect.stringContaining('stop it')],
    });
    utimesSync(join(folder, 'alive'), 0, 0);
    expect((await genchi('restore', copy)).status).toBe(0);
  });

  it.each([
    [['backup'], 'usage'],
    [['backup', 'a', 'b'], 'usage'],
    [['restore', 'no-such-file'], 'no backup'],
    [['forget'], 'usage'],
    [['forget', '--guild', 'x'], 'usage'],
    [['forget', '--guild', GUILD, '--user', GUILD], 'usage'],
  ])('GIVEN %j THEN it is wrong use, in one line', async (args, words) => {
    const result = await genchi(...args);
    expect(result.status).toBe(2);
    expect(result.errors).toHaveLength(1);
    expect(result.errors[0]).toContain(words);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });
});
