/**
 * The Archive: where transcripts live and who may read them.
 *
 * In: parsed transcripts with an owner; reads that name their viewer. Out: transcripts the viewer may read.
 * Never: a read without a viewer, a transcript of one server shown to another, or a sign that it exists.
 */
import type { Agreement } from '../agreements/agreement.ts';
import type { Speaker } from '../transcript/speakers.ts';
import type { Transcript, TranscriptHead } from '../transcript/transcript.ts';

/** Who a transcript belongs to: everyone, or one server. */
export type Owner = 'public' | `guild:${string}`;

/** Who asks. `guildId` is null in direct messages and for user installs outside a server. */
export interface Viewer {
  readonly guildId: string | null;
  readonly roleIds: readonly string[];
}

/** A viewer that reads what is public and nothing else. */
export const PUBLIC_VIEWER: Viewer = { guildId: null, roleIds: [] };

export interface ArchivedHead extends TranscriptHead {
  readonly owner: Owner;
  /** Roles that may read it, or null where all of its owner's viewers may. */
  readonly audience: readonly string[] | null;
  /** Who speaks in it, each speaker once, in order of appearance. */
  readonly speakers: readonly Speaker[];
  readonly speechCount: number;
  readonly sentenceCount: number;
}

export interface ArchivedTranscript extends Transcript {
  readonly owner: Owner;
  readonly audience: readonly string[] | null;
}

/** The document a transcript was parsed from, kept as it came. */
export interface OriginalDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOutcome {
  /** `unchanged` where the owner has this very transcript; `updated` where the same document now parses differently. */
  readonly outcome: 'added' | 'updated' | 'unchanged';
  readonly id: string;
}

/** What components need and their custom ids cannot hold, such as a long query with its filters. */
export interface Notes {
  /** Keeps a value that JSON can hold and returns its key; the same value has the same key. */
  keep(viewer: Viewer, value: unknown): string;
  /** Null where this viewer's server has no such note, or it has expired. */
  find(viewer: Viewer, key: string): unknown;
}

export interface Archive {
  /**
   * Stores a transcript with its document, in one transaction. Idempotent by owner and `sha256`.
   * Where another transcript holds the id, a number is appended to keep ids unique over all owners.
   */
  add(owner: Owner, transcript: Transcript, document: OriginalDocument): ImportOutcome;
  remove(owner: Owner, id: string): boolean;

  /** Newest meeting first; meetings without a day last. */
  list(viewer: Viewer): readonly ArchivedHead[];
  /** Null where it does not exist for this viewer: the two cases cannot be told apart. */
  read(viewer: Viewer, id: string): ArchivedTranscript | null;
  /** All items, in the record's order; empty where the transcript does not exist for this viewer. */
  agreements(viewer: Viewer, id: string): readonly Agreement[];

  /** The owners whose transcripts the viewer may read, before any limit to roles. */
  owners(viewer: Viewer): readonly Owner[];
  /** All heads of one owner, for building its index; not for answering a viewer. */
  headsOf(owner: Owner): readonly ArchivedHead[];
  /** One transcript of one owner, for building its index; not for answering a viewer. */
  readOf(owner: Owner, id: string): ArchivedTranscript | null;
  /** Changes with every add, edit and removal of this owner's transcripts; a saved index names the one it was built from. */
  revision(owner: Owner): number;

  readonly notes: Notes;

  close(): void;
}
