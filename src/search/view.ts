/**
 * A viewer's view: which shards they read and what of them. What follows from the archive's state is kept until that changes.
 */
import type { Archive, ArchivedHead, Viewer } from '../archive/archive.ts';
import { createCache } from '../cache.ts';
import type { Shard } from './find.ts';
import type { OwnerIndex } from './owner-index.ts';
import { type Reach, reachOf, type Visible } from './reach.ts';
import type { SearchFilters } from './search.ts';
import { shelfSpeeches } from './shelf.ts';

/** Reaches kept for one list of records; the oldest go first. */
const KEPT = 256;

export interface Views {
  shardsOf(viewer: Viewer, indexes: readonly OwnerIndex[], filters: SearchFilters): readonly Shard[];
}

/** What follows from one list of records. */
interface View {
  readonly visible: Visible;
  readonly reaches: (key: string, make: () => Reach) => Reach;
}

export function createViews(archive: Archive): Views {
  /** The archive gives the same list as long as nothing in it has changed, and to all who read the same. */
  const views = new WeakMap<readonly ArchivedHead[], View>();

  function viewOf(viewer: Viewer): View {
    const heads = archive.list(viewer);
    const known = views.get(heads);
    if (known !== undefined) return known;
    const overlaid = archive.overlaid(viewer).flatMap((id) => {
      const transcript = archive.read(viewer, id);
      return transcript === null ? [] : [[id, shelfSpeeches(transcript)] as const];
    });
    const visible = { ids: new Set(heads.map(({ id }) => id)), overlaid: new Map(overlaid) };
    const view = { visible, reaches: createCache<Reach>(KEPT) };
    views.set(heads, view);
    return view;
  }

  return {
    shardsOf(viewer, indexes, filters) {
      const { visible, reaches } = viewOf(viewer);
      const filtered = JSON.stringify(filters);
      return indexes.map((index) => ({
        index,
        allowed: reaches(`${index.serial} ${index.version} ${filtered}`, () =>
          reachOf(index, visible, filters),
        ),
      }));
    },
  };
}
