/** What the archive holds, as its rooms hand it to one another: types only. */
import type { Agreement } from '../agreements/agreement.ts';
import type { Speaker } from '../transcript/speakers.ts';
import type { Rendition, Speech, Transcript, TranscriptHead } from '../transcript/transcript.ts';
import type { Words } from './pieces.ts';

/** Who a transcript belongs to: everyone, or one server. */
export type Owner = 'public' | `guild:${string}`;

/** Who asks. `guildId` is null in direct messages and for user installs outside a server. */
export interface Viewer {
  readonly guildId: string | null;
  readonly roleIds: readonly string[];
}

/** A viewer that reads what is public and nothing else. */
export const PUBLIC_VIEWER: Viewer = { guildId: null, roleIds: [] };

/** A speech whose speaker the viewer's server has corrected. The document stays as it is. */
export interface Correction {
  readonly speech: number;
  /** As the server says. */
  readonly label: string;
  /** As printed; null where the record names nobody. */
  readonly recordLabel: string | null;
}

export interface ArchivedHead extends TranscriptHead {
  readonly owner: Owner;
  /** Roles that may read it, or null where all of its owner's viewers may. */
  readonly audience: readonly string[] | null;
  /** Who speaks in it, each speaker once, in order of appearance; as the viewer's server says. */
  readonly speakers: readonly Speaker[];
  readonly speechCount: number;
  readonly sentenceCount: number;
  /** Hash of text and speeches as stored: another one where the document was parsed otherwise. */
  readonly words: string;
  /** Where the viewer's server has any. */
  readonly corrections?: readonly Correction[];
}

/** `label` and `speaker` are the viewer's server's where it corrected them. */
export interface ArchivedSpeech extends Speech {
  /** The label as printed, where the server corrected it. */
  readonly corrected?: { readonly recordLabel: string | null };
}

export interface ArchivedTranscript extends Transcript {
  readonly owner: Owner;
  readonly audience: readonly string[] | null;
  readonly speeches: readonly ArchivedSpeech[];
}

/** A record with every item that was extracted from it, in its order. */
export interface RecordItems {
  readonly transcript: ArchivedTranscript;
  readonly items: readonly Agreement[];
}

/** `hash` as `ArchivedHead.words` has it. */
export interface StoredWords extends Words {
  readonly hash: string;
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

/** What people set over what the document says; what is left out stays the document's. */
export interface Edits {
  readonly title?: string | undefined;
  /** Calendar day, ISO 8601. */
  readonly heldOn?: string | undefined;
  readonly url?: string | undefined;
  readonly rendition?: Rendition | undefined;
}

/** The short columns, as `toRow` makes them; `head` and `labels` are JSON. The long parts are an `EncodedBody`. */
export interface TranscriptRow {
  /** As the document would be called; the archive may append to it. */
  readonly id: string;
  readonly sha256: string;
  readonly heldOn: string | null;
  readonly head: string;
  readonly labels: string;
  readonly speechCount: number;
  readonly sentenceCount: number;
}
