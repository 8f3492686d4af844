/** The bots under load, each a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDiscord } from '../../../src/playground/server.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Clock ticks of `/proc/<pid>/stat` a second; Linux has had 100 on every machine for decades. */
const TICKS = 100;

export interface Bot {
  readonly name: string;
  /** Milliseconds from the start of the process until it was connected and, where it has an index, had loaded it. */
  readonly startedIn: number;
  /** Seconds of processor time so far, all threads. */
  cpu(): number;
  /** Mebibytes resident. */
  memory(): number;
  /** Open file descriptors. */
  descriptors(): number;
  /** Prometheus metrics by name with labels; empty where it serves none. */
  metrics(): Promise<ReadonlyMap<string, number>>;
  output(): string;
  /** Milliseconds of each search since this was last asked, where it is a bot `withSearchTimes`. */
  searches(): Promise<readonly number[]>;
  /** Collects the bot's garbage, where it was started so that it can be. */
  collect(): Promise<void>;
  stop(): Promise<void>;
}

interface BotSpec {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly nodeFlags?: readonly string[];
}

/** Those of `npm start`. */
function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return String(scripts.start)
    .split(' ')
    .filter((word) => word.startsWith('--'));
}

/** Under the same flags, so that what they spare and cost is on both sides. */
export const NOOP: BotSpec = {
  name: 'no-op',
  script: 'test/bench/load/noop.ts',
  nodeFlags: startFlags(),
  env: {},
};

export function genchi(archivePath: string, name: string) {
  return {
    name,
    script: 'src/main.ts',
    nodeFlags: startFlags(),
    env: { ARCHIVE_PATH: archivePath, METRICS_PORT: '0', LIMITS: 'off' },
  } satisfies BotSpec;
}

const SEARCH_TIMES = './test/bench/load/search-times.ts';

export function withSearchTimes(spec: BotSpec): BotSpec {
  return { ...spec, nodeFlags: [...(spec.nodeFlags ?? []), '--import', SEARCH_TIMES] };
}

export async function startBot(
  discord: LocalDiscord,
  { name, script, env, nodeFlags = [] }: BotSpec,
): Promise<Bot> {
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, join(ROOT, script)], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...env },
  });
  let output = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const port = () => /"port":(\d+),"host"/.exec(output)?.[1] ?? null;
  const proc = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');

  const isReady = async () => {
    if (!output.includes('"connected"')) return false;
    if (port() === null) return true;
    return (await fetch(`http://127.0.0.1:${port()}/readyz`)).ok;
  };
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`${name} ended: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }

  return {
    name,
    startedIn: performance.now() - began,
    cpu() {
      // After the name in brackets: state is field 3, utime 14, stime 15.
      const fields = proc('stat').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(proc('status'))![1]) / 1024,
    descriptors: () => readdirSync(`/proc/${child.pid}/fd`).length,
    async metrics() {
      if (port() === null) return new Map();
      const text = await (await fetch(`http://127.0.0.1:${port()}/metrics`)).text();
      return new Map(
        [...text.matchAll(/^([a-z][^ ]*) ([^ \n]+)$/gm)].map(
          ([, key, value]) => [key!, Number(value)] as const,
        ),
      );
    },
    output: () => output,
    async searches() {
      if (!nodeFlags.includes(SEARCH_TIMES)) return [];
      child.send('searches');
      const [times] = (await once(child, 'message')) as [readonly number[]];
      return times.map((time) => time * 1000);
    },
    async collect() {
      child.kill('SIGUSR2');
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
    async stop() {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
