/**
 * Many bad documents, one after another: `node test/bench/fuzz.ts [RUNS] [SEED]`. Each must be refused with a reason or parsed
 * whole; prints how many were, the slowest, and the largest memory. Exit status 1 where one was neither.
 */
import {
  bombs,
  type FuzzInput,
  mutate,
  randomBytes,
  readSources,
  seededRandom,
} from '../transcript/mutate.ts';
import { judge } from '../transcript/verdict.ts';

const runs = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const GIANT_BYTES = 10 * 1024 * 1024;

const random = seededRandom(seed);
const sources = readSources();
const counts = { parsed: 0, refused: 0, faults: 0 };
const times: { readonly name: string; readonly ms: number; readonly bytes: number }[] = [];
let peak = 0;

function run(input: FuzzInput): void {
  const start = performance.now();
  const verdict = judge(input);
  times.push({ name: input.name, ms: performance.now() - start, bytes: input.bytes.length });
  peak = Math.max(peak, process.memoryUsage().rss);
  if (typeof verdict === 'string') counts[verdict] += 1;
  else {
    counts.faults += 1;
    console.error(`${input.name}: ${verdict.fault}`);
  }
}

for (let index = 0; index < runs; index += 1)
  run(index % 10 === 0 ? randomBytes(random) : mutate(random, sources));
const small = report('mutated and random');
for (const input of bombs(GIANT_BYTES)) run(input);
const giant = report('giants and bombs');
console.log(`${small}\n${giant}`);
console.log(
  `parsed ${counts.parsed}, refused ${counts.refused}, neither ${counts.faults}; peak memory ${Math.round(peak / 2 ** 20)} MiB`,
);
process.exitCode = counts.faults === 0 ? 0 : 1;

function report(what: string): string {
  const sorted = times.splice(0).sort((a, b) => b.ms - a.ms);
  const median = sorted[Math.floor(sorted.length / 2)]!.ms;
  const slowest = sorted
    .slice(0, 5)
    .map(({ name, ms, bytes }) => `${name} ${Math.round(ms)} ms of ${bytes} bytes`);
  return `${what}: ${sorted.length}, median ${median.toFixed(2)} ms; slowest ${slowest.join(', ')}`;
}
