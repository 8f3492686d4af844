/**
 * Many patterns asked of one text, each only where its first character stands.
 *
 * In: pattern sources. Out: for a text, where which pattern matches. Never: a pattern tried at a character it cannot
 * begin with.
 */

export interface Dispatched<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** @param entries sources written with literals, `[…]`, `(?:…|…)`, `?` and what may follow; none begins with an assertion */
export function dispatcher<T>(
  entries: readonly { readonly source: string; readonly value: T }[],
): (text: string) => readonly Dispatched<T>[] {
  const byHead = new Map<string, { readonly value: T; readonly source: string }[]>();
  for (const entry of entries) {
    for (const head of headsOf(entry.source)) {
      const list = byHead.get(head);
      if (list === undefined) byHead.set(head, [entry]);
      else list.push(entry);
    }
  }
  const tables = new Map(
    [...byHead].map(([head, list]) => [
      head.charCodeAt(0),
      {
        any: new RegExp(list.map(({ source }) => source).join('|'), 'uy'),
        each: list.map(({ source, value }) => ({ value, pattern: new RegExp(source, 'uy') })),
      },
    ]),
  );
  const starts = new Uint8Array(0x10000);
  for (const code of tables.keys()) starts[code] = 1;
  return (text) => {
    const found: Dispatched<T>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (starts[code] === 0) continue;
      const { any, each } = tables.get(code)!;
      any.lastIndex = at;
      if (!any.test(text)) continue;
      for (const { value, pattern } of each) {
        pattern.lastIndex = at;
        if (pattern.test(text)) found.push({ value, start: at, end: pattern.lastIndex });
      }
    }
    return found;
  };
}

/** The characters that a pattern may begin with. */
export function headsOf(source: string): ReadonlySet<string> {
  return new Set(readBranches(source, 0).heads);
}

interface Branches {
  readonly heads: readonly string[];
  /** Some branch may match nothing, so that what follows may come first. */
  readonly empty: boolean;
  readonly end: number;
}

/** Alternatives up to the bracket that closes them, or the end. */
function readBranches(source: string, from: number): Branches {
  const heads: string[] = [];
  let empty = false;
  let at = from;
  // Whether the branch being read has still to begin.
  let open = true;
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      empty ||= open;
      open = true;
      at += 1;
      continue;
    }
    const piece = readPiece(source, at);
    if (open) heads.push(...piece.heads);
    if (!piece.empty) open = false;
    at = piece.end;
  }
  return { heads, empty: empty || open, end: at };
}

function readPiece(source: string, at: number): Branches {
  const piece = readAtom(source, at);
  const optional = source[piece.end] === '?' || source[piece.end] === '*';
  const end = optional || source[piece.end] === '+' ? piece.end + 1 : piece.end;
  return { heads: piece.heads, empty: piece.empty || optional, end };
}

function readAtom(source: string, at: number): Branches {
  if (source.startsWith('(?:', at)) {
    const group = readBranches(source, at + 3);
    return { ...group, end: group.end + 1 };
  }
  if (source.startsWith('(?=', at) || source.startsWith('(?!', at)) {
    return { heads: [], empty: true, end: readBranches(source, at + 3).end + 1 };
  }
  if (source[at] === '[') {
    const close = source.indexOf(']', at);
    return { heads: [...source.slice(at + 1, close)], empty: false, end: close + 1 };
  }
  return { heads: [source[at]!], empty: false, end: at + 1 };
}
