/**
 * Reach: which documents of an index a search may find, decided before anything is counted.
 *
 * In: the transcripts the viewer may read, filters. Out: one byte a document.
 */
import { isWithin } from './filters.ts';
import type { OwnerIndex } from './owner-index.ts';
import type { SearchFilters } from './search.ts';
import type { Shelf, ShelfSpeech } from './shelf.ts';

/** 1 for each document that may be found; null where all may. */
export type Reach = Uint8Array | null;

/** Ids, and the speeches of those that the viewer's server attributes otherwise. */
export interface Visible {
  readonly ids: ReadonlySet<string>;
  readonly overlaid: ReadonlyMap<string, readonly ShelfSpeech[]>;
}

export function reachOf(index: OwnerIndex, { ids, overlaid }: Visible, filters: SearchFilters): Reach {
  const transcripts = filters.transcripts === undefined ? null : new Set(filters.transcripts);
  const speakers = filters.speakers === undefined ? null : new Set(filters.speakers);
  const sides = filters.sides === undefined ? null : new Set(filters.sides);
  const anyTime = filters.after === undefined && filters.before === undefined;
  const isInTime = ({ days }: Shelf) => anyTime || isWithin(days, filters);
  const reach = new Uint8Array(index.size);
  let reached = 0;
  for (const { shelf, first } of index.placed.values()) {
    if (!ids.has(shelf.id) || transcripts?.has(shelf.id) === false || !isInTime(shelf)) continue;
    const speeches = overlaid.get(shelf.id) ?? shelf.speeches;
    for (let block = 0; block < shelf.folded.length; block += 1) {
      const { speaker, side } = speeches[shelf.speechOf[shelf.firstSentences[block]!]!]!;
      if (speakers !== null && (speaker === null || !speakers.has(speaker))) continue;
      if (sides !== null && (side === null || !sides.has(side))) continue;
      reach[first + block] = 1;
      reached += 1;
    }
  }
  return reached === index.size ? null : reach;
}
