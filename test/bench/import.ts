/**
 * A large transcript is added and removed while /quote answers.
 *
 *   npm run bench:import -- [--sentences 100000] [--every 20]
 *
 * Prints how long adding takes beside building its index alone, how long removing takes beside adding, and /quote's latency at rest and
 * meanwhile, in the server that adds and in another. Queries arrive on a schedule, so that a blocked event loop counts for each that waits.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import quote from '../../commands/quote.ts';
import type { Viewer } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { openServices, readKnowledge } from '../../src/services.ts';
import { readArguments } from './command-line.ts';

const { values } = readArguments('usage: npm run bench:import -- [--sentences 100000] [--every 20]', {
  sentences: { type: 'string', default: '100000' },
  every: { type: 'string', default: '20' },
});
const SENTENCES = Number(values.sentences);
/** Milliseconds between two queries of one server. */
const EVERY = Number(values.every);
const REST_MS = 10_000;
const [TEAM, DESK] = ['440000000000000001', '440000000000000002'];

const NAMES = ['田中', '鈴木', '佐藤', '高橋', '渡辺', '伊藤', '山本', '中村'];
const TOPICS =
  '予算 契約 採用 研修 設備 広報 監査 安全 物流 会計 調達 品質 研究 開発 営業 法務 人事 総務 環境 輸出'.split(
    ' ',
  );
const ACTS = ['確認しました', '合意しました', '検討します', '延期します', '報告がありました', '反対です'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

function documentOf(sentences: number): Uint8Array {
  const lines: string[] = [];
  for (let n = 0; n < sentences; n += 5) {
    const said = Array.from({ length: 5 }, (_, k) => {
      const at = n + k;
      const [one, two] = [pick(TOPICS, at * 7), pick(TOPICS, (at * 13) >> 2)];
      return `第${at}号議案の${one}と${two}について、${pick(NAMES, at * 3)}案を${pick(ACTS, at * 11)}。`;
    });
    lines.push(`${pick(NAMES, (n / 5) * 3)}：${said.join('')}`);
  }
  return new TextEncoder().encode(lines.join('\n'));
}

/** Milliseconds for which the main thread could have run and had no processor: what other processes cost. Linux only. */
function waited(): number {
  const [, delay = '0'] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
  return Number(delay) / 1e6;
}

const folder = mkdtempSync(join(tmpdir(), 'genchi-bench-'));
const services = openServices({ archivePath: folder });
const { archive, search, intake } = services;
const desk = archive.manage({ guildId: TEAM, userId: '1' });

const QUERIES = ['非核化', '四島', '安保協議', '率直な意見交換', '"冷静な対応"', '共同経済活動'];

async function ask(guildId: string, n: number, queries = QUERIES): Promise<void> {
  const viewer: Viewer = { guildId, roleIds: [guildId] };
  const asker = { userId: '1', viewer, channelId: '1', managesServer: false };
  const options = { query: pick(queries, n) };
  const language = { locale: 'ja', publicLocale: 'ja' } as const;
  const call = { ...asker, ...language, options, subcommand: null, attachments: {}, target: null };
  await quote.run(call, services);
}

/** Asks on a schedule until `done` settles; latencies in milliseconds. */
async function askWhile(guildId: string, done: Promise<unknown>): Promise<readonly number[]> {
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  let over = false;
  void done.finally(() => {
    over = true;
  });
  const start = performance.now();
  for (let n = 0; !over; n++) {
    const due = start + n * EVERY;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(ask(guildId, n).then(() => void latencies.push(performance.now() - due)));
  }
  await Promise.all(running);
  return latencies;
}

function percentile(latencies: readonly number[], part: number): number {
  const sorted = latencies.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function describe(name: string, latencies: readonly number[]): void {
  const [p50, p99, worst] = [0.5, 0.99, 1].map((part) => percentile(latencies, part).toFixed(1));
  process.stdout.write(
    `${name.padEnd(34)} p50 ${p50} ms  p99 ${p99} ms  worst ${worst} ms  (${latencies.length})\n`,
  );
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

const bytes = documentOf(SENTENCES);
process.stdout.write(`${SENTENCES} sentences, ${(bytes.length / 1e6).toFixed(1)} MB\n`);
for (let n = 0; n < 500; n++) await ask(n % 2 ? TEAM : DESK, n);

const resting = await Promise.all([TEAM, DESK].map((guild) => askWhile(guild, sleep(REST_MS))));
describe('/quote at rest', resting.flat());

const restWait = waited();
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const steps: string[] = [];
const adding = timed(async () => {
  const document = { name: 'giji.txt', bytes };
  const read = await timed(() =>
    intake.prepare(document, archive.people({ guildId: TEAM, roleIds: [] }), {}),
  );
  const store = await timed(async () => desk.addStaged(await desk.stage(read.value, {}, null)));
  const index = await timed(() => search.warm({ guildId: TEAM, roleIds: [TEAM] }));
  steps.push(...[read, store, index].map(({ ms }) => ms.toFixed(0)));
  return store.value!.id;
});
const [add, own, other] = await Promise.all([adding, askWhile(TEAM, adding), askWhile(DESK, adding)]);
delay.disable();
const addWait = waited() - restWait;
describe('/quote meanwhile, same server', own);
describe('/quote meanwhile, another server', other);
process.stdout.write(
  `the main thread waited for a processor: ${restWait.toFixed(0)} ms before, ${addWait.toFixed(0)} ms meanwhile\n`,
);
process.stdout.write(
  `longest the event loop stood still ${(delay.max / 1e6).toFixed(0)} ms; p99 at rest × ${(
    percentile(other, 0.99) / percentile(resting.flat(), 0.99)
  ).toFixed(
    1,
  )} in another server, × ${(percentile(own, 0.99) / percentile(resting.flat(), 0.99)).toFixed(1)} in the same\n`,
);

/** From the new record: the first of them takes its words into memory. */
const fromNew: number[] = [];
for (let n = 0; n < 100; n++) {
  const one = await timed(() => ask(TEAM, n, [`第${n * 997}号議案`, `第${n * 991}号議案の予算`]));
  fromNew.push(one.ms);
}
describe('/quote from the new record', fromNew);

const { people, glossary } = readKnowledge();
const alone = createSearch({ archive, people, glossary });
const building = await timed(() => alone.warm({ guildId: TEAM, roleIds: [TEAM] }));
await alone.close();
process.stdout.write(
  `add ${add.ms.toFixed(0)} ms (read, store, index: ${steps.join(', ')}); index alone ${building.ms.toFixed(0)} ms; × ${(add.ms / building.ms).toFixed(2)}\n`,
);

const removing = await timed(async () => {
  desk.remove(add.value);
  await search.warm({ guildId: TEAM, roleIds: [TEAM] });
});
process.stdout.write(
  `remove ${removing.ms.toFixed(0)} ms: × ${(removing.ms / add.ms).toFixed(3)} of the add; process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`,
);

await services.close();
rmSync(folder, { recursive: true });
