/**
 * How verification grows with the record: `npm run bench:verify:growth -- [FILE or DIR…] [--sizes 1000,10000,100000]`.
 *
 * Records are made of the words of the seed, the fixtures and the documents named. Claims are from 2 to 2,000 characters: as they
 * stand, with a word replaced, and joined of two. `/quote` searches for the same claims, and for two words of each, by turns with them.
 */
import { PUBLIC_VIEWER } from '../../../src/archive/archive.ts';
import { passageAt } from '../../../src/archive/passage.ts';
import { openArchive } from '../../../src/archive/sqlite.ts';
import { createSearch } from '../../../src/search/index.ts';
import { NO_GLOSSARY } from '../../../src/text/glossary.ts';
import type { Span } from '../../../src/text/span.ts';
import { parseDocument } from '../../../src/transcript/parse.ts';
import { verifyClaim } from '../../../src/verify/verify.ts';
import { readArguments } from '../command-line.ts';
import { contentWords, isJapanese, type Random, randomOf } from './mutate.ts';
import { loadRecord, people } from './record.ts';

const { values, positionals } = readArguments(
  'usage: npm run bench:verify:growth -- [FILE or DIR…] [--sizes 1000,10000,100000] [--claims 200]',
  { sizes: { type: 'string' }, claims: { type: 'string' } },
  0,
);
const SIZES = (values.sizes ?? '1000,10000,100000').split(',').map(Number);
const CLAIMS = Number(values.claims ?? 200);
const MEETING = 200;
/** Sentences of the speeches, in turn; the last kind is long enough for the longest claim. */
const SPEECHES = [4, 8, 16, 8, 64];
/** `/quote` turns through so many. */
const RESULTS = 25;
/** Each claim is timed so often; the best counts, since other work on the machine only adds. */
const TURNS = 3;
const LENGTHS = [2, 5, 10, 20, 40, 80, 160, 320, 640, 1000, 1500, 2000];

const source = loadRecord({ documents: positionals });
const sentences = source.sentences
  .map(({ text }) => text)
  .filter((text) => text.length >= 10 && text.length <= 400);
source.archive.close();

/** Sentences with some of their words exchanged, so that few stand twice. */
function makeSentences(count: number, random: Random): readonly string[] {
  const words = sentences.flatMap((text) => contentWords(text).map(({ word }) => word));
  const pools = [true, false].map((japanese) => words.filter((word) => /[a-z]/.test(word) !== japanese));
  return Array.from({ length: count }, () => {
    let text = random.pick(sentences);
    for (const { at, word } of contentWords(text).toReversed()) {
      if (random.next() > 0.4) continue;
      text = text.slice(0, at) + random.pick(pools[isJapanese(text) ? 0 : 1]!) + text.slice(at + word.length);
    }
    return text.replace(/\s+/g, ' ');
  });
}

/** Sentences by number. */
function speechesFrom(from: number, to: number): readonly Span[] {
  const speeches: Span[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, start + SPEECHES[speeches.length % SPEECHES.length]!);
    speeches.push({ start, end });
    start = end;
  }
  return speeches;
}

function makeArchive(made: readonly string[]) {
  const archive = openArchive({ path: ':memory:', people });
  for (let from = 0; from < made.length; from += MEETING) {
    const speeches = speechesFrom(from, Math.min(made.length, from + MEETING)).map(({ start, end }, at) => ({
      speaker: `Speaker ${at % 7}`,
      text: made.slice(start, end).join('\n'),
    }));
    const json = {
      format: 'genchi-transcript@1',
      title: `Meeting ${from}`,
      heldOn: '2024-01-01',
      timeZone: 'UTC',
      speeches,
    };
    const bytes = new TextEncoder().encode(JSON.stringify(json));
    const { transcript } = parseDocument(bytes, { name: `meeting-${from}.json`, people });
    archive.add('public', transcript, { name: `meeting-${from}.json`, bytes });
  }
  return archive;
}

/** As the record has it, with a word replaced, or the first half of one and the second of another: a third each, of every length. */
function makeTexts(made: readonly string[], random: Random): readonly string[] {
  const meetings = Array.from({ length: Math.ceil(made.length / MEETING) }, (_, at) => at * MEETING);
  const longSpeeches = meetings.flatMap((from) =>
    speechesFrom(from, Math.min(made.length, from + MEETING)).filter(({ start, end }) => end - start >= 8),
  );
  const speechOf = (length: number): string => {
    for (let tries = 0; ; tries += 1) {
      const { start, end } = random.pick(longSpeeches);
      const text = made.slice(start, end).join('\n');
      if (text.length >= length || tries === 50) return text;
    }
  };
  return Array.from({ length: CLAIMS }, (_, index) => {
    const length = LENGTHS[index % LENGTHS.length]!;
    const kind = length < 20 ? 0 : Math.floor(index / LENGTHS.length) % 3;
    const speech = speechOf(length);
    const start = Math.floor(random.next() * Math.max(1, speech.length - length));
    const text = speech.slice(start, start + length);
    if (kind === 0) return text;
    if (kind === 2) return text.slice(0, length / 2) + speechOf(length).slice(0, length / 2);
    const word = contentWords(text)[0];
    if (word === undefined) return text;
    return (
      text.slice(0, word.at) + random.pick(sentences).slice(0, 4) + text.slice(word.at + word.word.length)
    );
  });
}

type Run = (text: string) => Promise<unknown>;

/** What each run takes for each of its texts, in milliseconds: by turns, so that all meet the same load, and the best of some. */
async function measure(runs: readonly (readonly [Run, readonly string[]])[]): Promise<readonly number[][]> {
  const best = runs.map(([, texts]) => texts.map(() => Number.POSITIVE_INFINITY));
  for (let turn = 0; turn < TURNS; turn += 1)
    for (let at = 0; at < CLAIMS; at += 1)
      for (const [which, [run, texts]] of runs.entries()) {
        const started = performance.now();
        await run(texts[at]!);
        best[which]![at] = Math.min(best[which]![at]!, performance.now() - started);
      }
  return best;
}

function summarise(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

for (const size of SIZES) {
  const random = randomOf(size);
  const made = makeSentences(size, random);
  const archive = makeArchive(made);
  const search = createSearch({ archive, people, glossary: NO_GLOSSARY });
  await search.warm(PUBLIC_VIEWER);
  const texts = makeTexts(made, random);
  const words = texts.map(
    (text) =>
      contentWords(`    ${text}    `)
        .slice(0, 2)
        .map(({ word }) => word)
        .join(' ') || text.slice(0, 8),
  );
  const quote = async (query: string) => {
    const { hits, nearest } = await search.search(PUBLIC_VIEWER, { query, limit: RESULTS });
    for (const { transcriptId, speech, from, to } of [...hits, ...nearest]) {
      const transcript = archive.read(PUBLIC_VIEWER, transcriptId);
      if (transcript !== null) passageAt(transcript, speech, from, to);
    }
  };
  const outcomes = new Map<string, number>();
  const verify = async (text: string) => {
    const { outcome } = await verifyClaim(PUBLIC_VIEWER, { text }, { archive, search });
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  };
  const [twoWords, sameText, verified] = await measure([
    [quote, words],
    [quote, texts],
    [verify, texts],
  ]);
  const rows = {
    'quote, two words': summarise(twoWords!),
    'quote, the claim': summarise(sameText!),
    verify: summarise(verified!),
  };
  console.log(
    `\n${size} sentences, ${texts.length} claims: ${[...outcomes].map(([outcome, count]) => `${outcome} ${count / TURNS}`).join(', ')}`,
  );
  for (const [name, { p50, p99, max }] of Object.entries(rows))
    console.log(
      `  ${name.padEnd(17)} p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  max ${max.toFixed(2)} ms`,
    );
  for (const base of ['quote, two words', 'quote, the claim'] as const)
    console.log(
      `  verify / ${base.padEnd(17)} p50 ${(rows.verify.p50 / rows[base].p50).toFixed(1)}  p99 ${(rows.verify.p99 / rows[base].p99).toFixed(1)}`,
    );
  const byLength = LENGTHS.map((length, at) => {
    const { p50 } = summarise(verified!.filter((_, index) => index % LENGTHS.length === at));
    return `${length}: ${p50.toFixed(1)}`;
  });
  console.log(`  verify by characters, p50 in ms: ${byLength.join(', ')}`);
  await search.close();
  archive.close();
}
