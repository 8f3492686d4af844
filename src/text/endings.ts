/**
 * Whether a text may end as a pattern does, told by its last two characters: a pattern that is bound to the end is searched
 * for from every place of the text.
 *
 * In: the source of a regular expression. Out: for a text, whether it may. Never: false where a match reaches the end.
 */
import { ANY, endingsOf } from './openings.ts';

/** Characters share places: one too many is asked for in vain. */
const PLACES = 1024;

/** @param source as `endingsOf` reads it; its last character may not be one of any */
export function endingReader(source: string): (text: string) => boolean {
  // For each last character, those that may stand before it, as bits.
  const before = new Int32Array(PLACES);
  for (const ending of endingsOf(source, 2))
    before[ending.charCodeAt(0) % PLACES]! |= ending[1] === ANY ? -1 : 1 << (ending.charCodeAt(1) % 32);
  return (text) => {
    const { length } = text;
    if (length === 0) return false;
    const places = before[text.charCodeAt(length - 1) % PLACES]!;
    return length === 1 ? places !== 0 : ((places >>> (text.charCodeAt(length - 2) % 32)) & 1) === 1;
  };
}
