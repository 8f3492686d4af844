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
    expect(status).toBe(0);
    expect(output.split('\n')).toHaveLength(5);
    expect(output).toContain('1 refused, 2 added');
    expect(output).toMatch(/added +\S+ +2024-04-02 +plain +4 +4/);
    expect(output).not.toContain('hidden');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('broken.bin');
    expect(progress).toContainEqual(expect.stringMatching(/^\[#+·+\] 2\/3 /));
    expect(progress.at(-1)).toBeNull();
    const found = await genchi('quote', '契約', '--json');
    expect(JSON.parse(found.output)).toHaveLength(1);
  });

  it('GIVEN the folder once more THEN nothing changes', async () => {
    const { output } = await genchi('import', join(folder, 'records'), '--public');
    expect(output).toContain('1 refused, 2 unchanged');
  });

  it('GIVEN only rubbish THEN nothing is found', async () => {
    const { status } = await genchi('import', join(folder, 'records/2024/broken.bin'), '--public');
    expect(status).toBe(2);
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
