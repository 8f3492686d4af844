/**
 * Patterns of notes that are bound to the end, tried only where the last two characters let them: most notes end otherwise,
 * and a look at two characters costs a small part of a search from every place of the note.
 *
 * In: a pattern. Out: the same questions as of a RegExp, answered at less cost.
 * Never: a match that the pattern itself would not find, or one left out.
 */
import { type Gated, gateOf } from './gated.ts';
import { ANY, endingsOf } from './openings.ts';
import { isStop, readingOf } from './reading.ts';

/** Characters share places: one too many is asked for in vain. */
const PLACES = 1024;

/** How notes end: behind their last word a full stop, or spaces, or nothing. */
const STOP = '[。\\s]*$';

/**
 * A pattern of which every branch ends in `[。\s]*$`, tried only where the last two characters before that let it.
 * @throws where a branch ends otherwise, or in any character: nothing would be gained
 */
export function ended(pattern: RegExp): Gated {
  const branches = branchesOf(pattern.source);
  if (!branches.every((branch) => branch.endsWith(STOP)) || /[gimy]/.test(pattern.flags))
    throw new Error(`a pattern that is not bound to the end: ${pattern.source}`);
  const endings = branches.flatMap((branch) => [...endingsOf(branch.slice(0, -STOP.length), 2)]);
  const before = new Int32Array(PLACES);
  for (const ending of endings) {
    if (isStop(ending.charCodeAt(0)) || /[\ud800-\udfff]/.test(ending))
      throw new Error(`a pattern that ends in more than a word: ${pattern.source}`);
    before[ending.charCodeAt(0) % PLACES]! |= ending[1] === ANY ? -1 : 1 << (ending.charCodeAt(1) % 32);
  }
  const mayHold = gateOf(pattern);
  const mayMatch = (text: string) => {
    const reading = readingOf(text);
    if (((before[reading.last % PLACES]! >>> (reading.before % 32)) & 1) === 0) return false;
    return mayHold === null || mayHold(text);
  };
  return {
    test: (text) => mayMatch(text) && pattern.test(text),
    exec: (text) => (mayMatch(text) ? pattern.exec(text) : null),
  };
}

/** What stands between the bars that are in no bracket. */
function branchesOf(source: string): readonly string[] {
  const branches = [''];
  let depth = 0;
  for (const [part] of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gsu)) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (part === '|' && depth === 0) branches.push('');
    else branches[branches.length - 1] += part;
  }
  return branches;
}
