/**
 * The glossary: groups of terms that name the same thing, so that a search by one can offer what another finds.
 *
 * In: `data/glossary.json`. Out: checked groups, and the other words for one.
 * Never: a rewriting of what was said. 四島 and 南クリル are one place and two positions.
 */
import { z } from 'zod';
import { type Dispatched, dispatcher } from './dispatch.ts';

const glossary = z
  .object({
    groups: z.array(
      z
        .object({
          /** Equivalent terms, the usual one first; any language. */
          terms: z.array(z.string().min(1)).min(2),
        })
        .strict(),
    ),
  })
  .strict();

export type Glossary = z.infer<typeof glossary>;

export const NO_GLOSSARY: Glossary = { groups: [] };

/** @throws {z.ZodError} naming what is wrong and where. */
export function loadGlossary(json: unknown): Glossary {
  return glossary.parse(json);
}

export interface PresentTerm {
  readonly group: Glossary['groups'][number];
  /** As the glossary writes it. */
  readonly term: string;
}

/** What a text calls the things of the glossary: of each group the longest term that stands in it as it is written. */
export function termsIn(text: string, glossary: Glossary): readonly PresentTerm[] {
  const found = finderOf(glossary)(text);
  if (found.length === 0) return NONE;
  const longest = new Map<PresentTerm['group'], PresentTerm>();
  let last = 0;
  // Of those that begin at a place the longest comes first; what stands within it is no term of its own.
  for (const { value, start, end } of found) {
    if (start < last) continue;
    last = end;
    if (value.term.length > (longest.get(value.group)?.term.length ?? 0)) longest.set(value.group, value);
  }
  return [...longest.values()];
}

const NONE: readonly PresentTerm[] = [];

type Finder = (text: string) => readonly Dispatched<PresentTerm>[];

/** Made once for each glossary: many texts are compared by it. */
const finders = new WeakMap<Glossary, Finder>();

function finderOf(glossary: Glossary): Finder {
  const known = finders.get(glossary);
  if (known !== undefined) return known;
  const groupOf = new Map(
    glossary.groups.flatMap((group) => group.terms.map((term) => [term, group] as const)),
  );
  const terms = [...groupOf].map(([term, group]) => ({ term, group }));
  const finder = dispatcher(
    terms
      .sort((a, b) => b.term.length - a.term.length)
      .map((value) => ({ source: value.term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), value })),
  );
  finders.set(glossary, finder);
  return finder;
}
