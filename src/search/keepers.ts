/**
 * The keepers of all owners: those asked for lately stay open, within a bound; the one not asked for longest is saved and let go.
 *
 * In: an owner, and what is to be done with its keeper. Out: what that gives.
 * Never: a keeper closed while it is used, or two of one owner at a time.
 */
import type { Owner } from '../archive/archive.ts';
import type { Keeper } from './keeper.ts';

export interface Keepers {
  /** Opens the owner's keeper where it is not open. It stays so until `use` has ended. */
  with<T>(owner: Owner, use: (keeper: Keeper) => Promise<T>): Promise<T>;
  /** Closes all of them. */
  close(): Promise<void>;
}

/** What stays open between uses. */
export interface Bounds {
  /** Indexed blocks over all owners; a thousand take about four megabytes. */
  readonly blocks: number;
  readonly owners: number;
}

const BOUNDS: Bounds = { blocks: 200_000, owners: 1_000 };

interface Kept {
  readonly keeper: Keeper;
  uses: number;
  /** Blocks when it was last used. */
  size: number;
}

export function createKeepers(open: (owner: Owner) => Keeper, bounds: Bounds = BOUNDS): Keepers {
  /** The one used last comes last. */
  const kept = new Map<Owner, Kept>();
  const closing = new Map<Owner, Promise<void>>();
  let blocks = 0;

  async function take(owner: Owner): Promise<Kept> {
    // Its file is being written.
    while (closing.has(owner)) await closing.get(owner);
    const one = kept.get(owner) ?? { keeper: open(owner), uses: 0, size: 0 };
    kept.delete(owner);
    kept.set(owner, one);
    one.uses += 1;
    return one;
  }

  function release(one: Kept): void {
    one.uses -= 1;
    const size = one.keeper.size();
    blocks += size - one.size;
    one.size = size;
    for (const [owner, idle] of kept) {
      if (blocks <= bounds.blocks && kept.size <= bounds.owners) return;
      if (idle.uses === 0 && idle !== one) letGo(owner, idle);
    }
  }

  function letGo(owner: Owner, { keeper, size }: Kept): void {
    kept.delete(owner);
    blocks -= size;
    const closed = keeper.close().finally(() => closing.delete(owner));
    closing.set(owner, closed);
  }

  return {
    async with(owner, use) {
      const one = await take(owner);
      try {
        return await use(one.keeper);
      } finally {
        release(one);
      }
    },
    async close() {
      for (const [owner, one] of [...kept]) letGo(owner, one);
      await Promise.all(closing.values());
    },
  };
}
