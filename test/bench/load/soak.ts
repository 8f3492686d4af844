/**
 * The soak: the realistic mix at a steady rate, and at its end a heap, sockets and handles that have not grown.
 *
 *   npm run bench:soak -- [--minutes 60 --rate 40 --sentences 0]
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST_CONNECTIONS } from '../../../src/discord/client.ts';
import { startLocalDiscord } from '../../../src/playground/server.ts';
import { registerWith } from '../../e2e/process.ts';
import { readArguments } from '../command-line.ts';
import { genchi, startBot } from './bots.ts';
import { archiveOf, distinctQueries, randomNumbers } from './corpus.ts';
import { drive, driveAtRate } from './drive.ts';
import { createMix, peopleOf, worldOf } from './people.ts';

const { values } = readArguments('usage: npm run bench:soak -- [--minutes 60] [--rate 40] [--sentences 0]', {
  minutes: { type: 'string', default: '60' },
  rate: { type: 'string', default: '40' },
  sentences: { type: 'string', default: '0' },
});
const minutes = Number(values.minutes);
const rate = Number(values.rate);
const SAMPLES = 20;
/** The first samples still fill caches and compile. */
const SETTLING = 5;

const folder = mkdtempSync(join(tmpdir(), 'genchi-soak-'));
cpSync(archiveOf(Number(values.sentences)), folder, { recursive: true });
const discord = await startLocalDiscord({ world: worldOf(50) });
await registerWith(discord);
const spec = genchi(folder, 'genchi');
// Sampled after a full collection, so that the slope is of what is held and not of what waits to be collected.
const bot = await startBot(discord, {
  ...spec,
  nodeFlags: [...spec.nodeFlags, '--expose-gc', '--import', './test/bench/load/collect.ts'],
});
const people = peopleOf(discord);
const mix = createMix(randomNumbers(3), distinctQueries(3));
const idle = bot.descriptors();
await drive(people, mix, { atOnce: 8, count: 6_000 });

interface Sample {
  readonly minute: number;
  readonly heap: number;
  readonly descriptors: number;
  readonly handles: number;
}
const samples: Sample[] = [];
const lost = { silent: 0, refused: 0, answered: 0 };
const seconds = (minutes * 60) / SAMPLES;
for (let n = 0; n < SAMPLES; n += 1) {
  const { fates } = await driveAtRate(people, mix, { rate, seconds });
  for (const fate of ['silent', 'refused', 'answered'] as const) lost[fate] += fates[fate];
  await bot.collect();
  const metrics = await bot.metrics();
  const sample = {
    minute: ((n + 1) * seconds) / 60,
    heap: metrics.get('nodejs_heap_size_used_bytes')! / 2 ** 20,
    descriptors: bot.descriptors(),
    handles: metrics.get('nodejs_active_resources_total')!,
  };
  samples.push(sample);
  process.stdout.write(
    `minute ${sample.minute.toFixed(1)}: heap ${sample.heap.toFixed(2)} MiB, ${sample.descriptors} descriptors, ${sample.handles} handles\n`,
  );
}
const output = bot.output();
await bot.stop();
await discord.close();
rmSync(folder, { recursive: true });

/** Least squares, a minute. */
function slope(of: (sample: Sample) => number): number {
  const points = samples.slice(SETTLING);
  const mean = (read: (sample: Sample) => number) =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length;
  const [x, y] = [mean(({ minute }) => minute), mean(of)];
  const over = points.reduce((sum, point) => sum + (point.minute - x) * (of(point) - y), 0);
  return over / points.reduce((sum, point) => sum + (point.minute - x) ** 2, 0);
}

const asked = lost.answered + lost.refused + lost.silent;
const last = samples.at(-1)!;
const settled = samples[SETTLING]!;
const perThousand = (slope(({ heap }) => heap) / (rate * 60)) * 1_000 * 1024;
/** KiB a thousand interactions. In a few minutes V8 still compiles what it meets for the first time. */
const bound = minutes < 5 ? 512 : 64;
const checks: readonly (readonly [boolean, string])[] = [
  [
    perThousand < bound,
    `heap grows by ${perThousand.toFixed(1)} KiB a thousand interactions, less than ${bound}`,
  ],
  [
    Math.max(...samples.map(({ descriptors }) => descriptors)) <= idle + REST_CONNECTIONS + 8,
    `descriptors ${idle} idle, at most ${Math.max(...samples.map(({ descriptors }) => descriptors))}: the ${REST_CONNECTIONS} connections and no more`,
  ],
  [last.handles <= settled.handles + 8, `handles ${settled.handles} → ${last.handles}`],
  [
    lost.silent === 0,
    `${asked} asked, ${lost.answered} answered, ${lost.refused} refused, ${lost.silent} silent`,
  ],
  [
    !/MaxListenersExceeded|unhandledRejection|uncaughtException/.test(output),
    'no listener leak, nothing unhandled',
  ],
];
for (const [holds, words] of checks) process.stdout.write(`${holds ? 'holds' : 'FAILS'}: ${words}\n`);
process.stdout.write(`heap slope ${slope(({ heap }) => heap).toFixed(4)} MiB a minute\n`);
process.exitCode = checks.every(([holds]) => holds) ? 0 : 1;
