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
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const EMPTY_SKELETON: Skeleton = { text: '', starts: [], ends: [] };

export function skeletonOf(original: string): Skeleton {
  return skeletonOfFolded(foldText(original));
}

const DIGITS = /[0-9]/;
const SYMBOL = /^[\p{S}%&#@§†‡♪]$/u;

function skeletonOfFolded({ text, starts, ends }: Folded): Skeleton {
  let kept = '';
  const keptStarts: number[] = [];
  const keptEnds: number[] = [];
  let gapFrom = -1;
  const keep = (unit: string, start: number, end: number) => {
    kept += unit;
    keptStarts.push(start);
    keptEnds.push(end);
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = readUnit(text, at, kept);
    if (unit === null) {
      if (gapFrom < 0) gapFrom = at;
      continue;
    }
    if (gapFrom >= 0) {
      if (isSpaced(kept.charCodeAt(kept.length - 1)) && isSpaced(unit.charCodeAt(0)))
        keep(' ', starts[gapFrom]!, ends[at - 1]!);
      gapFrom = -1;
    }
    keep(unit, starts[at]!, ends[at]!);
  }
  return { text: kept, starts: keptStarts, ends: keptEnds };
}

/** What stands for one folded unit; null where quoting may change it. */
function readUnit(text: string, at: number, kept: string): string | null {
  const code = text.charCodeAt(at);
  const script = scriptCode(code);
  if (script !== 0 && script !== SPACE) return text[at]!;
  if (code >= 0xd800 && code <= 0xdfff) return text[at]!;
  const unit = text[at]!;
  if (unit === '?') return kept.endsWith('?') ? null : unit;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const inNumber = DIGITS.test(before) && DIGITS.test(after);
  if (unit === '~' || unit === '-') {
    if (inNumber || (unit === '~' && DIGITS.test(after))) return '~';
    return unit === '-' && DIGITS.test(after) && /^[\s("]?$/.test(before) ? '-' : null;
  }
  if ('.,:/'.includes(unit)) return inNumber ? unit : null;
  if (unit === "'")
    return isSpaced(text.charCodeAt(at - 1)) && isSpaced(text.charCodeAt(at + 1)) ? unit : null;
  if (unit === '^') return null;
  return SYMBOL.test(unit) ? unit : null;
}

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
  parts: readonly { readonly skeleton: Skeleton; readonly shift: number }[],
): Skeleton {
  const [only] = parts;
  if (parts.length === 1 && only!.shift === 0) return only!.skeleton;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { skeleton, shift } of parts) {
    if (isSpaced(text.charCodeAt(text.length - 1)) && isSpaced(skeleton.text.charCodeAt(0))) {
      text += ' ';
      starts.push(ends.at(-1)!);
      ends.push(skeleton.starts[0]! + shift);
    }
    text += skeleton.text;
    for (const start of skeleton.starts) starts.push(start + shift);
    for (const end of skeleton.ends) ends.push(end + shift);
  }
  return { text, starts, ends };
}
