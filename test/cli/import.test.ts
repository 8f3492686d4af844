import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawBar, drawTable, widthOf } from '../../src/cli/table.ts';
import { runCli } from '../../src/cli.ts';
import { readConfig } from '../../src/config.ts';

const MINUTES = '田中：予算を確認しました。\n鈴木：異議ありません。\n田中：決定します。\n鈴木：はい。\n';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
  mkdirSync(join(folder, 'records/2024'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, 'records', name), text);
  write('april.txt', MINUTES);
  write('april.json', '{"title":"四月の会議","heldOn":"2024-04-02"}');
  write('2024/may.txt', MINUTES.replaceAll('予算', '契約'));
  write('2024/broken.bin', '\u0000\u0001'.repeat(400));
  write('.hidden', MINUTES);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function genchi(...args: readonly string[]) {
  const output: string[] = [];
  const errors: string[] = [];
  const progress: (string | null)[] = [];
  const status = await runCli(args, {
    config: readConfig({ ARCHIVE_PATH: join(folder, 'archive'), LANG: 'en_GB.UTF-8' }),
    print: (text) => void output.push(text),
    error: (text) => void errors.push(text),
    progress: (line) => void progress.push(line),
  });
  return { status, output: output.join('\n'), errors, progress };
}

describe('genchi import of a folder', () => {
  it('GIVEN documents, a sidecar, another folder and rubbish THEN documents are stored, the rubbish is named, a table sums up', async () => {
    const { status, output, errors, progress } = await genchi('import', join(folder, 'records'), '--public');
    // Not all was read: whoever scripts this must be told.
    expect(status).toBe(1);
    expect(output.split('\n')).toHaveLength(5);
    expect(output).toContain('1 refused, 2 added');
    expect(output).toMatch(/added +\S+ +2024-04-02 +plain +4 +4/);
    expect(output).not.toContain('hidden');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('broken.bin');
    expect(errors[0]).not.toContain('Nothing was stored');
    expect(progress).toContainEqual(expect.stringMatching(/^\[#+·+\] 2\/3 /));
    expect(progress.at(-1)).toBeNull();
    const found = await genchi('quote', '契約', '--json');
    expect(JSON.parse(found.output)).toHaveLength(1);
  });

  it('GIVEN the folder once more THEN nothing changes', async () => {
    const { output } = await genchi('import', join(folder, 'records'), '--public');
    expect(output).toContain('1 refused, 2 unchanged');
  });

  it('GIVEN a folder that can be read whole THEN the status says so', async () => {
    mkdirSync(join(folder, 'whole'));
    writeFileSync(join(folder, 'whole/june.txt'), MINUTES.replaceAll('予算', '保険'));
    expect((await genchi('import', join(folder, 'whole'), '--dry-run')).status).toBe(0);
  });

  it('GIVEN a bad document among files that are named THEN none is stored, and that is said', async () => {
    const good = join(folder, 'good.txt');
    writeFileSync(good, MINUTES.replaceAll('予算', '倉庫'));
    const bad = join(folder, 'records/2024/broken.bin');
    const { status, errors } = await genchi('import', good, bad, '--public');
    expect(status).toBe(2);
    expect(errors.join('\n')).toContain('Nothing was stored');
    expect((await genchi('quote', '倉庫', '--json')).output).toBe('[]');
  });

  it('GIVEN only rubbish THEN nothing is found', async () => {
    const { status } = await genchi('import', join(folder, 'records/2024/broken.bin'), '--public');
    expect(status).toBe(2);
  });
});

describe('genchi import of one document', () => {
  it('GIVEN warnings THEN they are told in words that fit a terminal', async () => {
    const path = join(folder, 'words.txt');
    writeFileSync(path, `${MINUTES}田中：以上です。\n宛先：全員。\n以上*です*。\n`);
    const { output } = await genchi('import', path, '--dry-run');
    expect(output).toContain('“宛先” ');
    expect(output).toContain('--held-on');
    expect(output).toContain('--format plain');
    expect(output).not.toMatch(/button|\{"kind"/);
  });

  it('GIVEN a day that has not come THEN that is warned of', async () => {
    const path = join(folder, 'words.txt');
    const next = `${new Date().getUTCFullYear() + 1}-01-05`;
    const { output } = await genchi('import', path, '--dry-run', '--held-on', next);
    expect(output).toContain(`${next}, has not come yet`);
    const json = await genchi('import', path, '--dry-run', '--held-on', next, '--json');
    expect(JSON.parse(json.output)[0].warnings).toContainEqual({ kind: 'futureDay', heldOn: next });
    const past = await genchi('import', path, '--dry-run', '--held-on', '2024-01-05');
    expect(past.output).not.toContain('has not come');
  });
});

describe('tables', () => {
  it('GIVEN Japanese beside Latin letters THEN columns stand under one another', () => {
    const lines = drawTable([
      ['a', 'n', 'b'],
      ['会議', 12, 'x'],
      ['abc', 3, 'y'],
    ]).split('\n');
    expect(lines.map((line) => widthOf(line.slice(0, -1)))).toEqual([10, 10, 10]);
  });
  it('GIVEN a bar THEN it fills', () => {
    expect(drawBar(0, 2, 'x')).not.toContain('#');
    expect(drawBar(2, 2, 'x')).not.toContain('·');
  });
});
