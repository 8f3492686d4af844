/**
 * What a person should look at before a document is added. Data; `replies/` puts it into words.
 */
export type Warning =
  /** Sentences that the document attributes to nobody, of how many: stored and quotable, without a speaker. */
  | {
      readonly kind: 'unattributed';
      readonly sentences: number;
      readonly of: number;
      /** The first of them, shortened. */
      readonly excerpt: string;
    }
  /** `Name:` at the head of a line, but neither repeated nor in a list of those present: not taken for a speaker. */
  | { readonly kind: 'nameNotTaken'; readonly name: string; readonly line: number }
  /** Written by a machine, not said by anyone: left out. */
  | { readonly kind: 'machineWritten'; readonly lines: number; readonly firstLine: number }
  /** A date, a time or a cue that could not be read, and what was done without. */
  | { readonly kind: 'unreadable'; readonly line: number; readonly excerpt: string }
  /** The document does not print the day of the meeting. */
  | { readonly kind: 'noDay' }
  /** The JSON file beside the document is no sidecar; the document was read without it. */
  | { readonly kind: 'sidecarIgnored'; readonly name: string; readonly reason: string };
