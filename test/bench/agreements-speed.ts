/**
 * How long extraction takes for each sentence as a record grows: `npm run bench:agreements:speed -- [FILE…]`.
 *
 * Records of 1,000, 10,000 and 100,000 sentences are made from those of each file, numbered so that no two are equal; without a
 * file, of the seed, which reports more than one item a sentence, of a council's minutes, which like most report few, and of an
 * English statement and Japanese notes written for it. For comparison the same sentences are indexed for search, in the same run. What is measured is warm code: extraction and
 * indexing first run the same rounds over the smallest record, untimed; then they take turns, and each time is the
 * median of its rounds.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { OwnerIndex } from '../../src/search/owner-index.ts';
import { shelve } from '../../src/search/shelf.ts';
import { readKnowledge } from '../../src/services.ts';
import { runAtOnce } from '../../src/slices.ts';
import { isJapanese } from '../../src/text/characters.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import type { Speech, Transcript } from '../../src/transcript/transcript.ts';
import { readArguments } from './command-line.ts';

const ROOT = join(import.meta.dirname, '../..');
const RECORDS = [
  'seeds/2018-08-01-japan-russia-2plus2.txt',
  'test/bench/verify/council.txt',
  'test/bench/speed/statement.txt',
  'test/bench/speed/notes.md',
];
const SIZES = [1_000, 10_000, 100_000];
/** As many rounds as make this many sentences, and no fewer than the least. */
const SENTENCES = 300_000;
const LEAST_ROUNDS = 5;
/** Rounds over the smallest record before anything is timed. */
const WARM_UP = 60;

const { people, glossary } = readKnowledge();
const { positionals: files } = readArguments('usage: npm run bench:agreements:speed -- [FILE…]', {}, 0);
const documents = (files.length > 0 ? files : RECORDS.map((file) => join(ROOT, file))).map((file) => ({
  file,
  ...parseDocument(readFileSync(file), { name: basename(file), people }),
}));

/** The record over and over, laid out as it is, each sentence led by its own number. */
function grow(record: Transcript, sentences: number): Transcript {
  const lead = isJapanese(record.text) ? (n: number) => `${n}番、` : (n: number) => `(${n}) `;
  const parts: string[] = [];
  const speeches: Speech[] = [];
  let length = 0;
  const put = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (let count = 0; count < sentences; ) {
    let at = 0;
    for (const speech of record.speeches) {
      const start = length;
      const grown = speech.sentences.slice(0, sentences - count).map((sentence, index) => {
        put(record.text.slice(at, sentence.start));
        at = sentence.end;
        const from = length;
        put(`${lead(count + index)}${record.text.slice(sentence.start, sentence.end)}`);
        return { number: index + 1, start: from, end: length };
      });
      count += grown.length;
      if (grown.length > 0) {
        speeches.push({
          ...speech,
          number: speeches.length + 1,
          spans: [{ start, end: length }],
          sentences: grown,
        });
      }
    }
    put(record.text.slice(at));
  }
  return { ...record, id: 'grown', text: parts.join(''), speeches };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Milliseconds. */
function time(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** As the archive's own index is filled for the first time. */
function indexForSearch(transcript: Transcript): void {
  const shelving = shelve(transcript.id, { ...transcript, hash: '' });
  let step = shelving.next();
  while (step.done !== true) step = shelving.next();
  runAtOnce(OwnerIndex.over([step.value]));
}

for (const { file, transcript: record } of documents) {
  const grown = SIZES.map((size) => grow(record, size));
  for (let round = 0; round < WARM_UP; round += 1) {
    extractAgreements(grown[0]!, glossary);
    indexForSearch(grown[0]!);
  }
  const items = extractAgreements(grown[0]!, glossary).length / SIZES[0]!;
  console.log(
    `${basename(file)}, ${items.toFixed(2)} items a sentence; warm code (${WARM_UP} untimed rounds over ${SIZES[0]} sentences), medians`,
  );
  const measured = grown.map(measure);
  const least = Math.min(...measured.map(({ extracting }) => extracting));
  for (const { size, rounds, extracting, indexing } of measured) {
    console.log(
      `${String(size).padStart(7)} sentences  ${extracting.toFixed(1)} µs a sentence  ×${(extracting / least).toFixed(2)} of the least  (indexing for search ${indexing.toFixed(1)} µs, ×${(extracting / indexing).toFixed(2)} of it; ${rounds} rounds)`,
    );
  }
}

/** Microseconds a sentence. */
function measure(transcript: Transcript, index: number) {
  const size = SIZES[index]!;
  const rounds = Math.max(LEAST_ROUNDS, Math.round(SENTENCES / size));
  const pairs = Array.from({ length: rounds }, () => ({
    extracting: time(() => extractAgreements(transcript, glossary)),
    indexing: time(() => indexForSearch(transcript)),
  }));
  const each = (times: readonly number[]) => (median(times) * 1000) / size;
  return {
    size,
    rounds,
    extracting: each(pairs.map(({ extracting }) => extracting)),
    indexing: each(pairs.map(({ indexing }) => indexing)),
  };
}
