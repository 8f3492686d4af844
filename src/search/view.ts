/**
 * A viewer's view: which shards they read and what of them. What follows from the archive's state is kept until that changes.
 */
import type { Archive, Owner, Viewer } from '../archive/archive.ts';
import type { Shard } from './find.ts';
import type { OwnerIndex } from './owner-index.ts';
import { type Reach, reachOf, type Visible } from './reach.ts';
import type { SearchFilters } from './search.ts';
import { shelfSpeeches } from './shelf.ts';

/** Viewers, by what they may read, and reaches kept; the oldest go first. */
const KEPT = 64;

export interface Views {
  shardsOf(
    viewer: Viewer,
    indexes: readonly (readonly [Owner, OwnerIndex])[],
    filters: SearchFilters,
  ): readonly Shard[];
}

export function createViews(archive: Archive): Views {
  const visible = createCache<Visible>();
  const reaches = createCache<Reach>();

  function visibleTo(viewer: Viewer): Visible {
    const overlaid = archive.overlaid(viewer).flatMap((id) => {
      const transcript = archive.read(viewer, id);
      return transcript === null ? [] : [[id, shelfSpeeches(transcript)] as const];
    });
    return { ids: new Set(archive.list(viewer).map(({ id }) => id)), overlaid: new Map(overlaid) };
  }

  return {
    shardsOf(viewer, indexes, filters) {
      const revisions = archive.owners(viewer).map((owner) => `${owner} ${archive.revision(owner)}`);
      const who = JSON.stringify([viewer.guildId, viewer.roleIds.toSorted(), revisions]);
      const seen = visible(who, () => visibleTo(viewer));
      return indexes.map(([owner, index]) => {
        const key = JSON.stringify([who, owner, index.version, filters]);
        return { index, allowed: reaches(key, () => reachOf(index, seen, filters)) };
      });
    },
  };
}

function createCache<T>(): (key: string, make: () => T) => T {
  const entries = new Map<string, { readonly value: T }>();
  return (key, make) => {
    const entry = entries.get(key) ?? { value: make() };
    entries.delete(key);
    entries.set(key, entry);
    if (entries.size > KEPT) entries.delete(entries.keys().next().value!);
    return entry.value;
  };
}
