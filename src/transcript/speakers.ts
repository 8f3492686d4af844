/**
 * Speakers: a printed label becomes a person, a role and a side, where the directory knows them.
 *
 * In: labels, the day of the meeting, `data/people.json`. Out: `Speaker`.
 * Never: a guess, a match by substring, or two people joined because they share a surname.
 */
import { type DirectoryIndex, indexPeople, type Role } from './directory-index.ts';
import { dropCourtesy, foldName, splitBracketed } from './names.ts';
import type { PeopleDirectory, Person } from './people.ts';

export type { PeopleDirectory } from './people.ts';

/** The same name in the languages the bot speaks. */
export interface LocalName {
  readonly ja: string;
  readonly en: string;
}

/** A country, party or team. */
export interface Side {
  readonly id: string;
  readonly names: LocalName;
  /** The language it speaks, a BCP 47 primary tag: tells a person's own words from another's rendering of them. */
  readonly language?: string;
}

export interface Speaker {
  /** As printed. */
  readonly label: string;
  /** Id of the person in the directory, or null where the directory does not know the label. */
  readonly person: string | null;
  readonly name: LocalName | null;
  readonly title: LocalName | null;
  readonly side: Side | null;
}

/** Two speeches have the same speaker exactly when their keys are equal. */
export function speakerKey(speaker: Speaker): string {
  return speaker.person === null ? `label:${foldName(speaker.label)}` : `person:${speaker.person}`;
}

/**
 * Reads the whole label: name and post (`河野外務大臣`, `ショイグ露国防大臣`), full name, or either with the other in
 * brackets. A family name alone, a post alone, or a post that the person did not hold on `day` says nothing.
 * @param day local calendar day of the meeting, ISO 8601; null where unknown, and then any time in office counts.
 */
export function resolveSpeaker(label: string, day: string | null, people: PeopleDirectory): Speaker {
  const found = candidates(label, day, people);
  const only = found.length === 1 ? found[0]! : null;
  if (only === null) return { label, person: null, name: null, title: null, side: null };
  const { person } = only;
  const role = only.role ?? roleOn(person, day);
  const post = people.posts.find((entry) => entry.id === role?.post);
  const side = people.sides.find((entry) => entry.id === (role?.side ?? person.side));
  return {
    label,
    person: person.id,
    name: person.name,
    title: role?.title ?? (post === undefined ? null : { ja: post.ja[0]!, en: post.en[0]! }),
    side:
      side === undefined
        ? null
        : {
            id: side.id,
            names: side.names,
            ...(side.language === undefined ? {} : { language: side.language }),
          },
  };
}

/**
 * The keys a typed speaker name means among `speakers`: an exact label, a person's full or family name, another
 * spelling or reading, or name and post. Folded by width and case, and always the whole name, never a part of it.
 * Several where several share the name; empty where none does.
 */
export function matchSpeakers(
  typed: string,
  speakers: readonly Speaker[],
  people: PeopleDirectory,
): readonly string[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const exact = speakers.filter((speaker) => foldName(speaker.label) === wanted);
  if (exact.length > 0) return uniqueKeys(exact);
  const bare = dropCourtesy(wanted);
  const index = indexPeople(people);
  const meant = new Set([
    ...[...(index.full.get(bare) ?? []), ...(index.family.get(bare) ?? [])].map((person) => person.id),
    ...candidates(typed, null, people).map(({ person }) => person.id),
  ]);
  return uniqueKeys(
    speakers.filter((speaker) =>
      speaker.person === null ? namesInLabel(speaker.label).includes(bare) : meant.has(speaker.person),
    ),
  );
}

/** The side ids a typed name means among `speakers`. */
export function matchSides(
  typed: string,
  speakers: readonly Speaker[],
  people: PeopleDirectory,
): readonly string[] {
  const wanted = foldName(typed);
  const sides = new Map(speakers.flatMap(({ side }) => (side === null ? [] : [[side.id, side] as const])));
  return [...sides.values()]
    .filter((side) => {
      const aliases = people.sides.find((entry) => entry.id === side.id)?.aliases ?? [];
      return [side.id, side.names.ja, side.names.en, ...aliases]
        .flatMap((name) => [foldName(name), `${foldName(name)}側`])
        .includes(wanted);
    })
    .map((side) => side.id);
}

function uniqueKeys(speakers: readonly Speaker[]): readonly string[] {
  return [...new Set(speakers.map(speakerKey))];
}

/** `Sergey Lavrov (Russia)`, `小野寺五典（おのでらいつのり）`: a full name with something that does not contradict it. */
function namesWithoutPost(outer: string, inner: string, index: DirectoryIndex): readonly Person[] {
  return (index.full.get(outer) ?? []).filter(
    (person) =>
      index.full.get(inner)?.includes(person) ||
      index.family.get(inner)?.includes(person) ||
      (person.side !== undefined && index.sides.get(inner) === person.side),
  );
}

/** The person a label means, with the role it names, or null where it names none. */
interface Candidate {
  readonly person: Person;
  readonly role: Role | null;
}

function candidates(label: string, day: string | null, people: PeopleDirectory): readonly Candidate[] {
  if (label.length > MAX_LABEL) return [];
  const index = indexPeople(people);
  const whole = dropCourtesy(foldName(label));
  const named = index.full.get(whole);
  if (named !== undefined) return named.map((person) => ({ person, role: null }));
  const bracketed = splitBracketed(label);
  const parts = bracketed === null ? [] : [bracketed.outer, bracketed.inner];
  const [outer = '', inner = ''] = parts.map((part) => dropCourtesy(foldName(part)));
  const pairs = splitsOf(whole, index);
  if (bracketed !== null) pairs.push([outer, inner], [inner, outer]);
  const inPost = uniqueBy(
    pairs.flatMap(([name, post]) => rolesNamed(name, post, day, index)),
    ({ person }) => person.id,
  );
  if (inPost.length > 0 || bracketed === null) return inPost;
  return namesWithoutPost(outer, inner, index).map((person) => ({ person, role: null }));
}

/** Longer than any name with its posts, in UTF-16 units. */
const MAX_LABEL = 200;

type Split = [name: string, post: string];

/** Every way to read a label as a name and a known post, whichever stands first; together they are all of it. */
function splitsOf(whole: string, index: DirectoryIndex): Split[] {
  const splits: Split[] = [];
  for (let at = 1; at < whole.length; at += 1) {
    const [left, right] = [whole.slice(0, at).trim(), whole.slice(at).trim()];
    if (index.posts.has(right)) splits.push([left, right]);
    if (index.posts.has(left)) splits.push([right, left]);
  }
  return splits;
}

function rolesNamed(
  name: string,
  post: string,
  day: string | null,
  index: DirectoryIndex,
): readonly Candidate[] {
  const roles = index.posts.get(post);
  if (roles === undefined) return [];
  return [...(index.full.get(name) ?? []), ...(index.family.get(name) ?? [])].flatMap((person) => {
    const role = person.roles.find((entry) => roles.has(entry) && isInOffice(entry, day));
    return role === undefined ? [] : [{ person, role }];
  });
}

function isInOffice(role: Role, day: string | null): boolean {
  return day === null || ((role.from ?? '') <= day && day <= (role.to ?? '9999-12-31'));
}

function roleOn(person: Person, day: string | null): Role | undefined {
  if (day === null) return person.roles.length === 1 ? person.roles[0] : undefined;
  return person.roles.find((role) => isInOffice(role, day));
}

function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** In a label the directory does not know: the whole, and each part that its own punctuation or spaces set apart. */
function namesInLabel(label: string): readonly string[] {
  const bracketed = splitBracketed(label);
  const parts = bracketed === null ? [label] : [label, bracketed.outer, bracketed.inner];
  const words = parts.flatMap((part) => {
    const folded = foldName(part);
    return /^[\p{Script=Latin}\p{Script=Cyrillic}\s.'-]+$/u.test(folded) ? folded.split(' ') : [];
  });
  return [...parts.map((part) => dropCourtesy(foldName(part))), ...words.filter((word) => word.length > 1)];
}
