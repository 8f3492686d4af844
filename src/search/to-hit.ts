/** Matches as the callers of the search see them: by transcript, address and offsets. */

import type { Span } from '../text/span.ts';
import { highlight } from './highlight.ts';
import type { Near } from './nearest.ts';
import type { Query } from './query.ts';
import type { Match } from './rank.ts';
import type { Hit } from './search.ts';
import type { Shelf } from './shelf.ts';

/**
 * Most hits are counted and never shown: what takes longer than finding them is done when it is read. A class, because a getter of
 * an object's own takes longer to make than the object.
 */
class FoundHit implements Hit {
  readonly transcriptId: string;
  readonly speech: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly complete: boolean;
  readonly #match: Match;
  readonly #query: Query;
  #highlights: readonly Span[] | null = null;

  constructor(match: Match, query: Query) {
    const { shelf } = match.placed;
    this.#match = match;
    this.#query = query;
    this.transcriptId = shelf.id;
    this.speech = shelf.speeches[shelf.speechOf[match.first]!]!.number;
    this.from = shelf.numbers[match.first]!;
    this.to = shelf.numbers[match.last]!;
    this.start = shelf.starts[match.first]!;
    this.end = shelf.ends[match.last]!;
    this.score = match.score;
    this.complete = match.complete;
  }

  get highlights(): readonly Span[] {
    this.#highlights ??= highlight(this.#match.placed.shelf.text, this, this.#query);
    return this.#highlights;
  }

  get asTyped(): boolean {
    const { placed, first, last } = this.#match;
    const folded = foldedOf(placed.shelf, first, last);
    const { words, phrases } = this.#query;
    const sought = [...words.filter(({ chunks }) => chunks.length > 0), ...phrases];
    return sought.every(({ text }) => folded.includes(text));
  }
}

export function toHit(match: Match, query: Query): Hit {
  return new FoundHit(match, query);
}

export function nearToHit({ placed: { shelf }, sentence, word, score }: Near): Hit {
  const number = shelf.numbers[sentence]!;
  return {
    transcriptId: shelf.id,
    speech: shelf.speeches[shelf.speechOf[sentence]!]!.number,
    from: number,
    to: number,
    start: shelf.starts[sentence]!,
    end: shelf.ends[sentence]!,
    score,
    highlights: [word],
    complete: false,
    asTyped: false,
  };
}

/** The passage in the words of the record. */
export function wordsOf({ placed: { shelf }, first, last }: Match): string {
  return shelf.text.slice(shelf.starts[first], shelf.ends[last]);
}

/** Sentences folded, out of the blocks whose own they are: the next block's are cut off where the overlap ends. */
function foldedOf({ firstSentences, foldedLengths, folded }: Shelf, first: number, last: number): string {
  let block = blockOf(firstSentences, first);
  let at = 0;
  for (let sentence = firstSentences[block]!; sentence < first; sentence += 1) at += foldedLengths[sentence]!;
  let text = '';
  for (let sentence = first; sentence <= last; sentence += 1) {
    if (sentence === firstSentences[block + 1]) [block, at] = [block + 1, 0];
    text += folded[block]!.slice(at, at + foldedLengths[sentence]!);
    at += foldedLengths[sentence]!;
  }
  return text;
}

/** The last block that begins no later, by halving. */
function blockOf(firstSentences: Uint32Array, sentence: number): number {
  let [low, high] = [0, firstSentences.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (firstSentences[middle]! <= sentence) low = middle;
    else high = middle - 1;
  }
  return low;
}
