/**
 * The directory of people, looked up by folded names: built once for each directory.
 */
import { foldName } from './names.ts';
import type { PeopleDirectory, Person } from './people.ts';

export type Role = Person['roles'][number];

export interface DirectoryIndex {
  /** Full names and their other spellings. */
  readonly full: ReadonlyMap<string, readonly Person[]>;
  readonly family: ReadonlyMap<string, readonly Person[]>;
  /** Every way to write a role: 国防大臣, 露国防大臣, ロシア国防相, Russian Defence Minister. */
  readonly posts: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Side names and short forms → side id. */
  readonly sides: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<PeopleDirectory, DirectoryIndex>();

export function indexPeople(people: PeopleDirectory): DirectoryIndex {
  const known = indexes.get(people);
  if (known !== undefined) return known;
  const built = build(people);
  indexes.set(people, built);
  return built;
}

function build(people: PeopleDirectory): DirectoryIndex {
  const full = new Map<string, Person[]>();
  const family = new Map<string, Person[]>();
  const posts = new Map<string, Set<Role>>();
  for (const person of people.people) {
    for (const name of [person.name.ja, person.name.en, ...person.aliases])
      addTo(full, foldName(name), person);
    for (const name of person.family) addTo(family, foldName(name), person);
    for (const role of person.roles) {
      for (const name of postNames(role, people)) {
        const roles = posts.get(name) ?? new Set();
        posts.set(name, roles.add(role));
      }
    }
  }
  const sides = new Map(
    people.sides.flatMap((side) => sideNames(side).map((name) => [name, side.id] as const)),
  );
  return { full, family, posts, sides };
}

function addTo(map: Map<string, Person[]>, name: string, person: Person): void {
  const persons = map.get(name) ?? [];
  if (!persons.includes(person)) persons.push(person);
  map.set(name, persons);
}

function sideNames(side: PeopleDirectory['sides'][number]): readonly string[] {
  return [side.names.ja, side.names.en, ...side.aliases].map(foldName);
}

function postNames(role: Role, people: PeopleDirectory): readonly string[] {
  const post = people.posts.find((entry) => entry.id === role.post);
  const side = people.sides.find((entry) => entry.id === role.side);
  const titles = role.title === undefined ? [] : [role.title.ja, role.title.en];
  const plain = [...(post?.ja ?? []), ...(post?.en ?? []), ...titles].map(foldName);
  const prefixes = side === undefined ? [] : sideNames(side);
  return [
    ...plain,
    ...prefixes.flatMap((prefix) => plain.flatMap((name) => [prefix + name, `${prefix} ${name}`])),
  ];
}
