/**
 * Which of several lists of words a text may hold a word of: one pass over its characters, where a search for each
 * word would read the text as often as there are words.
 *
 * In: lists of words. Out: for a text, a set of bits, one for each list.
 * Never: an unset bit for a list that the text holds a word of.
 */

/** As many bits as a number has for such sets. */
const MOST = 31;

/** What a character may be for the lists, as bits: a word of one letter, the first of a longer one, or its second. */
interface Part {
  readonly whole: number;
  readonly begins: number;
  readonly follows: number;
}

/** Kinds of characters: as many as a byte tells apart. */
const KINDS = 0x100;

/** @returns for a text, bit i set where the first two characters of some word of list i stand in it */
export function signReader(lists: readonly (readonly string[])[]): (text: string) => number {
  if (lists.length > MOST) throw new Error(`more than ${MOST} lists: ${lists.length}`);
  // What is looked up for every character has to be small, or memory is what is waited for: a byte tells its kind, and
  // three short tables the rest. Kind 0 is of no list.
  const kinds = new Uint8Array(0x10000);
  const whole = new Int32Array(KINDS);
  const begins = new Int32Array(KINDS);
  const follows = new Int32Array(KINDS);
  const alike = Map.groupBy(partsIn(lists), ([, part]) => `${part.whole} ${part.begins} ${part.follows}`);
  if (alike.size >= KINDS) throw new Error(`more than ${KINDS - 1} kinds of characters: ${alike.size}`);
  for (const [index, group] of [...alike.values()].entries()) {
    const kind = index + 1;
    for (const [code] of group) kinds[code] = kind;
    ({ whole: whole[kind], begins: begins[kind], follows: follows[kind] } = group[0]![1]);
  }
  return (text) => {
    let signs = 0;
    let begun = 0;
    for (let at = 0; at < text.length; at += 1) {
      const kind = kinds[text.charCodeAt(at)]!;
      signs |= whole[kind]! | (begun & follows[kind]!);
      begun = begins[kind]!;
    }
    return signs;
  };
}

/** By the character's code unit. */
function partsIn(lists: readonly (readonly string[])[]): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  const add = (code: number, part: Partial<Part>) => {
    const { whole, begins, follows } = parts.get(code) ?? NO_PART;
    parts.set(code, {
      whole: whole | (part.whole ?? 0),
      begins: begins | (part.begins ?? 0),
      follows: follows | (part.follows ?? 0),
    });
  };
  for (const [index, words] of lists.entries()) {
    const bit = 1 << index;
    for (const word of words) {
      if (word.length > 1) add(word.charCodeAt(1), { follows: bit });
      add(word.charCodeAt(0), word.length > 1 ? { begins: bit } : { whole: bit });
    }
  }
  return parts;
}

const NO_PART: Part = { whole: 0, begins: 0, follows: 0 };
