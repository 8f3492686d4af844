/**
 * Filters: what a person typed for speaker, side, meeting and days becomes keys that the index compares.
 * A speaker filter is never a text match: 河野外務大臣 and 河野統合幕僚長 are two people.
 */
import type { ArchivedHead } from '../archive/archive.ts';
import { UserError } from '../errors.ts';
import { type Days, parseDays } from '../text/day.ts';
import {
  matchSides,
  matchSpeakers,
  type PeopleDirectory,
  type Speaker,
  speakerKey,
} from '../transcript/speakers.ts';
import type { SearchFilters } from './search.ts';

/** As typed; what was left out does not restrict. */
export interface TypedFilters {
  readonly speaker?: string | undefined;
  readonly side?: string | undefined;
  readonly meeting?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/**
 * @param heads what the viewer may read.
 * @throws {UserError} `unknownSpeaker`, `unknownSide`, `unknownMeeting` or `invalidDay`, with those that exist.
 */
export function resolveFilters(
  typed: TypedFilters,
  heads: readonly ArchivedHead[],
  people: PeopleDirectory,
): SearchFilters {
  const meetings = typed.meeting === undefined ? null : matchMeeting(typed.meeting, heads);
  const inside = meetings === null ? heads : heads.filter(({ id }) => meetings.includes(id));
  const speakers = typed.speaker === undefined && typed.side === undefined ? [] : speakersOf(inside);
  return {
    ...(meetings === null ? {} : { transcripts: meetings }),
    ...(typed.speaker === undefined ? {} : { speakers: speakerKeysOf(typed.speaker, speakers, people) }),
    ...(typed.side === undefined ? {} : { sides: sidesOf(typed.side, speakers, people) }),
    ...(typed.after === undefined ? {} : { after: daysOf(typed.after).from }),
    ...(typed.before === undefined ? {} : { before: daysOf(typed.before).to }),
  };
}

/** The meetings that the filters leave, before what was said in them is looked at. */
export function headsWithin(
  heads: readonly ArchivedHead[],
  { transcripts, after, before }: SearchFilters,
): readonly ArchivedHead[] {
  return heads.filter((head) => {
    if (transcripts !== undefined && !transcripts.includes(head.id)) return false;
    if (after === undefined && before === undefined) return true;
    return isWithin(daysOfMeeting(head), { after, before });
  });
}

/** Calendar days, ISO 8601. The meeting's own day and the published one may differ; either may be meant. */
export function daysOfMeeting({
  heldOn,
  startsAt,
}: Pick<ArchivedHead, 'heldOn' | 'startsAt'>): readonly string[] {
  return [...new Set([heldOn, startsAt?.slice(0, 10) ?? null].filter((day) => day !== null))];
}

/** A meeting without a day is in no span of days. */
export function isWithin(
  days: readonly string[],
  { after, before }: { readonly after?: string | undefined; readonly before?: string | undefined },
): boolean {
  return days.some((day) => (after === undefined || day >= after) && (before === undefined || day <= before));
}

/** By list: over a thousand records this takes longer than the search, and the archive gives the same list until something changes. */
const speakersOfList = new WeakMap<readonly ArchivedHead[], readonly Speaker[]>();

/** Each speaker once, in order of appearance. */
export function speakersOf(heads: readonly ArchivedHead[]): readonly Speaker[] {
  const known = speakersOfList.get(heads);
  if (known !== undefined) return known;
  const speakers = listSpeakers(heads);
  speakersOfList.set(heads, speakers);
  return speakers;
}

function listSpeakers(heads: readonly ArchivedHead[]): readonly Speaker[] {
  const byKey = new Map<string, Speaker>();
  for (const speaker of heads.flatMap((head) => head.speakers)) {
    const key = speakerKey(speaker);
    if (!byKey.has(key)) byKey.set(key, speaker);
  }
  return [...byKey.values()];
}

function speakerKeysOf(
  typed: string,
  speakers: readonly Speaker[],
  people: PeopleDirectory,
): readonly string[] {
  const keys = matchSpeakers(typed, speakers, people);
  if (keys.length === 0)
    throw new UserError('unknownSpeaker', { typed, known: speakers.map(({ label }) => label) });
  return keys;
}

function sidesOf(typed: string, speakers: readonly Speaker[], people: PeopleDirectory): readonly string[] {
  const sides = matchSides(typed, speakers, people);
  if (sides.length > 0) return sides;
  const known = new Map(speakers.flatMap(({ side }) => (side === null ? [] : [[side.id, side.names]])));
  throw new UserError('unknownSide', { typed, known: [...known.values()] });
}

/** By id, or by the whole title. */
function matchMeeting(typed: string, heads: readonly ArchivedHead[]): readonly string[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const found = heads.filter(
    ({ id, title }) => id === wanted || title.normalize('NFKC').toLowerCase() === wanted,
  );
  if (found.length === 0) throw new UserError('unknownMeeting', { typed });
  return found.map(({ id }) => id);
}

/** A month or a year counts from its first day for `after`, to its last for `before`. */
function daysOf(typed: string): Days {
  const days = parseDays(typed);
  if (days === null) throw new UserError('invalidDay', { typed });
  return days;
}
