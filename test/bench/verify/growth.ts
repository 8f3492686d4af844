/**
 * How verification grows with the record: `npm run bench:verify:growth -- [FILE or DIR…] [--sizes 1000,10000,100000]`.
 *
 * Records are made of the words of the seed, the fixtures and the documents named. Claims are from 2 to 2,000 characters: as they
 * stand, with a word replaced, and joined of two. `/quote` searches for the same claims, and for two words of each, in the same run.
 */
import { parseArgs } from 'node:util';
import { PUBLIC_VIEWER } from '../../../src/archive/archive.ts';
import { passageAt } from '../../../src/archive/passage.ts';
import { openArchive } from '../../../src/archive/sqlite.ts';
import { createSearch } from '../../../src/search/index.ts';
import { NO_GLOSSARY } from '../../../src/text/glossary.ts';
import { parseDocument } from '../../../src/transcript/parse.ts';
import { verifyClaim } from '../../../src/verify/verify.ts';
import { contentWords, isJapanese, type Random, randomOf } from './mutate.ts';
import { loadRecord, people } from './record.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string' }, claims: { type: 'string' } },
});
const SIZES = (values.sizes ?? '1000,10000,100000').split(',').map(Number);
const CLAIMS = Number(values.claims ?? 200);
const MEETING = 200;
const SPEECH = 8;
/** `/quote` turns through so many. */
const RESULTS = 25;
const LENGTHS = [2, 5, 10, 20, 40, 80, 160, 320, 640, 1000, 1500, 2000];

const source = loadRecord(positionals);
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

function makeArchive(made: readonly string[]) {
  const archive = openArchive({ path: ':memory:', people });
  for (let from = 0; from < made.length; from += MEETING) {
    const speeches = [];
    for (let at = from; at < Math.min(made.length, from + MEETING); at += SPEECH)
      speeches.push({
        speaker: `Speaker ${(at / SPEECH) % 7}`,
        text: made.slice(at, Math.min(at + SPEECH, from + MEETING)).join('\n'),
      });
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

function makeTexts(made: readonly string[], random: Random): readonly string[] {
  return Array.from({ length: CLAIMS }, (_, index) => {
    const length = LENGTHS[index % LENGTHS.length]!;
    const at = Math.floor(random.next() * Math.max(1, made.length - 60));
    const first = made.slice(at, at + 60).join(index % 2 === 0 ? '\n' : ' ');
    const start = Math.floor(random.next() * Math.max(1, Math.min(20, first.length - length)));
    const text = first.slice(start, start + length);
    if (index % 3 === 0 || length < 20) return text;
    if (index % 3 === 1) {
      const word = contentWords(text)[0];
      return word === undefined
        ? text
        : text.slice(0, word.at) +
            random.pick(sentences).slice(0, 4) +
            text.slice(word.at + word.word.length);
    }
    return text.slice(0, length / 2) + random.pick(made).slice(0, length / 2);
  });
}

async function measure(run: (text: string) => Promise<unknown>, texts: readonly string[]) {
  const times: number[] = [];
  for (const text of texts) {
    const started = performance.now();
    await run(text);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
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
  await measure(quote, texts.slice(0, 24));
  await measure(verify, texts.slice(0, 24));
  outcomes.clear();
  const rows = {
    'quote, two words': await measure(quote, words),
    'quote, the claim': await measure(quote, texts),
    verify: await measure(verify, texts),
  };
  console.log(
    `\n${size} sentences, ${texts.length} claims: ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`,
  );
  for (const [name, { p50, p99, max }] of Object.entries(rows))
    console.log(
      `  ${name.padEnd(17)} p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  max ${max.toFixed(2)} ms`,
    );
  for (const base of ['quote, two words', 'quote, the claim'] as const)
    console.log(
      `  verify / ${base.padEnd(17)} p50 ${(rows.verify.p50 / rows[base].p50).toFixed(1)}  p99 ${(rows.verify.p99 / rows[base].p99).toFixed(1)}`,
    );
  await search.close();
  archive.close();
}
