/**
 * Management: what those who may change a server's archive see and do.
 *
 * A manager sees the heads of all their server's transcripts, also of those limited to roles they do not hold: otherwise nobody could
 * mend a wrong limit. Words come from `Archive.read` alone, as for everyone.
 */
import type { TranscriptHead } from '../transcript/transcript.ts';
import type { Warning } from '../transcript/warnings.ts';
import type { EncodedBody } from './pieces.ts';
import type { ArchivedHead, Edits, ImportOutcome, TranscriptRow } from './records.ts';

/** How long a removed transcript can be restored. */
export const BIN_DAYS = 30;

/** Someone who may change a server's archive; Discord, or whoever runs the bot, has checked that. */
export interface Manager {
  readonly guildId: string;
  readonly userId: string;
}

/** What a person looks at before a document is added. Small, whatever the document's size. */
export interface Preview {
  readonly head: TranscriptHead;
  /** As people write it, with what it was wrapped in. */
  readonly encoding: string;
  readonly warnings: readonly Warning[];
  /** In order of appearance. */
  readonly speakers: readonly { readonly label: string | null; readonly sentences: number }[];
  /** The first words of the first speech. */
  readonly opening: { readonly label: string | null; readonly words: string } | null;
  readonly speechCount: number;
  readonly sentenceCount: number;
}

/** A document that was read, ready to be stored as it is: nothing large is built anew on the way. */
export interface PreparedDocument {
  readonly preview: Preview;
  readonly row: TranscriptRow;
  readonly body: EncodedBody;
  readonly documentName: string;
}

/** A read document that waits for Add or Cancel. */
export interface Staged {
  readonly key: string;
  readonly preview: Preview;
  readonly edits: Edits;
  readonly audience: readonly string[] | null;
  readonly documentName: string;
  /** What the server has already that may be the same; `binned` ones come back when it is added. */
  readonly duplicate: { readonly kind: 'same' | 'binned' | 'alike'; readonly head: TranscriptHead } | null;
}

export interface BinnedHead extends ArchivedHead {
  /** Milliseconds since 1970, after which it is gone. */
  readonly goneAt: number;
}

export interface Report {
  readonly id: number;
  readonly transcript: string;
  readonly reference: string;
  readonly label: string;
  readonly comment: string;
  readonly reporter: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const CHANGE_ACTIONS = [
  'add',
  'edit',
  'limit',
  'remove',
  'restore',
  'speakers',
  'public',
  'accept',
  'reject',
] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** One line of the audit list. */
export interface Change {
  readonly at: number;
  readonly userId: string;
  readonly action: ChangeAction;
  readonly transcript: string | null;
  readonly detail: string;
}

/** Who some labels are, as a server says. Null for `side` leaves the side that is known. */
export interface SpeakerSaying {
  readonly name: string;
  readonly side: string | null;
}

/** False or null where nothing of that id, or key, is the server's: nothing was changed then. */
export interface Management {
  /** Own transcripts, newest meeting first. */
  list(): readonly ArchivedHead[];
  bin(): readonly BinnedHead[];
  changes(limit: number): readonly Change[];
  /** Open reports, oldest first. */
  reports(): readonly Report[];
  showsPublic(): boolean;

  /** Keeps a read document for an hour; written a slice at a time. @returns its key. */
  stage(prepared: PreparedDocument, edits: Edits, audience: readonly string[] | null): Promise<string>;
  staged(key: string): Staged | null;
  editStaged(key: string, edits: Edits): boolean;
  addStaged(key: string): ImportOutcome | null;
  cancelStaged(key: string): boolean;

  edit(id: string, edits: Edits): boolean;
  limit(id: string, audience: readonly string[] | null): boolean;
  remove(id: string): boolean;
  restore(id: string): boolean;
  /** Null takes back what was said of these labels. False where the server has said too much already. */
  sayWho(labels: readonly string[], saying: SpeakerSaying | null): boolean;
  showPublic(shown: boolean): void;
  /** Accepting changes the speaker of the reported speech for this server; null where its words are not found any more. */
  decide(reportId: number, decision: 'accept' | 'reject'): boolean | null;
}
