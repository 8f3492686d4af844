/**
 * The keeper of one owner's index: brings it up to date with the archive, a slice at a time, so that the process answers
 * meanwhile.
 *
 * In: the archive, an owner. Out: the index as of the archive's present revision.
 */
import { setImmediate } from 'node:timers/promises';
import type { Archive, ArchivedHead, Owner } from '../archive/archive.ts';
import { OwnerIndex } from './owner-index.ts';
import { shelve } from './shelf.ts';

export interface Keeper {
  /** The index, up to date. */
  ready(): Promise<OwnerIndex>;
  close(): Promise<void>;
}

/** Longest stretch of work before others get their turn, milliseconds. */
const SLICE_MS = 8;

export function createKeeper(archive: Archive, owner: Owner): Keeper {
  const index = new OwnerIndex();
  let revision = -1;
  let updating: Promise<void> | null = null;
  let closed = false;

  async function update(): Promise<void> {
    while (!closed && archive.revision(owner) !== revision) {
      const target = archive.revision(owner);
      await inSlices(changes(archive, owner, index), () => closed);
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
      closed = true;
      await updating?.catch(() => {});
    },
  };
}

/** What the archive holds and the index does not, and the reverse. */
function* changes(archive: Archive, owner: Owner, index: OwnerIndex): Generator<void> {
  const heads = new Map(archive.headsOf(owner).map((head) => [head.id, head]));
  for (const id of [...index.placed.keys()]) {
    if (!heads.has(id)) yield* index.remove(id);
  }
  for (const [id, head] of heads) {
    const fingerprint = fingerprintOf(head);
    const placed = index.placed.get(id);
    if (placed?.shelf.fingerprint === fingerprint) continue;
    const transcript = archive.readOf(owner, id);
    if (placed !== undefined) yield* index.remove(id);
    if (transcript !== null) yield* index.add(shelve(transcript, fingerprint));
  }
}

function fingerprintOf(head: ArchivedHead): string {
  const { audience: _, ...rest } = head;
  return JSON.stringify(rest);
}

async function inSlices(work: Generator<void>, isClosed: () => boolean): Promise<void> {
  let since = performance.now();
  for (;;) {
    if (work.next().done || isClosed()) return;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
