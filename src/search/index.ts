/**
 * Search over the archive: see `search.ts` for what comes in and goes out.
 *
 * One index per owner, brought up to date with the archive before it answers; what the viewer may read is asked of the archive
 * for every search, and decides before anything is counted or ranked.
 */
import type { Archive, Owner, Viewer } from '../archive/archive.ts';
import type { Glossary } from '../text/glossary.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { type FoundMatches, find, type Shard } from './find.ts';
import { highlight } from './highlight.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { parseQuery, type Query } from './query.ts';
import { compareMatches, type Match } from './rank.ts';
import type { Hit, Search, SearchFilters, SearchRequest, SearchResult } from './search.ts';
import { createViews } from './view.ts';

export interface SearchDependencies {
  readonly archive: Archive;
  readonly glossary: Glossary;
  readonly people?: PeopleDirectory;
  /** Folder for saved indexes; null keeps them in memory only. */
  readonly indexPath?: string | null;
}

const DEFAULT_LIMIT = 10;
const NEAREST = 5;

export function createSearch({ archive }: SearchDependencies): Search {
  const keepers = new Map<Owner, Keeper>();
  const views = createViews(archive);

  function keeperOf(owner: Owner): Keeper {
    const known = keepers.get(owner);
    if (known !== undefined) return known;
    const keeper = createKeeper(archive, owner);
    keepers.set(owner, keeper);
    return keeper;
  }

  async function shardsOf(viewer: Viewer, filters: SearchFilters): Promise<readonly Shard[]> {
    const indexes = await Promise.all(
      archive.owners(viewer).map(async (owner) => [owner, await keeperOf(owner).ready()] as const),
    );
    return views.shardsOf(viewer, indexes, filters);
  }

  async function run(
    viewer: Viewer,
    {
      query: typed,
      filters = {},
      limit,
    }: Required<Pick<SearchRequest, 'query' | 'limit'>> & Pick<SearchRequest, 'filters'>,
  ) {
    const query = parseQuery(typed);
    const shards = await shardsOf(viewer, filters);
    return { query, found: find(query, shards, limit) };
  }

  return {
    async search(viewer, request): Promise<SearchResult> {
      const limit = request.limit ?? DEFAULT_LIMIT;
      const { query, found } = await run(viewer, { ...request, limit });
      const hits = found.matches.filter(({ relevant }) => relevant).slice(0, limit);
      return {
        hits: hits.map((match) => toHit(match, query)),
        total: found.total,
        totalIsExact: found.totalIsExact,
        synonyms: null,
        nearest: hits.length > 0 ? [] : found.matches.slice(0, NEAREST).map((match) => toHit(match, query)),
      };
    },

    async suggest(viewer, request) {
      const limit = request.limit ?? DEFAULT_LIMIT;
      const { query, found } = await run(viewer, { ...request, limit: 2 * limit });
      return distinct(found, limit).map((match) => toHit(match, query));
    },

    async warm(viewer) {
      await Promise.all(archive.owners(viewer).map((owner) => keeperOf(owner).ready()));
    },

    async close() {
      await Promise.all([...keepers.values()].map((keeper) => keeper.close()));
      keepers.clear();
    },
  };
}

/** One of sentences with the same words. */
function distinct({ matches }: FoundMatches, limit: number): readonly Match[] {
  const seen = new Set<string>();
  const kept: Match[] = [];
  for (const match of matches) {
    if (kept.length === limit) break;
    const { shelf } = match.placed;
    const words = shelf.text.slice(shelf.starts[match.first]!, shelf.ends[match.last]!).trim();
    if (!match.relevant || seen.has(words)) continue;
    seen.add(words);
    kept.push(match);
  }
  return kept.sort(compareMatches);
}

function toHit({ placed: { shelf }, first, last, score, complete }: Match, query: Query): Hit {
  const span = { start: shelf.starts[first]!, end: shelf.ends[last]! };
  return {
    transcriptId: shelf.id,
    speech: shelf.speeches[shelf.speechOf[first]!]!.number,
    from: shelf.numbers[first]!,
    to: shelf.numbers[last]!,
    ...span,
    score,
    highlights: highlight(shelf.text, span, query),
    complete,
  };
}
