/**
 * Which of many units are worth comparing: those of different reporters that share a date or a term.
 *
 * In: units. Out: for a unit, others that come after it. Never: time that grows with the square of their number.
 */
import { SHORT_STEPS } from '../../slices.ts';
import type { ResolvedDate } from '../../text/dates.ts';
import { eachKey } from './content.ts';
import { Postings } from './postings.ts';
import { areTwoReports, type Unit } from './unit.ts';

/** Terms that more units hold join nothing, and would make the work grow with the square of the length. */
export const COMMON = 24;
/** Pairs worth comparing: of different reporters, sharing a date or a term that is not everywhere. */
export function* pairing(units: readonly Unit[]): Generator<void, ReadonlyMap<Unit, ReadonlySet<Unit>>> {
  const postings = new Postings<Unit>();
  const post = (key: number | string, unit: Unit) => {
    const list = postings.listOf(key);
    if (list.length <= COMMON && list[list.length - 1] !== unit) list.push(unit);
  };
  let posted = 0;
  for (const unit of units) {
    if (posted % SHORT_STEPS === 0) yield;
    posted += 1;
    eachKey(unit.content, (key) => post(key, unit));
    for (const date of unit.dates) post(dateKey(date), unit);
  }
  const pairs = new Map<Unit, Set<Unit>>();
  let lists = 0;
  let before: readonly Unit[] = [];
  for (const list of postings.lists) {
    lists += 1;
    if (lists % SHORT_STEPS === 0) yield;
    if (list.length > COMMON || areEqual(list, before)) continue;
    pairUp(list, pairs);
    before = list;
  }
  return pairs;
}

/** The terms of one word mostly stand in the same units, one term after another. */
function areEqual(list: readonly Unit[], other: readonly Unit[]): boolean {
  return list.length === other.length && list.every((unit, index) => unit === other[index]);
}

function pairUp(list: readonly Unit[], pairs: Map<Unit, Set<Unit>>): void {
  for (let index = 0; index < list.length; index += 1) {
    const a = list[index]!;
    if (!a.planned) continue;
    for (let after = index + 1; after < list.length; after += 1) {
      const b = list[after]!;
      if (!b.planned || !areTwoReports(a, b)) continue;
      const known = pairs.get(a);
      if (known === undefined) pairs.set(a, new Set([b]));
      else known.add(b);
    }
  }
}

const dateKey = ({ from, to }: ResolvedDate) => `${from}/${to}`;
