/**
 * All matches of a pattern, without the copy of the pattern that `matchAll` makes each time: what is asked of every
 * sentence has to be cheap.
 */
import { append } from './append.ts';

const NONE: readonly RegExpExecArray[] = [];

/** @param pattern global; its `lastIndex` is left at 0 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let matches: RegExpExecArray[] | undefined;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches = append(matches, match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches ?? NONE;
}
