/**
 * Crashes: two shards on one archive under load, one of them killed at random every few seconds, while records are added.
 * At the end every record whose storing was acknowledged is there, and whoever was connected was answered.
 *
 *   npm run bench:crash -- [--seconds 60 --seed 1]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PUBLIC_VIEWER } from '../../../src/archive/archive.ts';
import { startLocalDiscord } from '../../../src/playground/server.ts';
import { openServices } from '../../../src/services.ts';
import { type BotProcess, registerWith, startProcess } from '../../e2e/process.ts';
import { distinctQueries, randomNumbers } from './corpus.ts';
import { createMix, peopleOf, worldOf } from './people.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
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
const online = async (bot: BotProcess) => {
  while (!bot.output().includes('"connected"')) await pause(20);
};

const shards = [start(0), start(1)];
await Promise.all(shards.map(online));
const until = performance.now() + Number(values.seconds) * 1_000;
const isOver = () => performance.now() > until;
const counts = { answered: 0, refused: 0, silent: 0, kills: 0, added: 0 };
const faults: string[] = [];

async function ask(): Promise<void> {
  const mix = createMix(random, distinctQueries(11));
  const people = peopleOf(discord);
  while (!isOver()) {
    const { fate } = await mix(people[Math.floor(random() * people.length)]!);
    counts[fate] += 1;
  }
}

async function kill(): Promise<void> {
  while (!isOver()) {
    await pause(2_000 + random() * 3_000);
    const id = random() < 0.5 ? 0 : 1;
    const victim = shards[id]!;
    victim.child.kill('SIGKILL');
    await victim.ended;
    if (/unhandledRejection|uncaughtException|interaction failed/.test(victim.output()))
      faults.push(victim.output());
    counts.kills += 1;
    shards[id] = start(id);
    await online(shards[id]!);
  }
}

const acknowledged: string[] = [];
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
    if (code === 0) acknowledged.push(title);
    else if (!doomed) faults.push(`import ended with ${code}`);
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
const { answered, refused, silent, kills, added } = counts;
process.stdout.write(
  `${kills} kills; ${answered} answered, ${refused} refused, ${silent} without an answer while their shard was down; ` +
    `${added} records acknowledged, ${lost.length} of them lost; ${faults.length} faults\n`,
);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = lost.length + faults.length === 0 ? 0 : 1;
