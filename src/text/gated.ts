/**
 * Patterns asked only of texts that hold a word which they cannot do without: one walk over a text tells of all patterns
 * whether it does, where each of them would read it, and most in vain.
 *
 * In: a pattern. Out: the same questions as of a RegExp, answered at less cost.
 * Never: a match that the pattern itself would not find, or one left out.
 */
import { frequency, neededWords } from './needed.ts';
import { tabulate, type WordTable, walk } from './word-table.ts';

/** The same questions as of a RegExp. */
export interface Gated {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
}

/** How many places of a text may hold such a word at most, about, for the walk to tell something. */
const RARE = 0.03;

/** @throws where no word is needed, or where nearly every text holds one: nothing would be gained */
export function gated(pattern: RegExp): Gated {
  const mayMatch = gateOf(pattern);
  if (mayMatch === null) throw new Error(`a pattern that needs no words: ${pattern.source}`);
  return {
    test: (text) => mayMatch(text) && pattern.test(text),
    exec: (text) => (mayMatch(text) ? pattern.exec(text) : null),
  };
}

/** @returns for a text, whether it holds a word that the pattern needs; null where that would tell nothing */
export function gateOf(pattern: RegExp): ((text: string) => boolean) | null {
  if (/[gy]/.test(pattern.flags)) throw new Error(`a pattern that goes on: ${pattern}`);
  const words = neededWords(pattern);
  if (words === null || frequency(words) > RARE) return null;
  const number = gates.push(words) - 1;
  table = null;
  const place = number >> 5;
  const bit = 1 << number;
  return (text) => ((text === last.text ? last.bits : read(text))[place]! & bit) !== 0;
}

/** For each gate the words that open it. */
const gates: (readonly string[])[] = [];
/** Made when a text is first read: by then all patterns are known. */
let table: WordTable | null = null;

/** What was found in a text, a bit for each gate. */
interface Reading {
  text: string;
  bits: Int32Array;
}
/** The last two texts: a note and its sentence take turns. */
let last: Reading = { text: '', bits: new Int32Array(0) };
let before: Reading = { text: '', bits: new Int32Array(0) };

function read(text: string): Int32Array {
  table ??= begin();
  [last, before] = [before, last];
  if (text !== last.text) {
    last.text = text;
    last.bits.fill(0);
    walk(text, last.bits, table);
  }
  return last.bits;
}

function begin(): WordTable {
  const size = (gates.length >> 5) + 1;
  last = { text: '', bits: new Int32Array(size) };
  before = { text: '', bits: new Int32Array(size) };
  return tabulate(gates);
}

/** Keeps nothing of the last texts. */
export function forgetTexts(): void {
  for (const reading of [last, before]) {
    reading.text = '';
    reading.bits.fill(0);
  }
}
