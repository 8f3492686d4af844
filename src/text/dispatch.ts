/**
 * Many patterns asked of one text, each only where its first characters stand.
 *
 * In: pattern sources. Out: for a text, where which pattern matches. Never: a pattern tried where it cannot begin.
 */
import { append } from './append.ts';
import { ANY, openingsOf, wordsOf } from './openings.ts';
import { keyOf, layOut, NOWHERE, type Step, type Steps, stepFrom } from './steps.ts';
import { byUnits } from './units.ts';
import type { Words } from './words.ts';

export interface Dispatched<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** What may match: a pattern that is yet to be asked, or a word of which every character has been read. */
interface Candidate<T> {
  readonly value: T;
  readonly pattern: RegExp | null;
  /** Of a word, in UTF-16 units. */
  readonly length: number;
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

/** Characters that are looked at before a pattern is tried: a fifth leaves out hardly any more. */
const REACH = 4;
/** Longest words that are read to their end, and asked for by no pattern. */
const LONGEST = 6;

/** More than so many are first asked together. */
const FEW = 2;

const NONE: readonly never[] = [];

/** @param entries sources as `openingsOf` reads them; none begins with an assertion, or ends with any character */
export function dispatcher<T>(
  entries: readonly { readonly source: string; readonly value: T }[],
): (text: string) => readonly Dispatched<T>[] {
  const table = tabulate(shelve(entries.flatMap(openingsIn), 0));
  return (text) => dispatch(table, text);
}

/** The same where each source asks for the beginning of a word: nothing is tried within one. */
export function wordDispatcher<T>(
  entries: readonly { readonly source: string; readonly value: T }[],
): (text: string, words: Words) => readonly Dispatched<T>[] {
  const table = tabulate(shelve(entries.flatMap(openingsIn), 0));
  return (text, words) => dispatchWords(table, text, words);
}

function dispatch<T>(table: Table<T>, text: string): readonly Dispatched<T>[] {
  const { begun } = table;
  let found: Dispatched<T>[] | undefined;
  let next = text.length > 0 ? text.charCodeAt(0) : END;
  for (let at = 0; at < text.length; at += 1) {
    const code = next;
    next = at + 1 < text.length ? text.charCodeAt(at + 1) : END;
    if (((begun[code & (BEGUN - 1)]! >>> placeOf(next)) & 1) === 0) continue;
    found = matchesAt(table, text, at, code, next, found);
  }
  return found ?? NONE;
}

function dispatchWords<T>(table: Table<T>, text: string, { places, count }: Words): readonly Dispatched<T>[] {
  const { begun } = table;
  let found: Dispatched<T>[] | undefined;
  for (let word = 0; word < count; word += 1) {
    const at = places[word]!;
    const code = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : END;
    if (((begun[code & (BEGUN - 1)]! >>> placeOf(next)) & 1) === 0) continue;
    found = matchesAt(table, text, at, code, next, found);
  }
  return found ?? NONE;
}

/** @returns what was found before, and what matches at a place where these two characters stand */
function matchesAt<T>(
  table: Table<T>,
  text: string,
  at: number,
  code: number,
  next: number,
  before: Dispatched<T>[] | undefined,
): Dispatched<T>[] | undefined {
  const { candidates, from, together, alone, pairs, goesOn } = table;
  let shelf = stepFrom(pairs, code, next);
  if (shelf === NOWHERE) {
    shelf = alone.size === 0 ? NOWHERE : (alone.get(code) ?? NOWHERE);
    if (shelf === NOWHERE) return before;
  } else {
    for (let beyond = at + 2; beyond < text.length; beyond += 1) {
      const third = text.charCodeAt(beyond);
      if (((goesOn[shelf]! >>> placeOf(third)) & 1) === 0) break;
      const further = stepFrom(table, shelf, third);
      if (further === NOWHERE) break;
      shelf = further;
    }
  }
  const last = from[shelf + 1]!;
  if (from[shelf] === last) return before;
  const any = together[shelf]!;
  if (any !== null) {
    any.lastIndex = at;
    if (!any.test(text)) return before;
  }
  let found = before;
  for (let one = from[shelf]!; one < last; one += 1) {
    const { value, pattern, length } = candidates[one]!;
    let end = at + length;
    if (pattern !== null) {
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      end = pattern.lastIndex;
    }
    found = append(found, { value, start: at, end });
  }
  return found;
}

/** Characters share places: one too many is followed in vain. */
const placeOf = (code: number) => code & 31;

/** Places of first characters: few, so that what is asked of every character stands at hand. */
const BEGUN = 2048;
/** More shelves have no numbers of their own. */
const MOST = 0x8000;
/** Stands behind the last character, and begins or follows nothing. */
const END = 0;

/** The places, as bits, of the characters that a shelf goes on with. */
function placesBehind({ next }: Shelf<unknown>): number {
  let places = 0;
  for (const code of next.keys()) places |= 1 << placeOf(code);
  return places;
}

/** The tree in a few arrays, for a Map at each shelf is asked many times in every sentence, and slowly. */
interface Table<T> extends Steps {
  /** Of every shelf, one shelf behind the other. */
  readonly candidates: readonly Candidate<T>[];
  /** For each shelf where its candidates begin; those of the next begin where they end. Most have none. */
  readonly from: Uint32Array;
  /** For each shelf all of its patterns at once, where they are many. */
  readonly together: readonly (RegExp | null)[];
  /** For the characters of each place, the places of those that may stand behind: mostly another stands there. */
  readonly begun: Int32Array;
  /** Where the first two characters lead, the first in the place of a shelf: two tell far more than one, and are looked up at once. */
  readonly pairs: Steps;
  /** Where one character leads to patterns, whatever follows: few do. */
  readonly alone: ReadonlyMap<number, number>;
  /** For each shelf the places of the characters it goes on with. */
  readonly goesOn: Int32Array;
}

function tabulate<T>(root: Shelf<T>): Table<T> {
  const shelves = [root];
  const firsts = new Map<number, number>();
  const pairs: Step[] = [];
  const steps: Step[] = [];
  for (const [code, next] of root.next) firsts.set(code, shelves.push(next) - 1);
  for (const [first, number] of firsts)
    for (const [code, next] of shelves[number]!.next)
      pairs.push({ key: keyOf(first, code), to: shelves.push(next) - 1 });
  // What is put on the list in the loop is read by it too.
  for (let number = firsts.size + 1; number < shelves.length; number += 1)
    for (const [code, next] of shelves[number]!.next)
      steps.push({ key: keyOf(number, code), to: shelves.push(next) - 1 });
  if (shelves.length > MOST) throw new Error(`more shelves than are numbered: ${shelves.length}`);
  const goesOn = Int32Array.from(shelves, placesBehind);
  const alone = new Map([...firsts].filter(([, number]) => shelves[number]!.each.length > 0));
  const begun = new Int32Array(BEGUN);
  for (const [code, number] of firsts) begun[code & (BEGUN - 1)]! |= alone.has(code) ? -1 : goesOn[number]!;
  const candidates = shelves.flatMap(({ each }) => each);
  const from = new Uint32Array(shelves.length + 1);
  for (const [number, { each }] of shelves.entries()) from[number + 1] = from[number]! + each.length;
  const together = shelves.map(({ any }) => any);
  return { ...layOut(steps), candidates, from, together, begun, pairs: layOut(pairs), alone, goesOn };
}

/** One of the ways in which an entry may begin. */
interface Opening<T> {
  /** The entry's number and source. */
  readonly number: number;
  readonly source: string;
  readonly candidate: Candidate<T>;
  readonly begins: string;
}

function openingsIn<T>(
  { source, value }: { readonly source: string; readonly value: T },
  number: number,
): readonly Opening<T>[] {
  const words = wordsOf(source, LONGEST);
  if (words !== null)
    return words.map((begins) => {
      return { number, source, begins, candidate: { value, pattern: null, length: begins.length } };
    });
  const candidate = { value, pattern: byUnits(source, 'y'), length: 0 };
  return [...openingsOf(source, REACH)].map((begins) => ({ number, source, begins, candidate }));
}

/** @param openings those that the characters read so far may belong to, in the order of the entries */
function shelve<T>(openings: readonly Opening<T>[], read: number): Shelf<T> {
  const open = openings.filter(({ begins }) => begins.length <= read || begins[read] === ANY);
  // A pattern with several openings is one candidate.
  const here = [...new Map(open.map((opening) => [opening.candidate, opening])).values()];
  const others = openings.filter(({ begins }) => begins.length > read && begins[read] !== ANY);
  const further = Map.groupBy(others, ({ begins }) => begins.charCodeAt(read));
  return {
    each: here.map(({ candidate }) => candidate),
    any:
      here.length > FEW && here.every(({ candidate }) => candidate.pattern !== null)
        ? byUnits(here.map(({ source }) => source).join('|'), 'y')
        : null,
    next: new Map(
      [...further].map(([code, group]) => [code, shelve(inOrder([...open, ...group]), read + 1)]),
    ),
  };
}

function inOrder<T>(openings: Opening<T>[]): readonly Opening<T>[] {
  return openings.sort((a, b) => a.number - b.number);
}
