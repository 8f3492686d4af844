/**
 * A general dictionary of synonyms, asked where neither the words typed nor the glossary's find a passage that has them all.
 *
 * In: groups of terms, one line each. Out: for a term, the others of its groups. It is kept as one text, with where each group and
 * each term begins: tens of thousands of strings and lists would take ten times the memory.
 */
import { fold } from '../../text/fold.ts';
import { hashOf } from '../hash.ts';

export interface Dictionary {
  /** The other terms of the groups that hold this one, as written; none where it is not known. @param term folded */
  othersOf(term: string): readonly string[];
}

export type LoadDictionary = () => Promise<Dictionary>;

const GROUP_END = '\n';
const TERM_END = '\t';

/** @returns what `dictionaryOver` reads */
export function writeGroups(groups: readonly (readonly string[])[]): string {
  return groups
    .filter((terms) => terms.length > 1)
    .map((terms) => terms.map((term) => term.replace(/\s+/gu, ' ')).join(TERM_END) + GROUP_END)
    .join('');
}

/** A term in the text: folded it is told by its hash first. */
interface Places {
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
}

/** @param text of `writeGroups`. Yields now and then, so that the caller may pause. */
export function* dictionaryOver(text: string): Generator<void, Dictionary> {
  const { starts, hashes } = yield* placesIn(text);
  /** Places in the order of their hashes. */
  const byHash = new Uint32Array(starts.keys()).sort((a, b) => hashes[a]! - hashes[b]!);
  const termAt = (start: number) => text.slice(start, endOfTerm(text, start));

  function groupAt(start: number): readonly string[] {
    const from = text.lastIndexOf(GROUP_END, start - 1) + 1;
    return text.slice(from, text.indexOf(GROUP_END, start)).split(TERM_END);
  }

  return {
    othersOf(term) {
      const wanted = hashOf(term);
      let low = 0;
      for (let high = byHash.length; low < high; ) {
        const middle = (low + high) >>> 1;
        if (hashes[byHash[middle]!]! < wanted) low = middle + 1;
        else high = middle;
      }
      const others = new Map<string, string>();
      for (; low < byHash.length && hashes[byHash[low]!] === wanted; low += 1) {
        const start = starts[byHash[low]!]!;
        if (fold(termAt(start)) !== term) continue;
        for (const other of groupAt(start)) if (fold(other) !== term) others.set(fold(other), other);
      }
      return [...others.values()];
    },
  };
}

/** Terms read between two chances to pause. */
const STRIDE = 1_000;

function* placesIn(text: string): Generator<void, Places> {
  const starts: number[] = [];
  const hashes: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfTerm(text, start);
    starts.push(start);
    hashes.push(hashOf(fold(text.slice(start, end))));
    start = end + 1;
    if (starts.length % STRIDE === 0) yield;
  }
  return { starts: Uint32Array.from(starts), hashes: Uint32Array.from(hashes) };
}

function endOfTerm(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== TERM_END && text[end] !== GROUP_END) end += 1;
  return end;
}
