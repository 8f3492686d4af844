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

/** @param entries sources as `openingsOf` reads them; none begins with an assertion */
export function dispatcher<T>(
  entries: readonly { readonly source: string; readonly value: T }[],
): (text: string) => readonly Dispatched<T>[] {
  const shelves = shelve(entries);
  const starts = new Uint8Array(0x10000);
  for (const pair of shelves.keys()) starts[pair >>> 16] = 1;
  return (text) => {
    let found: Dispatched<T>[] | undefined;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (starts[code] === 0) continue;
      const shelf =
        (at + 1 < text.length ? shelves.get((code << 16) | text.charCodeAt(at + 1)) : undefined) ??
        shelves.get(code << 16);
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
