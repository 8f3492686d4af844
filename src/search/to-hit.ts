/** Matches as the callers of the search see them: by transcript, address and offsets. */
import { highlight } from './highlight.ts';
import type { Near } from './nearest.ts';
import type { Query } from './query.ts';
import type { Match } from './rank.ts';
import type { Hit } from './search.ts';

export function toHit({ placed: { shelf }, first, last, score, complete }: Match, query: Query): Hit {
  const span = { start: shelf.starts[first]!, end: shelf.ends[last]! };
  return {
    transcriptId: shelf.id,
    speech: shelf.speeches[shelf.speechOf[first]!]!.number,
    from: shelf.numbers[first]!,
    to: shelf.numbers[last]!,
    ...span,
    score,
    highlights: highlight(shelf.text, span, query),
    complete,
  };
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
  };
}

/** The passage in the words of the record. */
export function wordsOf({ placed: { shelf }, first, last }: Match): string {
  return shelf.text.slice(shelf.starts[first], shelf.ends[last]);
}
