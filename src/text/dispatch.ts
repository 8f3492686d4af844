/**
 * Many patterns asked of one text, each only where its first characters stand.
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

/** What may stand where certain characters have been read, in a tree by the characters that follow. */
interface Shelf<T> {
  /** The patterns that may begin so, whatever follows or nothing. */
  readonly each: readonly Candidate<T>[];
  /** All of them at once, where they are many: mostly none matches. */
  readonly any: RegExp | null;
  /** By the next character: the patterns that only go on with it, and those of `each`. */
  readonly next: ReadonlyMap<number, Shelf<T>>;
}

/** Characters that are looked at before a pattern is tried: a fourth leaves out hardly any more. */
const REACH = 3;

/** More than so many are first asked together. */
const FEW = 2;

const NONE: readonly never[] = [];

/** Where a pair of characters is looked up before the Maps are asked; several pairs may share a place. */
const slotOf = (first: number, second: number) => (first * 31 + second) & 0xffff;

/** How a pattern may begin with a character: whatever follows, or only with what follows it. */
const ALONE = 1;
const FOLLOWED = 2;

/** @param entries sources as `openingsOf` reads them; none begins with an assertion */
export function dispatcher<T>(
  entries: readonly { readonly source: string; readonly value: T }[],
): (text: string) => readonly Dispatched<T>[] {
  const shelves = shelve(entries.map(readEntry), '').next;
  // Asked of every character, so no Maps: whether a pattern may begin with it alone, or with what follows it.
  const begins = new Uint8Array(0x10000);
  const maybe = new Uint8Array(0x10000);
  for (const [first, { each, next }] of shelves) {
    begins[first] = each.length > 0 ? ALONE : FOLLOWED;
    for (const second of next.keys()) maybe[slotOf(first, second)] = 1;
  }
  return (text) => {
    let found: Dispatched<T>[] | undefined;
    let code = text.charCodeAt(0);
    for (let at = 0; at < text.length; at += 1) {
      const first = code;
      code = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const begun = begins[first]!;
      if (begun === 0 || (begun === FOLLOWED && maybe[slotOf(first, code)] === 0)) continue;
      const { each, any } = shelfAt(shelves.get(first)!, text, at + 1);
      if (each.length === 0) continue;
      if (any !== null) {
        any.lastIndex = at;
        if (!any.test(text)) continue;
      }
      for (const { value, pattern } of each) {
        pattern.lastIndex = at;
        if (!pattern.test(text)) continue;
        found ??= [];
        found.push({ value, start: at, end: pattern.lastIndex });
      }
    }
    return found ?? NONE;
  };
}

/** As far into the tree as the text goes on with what patterns begin with. */
function shelfAt<T>(from: Shelf<T>, text: string, at: number): Shelf<T> {
  let shelf = from;
  for (let next = at; next < text.length && shelf.next.size > 0; next += 1) {
    const further = shelf.next.get(text.charCodeAt(next));
    if (further === undefined) break;
    shelf = further;
  }
  return shelf;
}

interface Entry<T> {
  readonly source: string;
  readonly candidate: Candidate<T>;
  readonly openings: readonly string[];
}

function readEntry<T>({ source, value }: { readonly source: string; readonly value: T }): Entry<T> {
  return {
    source,
    candidate: { value, pattern: new RegExp(source, 'uy') },
    openings: [...openingsOf(source, REACH)],
  };
}

/** @param begun the characters that lead to this shelf */
function shelve<T>(entries: readonly Entry<T>[], begun: string): Shelf<T> {
  const goesOn = ({ openings }: Entry<T>) =>
    openings.flatMap((opening) =>
      opening.length > begun.length && opening.startsWith(begun) && opening[begun.length] !== ANY
        ? [opening.charCodeAt(begun.length)]
        : [],
    );
  const here = entries.filter(({ openings }) => openings.some((opening) => isOpen(opening, begun)));
  return {
    each: here.map(({ candidate }) => candidate),
    any: here.length > FEW ? new RegExp(here.map(({ source }) => source).join('|'), 'uy') : null,
    next: new Map(
      [...new Set(entries.flatMap(goesOn))].map((code) => [
        code,
        shelve(entries, begun + String.fromCharCode(code)),
      ]),
    ),
  };
}

/** Whether an opening asks no more than what has been read. */
function isOpen(opening: string, begun: string): boolean {
  return opening === begun || (opening.endsWith(ANY) && begun.startsWith(opening.slice(0, -1)));
}
