/** Words of a text, for telling whether some are many. */
import { DIGIT, isCjk, KANJI, KATAKANA, LETTER, scriptCode } from '../text/characters.ts';

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

/** Whether one figure or one word of a spaced script goes on across `at`. */
export function joins(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [scriptCode(text.charCodeAt(at - 1)), scriptCode(text.charCodeAt(at))];
  if (before === LETTER && after === LETTER) return true;
  if (before === DIGIT && after === DIGIT) return true;
  if (before === DIGIT) return parts(text, at);
  return after === DIGIT && isDigitAt(text, at - 2) && parts(text, at - 1);
}

/** Whether the mark at `at` stands inside one figure: 1.5, 1,200, and not 10、9、8, which folds to 10,9,8. */
function parts(text: string, at: number): boolean {
  const rest = text.slice(at, at + 5);
  return /^\.[0-9]/.test(rest) || /^,[0-9]{3}(?![0-9])/.test(rest);
}

export function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && scriptCode(text.charCodeAt(at)) === DIGIT;
}

/** Units on either side that tell where the words of a text without blanks end. */
const AROUND = 16;

/** Whether the one unit at `at` of a text is a word: 核 in 核・ミサイル, and not in 非核化. Kana alone are none. */
export function isWordAt(text: string, at: number): boolean {
  // Behind another it is an ending, as 化 is, whatever the dictionary says.
  if (scriptCode(text.charCodeAt(at)) !== KANJI || scriptCode(text.charCodeAt(at - 1)) === KANJI)
    return false;
  const from = Math.max(0, at - AROUND);
  return segmentWords(text.slice(from, at + AROUND)).some(
    ({ segment, index }) => index + from === at && segment.length === 1,
  );
}

/** What a unit tells of what a text is about: kana are the ends of words, which stand everywhere. */
export function weightOfUnit(unit: number): number {
  switch (scriptCode(unit)) {
    case KANJI:
    case DIGIT:
      return 4;
    case KATAKANA:
      return 3;
    case LETTER:
      return 2;
    default:
      return 1;
  }
}

/** Letters of a word that tells nothing by itself: the, of, not. */
const SHORT_WORD = 3;

export function weightOfWord(word: string): number {
  if (word.length <= SHORT_WORD && scriptCode(word.charCodeAt(0)) === LETTER) return 0;
  let weight = 0;
  for (let at = 0; at < word.length; at += 1) weight += weightOfUnit(word.charCodeAt(at));
  return weight;
}
