/**
 * The directory of people: who may stand behind a printed label.
 *
 * In: `data/people.json` (and a server's own additions). Out: a checked `PeopleDirectory`.
 * Never: a person without an id, or a file that is half read.
 */
import { z } from 'zod';

const localName = z.object({ ja: z.string().min(1), en: z.string().min(1) }).strict();
const day = z.iso.date();
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const spellings = z.array(z.string().min(1)).default([]);

const side = z
  .object({
    id,
    names: localName,
    /** Other names of the side, among them the short forms before a title (`露`国防大臣). */
    aliases: spellings,
    /** BCP 47 primary tag. */
    language: z.string().min(2).optional(),
  })
  .strict();

/** One post under its several names: 外務大臣, 外相, Foreign Minister. The first of each language is the one shown. */
const post = z
  .object({ id, ja: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) })
  .strict();

const role = z
  .object({
    post: id,
    /** The title as shown where it is not simply the post's name. */
    title: localName.optional(),
    side: id.optional(),
    /** First and last day in office, inclusive; omitted means open. */
    from: day.optional(),
    to: day.optional(),
  })
  .strict();

const person = z
  .object({
    id,
    name: localName,
    /** Family names alone: they stand before a title, and find a person who is typed so. */
    family: spellings,
    /** Other spellings of the full name, and readings in kana and Latin letters. */
    aliases: spellings,
    side: id.optional(),
    roles: z.array(role).default([]),
  })
  .strict();

const directory = z
  .object({
    sides: z.array(side).default([]),
    posts: z.array(post).default([]),
    people: z.array(person).default([]),
  })
  .strict()
  .superRefine((value, context) => {
    const check = (
      kind: string,
      known: readonly { readonly id: string }[],
      used: readonly (string | undefined)[],
    ) => {
      const ids = new Set(known.map((entry) => entry.id));
      if (ids.size < known.length) context.addIssue({ code: 'custom', message: `two ${kind} share an id` });
      for (const name of used) {
        if (name !== undefined && !ids.has(name))
          context.addIssue({ code: 'custom', message: `no ${kind} “${name}”` });
      }
    };
    const roles = value.people.flatMap((entry) => entry.roles);
    check(
      'posts',
      value.posts,
      roles.map((entry) => entry.post),
    );
    check(
      'sides',
      value.sides,
      [...roles, ...value.people].map((entry) => entry.side),
    );
    check('people', value.people, []);
  });

export type PeopleDirectory = z.infer<typeof directory>;
export type Person = PeopleDirectory['people'][number];
export type Post = PeopleDirectory['posts'][number];

export const NO_PEOPLE: PeopleDirectory = { sides: [], posts: [], people: [] };

/** @throws {z.ZodError} naming what is wrong and where. */
export function loadPeople(json: unknown): PeopleDirectory {
  return directory.parse(json);
}

/** The directory with a server's own additions, which win where they share an id. */
export function mergePeople(base: PeopleDirectory, additions: PeopleDirectory): PeopleDirectory {
  const merge = <T extends { readonly id: string }>(left: readonly T[], right: readonly T[]): T[] => [
    ...left.filter((entry) => !right.some((other) => other.id === entry.id)),
    ...right,
  ];
  return {
    sides: merge(base.sides, additions.sides),
    posts: merge(base.posts, additions.posts),
    people: merge(base.people, additions.people),
  };
}
