/** Several processes on one archive: what one stores, another quotes; and a manager that keeps shards running. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { DEFAULT_WORLD, IDS } from '../../src/playground/world/default.ts';
import type { WorldSpec } from '../../src/playground/world/model.ts';
import { openServices } from '../../src/services.ts';
import { addDocument } from '../helpers/world.ts';
import { messageIn, until } from './helpers.ts';
import { type BotProcess, registerWith, startProcess } from './process.ts';

/** The default world with its second server on the other shard of two: Discord takes the bits above the 22nd. */
function spreadWorld(): WorldSpec {
  const { desk } = IDS.guilds;
  const moved = String(BigInt(desk) + (1n << 22n));
  const move = (id: string | null) => (id === desk ? moved : id);
  return {
    ...DEFAULT_WORLD,
    guilds: DEFAULT_WORLD.guilds.map((guild) => ({
      ...guild,
      id: move(guild.id)!,
      roles: guild.roles.map((role) => ({ ...role, id: move(role.id)! })),
    })),
    channels: DEFAULT_WORLD.channels.map((channel) => ({ ...channel, guildId: move(channel.guildId) })),
  };
}

let folder: string;
let discord: LocalDiscord;
const running: BotProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
  discord = await startLocalDiscord({ world: spreadWorld() });
  await registerWith(discord);
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
  await discord.close();
  rmSync(folder, { recursive: true });
});

/** As the manager starts the process of one connection. */
function shard(id: number, count: number): BotProcess {
  const env = { SHARDING_MANAGER: 'true', SHARDS: String(id), SHARD_COUNT: String(count) };
  const bot = startProcess(discord, { archivePath: folder, env });
  running.push(bot);
  return bot;
}

const connected = (bot: BotProcess) => until(() => bot.output().includes('"connected"'));

/** A person of each shard's server. */
const everyone = () => {
  const { channels, users } = discord.ids;
  return [
    discord.as({ user: users.member, channel: channels.general }),
    discord.as({ user: users.outsider, channel: channels.desk }),
  ] as const;
};

describe('shards', () => {
  it('GIVEN two shards of two processes THEN each server is answered once, by the one that has it', async () => {
    await Promise.all([shard(0, 2), shard(1, 2)].map(connected));
    for (const person of everyone()) {
      const outcome = await person.slash('quote', { query: '非核化', private: true });
      expect(messageIn(outcome).text).toContain('非核化');
      expect(outcome.messages()).toHaveLength(1);
    }
    for (const bot of running) expect(bot.output()).toContain('"servers":1');
  });

  it('GIVEN a record stored through one process THEN the others quote it within two seconds', async () => {
    await Promise.all([shard(0, 2), shard(1, 2)].map(connected));
    for (const person of everyone())
      expect(messageIn(await person.slash('quote', { query: '深海探査船', private: true })).text).toContain(
        '深海探査船',
      );
    const other = openServices({ archivePath: folder });
    addDocument(other.archive, 'public', {
      title: '探査の会議',
      text: '山田：深海探査船の建造に合意しました。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。',
    });
    await other.close();
    const since = performance.now();
    for (const person of everyone())
      expect(messageIn(await person.slash('quote', { query: '深海探査船', private: true })).text).toContain(
        '建造に合意しました',
      );
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  it('GIVEN SHARDS=2 THEN one command runs both, one that is killed comes back, and SIGTERM ends all', async () => {
    const manager = startProcess(discord, { archivePath: folder, env: { SHARDS: '2' } });
    running.push(manager);
    const pids = () => [...manager.output().matchAll(/"pid":(\d+)/g)].map((match) => Number(match[1]));
    await until(() => (manager.output().match(/"connected"/g)?.length ?? 0) === 2);
    for (const person of everyone()) expect(messageIn(await person.slash('help')).text).toContain('Genchi');
    process.kill(pids()[0]!, 'SIGKILL');
    await until(() => (manager.output().match(/"connected"/g)?.length ?? 0) === 3);
    for (const person of everyone()) expect(messageIn(await person.slash('help')).text).toContain('Genchi');
    manager.child.kill('SIGTERM');
    expect(await manager.ended).toBe(0);
    for (const pid of pids()) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  }, 40_000);

  it('GIVEN a server that removed the bot while it was away THEN its records are marked for deletion, and nobody else’s', async () => {
    const services = openServices({ archivePath: folder });
    const gone = '990000000000000000';
    const text = '山田：承認しました。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。';
    addDocument(services.archive, `guild:${gone}`, { text });
    addDocument(services.archive, `guild:${discord.ids.guilds.team}`, { text });
    expect(services.archive.departures.present()).toHaveLength(2);
    const bot = startProcess(discord, { archivePath: folder });
    running.push(bot);
    await connected(bot);
    await until(() => services.archive.departures.present().length === 1);
    expect(services.archive.departures.present()).toEqual([discord.ids.guilds.team]);
    await services.close();
  });
});
