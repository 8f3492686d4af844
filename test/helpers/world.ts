/** An archive in memory with the seed, as the tests of the upper rooms need it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Archive,
  type ArchivedTranscript,
  type Owner,
  PUBLIC_VIEWER,
  type Viewer,
} from '../../src/archive/archive.ts';
import { importSeeds } from '../../src/archive/documents.ts';
import { type Passage, passageAt } from '../../src/archive/passage.ts';
import { openArchive } from '../../src/archive/sqlite.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { loadPeople } from '../../src/transcript/people.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const SEED = '2018-08-01-japan-russia-2plus2';

export const people = loadPeople(JSON.parse(readFileSync(join(ROOT, 'data/people.json'), 'utf8')));

export function archiveWithSeed(options: { readonly now?: () => number } = {}): Archive {
  const archive = openArchive({ path: ':memory:', people, ...options });
  importSeeds(archive, join(ROOT, 'seeds'), people);
  return archive;
}

export interface GivenDocument {
  readonly name?: string;
  readonly text: string;
  readonly heldOn?: string;
  readonly title?: string;
  readonly url?: string;
}

export function parsed({ name = 'minutes.txt', text, ...given }: GivenDocument): Transcript {
  return parseDocument(new TextEncoder().encode(text), { name, people, ...given }).transcript;
}

export function addDocument(archive: Archive, owner: Owner, given: GivenDocument): string {
  const bytes = new TextEncoder().encode(given.text);
  return archive.add(owner, parsed(given), { name: given.name ?? 'minutes.txt', bytes }).id;
}

export function seedTranscript(archive: Archive): ArchivedTranscript {
  return archive.read(PUBLIC_VIEWER, SEED)!;
}

export function everyPassage(transcript: ArchivedTranscript): readonly Passage[] {
  return transcript.speeches.flatMap((speech) =>
    speech.sentences.map(({ number }) => passageAt(transcript, speech.number, number, number)!),
  );
}

export const viewerOf = (guildId: string | null, ...roleIds: readonly string[]): Viewer => ({
  guildId,
  roleIds,
});
