import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { readConfig } from '../../src/config.ts';
import { archiveWithSeed, ROOT, SEED, seedTranscript } from '../helpers/world.ts';

const text = seedTranscript(archiveWithSeed()).text;

async function verify(...args: readonly string[]) {
  const output: string[] = [];
  const errors: string[] = [];
  const config = readConfig({ LANG: 'ja_JP.UTF-8' });
  const status = await runCli(['verify', ...args, '--from', join(ROOT, `seeds/${SEED}.txt`)], {
    config,
    print: (line) => void output.push(line),
    error: (line) => void errors.push(line),
  });
  return { status, output: output.join('\n'), errors };
}

describe('genchi verify', () => {
  it('GIVEN an altered quotation with --json THEN the verdict, the passage and each difference with its type', async () => {
    const { status, output } = await verify('ロシアに脅威を与えるものである旨を説明いたしました。', '--json');
    expect(status).toBe(0);
    const { verdict, matches } = JSON.parse(output);
    expect(verdict).toBe('altered');
    expect(matches).toHaveLength(1);
    const [match] = matches;
    expect(match).toMatchObject({
      address: `${SEED}:4.4`,
      speaker: { label: '小野寺防衛大臣', side: '日本' },
      differences: [{ type: 'negation', claimed: 'である', recorded: 'ではない' }],
      leftOut: null,
    });
    expect(match.text).toBe(text.slice(match.start, match.end));
    for (const [start, end] of match.words) {
      expect(match.start).toBeLessThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(match.end);
    }
  });

  it('GIVEN words cut off THEN what was left out, with its place', async () => {
    const { leftOut } = JSON.parse((await verify('ロシアに脅威を与えるもの', '--json')).output).matches[0];
    expect(leftOut).toMatchObject({ kind: 'negation', side: 'after', text: 'ではない' });
    expect(text.slice(leftOut.start, leftOut.end)).toBe(leftOut.text);
  });

  it('GIVEN a speaker who did not say it THEN whose words they are, and the nearest of that speaker', async () => {
    const { status, output } = await verify('冷静な対応', '--speaker', 'ラヴロフ外相', '--json');
    expect(status).toBe(0);
    const { verdict, matches, nearest } = JSON.parse(output);
    expect([verdict, matches[0].speaker.label, nearest.speaker.label]).toEqual([
      'another-speaker',
      '小野寺防衛大臣',
      'ラヴロフ外務大臣',
    ]);
  });

  it('GIVEN words that are nowhere THEN exit status 1, no matches', async () => {
    const { status, output } = await verify('消費税を引き上げる方針を固めた', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ verdict: 'not-in-record', matches: [] });
  });

  it('GIVEN no --json THEN text in the reader’s language', async () => {
    const { output } = await verify('冷静な対応');
    expect(output.split('\n')[0]).toBe('記録と一致');
    expect(output).toContain(`${SEED}:4.6`);
  });

  it('GIVEN no quotation, or two THEN exit status 2 and one line', async () => {
    for (const args of [[], ['冷静な', '対応']]) {
      const { status, errors } = await verify(...args);
      expect(status).toBe(2);
      expect(errors.join('\n').split('\n')).toHaveLength(1);
    }
  });
});
