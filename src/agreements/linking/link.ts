/**
 * Both sides: the same agreement as several speakers report it, in one record or in several of the same meeting.
 *
 * In: items with their records. Out: the same items with `sameAs` (asserted) and `relatedTo` (shown, not asserted).
 * Never: a link between one speaker's own items, one that rests on a place's name alone, or one that is only likely and
 * yet asserted. A wrong "same" is worse than none.
 */

import { runAtOnce } from '../../slices.ts';
import { type Glossary, NO_GLOSSARY } from '../../text/glossary.ts';
import type { Agreement, ItemReference } from '../agreement.ts';
import { compare, type Grade } from './compare.ts';
import { continuations, followingUp } from './following.ts';
import { pairing } from './pairing.ts';
import { type LinkableRecord, readingUnits } from './unit.ts';

/** Links what several records of the same meeting report; the caller answers for their being of the same meeting. */
export function linkRecords(
  records: readonly LinkableRecord[],
  glossary: Glossary = NO_GLOSSARY,
): readonly (readonly Agreement[])[] {
  return runAtOnce(linkingRecords(records, glossary));
}

/** The same, with many pauses, so that others get their turn while long records are compared. */
export function* linkingRecords(
  records: readonly LinkableRecord[],
  glossary: Glossary = NO_GLOSSARY,
): Generator<void, readonly (readonly Agreement[])[]> {
  if (!hasTwoReporters(records)) return records.map(({ items }) => items);
  const units = yield* readingUnits(records, glossary);
  const grades = new Map<Agreement, Map<Agreement, Grade>>();
  const link = (from: Agreement, to: Agreement, grade: Grade) => {
    const known = grades.get(from);
    if (known === undefined) grades.set(from, new Map([[to, grade]]));
    else if (known.get(to) !== 'same') known.set(to, grade);
  };
  const join = (a: Agreement, b: Agreement, grade: Grade) => {
    link(a, b, grade);
    link(b, a, grade);
  };
  for (const [a, others] of yield* pairing(units)) {
    for (const b of others) {
      const grade = compare(a, b);
      if (grade !== null) join(a.item, b.item, grade);
      yield;
    }
  }
  for (const [a, b] of yield* followingUp(units, grades)) join(a, b, 'related');
  for (const [item, antecedent] of continuations(records)) {
    for (const [other, grade] of grades.get(antecedent) ?? []) join(item, other, grade);
  }
  if (grades.size === 0) return records.map(({ items }) => items);
  return records.map(({ items }) => items.map((item) => withLinks(item, grades.get(item))));
}

function hasTwoReporters([first, ...others]: readonly LinkableRecord[]): boolean {
  const speeches = first?.transcript.speeches ?? [];
  return others.length > 0 || speeches.some(({ label }) => label !== speeches[0]!.label);
}

function withLinks(item: Agreement, links: ReadonlyMap<Agreement, Grade> | undefined): Agreement {
  if (links === undefined) return item;
  const references = (grade: Grade): readonly ItemReference[] =>
    [...links]
      .filter(([, found]) => found === grade)
      .map(([{ address, start, end }]) => ({ address, start, end }))
      .sort((a, b) => a.start - b.start);
  return { ...item, sameAs: references('same'), relatedTo: references('related') };
}
