/** What every answer is made from, opened from the configuration: the archive with its seeds, the search, the people. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from './archive/archive.ts';
import { importSeeds } from './archive/documents.ts';
import { createIntake } from './archive/intake/intake.ts';
import { openArchive } from './archive/sqlite.ts';
import type { Config } from './config.ts';
import { createDownload, DISCORD_ATTACHMENTS } from './discord/attachments.ts';
import type { Services } from './discord/command.ts';
import { sudachi } from './search/dictionary/sudachi.ts';
import { createSearch, type SearchDependencies } from './search/index.ts';
import { type Glossary, loadGlossary } from './text/glossary.ts';
import { loadPeople, type PeopleDirectory } from './transcript/people.ts';

const ROOT = join(import.meta.dirname, '..');
/** The archive's file in its folder. */
export const DATABASE = 'genchi.sqlite';

export interface Knowledge {
  readonly people: PeopleDirectory;
  readonly glossary: Glossary;
}

export function readKnowledge(folder = join(ROOT, 'data')): Knowledge {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { people: loadPeople(read('people.json')), glossary: loadGlossary(read('glossary.json')) };
}

export interface OpenServices extends Services {
  close(): Promise<void>;
}

/**
 * The archive on disk, with the seeds imported.
 * @param onProblem told of a saved index that could be neither read nor written; answers go on without
 */
export function openServices(
  { archivePath }: Pick<Config, 'archivePath'>,
  onProblem: (error: unknown) => void = () => {},
): OpenServices {
  const knowledge = readKnowledge();
  const path = join(archivePath, DATABASE);
  let archive: Archive | null = null;
  try {
    archive = openArchive({ path, ...knowledge });
    importSeeds(archive, join(ROOT, 'seeds'), knowledge.people);
    return serve(archive, knowledge, { indexPath: archivePath, onProblem });
  } catch (error) {
    archive?.close();
    throw explained(error, path);
  }
}

/** What SQLite and the file system say of a file does not name it. */
function explained(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!(error instanceof Error) || !/^(ERR_SQLITE_ERROR|E[A-Z]+)$/.test(code)) return error;
  return new Error(`the archive ${path} cannot be used: ${error.message}`, { cause: error });
}

/** An archive in memory, for documents that are only looked at. */
export function openTemporary(fill: (archive: Archive, people: PeopleDirectory) => void): OpenServices {
  const knowledge = readKnowledge();
  const archive = openArchive({ path: ':memory:', ...knowledge });
  fill(archive, knowledge.people);
  return serve(archive, knowledge, { indexPath: null });
}

function serve(
  archive: Archive,
  { people, glossary }: Knowledge,
  saved: Pick<SearchDependencies, 'indexPath' | 'onProblem'>,
): OpenServices {
  const search = createSearch({ archive, people, glossary, dictionary: sudachi(), ...saved });
  const intake = createIntake();
  return {
    archive,
    search,
    people,
    intake,
    download: createDownload(DISCORD_ATTACHMENTS),
    async close() {
      await intake.close();
      await search.close();
      archive.close();
    },
  };
}
