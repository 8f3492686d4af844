/**
 * Whether a text may end as a pattern does, told by its last three characters: a pattern that is bound to the end is searched
 * for from every place of the text.
 *
 * In: the source of a regular expression. Out: for a text, whether it may. Never: false where a match reaches the end.
 */
import { ANY, endingsOf } from './openings.ts';

/** Characters share places: one too many is asked for in vain. */
const PLACES = 32;
const EVERY = -1;

/** @param source as `endingsOf` reads it; its last character may not be one of any */
export function endingReader(source: string): (text: string) => boolean {
  // For each two last characters, those that may stand before them, as bits.
  const before = new Int32Array(PLACES * PLACES);
  for (const ending of endingsOf(source, 3)) {
    const [last, second, third] = ending;
    const places = third === undefined || third === ANY ? EVERY : 1 << placeOf(third.charCodeAt(0));
    const row = placeOf(last!.charCodeAt(0)) * PLACES;
    if (second === ANY) before.fill(EVERY, row, row + PLACES);
    else before[row + placeOf(second!.charCodeAt(0))]! |= places;
  }
  return (text) => {
    const at = text.length - 1;
    if (at < 0) return false;
    const row = placeOf(text.charCodeAt(at)) * PLACES;
    if (at === 0) return before.subarray(row, row + PLACES).some((places) => places !== 0);
    const places = before[row + placeOf(text.charCodeAt(at - 1))]!;
    return at === 1 ? places !== 0 : ((places >>> placeOf(text.charCodeAt(at - 2))) & 1) === 1;
  };
}

function placeOf(code: number): number {
  return code % PLACES;
}
