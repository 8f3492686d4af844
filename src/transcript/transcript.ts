/**
 * The Transcript: a document after parsing, with every speech attributed or openly unattributed.
 *
 * In: nothing (types only). Out: the shapes that every higher room reads.
 * Never: text that is not in the document, a speaker the document does not name.
 */
import type { Span } from '../text/span.ts';
import type { Speaker } from './speakers.ts';

/** Whose words a text holds: the speaker's own, a translation, the publisher's summary, or a scribe's notes. */
export type Rendition = 'original' | 'translation' | 'summary' | 'scribe';

/** A language as a BCP 47 primary tag. */
export type Language = 'ja' | 'en' | (string & {});

/** The smallest citable unit. `number` counts from 1 inside its speech. */
export interface Sentence extends Span {
  readonly number: number;
  /** Seconds from the start of a recording, where the document times its lines. */
  readonly startsAt?: number;
}

/** One speaker without interruption. `number` counts from 1 inside its transcript. */
export interface Speech {
  readonly number: number;
  /** The label as printed, or null where the document names no speaker. Never guessed. */
  readonly label: string | null;
  /** What the directory of people knows of the label; null exactly when `label` is null. */
  readonly speaker: Speaker | null;
  /** The stretches of `Transcript.text` that were spoken, in order; stage notes between them are left out. */
  readonly spans: readonly Span[];
  /** Every non-space character of `spans` lies in exactly one sentence. */
  readonly sentences: readonly Sentence[];
  /** Where the rendition differs from the transcript's. */
  readonly rendition?: Rendition;
  /** Seconds from the start of a recording. */
  readonly startsAt?: number;
  readonly endsAt?: number;
  /** Where the publisher has a page of this very speech. */
  readonly url?: string;
  /**
   * Where it stands in a document whose text was taken out of a container: a JSON pointer (`/speechRecord/3`), an XPath
   * (`(//speech)[4]`), a line (`line 12`). Absent where the text is the document's own.
   */
  readonly origin?: string;
}

export interface Source {
  readonly url: string | null;
  readonly publisher: { readonly ja: string; readonly en: string } | null;
  /** Calendar day on which the document was retrieved, ISO 8601. */
  readonly retrieved: string | null;
  readonly licence: string | null;
}

/** A slip of the source that is kept as it stands and marked, such as 国際条理 for 国際場裏. */
export interface Slip {
  readonly text: string;
  readonly meant: string;
}

/** What a transcript is, without its words. */
export interface TranscriptHead {
  /** ASCII slug of at most 40 characters, unique over all owners. */
  readonly id: string;
  /** Name of the format it was read with (`src/transcript/formats/`). */
  readonly format: string;
  readonly title: string;
  /** Local calendar day of the meeting, ISO 8601, or null where unknown. */
  readonly heldOn: string | null;
  /** ISO 8601 with the offset the document prints, minutes precision, e.g. `2018-08-01T01:13+09:00`. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** IANA zone of the venue, where known. */
  readonly timeZone: string | null;
  readonly place: string | null;
  readonly language: Language;
  readonly source: Source;
  readonly rendition: Rendition;
  readonly slips: readonly Slip[];
  /** Of the document's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

export interface Transcript extends TranscriptHead {
  /** The decoded text; all offsets point into it. */
  readonly text: string;
  readonly speeches: readonly Speech[];
}
