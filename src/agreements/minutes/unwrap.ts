/**
 * Notes that are wrapped over several lines read as one line: a line's end and the next one's indentation count as a space.
 *
 * In: the words of a sentence. Out: the same in one line, and where a span of it stands in the words as printed.
 * Never: another character changed, or a span that begins or ends in what was left out.
 */
import type { Span } from '../../text/span.ts';

export interface Unwrapped {
  readonly words: string;
  readonly back: (span: Span) => Span;
}

const WRAP = /[^\S\n]*\n\s*/gu;

/** Null where the words stand in one line as they are. */
export function unwrap(text: string): Unwrapped | null {
  if (!text.includes('\n')) return null;
  // Where a space of the one line stands, and how many units more the words as printed have behind it.
  const cuts: { readonly at: number; readonly more: number }[] = [];
  let more = 0;
  const words = text.replace(WRAP, (space, index: number) => {
    const at = index - more;
    more += space.length - 1;
    cuts.push({ at, more });
    return ' ';
  });
  const placeOf = (at: number) => at + (cuts.findLast((cut) => cut.at < at)?.more ?? 0);
  return {
    words,
    back: ({ start, end }) => ({
      start: placeOf(start),
      end: end > start ? placeOf(end - 1) + 1 : placeOf(start),
    }),
  };
}
