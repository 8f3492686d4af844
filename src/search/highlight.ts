/** What matched, in the original text. */
import { isCjk } from '../text/characters.ts';
import { foldText, toOriginal } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { findChunks, findPhrases, mergeSpans } from './match.ts';
import type { Query } from './query.ts';

/** @returns spans of `text` between `start` and `end`, ascending, apart. */
export function highlight(text: string, { start, end }: Span, query: Query): readonly Span[] {
  const folded = foldText(text.slice(start, end));
  return mergeSpans(
    findMatches(folded.text, query)
      .map((span) => toOriginal(folded, span))
      .filter((span) => span.end > span.start)
      .map((span) => ({ start: span.start + start, end: span.end + start })),
  );
}

function findMatches(folded: string, { words, phrases, whole }: Query): readonly Span[] {
  let tokens: readonly Token[] | null = null;
  const tokensOf = () => {
    tokens ??= tokenize(folded);
    return tokens;
  };
  for (const text of [whole.text, whole.core]) {
    const verbatim = text.length < 2 ? [] : findPhrases(folded, text);
    if (verbatim.length > 0) return verbatim;
  }
  return [
    ...phrases.flatMap(({ text, core }) => firstFound([text, core], (part) => findPhrases(folded, part))),
    ...words.flatMap(({ text, chunks }) => {
      const asWritten = text.length < 2 ? [] : findPhrases(folded, text);
      if (asWritten.length > 0) return asWritten;
      return chunks.flatMap((chunk) => {
        const found = findChunks(folded, chunk);
        return found.length > 0 ? found : findTerms(folded, tokensOf, chunk.terms);
      });
    }),
  ];
}

/** Where a chunk does not stand as a whole: its pairs and words, but no single kanji. */
function findTerms(
  folded: string,
  tokensOf: () => readonly Token[],
  terms: readonly string[],
): readonly Span[] {
  const wanted = terms.filter((term) => term.length > 1);
  // A pair is a token wherever it stands; a word is none inside another.
  if (wanted.every(isPair)) return wanted.flatMap((term) => findPhrases(folded, term));
  return tokensOf().filter(({ term }) => wanted.includes(term));
}

function isPair(term: string): boolean {
  return term.length === 2 && isCjk(term.charCodeAt(0)) && isCjk(term.charCodeAt(1));
}

function firstFound<T>(items: readonly T[], find: (item: T) => readonly Span[]): readonly Span[] {
  for (const item of items) {
    const found = find(item);
    if (found.length > 0) return found;
  }
  return [];
}
