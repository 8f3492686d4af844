/**
 * Starts: how long one takes and what it leaves in memory, by the size of the archive, and from one server to ten thousand, beside
 * the no-op bot. Processor time tells the same on a busy machine; seconds do not.
 *
 *   npm run bench:servers -- [--sentences 0,10000,100000 --servers 1,500,1000,2000 --sharded 10000 --shards 5]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDiscord, startLocalDiscord } from '../../../src/playground/server.ts';
import { registerWith, startProcess } from '../../e2e/process.ts';
import { readArguments } from '../command-line.ts';
import { genchi, NOOP, startBot } from './bots.ts';
import { archiveOf } from './corpus.ts';
import { ask, peopleOf, worldOf } from './people.ts';

const { values } = readArguments(
  `usage: npm run bench:servers -- [--sentences 0,10000,100000] [--servers 1,500,1000,2000] [--sharded 10000]
  [--shards 5]`,
  {
    servers: { type: 'string', default: '1,500,1000,2000' },
    sharded: { type: 'string', default: '10000' },
    shards: { type: 'string', default: '5' },
    sentences: { type: 'string', default: '0,10000,100000' },
  },
);
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

interface Started {
  /** Seconds until it could answer, and of processor time until then. */
  readonly seconds: number;
  readonly cpu: number;
  /** Mebibytes, once it has settled. */
  readonly memory: number;
  readonly answered: number;
}

async function measure(spec: Parameters<typeof startBot>[1], servers: number): Promise<Started> {
  return withServers(servers, async (discord) => {
    const bot = await startBot(discord, spec);
    const cpu = bot.cpu();
    await pause(SETTLING_MS);
    const memory = bot.memory();
    const answered = await answersIn(discord);
    await bot.stop();
    return { seconds: bot.startedIn / 1000, cpu, memory, answered };
  });
}

/** Of a copy, so that a saved index is there from the second start on, as it is in service. */
function folderOf(sentences: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-servers-'));
  cpSync(archiveOf(sentences), folder, { recursive: true });
  return folder;
}

const line = (name: string, { seconds, cpu, memory, answered }: Started) =>
  print(
    `| ${name} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} | ${memory.toFixed(0)} | ${answered}/${ASKED} |`,
  );
const head = (first: string) => {
  print(`| ${first} | started in, s | processor time, s | resident, MiB | answered |`);
  print('| --- | --: | --: | --: | --: |');
};

head('archive, one server');
line('no-op bot', await measure(NOOP, 1));
for (const sentences of values.sentences.split(',').map(Number)) {
  const folder = folderOf(sentences);
  const name = sentences === 0 ? 'seed' : `${sentences} sentences`;
  line(`${name}, first start`, await measure(genchi(folder, 'genchi'), 1));
  line(`${name}, again`, await measure(genchi(folder, 'genchi'), 1));
  rmSync(folder, { recursive: true });
}

print('');
head('servers, one process');
const folder = folderOf(0);
for (const servers of values.servers.split(',').map(Number)) {
  line(`${servers}, no-op bot`, await measure(NOOP, servers));
  line(`${servers}`, await measure(genchi(folder, 'genchi'), servers));
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
  print('');
  print(
    `${values.sharded} servers, ${shards} shards and their manager: started in ${startedIn.toFixed(1)} s, ${all.toFixed(0)} MiB resident, ` +
      `at most ${Math.max(...each).toFixed(0)} a shard, ${answered}/${ASKED} answered`,
  );
  manager.child.kill('SIGTERM');
  await manager.ended;
});
rmSync(folder, { recursive: true });
