/**
 * Many patterns asked of one text, each only where its first two characters stand.
 *
 * In: pattern sources. Out: for a text, where which pattern matches. Never: a pattern tried where it cannot begin.
 */
import { ANY, openingsOf } from './openings.ts';

export interface Dispatched<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Candidate<T> {
  readonly value: T;
  readonly pattern: RegExp;
}

/** The patterns that share an opening. */
interface Shelf<T> {
  readonly each: readonly Candidate<T>[];
  /** All of them at once, where they are many: mostly none matches. */
  readonly any: RegExp | null;
}

/** More than so many are first asked together. */
const FEW = 2;

const NONE: readonly never[] = [];

/** A character that begins patterns only with certain others behind it, or also with any. */
const IN_PAIRS = 1;
const ALONE = 2;

/** Where a pair of characters is looked up before the Map is asked; several pairs may share a place. */
const slotOf = (first: number, second: number) => (first * 31 + second) & 0xffff;

/** @param entries sources as `openingsOf` reads them; none begins with an assertion */
export function dispatcher<T>(
  entries: readonly { readonly source: string; readonly value: T }[],
): (text: string) => readonly Dispatched<T>[] {
  const shelves = shelve(entries);
  // Asked of every character, so no Map: whether it begins a pattern, and whether with what follows it may.
  const starts = new Uint8Array(0x10000);
  const maybe = new Uint8Array(0x10000);
  for (const pair of shelves.keys()) {
    const [first, second] = [pair >>> 16, pair & 0xffff];
    if (second === 0) starts[first] = ALONE;
    else starts[first] ||= IN_PAIRS;
    maybe[slotOf(first, second)] = 1;
  }
  return (text) => {
    let found: Dispatched<T>[] | undefined;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const start = starts[code];
      if (start === 0) continue;
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const shelf =
        (maybe[slotOf(code, next)] === 1 ? shelves.get((code << 16) | next) : undefined) ??
        (start === ALONE ? shelves.get(code << 16) : undefined);
      if (shelf === undefined) continue;
      if (shelf.any !== null) {
        shelf.any.lastIndex = at;
        if (!shelf.any.test(text)) continue;
      }
      for (const { value, pattern } of shelf.each) {
        pattern.lastIndex = at;
        if (!pattern.test(text)) continue;
        found ??= [];
        found.push({ value, start: at, end: pattern.lastIndex });
      }
    }
    return found ?? NONE;
  };
}

/** By the two characters they begin with, in one number; 0 for the second stands for every other character. */
function shelve<T>(
  entries: readonly { readonly source: string; readonly value: T }[],
): ReadonlyMap<number, Shelf<T>> {
  const read = entries.map(({ source, value }) => ({
    source,
    candidate: { value, pattern: new RegExp(source, 'uy') },
    openings: openingsOf(source),
  }));
  const shelves = new Map<number, Shelf<T>>();
  for (const pair of new Set(read.flatMap(({ openings }) => [...openings]))) {
    const open = pair[0]! + ANY;
    const here = read.filter(({ openings }) => openings.has(pair) || openings.has(open));
    shelves.set((pair.charCodeAt(0) << 16) | pair.charCodeAt(1), {
      each: here.map(({ candidate }) => candidate),
      any: here.length > FEW ? new RegExp(here.map(({ source }) => source).join('|'), 'uy') : null,
    });
  }
  return shelves;
}
