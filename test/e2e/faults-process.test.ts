/** Faults around the process: it recovers by itself, or exits non-zero with one clear line. Nothing acknowledged is lost. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { openServices } from '../../src/services.ts';
import { addDocument, ROOT } from '../helpers/world.ts';
import { messageIn, until } from './helpers.ts';
import { type BotProcess, registerWith, startProcess } from './process.ts';

let folder: string;
let discord: LocalDiscord;
const running: BotProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
  discord = await startLocalDiscord();
  await registerWith(discord);
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await discord.close();
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

const INCIDENT = /`[0-9a-f]{8}`/;
const TEAM = 'guild:110000000000000101';
/** More than a small disk holds. */
const LONG = '山田：長い会議の一文で、予算の案を承認しました。\n佐藤：はい、承知しました。\n'.repeat(8_000);

/** `fileBlocks`: the disk is full at files of so many blocks of 1,024 bytes. */
function runCli(args: readonly string[], fileBlocks: number | 'unlimited' = 'unlimited') {
  const limited = ['--norc', '-c', `trap '' XFSZ; ulimit -f ${fileBlocks}; exec "$@"`, 'bash'];
  return spawnSync('/bin/bash', [...limited, process.execPath, join(ROOT, 'src/cli.ts'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ARCHIVE_PATH: folder },
  });
}

type Options = Omit<Parameters<typeof startProcess>[1], 'archivePath'>;
function start(options: Options = {}): BotProcess {
  const bot = startProcess(discord, { archivePath: folder, ...options });
  running.push(bot);
  return bot;
}

async function online(bot: BotProcess): Promise<void> {
  await until(() => discord.isOnline() || bot.child.exitCode !== null);
  await until(() => bot.output().includes('"connected"') || bot.child.exitCode !== null);
}

/** The lines that are no log lines. */
const spokenLines = (bot: BotProcess) =>
  bot
    .output()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{'));

describe('the process', () => {
  it('GIVEN SIGTERM in the middle of a burst THEN everything that arrived is answered, and it exits 0', async () => {
    const bot = start();
    await online(bot);
    const asked = Array.from({ length: 60 }, (_, index) =>
      discord
        .as()
        .slash(index % 2 === 0 ? 'help' : 'quote', index % 2 === 0 ? {} : { query: `協力 ${index}` }),
    );
    const callbacks = () => discord.exchanges.filter(({ route }) => route?.endsWith('/callback'));
    await until(() => callbacks().length > 0);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    for (const outcome of await Promise.all(asked)) expect(messageIn(outcome).text.length).toBeGreaterThan(0);
    expect(callbacks().every(({ status }) => status < 300)).toBe(true);
    expect(bot.output()).not.toContain('did not reach Discord');
  });

  it('GIVEN SIGTERM while Discord withholds READY THEN it ends all the same', async () => {
    discord.faults.withholdReady(true);
    const bot = start();
    await until(() => discord.exchanges.some(({ route }) => route === '/gateway/bot'));
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  it('GIVEN SIGKILL in the middle of a burst THEN the archive is whole, and old buttons work with the next process', async () => {
    const first = start();
    await online(first);
    const post = messageIn(await discord.as().slash('quote', { query: '非核化' }));
    for (let n = 0; n < 40; n += 1) void discord.as().slash('quote', { query: `協力 ${n}` });
    first.child.kill('SIGKILL');
    await first.ended;
    await until(() => !discord.isOnline());
    const second = start();
    await online(second);
    expect(messageIn(await discord.as().click(post, 'ほかの1件')).text).toContain('2/2件');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('GIVEN a token that Discord does not accept THEN it exits 1 with one line', async () => {
    const bot = start({ env: { DISCORD_TOKEN: 'MTIz.wrong.token' } });
    expect(await bot.ended).toBe(1);
    expect(spokenLines(bot)).toEqual(['genchi: An invalid token was provided.']);
  });

  it('GIVEN a token that is reset while it runs THEN it exits 1 with one line', async () => {
    const bot = start();
    await online(bot);
    discord.faults.closeGateway(4004);
    expect(await bot.ended).toBe(1);
    expect(spokenLines(bot)).toEqual([
      'genchi: Discord ended the connection for good: 4004 AuthenticationFailed',
    ]);
  });

  it('GIVEN nobody at the address of the API THEN it exits 1 with one line', async () => {
    const bot = start({ env: { DISCORD_API_URL: 'http://127.0.0.1:9/api' } });
    expect(await bot.ended).toBe(1);
    expect(spokenLines(bot)).toHaveLength(1);
    expect(spokenLines(bot)[0]).toMatch(/^genchi: .*127\.0\.0\.1:9/);
  });
});

describe('the archive', () => {
  const file = () => join(folder, 'genchi.sqlite');

  it('GIVEN a file that is no archive THEN it exits 1 with one line, and the file is as it was', async () => {
    writeFileSync(file(), 'this is no database, and never was one. '.repeat(100));
    const before = readFileSync(file());
    const bot = start();
    expect(await bot.ended).toBe(1);
    expect(spokenLines(bot)).toEqual([
      `genchi: the archive ${file()} cannot be used: file is not a database`,
    ]);
    expect(readFileSync(file())).toEqual(before);
  });

  it('GIVEN an archive with damaged pages THEN it exits 1 with one line, or answers what it can and names an incident', async () => {
    await openServices({ archivePath: folder }).close();
    const bytes = readFileSync(file());
    bytes.fill(0x5a, 4096 * 3, 4096 * 8);
    writeFileSync(file(), bytes);
    const bot = start();
    await Promise.race([online(bot), bot.ended]);
    if (bot.child.exitCode === null) {
      for (const name of ['help', 'agreements'])
        expect(messageIn(await discord.as().slash(name)).text.length).toBeGreaterThan(0);
    } else {
      expect(bot.child.exitCode).toBe(1);
      expect(spokenLines(bot)[0]).toMatch(/^genchi: the archive .* cannot be used: /);
    }
    expect(bot.output()).not.toMatch(/unhandledRejection|uncaughtException/);
  });

  it('GIVEN a folder that cannot be written THEN it exits 1 with one line', async () => {
    await openServices({ archivePath: folder }).close();
    mkdirSync(join(folder, 'inner'));
    chmodSync(folder, 0o555);
    chmodSync(file(), 0o444);
    // The administrator may write everywhere: as such the process runs as somebody else.
    const bot = start(process.getuid?.() === 0 ? { uid: 65_534 } : {});
    expect(await bot.ended).toBe(1);
    expect(spokenLines(bot)).toHaveLength(1);
    expect(spokenLines(bot)[0]).toMatch(/^genchi: the archive .* cannot be used: /);
  });

  it('GIVEN a disk that is full WHEN a search would keep its buttons THEN the answer is given, with buttons that work', async () => {
    await openServices({ archivePath: folder }).close();
    const size = statSync(file()).size;
    const bot = start({ fileBlocks: Math.ceil(size / 1024) + 40 });
    await online(bot);
    const member = discord.as();
    for (let n = 0; n < 60; n += 1) {
      const outcome = await member.slash('quote', { query: `非核化 ${'あ'.repeat(900)}${n}` });
      expect(messageIn(outcome).text).not.toContain('番号');
    }
    const post = messageIn(await member.slash('quote', { query: '非核化' }));
    expect(messageIn(await member.click(post, 'ほかの1件')).text).toContain('2/2件');
    expect(bot.output()).not.toContain('an interaction failed');
  });

  it('GIVEN an import that the disk has no room for THEN it ends with one line, nothing of it is stored, and what was there still is', async () => {
    const services = openServices({ archivePath: folder });
    const text = '山田：承認しました。\n佐藤：はい。\n'.repeat(3);
    addDocument(services.archive, TEAM, { text });
    await services.close();
    writeFileSync(join(folder, 'long.txt'), LONG);
    const room = Math.ceil(statSync(file()).size / 1024) + 40;
    const importing = ['import', join(folder, 'long.txt'), '--public'];
    const full = runCli(importing, room);
    expect(full.status).toBe(3);
    expect(full.stderr).toMatch(/^genchi: the archive in .* cannot be used: .*(?:full|I\/O error)\n$/);
    const again = openServices({ archivePath: folder });
    expect(again.archive.headsOf('public')).toHaveLength(1);
    expect(again.archive.headsOf(TEAM)).toHaveLength(1);
    await again.close();
    expect(runCli(importing).status).toBe(0);
  });

  it('GIVEN an upload that the disk has no room for THEN the manager is told, nothing of it is stored, and the bot answers on', async () => {
    await openServices({ archivePath: folder }).close();
    const bot = start({ fileBlocks: Math.ceil(statSync(file()).size / 1024) + 40 });
    await online(bot);
    const manager = discord.as({ user: discord.ids.users.administrator });
    const upload = await manager.slash('transcripts add', { file: { name: 'long.txt', data: LONG } });
    const said = () => upload.messages().at(-1);
    await until(() => INCIDENT.test(said()?.text ?? '') || (said()?.buttons.length ?? 0) > 0);
    expect(said()!.ephemeral).toBe(true);
    if (said()!.buttons.length > 0)
      expect(messageIn(await manager.click(said()!, '追加')).text).toMatch(INCIDENT);
    expect(messageIn(await discord.as().slash('quote', { query: '非核化' })).text).toContain('非核化');
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.output()).not.toMatch(/unhandledRejection|uncaughtException/);
    const again = openServices({ archivePath: folder });
    expect(again.archive.headsOf(TEAM)).toEqual([]);
    await again.close();
  });

  it('GIVEN SIGTERM while a large document is read and another is stored THEN what was acknowledged is there, and it exits 0', async () => {
    const bot = start();
    await online(bot);
    const manager = discord.as({ user: discord.ids.users.administrator });
    const short = {
      name: 'short.txt',
      data: '山田：予算を承認しました。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。',
    };
    const preview = messageIn(await manager.slash('transcripts add', { file: short }));
    const reading = manager.slash('transcripts add', { file: { name: 'long.txt', data: LONG } });
    const storing = manager.click(preview, '追加');
    await until(() => discord.exchanges.filter(({ route }) => route?.endsWith('/callback')).length >= 2);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    const stored = messageIn(await storing).text;
    expect(messageIn(await reading).text.length).toBeGreaterThan(0);
    expect(bot.output()).not.toMatch(/unhandledRejection|uncaughtException/);
    const again = openServices({ archivePath: folder });
    const held = again.archive.headsOf(TEAM);
    expect(held).toHaveLength(/`[a-z0-9-]+`/.test(stored) ? 1 : 0);
    expect(held.length === 1 || stored.includes('再起動')).toBe(true);
    await again.close();
  });
});
