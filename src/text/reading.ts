/**
 * What the patterns of notes need to know of a text, read once for all of them: which of their words it holds, and how it ends.
 *
 * In: lists of words, then texts. Out: for a text, a bit for each list, and its last two characters.
 * Never: more kept than of two texts, and nothing of them once they are forgotten.
 */
import { tabulate, type WordTable, walk } from './word-table.ts';

export interface Reading {
  text: string;
  /** Bit `n % 32` of number `n >> 5` is set where the text holds a word of list n. */
  readonly bits: Int32Array;
  /** The last two character codes before the full stop or the spaces that end it; 0 for none. */
  last: number;
  before: number;
}

const lists: (readonly string[])[] = [];
/** Made when a text is first read: by then all lists are known. */
let table: WordTable | null = null;
/** The last two texts: a note and its sentence take turns. */
let current = readingOfNone();
let former = readingOfNone();

function readingOfNone(): Reading {
  return { text: '', bits: new Int32Array((lists.length >> 5) + 1), last: 0, before: 0 };
}

/** @returns the list's number */
export function addList(words: readonly string[]): number {
  table = null;
  const number = lists.push(words) - 1;
  forgetTexts();
  return number;
}

/** Holds until the next text but one is read. */
export function readingOf(text: string): Reading {
  if (text === current.text) return current;
  [current, former] = [former, current];
  if (text !== current.text) read(text, current);
  return current;
}

function read(text: string, reading: Reading): void {
  table ??= tabulate(lists);
  let end = text.length;
  while (end > 0 && isStop(text.charCodeAt(end - 1))) end -= 1;
  reading.text = text;
  reading.last = end > 0 ? text.charCodeAt(end - 1) : 0;
  reading.before = end > 1 ? text.charCodeAt(end - 2) : 0;
  reading.bits.fill(0);
  walk(text, reading.bits, table);
}

/** A full stop or a space. */
export function isStop(code: number): boolean {
  return code === 0x3002 || ((code <= 0x3000 || code === 0xfeff) && String.fromCharCode(code).trim() === '');
}

/** So that no text is kept longer than its document. */
export function forgetTexts(): void {
  current = readingOfNone();
  former = readingOfNone();
}
