/**
 * Many servers: how long a start takes and what it leaves in memory, from one server to ten thousand, beside the no-op bot.
 *
 *   npm run bench:servers -- [--servers 1,500,1000,2000 --sharded 10000 --shards 5 --sentences 0]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LocalDiscord, startLocalDiscord } from '../../../src/playground/server.ts';
import { registerWith, startProcess } from '../../e2e/process.ts';
import { type Bot, genchi, NOOP, startBot } from './bots.ts';
import { archiveOf } from './corpus.ts';
import { ask, peopleOf, worldOf } from './people.ts';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '1,500,1000,2000' },
    sharded: { type: 'string', default: '10000' },
    shards: { type: 'string', default: '5' },
    sentences: { type: 'string', default: '0' },
  },
});
const SETTLING_MS = 3_000;
const ASKED = 40;

const print = (line: string) => process.stdout.write(`${line}\n`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Mebibytes resident. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

async function withServers<T>(servers: number, use: (discord: LocalDiscord) => Promise<T>): Promise<T> {
  const discord = await startLocalDiscord({ world: worldOf(servers) });
  await registerWith(discord);
  try {
    return await use(discord);
  } finally {
    await discord.close();
  }
}

/** Whoever asks, in servers over the whole range, is answered. */
async function answersIn(discord: LocalDiscord): Promise<number> {
  const people = peopleOf(discord);
  let answered = 0;
  for (let n = 0; n < ASKED; n += 1) {
    const { fate } = await ask(people[Math.floor((n * people.length) / ASKED)]!, `協力 ${n}`);
    if (fate === 'answered') answered += 1;
  }
  return answered;
}

async function measure(spec: Parameters<typeof startBot>[1], servers: number) {
  return withServers(servers, async (discord) => {
    const bot: Bot = await startBot(discord, spec);
    await pause(SETTLING_MS);
    const memory = bot.memory();
    const answered = await answersIn(discord);
    await bot.stop();
    return { startedIn: bot.startedIn, memory, answered };
  });
}

const folder = mkdtempSync(join(tmpdir(), 'genchi-servers-'));
cpSync(archiveOf(Number(values.sentences)), folder, { recursive: true });

print(
  '| servers | processes | started in, s | resident, MiB | no-op started in, s | no-op resident, MiB | answered |',
);
print('| --: | --: | --: | --: | --: | --: | --: |');
for (const servers of values.servers.split(',').map(Number)) {
  const other = await measure(NOOP, servers);
  const own = await measure(genchi(folder, 'genchi'), servers);
  const cells = [own.startedIn / 1000, own.memory, other.startedIn / 1000, other.memory];
  print(
    `| ${servers} | 1 | ${cells.map((cell) => cell.toFixed(1)).join(' | ')} | ${own.answered}/${ASKED} |`,
  );
}

const shards = Number(values.shards);
await withServers(Number(values.sharded), async (discord) => {
  const began = performance.now();
  const manager = startProcess(discord, { archivePath: folder, env: { SHARDS: String(shards) } });
  const connected = () => manager.output().match(/"connected"/g)?.length ?? 0;
  while (connected() < shards) {
    if (manager.child.exitCode !== null) throw new Error(manager.output());
    await pause(20);
  }
  const startedIn = (performance.now() - began) / 1000;
  await pause(SETTLING_MS);
  const pids = [...manager.output().matchAll(/"pid":(\d+)/g)].map((match) => Number(match[1]));
  const each = pids.map(residentOf);
  const all = residentOf(manager.child.pid!) + each.reduce((sum, one) => sum + one, 0);
  const answered = await answersIn(discord);
  print(
    `| ${values.sharded} | ${shards} and their manager | ${startedIn.toFixed(1)} | ${all.toFixed(1)} (at most ${Math.max(...each).toFixed(1)} a shard) | — | — | ${answered}/${ASKED} |`,
  );
  manager.child.kill('SIGTERM');
  await manager.ended;
});
rmSync(folder, { recursive: true });
