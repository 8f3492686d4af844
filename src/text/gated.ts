/**
 * Patterns asked only of texts that hold a word which they cannot do without: one walk over a text tells of all patterns
 * whether it does, where each of them would read it, and most in vain.
 *
 * In: a pattern. Out: the same questions as of a RegExp, answered at less cost.
 * Never: a match that the pattern itself would not find, or one left out.
 */
import { frequency, neededWords } from './needed.ts';
import { addList, readingOf } from './reading.ts';

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
  const number = addList(words);
  const place = number >> 5;
  const bit = 1 << number;
  return (text) => (readingOf(text).bits[place]! & bit) !== 0;
}
