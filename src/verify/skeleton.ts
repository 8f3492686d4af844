/**
 * The skeleton of a text: folded, without what quoting changes freely (spaces, punctuation, quotation marks), with a map back.
 *
 * Kept, because they carry meaning: question marks, signs and separators inside numbers, the blank between words of spaced scripts.
 */
import { HANGUL, LETTER, SPACE, scriptCode } from '../text/characters.ts';
import { type Folded, foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** `starts[i]` and `ends[i]` bound, in the original, what unit `i` came from. */
export interface Skeleton {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export const EMPTY_SKELETON: Skeleton = { text: '', starts: new Uint32Array(0), ends: new Uint32Array(0) };

export function skeletonOf(original: string): Skeleton {
  return skeletonOfFolded(foldText(original));
}

const BLANK = 0x20;
const SYMBOL = /^[\p{S}%&#@§†‡♪]$/u;

function skeletonOfFolded({ text, starts, ends }: Folded): Skeleton {
  const units: string[] = [];
  const keptStarts = new Uint32Array(text.length);
  const keptEnds = new Uint32Array(text.length);
  let length = 0;
  let last = 0;
  let gapFrom = -1;
  const keep = (unit: number, start: number, end: number) => {
    units.push(String.fromCharCode(unit));
    keptStarts[length] = start;
    keptEnds[length] = end;
    length += 1;
    last = unit;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = readUnit(text, at, last);
    if (unit === 0) {
      if (gapFrom < 0) gapFrom = at;
      continue;
    }
    if (gapFrom >= 0) {
      if (parts(last, unit)) keep(BLANK, starts[gapFrom]!, ends[at - 1]!);
      gapFrom = -1;
    }
    keep(unit, starts[at]!, ends[at]!);
  }
  return {
    text: units.join(''),
    starts: keptStarts.subarray(0, length),
    ends: keptEnds.subarray(0, length),
  };
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
  return SYMBOL.test(text[at]!) ? code : 0;
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

/** One after the other; `shift` puts each one's map into the coordinates of the whole. */
export function joinSkeletons(
  all: readonly { readonly skeleton: Skeleton; readonly shift: number }[],
): Skeleton {
  const [only] = all;
  if (all.length === 1 && only!.shift === 0) return only!.skeleton;
  const room = all.reduce((sum, { skeleton }) => sum + skeleton.text.length + 1, 0);
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  let text = '';
  for (const { skeleton, shift } of all) {
    if (parts(text.charCodeAt(text.length - 1), skeleton.text.charCodeAt(0))) {
      starts[text.length] = ends[text.length - 1]!;
      ends[text.length] = skeleton.starts[0]! + shift;
      text += ' ';
    }
    for (let at = 0; at < skeleton.text.length; at += 1) {
      starts[text.length + at] = skeleton.starts[at]! + shift;
      ends[text.length + at] = skeleton.ends[at]! + shift;
    }
    text += skeleton.text;
  }
  return { text, starts: starts.subarray(0, text.length), ends: ends.subarray(0, text.length) };
}
