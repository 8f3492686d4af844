/** Documents on disk: a file with the sidecar beside it becomes a parsed transcript. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type ParseOptions, type ParseResult, parseDocument } from '../transcript/parse.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { sidecarSchema } from '../transcript/sidecar.ts';
import type { Warning } from '../transcript/warnings.ts';
import type { Archive, ImportOutcome, OriginalDocument } from './archive.ts';

export interface ReadDocument extends ParseResult {
  readonly document: OriginalDocument;
}

type Given = Omit<ParseOptions, 'name' | 'people' | 'sidecar'>;

/**
 * @throws {UserError} `documentRefused` where the document cannot be read as a transcript.
 * @throws {Error} where the file cannot be read.
 */
export function readDocument(path: string, people: PeopleDirectory, given: Given = {}): ReadDocument {
  const { sidecar, warnings } = sidecarOf(path);
  const read = parseBytes(basename(path), readFileSync(path), people, { ...sidecar, ...given });
  return { ...read, warnings: [...warnings, ...read.warnings] };
}

export function parseBytes(
  name: string,
  bytes: Uint8Array,
  people: PeopleDirectory,
  given: Given & Pick<ParseOptions, 'sidecar'> = {},
): ReadDocument {
  return { ...parseDocument(bytes, { ...given, name, people }), document: { name, bytes } };
}

interface SidecarLookup {
  readonly sidecar: Pick<ParseOptions, 'sidecar'>;
  readonly warnings: readonly Warning[];
}

function sidecarOf(path: string): SidecarLookup {
  const beside = path.slice(0, path.length - extname(path).length) + SIDECAR;
  if (beside === path || !existsSync(beside)) return { sidecar: {}, warnings: [] };
  const parsed = sidecarSchema.safeParse(readJson(beside));
  if (parsed.success) return { sidecar: { sidecar: parsed.data }, warnings: [] };
  const issue = parsed.error.issues[0]!;
  const reason = [issue.path.join('.'), issue.message].filter(Boolean).join(': ');
  return { sidecar: {}, warnings: [{ kind: 'sidecarIgnored', name: basename(beside), reason }] };
}

/** Undefined where the file is no JSON: the schema then says so. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const SIDECAR = '.json';

/** Imports a folder of documents with sidecars as public transcripts; what is there already stays. */
export function importSeeds(
  archive: Archive,
  folder: string,
  people: PeopleDirectory,
): readonly ImportOutcome[] {
  return readdirSync(folder)
    .filter((name) => extname(name) !== SIDECAR)
    .toSorted()
    .map((name) => {
      const { transcript, document } = readDocument(join(folder, name), people);
      return archive.add('public', transcript, document);
    });
}
