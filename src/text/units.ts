/**
 * Patterns read by UTF-16 units rather than by code points: for `[^、]` and the like V8 makes several times the code where
 * a pair of units counts as one character, and what is asked of every sentence runs through all of it.
 *
 * In: a pattern's source. Out: a pattern that finds the same; only what lies beyond the basic plane counts as two.
 * Never: for a pattern whose match may begin or end with any character, for it could part a pair.
 */

/** What only a pattern with the `u` flag may ask for. */
const NEEDS_CODE_POINTS = /\\[pP]\{|\\u\{|[\ud800-\udfff]/;

/** @param flags without `u` */
export function byUnits(source: string, flags = ''): RegExp {
  return new RegExp(source, NEEDS_CODE_POINTS.test(source) ? `${flags}u` : flags);
}
