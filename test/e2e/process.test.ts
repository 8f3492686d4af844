/** `src/main.ts` as it is started from a shell or a container: what it needs, what it says, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../helpers/world.ts';
import { until } from './helpers.ts';

const NODE = join(ROOT, 'node_modules/.bin/node');

interface Run {
  readonly child: ChildProcess;
  /** Standard output and standard error so far. */
  said(): string;
  complained(): string;
  /** Resolves with the exit status; a signal that killed it counts as null. */
  readonly ended: Promise<number | null>;
}

let folder: string;
const runs: Run[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genchi-'));
});
afterEach(async () => {
  for (const { child, ended } of runs.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true });
});

function start(env: Readonly<Record<string, string>> = {}, root: string = ROOT): Run {
  const child = spawn(NODE, [join(root, 'src/main.ts')], {
    cwd: root,
    stdio: 'pipe',
    env: {
      PATH: process.env.PATH,
      ARCHIVE_PATH: join(folder, 'archive'),
      PLAYGROUND_PORT: '0',
      LOG_LEVEL: 'warn',
      LANG: 'ja_JP.UTF-8',
      ...env,
    },
  });
  let [said, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const run: Run = {
    child,
    said: () => said,
    complained: () => complained,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
  runs.push(run);
  return run;
}

/** What the container image holds, by the same rule: no playground, no tests. */
function copyWithoutPlayground(): string {
  const root = join(folder, 'app');
  for (const name of ['package.json', 'commands', 'data', 'seeds', 'src'])
    cpSync(join(ROOT, name), join(root, name), {
      recursive: true,
      filter: (path) => ![join(ROOT, 'src/playground'), join(ROOT, 'data/archive')].includes(path),
    });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

describe('the process without a token', () => {
  it('GIVEN lines in a pipe THEN each is answered from the record, and it ends with status 0', async () => {
    const run = start();
    run.child.stdin!.end('/quote 非核化\n1\n/help\n');
    expect(await run.ended).toBe(0);
    expect(run.said()).toContain('北朝鮮の非核化');
    expect(run.said()).toMatch(/— (?:小野寺防衛大臣|河野外務大臣)/);
    expect(run.said()).toContain('/agreements');
    expect(run.complained()).toBe('');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'GIVEN %s while nobody types THEN it ends with status 0',
    async (signal) => {
      const run = start();
      await until(() => run.said().includes('http://127.0.0.1:') || run.child.exitCode !== null);
      run.child.kill(signal);
      expect(await run.ended).toBe(0);
      expect(run.complained()).toBe('');
    },
  );

  it('GIVEN a port for metrics THEN what is asked of the local Discord is counted there', async () => {
    const run = start({ METRICS_PORT: '0', LOG_LEVEL: 'info' });
    const port = () => /"port":(\d+),/.exec(run.complained())?.[1];
    await until(() => run.said().includes('http://127.0.0.1:') || run.child.exitCode !== null);
    run.child.stdin!.write('/quote 非核化\n');
    await until(() => run.said().includes('北朝鮮の非核化') || run.child.exitCode !== null);
    const metrics = await (await fetch(`http://127.0.0.1:${port()}/metrics`)).text();
    expect(metrics).toContain('genchi_interactions_total{name="quote",outcome="answered"} 1');
    run.child.stdin!.end();
    expect(await run.ended).toBe(0);
  });

  it('GIVEN an installation without the playground THEN it ends with status 2 and says what is missing', async () => {
    const run = start({}, copyWithoutPlayground());
    expect(await run.ended).toBe(2);
    expect(run.said()).toBe('');
    expect(run.complained()).toMatch(/^genchi: DISCORD_TOKEN: .*\n$/);
    expect(existsSync(join(folder, 'archive'))).toBe(false);
  });
});

describe('the process with a setting that means nothing', () => {
  it.each([
    ['PLAYGROUND_PORT', 'eighty'],
    ['LOG_LEVEL', 'loud'],
    ['DISCORD_API_URL', 'ftp://hidden.example'],
  ])('GIVEN %s=%s THEN it ends with status 2 and one line that names it', async (name, value) => {
    const run = start({ [name]: value });
    expect(await run.ended).toBe(2);
    expect(run.said()).toBe('');
    expect(run.complained()).toMatch(new RegExp(`^genchi: ${name}: .+\\n$`));
    // A value may be a secret, set under the wrong name.
    expect(run.complained()).not.toContain(value);
  });
});
