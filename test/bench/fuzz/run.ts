/**
 * Many bad documents, one after another, through the whole of the intake while /quote is asked; some of them uploaded in Discord:
 *
 *   npm run bench:fuzz -- [--runs 20000] [--discord 300] [--seed 1]
 *
 * Each must be refused with a reason or parsed whole, nothing may be left of what was refused or cancelled, and /quote must answer
 * within a second throughout. Prints how many were what, the slowest, the largest memory and the latencies of /quote. Exit status 1
 * where any of that failed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import quote from '../../../commands/quote.ts';
import { DATABASE, openServices } from '../../../src/services.ts';
import { judgeUpload, MOST_CHECKED } from '../../archive/judged-upload.ts';
import {
  bombs,
  type FuzzInput,
  mutate,
  randomBytes,
  readSources,
  seededRandom,
} from '../../transcript/mutate.ts';
import { judge } from '../../transcript/verdict.ts';
import { readArguments } from '../command-line.ts';
import { uploadInDiscord } from './discord.ts';
import { createTally } from './tally.ts';

const { values } = readArguments('usage: npm run bench:fuzz -- [--runs 20000] [--discord 300] [--seed 1]', {
  runs: { type: 'string', default: '20000' },
  discord: { type: 'string', default: '300' },
  seed: { type: 'string', default: '1' },
});
const GIANT_BYTES = 10 * 1024 * 1024;
/** Milliseconds between two questions. */
const EVERY = 50;
const GUILD = '450000000000000001';
/** One in so many is added, found and deleted; the others are cancelled. */
const ADDED = 40;

const giants = bombs(GIANT_BYTES);
const random = seededRandom(Number(values.seed));
const sources = readSources();
const nextInput = (index: number): FuzzInput =>
  index % 10 === 0 ? randomBytes(random) : mutate(random, sources);

const folder = mkdtempSync(join(tmpdir(), 'genchi-fuzz-'));
const services = openServices({ archivePath: folder });
const tally = createTally();

const asking = new AbortController();
async function ask(): Promise<void> {
  const viewer = { guildId: GUILD, roleIds: [GUILD] };
  const language = { locale: 'ja', publicLocale: 'ja' } as const;
  const asker = { userId: '1', viewer, channelId: '1', managesServer: false, ...language };
  const options = { query: '非核化' };
  await quote.run({ ...asker, options, subcommand: null, attachments: {}, target: null }, services);
}
async function askThroughout(): Promise<void> {
  await ask();
  const start = performance.now();
  for (let n = 0; !asking.signal.aborted; n += 1) {
    const due = start + n * EVERY;
    await sleep(Math.max(0, due - performance.now()));
    await ask();
    tally.answered(performance.now() - due);
    // Behind by a whole second: those due meanwhile are not asked all at once.
    n = Math.max(n, Math.floor((performance.now() - start) / EVERY));
  }
}

const answering = askThroughout();
const uploader = { services, guildId: GUILD };
for (let index = 0; index < Number(values.runs); index += 1) {
  const input = nextInput(index);
  await tally.judged(input, () => judgeUpload(uploader, input, index % ADDED === 0 ? 'add' : 'cancel'));
}
tally.report('mutated and random');
for (const input of giants) await tally.judged(input, () => judgeUpload(uploader, input, 'cancel'));
tally.report('giants and bombs');
asking.abort();
await answering;
for (const input of giants.filter(({ bytes }) => bytes.length > MOST_CHECKED))
  await tally.judged(input, async () => judge(input));
tally.report('giants, each sentence looked at');

const left = await leftIn(join(folder, DATABASE));
if (left !== null) tally.failed(left);
await services.close();
rmSync(folder, { recursive: true });

await uploadInDiscord(Number(values.discord), nextInput, tally);
tally.report('in Discord');
process.exitCode = tally.end() ? 0 : 1;

/** What is stored beside the seeds once deleting in the background has ended; null where there is nothing. */
async function leftIn(path: string): Promise<string | null> {
  const database = new DatabaseSync(path, { readOnly: true });
  const count = (what: string) =>
    (database.prepare(`SELECT COUNT(*) AS n FROM ${what}`).get() as { n: number }).n;
  const state = () =>
    `${count('uploads')} waiting, ${count("transcripts WHERE owner <> 'public'")} records, ${
      count('bodies') - count('transcripts')
    } bodies too many`;
  const nothing = '0 waiting, 0 records, 0 bodies too many';
  for (let tries = 0; tries < 100 && state() !== nothing; tries += 1) await sleep(100);
  const found = state();
  database.close();
  return found === nothing ? null : found;
}
