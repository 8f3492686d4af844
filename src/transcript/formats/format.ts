/**
 * What a format is: it recognises a document by its content, and takes the speeches out of it.
 *
 * In: the decoded document. Out: a `ParsedDocument`, whose spans point into its `text`.
 * Never: text that the document does not hold, a speaker it does not name, half a document.
 */
import type { Span } from '../../text/span.ts';
import type { Held, PrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { PeopleDirectory } from '../people.ts';
import type { Language, Rendition, Slip, Source } from '../transcript.ts';
import type { Warning } from '../warnings.ts';

export interface DecodedDocument {
  /** File name, for nothing but the title of last resort. */
  readonly name: string;
  readonly text: string;
  readonly lines: readonly Line[];
  /** `JSON.parse` of the text, or undefined where it is no JSON. */
  readonly json: unknown;
  readonly people: PeopleDirectory;
  /** True where a person named this format: names that stand only once are then taken at their word. */
  readonly chosen: boolean;
}

/** A stretch of `ParsedDocument.text` with where it lies in a recording. */
export interface TimedSpan extends Span {
  /** Seconds. */
  readonly startsAt?: number;
  readonly endsAt?: number;
  /** Inside the span: from offset `at` of the text on, what was said at `startsAt`. Ascending. */
  readonly marks?: readonly { readonly at: number; readonly startsAt: number }[];
}

export interface ParsedSpeech {
  readonly label: string | null;
  readonly spans: readonly TimedSpan[];
  readonly rendition?: Rendition;
  readonly url?: string;
  /** See `Speech.origin`. */
  readonly origin?: string;
}

export interface ParsedDocument {
  readonly text: string;
  readonly speeches: readonly ParsedSpeech[];
  readonly warnings: readonly Warning[];
  readonly title?: string;
  /** What the document's head prints of the time; resolved against the venue's zone. */
  readonly printed?: PrintedTime | null;
  /** Where the document gives the venue's own day outright. */
  readonly held?: Held;
  readonly place?: string;
  readonly timeZone?: string;
  readonly language?: Language;
  readonly rendition?: Rendition;
  readonly source?: Partial<Source>;
  readonly slips?: readonly Slip[];
}

export interface Format {
  /** As `--format` takes it and `Transcript.format` tells it. */
  readonly name: string;
  /** How surely the document is of this format, 0 (not at all) to 1. */
  detect(document: DecodedDocument): number;
  /** @throws {UserError} `documentRefused` naming the line and the reason. */
  parse(document: DecodedDocument): ParsedDocument;
}
