/**
 * Measures one engine in a process of its own; prints one line of JSON. Started by `run.ts`:
 * `node --expose-gc measure.ts ENGINE CORPUS QUERIES [SIZE SEED SAMPLE]`; with SIZE, passages are made of the corpus and only SAMPLE
 * queries asked.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { type LabelledQuery, makePassages, type Passage, readPassages, readQueries } from './corpus.ts';
import { engines, type PassageId } from './engines.ts';

const LIMIT = 10;
const ROUNDS = 3;

/**
 * Milliseconds, bytes, shares from 0 to 1. Memory is what the process has taken since it began, the engine's own copy of the texts
 * included (FlexSearch and SQLite with our tokens keep none) and the corpus let go.
 */
export interface Measured {
  readonly engine: string;
  readonly passages: number;
  readonly quality: Readonly<
    Record<
      string,
      { readonly at1: number; readonly at5: number; readonly mrr: number; readonly queries: number }
    >
  >;
  readonly latency: Latency;
  readonly suggest: Latency | null;
  readonly hostile: Latency;
  readonly build: number;
  readonly save: number | null;
  readonly load: number | null;
  readonly saved: number | null;
  readonly rss: number;
  readonly heap: number;
  readonly delay: { readonly build: number; readonly save: number | null; readonly load: number | null };
}

export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

await collect();
const bare = process.memoryUsage();
const [name = '', corpusFile = '', queryFile = '', size, seed, sample] = process.argv.slice(2);
const engine = engines[name]!();
let passages: readonly Passage[] = readPassages(corpusFile);
if (size !== undefined) passages = makePassages(passages, Number(size), Number(seed));
const count = passages.length;
const queries = readQueries(queryFile).filter(
  (_, at, all) => size === undefined || at % Math.ceil(all.length / Number(sample)) === 0,
);

engine.prepare?.(passages);
await collect();
const build = await timed(() => engine.build(passages));
passages = [];
engine.release?.();
await collect();
const after = process.memoryUsage();

const answers = new Map<LabelledQuery, readonly PassageId[]>();
const latency = await latencyOf(queries, async (query) => {
  answers.set(query, await engine.search(query.query, LIMIT));
});
const prefixes = queries.map(({ query }) => query.slice(0, Math.max(2, Math.ceil(query.length / 2))));
const suggest =
  engine.suggest === undefined ? null : await latencyOf(prefixes, (query) => engine.suggest!(query, LIMIT));
const hostile = await latencyOf(hostileQueries(queries), (query) => engine.search(query, LIMIT), 1);

let saved: number | null = null;
const save =
  engine.save === undefined
    ? null
    : await timed(async () => {
        saved = await engine.save!();
      });
const load = engine.load === undefined ? null : await timed(() => engine.load!());
await engine.close?.();

const measured: Measured = {
  engine: name,
  passages: count,
  quality: size === undefined ? judge() : {},
  latency,
  suggest,
  hostile,
  build: build.ms,
  save: save?.ms ?? null,
  load: load?.ms ?? null,
  saved,
  rss: after.rss - bare.rss,
  heap: after.heapUsed - bare.heapUsed + (after.arrayBuffers - bare.arrayBuffers),
  delay: { build: build.delay, save: save?.delay ?? null, load: load?.delay ?? null },
};
process.stdout.write(`${JSON.stringify(measured)}\n`);

/** One kanji, 500 characters, the commonest hiragana, 200 terms. */
function hostileQueries(from: readonly LabelledQuery[]): readonly string[] {
  const words = from.map(({ query }) => query);
  return [
    '日',
    '人',
    'の',
    'た',
    'している',
    'である',
    words.join('').slice(0, 500),
    words.join(' ').split(/\s+/u).slice(0, 200).join(' '),
  ];
}

/** Each item's best of the rounds over all of them, so that what else the machine does counts less. */
async function latencyOf<T>(
  items: readonly T[],
  run: (item: T) => unknown,
  rounds = ROUNDS,
): Promise<Latency> {
  const times = items.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, item] of items.entries()) {
      const started = performance.now();
      await run(item);
      times[at] = Math.min(times[at]!, performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  return { p50: at(0.5), p99: at(0.99), max: times.at(-1)! };
}

async function timed(work: () => unknown): Promise<{ readonly ms: number; readonly delay: number }> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  // So that a stretch without a pause is counted as well.
  await setTimeout(5);
  histogram.disable();
  return { ms, delay: histogram.percentile(99) / 1e6 };
}

async function collect(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
}

function judge(): Measured['quality'] {
  const types = Map.groupBy(queries, ({ type }) => type);
  return Object.fromEntries(
    [...types].map(([type, group]) => {
      const ranks = group.map(
        (query) => 1 + answers.get(query)!.findIndex((id) => query.relevant.includes(id)),
      );
      const share = (isGood: (rank: number) => boolean) => ranks.filter(isGood).length / ranks.length;
      return [
        type,
        {
          at1: share((rank) => rank === 1),
          at5: share((rank) => rank >= 1 && rank <= 5),
          mrr: ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length,
          queries: group.length,
        },
      ];
    }),
  );
}
