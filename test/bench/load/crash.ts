/**
 * Crashes: two shards on one archive under load, one of them killed at random every few seconds, while records are added.
 * At the end every record whose storing was acknowledged is there. What was added is quoted through either shard within two seconds,
 * and only who asked a shard that was down had no answer.
 *
 *   npm run bench:crash -- [--seconds 60 --seed 1]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PUBLIC_VIEWER } from '../../../src/archive/archive.ts';
import type { Person } from '../../../src/playground/people/person.ts';
import { startLocalDiscord } from '../../../src/playground/server.ts';
import { openServices } from '../../../src/services.ts';
import { type BotProcess, registerWith, startProcess } from '../../e2e/process.ts';
import { readArguments } from '../command-line.ts';
import { distinctQueries, randomNumbers } from './corpus.ts';
import { createMix, peopleOf, worldOf } from './people.ts';

const { values } = readArguments('usage: npm run bench:crash -- [--seconds 60] [--seed 1]', {
  seconds: { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
});
const random = randomNumbers(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'genchi-crash-'));
await openServices({ archivePath: folder }).close();
const discord = await startLocalDiscord({ world: worldOf(40) });
await registerWith(discord);
const start = (id: number): BotProcess =>
  startProcess(discord, {
    archivePath: folder,
    env: { SHARDING_MANAGER: 'true', SHARDS: String(id), SHARD_COUNT: '2', LIMITS: 'off' },
  });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Longest that a shard may take to come up beside everything else. */
const ONLINE_WITHIN_MS = 30_000;
const online = async (bot: BotProcess) => {
  let ended: number | null | undefined;
  void bot.ended.then((code) => {
    ended = code;
  });
  const since = performance.now();
  while (!bot.output().includes('"connected"')) {
    if (ended !== undefined || performance.now() - since > ONLINE_WITHIN_MS)
      throw new Error(
        `a shard ${ended === undefined ? 'does not come up' : `ended with ${ended}`}: ${bot.output()}`,
      );
    await pause(20);
  }
};

const everybody = peopleOf(discord);
const shards = [start(0), start(1)];
await Promise.all(shards.map(online));
const until = performance.now() + Number(values.seconds) * 1_000;
const isOver = () => performance.now() > until;
const counts = { answered: 0, refused: 0, silent: 0, kills: 0, added: 0, quoted: 0 };
let slowest = 0;
const QUOTED_WITHIN_MS = 2_000;
const faults: string[] = [];

async function ask(): Promise<void> {
  const mix = createMix(random, distinctQueries(11));
  while (!isOver()) {
    const person = everybody[Math.floor(random() * everybody.length)]!;
    const since = performance.now();
    const done = await Promise.race([mix(person), goneFrom(shardOf(person))]);
    const { what, fate } = done ?? { what: 'what was put off', fate: 'silent' };
    counts[fate] += 1;
    if (fate === 'silent' && !wasAway(shardOf(person), since, performance.now()))
      faults.push(`${what} had no answer although its shard was there`);
  }
}

async function kill(): Promise<void> {
  while (!isOver()) {
    await pause(2_000 + random() * 3_000);
    const id = random() < 0.5 ? 0 : 1;
    const victim = shards[id]!;
    const time = { from: performance.now(), to: Number.POSITIVE_INFINITY };
    away[id]!.push(time);
    victim.child.kill('SIGKILL');
    await victim.ended;
    gone[id]!.resolve(null);
    gone[id] = Promise.withResolvers<null>();
    if (/unhandledRejection|uncaughtException|interaction failed/.test(victim.output()))
      faults.push(victim.output());
    counts.kills += 1;
    shards[id] = start(id);
    await online(shards[id]!);
    time.to = performance.now();
  }
}

/** As Discord shares servers out. */
const shardOf = ({ channel }: Person): 0 | 1 => ((BigInt(channel.guildId!) >> 22n) % 2n === 0n ? 0 : 1);
/** Times at which each shard went, and was back, in milliseconds; the last is open while it is away. */
const away: readonly { readonly from: number; to: number }[][] = [[], []];
const wasAway = (shard: 0 | 1, from: number, to: number) =>
  away[shard]!.some((time) => time.from <= to && time.to >= from);

/** For each shard, when it is killed next: what it has put off will have no answer, and Discord tells nobody for a quarter of an hour. */
const gone = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
const goneFrom = (shard: 0 | 1) => gone[shard]!.promise;

const acknowledged: string[] = [];
/** Whether each shard that is there quotes it in time. */
async function expectQuoted(words: string): Promise<void> {
  for (const shard of [0, 1] as const) {
    const person = everybody.find((one) => shardOf(one) === shard)!;
    const since = performance.now();
    for (;;) {
      const outcome = await Promise.race([
        person.slash('quote', { query: `"${words}"`, private: true }),
        goneFrom(shard),
      ]);
      const passed = performance.now() - since;
      if (outcome === null || wasAway(shard, since, performance.now())) break;
      if ('message' in outcome && outcome.message.text.includes(words)) {
        counts.quoted += 1;
        slowest = Math.max(slowest, passed);
        break;
      }
      // Refused or not there yet: asked again, as long as there is time.
      if (passed < QUOTED_WITHIN_MS) continue;
      faults.push(`shard ${shard} does not quote ${words} within two seconds`);
      break;
    }
  }
}

async function add(): Promise<void> {
  for (let n = 0; !isOver(); n += 1) {
    const title = `記録 ${n}`;
    const file = join(folder, `record-${n}.txt`);
    writeFileSync(file, `山田：第${n}号を承認しました。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。`);
    const cli = spawn(process.execPath, ['src/cli.ts', 'import', file, '--public', '--title', title], {
      stdio: 'ignore',
      env: { PATH: process.env.PATH, ARCHIVE_PATH: folder },
    });
    const doomed = random() < 0.2;
    if (doomed) setTimeout(() => cli.kill('SIGKILL'), random() * 800);
    const [code] = await once(cli, 'close');
    if (code === 0) {
      acknowledged.push(title);
      await expectQuoted(`第${n}号を承認`);
    }
    if (code !== 0 && !doomed) faults.push(`import ended with ${code}`);
    counts.added = acknowledged.length;
  }
}

await Promise.all([ask(), ask(), ask(), ask(), kill(), add()]);
for (const bot of shards) {
  bot.child.kill('SIGTERM');
  const code = await bot.ended;
  if (code !== 0) faults.push(`a shard ended with ${code}: ${bot.output()}`);
}
await discord.close();

const services = openServices({ archivePath: folder });
const titles = new Set(services.archive.list(PUBLIC_VIEWER).map(({ title }) => title));
await services.close();
rmSync(folder, { recursive: true });
const lost = acknowledged.filter((title) => !titles.has(title));
const { answered, refused, silent, kills, added, quoted } = counts;
process.stdout.write(
  `${kills} kills; ${answered} answered, ${refused} refused, ${silent} without an answer while their shard was down; ` +
    `${added} records acknowledged, ${lost.length} of them lost; ${quoted} times quoted through a shard, at the latest ` +
    `${Math.round(slowest)} ms later; ${faults.length} faults\n`,
);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = lost.length + faults.length === 0 ? 0 : 1;
