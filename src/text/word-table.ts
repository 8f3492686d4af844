/**
 * Many words looked for at once: one walk over a text finds those that stand in it, by their first two characters.
 *
 * In: for each of several lists its words, in small letters. Out: for a text, which lists it holds a word of.
 * Never: a list left out of which the text holds a word, in small letters or in capitals.
 */

/**
 * What is looked up for every character lies in a few short arrays, or memory is what is waited for.
 *
 * Behind a pair of characters stand the words that begin with it, one after the other in `words`: how many characters follow
 * the pair, these, how many numbers of the set the word changes, and for each which one, and its bits. A negative count ends them.
 */
export interface WordTable {
  /** Open addressing: a pair stands at its place, or at the first free one behind it. */
  readonly pairs: Int32Array;
  /** Where in `words` those of each pair begin. */
  readonly starts: Int32Array;
  /** How far a hash is shifted for a place. */
  readonly shift: number;
  /** The same for words of one character, by the character's place: others may share it. */
  readonly singles: Int32Array;
  readonly words: Int32Array;
}

const END = -1;
/** No pair is 0, for no word holds that character. */
const FREE = 0;
const PLACES = 1024;

const pairOf = (first: number, second: number) => (first << 16) | second;
const hash = (pair: number) => Math.imul(pair, 0x9e3779b1);

/** Small letters for capitals, and for the two signs that are capital or small only where case is ignored: ſ and the kelvin sign. */
function folded(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  if (code === 0x17f) return 0x73;
  return code === 0x212a ? 0x6b : code;
}

/** @param found a bit for each list, set where the text holds a word of it */
export function walk(text: string, found: Int32Array, table: WordTable): void {
  const { pairs, starts, shift, singles } = table;
  const last = text.length - 1;
  const mask = pairs.length - 1;
  let code = last < 0 ? 0 : folded(text.charCodeAt(0));
  for (let at = 0; at <= last; at += 1) {
    const single = singles[code % PLACES]!;
    if (single !== END) enter(single, at, text, found, table);
    const next = at < last ? folded(text.charCodeAt(at + 1)) : 0;
    const pair = pairOf(code, next);
    for (let place = hash(pair) >>> shift; pairs[place] !== FREE; place = (place + 1) & mask) {
      if (pairs[place] !== pair) continue;
      enter(starts[place]!, at + 2, text, found, table);
      break;
    }
    code = next;
  }
}

/** @param at where the characters have to stand that follow */
function enter(start: number, at: number, text: string, found: Int32Array, { words }: WordTable): void {
  for (let here = start; words[here] !== END; ) {
    const length = words[here]!;
    let read = 0;
    if (at + length <= text.length)
      while (read < length && folded(text.charCodeAt(at + read)) === words[here + 1 + read]) read += 1;
    else read = END;
    here += length + 1;
    const end = here + 1 + 2 * words[here]!;
    if (read === length)
      for (let change = here + 1; change < end; change += 2) found[words[change]!]! |= words[change + 1]!;
    here = end;
  }
}

export function tabulate(lists: readonly (readonly string[])[]): WordTable {
  const numbers = new Map<string, number[]>();
  for (const [number, words] of lists.entries())
    for (const word of words) numbers.set(word, [...(numbers.get(word) ?? []), number]);
  const words: number[] = [];
  const lay = (group: readonly string[], read: number): number => {
    const start = words.length;
    for (const word of group) {
      const rest = codesOf(word).slice(read);
      const changes = changesOf(numbers.get(word)!);
      words.push(rest.length, ...rest, changes.length / 2, ...changes);
    }
    words.push(END);
    return start;
  };
  const [short, long] = [
    [...numbers.keys()].filter(isSingle),
    [...numbers.keys()].filter((word) => !isSingle(word)),
  ];
  const singles = new Int32Array(PLACES).fill(END);
  // A single character is compared where it stands.
  for (const [place, group] of Map.groupBy(short, (word) => word.charCodeAt(0) % PLACES))
    singles[place] = lay(group, 0);
  const groups = Map.groupBy(long, (word) => pairOf(word.charCodeAt(0), word.charCodeAt(1)));
  const bits = Math.ceil(Math.log2(groups.size + 1)) + 2;
  const table = {
    pairs: new Int32Array(1 << bits),
    starts: new Int32Array(1 << bits),
    shift: 32 - bits,
    singles,
  };
  for (const [pair, group] of groups) {
    let place = hash(pair) >>> table.shift;
    while (table.pairs[place] !== FREE) place = (place + 1) & (table.pairs.length - 1);
    table.pairs[place] = pair;
    table.starts[place] = lay(group, 2);
  }
  return { ...table, words: Int32Array.from(words) };
}

const isSingle = (word: string) => word.length === 1;

function codesOf(word: string): readonly number[] {
  return Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

/** Which numbers of the set change, and the bits that each is given. */
function changesOf(numbers: readonly number[]): readonly number[] {
  const places = Map.groupBy(numbers, (number) => number >> 5);
  return [...places].flatMap(([place, group]) => [
    place,
    group.reduce((bits, number) => bits | (1 << number), 0),
  ]);
}
