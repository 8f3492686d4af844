/**
 * Patterns that are asked of the beginning of a text, and tried only where its first character lets them.
 *
 * In: a pattern. Out: the same questions as of a RegExp, answered at less cost: most texts begin otherwise, and a look
 * at one character costs a small part of a call into the pattern.
 * Never: a match anywhere but at the beginning, or one that the pattern itself would not find there.
 */
import { openingsOf } from './openings.ts';
import { byUnits } from './units.ts';

export interface Beginning {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
}

/** Characters share places: one too many is tried in vain, and the table stays small. */
const PLACES = 1024;
const placeOf = (code: number) => code & (PLACES - 1);

/** @param pattern without `^`, as `openingsOf` reads them; matches no empty text, and begins with no class such as `\s` */
export function beginning(pattern: RegExp): Beginning {
  const sticky = byUnits(pattern.source, 'y');
  const begins = new Uint8Array(PLACES);
  for (const opening of openingsOf(pattern.source, 1)) begins[placeOf(opening.charCodeAt(0))] = 1;
  const mayMatch = (text: string) => {
    if (text.length === 0 || begins[placeOf(text.charCodeAt(0))] === 0) return false;
    sticky.lastIndex = 0;
    return true;
  };
  return {
    test: (text) => mayMatch(text) && sticky.test(text),
    exec: (text) => (mayMatch(text) ? sticky.exec(text) : null),
  };
}
