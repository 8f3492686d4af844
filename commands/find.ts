/** What several commands share: finding passages as the person who asks may read them. */
import { z } from 'zod';
import type { Archive, Viewer } from '../src/archive/archive.ts';
import { findPassage, type Passage } from '../src/archive/passage.ts';
import type { Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import type { FoundPassage, FoundPassages } from '../src/replies/found.ts';
import { resolveFilters, type TypedFilters } from '../src/search/filters.ts';
import { passageOfHit } from '../src/search/hit-passage.ts';
import type { Hit } from '../src/search/search.ts';
import { keepNote } from './notes.ts';

/** Results that can be turned through. */
const MAX_RESULTS = 25;

/** Filters as typed, in a note. */
export const typedFilters = z.object({
  speaker: z.string().optional(),
  side: z.string().optional(),
  meeting: z.string().optional(),
  after: z.string().optional(),
  before: z.string().optional(),
});

/** What a search's buttons carry, so that it is run again by the person who clicks, with what they may read. */
export const searchNote = z.union([
  z.string().transform((query) => ({ query, filters: {}, synonyms: true })),
  z.object({ query: z.string(), filters: typedFilters, synonyms: z.boolean() }),
]);
type SearchNote = z.infer<typeof searchNote>;

/** @throws {UserError} `passageMissing`, `passageChanged`, or `passageGone` for what a button or a choice once showed. */
export function passageOf(reference: string, viewer: Viewer, { archive }: Services): Passage {
  const lookup = findPassage(archive, viewer, reference);
  if (lookup.outcome === 'found') return lookup.passage;
  const address = reference.replace(/#.*$/s, '');
  if (lookup.outcome === 'changed') throw new UserError('passageChanged', { address });
  throw new UserError(address === reference ? 'passageMissing' : 'passageGone', { address });
}

/** What a search found, and what it was asked. */
export interface Found extends FoundPassages {
  readonly filters: TypedFilters;
  /** Where nothing matched. */
  readonly nearest: readonly FoundPassage[];
}

/** @throws {UserError} where a filter names nothing that exists. */
export async function runSearch(note: SearchNote, viewer: Viewer, services: Services): Promise<Found> {
  return {
    ...(await searchRecords(note, viewer, services)),
    key: keepNote(shortened(note), viewer, services),
    shortKey: () => services.archive.notes.keep(viewer, shortened(note)),
  };
}

/** The query alone where it is all there is. */
function shortened({ query, filters, synonyms }: SearchNote): SearchNote | string {
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return isFiltered || !synonyms ? { query, filters, synonyms } : query;
}

/** As `runSearch`, without leaving anything for buttons. */
export async function searchRecords(
  { query, filters, synonyms }: SearchNote,
  viewer: Viewer,
  services: Services,
  limit = MAX_RESULTS,
): Promise<Omit<Found, 'key'>> {
  const { archive, search } = services;
  const resolved = resolveFilters(filters, archive.list(viewer), archive.people(viewer));
  const result = await search.search(viewer, { query, filters: resolved, limit, synonyms });
  const read = (hits: readonly Hit[]) => readHits(hits, viewer, services);
  return {
    query,
    results: read(result.hits),
    all: result.hits.length < limit,
    synonyms:
      result.synonyms === null ? null : { words: result.synonyms.words, results: read(result.synonyms.hits) },
    filters,
    nearest: read(result.nearest),
  };
}

/** Reads each hit through the archive: what the viewer may not read does not come out, whatever an index holds. */
export function readHits(
  hits: readonly Hit[],
  viewer: Viewer,
  { archive }: Services,
): readonly FoundPassage[] {
  const once = readingOnce(archive);
  return hits.flatMap((hit) => {
    const passage = passageOfHit(hit, viewer, once);
    if (passage === null) return [];
    return [new PassageOfHit(passage, hit)];
  });
}

/** What matched is asked of the hit when it is shown. */
class PassageOfHit implements FoundPassage {
  readonly passage: Passage;
  readonly score: number;
  readonly match: FoundPassage['match'];
  readonly #hit: Hit;

  constructor(passage: Passage, hit: Hit) {
    this.passage = passage;
    this.score = hit.score;
    this.match = !hit.complete ? 'partial' : hit.asTyped ? 'exact' : 'loose';
    this.#hit = hit;
  }

  get highlights(): FoundPassage['highlights'] {
    return this.#hit.highlights;
  }
}

/** Many hits of one search stand in one record, and each read asks the database. */
function readingOnce(archive: Archive): Pick<Archive, 'read'> {
  const known = new Map<string, ReturnType<Archive['read']>>();
  return {
    read(viewer, id) {
      if (!known.has(id)) known.set(id, archive.read(viewer, id));
      return known.get(id) ?? null;
    },
  };
}
