/**
 * With which letters a pattern's matches may begin, so that only a few of many patterns are tried at a place.
 *
 * In: the source of a regular expression of words: letters, blanks, alternatives, groups, and what may be left out.
 * Out: the letters. Never: a letter too few; where the source has more than that, every letter.
 */
const EVERY: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'];

export function firstLetters(source: string): ReadonlySet<string> {
  return new Set(alternativesOf(source).flatMap(lettersOf));
}

/** Split at the bars outside groups. */
function alternativesOf(source: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (source[at] !== '|' || depth > 0) continue;
    parts.push(source.slice(from, at));
    from = at + 1;
  }
  return [...parts, source.slice(from)];
}

function lettersOf(sequence: string): readonly string[] {
  if (sequence === '') return EVERY;
  if (sequence.startsWith('(?:')) {
    const end = closing(sequence);
    const inside = alternativesOf(sequence.slice(3, end)).flatMap(lettersOf);
    const rest = sequence.slice(end + 1);
    return /^[?*]/u.test(rest) ? [...inside, ...lettersOf(rest.slice(1))] : inside;
  }
  const first = sequence[0]!;
  if (!/[a-z]/u.test(first)) return EVERY;
  return /^[?*]/u.test(sequence.slice(1)) ? [first, ...lettersOf(sequence.slice(2))] : [first];
}

function closing(sequence: string): number {
  let depth = 0;
  for (let at = 0; at < sequence.length; at += 1) {
    if (sequence[at] === '(') depth += 1;
    if (sequence[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return sequence.length;
}
