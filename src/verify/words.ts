/** Words of a text, for telling whether some are many. */
import { isCjk } from '../text/characters.ts';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** A word of a folded text. */
export interface Segmented {
  readonly segment: string;
  readonly index: number;
}

/** Figures apart from the letters beside them, which are written with and without a blank. */
export function segmentWords(text: string): readonly Segmented[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    if (segment.trim() === '') return [];
    if (!MIXED.test(segment)) return [{ segment, index }];
    return [...segment.matchAll(/[0-9]+|[^0-9]+/g)].map((part) => ({
      segment: part[0],
      index: index + part.index,
    }));
  });
}

const MIXED = /[0-9][a-z]|[a-z][0-9]/;

function countWords(text: string): number {
  let count = 0;
  for (const { segment } of segmentWords(text)) if (/[\p{L}\p{N}]/u.test(segment)) count += 1;
  return count;
}

/** Words and letters that make a passage of its own; a Japanese character says as much as two letters. */
const RUN_WORDS = 3;
const RUN_LETTERS = 14;

/** Whether words are a passage of their own, and not a turn of phrase that stands in many places. */
export function isRun(words: string, least = RUN_WORDS): boolean {
  if (words.length * 2 < RUN_LETTERS) return false;
  let letters = 0;
  for (let at = 0; at < words.length; at += 1) letters += isCjk(words.charCodeAt(at)) ? 2 : 1;
  return letters >= RUN_LETTERS && countWords(words) >= least;
}
