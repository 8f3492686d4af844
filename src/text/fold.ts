/**
 * Folding: one spelling for what is read as the same, with a map back to the original.
 *
 * In: text as it stands in the record, or as a person types it. Out: folded text, and where each of its characters came from.
 * Never: shown to anyone. Folded text exists for matching only.
 *
 * What is folded: width and compatibility forms (NFKC), case and Latin accents, half-width kana; ヴァ/バ, small katakana,
 * the long vowel mark, the middle dot; 々 and its like; old and new kanji; commas, full stops, brackets, quotation marks, dashes
 * by class; spaces beside Japanese; numbers in kanji and figures (`numerals.ts`).
 */

import { isCjk, SPACE, scriptCode } from './characters.ts';
import { foldCluster, foldUnit, isMark, NEEDS_CONTEXT } from './fold-characters.ts';
import { findNumerals, type Numeral } from './numerals.ts';
import type { Span } from './span.ts';

/** `starts[i]` and `ends[i]` bound, in the original, what the folded code unit `i` came from. Both never fall. */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Length of the original. */
  readonly length: number;
}

export function foldText(original: string): Folded {
  foldCharacters(original, characters);
  const text = decode(characters);
  const numerals = wholeNumerals(text);
  if (numerals.length === 0) return finish(characters, text, original.length);
  replaceNumerals(text, numerals);
  return finish(replaced, decode(replaced), original.length);
}

/** The folded text alone. */
export function fold(original: string): string {
  foldCharacters(original, characters);
  const text = decode(characters);
  let folded = '';
  let at = 0;
  for (const { start, end, digits } of wholeNumerals(text)) {
    folded += text.slice(at, start) + digits;
    at = end;
  }
  return at === 0 ? text : folded + text.slice(at);
}

/** The stretch of the original that a stretch of the folded text came from. Empty stretches stay empty. */
export function toOriginal(folded: Folded, { start, end }: Span): Span {
  const { starts, ends, length } = folded;
  if (start >= end) {
    const at = start < starts.length ? starts[start]! : length;
    return { start: at, end: at };
  }
  return { start: starts[start]!, end: ends[end - 1]! };
}

/** What one code unit folds to where that does not depend on its neighbours; filled as characters are met. */
const simple = new Uint16Array(0x10000);

/** Units of room that are kept from one text to the next. */
const MAX_KEPT = 16_384;

/** Folded units with the bounds of what they came from. Grows by doubling. */
class Output {
  units: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  length = 0;

  constructor(room: number) {
    this.units = new Uint16Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
  }

  /** A long text's room is given back. */
  clear(): void {
    this.length = 0;
    if (this.units.length <= MAX_KEPT) return;
    this.units = new Uint16Array(MAX_KEPT);
    this.starts = new Uint32Array(MAX_KEPT);
    this.ends = new Uint32Array(MAX_KEPT);
  }

  get last(): number {
    return this.length === 0 ? 0 : this.units[this.length - 1]!;
  }

  put(unit: number, start: number, end: number): void {
    this.makeRoom(1);
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  /** What the last character became also stands for what follows it: デンマー, of which nothing but the mark is left to map. */
  extend(end: number): void {
    const start = this.starts[this.length - 1];
    for (let at = this.length - 1; at >= 0 && this.starts[at] === start; at -= 1) this.ends[at] = end;
  }

  /** For so many units more. */
  makeRoom(more: number): void {
    const needed = this.length + more;
    if (needed > this.units.length) this.#grow(Math.max(needed, this.units.length * 2 + 16));
  }

  #grow(room: number): void {
    const enlarge = <T extends Uint16Array | Uint32Array>(from: T, into: T): T => {
      into.set(from);
      return into;
    };
    this.units = enlarge(this.units, new Uint16Array(room));
    this.starts = enlarge(this.starts, new Uint32Array(room));
    this.ends = enlarge(this.ends, new Uint32Array(room));
  }
}

/** Used again for every text: to make them anew takes as long as the folding. Nothing of them is handed out. */
const characters = new Output(1024);
const replaced = new Output(1024);

function foldCharacters(original: string, out: Output): void {
  out.clear();
  /** Where white space waits for the next character, which decides whether it counts. */
  let spaceAt = -1;
  const putAfterSpace = (unit: number, start: number, end: number): void => {
    if (spaceAt >= 0) {
      if (out.length > 0 && !isCjk(out.last) && !isCjk(unit)) out.put(0x20, spaceAt, start);
      spaceAt = -1;
    }
    out.put(unit, start, end);
  };
  for (let at = 0; at < original.length; ) {
    if (spaceAt < 0) at = foldPlainRun(original, at, out);
    if (at === original.length) break;
    const unit = original.charCodeAt(at);
    const folded = simpleOf(unit);
    if (folded !== NEEDS_CONTEXT && !isMark(original.charCodeAt(at + 1))) {
      putAfterSpace(folded, at, at + 1);
      at += 1;
      continue;
    }
    const end = clusterEnd(original, at);
    if (scriptCode(unit) === SPACE) {
      if (spaceAt < 0) spaceAt = at;
    } else {
      const { text, replaces } = foldCluster(original.slice(at, end), spaceAt < 0 ? out.last : 0);
      const start = replaces ? out.starts[--out.length]! : at;
      if (text === '' && spaceAt < 0) out.extend(end);
      for (let index = 0; index < text.length; index += 1) putAfterSpace(text.charCodeAt(index), start, end);
    }
    at = end;
  }
}

/**
 * Units that fold to one each, whatever stands beside them: most of every text, and so in one loop over local names.
 * @returns where they end
 */
function foldPlainRun(original: string, from: number, out: Output): number {
  out.makeRoom(original.length - from);
  const { units, starts, ends } = out;
  let { length } = out;
  let at = from;
  let next = simpleOf(original.charCodeAt(from));
  for (; at < original.length; at += 1) {
    const folded = next;
    if (folded === NEEDS_CONTEXT) break;
    next = at + 1 < original.length ? simpleOf(original.charCodeAt(at + 1)) : 0;
    // A mark belongs to the unit before it, and needs its context itself.
    if (next === NEEDS_CONTEXT && isMark(original.charCodeAt(at + 1))) break;
    units[length] = folded;
    starts[length] = at;
    ends[length] = at + 1;
    length += 1;
  }
  out.length = length;
  return at;
}

function simpleOf(unit: number): number {
  const known = simple[unit]!;
  if (known !== 0) return known;
  const folded = foldUnit(unit);
  simple[unit] = folded;
  return folded;
}

/** One code point and the marks that follow it. */
function clusterEnd(original: string, at: number): number {
  let end = at + (original.codePointAt(at)! > 0xffff ? 2 : 1);
  for (;;) {
    if (isMark(original.charCodeAt(end))) end += 1;
    else if (isVariationSelector(original, end)) end += 2;
    else return end;
  }
}

/** U+E0100 to U+E01EF, which pick a glyph of a kanji. */
function isVariationSelector(original: string, at: number): boolean {
  return original.charCodeAt(at) === 0xdb40 && (original.charCodeAt(at + 1) & 0xff00) === 0xdd00;
}

function finish({ starts, ends, length }: Output, text: string, originalLength: number): Folded {
  return { text, starts: starts.slice(0, length), ends: ends.slice(0, length), length: originalLength };
}

/** Arguments of one call are limited by the stack. */
const CHUNK = 4096;

export function decode({ units, length }: { readonly units: Uint16Array; readonly length: number }): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    const chunk = units.subarray(at, Math.min(length, at + CHUNK));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}

/** Of `characters`: without those that begin or end inside what one character of the original became, as 百 with a mark of its own. */
function wholeNumerals(text: string): readonly Numeral[] {
  const { starts, ends, length } = characters;
  const isCut = (at: number) => at > 0 && at < length && starts[at]! < ends[at - 1]!;
  return findNumerals(text).filter(({ start, end }) => !isCut(start) && !isCut(end));
}

/** From `characters` into `replaced`. */
function replaceNumerals(text: string, numerals: readonly Numeral[]): void {
  const { starts, ends } = characters;
  replaced.clear();
  let at = 0;
  const copyUpTo = (end: number): void => {
    for (; at < end; at += 1) replaced.put(text.charCodeAt(at), starts[at]!, ends[at]!);
  };
  for (const { start, end, digits } of numerals) {
    copyUpTo(start);
    for (let index = 0; index < digits.length; index += 1)
      replaced.put(digits.charCodeAt(index), starts[start]!, ends[end - 1]!);
    at = end;
  }
  copyUpTo(text.length);
}
