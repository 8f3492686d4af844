/**
 * All matches of a pattern, without the copy of the pattern that `matchAll` makes each time: what is asked of every
 * sentence has to be cheap.
 */
const NONE: readonly RegExpExecArray[] = [];

/** @param pattern global; its `lastIndex` is left at 0 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}
