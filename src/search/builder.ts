/**
 * Builds indexes: a few transcripts in slices on the main loop, many in a thread, one build at a time.
 *
 * In: an owner, the heads of transcripts. Out: an index of them as they are now, not yet attributed.
 */
import { Worker } from 'node:worker_threads';
import type { Archive, ArchivedHead, Owner } from '../archive/archive.ts';
import { runInSlices } from '../slices.ts';
import { SectionReader } from './binary.ts';
import type { BuildJob } from './build-job.ts';
import { OwnerIndex } from './owner-index.ts';
import { shelvesOf } from './shelf.ts';
import { readIndexes } from './store.ts';

export interface Builder {
  /** Null where it was stopped. What has gone from the archive meanwhile is left out. */
  build(owner: Owner, heads: readonly ArchivedHead[]): Promise<OwnerIndex | null>;
  /** Stops what is being built. */
  close(): void;
}

export interface BuilderDependencies {
  readonly archive: Archive;
  /** Told of a thread that failed; the index is then built without. */
  readonly onProblem: (error: unknown) => void;
}

/** Up to so many sentences starting a thread takes longer than building. */
export const SMALL_SENTENCES = 2_000;
/** Of the thread's heap: about 3 kB a sentence. */
const MEMORY_MB = 2_048;

export function createBuilder({ archive, onProblem }: BuilderDependencies): Builder {
  const stop = new AbortController();
  /** Builds in a thread, one after the other. */
  let queue: Promise<unknown> = Promise.resolve();

  async function onLoop(owner: Owner, heads: readonly ArchivedHead[]): Promise<OwnerIndex | null> {
    const shelves = shelvesOf(
      archive,
      owner,
      heads.map(({ id }) => id),
    );
    return runInSlices(OwnerIndex.over(shelves), stop.signal);
  }

  async function inThread(
    location: string,
    owner: Owner,
    heads: readonly ArchivedHead[],
  ): Promise<OwnerIndex | null> {
    const sections = await runThread({ location, owner, ids: heads.map(({ id }) => id) }, stop.signal);
    if (sections === null) return null;
    const indexes = await runInSlices(readIndexes(SectionReader.ofOwn(sections), owner), stop.signal);
    return indexes?.[0] ?? null;
  }

  async function build(owner: Owner, heads: readonly ArchivedHead[]): Promise<OwnerIndex | null> {
    const { location } = archive;
    if (location === null || sentencesOf(heads) <= SMALL_SENTENCES) return onLoop(owner, heads);
    try {
      return await inThread(location, owner, heads);
    } catch (error) {
      onProblem(error);
      return onLoop(owner, heads);
    }
  }

  return {
    build(owner, heads) {
      if (sentencesOf(heads) <= SMALL_SENTENCES) return build(owner, heads);
      const built = queue.then(() => build(owner, heads));
      queue = built.catch(() => {});
      return built;
    },
    close: () => stop.abort(),
  };
}

export function sentencesOf(heads: readonly ArchivedHead[]): number {
  return heads.reduce((sum, { sentenceCount }) => sum + sentenceCount, 0);
}

/** Null where it was stopped. */
function runThread(job: BuildJob, stop: AbortSignal): Promise<readonly Uint8Array[] | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('builder-thread.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      execArgv: [],
    });
    const end = () => void thread.terminate();
    stop.addEventListener('abort', end, { once: true });
    thread.once('message', (sections: readonly Uint8Array[]) => resolve(sections));
    thread.once('error', reject);
    thread.once('exit', () => {
      stop.removeEventListener('abort', end);
      resolve(null);
    });
  });
}
