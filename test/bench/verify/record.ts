/** The record that claims are made from and held against: the seed, the fixtures, and what the command line names. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Archive, ArchivedTranscript } from '../../../src/archive/archive.ts';
import { importSeeds, parseBytes } from '../../../src/archive/documents.ts';
import { openArchive } from '../../../src/archive/sqlite.ts';
import { loadPeople } from '../../../src/transcript/people.ts';

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
  /** All words of all transcripts. */
  readonly texts: readonly string[];
}

export function loadRecord(paths: readonly string[]): TestRecord {
  const archive = openArchive({ path: ':memory:', people });
  importSeeds(archive, join(ROOT, 'seeds'), people);
  const fixtures = join(ROOT, 'test/fixtures/formats');
  const own = ['council.txt', 'trustees.txt'].map((name) => join(import.meta.dirname, name));
  const given = paths.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
  );
  const ids = new Set(archive.list(ANYONE).map(({ id }) => id));
  for (const path of [...own, ...readdirSync(fixtures).map((name) => join(fixtures, name)), ...given]) {
    if (path.endsWith('.expected.json') || (given.includes(path) && extname(path) === '.json')) continue;
    const id = addTo(archive, path);
    if (id !== null) ids.add(id);
  }
  const transcripts = [...ids].flatMap((id) => archive.read(ANYONE, id) ?? []);
  return {
    archive,
    texts: transcripts.map(({ text }) => text),
    sentences: transcripts.flatMap((transcript) =>
      transcript.speeches.flatMap((speech) =>
        speech.sentences.map((sentence) => ({
          text: transcript.text.slice(sentence.start, sentence.end).trim(),
          transcript,
          speech: speech.number,
          sentence: sentence.number,
          label: speech.label,
          speaker: speech.speaker?.person ?? null,
        })),
      ),
    ),
  };
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
