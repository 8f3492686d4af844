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
  /** Under a heading that says that nobody's words stand there, such as links or a list of topics, or before the first name: left out. */
  | {
      readonly kind: 'leftOut';
      readonly heading: string;
      readonly lines: number;
      readonly firstLine: number;
    }
  /** A date, a time or a cue that could not be read, and what was done without. */
  | { readonly kind: 'unreadable'; readonly line: number; readonly excerpt: string }
  /** The document does not print the day of the meeting. */
  | { readonly kind: 'noDay' }
  /** The day of the meeting has not come yet: a slip, most likely, and it would be the latest record until then. */
  | { readonly kind: 'futureDay'; readonly heldOn: string }
  /** The JSON file beside the document is no sidecar; the document was read without it. */
  | { readonly kind: 'sidecarIgnored'; readonly name: string; readonly reason: string };

/** The zone where a day begins first is 14 hours ahead of UTC. */
const EARLIEST_ZONE_MS = 14 * 60 * 60 * 1000;

/** @param heldOn as it will be stored: the day may be the document's or a person's. */
export function futureDayOf(heldOn: string | null, now: Date): readonly Warning[] {
  const latestToday = new Date(now.getTime() + EARLIEST_ZONE_MS).toISOString().slice(0, 10);
  return heldOn !== null && heldOn > latestToday ? [{ kind: 'futureDay', heldOn }] : [];
}
