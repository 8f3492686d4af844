/**
 * Where words stand in the record as they are claimed: to the letter, or apart from spelling and punctuation.
 *
 * Never: a figure cut out of a longer one (2年 in 12年), a part of a spaced word, one character that is no word there (化 in 非核化),
 * a word with another vowel length (ビル, ビール).
 */
import { isCjk } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { ClaimPart } from './claim.ts';
import { originalSpan, unitAfter, unitsBefore } from './skeleton.ts';
import type { Stretch } from './stretch.ts';
import { isDigitAt, isWordAt, joins } from './words.ts';

/** `start`/`end` are offsets into the transcript's text, without the punctuation around the words. */
export interface Occurrence extends Span {
  readonly stretch: Stretch;
  readonly toTheLetter: boolean;
}

/** In the order of the record, not overlapping; those to the letter take precedence. */
export function findExact(part: ClaimPart, stretch: Stretch): readonly Occurrence[] {
  const literal = findLiteral(part, stretch);
  const found = [...literal];
  const { text } = stretch.skeleton;
  const wanted = part.skeleton.text;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const units = { start: at, end: at + wanted.length };
    if (cutsWord(stretch, units)) continue;
    const span = originalSpan(stretch.skeleton, units);
    if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
    if (!hasSameVowels(part.text, stretch.transcript.text.slice(span.start, span.end))) continue;
    found.push({ ...span, stretch, toTheLetter: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

function findLiteral(part: ClaimPart, stretch: Stretch): readonly Occurrence[] {
  const { transcript, sentences, skeleton } = stretch;
  const { text: words } = part;
  const found: Occurrence[] = [];
  const [start, end] = [sentences[0]!.start, sentences.at(-1)!.end];
  // Of the stretch alone: the record may go on for long behind it.
  const said = transcript.text.slice(start, end);
  for (let at = said.indexOf(words); at >= 0; ) {
    const inner = wordsWithin(part);
    const span = { start: start + at + inner.start, end: start + at + inner.end };
    const units = { start: unitAfter(skeleton, span.start), end: unitsBefore(skeleton, span.end) };
    const isFound = isSpoken(stretch, span) && !cutsUnit(stretch, units, span) && !cutsWord(stretch, units);
    if (isFound) found.push({ ...span, stretch, toTheLetter: true });
    at = said.indexOf(words, at + (isFound ? words.length : 1));
  }
  return found;
}

/** Without the punctuation at both ends. */
function wordsWithin({ text, skeleton }: ClaimPart): Span {
  const span = originalSpan(skeleton, { start: 0, end: skeleton.text.length });
  return { start: Math.min(span.start, text.length), end: Math.min(span.end, text.length) };
}

/** A stage note between two sentences is no part of what was said. */
function isSpoken({ transcript, sentences }: Stretch, span: Span): boolean {
  let at = span.start;
  for (const { start, end } of sentences) {
    if (end <= at) continue;
    if (start > at && transcript.text.slice(at, Math.min(start, span.end)).trim() !== '') return false;
    at = Math.max(at, Math.min(end, span.end));
    if (at >= span.end) return true;
  }
  return false;
}

/** Whether a span begins or ends inside what folds to one unit, such as 十二 into 12. */
function cutsUnit({ skeleton }: Stretch, units: Span, span: Span): boolean {
  const [first, last] = [units.start, units.end - 1];
  if (first > last) return true;
  const cutsFirst = skeleton.starts[first]! < span.start && isDigitAt(skeleton.text, first);
  return cutsFirst || (skeleton.ends[last]! > span.end && isDigitAt(skeleton.text, last));
}

function cutsWord({ transcript, skeleton }: Stretch, { start, end }: Span): boolean {
  const { text } = skeleton;
  if (joins(text, start) || joins(text, end)) return true;
  if (end - start > 1 || !isCjk(text.charCodeAt(start))) return false;
  return !isWordAt(transcript.text, skeleton.starts[start]!);
}

/** The fold drops the long vowel mark, which print writes or not at a word's end; inside a word it makes another word. */
function hasSameVowels(claimed: string, recorded: string): boolean {
  if (!/[ー―—–‐−ｰ]/u.test(claimed + recorded)) return true;
  const [one, other] = [vowelsOf(claimed), vowelsOf(recorded)];
  const covers = (marks: Vowels, others: Vowels) =>
    [...marks.inside].every((place) => others.inside.has(place) || others.atEnd.has(place));
  return covers(one, other) && covers(other, one);
}

/** Behind how many letters and figures of the text a long vowel mark stands. */
interface Vowels {
  readonly inside: ReadonlySet<number>;
  readonly atEnd: ReadonlySet<number>;
}

function vowelsOf(text: string): Vowels {
  const plain = text
    .normalize('NFKC')
    .replace(/ヴ[ァィェォ]/g, 'バ')
    .replace(/[^\p{L}\p{N}―–‐−]/gu, ' ');
  const inside = new Set<number>();
  const atEnd = new Set<number>();
  let letters = 0;
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === ' ') continue;
    const isMark = /[ー―–‐−]/u.test(plain[at]!) && /[ァ-ヺー]/u.test(plain[at - 1] ?? '');
    if (!isMark) letters += /[ー―–‐−]/u.test(plain[at]!) ? 0 : 1;
    else if (/[ァ-ヺ]/u.test(plain[at + 1] ?? '')) inside.add(letters);
    else atEnd.add(letters);
  }
  return { inside, atEnd };
}
