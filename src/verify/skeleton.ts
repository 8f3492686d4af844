/**
 * The skeleton of a text: folded, without what quoting changes freely (spaces, punctuation, quotation marks), with a map back.
 *
 * Kept, because they carry meaning: question marks, signs and separators inside numbers, the blank between words of spaced scripts.
 */
import { HANGUL, KANJI, KATAKANA, LETTER, SPACE, scriptCode } from '../text/characters.ts';
import { decode, fold, foldText } from '../text/fold.ts';
import { foldUnit, NEEDS_CONTEXT } from '../text/fold-characters.ts';
import type { Span } from '../text/span.ts';

/** `starts[i]` and `ends[i]` bound, in the original, what unit `i` came from. */
export interface Skeleton {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

interface OffsetMap {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export const EMPTY_SKELETON: Skeleton = { text: '', starts: new Uint32Array(0), ends: new Uint32Array(0) };

/** Of a hundred stretches that are read the text is compared, and of a few it is asked where it came from: the map is made for those. */
class MappedOnDemand implements Skeleton {
  readonly text: string;
  #map: OffsetMap | (() => OffsetMap);

  constructor(text: string, map: () => OffsetMap) {
    this.text = text;
    this.#map = map;
  }

  get starts(): Uint32Array {
    return this.#mapped().starts;
  }

  get ends(): Uint32Array {
    return this.#mapped().ends;
  }

  #mapped(): OffsetMap {
    if (typeof this.#map === 'function') this.#map = this.#map();
    return this.#map;
  }
}

export function skeletonOf(original: string): Skeleton {
  keepUnits(fold(original));
  return new MappedOnDemand(decode(kept), () => mapOf(original));
}

/** As `skeletonOf`, where the skeletons of its pieces are known; they are cut where `isCleanCut`. */
export function skeletonOfPieces(pieces: readonly string[], original: string): Skeleton {
  return new MappedOnDemand(joinTexts(pieces), () => mapOf(original));
}

/** Whether what stands before `end` and what begins at `start`, with only space between, are folded and read apart as they are together. */
export function isCleanCut(text: string, end: number, start: number): boolean {
  return TERMINATORS.includes(text.charAt(end - 1)) && beginsAnew(text.charCodeAt(start));
}

const TERMINATORS = '.。．｡!！?？';
const FIGURES = '〇零一二三四五六七八九十百千';
/** 1 for units that are read alike whatever stands before them, 2 for others; filled as characters are met. */
const openings = new Uint8Array(0x10000);

/** A letter, kana or kanji that folds to one unit on its own and begins no figure. */
function beginsAnew(unit: number): boolean {
  if (Number.isNaN(unit)) return false;
  if (openings[unit] === 0) {
    const folded = foldUnit(unit);
    const script = scriptCode(folded);
    const isLetter = script === LETTER || (script >= KANJI && script <= KATAKANA);
    const isPlain = folded !== NEEDS_CONTEXT && !FIGURES.includes(String.fromCharCode(folded));
    openings[unit] = isLetter && isPlain ? 1 : 2;
  }
  return openings[unit] === 1;
}

function mapOf(original: string): OffsetMap {
  const { text, starts, ends } = foldText(original);
  keepUnits(text);
  const { length, firsts, lasts } = kept;
  return {
    starts: firsts.subarray(0, length).map((at) => starts[at]!),
    ends: lasts.subarray(0, length).map((at) => ends[at]!),
  };
}

const BLANK = 0x20;
const SYMBOL = /^[\p{S}%&#@§†‡♪]$/u;
/** 1 for symbols, 2 for what is none; filled as characters are met. */
const symbols = new Uint8Array(0x10000);

/** Units of room that are kept from one text to the next. */
const MAX_KEPT = 16_384;

/** Kept units of a folded text, and the folded units that each came from. Used again for every text: nothing of it is handed out. */
const kept = {
  length: 0,
  units: new Uint16Array(1024),
  firsts: new Uint32Array(1024),
  lasts: new Uint32Array(1024),
};

/** Room for at least so many units; a long text's is given back. */
function makeRoom(least: number): void {
  kept.length = 0;
  const room = kept.units.length;
  if (least <= room && (room <= MAX_KEPT || least > MAX_KEPT)) return;
  const wanted = least > MAX_KEPT ? least : Math.min(MAX_KEPT, 2 * least);
  kept.units = new Uint16Array(wanted);
  kept.firsts = new Uint32Array(wanted);
  kept.lasts = new Uint32Array(wanted);
}

/** Into `kept`. */
function keepUnits(text: string): void {
  makeRoom(text.length);
  const { units, firsts, lasts } = kept;
  let length = 0;
  let last = 0;
  let gapFrom = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = readUnit(text, at, last);
    if (unit === 0) {
      if (gapFrom < 0) gapFrom = at;
      continue;
    }
    if (gapFrom >= 0) {
      if (parts(last, unit)) {
        units[length] = BLANK;
        firsts[length] = gapFrom;
        lasts[length] = at - 1;
        length += 1;
      }
      gapFrom = -1;
    }
    units[length] = unit;
    firsts[length] = at;
    lasts[length] = at;
    length += 1;
    last = unit;
  }
  kept.length = length;
}

const QUESTION = 0x3f;
const TILDE = 0x7e;
const MINUS = 0x2d;
const APOSTROPHE = 0x27;
const CARET = 0x5e;
const COMMA = 0x2c;
/** Three digits, as thousands are set apart. */
const GROUP = /^,[0-9]{3}(?![0-9])/;

/** What stands for one folded unit; 0 where quoting may change it. @param last the unit kept before it */
function readUnit(text: string, at: number, last: number): number {
  const code = text.charCodeAt(at);
  const script = scriptCode(code);
  if (script !== 0) return script === SPACE ? 0 : code;
  if (code >= 0xd800 && code <= 0xdfff) return code;
  if (code === QUESTION) return last === QUESTION ? 0 : code;
  const before = isDigit(text, at - 1);
  const after = isDigit(text, at + 1);
  if (code === TILDE || code === MINUS) {
    if ((before || code === TILDE) && after) return TILDE;
    return code === MINUS && after && /^[\s("]?$/.test(text.charAt(at - 1)) ? MINUS : 0;
  }
  // 10、9、8 folds to 10,9,8, which may be written with blanks; 1,200 is one figure.
  if (code === COMMA) return before && GROUP.test(text.slice(at, at + 5)) ? code : 0;
  if ('.:/'.includes(text[at]!)) return before && after ? code : 0;
  if (code === APOSTROPHE)
    return isSpaced(text.charCodeAt(at - 1)) && isSpaced(text.charCodeAt(at + 1)) ? code : 0;
  if (code === CARET) return 0;
  return isSymbol(code) ? code : 0;
}

function isSymbol(code: number): boolean {
  if (symbols[code] === 0) symbols[code] = SYMBOL.test(String.fromCharCode(code)) ? 1 : 2;
  return symbols[code] === 1;
}

const isDigit = (text: string, at: number): boolean => isFigure(text.charCodeAt(at));

/** Whether a gap between two units parts words: not between a figure and letters, which are written with and without. */
function parts(before: number, after: number): boolean {
  if (!isSpaced(before) || !isSpaced(after)) return false;
  return isFigure(before) === isFigure(after);
}

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39;

function isSpaced(code: number): boolean {
  const script = scriptCode(code);
  return script === LETTER || script === HANGUL || (code >= 0x30 && code <= 0x39);
}

/** The stretch of the original that units from `start` to `end` came from. */
export function originalSpan({ starts, ends }: Skeleton, { start, end }: Span): Span {
  if (start >= end) {
    const at = starts[start] ?? ends.at(-1) ?? 0;
    return { start: at, end: at };
  }
  return { start: starts[start]!, end: ends[end - 1]! };
}

/** Index of the first unit that ends behind `offset` of the original. */
export function unitAfter({ ends }: Skeleton, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index behind the last unit that begins before `offset` of the original. */
export function unitsBefore({ starts }: Skeleton, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Shifted {
  readonly skeleton: Skeleton;
  /** Puts its map into the coordinates of the whole. */
  readonly shift: number;
}

/** One after the other. */
export function joinSkeletons(all: readonly Shifted[]): Skeleton {
  const [only] = all;
  if (all.length === 1 && only!.shift === 0) return only!.skeleton;
  const text = joinTexts(all.map(({ skeleton }) => skeleton.text));
  return new MappedOnDemand(text, () => joinMaps(all, text.length));
}

/** By an array: what is joined by `+` is a tree of pieces, of which each unit takes longer to read. */
function joinTexts(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0]!;
  const pieces: string[] = [];
  let last = 0;
  for (const text of texts) {
    if (text === '') continue;
    if (parts(last, text.charCodeAt(0))) pieces.push(' ');
    pieces.push(text);
    last = text.charCodeAt(text.length - 1);
  }
  return pieces.join('');
}

/** @param length of the joined text */
function joinMaps(all: readonly Shifted[], length: number): OffsetMap {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let last = 0;
  let at = 0;
  for (const { skeleton, shift } of all) {
    if (parts(last, skeleton.text.charCodeAt(0))) {
      starts[at] = ends[at - 1]!;
      ends[at] = skeleton.starts[0]! + shift;
      at += 1;
    }
    const { text, starts: ownStarts, ends: ownEnds } = skeleton;
    for (let unit = 0; unit < text.length; unit += 1, at += 1) {
      starts[at] = ownStarts[unit]! + shift;
      ends[at] = ownEnds[unit]! + shift;
    }
    if (text !== '') last = text.charCodeAt(text.length - 1);
  }
  return { starts, ends };
}
