/**
 * Load: the local Discord in this process, the bot under load in another, a no-op bot beside it in the same run.
 *
 *   npm run bench:load -- [--sentences 0,10000,100000 --count 3000 --seconds 20 --servers 200 --beside 0]
 *
 * `--beside 3` keeps so many other processes busy all the while, so that bot and driver get a part of the processors each. Then
 * nothing that is measured by the wall is judged, and only that nobody is left without an answer.
 *
 * Wall-clock figures need an idle machine with two processors; processor time per interaction does not, and both are printed. Where
 * the driver, which is the local Discord and everybody who asks, is busy all the time, it is what saturates, and not the bot. V8's
 * helper threads in the driver would push the bot aside while they mark its large heap: `npm run` gives it a heap that is not marked
 * but between two rates. Collecting what is young stops the clock that times answers, and four times as often where they are Genchi's, which
 * are longer than the no-op bot's: with 16 MB for it that takes a millisecond at a time and not four. What other work the machine did
 * is printed.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDiscord, startLocalDiscord } from '../../../src/playground/server.ts';
import { registerWith } from '../../e2e/process.ts';
import { readArguments } from '../command-line.ts';
import { type Bot, genchi, NOOP, startBot, withSearchTimes } from './bots.ts';
import { archiveOf, distinctQueries, randomNumbers } from './corpus.ts';
import { drive, driveAtRate, percentile, type Run } from './drive.ts';
import { keepBusy, watchOthers } from './machine.ts';
import { ask, createMix, peopleOf, worldOf } from './people.ts';
import { type Share, sharesIn } from './profile.ts';

const { values } = readArguments(
  'usage: npm run bench:load -- [--sentences 0,10000,100000] [--count 3000] [--seconds 20] [--servers 200] [--beside 0]',
  {
    sentences: { type: 'string', default: '0,10000,100000' },
    count: { type: 'string', default: '3000' },
    seconds: { type: 'string', default: '20' },
    servers: { type: 'string', default: '200' },
    beside: { type: 'string', default: '0' },
  },
);
const sizes = values.sentences.split(',').map(Number);
const count = Number(values.count);
const seconds = Number(values.seconds);
const beside = Number(values.beside);
const AT_ONCE = 48;
/** Interactions before any that counts: V8 compiles what is asked often beside it, on the same two processors. */
const WARM_UP = 4_000;
/** Those at once that keep the bot busy and leave nothing to refuse: the mix is saturated by them. */
const BUSY = 8;
/**
 * Parts of what the bot can answer of the mix. The last is more than that. Each is kept up for long enough that one collection of all
 * garbage, which comes every few minutes and holds up what arrives within some 60 ms, is not by itself the 99th percentile.
 */
const RATES = [0.25, 0.45, 1.5] as const;

interface Saturation {
  readonly run: Run;
  /** Microseconds of the bot's processor time an interaction, and of the driver's. */
  readonly cpu: number;
  readonly driver: number;
  /** Microseconds inside the search, and inside the rest of the command, an interaction. */
  readonly search: number;
  readonly render: number;
  /** Processors that other work kept busy while it was saturated. */
  readonly others: number;
}

async function withBot<T>(
  spec: Parameters<typeof startBot>[1],
  use: (bot: Bot, discord: LocalDiscord) => Promise<T>,
): Promise<T> {
  const discord = await startLocalDiscord({ world: worldOf(Number(values.servers)) });
  await registerWith(discord);
  const bot = await startBot(discord, spec);
  try {
    return await use(bot, discord);
  } finally {
    await bot.stop();
    await discord.close();
  }
}

const queries = distinctQueries(1);
const nextQuery = () => queries.next().value as string;

async function saturate(bot: Bot, discord: LocalDiscord): Promise<Saturation> {
  const people = peopleOf(discord);
  const act = (person: (typeof people)[number]) => ask(person, nextQuery());
  await drive(people, act, { atOnce: AT_ONCE, count: WARM_UP });
  // One at a time: what the clock shows inside the bot is then work, and no waiting for others.
  const before = await bot.metrics();
  const alone = Math.ceil(count / 4);
  await drive(people, act, { atOnce: 1, count: alone });
  const after = await bot.metrics();
  const grown = (key: string) => (after.get(key) ?? 0) - (before.get(key) ?? 0);
  const cpuBefore = bot.cpu();
  const driverBefore = process.cpuUsage();
  const watched = watchOthers(bot);
  const run = await drive(people, act, { atOnce: AT_ONCE, count });
  const others = watched();
  const driver = process.cpuUsage(driverBefore);
  return {
    run,
    others,
    cpu: ((bot.cpu() - cpuBefore) / count) * 1e6,
    driver: (driver.user + driver.system) / count,
    search: (grown('genchi_search_seconds_sum{name="quote"}') / alone) * 1e6,
    render: (grown('genchi_render_seconds_sum{name="quote"}') / alone) * 1e6,
  };
}

/** Where the bot's processor time goes while it is kept busy, by the profiler, in a process of its own. */
async function profile(spec: Parameters<typeof startBot>[1]): Promise<readonly Share[]> {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-load-profile-'));
  const nodeFlags = [
    ...(spec.nodeFlags ?? []),
    '--cpu-prof',
    `--cpu-prof-dir=${folder}`,
    '--cpu-prof-interval=250',
  ];
  let loaded = 0;
  await withBot({ ...spec, nodeFlags }, async (bot, discord) => {
    const people = peopleOf(discord);
    const act = (person: (typeof people)[number]) => ask(person, nextQuery());
    const since = performance.now();
    await drive(people, act, { atOnce: AT_ONCE, count: WARM_UP });
    loaded = (bot.startedIn + performance.now() - since) / 1000;
    await drive(people, act, { atOnce: AT_ONCE, count });
  });
  const shares = sharesIn(folder, loaded);
  rmSync(folder, { recursive: true });
  return shares;
}

/**
 * The driver's garbage, which is that of all bots before: collected on the way, once it fills the heap, it would hold up both clocks
 * for half a second.
 */
function collectOwn(): void {
  globalThis.gc?.();
}

interface RunAtRate extends Run {
  /** Processors that other work kept busy meanwhile. */
  readonly others: number;
}

interface AtRates {
  /** Of the mix, a second. */
  readonly saturation: number;
  /** Milliseconds: the search's own 99th percentile over the mix, asked one at a time. */
  readonly searchP99: number;
  readonly rates: readonly number[];
  readonly runs: readonly RunAtRate[];
}

/** @param ratesFor a second, given what the bot can answer of the mix */
async function atRates(
  bot: Bot,
  discord: LocalDiscord,
  ratesFor: (saturation: number) => readonly number[],
): Promise<AtRates> {
  const mix = createMix(randomNumbers(7), queries);
  const people = peopleOf(discord);
  await drive(people, mix, { atOnce: BUSY, count: WARM_UP });
  const { perSecond: saturation } = await drive(people, mix, { atOnce: BUSY, count });
  await bot.searches();
  await drive(people, mix, { atOnce: 1, count: Math.ceil(count / 2) });
  const searchP99 = percentile(await bot.searches(), 0.99);
  const rates = ratesFor(saturation);
  const runs: RunAtRate[] = [];
  for (const rate of rates) {
    collectOwn();
    const others = watchOthers(bot);
    runs.push({ ...(await driveAtRate(people, mix, { rate, seconds })), others: others() });
  }
  return { saturation, searchP99, rates, runs };
}

const idle = async (bot: Bot) => {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  return { memory: bot.memory(), startedIn: bot.startedIn };
};

const print = (line = '') => process.stdout.write(`${line}\n`);
const row = (...cells: (string | number)[]) =>
  print(`| ${cells.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)).join(' | ')} |`);
const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

function copyOf(archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-load-run-'));
  cpSync(archive, folder, { recursive: true });
  return folder;
}

interface Measured {
  readonly name: string;
  readonly rest: Awaited<ReturnType<typeof idle>>;
  readonly full: Saturation;
  readonly shares: readonly Share[];
  readonly mixed: AtRates;
}

async function measure(spec: Parameters<typeof startBot>[1]): Promise<Measured> {
  const rest = await withBot(spec, idle);
  const full = await withBot(spec, saturate);
  const shares = await profile(spec);
  const mixed = await withBot(withSearchTimes(spec), (bot, discord) =>
    atRates(bot, discord, (saturation) => RATES.map((part) => part * saturation)),
  );
  return { name: spec.name, rest, full, shares, mixed };
}

const stopOthers = keepBusy(beside);
const noop = {
  rest: await withBot(NOOP, idle),
  full: await withBot(NOOP, saturate),
  shares: await profile(NOOP),
};
let failed = false;
const check = (holds: boolean, words: string) => {
  if (!holds) failed = true;
  print(`${holds ? 'holds' : 'FAILS'}: ${words}`);
};
/** By the wall: of no worth where others keep the processors. */
const checkAlone = (holds: boolean, words: string) => {
  if (beside === 0) check(holds, words);
  else print(`not judged beside others: ${words}`);
};

print('Idle: no-op bot and Genchi\n');
row('bot', 'started in, ms', 'resident, MiB');
row('---', '--:', '--:');
row('no-op', noop.rest.startedIn, noop.rest.memory);
const all: Measured[] = [];
for (const size of sizes) {
  const folder = copyOf(archiveOf(size));
  const name = size === 0 ? 'seed' : `${size} sentences`;
  const measured = await measure(genchi(folder, name));
  all.push(measured);
  row(name, measured.rest.startedIn, measured.rest.memory);
  rmSync(folder, { recursive: true });
}

for (const { name, full, shares, mixed } of all) {
  const { rates, runs } = mixed;
  const { run, cpu } = full;
  // By the profiler, so that marking what matched counts as search, which it is, although it is done when it is shown.
  const search = cpu * shares[0]!.share;
  print(`\n## ${name}\n`);
  row('microseconds an interaction (/quote, distinct queries)', 'no-op', name);
  row('---', '--:', '--:');
  row('wall, at saturation', 1e6 / noop.full.run.perSecond, 1e6 / run.perSecond);
  row('processor time of the driver', noop.full.driver, full.driver);
  row('processor time of the bot, all threads', noop.full.cpu, cpu);
  for (const [index, { part, share }] of shares.entries())
    row(`— ${part}`, noop.full.cpu * noop.shares[index]!.share, cpu * share);
  row('by its own clock, alone: search', 0, full.search);
  row('by its own clock, alone: the command besides', 0, full.render);
  const bound = 1e6 / (1e6 / noop.full.run.perSecond + full.search);
  print(
    `\nsaturation ${figure(run.perSecond)}/s; 1 / (no-op + search) is ${figure(bound)}/s; no-op ${figure(noop.full.run.perSecond)}/s`,
  );
  print(
    `the driver is busy ${figure((full.driver * run.perSecond) / 1e4)} % of the time, with the no-op bot ${figure((noop.full.driver * noop.full.run.perSecond) / 1e4)} %; other work kept ${full.others.toFixed(2)} processors busy, with the no-op bot ${noop.full.others.toFixed(2)}`,
  );
  checkAlone(
    run.perSecond >= 0.7 * bound,
    `saturation is ${figure(run.perSecond / bound)} of it, at least 0.7 (wall)`,
  );
  const cpuRatio = (noop.full.cpu + search) / cpu;
  check(cpuRatio >= 0.7, `the same by processor time is ${figure(cpuRatio)}, at least 0.7`);

  const { runs: compared } = await withBot(NOOP, (bot, discord) =>
    atRates(bot, discord, () => rates.slice(0, 2)),
  );
  print(
    `\nof the mix ${name} answers ${figure(mixed.saturation)}/s; rates are parts of that: ${RATES.join(', ')}\n`,
  );
  row(
    'rate (mix)',
    'p50, ms',
    'p99, ms',
    'no-op p50',
    'no-op p99',
    'answered',
    'refused',
    'silent',
    'processors busy with other work; with the no-op bot',
  );
  row('--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:');
  for (const [index, one] of runs.entries()) {
    const other = compared[index];
    const rate = rates[index]!;
    const { answered, refused, silent } = one.fates;
    row(
      rate,
      one.p50,
      one.p99,
      other?.p50 ?? '—',
      other?.p99 ?? '—',
      String(answered),
      String(refused),
      String(silent),
      `${one.others.toFixed(2)}; ${other?.others.toFixed(2) ?? '—'}`,
    );
  }
  for (const [index, other] of compared.entries()) {
    const limit = 3 * other.p99 + mixed.searchP99;
    checkAlone(
      runs[index]!.p99 <= limit,
      `p99 ${figure(runs[index]!.p99)} ms within 3 × the no-op's + the search's own of ${figure(mixed.searchP99)} ms: ${figure(limit)} ms`,
    );
  }
  check(
    runs.every(({ fates }) => fates.silent === 0),
    'nothing is lost silently, over-saturation included',
  );
}
stopOthers();
process.exitCode = failed ? 1 : 0;
