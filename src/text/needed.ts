/**
 * Words that a text cannot do without: wherever a pattern is found in a text, one of them stands in it. Read from the pattern
 * itself, so that a new alternative brings its own.
 *
 * In: a regular expression. Out: words in small letters. Never: a text without any of them that the pattern is found in.
 */

/** What a part of a pattern asks of the text. */
interface Piece {
  /** All that it matches, where that is little: it goes on with what follows. */
  readonly exact: readonly string[] | null;
  /** Words of which one stands where it matches. */
  readonly needs: readonly string[] | null;
  readonly end: number;
}

type Asked = Omit<Piece, 'end'>;

const NOTHING: readonly string[] = [''];
const ANYTHING: Asked = { exact: null, needs: null };
/** Stands where a word may, and takes no room. */
const NO_ROOM: Asked = { exact: NOTHING, needs: null };

/** Most ways of writing one part, and most characters of a word: more would tell little more. */
const MOST = 48;
const LONGEST = 8;

/** @returns the words that are rarest in texts; null where the pattern asks for none */
export function neededWords({ source, flags }: RegExp): readonly string[] | null {
  const { needs } = reader(source, flags.includes('i'))(0);
  if (needs === null) return null;
  const words = [...new Set(needs.map(cut))];
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
}

/** How often words stand at a place of a text, about; only which of two is less often counts. */
export function frequency(words: readonly string[]): number {
  return words.reduce((all, word) => all + [...word].reduce((times, char) => times * shareOf(char), 1), 0);
}

const SHARES: readonly (readonly [RegExp, number])[] = [
  [/[ 、。]/u, 0.1],
  [/\p{Script=Hiragana}/u, 0.06],
  [/[a-z0-9]/u, 0.05],
  [/[\p{Script=Katakana}ー]/u, 0.01],
  [/./su, 0.003],
];
function shareOf(char: string): number {
  return SHARES.find(([kind]) => kind.test(char))![1];
}

/** Its rarest part, where it is long. */
function cut(word: string): string {
  const parts = Array.from({ length: Math.max(1, word.length - LONGEST + 1) }, (_, at) =>
    word.slice(at, at + LONGEST),
  );
  return parts.reduce((best, part) => (frequency([part]) < frequency([best]) ? part : best));
}

function rarest(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  return frequency(other) < frequency(one) ? other : one;
}

/** What is written in one of these ways is needed, unless it may be written by nothing. */
function asNeeded(ways: readonly string[]): readonly string[] | null {
  return ways.includes('') ? null : ways;
}

const QUANTIFIER = /(?:([?*+])|\{(\d+)(?:,(\d*))?\})\??/y;
const GROUP = /\((\?(?:[:=!]|<[=!]|<\w+>))?/y;
/** Of which an escape stands for one of many; of which for none. */
const CLASSES = 'dDwWsSpPk123456789';
const BOUNDS = 'bB';
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };

/** @returns for a place in the source: the alternatives from there up to the bracket that closes them, or the end */
function reader(source: string, ignoresCase: boolean): (from: number) => Piece {
  /** What it is folded to; null where other letters may stand for it. */
  const plain = (char: string): Asked =>
    char <= '\x7f' || !ignoresCase || char.toLowerCase() === char.toUpperCase()
      ? { exact: [char.length === 1 && char <= '\x7f' ? char.toLowerCase() : char], needs: null }
      : ANYTHING;

  function readBranches(from: number): Piece {
    const branches: Asked[] = [];
    let at = from - 1;
    do {
      const { end, ...branch } = readBranch(at + 1);
      branches.push(branch);
      at = end;
    } while (source[at] === '|');
    const exact = branches.every((branch) => branch.exact !== null)
      ? [...new Set(branches.flatMap((branch) => branch.exact!))]
      : null;
    const all = branches.map((branch) => branch.needs);
    return {
      exact: exact !== null && exact.length <= MOST ? exact : null,
      needs: all.every((needs) => needs !== null) ? all.flat() : null,
      end: at,
    };
  }

  function readBranch(from: number): Piece {
    let needs: readonly string[] | null = null;
    let ways = NOTHING;
    let whole = true;
    let at = from;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const piece = readPiece(at);
      at = piece.end;
      needs = rarest(needs, piece.needs);
      const { exact } = piece;
      if (exact !== null && ways.length * exact.length <= MOST) {
        ways = ways.flatMap((way) => exact.map((next) => way + next));
        continue;
      }
      needs = rarest(needs, asNeeded(ways));
      whole = false;
      ways = exact ?? NOTHING;
    }
    return { exact: whole ? ways : null, needs: rarest(needs, asNeeded(ways)), end: at };
  }

  function readPiece(at: number): Piece {
    const atom = readAtom(at);
    QUANTIFIER.lastIndex = atom.end;
    const quantifier = QUANTIFIER.exec(source);
    if (quantifier === null) return atom;
    const [, sign, least] = quantifier;
    const end = QUANTIFIER.lastIndex;
    if (sign === '?') return { exact: atom.exact && [...new Set([...atom.exact, ''])], needs: null, end };
    const isOptional = sign === '*' || least === '0';
    return {
      exact: null,
      needs: isOptional ? null : rarest(atom.needs, atom.exact && asNeeded(atom.exact)),
      end,
    };
  }

  function readAtom(at: number): Piece {
    GROUP.lastIndex = at;
    const group = GROUP.exec(source);
    if (group !== null) {
      const inner = readBranches(GROUP.lastIndex);
      const end = inner.end + 1;
      const kind = group[1] ?? '';
      if (kind.endsWith('!')) return { ...NO_ROOM, end };
      // What is asked for ahead or behind stands in the text too.
      return kind.endsWith('=') ? { exact: NOTHING, needs: inner.needs, end } : { ...inner, end };
    }
    if (source[at] === '[') return readClass(at);
    if (source[at] === '.') return { ...ANYTHING, end: at + 1 };
    if (source[at] === '^' || source[at] === '$') return { ...NO_ROOM, end: at + 1 };
    return readChar(at);
  }

  function readClass(at: number): Piece {
    const members: Asked[] = [];
    let end = at + 1;
    let isPlain = source[end] !== '^';
    while (source[end] !== ']') {
      if (source[end] === '-' && members.length > 0 && source[end + 1] !== ']') isPlain = false;
      const member = readChar(end);
      members.push(member);
      end = member.end;
    }
    const exact = isPlain && members.every((member) => member.exact !== null && member.exact !== NOTHING);
    return {
      exact: exact && members.length <= MOST ? members.flatMap((member) => member.exact!) : null,
      needs: null,
      end: end + 1,
    };
  }

  function readChar(at: number): Piece {
    if (source[at] !== '\\') {
      const char = String.fromCodePoint(source.codePointAt(at)!);
      return { ...plain(char), end: at + char.length };
    }
    const escaped = source[at + 1]!;
    if (escaped === 'u' || escaped === 'x') {
      const code = /\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))/y;
      code.lastIndex = at;
      const [written, ...digits] = code.exec(source)!;
      const char = String.fromCodePoint(Number.parseInt(digits.find((digit) => digit !== undefined)!, 16));
      return { ...plain(char), end: at + written.length };
    }
    if (BOUNDS.includes(escaped)) return { ...NO_ROOM, end: at + 2 };
    if (!CLASSES.includes(escaped)) return { ...plain(CONTROLS[escaped] ?? escaped), end: at + 2 };
    const braced = /\\(?:[pP]\{[^}]*\}|k<[^>]*>)/y;
    braced.lastIndex = at;
    return { ...ANYTHING, end: at + (braced.exec(source)?.[0].length ?? 2) };
  }

  /** Where all its ways are known, they are what it needs. */
  return (from) => {
    const { exact, needs, end } = readBranches(from);
    return { exact, needs, end };
  };
}
