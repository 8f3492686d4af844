/**
 * Where nothing matches: the words of the record that come nearest, each with where it stands.
 *
 * In: a query, the candidates that its single characters found. Out: sentences, with the near word in each.
 */
import { KANJI, KATAKANA, scriptCode } from '../text/characters.ts';
import { foldText, toOriginal } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Placed } from './owner-index.ts';
import type { Candidate } from './rank.ts';
import type { WeighedQuery } from './weigh.ts';

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
  const wanted = chunks.map(({ chunk }) => weigh(chunk.text, weightOf));
  const characters = new Set(chunks.flatMap(({ chunk }) => [...chunk.text]));
  const scores = new Map<string, number>();
  const places = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const word of wordsIn(candidate)) {
      // Most words have nothing in common with the query.
      if (!sharesOne(word, characters)) continue;
      let score = scores.get(word);
      if (score === undefined) {
        const weighed = weigh(word, weightOf);
        score = wanted.reduce((most, one) => Math.max(most, likeness(one, weighed)), 0);
        scores.set(word, score);
      }
      if (score < LEAST) continue;
      const known = places.get(word);
      if (known === undefined) places.set(word, [candidate]);
      else if (known.length < PLACES && known.at(-1) !== candidate) known.push(candidate);
    }
  }
  return [...places]
    .map(([word, at]) => ({ word, at, score: scores.get(word)! }))
    .sort((a, b) => b.score - a.score)
    .slice(0, WORDS)
    .flatMap(({ word, at, score }) =>
      at.flatMap((candidate) => placesIn(candidate, word, score)).slice(0, PLACES),
    );
}

function sharesOne(word: string, characters: ReadonlySet<string>): boolean {
  for (const character of word) if (characters.has(character)) return true;
  return false;
}

/** Of a candidate's own sentences, folded; no word runs from one into the next. */
function wordsIn({ index, document }: Candidate): readonly string[] {
  const placed = index.placeOf(document);
  if (placed === undefined) return [];
  const { folded, firstSentences, foldedLengths } = placed.shelf;
  const block = document - placed.first;
  const words: string[] = [];
  let start = 0;
  for (let sentence = firstSentences[block]!; sentence < firstSentences[block + 1]!; sentence += 1) {
    const end = start + foldedLengths[sentence]!;
    const text = folded[block]!.slice(start, end);
    for (const word of wordsAt(text)) words.push(text.slice(word.start, word.end));
    start = end;
  }
  return words;
}

/** Where the word stands in the words of the record: in each sentence of the block, once. */
function placesIn({ index, document }: Candidate, word: string, score: number): readonly Near[] {
  const placed = index.placeOf(document)!;
  const { shelf } = placed;
  const block = document - placed.first;
  const found: Near[] = [];
  for (
    let sentence = shelf.firstSentences[block]!;
    sentence < shelf.firstSentences[block + 1]!;
    sentence += 1
  ) {
    const start = shelf.starts[sentence]!;
    const folded = foldText(shelf.text.slice(start, shelf.ends[sentence]));
    const at = wordsAt(folded.text).find((span) => folded.text.slice(span.start, span.end) === word);
    if (at === undefined) continue;
    const original = toOriginal(folded, at);
    found.push({
      placed,
      sentence,
      score,
      word: { start: start + original.start, end: start + original.end },
    });
  }
  return found;
}

/** Runs of kanji or of katakana, two characters or more. */
function wordsAt(folded: string): readonly Span[] {
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

interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

function weigh(word: string, weightOf: (character: string) => number): Weighed {
  const weights = new Map([...word].map((character) => [character, weightOf(character)]));
  return { weights, total: sum(weights.values()) };
}

/** Dice's coefficient over characters, rare ones counting more. */
function likeness(wanted: Weighed, word: Weighed): number {
  let shared = 0;
  for (const [character, weight] of word.weights) if (wanted.weights.has(character)) shared += weight;
  return shared === 0 ? 0 : (2 * shared) / (wanted.total + word.total);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
