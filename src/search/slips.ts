/**
 * Slips in a run of kanji or katakana that stands nowhere: what of the record it was meant for.
 *
 * In: a chunk, the shards. Out: runs that stand where the viewer may read, one slip of the hand away from the one typed: two characters that
 * changed places, or one inside it too many. Never another character in the place of one: 山田太郎 is not 山田次郎, nor 増税 減税; and
 * never without a figure or a negation: another number is another fact.
 */
import { DIGIT, scriptCode } from '../text/characters.ts';
import { termsOf } from '../text/tokens.ts';
import type { Shard } from './find.ts';
import type { Chunk } from './query.ts';

/** Characters: a shorter run is one slip away from too much; a longer one is told by its parts. */
const LENGTH = { least: 3, most: 8 } as const;
/** Runs put beside the one typed. */
const MOST = 4;
/** Characters that turn a word into another by being there. */
const TELLING = /[不非無未反否脱〇一二三四五六七八九十百千万億兆]/u;

/** @returns folded runs; none where the chunk stands as typed */
export function meantFor({ text, stem }: Chunk, shards: readonly Shard[]): readonly string[] {
  if (stem !== null || text.length < LENGTH.least || text.length > LENGTH.most || hasDigit(text)) return [];
  if (stands(text, shards)) return [];
  return [...new Set([...swapped(text), ...without(text)])]
    .filter((run) => stands(run, shards))
    .slice(0, MOST);
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (scriptCode(text.charCodeAt(at)) === DIGIT) return true;
  return false;
}

/** Where the viewer may read; what stands elsewhere changes nothing, not even how many places are looked at. */
function stands(run: string, shards: readonly Shard[]): boolean {
  const terms = termsOf(run);
  return shards.some(({ index, allowed }) => {
    for (const document of index.postings.documentsWithAll(terms)) {
      if (allowed !== null && allowed[document] !== 1) continue;
      const placed = index.placeOf(document);
      if (placed === undefined) continue;
      if (placed.shelf.folded[document - placed.first]!.includes(run)) return true;
    }
    return false;
  });
}

/** Two neighbours in each other’s place. */
function swapped(text: string): readonly string[] {
  return Array.from(
    { length: text.length - 1 },
    (_, at) => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
  ).filter((run) => run !== text);
}

/** One character put in by mistake, but not at an end: what is left then stands in the run as it was typed. */
function without(text: string): readonly string[] {
  if (text.length === LENGTH.least) return [];
  return Array.from({ length: text.length - 2 }, (_, at) => at + 1).flatMap((at) =>
    TELLING.test(text[at]!) ? [] : text.slice(0, at) + text.slice(at + 1),
  );
}
