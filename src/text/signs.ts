/**
 * Which of several lists of words a text may hold a word of: one pass over its characters, where a search for each
 * word would read the text as often as there are words.
 *
 * In: lists of words. Out: for a text, a set of bits, one for each list.
 * Never: an unset bit for a list that the text holds a word of.
 */

/** As many bits as a number has for such sets. */
const MOST = 31;

/** @returns for a text, bit i set where the first character of some word of list i stands in it */
export function signReader(lists: readonly (readonly string[])[]): (text: string) => number {
  if (lists.length > MOST) throw new Error(`more than ${MOST} lists: ${lists.length}`);
  const bits = new Int32Array(0x10000);
  for (const [index, words] of lists.entries())
    for (const word of words) bits[word.charCodeAt(0)]! |= 1 << index;
  return (text) => {
    let signs = 0;
    for (let at = 0; at < text.length; at += 1) signs |= bits[text.charCodeAt(at)]!;
    return signs;
  };
}
