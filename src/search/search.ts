/**
 * Search: a query becomes passages, best first, with exact offsets into the record.
 *
 * In: a viewer, what they typed, filters. Out: hits that refer to the archive by id and offsets.
 * Never: a hit the viewer may not read, a count or suggestion that tells of one, or an error because of what was typed.
 */
import type { Viewer } from '../archive/archive.ts';
import type { Span } from '../text/span.ts';

/** Already resolved (`filters.ts`): keys, not what a person typed. Omitted means no restriction. */
export interface SearchFilters {
  /** Speaker keys (`speakerKey`). */
  readonly speakers?: readonly string[];
  /** Side ids. */
  readonly sides?: readonly string[];
  /** Transcript ids. */
  readonly transcripts?: readonly string[];
  /** Calendar days, inclusive, ISO 8601; either the meeting's day or the published one may match. */
  readonly after?: string;
  readonly before?: string;
}

export interface SearchRequest {
  readonly query: string;
  readonly filters?: SearchFilters;
  /** At most this many hits; 10 where omitted. */
  readonly limit?: number;
  /** False leaves out what only synonyms find; true where omitted. */
  readonly synonyms?: boolean;
}

/** A passage: consecutive sentences of one speech. `start`/`end` are offsets into the transcript's `text`. */
export interface Hit extends Span {
  readonly transcriptId: string;
  readonly speech: number;
  /** First and last sentence, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
  /** What matched, in `text` offsets, ascending, not overlapping, inside the passage. */
  readonly highlights: readonly Span[];
  /** True where every term of the query (or its exact phrase) stands in the passage. */
  readonly complete: boolean;
  /** True where every word and phrase stands in the passage as typed, spelling aside. */
  readonly asTyped: boolean;
}

export interface SynonymHits {
  /** The words searched in place of the ones typed, as the glossary writes them. */
  readonly words: readonly string[];
  readonly hits: readonly Hit[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** How many passages match completely, whatever the limit: all there are where `totalIsExact`, else at least so many. */
  readonly total: number;
  readonly totalIsExact: boolean;
  /** Found by another wording only; never mixed into `hits`. Null where there are none or an exact phrase was asked. */
  readonly synonyms: SynonymHits | null;
  /** Where nothing matched, in these or other words: where the words stand that come nearest, each the one highlight of its hit. */
  readonly nearest: readonly Hit[];
}

/** For holding a longer text against the record: see `propose.ts`. */
export interface ProposalRequest {
  /** Its words are looked up, of a long text some of them. */
  readonly text: string;
  /** Blocks that hold one of these as it stands come first. */
  readonly phrases: readonly string[];
  readonly filters?: SearchFilters;
  /** At most this many blocks by rank, and as many with each phrase. */
  readonly limit: number;
}

/** A block: consecutive sentences of one speech, counted from 1. A phrase may end in the next one. */
export interface Proposal {
  readonly transcriptId: string;
  readonly speech: number;
  readonly from: number;
  readonly to: number;
  readonly verbatim: boolean;
}

export interface Search {
  search(viewer: Viewer, request: SearchRequest): Promise<SearchResult>;
  /** As `search`, for what is still being typed: the last word may be unfinished; one hit a sentence. */
  suggest(viewer: Viewer, request: SearchRequest): Promise<readonly Hit[]>;
  /** Where the words of a longer text may stand. */
  propose(viewer: Viewer, request: ProposalRequest): Promise<readonly Proposal[]>;
  /**
   * Loads or builds the indexes of the given viewer's owners, and resolves when all that the archive holds now is found. A search
   * does not wait for what is large: it leaves out what is not yet in.
   */
  warm(viewer: Viewer): Promise<void>;
  close(): Promise<void>;
}
