/**
 * What a pattern may begin with: its first two characters, read from its source.
 *
 * In: the source of a regular expression. Out: two characters each; `ANY` where the second may be any, or none.
 * Never: an opening left out. One too many costs time, one too few would lose a match.
 */

/** Stands for any character, and for the end of the text. */
export const ANY = '\0';

/** @param source literals, `[…]`, groups, quantifiers; its first character may not be one of any */
export function openingsOf(source: string): ReadonlySet<string> {
  const openings = new Set(readBranches(source, 0).openings.map((opening) => opening.padEnd(2, ANY)));
  for (const opening of openings)
    if (opening.startsWith(ANY)) throw new Error(`a pattern that may begin with any character: ${source}`);
  return openings;
}

interface Piece {
  /** Up to two characters each; what is shorter goes on with what follows. */
  readonly openings: readonly string[];
  readonly end: number;
}

const NOTHING: readonly string[] = [''];

function join(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap((a) => (a.length > 1 ? [a] : second.map((b) => (a + b).slice(0, 2))));
}

/** Alternatives up to the bracket that closes them, or the end. */
function readBranches(source: string, from: number): Piece {
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
    const piece = readPiece(source, at);
    branch = join(branch, piece.openings);
    at = piece.end;
  }
  return { openings: [...new Set([...all, ...branch])], end: at };
}

const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;

function readPiece(source: string, at: number): Piece {
  const atom = readAtom(source, at);
  QUANTIFIER.lastIndex = atom.end;
  const quantifier = QUANTIFIER.exec(source);
  if (quantifier === null) return atom;
  const once = atom.openings;
  const optional = /^[?*]/.test(quantifier[0]) || quantifier[1] === '0';
  const several = quantifier[0].startsWith('?') ? [] : join(once, once);
  return { openings: [...(optional ? NOTHING : []), ...once, ...several], end: QUANTIFIER.lastIndex };
}

function readAtom(source: string, at: number): Piece {
  const group = /^\((\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40));
  if (group !== null) {
    const inner = readBranches(source, at + group[0].length);
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
  if (source[at] === '\\') return { openings: [ANY], end: at + 2 };
  if (source[at] === '.') return { openings: [ANY], end: at + 1 };
  if (source[at] === '$' || source[at] === '^') return { openings: NOTHING, end: at + 1 };
  return { openings: [source[at]!], end: at + 1 };
}
