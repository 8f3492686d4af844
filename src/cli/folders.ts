/** Folders on a command line: the documents in them, without the sidecars beside them. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** All files in it and in the folders in it, in the order of their names. Hidden ones and sidecars are no documents. */
export function documentsIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documentsIn(path);
    return entry.isFile() && !isSidecar(entry.name, files) ? [path] : [];
  });
}

function isSidecar(name: string, files: readonly string[]): boolean {
  if (extname(name) !== '.json') return false;
  const stem = name.slice(0, -'.json'.length);
  return files.some(
    (other) => other !== name && other.slice(0, other.length - extname(other).length) === stem,
  );
}
