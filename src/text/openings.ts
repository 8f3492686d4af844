/**
 * What a pattern may begin or end with: its first characters, or its last, read from its source.
 *
 * In: the source of a regular expression. Out: so many characters each, or fewer and `ANY` where what follows may be
 * any, or nothing.
 * Never: an opening or an ending left out. One too many costs time, one too few would lose a match.
 */

/** Stands for any character, and for the end of the text. */
export const ANY = '\0';

/**
 * @param source literals, `[…]`, groups, quantifiers; its first character may not be one of any
 * @param reach how many characters are read
 */
export function openingsOf(source: string, reach: number): ReadonlySet<string> {
  const { openings: read } = reader(source, reach, 'forwards')(0);
  const openings = new Set(read.map((opening) => (isRead(opening, reach) ? opening : opening + ANY)));
  for (const opening of openings)
    if (opening.startsWith(ANY)) throw new Error(`a pattern that may begin with any character: ${source}`);
  return openings;
}

/**
 * All that a pattern matches, where that are short words, nothing is asked of what stands around them, and none begins
 * with another: then which one stands at a place tells all that the pattern would.
 * @param longest most characters of a word
 * @returns null where it matches anything else
 */
export function wordsOf(source: string, longest: number): readonly string[] | null {
  if (ASKS_AROUND.test(source)) return null;
  const { openings: words } = reader(source, longest + 1, 'forwards')(0);
  const whole = words.every((word) => word !== '' && !isRead(word, longest + 1));
  return whole && !words.some((word) => words.some((other) => other !== word && other.startsWith(word)))
    ? words
    : null;
}

const ASKS_AROUND = /\(\?<?[=!]|[\^$\\]/;

/** @returns so many of the last characters it may end with, the last one first; that one may not be one of any */
export function endingsOf(source: string, reach: number): ReadonlySet<string> {
  const { openings: read } = reader(source, reach, 'backwards')(0);
  const endings = new Set(read.map((ending) => (isRead(ending, reach) ? ending : ending + ANY)));
  for (const ending of endings)
    if (ending.startsWith(ANY)) throw new Error(`a pattern that may end with any character: ${source}`);
  return endings;
}

interface Piece {
  /** What is shorter than what is asked for, and does not end in `ANY`, goes on with what follows. */
  readonly openings: readonly string[];
  readonly end: number;
}

const NOTHING: readonly string[] = [''];
const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;

/** Nothing that follows could tell more of it. */
function isRead(opening: string, reach: number): boolean {
  return opening.length >= reach || opening.endsWith(ANY);
}

/**
 * @param way backwards, openings are endings, their last character first
 * @returns for a place in the source: the alternatives from there up to the bracket that closes them, or the end
 */
function reader(source: string, reach: number, way: 'forwards' | 'backwards'): (from: number) => Piece {
  const join = (first: readonly string[], second: readonly string[]): readonly string[] => [
    ...new Set(first.flatMap((a) => (isRead(a, reach) ? [a] : second.map((b) => (a + b).slice(0, reach))))),
  ];

  function readBranches(from: number): Piece {
    const all: string[] = [];
    let branch = NOTHING;
    let at = from;
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        all.push(...branch);
        branch = NOTHING;
        at += 1;
        continue;
      }
      const piece = readPiece(at);
      branch = way === 'forwards' ? join(branch, piece.openings) : join(piece.openings, branch);
      at = piece.end;
    }
    return { openings: [...new Set([...all, ...branch])], end: at };
  }

  function readPiece(at: number): Piece {
    const atom = readAtom(at);
    QUANTIFIER.lastIndex = atom.end;
    const quantifier = QUANTIFIER.exec(source);
    if (quantifier === null) return atom;
    const once = atom.openings;
    const optional = /^[?*]/.test(quantifier[0]) || quantifier[1] === '0';
    const times = [once];
    if (!quantifier[0].startsWith('?')) while (times.length < reach) times.push(join(times.at(-1)!, once));
    return { openings: [...(optional ? NOTHING : []), ...times.flat()], end: QUANTIFIER.lastIndex };
  }

  function readAtom(at: number): Piece {
    const group = /^\((\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40));
    if (group !== null) {
      const inner = readBranches(at + group[0].length);
      const asserts = /^\?<?[=!]/.test(group[1] ?? '');
      // What an assertion asks for may make fewer openings possible, never more.
      return { openings: asserts ? NOTHING : inner.openings, end: inner.end + 1 };
    }
    if (source[at] === '[') {
      const close = source.indexOf(']', at);
      const members = source.slice(at + 1, close);
      const plain = !/^\^|[\\-]/.test(members);
      return { openings: plain ? [...members] : [ANY], end: close + 1 };
    }
    if (source.startsWith('\\p{', at) || source.startsWith('\\P{', at))
      return { openings: [ANY], end: source.indexOf('}', at) + 1 };
    if (source[at] === '\\') {
      const escaped = source[at + 1]!;
      return { openings: [/\w/.test(escaped) ? ANY : escaped], end: at + 2 };
    }
    if (source[at] === '.') return { openings: [ANY], end: at + 1 };
    if (source[at] === '$' || source[at] === '^') return { openings: NOTHING, end: at + 1 };
    return { openings: [source[at]!], end: at + 1 };
  }

  return readBranches;
}
