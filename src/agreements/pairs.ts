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
    const known = only.get(side);
    if (known === undefined) only.set(side, [item]);
    else known.push(item);
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
  const bySentence = Map.groupBy(all, ({ address }) => address);
  const groups = new Map<Agreement, Set<Agreement>>();
  const groupOf = (item: Agreement) => {
    const group = groups.get(item) ?? new Set([item]);
    groups.set(item, group);
    return group;
  };
  for (const item of all) {
    for (const link of linksOf(item)) {
      const other = bySentence
        .get(link.address)
        ?.find(({ start, end }) => start < link.end && link.start < end);
      if (other === undefined || (settled.has(item) && settled.has(other))) continue;
      const [own, others] = [groupOf(item), groupOf(other)];
      if (own === others) continue;
      const [small, large] = own.size < others.size ? [own, others] : [others, own];
      for (const member of small) {
        large.add(member);
        groups.set(member, large);
      }
    }
  }
  // A group comes in the order of its items, as the groups come in that of their first links.
  const members = new Map([...new Set(groups.values())].map((group) => [group, [] as Agreement[]]));
  for (const item of all) {
    const group = groups.get(item);
    if (group !== undefined) members.get(group)!.push(item);
  }
  return [...members.values()].flatMap((items) => {
    const sides = Map.groupBy(items, sideOf);
    sides.delete(null);
    if (sides.size < 2) return [];
    return [{ halves: [...sides].map(([side, own]) => ({ side: side!, items: own })) }];
  });
}
