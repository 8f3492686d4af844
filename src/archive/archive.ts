/**
 * The Archive: where transcripts live and who may read them.
 *
 * In: parsed transcripts with an owner; reads that name their viewer. Out: transcripts the viewer may read.
 * Never: a read without a viewer, a transcript of one server shown to another, or a sign that it exists.
 */

import type { Agreement } from '../agreements/agreement.ts';
import type { Glossary } from '../text/glossary.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { Departures } from './departures.ts';
import type { Management, Manager } from './management.ts';
import type {
  ArchivedHead,
  ArchivedTranscript,
  ImportOutcome,
  OriginalDocument,
  Owner,
  RecordItems,
  StoredWords,
  Viewer,
} from './records.ts';

export * from './records.ts';

/** What components need and their custom ids cannot hold, such as a long query with its filters. */
export interface Notes {
  /** Keeps a value that JSON can hold and returns its key; the same value has the same key. */
  keep(viewer: Viewer, value: unknown): string;
  /** Null where this viewer's server has no such note, or it has expired. */
  find(viewer: Viewer, key: string): unknown;
}

/** Who reports that a speech is another's. */
export interface NewReport {
  readonly userId: string;
  /** Of the quoted passage. */
  readonly reference: string;
  readonly label: string;
  readonly comment: string;
}

export interface Archive {
  /**
   * Stores a transcript with its document, in one transaction. Idempotent by owner and `sha256`; out of the bin again where it was there.
   * Ids are unique over all owners; a server's carry a hash of its own, so that none tells of another server's.
   */
  add(owner: Owner, transcript: Transcript, document: OriginalDocument): ImportOutcome;
  /** As `add`, a slice at a time, so that neither this process nor others that use the archive wait for a large one. */
  addInSlices(owner: Owner, transcript: Transcript, document: OriginalDocument): Promise<ImportOutcome>;
  /** For good; a server's managers have a bin (`manage`). */
  remove(owner: Owner, id: string): boolean;

  /** Newest meeting first; meetings without a day last. */
  list(viewer: Viewer): readonly ArchivedHead[];
  /** Null where it does not exist for this viewer: the two cases cannot be told apart. */
  read(viewer: Viewer, id: string): ArchivedTranscript | null;
  /** Takes large records into memory a slice at a time, so that `read` has them at once. */
  load(viewer: Viewer, ids: readonly string[]): Promise<void>;
  /**
   * A record with all its items, worked out a slice at a time, once for all who ask meanwhile. Null as for `read`.
   * @throws {StoppedError} where it was given up
   */
  readRecord(viewer: Viewer, id: string): Promise<RecordItems | null>;
  /** Gives up what `readRecord` is working out: the process ends. */
  stopReading(): void;
  /** All items, at once, in the record's order; empty where the transcript does not exist for this viewer. */
  agreements(viewer: Viewer, id: string): readonly Agreement[];
  /** The document as it came, or null as for `read`. */
  document(viewer: Viewer, id: string): OriginalDocument | null;
  /** Terms that count as one where agreements are compared. */
  readonly glossary: Glossary;
  /** The directory of people with what the viewer's server adds to it. */
  people(viewer: Viewer): PeopleDirectory;
  /** Joins the queue of the viewer's server. False where the transcript does not exist for this viewer, or too much waits. */
  report(viewer: Viewer, report: NewReport): boolean;

  /** The owners whose transcripts the viewer may read, before any limit to roles. */
  owners(viewer: Viewer): readonly Owner[];
  /** All heads of one owner, for building its index; not for answering a viewer. */
  headsOf(owner: Owner): readonly ArchivedHead[];
  /** The words of one transcript of one owner, for building its index; not for answering a viewer. */
  wordsOf(owner: Owner, id: string): StoredWords | null;
  /** Public transcripts in which the viewer's server names speakers otherwise than an index of the public ones. */
  overlaid(viewer: Viewer): readonly string[];
  /** Changes with every add, edit and removal of this owner's transcripts; a saved index names the one it was built from. */
  revision(owner: Owner): number;

  readonly notes: Notes;
  /** What a server's managers do. Every change is one transaction together with its line in the audit list. */
  manage(manager: Manager): Management;

  /** What is deleted, and when. */
  readonly departures: Departures;

  /** Where it is kept, for threads that read it (`openWords`); null where it is in memory. */
  readonly location: string | null;
  close(): void;
}
