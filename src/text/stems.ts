/**
 * Which of several lists of words a text may hold a word of, told by how its words begin: one walk from word to word, where
 * a search for each would read the text as often as there are words.
 *
 * In: lists of words. Out: for a text, a set of bits, one for each list. Never: an unset bit for a list that the text holds
 * a word of, in small letters or in capitals.
 */
import { isOfWord } from './characters.ts';
import type { Words } from './words.ts';

/** As many bits as a number has for such sets. */
const MOST = 31;
/** Letters, and what stands for a space: two of them tell a word from most others. */
const LETTERS = 32;

interface Stem {
  readonly codes: readonly number[];
  readonly isWhole: boolean;
  readonly bits: number;
}

/**
 * @param lists beginnings of words, of two characters or more and in small letters: `agree` stands for agreed and agreement too.
 * What ends in a space is a whole word: `be ` is not before. Spaces within are words that follow: `led to`.
 * @returns for a text, bit i set where some word of list i stands in it; a word begins behind what is no letter, figure or `_`
 */
export function stemReader(lists: readonly (readonly string[])[]): (text: string, words: Words) => number {
  if (lists.length > MOST) throw new Error(`more than ${MOST} lists: ${lists.length}`);
  const stems = lists.flatMap((words, index) => words.map((word) => readStem(word, 1 << index)));
  const groups = Map.groupBy(stems, ({ codes }) => headOf(codes[0]!, codes[1]!));
  const byHead: readonly (readonly Stem[])[] = Array.from(
    { length: LETTERS * LETTERS },
    (_, head) => groups.get(head) ?? NONE,
  );
  const thirds = Int32Array.from(byHead, (group) => placesIn(group, 2));
  const fourths = Int32Array.from(byHead, (group) => placesIn(group, 3));
  return (text, { places, count }) => {
    let found = 0;
    for (let word = 0; word < count; word += 1) {
      const at = places[word]!;
      if (at === text.length - 1) break;
      const head = headOf(text.charCodeAt(at), text.charCodeAt(at + 1));
      if (((thirds[head]! >>> (text.charCodeAt(at + 2) % LETTERS)) & 1) === 0) continue;
      if (((fourths[head]! >>> (text.charCodeAt(at + 3) % LETTERS)) & 1) === 0) continue;
      for (const stem of byHead[head]!)
        if ((stem.bits & ~found) !== 0 && stands(stem, text, at)) found |= stem.bits;
    }
    return found;
  };
}

const NONE: readonly Stem[] = [];

function readStem(word: string, bits: number): Stem {
  const codes = Array.from(word.trimEnd(), (char) => char.charCodeAt(0));
  return { codes, isWhole: word.endsWith(' '), bits };
}

/** The same for small letters and capitals. */
function headOf(first: number, second: number): number {
  return (first % LETTERS) * LETTERS + (second % LETTERS);
}

/** What may stand at a place of such words, as bits; behind a shorter word anything may. */
function placesIn(group: readonly Stem[], index: number): number {
  return group.reduce(
    (all, { codes }) => all | (codes.length > index ? 1 << (codes[index]! % LETTERS) : -1),
    0,
  );
}

function stands({ codes, isWhole }: Stem, text: string, at: number): boolean {
  for (let index = 0; index < codes.length; index += 1) {
    // Bit 5 makes capitals small, and is set in spaces, hyphens and apostrophes.
    if ((text.charCodeAt(at + index) | 0x20) !== codes[index]) return false;
  }
  return !isWhole || !isOfWord(text.charCodeAt(at + codes.length));
}
