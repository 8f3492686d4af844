/**
 * Search over the archive: see `search.ts` for what comes in and goes out.
 *
 * One index per owner, brought up to date with the archive before it answers; what the viewer may read is asked of the archive
 * for every search, and decides before anything is counted or ranked.
 */
import type { Archive, Viewer } from '../archive/archive.ts';
import { fold } from '../text/fold.ts';
import type { Glossary } from '../text/glossary.ts';
import { NO_PEOPLE, type PeopleDirectory } from '../transcript/people.ts';
import { createBuilder } from './builder.ts';
import type { LoadDictionary } from './dictionary/dictionary.ts';
import { expandWords } from './expand.ts';
import { type FoundMatches, find, type Shard } from './find.ts';
import { createKeeper } from './keeper.ts';
import { type Bounds, createKeepers } from './keepers.ts';
import { propose } from './propose.ts';
import { parseQuery, type Query } from './query.ts';
import type { Match } from './rank.ts';
import type { Hit, Search, SearchFilters, SearchResult, SynonymHits } from './search.ts';
import { createThesaurus, type Thesaurus } from './thesaurus.ts';
import { nearToHit, toHit, wordsOf } from './to-hit.ts';
import { createViews } from './view.ts';

export interface SearchDependencies {
  readonly archive: Archive;
  readonly glossary: Glossary;
  readonly people?: PeopleDirectory;
  /** Asked where neither the words typed nor the glossary's find a passage that has them all. */
  readonly dictionary?: LoadDictionary | null;
  /** Folder for saved indexes; null keeps them in memory only. */
  readonly indexPath?: string | null;
  /** Told of a saved index that could be neither read nor written; the search goes on without. */
  readonly onProblem?: (error: unknown) => void;
  /** Of the indexes that stay in memory between questions. */
  readonly bounds?: Bounds;
}

const DEFAULT_LIMIT = 10;
/** Candidates that are read for what is still being typed: there is another question with the next key. */
const TYPED_CANDIDATES = 50;
/** Share of the query, by weight, that must stand in what only other words find. */
const LEAST_COVERAGE = 0.5;

export function createSearch({
  archive,
  glossary,
  people = NO_PEOPLE,
  dictionary = null,
  indexPath = null,
  onProblem = () => {},
  bounds,
}: SearchDependencies): Search {
  const builder = createBuilder({ archive, onProblem });
  const keepers = createKeepers(
    (owner) => createKeeper(owner, { archive, builder, folder: indexPath, onProblem }),
    bounds,
  );
  const views = createViews(archive);
  const thesaurus = createThesaurus(glossary, people);
  let general: Thesaurus | null = null;

  /** With a general dictionary; null where there is none, or it cannot be read. */
  async function generalThesaurus(): Promise<Thesaurus | null> {
    if (general !== null || dictionary === null) return general;
    try {
      general = createThesaurus(glossary, people, await dictionary());
    } catch (error) {
      onProblem(error);
    }
    return general;
  }

  async function shardsOf(viewer: Viewer, filters: SearchFilters = {}): Promise<readonly Shard[]> {
    const kept = await Promise.all(
      archive.owners(viewer).map((owner) =>
        keepers.with(owner, async (keeper) => {
          await keeper.ready();
          return keeper;
        }),
      ),
    );
    // All of one moment: from here to the last hit nothing waits.
    return views.shardsOf(
      viewer,
      kept.flatMap((keeper) => keeper.indexes()),
      filters,
    );
  }

  /** Whoever searched reads what was found: large records are taken in first, a slice at a time. */
  async function loaded<T extends Pick<Hit, 'transcriptId'>>(
    viewer: Viewer,
    hits: readonly T[],
  ): Promise<readonly T[]> {
    await archive.load(viewer, [...new Set(hits.map(({ transcriptId }) => transcriptId))]);
    return hits;
  }

  /** What the query finds in other words, and not in its own. */
  function findSynonyms(
    query: Query,
    shards: readonly Shard[],
    limit: number,
    known: readonly Match[],
    { rephrase }: Thesaurus = thesaurus,
  ): SynonymHits | null {
    const rephrased = rephrase(query);
    if (rephrased === null) return null;
    const { matches } = find(rephrased.query, shards, { limit: limit + known.length, slips: 'never' });
    const taken = new Set(known.map(keyOf));
    const found = matches
      .filter((match) => match.coverage >= LEAST_COVERAGE && !taken.has(keyOf(match)))
      .slice(0, limit);
    const texts = found.map((match) => fold(wordsOf(match)));
    const words = rephrased.words.filter((word) => texts.some((text) => text.includes(fold(word))));
    if (words.length === 0) return null;
    return { words, hits: found.map((match) => toHit(match, rephrased.query)) };
  }

  return {
    async search(
      viewer,
      { query: typed, filters, limit = DEFAULT_LIMIT, synonyms = true },
    ): Promise<SearchResult> {
      const shards = await shardsOf(viewer, filters);
      const query = expandWords(parseQuery(typed), shards, false);
      const found = find(query, shards, { limit });
      const hits = found.matches.filter(({ relevant }) => relevant).slice(0, limit);
      let others = synonyms ? findSynonyms(query, shards, limit, hits) : null;
      if (synonyms && others === null && isShort(query) && !hits.some(({ complete }) => complete)) {
        const asked = await generalThesaurus();
        // The archive may have changed meanwhile.
        if (asked !== null) others = findSynonyms(query, await shardsOf(viewer, filters), limit, hits, asked);
      }
      const result = {
        hits: hits.map((match) => toHit(match, query)),
        total: found.total,
        totalIsExact: found.totalIsExact,
        synonyms: others,
        nearest: hits.length > 0 || others !== null ? [] : found.nearest().map(nearToHit),
      };
      await loaded(viewer, [...result.hits, ...(others?.hits ?? []), ...result.nearest]);
      return result;
    },

    async suggest(viewer, { query: typed, filters, limit = DEFAULT_LIMIT, synonyms = true }) {
      const shards = await shardsOf(viewer, filters);
      const query = expandWords(parseQuery(typed), shards, true);
      const wanted = { limit: 2 * limit, read: TYPED_CANDIDATES };
      // There is no time to look for slips with each key, unless nothing else is found.
      const suggested = distinct(find(query, shards, { ...wanted, slips: 'otherwise nothing' }), limit).map(
        (match) => toHit(match, query),
      );
      if (suggested.length >= limit || !synonyms) return loaded(viewer, suggested);
      const others = [
        ...thesaurus.complete(typed).map(parseQuery),
        ...[thesaurus.rephrase(query)].flatMap((rephrased) => rephrased?.query ?? []),
      ];
      const seen = new Set(suggested.map(({ transcriptId, start }) => `${transcriptId}:${start}`));
      const more = others.flatMap((other) =>
        distinct(find(other, shards, { ...wanted, slips: 'never' }), limit)
          .filter(({ complete }) => complete)
          .map((match) => toHit(match, other))
          .filter(({ transcriptId, start }) => {
            const key = `${transcriptId}:${start}`;
            return !seen.has(key) && seen.add(key);
          }),
      );
      return loaded(viewer, [...suggested, ...more].slice(0, limit));
    },

    async propose(viewer, { text, phrases, filters, limit }) {
      return loaded(viewer, propose(text, phrases, await shardsOf(viewer, filters), limit));
    },

    async warm(viewer) {
      await Promise.all(
        archive.owners(viewer).map((owner) => keepers.with(owner, (keeper) => keeper.settled())),
      );
    },

    async close() {
      builder.close();
      await keepers.close();
    },
  };
}

/** What stands in a long question is found by what is left of it; other words for each of its words find too much. */
const MAX_GENERAL_CHUNKS = 3;

function isShort({ words }: Query): boolean {
  return words.reduce((sum, { chunks }) => sum + chunks.length, 0) <= MAX_GENERAL_CHUNKS;
}

function keyOf({ placed, first, last }: Match): string {
  return `${placed.shelf.id}:${first}:${last}`;
}

/** What matches, each wording once. */
function distinct({ matches }: FoundMatches, limit: number): readonly Match[] {
  const seen = new Set<string>();
  const found: Match[] = [];
  for (const match of matches) {
    if (found.length === limit) break;
    if (!match.relevant) continue;
    const words = wordsOf(match).trim();
    if (seen.has(words)) continue;
    seen.add(words);
    found.push(match);
  }
  return found;
}
