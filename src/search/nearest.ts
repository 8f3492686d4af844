/**
 * Where nothing matches: the words of the record that come nearest, each with where it stands.
 *
 * In: a query, the candidates that its single characters found. Out: sentences, with the near word in each.
 */
import { KANJI, KATAKANA, scriptCode } from '../text/characters.ts';
import { foldText, toOriginal } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Placed } from './owner-index.ts';
import type { Candidate, WeighedQuery } from './rank.ts';

export interface Near {
  readonly placed: Placed;
  /** Counted from 0 over the transcript. */
  readonly sentence: number;
  /** The word in the record's text. */
  readonly word: Span;
  readonly score: number;
}

/** Near words offered, and places of each. */
const WORDS = 3;
const PLACES = 2;
/** Below this a word shares too little to be meant. */
const LEAST = 0.3;

/** @param weightOf of a character, greater for rarer ones */
export function findNearest(
  candidates: readonly Candidate[],
  { chunks }: WeighedQuery,
  weightOf: (character: string) => number,
): readonly Near[] {
  const wanted = chunks.map(({ chunk }) => new Set(chunk.text));
  const byWord = new Map<string, Near[]>();
  for (const { index, document } of candidates) {
    const placed = index.placeOf(document);
    if (placed === undefined) continue;
    const { shelf } = placed;
    const block = document - placed.first;
    for (
      let sentence = shelf.firstSentences[block]!;
      sentence < shelf.firstSentences[block + 1]!;
      sentence += 1
    ) {
      const start = shelf.starts[sentence]!;
      const folded = foldText(shelf.text.slice(start, shelf.ends[sentence]));
      for (const run of wordsIn(folded.text)) {
        const text = folded.text.slice(run.start, run.end);
        const score = Math.max(0, ...wanted.map((characters) => likeness(characters, text, weightOf)));
        if (score < LEAST) continue;
        const original = toOriginal(folded, run);
        const near = {
          placed,
          sentence,
          score,
          word: { start: start + original.start, end: start + original.end },
        };
        byWord.set(text, [...(byWord.get(text) ?? []), near]);
      }
    }
  }
  return [...byWord.values()]
    .sort((a, b) => b[0]!.score - a[0]!.score)
    .slice(0, WORDS)
    .flatMap((places) => places.slice(0, PLACES));
}

/** Runs of kanji or of katakana, two characters or more. */
function wordsIn(folded: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < folded.length; ) {
    const script = scriptCode(folded.charCodeAt(at));
    let end = at + 1;
    while (end < folded.length && scriptCode(folded.charCodeAt(end)) === script) end += 1;
    if ((script === KANJI || script === KATAKANA) && end - at > 1) spans.push({ start: at, end });
    at = end;
  }
  return spans;
}

/** Dice's coefficient over characters, rare ones counting more. */
function likeness(
  wanted: ReadonlySet<string>,
  word: string,
  weightOf: (character: string) => number,
): number {
  const has = new Set(word);
  const sum = (characters: Iterable<string>) =>
    [...characters].reduce((total, one) => total + weightOf(one), 0);
  const shared = sum([...wanted].filter((one) => has.has(one)));
  return shared === 0 ? 0 : (2 * shared) / (sum(wanted) + sum(has));
}
