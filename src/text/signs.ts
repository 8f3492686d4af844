/**
 * Which of several lists of words a text may hold a word of: one pass over its characters, where a search for each
 * word would read the text as often as there are words.
 *
 * In: lists of words. Out: for a text, a set of bits, one for each list.
 * Never: an unset bit for a list that the text holds a word of.
 */

/** As many bits as a number has for such sets. */
const MOST = 31;

/** Second characters share places: one too many only sets a bit in vain. */
const PLACES = 1024;
const placeOf = (code: number) => code & (PLACES - 1);

/** @returns for a text, bit i set where the first two characters of some word of list i may stand in it */
export function signReader(lists: readonly (readonly string[])[]): (text: string) => number {
  if (lists.length > MOST) throw new Error(`more than ${MOST} lists: ${lists.length}`);
  // Bit i of a character: it is a word of list i; such a word begins with it, or goes on with it.
  const whole = new Int32Array(0x10000);
  const begins = new Int32Array(0x10000);
  const follows = new Int32Array(PLACES);
  for (const [index, words] of lists.entries()) {
    for (const word of words) {
      if (word.length > 1) follows[placeOf(word.charCodeAt(1))]! |= 1 << index;
      (word.length > 1 ? begins : whole)[word.charCodeAt(0)]! |= 1 << index;
    }
  }
  return (text) => {
    let signs = 0;
    let begun = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      signs |= whole[code]! | (begun & follows[placeOf(code)]!);
      begun = begins[code]!;
    }
    return signs;
  };
}
