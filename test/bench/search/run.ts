/**
 * Search against its peers: `npm run bench:search -- CORPUS QUERIES [--sizes 1000,10000,30000,100000] [--runs 3] [--seed 1]
 * [--sample 300] [--peers NAME,…] [--figures-only]`.
 *
 * CORPUS and QUERIES are JSON lines (see `corpus.ts`). Quality is measured on the corpus itself. For each size, that many passages
 * of about 140 characters are made of the corpus' sentences, in an order that the seed number gives, and `sample` of the queries
 * asked: they measure time and memory, not quality. Every engine runs in a process of its own, in turn, `runs` times; figures are
 * medians; the time of a query is its best of three. Autocomplete is asked the first half of each query.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readArguments } from '../command-line.ts';
import { engines } from './engines.ts';
import type { Measured } from './measure.ts';

const OURS = 'Genchi';

const { values, positionals } = readArguments(
  `usage: npm run bench:search -- CORPUS QUERIES [--sizes N,…] [--runs N] [--seed N] [--sample N] [--peers NAME,…]
  [--figures-only]
peers: ${Object.keys(engines)
    .filter((name) => name !== OURS)
    .join(', ')}`,
  {
    sizes: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '300' },
    peers: { type: 'string' },
    'figures-only': { type: 'boolean', default: false },
  },
  2,
);
const [corpus, queries] = positionals;
const names = [OURS, ...(values.peers?.split(',') ?? Object.keys(engines)).filter((name) => name !== OURS)];

const unknown = names.filter((name) => engines[name] === undefined);
if (unknown.length > 0) {
  console.error(`no engine is called ${unknown.join(', ')}; there are: ${Object.keys(engines).join(', ')}`);
  process.exit(2);
}

function measure(name: string, more: readonly string[]): Measured {
  const child = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=12000',
      join(import.meta.dirname, 'measure.ts'),
      name,
      corpus!,
      queries!,
      ...more,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 24 },
  );
  if (child.status !== 0) throw new Error(`${name}: ended with ${child.status ?? child.signal}`);
  return JSON.parse(child.stdout) as Measured;
}

function printQuality(measured: readonly Measured[]): void {
  const types = Object.keys(measured[0]!.quality);
  const cell = ({ quality }: Measured, type: string) => {
    const { at1, at5, mrr } = quality[type]!;
    return [at1, at5, mrr].map((share) => share.toFixed(3).replace(/^0/, '')).join(' / ');
  };
  const peers = measured.slice(1);
  printTable(
    ['query type', ...measured.map(({ engine }) => engine), 'ours / best peer at 5'],
    types.map((type) => {
      const best = Math.max(...peers.map(({ quality }) => quality[type]!.at5));
      const ratio = measured[0]!.quality[type]!.at5 / best;
      return [
        `${type} (${measured[0]!.quality[type]!.queries})`,
        ...measured.map((one) => cell(one, type)),
        ratio.toFixed(3),
      ];
    }),
  );
  const mean = ({ quality }: Measured, pick: 'at1' | 'at5') =>
    types.reduce((sum, type) => sum + quality[type]![pick], 0) / types.length;
  for (const one of measured)
    console.log(`${one.engine}: macro ${mean(one, 'at1').toFixed(3)} / ${mean(one, 'at5').toFixed(3)}`);
}

const MB = 1e6;
const FIGURES: readonly (readonly [name: string, pick: (one: Measured) => number | null])[] = [
  ['query p50, ms', ({ latency }) => latency.p50],
  ['query p99, ms', ({ latency }) => latency.p99],
  ['autocomplete p50, ms', ({ suggest }) => suggest?.p50 ?? null],
  ['autocomplete p99, ms', ({ suggest }) => suggest?.p99 ?? null],
  ['worst of the hostile set, ms', ({ hostile }) => hostile.max],
  ['build, ms', ({ build }) => build],
  ['load, ms', ({ load }) => load],
  ['save, ms', ({ save }) => save],
  ['saved, MB', ({ saved }) => (saved === null ? null : saved / MB)],
  ['resident memory, MB', ({ rss }) => rss / MB],
  ['heap and array buffers, MB', ({ heap }) => heap / MB],
  ['event-loop delay p99 while building, ms', ({ delay }) => delay.build],
  ['event-loop delay p99 while saving, ms', ({ delay }) => delay.save],
  ['event-loop delay p99 while loading, ms', ({ delay }) => delay.load],
];

/** @param runs by engine */
function printFigures(runs: readonly (readonly Measured[])[]): void {
  const medianOf = (engine: readonly Measured[], pick: (one: Measured) => number | null) =>
    median(engine.flatMap((one) => pick(one) ?? []));
  printTable(
    ['', ...runs.map((engine) => engine[0]!.engine)],
    FIGURES.map(([name, pick]) => {
      const ours = medianOf(runs[0]!, pick);
      return [
        name,
        ...runs.map((engine, at) => {
          const figure = medianOf(engine, pick);
          if (figure === null) return '–';
          const share = at === 0 || ours === null || figure === 0 ? '' : ` (${(ours / figure).toFixed(3)})`;
          return `${figure.toFixed(figure < 10 ? 2 : 0)}${share}`;
        }),
      ];
    }),
  );
}

function median(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

if (!values['figures-only']) {
  console.log(`Quality: success at 1 / at 5 / mean reciprocal rank, on the corpus itself\n`);
  printQuality(names.map((name) => measure(name, [])));
}
for (const size of values.sizes.split(',').filter(Boolean)) {
  const runs = Array.from({ length: Number(values.runs) }, () =>
    names.map((name) => measure(name, [size, values.seed, values.sample])),
  );
  console.log(
    `\n${size} made passages (seed number ${values.seed}), median of ${values.runs}; in brackets: ours as a share of it\n`,
  );
  printFigures(names.map((_, at) => runs.map((run) => run[at]!)));
}
