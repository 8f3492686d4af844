/** The engines that are measured, each behind the same few functions. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import flexsearch from 'flexsearch';
import MiniSearch, { type Options } from 'minisearch';
import { PUBLIC_VIEWER } from '../../../src/archive/archive.ts';
import { createSearch } from '../../../src/search/index.ts';
import type { Search } from '../../../src/search/search.ts';
import { isStopWord, stemOf } from '../../../src/text/english.ts';
import { fold } from '../../../src/text/fold.ts';
import { NO_GLOSSARY } from '../../../src/text/glossary.ts';
import { termsOf } from '../../../src/text/tokens.ts';
import { parseDocument } from '../../../src/transcript/parse.ts';
import { NO_PEOPLE } from '../../../src/transcript/people.ts';
import { createMemoryArchive, type MemoryArchive } from '../../search/memory-archive.ts';
import type { Passage } from './corpus.ts';

export type PassageId = string | number;

export interface Engine {
  /** What is not measured: reading and parsing documents. */
  prepare?(passages: readonly Passage[]): void;
  build(passages: readonly Passage[]): void | Promise<void>;
  /** Lets go what only building needs. */
  release?(): void;
  search(query: string, limit: number): readonly PassageId[] | Promise<readonly PassageId[]>;
  /** For what is still being typed. */
  suggest?(query: string, limit: number): readonly PassageId[] | Promise<readonly PassageId[]>;
  /** Bytes written. */
  save?(): number | Promise<number>;
  /** A fresh start from what was saved. */
  load?(): void | Promise<void>;
  close?(): void | Promise<void>;
}

const OWNER = 'public';

function genchi(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-bench-'));
  const archive = createMemoryArchive();
  const ids = new Map<string, PassageId>();
  let search: Search;
  const open = () => createSearch({ archive, glossary: NO_GLOSSARY, people: NO_PEOPLE, indexPath: folder });
  const toIds = (hits: Awaited<ReturnType<Search['suggest']>>, limit: number) =>
    [...new Set(hits.map(({ transcriptId, speech }) => ids.get(`${transcriptId}:${speech}`)!))].slice(
      0,
      limit,
    );
  return {
    prepare(passages) {
      fillArchive(archive, passages, ids);
    },
    async build() {
      search = open();
      await search.warm(PUBLIC_VIEWER);
    },
    release: () => archive.release(),
    async search(query, limit) {
      return toIds((await search.search(PUBLIC_VIEWER, { query, limit, synonyms: false })).hits, limit);
    },
    async suggest(query, limit) {
      return toIds(await search.suggest(PUBLIC_VIEWER, { query, limit }), limit);
    },
    async save() {
      await search.close();
      return statSync(folder, { throwIfNoEntry: false }) === undefined ? 0 : bytesIn(folder);
    },
    async load() {
      search = open();
      await search.warm(PUBLIC_VIEWER);
    },
    async close() {
      await search.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One meeting a title, one speech a passage. */
function fillArchive(
  archive: MemoryArchive,
  passages: readonly Passage[],
  ids: Map<string, PassageId>,
): void {
  const meetings = new Map<string, Passage[]>();
  for (const passage of passages) {
    const title = passage.title ?? 'untitled';
    const meeting = meetings.get(title);
    if (meeting === undefined) meetings.set(title, [passage]);
    else meeting.push(passage);
  }
  for (const [number, [title, speeches]] of [...meetings].entries()) {
    const document = {
      format: 'genchi-transcript@1',
      title,
      speeches: speeches.map(({ text, speaker = null }) => ({ speaker, text })),
    };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const { transcript } = parseDocument(bytes, { name: `m${number}.json`, people: NO_PEOPLE });
    const id = `m${number}`;
    archive.put(OWNER, { ...transcript, id });
    // A passage without words is no speech, so that their numbers may run apart.
    let at = 0;
    for (const { number: speech, spans } of transcript.speeches) {
      const said = squeeze(spans.map(({ start, end }) => transcript.text.slice(start, end)).join(''));
      const found = speeches.findIndex(
        ({ text }, index) =>
          index >= at && index < at + SKIPPED && squeeze(text).includes(said.slice(0, PREFIX)),
      );
      if (found < 0) continue;
      ids.set(`${id}:${speech}`, speeches[found]!.id);
      at = found + 1;
    }
  }
}

/** Letters and digits by which a passage is told. */
const PREFIX = 20;
/** Passages in a row that may be no speech; many speeches begin alike. */
const SKIPPED = 8;

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const stat = statSync(join(folder, name));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);
}

function miniSearch(options: Partial<Options<Passage>>): () => Engine {
  return () => {
    const settings: Options<Passage> = { fields: ['text'], storeFields: ['text'], ...options };
    const file = join(mkdtempSync(join(tmpdir(), 'genchi-bench-')), 'index.json');
    let index = new MiniSearch<Passage>(settings);
    return {
      build: (passages) => index.addAll(passages),
      search: (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id }) => id as PassageId),
      suggest: (query, limit) =>
        index
          .search(query, { prefix: true })
          .slice(0, limit)
          .map(({ id }) => id as PassageId),
      save() {
        writeFileSync(file, JSON.stringify(index));
        return statSync(file).size;
      },
      load() {
        index = MiniSearch.loadJSON<Passage>(readFileSync(file, 'utf8'), settings);
      },
      close() {
        rmSync(join(file, '..'), { recursive: true, force: true });
      },
    };
  };
}

/** Pairs of neighbouring characters of the text as it is, and nothing more clever. */
function plainBigrams(text: string): string[] {
  return (
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{L}\p{N}]+/gu) ??
    []
  ).flatMap((run) => {
    if (/^[\p{Script=Latin}\p{N}]+$/u.test(run) || run.length < 2) return [run];
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  });
}

const ourTokens = (text: string): string[] => termsOf(fold(text));

function englishWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isStopWord(word)).map(stemOf);
}

function flexSearch(encode: (text: string) => string[]): () => Engine {
  return () => {
    const index = new flexsearch.Index({ encode, tokenize: 'strict' });
    const ids: PassageId[] = [];
    const search = (query: string, limit: number, suggest: boolean) =>
      (index.search(query, { limit, suggest }) as number[]).map((number) => ids[number]!);
    return {
      build(passages) {
        for (const { id, text } of passages) index.add(ids.push(id) - 1, text);
      },
      search: (query, limit) => search(query, limit, true),
      suggest: (query, limit) => search(query, limit, true),
    };
  };
}

/** Its own way with Japanese: characters, with context. */
function flexSearchContext(): Engine {
  const index = new flexsearch.Index({
    encode: (text: string) => [
      ...text
        .toLowerCase()
        .normalize('NFKC')
        .replace(/[\s\p{P}]+/gu, ''),
    ],
    tokenize: 'strict',
    context: { depth: 2, bidirectional: true, resolution: 9 },
  });
  const ids: PassageId[] = [];
  const search = (query: string, limit: number) =>
    (index.search(query, { limit, suggest: true }) as number[]).map((number) => ids[number]!);
  return {
    build(passages) {
      for (const { id, text } of passages) index.add(ids.push(id) - 1, text);
    },
    search,
    suggest: search,
  };
}

function fts5(
  tokenizer: string,
  toMatch: (query: string) => string,
  prepare: (text: string) => string,
): () => Engine {
  return () => {
    const database = new DatabaseSync(':memory:');
    database.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = "${tokenizer}")`);
    const ids: PassageId[] = [];
    const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
    const select = database.prepare(
      'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?',
    );
    const search = (query: string, limit: number): readonly PassageId[] => {
      const match = toMatch(query);
      if (match === '') return [];
      return (select.all(match, limit) as { rowid: number }[]).map(({ rowid }) => ids[rowid - 1]!);
    };
    return {
      build(passages) {
        database.exec('BEGIN');
        for (const { id, text } of passages) insert.run(ids.push(id), prepare(text));
        database.exec('COMMIT');
      },
      search,
      suggest: search,
      close: () => database.close(),
    };
  };
}

const quoted = (term: string) => `"${term.replaceAll('"', '""')}"`;

function trigramQuery(query: string): string {
  const text = query.normalize('NFKC').toLowerCase();
  const trigrams = text.split(/[\s\p{P}]+/u).flatMap((word) => {
    const characters = [...word];
    return Array.from({ length: Math.max(0, characters.length - 2) }, (_, at) =>
      characters.slice(at, at + 3).join(''),
    );
  });
  return [...new Set(trigrams)].map(quoted).join(' OR ');
}

export const engines: Readonly<Record<string, () => Engine>> = {
  Genchi: genchi,
  'MiniSearch default': miniSearch({}),
  'MiniSearch plain bigrams': miniSearch({ tokenize: plainBigrams }),
  'MiniSearch our tokens': miniSearch({ tokenize: ourTokens }),
  'MiniSearch English': miniSearch({ tokenize: englishWords }),
  'FlexSearch context': flexSearchContext,
  'FlexSearch our tokens': flexSearch(ourTokens),
  'SQLite FTS5 trigram': fts5('trigram', trigramQuery, (text) => text.normalize('NFKC').toLowerCase()),
  'SQLite FTS5 our tokens': fts5(
    "unicode61 tokenchars '+.-&/_'",
    (query) => [...new Set(ourTokens(query))].map(quoted).join(' OR '),
    (text) => ourTokens(text).join(' '),
  ),
};
