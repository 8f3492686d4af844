/**
 * Likeness: documents that hold most of a phrase that stands nowhere as it was typed, whatever it is made of: a character dropped,
 * replaced or out of place leaves most pairs of neighbours as they were, hiragana's too.
 *
 * In: a query, an index. Out: documents with the share of the phrase's pairs that stand in them.
 */
import type { OwnerIndex } from './owner-index.ts';
import type { Query } from './query.ts';
import type { Reach } from './reach.ts';
import { maskOf } from './signatures.ts';

/** Characters of a phrase that may be remembered inexactly; a shorter one is like too much, a longer one a question. */
const LENGTH = { least: 6, most: 30 } as const;
/** Of the phrase's pairs. A slip in ten characters leaves two thirds; half of a question is often only what it asks with. */
const LEAST_LIKE = 0.52;
/** Documents whose text is looked at, and that are kept. */
const READ = 200;
const KEPT = 20;

/** @returns shares, by document */
export function findLike(
  { whole, words, phrases }: Query,
  index: OwnerIndex,
  allowed: Reach,
): ReadonlyMap<number, number> {
  const { text } = whole;
  if (words.length !== 1 || phrases.length > 0 || text.length < LENGTH.least || text.length > LENGTH.most)
    return new Map();
  const pairs = [...new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))];
  const least = Math.ceil(LEAST_LIKE * pairs.length);
  const mask = maskOf(text);
  const found: (readonly [number, number])[] = [];
  for (const document of index.signatures.mostLike(mask, Math.ceil(LEAST_LIKE * mask.length), READ)) {
    const placed = index.placeOf(document);
    if (placed === undefined || (allowed !== null && allowed[document] !== 1)) continue;
    const folded = placed.shelf.folded[document - placed.first]!;
    const shared = pairs.reduce((sum, pair) => sum + (folded.includes(pair) ? 1 : 0), 0);
    if (shared >= least) found.push([document, shared / pairs.length]);
  }
  return new Map(found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, KEPT));
}
