/** Where the last or first word differs, the nearest stretch may end inside a word of the record: it is taken whole. */
import { DIGIT, HIRAGANA, KANJI, KATAKANA, LETTER, scriptCode } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { unitAfter, unitsBefore } from './skeleton.ts';
import type { Stretch } from './stretch.ts';
import { joins } from './words.ts';

/** Units that a predicate's end or a name may have beyond the stretch. */
const MAX_BEYOND = 8;

/** @param span units of the stretch's skeleton */
export function extendToWord(claim: string, stretch: Stretch, span: Span): Span {
  const { text } = stretch.skeleton;
  let { start, end } = span;
  start = headBefore(claim, stretch, start);
  end = tailBehind(claim, stretch, end);
  if (text[end - 1] !== claim.at(-1) || scriptAt(text, end) === scriptAt(text, end - 1)) {
    const differs = text[end - 1] !== claim.at(-1) || !text.slice(start, end).endsWith(claim.slice(-3));
    const limit = sentenceEndUnit(stretch, end);
    // What little is left of the sentence is its predicate's: …され|る予定です.
    if (differs) end = limit - end <= MAX_BEYOND ? Math.max(limit, end) : runEnd(text, end, limit);
  }
  if (text[start] !== claim[0] || !text.slice(start, end).startsWith(claim.slice(0, 2))) {
    // A first word of one character is as near left out as replaced: 三|点 for 五点.
    const from = sentenceStartUnit(stretch, start);
    const replaced = scriptAt(text, start - 1) === scriptAt(claim, 0) && start > from;
    start = runStart(text, replaced ? start - 1 : start, from);
  }
  // What is left of a word or a figure is another: 2年 of 12年.
  while (joins(text, start)) start -= 1;
  while (joins(text, end)) end += 1;
  return { start, end };
}

/** To the end of the word, and of the hiragana that inflect it. */
function runEnd(text: string, from: number, limit: number): number {
  let end = from;
  const most = Math.min(limit, from + MAX_BEYOND);
  while (end < most && isWordScript(text, end) && scriptAt(text, end) === scriptAt(text, end - 1)) end += 1;
  while (end < most && scriptAt(text, end) === HIRAGANA) end += 1;
  return end;
}

function runStart(text: string, from: number, limit: number): number {
  let start = from;
  while (
    start > limit &&
    from - start < MAX_BEYOND &&
    isWordScript(text, start) &&
    scriptAt(text, start) !== HIRAGANA &&
    scriptAt(text, start - 1) === scriptAt(text, start)
  )
    start -= 1;
  return start;
}

/** Nothing of the next sentence. */
function sentenceEndUnit({ skeleton, sentences }: Stretch, end: number): number {
  const at = skeleton.ends[end - 1] ?? 0;
  const sentence = sentences.find((one) => one.end >= at);
  return sentence === undefined ? end : unitsBefore(skeleton, sentence.end);
}

function sentenceStartUnit({ skeleton, sentences }: Stretch, start: number): number {
  const at = skeleton.starts[start] ?? 0;
  const sentence = sentences.findLast((one) => one.start <= at);
  return sentence === undefined ? start : unitAfter(skeleton, sentence.start);
}

const isWordScript = (text: string, at: number) =>
  [KANJI, HIRAGANA, KATAKANA, LETTER, DIGIT].includes(scriptAt(text, at));

const scriptAt = (text: string, at: number) =>
  at >= 0 && at < text.length ? scriptCode(text.charCodeAt(at)) : -1;

/** Units that may have been left out between what stands at the claim's edge and the rest. */
const MAX_LEFT_OUT = 24;
/** Of a script without blanks, units that stand for the word at an edge. */
const EDGE = 3;
/** Units by which a span grows at either end, at most: what was left out, a word, and the unit that a first word is replaced by. */
export const MAX_EXTENDED = MAX_LEFT_OUT + MAX_BEYOND + 1;

/** Where words behind the claim's first one were left out: is [not] to forget, 引き続き、[できるだけ]早期に. */
function headBefore(claim: string, stretch: Stretch, start: number): number {
  const { text } = stretch.skeleton;
  const head = /^[a-z]+ /.exec(claim)?.[0] ?? claim.slice(0, EDGE);
  if (head.length < EDGE - 1 || text.startsWith(head, start)) return start;
  const from = Math.max(sentenceStartUnit(stretch, start), start - MAX_LEFT_OUT);
  for (let at = start - 1; at >= from; at -= 1)
    if (text.startsWith(head, at) && !isInsideWord(text, at)) return at;
  return start;
}

function tailBehind(claim: string, stretch: Stretch, end: number): number {
  const { text } = stretch.skeleton;
  const tail = / [a-z]+$/.exec(claim)?.[0] ?? claim.slice(-EDGE);
  if (tail.length < EDGE - 1 || text.endsWith(tail, end)) return end;
  const to = Math.min(sentenceEndUnit(stretch, end), end + MAX_LEFT_OUT);
  for (let at = end + 1; at <= to; at += 1) if (text.endsWith(tail, at) && !isInsideWord(text, at)) return at;
  return end;
}

function isInsideWord(text: string, at: number): boolean {
  return scriptAt(text, at - 1) === LETTER && scriptAt(text, at) === LETTER;
}
