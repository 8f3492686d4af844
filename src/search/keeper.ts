/**
 * The keeper of one owner's index: reads what was saved, brings it up to date with the archive and saves it again, a slice at a
 * time, so that the process answers meanwhile.
 *
 * In: the archive, an owner, a folder. Out: the index as of the archive's present revision.
 */
import type { Archive, ArchivedHead, Owner } from '../archive/archive.ts';
import { OwnerIndex } from './owner-index.ts';
import { type Shelf, shelve } from './shelf.ts';
import { runInSlices } from './slices.ts';
import { deleteIndex, loadIndex, saveIndex } from './store.ts';

export interface Keeper {
  /** The index, up to date. */
  ready(): Promise<OwnerIndex>;
  /** Blocks in it at this moment. */
  size(): number;
  /** Saves what has changed. */
  close(): Promise<void>;
}

export interface KeeperDependencies {
  readonly archive: Archive;
  /** Folder for saved indexes; null keeps them in memory only. */
  readonly folder: string | null;
  /** Told of a saved index that could be neither read nor written; the search goes on without. */
  readonly onProblem: (error: unknown) => void;
}

/** How long after a change the index is saved, milliseconds; imports come in rows. */
const SAVE_DELAY_MS = 30_000;
/** An index of fewer blocks is built faster than a file is read. */
const WORTH_SAVING = 500;

export function createKeeper(owner: Owner, { archive, folder, onProblem }: KeeperDependencies): Keeper {
  let index: OwnerIndex | null = null;
  let revision: number | null = null;
  let savedRevision: number | null = null;
  let updating: Promise<void> | null = null;
  /** Updates and saves, one after the other. */
  let queue: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const stop = new AbortController();

  async function load(): Promise<OwnerIndex> {
    const saved = folder === null ? null : await loadIndex(folder, owner).catch(report);
    if (saved == null) return new OwnerIndex();
    revision = saved.revision;
    savedRevision = saved.revision;
    return saved.index;
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  }

  async function update(): Promise<void> {
    try {
      index ??= await load();
      while (!stop.signal.aborted && archive.revision(owner) !== revision) {
        const target = archive.revision(owner);
        const done = await runInSlices(bringUpToDate(archive, owner, index), stop.signal);
        if (done !== null) revision = target;
      }
    } catch (error) {
      // Half a change is in it.
      index = null;
      revision = null;
      throw error;
    }
    if (revision !== savedRevision && folder !== null && !stop.signal.aborted)
      timer ??= setTimeout(() => enqueue(save), SAVE_DELAY_MS).unref();
  }

  async function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (folder === null || index === null || revision === null || revision === savedRevision) return;
    const saved = { index, revision };
    const isSmall = index.size < WORTH_SAVING;
    try {
      await (isSmall ? deleteIndex(folder, owner) : saveIndex(folder, owner, saved));
      savedRevision = saved.revision;
    } catch (error) {
      report(error);
    }
  }

  function report(error: unknown): null {
    onProblem(error);
    return null;
  }

  return {
    async ready() {
      if (index === null || archive.revision(owner) !== revision) {
        updating ??= enqueue(update).finally(() => {
          updating = null;
        });
        await updating;
      }
      return index!;
    },
    size: () => index?.size ?? 0,
    async close() {
      stop.abort();
      await enqueue(save);
    },
  };
}

/** What the archive holds and the index does not, and the reverse. @returns true when all is done */
function* bringUpToDate(archive: Archive, owner: Owner, index: OwnerIndex): Generator<void, true> {
  const heads = new Map(archive.headsOf(owner).map((head) => [head.id, head]));
  const isCurrent = (id: string) => {
    const head = heads.get(id);
    return head !== undefined && index.placed.get(id)?.shelf.fingerprint === fingerprintOf(head);
  };
  for (const id of [...index.placed.keys()]) {
    if (!isCurrent(id)) yield* index.remove(id);
  }
  const missing = [...heads.values()].filter(({ id }) => !index.placed.has(id));
  const shelves = shelvesOf(archive, owner, missing);
  if (index.size === 0) {
    yield* index.fill(shelves);
  } else {
    for (const shelf of shelves) {
      if (shelf === null) yield;
      else yield* index.add(shelf);
    }
  }
  return true;
}

/** Null where the caller may pause. */
function* shelvesOf(
  archive: Archive,
  owner: Owner,
  heads: readonly ArchivedHead[],
): Generator<Shelf | null, void> {
  for (const head of heads) {
    const transcript = archive.readOf(owner, head.id);
    if (transcript === null) continue;
    const work = shelve(transcript, fingerprintOf(head));
    for (let step = work.next(); ; step = work.next()) {
      yield step.done ? step.value : null;
      if (step.done) break;
    }
  }
}

/** Whoever may read it does not matter here: that is asked of the archive for every search. */
function fingerprintOf({ audience: _, ...head }: ArchivedHead): string {
  return JSON.stringify(head);
}
