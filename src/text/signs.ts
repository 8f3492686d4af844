/**
 * Which of several lists of words a text may hold a word of: one pass over its characters, where a search for each
 * word would read the text as often as there are words.
 *
 * In: lists of words. Out: for a text, a set of bits, one for each list.
 * Never: an unset bit for a list that the text holds a word of.
 */

/** As many bits as a number has for such sets. */
const MOST = 31;

/** Kinds of characters: as many as a byte tells apart. */
const KINDS = 0x100;

/** What a word of a list begins with: two characters, or the one that it is. */
interface Beginning {
  readonly list: number;
  readonly characters: string;
}

/** @returns for a text, bit i set where the first two characters of some word of list i stand in it */
export function signReader(lists: readonly (readonly string[])[]): (text: string) => number {
  if (lists.length > MOST) throw new Error(`more than ${MOST} lists: ${lists.length}`);
  const beginnings = lists.flatMap((words, list) =>
    [...new Set(words.map((word) => word.slice(0, 2)))].map((characters) => ({ list, characters })),
  );
  // What is looked up for every character has to be small, or memory is what is waited for: a byte tells its kind, and
  // one short table what two kinds tell that stand side by side.
  const groups = alikeIn(beginnings);
  const count = groups.length + 1;
  if (count > KINDS) throw new Error(`more than ${KINDS - 1} kinds of characters: ${groups.length}`);
  // Kind 0 is of no list.
  const kinds = new Uint8Array(0x10000);
  for (const [index, group] of groups.entries())
    for (const character of group) kinds[character.charCodeAt(0)] = index + 1;
  const told = new Int32Array(count * count);
  for (const { list, characters } of beginnings) {
    const [first, second] = characters.split('').map((character) => kinds[character.charCodeAt(0)]!);
    if (second !== undefined) told[first! * count + second]! |= 1 << list;
    else for (let row = 0; row < count; row += 1) told[row * count + first!]! |= 1 << list;
  }
  return (text) => {
    let signs = 0;
    let row = 0;
    for (let at = 0; at < text.length; at += 1) {
      const kind = kinds[text.charCodeAt(at)]!;
      signs |= told[row + kind]!;
      row = kind * count;
    }
    return signs;
  };
}

/** Characters that stand in the same beginnings, beside the same others, are of one kind. */
function alikeIn(beginnings: readonly Beginning[]): readonly (readonly string[])[] {
  const roles = new Map<string, string[]>();
  const add = (character: string, role: string) => {
    const known = roles.get(character);
    if (known === undefined) roles.set(character, [role]);
    else known.push(role);
  };
  for (const { list, characters } of beginnings) {
    const [first, second] = [characters[0]!, characters[1]];
    add(first, `${list}_${second ?? ''}`);
    if (second !== undefined) add(second, `${list}${first}_`);
  }
  const alike = Map.groupBy(roles, ([, ofOne]) => ofOne.sort().join(' '));
  return [...alike.values()].map((group) => group.map(([character]) => character));
}
