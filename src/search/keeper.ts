/**
 * The keeper of one owner's index: brings it up to date with the archive, a slice at a time, so that the process answers
 * meanwhile.
 *
 * In: the archive, an owner. Out: the index as of the archive's present revision.
 */
import type { Archive, ArchivedHead, Owner } from '../archive/archive.ts';
import { OwnerIndex } from './owner-index.ts';
import { type Shelf, shelve } from './shelf.ts';
import { runInSlices } from './slices.ts';

export interface Keeper {
  /** The index, up to date. */
  ready(): Promise<OwnerIndex>;
  close(): Promise<void>;
}

export function createKeeper(archive: Archive, owner: Owner, _indexPath: string | null): Keeper {
  const index = new OwnerIndex();
  let revision: number | null = null;
  let updating: Promise<void> | null = null;
  const stop = new AbortController();

  async function update(): Promise<void> {
    while (!stop.signal.aborted && archive.revision(owner) !== revision) {
      const target = archive.revision(owner);
      await runInSlices(bringUpToDate(archive, owner, index), stop.signal);
      revision = target;
    }
  }

  return {
    async ready() {
      if (archive.revision(owner) !== revision) {
        updating ??= update().finally(() => {
          updating = null;
        });
        await updating;
      }
      return index;
    },
    async close() {
      stop.abort();
      await updating?.catch(() => {});
    },
  };
}

/** What the archive holds and the index does not, and the reverse. */
function* bringUpToDate(archive: Archive, owner: Owner, index: OwnerIndex): Generator<void> {
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
