/** The record that claims are made from and held against: the seed, the fixtures, and what the command line names. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Archive, ArchivedTranscript } from '../../../src/archive/archive.ts';
import { importSeeds, parseBytes } from '../../../src/archive/documents.ts';
import { openArchive } from '../../../src/archive/sqlite.ts';
import { loadPeople } from '../../../src/transcript/people.ts';
import { bare } from './mutate.ts';

const ROOT = join(import.meta.dirname, '../../..');
export const people = loadPeople(JSON.parse(readFileSync(join(ROOT, 'data/people.json'), 'utf8')));

export interface Said {
  readonly text: string;
  readonly transcript: ArchivedTranscript;
  readonly speech: number;
  /** Counted from 1 in its speech. */
  readonly sentence: number;
  readonly label: string | null;
  readonly speaker: string | null;
}

export interface TestRecord {
  readonly archive: Archive;
  readonly sentences: readonly Said[];
  /** Letters and figures of each sentence in the record, of the documents among it too. */
  readonly bareSentences: readonly string[];
  /** All words of all transcripts. */
  readonly texts: readonly string[];
  /** Speakers, as labelled. */
  readonly labels: readonly string[];
  /** Sentences of documents that are not in the record. */
  readonly elsewhere: readonly string[];
}

export interface Given {
  /** Claims are made of these. */
  readonly documents: readonly string[];
  /** In the record too, but no claims are made of them: they only stand in the way. */
  readonly among?: readonly string[];
  /** Not in the record; their sentences are claims all the same. */
  readonly elsewhere?: readonly string[];
}

export function loadRecord({ documents, among = [], elsewhere = [] }: Given): TestRecord {
  const archive = openArchive({ path: ':memory:', people });
  importSeeds(archive, join(ROOT, 'seeds'), people);
  const fixtures = join(ROOT, 'test/fixtures/formats');
  const own = ['council.txt', 'trustees.txt'].map((name) => join(import.meta.dirname, name));
  const ids = new Set(archive.list(ANYONE).map(({ id }) => id));
  for (const path of [...own, ...filesIn([fixtures]), ...filesIn(documents, '.json')]) {
    if (path.endsWith('.expected.json')) continue;
    const id = addTo(archive, path);
    if (id !== null) ids.add(id);
  }
  const transcripts = [...ids].flatMap((id) => archive.read(ANYONE, id) ?? []);
  const others = filesIn(among, '.json').flatMap((path) => {
    const id = addTo(archive, path);
    return id === null || ids.has(id) ? [] : (archive.read(ANYONE, id) ?? []);
  });
  const sentences = transcripts.flatMap(sentencesOf);
  return {
    archive,
    texts: [...transcripts, ...others].map(({ text }) => text),
    labels: [...new Set(sentences.flatMap(({ label }) => label ?? []))],
    bareSentences: [...sentences, ...others.flatMap(sentencesOf)].map(({ text }) => bare(text)),
    sentences,
    elsewhere: sentencesElsewhere(elsewhere),
  };
}

/** What folders hold. @param without an ending that is left out */
function filesIn(paths: readonly string[], without?: string): readonly string[] {
  return paths
    .flatMap((path) =>
      statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
    )
    .filter((path) => extname(path) !== without);
}

function sentencesOf(transcript: ArchivedTranscript): readonly Said[] {
  return transcript.speeches.flatMap((speech) =>
    speech.sentences.map((sentence) => ({
      text: transcript.text.slice(sentence.start, sentence.end).trim(),
      transcript,
      speech: speech.number,
      sentence: sentence.number,
      label: speech.label,
      speaker: speech.speaker?.person ?? null,
    })),
  );
}

function sentencesElsewhere(paths: readonly string[]): readonly string[] {
  const archive = openArchive({ path: ':memory:', people });
  const said = filesIn(paths, '.json').flatMap((path) => {
    const id = addTo(archive, path);
    const transcript = id === null ? null : archive.read(ANYONE, id);
    return transcript === null ? [] : sentencesOf(transcript).map(({ text }) => text);
  });
  archive.close();
  return said;
}

const ANYONE = { guildId: null, roleIds: [] };

/** Null where the document is none, or is there already. */
function addTo(archive: Archive, path: string): string | null {
  const bytes = readFileSync(path);
  for (const format of [undefined, 'text']) {
    try {
      const given = format === undefined ? {} : { format };
      const { transcript, document } = parseBytes(basename(path), bytes, people, given);
      return archive.add('public', transcript, document).id;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'UserError') throw error;
    }
  }
  return null;
}
