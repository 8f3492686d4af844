/**
 * Speakers: a printed label becomes a person, a role and a side, where the directory knows them.
 *
 * In: labels, the day of the meeting, `data/people.json`. Out: `Speaker`.
 * Never: a guess, a match by substring, or two people joined because they share a surname.
 */
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

type Role = Person['roles'][number];

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
  const meant = new Set([
    ...people.people.filter((person) => isNameOf(person, bare)).map((person) => person.id),
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

interface Candidate {
  readonly person: Person;
  /** The role the label names, or null where it names none. */
  readonly role: Role | null;
}

function candidates(label: string, day: string | null, people: PeopleDirectory): readonly Candidate[] {
  const whole = dropCourtesy(foldName(label));
  const bracketed = splitBracketed(label);
  return people.people.flatMap((person): Candidate[] => {
    if (fullNames(person).includes(whole)) return [{ person, role: null }];
    const role = person.roles.find(
      (entry) =>
        isInOffice(entry, day) &&
        (namesPersonInPost(whole, person, entry, people) ||
          (bracketed !== null && namesInBrackets(bracketed, person, entry, people))),
    );
    if (role !== undefined) return [{ person, role }];
    return bracketed !== null && namesWithoutPost(bracketed, person, people) ? [{ person, role: null }] : [];
  });
}

/** The label from its first character to its last: name, a side's short form perhaps, post; or the post first. */
function namesPersonInPost(whole: string, person: Person, role: Role, people: PeopleDirectory): boolean {
  const posts = postNames(role, people);
  return [...fullNames(person), ...familyNames(person)].some((name) => {
    if (whole.startsWith(name) && posts.includes(whole.slice(name.length).trim())) return true;
    return whole.endsWith(name) && posts.includes(whole.slice(0, -name.length).trim());
  });
}

function namesInBrackets(
  { outer, inner }: { readonly outer: string; readonly inner: string },
  person: Person,
  role: Role,
  people: PeopleDirectory,
): boolean {
  const [left, right] = [dropCourtesy(foldName(outer)), dropCourtesy(foldName(inner))];
  const names = [...fullNames(person), ...familyNames(person)];
  const posts = postNames(role, people);
  return (names.includes(left) && posts.includes(right)) || (posts.includes(left) && names.includes(right));
}

/** `Sergey Lavrov (Russia)`, `小野寺五典（おのでらいつのり）`: a full name with something that does not contradict it. */
function namesWithoutPost(
  { outer, inner }: { readonly outer: string; readonly inner: string },
  person: Person,
  people: PeopleDirectory,
): boolean {
  const [left, right] = [dropCourtesy(foldName(outer)), dropCourtesy(foldName(inner))];
  if (!fullNames(person).includes(left)) return false;
  const side = people.sides.find((entry) => entry.id === person.side);
  const fitting = [
    ...fullNames(person),
    ...familyNames(person),
    ...(side === undefined ? [] : sideNames(side)),
  ];
  return fitting.includes(right);
}

function isInOffice(role: Role, day: string | null): boolean {
  return day === null || ((role.from ?? '') <= day && day <= (role.to ?? '9999-12-31'));
}

function roleOn(person: Person, day: string | null): Role | undefined {
  if (day === null) return person.roles.length === 1 ? person.roles[0] : undefined;
  return person.roles.find((role) => isInOffice(role, day));
}

function isNameOf(person: Person, folded: string): boolean {
  return fullNames(person).includes(folded) || familyNames(person).includes(folded);
}

function fullNames(person: Person): readonly string[] {
  return [person.name.ja, person.name.en, ...person.aliases].map(foldName);
}

function familyNames(person: Person): readonly string[] {
  return person.family.map(foldName);
}

function sideNames(side: PeopleDirectory['sides'][number]): readonly string[] {
  return [side.names.ja, side.names.en, ...side.aliases].map(foldName);
}

/** Every way to write the role: 国防大臣, 露国防大臣, ロシア国防相, Russian Defence Minister. */
function postNames(role: Role, people: PeopleDirectory): readonly string[] {
  const post = people.posts.find((entry) => entry.id === role.post);
  const side = people.sides.find((entry) => entry.id === role.side);
  const plain = [
    ...(post?.ja ?? []),
    ...(post?.en ?? []),
    ...(role.title ? [role.title.ja, role.title.en] : []),
  ].map(foldName);
  const prefixes = side === undefined ? [] : sideNames(side);
  return [
    ...plain,
    ...prefixes.flatMap((prefix) => plain.flatMap((name) => [prefix + name, `${prefix} ${name}`])),
  ];
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
