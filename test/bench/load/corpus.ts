/** Archives of a given size, and distinct queries for them: sentences recombined from the clauses of the seed document. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServices } from '../../../src/services.ts';
import { parseDocument } from '../../../src/transcript/parse.ts';

const SENTENCES_PER_RECORD = 100;
const SPEAKERS = ['ラヴロフ外務大臣', 'ショイグ露国防大臣', '河野外務大臣', '小野寺防衛大臣'];
/** Changes with the way archives are made, so that an older one is not taken for it. */
const VERSION = 1;

/** Mulberry32: the same numbers from 0 up to 1 for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A folder with an archive of the seed and, beyond it, about so many sentences. Made once, kept in the temporary folder. */
export function archiveOf(sentences: number): string {
  const folder = join(tmpdir(), `genchi-load-${VERSION}-${sentences}`);
  if (existsSync(folder)) return folder;
  const made = mkdtempSync(join(tmpdir(), 'genchi-load-'));
  const services = openServices({ archivePath: made });
  const clauses = clausesOf(seedText(services));
  const next = randomNumbers(sentences);
  for (let record = 0; record * SENTENCES_PER_RECORD < sentences; record += 1) {
    const text = JSON.stringify(madeRecord(record, clauses, next));
    const bytes = new TextEncoder().encode(text);
    const name = `made-${record}.json`;
    const { transcript } = parseDocument(bytes, { name, people: services.people });
    services.archive.add('public', transcript, { name, bytes });
  }
  void services.close();
  mkdirSync(tmpdir(), { recursive: true });
  renameSync(made, folder);
  return folder;
}

type Services = ReturnType<typeof openServices>;

function seedText({ archive }: Services): string {
  return archive.wordsOf('public', archive.headsOf('public')[0]!.id)!.text;
}

function clausesOf(text: string): readonly string[] {
  return text.split(/[、。,\n]/u).filter((clause) => clause.length >= 4 && clause.length <= 60);
}

function madeRecord(record: number, clauses: readonly string[], next: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const sentence = (n: number) =>
    `${Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(clauses)).join('、')}、第${n}項。`;
  const day = new Date(Date.UTC(2019, 0, 1) + record * 86_400_000).toISOString().slice(0, 10);
  return {
    format: 'genchi-transcript@1',
    title: `第${record + 1}回協議記録`,
    heldOn: day,
    speeches: Array.from({ length: 10 }, (_, index) => ({
      speaker: SPEAKERS[index % SPEAKERS.length]!,
      text: Array.from({ length: SENTENCES_PER_RECORD / 10 }, (__, n) =>
        sentence(record * 100 + index * 10 + n),
      ).join(''),
    })),
  };
}

/** Queries without end, no two alike: words out of the records, as people type them. */
export function* distinctQueries(seed: number): Generator<string> {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-load-queries-'));
  const services = openServices({ archivePath: folder });
  const clauses = clausesOf(seedText(services));
  void services.close().then(() => rmSync(folder, { recursive: true }));
  const next = randomNumbers(seed);
  const part = (length: number) => {
    const clause = clauses[Math.floor(next() * clauses.length)]!;
    const from = Math.floor(next() * Math.max(1, clause.length - length));
    return clause.slice(from, from + length);
  };
  const seen = new Set<string>();
  for (;;) {
    const words = Array.from({ length: 1 + Math.floor(next() * 3) }, () => part(2 + Math.floor(next() * 5)));
    const query = words.join(' ').trim();
    if (query === '' || seen.has(query)) continue;
    seen.add(query);
    yield query;
  }
}
