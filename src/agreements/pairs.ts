/**
 * Both sides: which items of one record report the same agreement from two sides, which may be related, and which
 * only one side reports. Three grades; only the first asserts anything.
 *
 * In: items with their references. Out: groups. Never: a link that the items do not carry.
 */
import type { Agreement, ItemReference } from './agreement.ts';

/** The items of one agreement as each side reports it, in the record's order. */
export interface Pair {
  readonly halves: readonly { readonly side: string; readonly items: readonly Agreement[] }[];
}

export interface SideComparison {
  readonly both: readonly Pair[];
  readonly related: readonly Pair[];
  /** Listed items that stand in no pair, by side. */
  readonly only: ReadonlyMap<string, readonly Agreement[]>;
}

/** @param sideOf the side that reports an item, or null where unknown: such items are in no comparison. */
export function compareSides(
  all: readonly Agreement[],
  sideOf: (item: Agreement) => string | null,
): SideComparison {
  const both = pairsBy(all, ({ sameAs }) => sameAs, sideOf, new Set());
  const paired = new Set(both.flatMap(itemsOf));
  const related = pairsBy(all, ({ relatedTo }) => relatedTo, sideOf, paired);
  const mentioned = new Set([...paired, ...related.flatMap(itemsOf)]);
  const only = new Map<string, Agreement[]>();
  for (const item of all) {
    const side = sideOf(item);
    if (!item.listed || side === null || mentioned.has(item)) continue;
    only.set(side, [...(only.get(side) ?? []), item]);
  }
  return { both, related, only };
}

function itemsOf({ halves }: Pair): readonly Agreement[] {
  return halves.flatMap(({ items }) => items);
}

/** Groups what is linked, directly or through others, where at least two sides take part. */
function pairsBy(
  all: readonly Agreement[],
  linksOf: (item: Agreement) => readonly ItemReference[],
  sideOf: (item: Agreement) => string | null,
  settled: ReadonlySet<Agreement>,
): readonly Pair[] {
  const groups = new Map<Agreement, Set<Agreement>>();
  const groupOf = (item: Agreement) => groups.get(item) ?? new Set([item]);
  for (const item of all) {
    for (const link of linksOf(item)) {
      const other = all.find(
        ({ address, start, end }) => address === link.address && start < link.end && link.start < end,
      );
      if (other === undefined || (settled.has(item) && settled.has(other))) continue;
      const merged = new Set([...groupOf(item), ...groupOf(other)]);
      for (const member of merged) groups.set(member, merged);
    }
  }
  return [...new Set(groups.values())].flatMap((group) => {
    const members = all.filter((item) => group.has(item));
    const sides = [...new Set(members.flatMap((item) => sideOf(item) ?? []))];
    if (sides.length < 2) return [];
    return [
      { halves: sides.map((side) => ({ side, items: members.filter((item) => sideOf(item) === side) })) },
    ];
  });
}
