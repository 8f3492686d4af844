/**
 * The thread in which an index is built from many transcripts.
 *
 * In: `workerData`, a `BuildJob`. Out: one message, the index in sections (`store.ts`).
 */
import { parentPort, workerData } from 'node:worker_threads';
import { stepBack } from '../archive/background.ts';
import { openWords } from '../archive/words.ts';
import { runAtOnce } from '../slices.ts';
import { toOwn } from './binary.ts';
import type { BuildJob } from './build-job.ts';
import { OwnerIndex } from './owner-index.ts';
import { shelvesOf } from './shelf.ts';
import { writeIndexes } from './store.ts';

function build({ location, owner, ids }: BuildJob): readonly Uint8Array<ArrayBuffer>[] {
  const words = openWords(location);
  try {
    const index = runAtOnce(OwnerIndex.over(shelvesOf(words, owner, ids)));
    return toOwn(runAtOnce(writeIndexes(owner, [index])));
  } finally {
    words.close();
  }
}

if (workerData !== null) {
  stepBack();
  const sections = build(workerData as BuildJob);
  parentPort?.postMessage(
    sections,
    sections.map(({ buffer }) => buffer),
  );
}
