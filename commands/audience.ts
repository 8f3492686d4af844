/** What is limited to roles is answered privately, and shared only after a question. */
import { everyoneBeside } from '../src/archive/access.ts';
import type { Archive, ArchivedHead, Viewer } from '../src/archive/archive.ts';
import type { Passage } from '../src/archive/passage.ts';

export function isLimited({ audience }: Pick<ArchivedHead, 'audience'>): boolean {
  return audience !== null;
}

export function holdsLimited(passages: readonly Passage[]): boolean {
  return passages.some(({ transcript }) => isLimited(transcript));
}

/** As whom a public answer is made: counts and places in it must not tell of what some readers of the channel may not read. */
export function publicViewer(viewer: Viewer, archive: Archive): Viewer {
  return archive.list(viewer).some(isLimited) ? everyoneBeside(viewer) : viewer;
}
