/**
 * Overlay: what one server says of speakers, laid over the directory of people.
 *
 * In: the directory, what the server said of labels. Out: who a label is, for this server.
 * Never: a change to the directory itself, or two labels joined that nobody joined.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { indexPeople } from '../transcript/directory-index.ts';
import { dropCourtesy, foldName } from '../transcript/names.ts';
import { mergePeople, type PeopleDirectory, type Person } from '../transcript/people.ts';
import { resolveSpeaker, type Speaker } from '../transcript/speakers.ts';
import { createCache } from './cache.ts';
import type { SpeakerSaying } from './management.ts';

export const sayingsSchema = z.object({
  sides: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** `name` is null for people of the directory. */
  people: z
    .array(z.object({ id: z.string(), name: z.string().nullable(), side: z.string().nullable() }))
    .default([]),
  /** Labels as printed. */
  labels: z.array(z.object({ label: z.string(), person: z.string() })).default([]),
});
export type Sayings = z.infer<typeof sayingsSchema>;

export const NOTHING_SAID: Sayings = { sides: [], people: [], labels: [] };
/** A server that says more than this of labels is refused: each load walks over them. */
export const MAX_LABELS = 2_000;

export interface Overlay {
  /** The directory with the server's additions. */
  readonly people: PeopleDirectory;
  /** @param day local calendar day of the meeting, or null where unknown. */
  nameSpeaker(label: string, day: string | null): Speaker;
}

const CACHED_NAMES = 20_000;

export function compileOverlay(base: PeopleDirectory, sayings: Sayings): Overlay {
  const people = withSayings(base, sayings);
  const said = new Map(
    sayings.labels.flatMap(({ label, person: id }) => {
      const person = people.people.find((entry) => entry.id === id);
      return person === undefined ? [] : [[foldName(label), alone(person, people)] as const];
    }),
  );
  const known = createCache<Speaker>(CACHED_NAMES, () => 1);

  function resolve(label: string, day: string | null): Speaker {
    const own = said.get(foldName(label));
    return own === undefined
      ? resolveSpeaker(label, day, people)
      : { ...resolveSpeaker(own.people[0]!.name.ja, day, own), label };
  }

  return {
    people,
    nameSpeaker(label, day) {
      const key = `${day}\n${label}`;
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      const speaker = resolve(label, day);
      known.set(key, speaker);
      return speaker;
    },
  };
}

/** So that a namesake cannot make it ambiguous. */
function alone(person: Person, people: PeopleDirectory): PeopleDirectory {
  return { ...people, people: [person] };
}

function withSayings(base: PeopleDirectory, { sides, people, labels }: Sayings): PeopleDirectory {
  const persons = people.map(({ id, name, side }): Person => {
    const spellings = labels.filter(({ person }) => person === id).map(({ label }) => label);
    const known = base.people.find((entry) => entry.id === id);
    if (known === undefined) {
      const own = name ?? id;
      return {
        id,
        name: { ja: own, en: own },
        family: [],
        aliases: [dropCourtesy(foldName(own)), ...spellings],
        roles: [],
        ...(side === null ? {} : { side }),
      };
    }
    return {
      ...known,
      aliases: [...known.aliases, ...spellings],
      ...(side === null ? {} : { side, roles: known.roles.map((role) => ({ ...role, side })) }),
    };
  });
  return mergePeople(base, {
    sides: sides.map(({ id, name }) => ({ id, names: { ja: name, en: name }, aliases: [] })),
    posts: [],
    people: persons,
  });
}

/** What a server says once it has said this too. Null takes back what it said of these labels. */
export function sayOf(
  base: PeopleDirectory,
  before: Sayings,
  labels: readonly string[],
  saying: SpeakerSaying | null,
): Sayings {
  const folded = new Set(labels.map(foldName));
  const others = before.labels.filter(({ label }) => !folded.has(foldName(label)));
  if (saying === null) return tidy({ ...before, labels: others });
  const people = withSayings(base, before);
  const side = saying.side === null ? null : sideNamed(saying.side, people, before);
  const person = personNamed(saying.name, people);
  const known = before.people.find(({ id }) => id === person.id);
  return tidy({
    sides:
      side === null || side.isKnown ? before.sides : [...before.sides, { id: side.id, name: saying.side! }],
    people: [
      ...before.people.filter(({ id }) => id !== person.id),
      {
        id: person.id,
        name: base.people.some(({ id }) => id === person.id) ? null : (known?.name ?? saying.name),
        side: side?.id ?? known?.side ?? null,
      },
    ],
    labels: [...others, ...labels.map((label) => ({ label, person: person.id }))],
  });
}

/** Whoever has this full name, if only one has; else a person of the server's own. */
function personNamed(name: string, people: PeopleDirectory): { readonly id: string } {
  const namesakes = indexPeople(people).full.get(dropCourtesy(foldName(name))) ?? [];
  return namesakes.length === 1 ? namesakes[0]! : { id: ownId(name) };
}

function sideNamed(name: string, people: PeopleDirectory, { sides }: Sayings) {
  const id = indexPeople(people).sides.get(foldName(name)) ?? ownId(name);
  return { id, isKnown: people.sides.some((side) => side.id === id) || sides.some((side) => side.id === id) };
}

/** The same name has the same id, so that saying it twice joins. */
function ownId(name: string): string {
  return `own-${createHash('sha256').update(foldName(name)).digest('hex').slice(0, 12)}`;
}

/** Without people whom no label names, and sides nobody is on. */
function tidy({ sides, people, labels }: Sayings): Sayings {
  const named = people.filter(({ id }) => labels.some(({ person }) => person === id));
  return { sides: sides.filter(({ id }) => named.some(({ side }) => side === id)), people: named, labels };
}
