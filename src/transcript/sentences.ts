/**
 * Sentences: a stretch of speech becomes its smallest citable units.
 *
 * In: the text and a span of it. Out: spans without white space at their ends, in order, that together hold every
 * non-space character of the span. Never: a split inside matched brackets or quotation marks, a bracket left open
 * that swallows what follows, or a sentence without end.
 */
import type { Span } from '../text/span.ts';
import { matchBrackets } from './brackets.ts';
import { isSpace, trimSpan } from './lines.ts';

/** Beyond this many UTF-16 units a "sentence" is text without punctuation, and is cut where it can be. */
export const MAX_SENTENCE = 1_200;

const FULL_STOP = /[。．｡！？!?.‼⁇⁈⁉]/u;
const CLOSER = /[」』）)］\]】〉》〕｝}”’"'»]/u;
const CJK = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々〆]/u;
const BULLET =
  /^(?:[-*+•・●○◎◆◇■□▪▶➤→※…]|\(?\d{1,3}[.)）]|(?:[a-z]|[ivx]{2,4})[.)]\s|[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）．、]|[①-⑳]|#{1,6}\s|>|\|)/u;

/** `(b) …` and `– …` open a member of a list where the line before ends as one does: elsewhere a line may be broken there. */
const MEMBER = /^(?:\((?:[a-z]|[ivx]{2,4})\)|[–—])\s/u;
const BEFORE_MEMBER = /(?:[:;]|[;,] (?:and|or))$/u;

/** Never the end of a sentence: what follows belongs to them. */
const TITLES = new Set(
  'mr mrs ms mx dr messrs cllr cllrs ald supt prof rev hon gen col lt sgt capt cmdr adm gov sen rep amb st v vs cf no nos art fig sec para paras ch vol pp eq approx dept est e.g i.e viz'.split(
    ' ',
  ),
);
const BEFORE_NUMBER = new Set(['p', 'pp', 'no', 'nos', 'art', 'sec', 'para', 'paras', 'ch', 'vol', 'fig']);
/** The end of a sentence only where what follows can hardly be anything but its next one. */
const ABBREVIATIONS = new Set(
  'inc ltd corp co jr sr etc al jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k u.n e.u d.c'.split(
    ' ',
  ),
);
const OPENING_WORD =
  /^["“'‘(]?(?:The|This|That|These|Those|There|They|Then|He|She|We|It|I|You|In|On|At|As|But|And|So|If|For|Our|His|Her|Their|After|Before|However|Also|When|While|Both|No|Yes|To|With)\b/u;

/** Splits one span of speech. Linear in its length. */
export function splitSentences(text: string, span: Span): readonly Span[] {
  const inside = matchBrackets(text, span);
  const sentences: Span[] = [];
  let start = span.start;
  const close = (end: number) => {
    const trimmed = trimSpan(text, { start, end });
    start = end;
    if (trimmed === null) return;
    const previous = sentences.at(-1);
    if (previous !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(trimmed.start, trimmed.end))) {
      // Stray punctuation is no sentence of its own; it belongs to the one before.
      sentences[sentences.length - 1] = { start: previous.start, end: trimmed.end };
    } else {
      sentences.push(trimmed);
    }
  };

  let at = span.start;
  while (at < span.end) {
    const pair = inside.get(at);
    if (pair !== undefined) {
      at = pair + 1;
      if (endsInside(text, pair) && startsNewSentence(text, at, span.end)) close(at);
      continue;
    }
    const char = text[at]!;
    if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029' || char === '\f') {
      const next = skipSpace(text, at, span.end);
      if (isHardBreak(text, span, at, next)) close(at);
      at = next;
      continue;
    }
    if (FULL_STOP.test(char)) {
      let end = at + 1;
      while (end < span.end && (FULL_STOP.test(text[end]!) || CLOSER.test(text[end]!)) && !inside.has(end))
        end += 1;
      if (isSentenceEnd(text, span, at, end)) close(end);
      at = end;
      continue;
    }
    at += 1;
  }
  close(span.end);
  return sentences.flatMap((sentence) => cutOverlong(text, sentence));
}

/** Whether the full stops at `[at, end)` end a sentence. */
function isSentenceEnd(text: string, span: Span, at: number, end: number): boolean {
  const char = text[at]!;
  if (end >= span.end) return true;
  const after = text.slice(end, Math.min(end + 24, span.end));
  if (char === '。' || char === '｡') return true;
  const previous = at > span.start ? text[at - 1]! : '';
  if (/[！？!?‼⁇⁈⁉]/u.test(char)) {
    // 「やる！と言った」: the mark is inside what is told, not the end of the telling.
    if (/^(?:[、，,;；:：]|って|と(?:の|言|い[うっわ]|思|述|聞|感|問|、))/u.test(after)) return false;
    return /^\s/u.test(after) || CJK.test(previous) || CJK.test(after[0]!) || char === '！' || char === '？';
  }
  if (char === '．')
    return !/[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/u.test(previous) || !/^[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/u.test(after);
  // An ASCII full stop.
  if (CJK.test(previous) && !/^[A-Za-z0-9]/u.test(after)) return true;
  if (!/^\s/u.test(after)) return false;
  const next = after.trimStart();
  if (next === '') return true;
  if (/^\p{Ll}/u.test(next)) return false;
  if (end === at + 1) {
    const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(span.start, at - 20), at))?.[0] ?? '';
    const lower = word.toLowerCase();
    if (BEFORE_NUMBER.has(lower) && /^\d/.test(next)) return false;
    if (TITLES.has(lower) && !(lower === 'no' && !/^\d/.test(next))) return false;
    if (ABBREVIATIONS.has(lower) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return OPENING_WORD.test(next);
    if (/^\d{1,3}$/.test(word) && startsItem(text, span, at - word.length)) return false;
    // `a. First`, at the head of a line only: elsewhere a letter may end a sentence.
    if (/^(?:[a-z]|[ivx]{2,4})$/.test(word) && opensLine(text, span, at - word.length)) return false;
  }
  return true;
}

function opensLine(text: string, span: Span, at: number): boolean {
  let before = at - 1;
  while (before >= span.start && (text[before] === ' ' || text[before] === '\t')) before -= 1;
  return before < span.start || /[\n\r]/.test(text[before]!);
}

/** `1. First. 2. Second`: a number at the head of a line, or behind a full stop. */
function startsItem(text: string, span: Span, at: number): boolean {
  let before = at - 1;
  while (before >= span.start && (text[before] === ' ' || text[before] === '\t')) before -= 1;
  return (
    before < span.start || /[\n\r]/.test(text[before]!) || (before < at - 1 && FULL_STOP.test(text[before]!))
  );
}

/** “We agreed.” Then …: a quotation that holds the end of its sentence ends the sentence around it too. */
function endsInside(text: string, close: number): boolean {
  const last = text[close - 1];
  return (last === '.' || last === '!' || last === '?') && /["”’)\]]/u.test(text[close]!);
}

function startsNewSentence(text: string, at: number, end: number): boolean {
  return at >= end || /^\s+["“‘(]?\p{Lu}/u.test(text.slice(at, Math.min(at + 12, end)));
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where a line that is full goes on in the next one, the break is the page's, not the sentence's. */
const FULL_LINE_COLUMNS = { least: 56, most: 100 };

function isHardBreak(text: string, span: Span, at: number, next: number): boolean {
  if (next >= span.end) return true;
  const gap = text.slice(at, next);
  if ((gap.match(/\r\n|[\n\r\f\u2028\u2029]/g) ?? []).length > 1) return true;
  if (gap.endsWith('\u3000')) return true;
  const rest = text.slice(next, Math.min(next + 12, span.end));
  if (BULLET.test(rest)) return true;
  const line = lineBefore(text, span.start, at);
  if (MEMBER.test(rest) && BEFORE_MEMBER.test(line.trimEnd())) return true;
  const last =
    line
      .trimEnd()
      .replace(/[」』）)\]】”’"']+$/u, '')
      .at(-1) ?? '';
  if (/[、，,;；\-–—([（「『]/u.test(last)) return false;
  const width = columns(line);
  if (/^\p{Ll}/u.test(rest) && !FULL_STOP.test(last) && !CJK.test(last))
    return !LEADS_ON.test(line) && isEndedShort(text, span, at, next, width);
  if (width < FULL_LINE_COLUMNS.least || width > FULL_LINE_COLUMNS.most || FULL_STOP.test(last)) return true;
  return (
    CJK.test(last) &&
    !MID_CLAUSE.test(line.trimEnd().slice(-3)) &&
    !GOES_ON.test(rest) &&
    !hasWidthOfLinesAround(text, span, at, width)
  );
}

/** Nor does an English line end in one of these words where its author ends it. */
const LEADS_ON =
  /(?:^|[\s(])(?:an?|the|this|that|these|those|of|to|in|on|at|by|for|from|with|as|and|or|but|not|is|are|was|were|be|been|has|have|had|will|would|should|can|could|may|must|our|their|its|his|her|your|my|no|which|who|when|where|if|than|then|we|they|it|he|she|you|I)$/iu;

/**
 * Whether its author ended a line, though the next begins with a small letter, as handles and terse notes do: it is wider than a
 * page's lines are, or the next word would have stood on it with room to spare, since others near it are that wide.
 */
function isEndedShort(text: string, span: Span, at: number, next: number, width: number): boolean {
  if (width > FULL_LINE_COLUMNS.most) return true;
  const word = /^\S*/u.exec(text.slice(next, Math.min(next + 24, span.end)))![0];
  const needed = width + 1 + word.length + RAGGED;
  const window = text.slice(Math.max(span.start, at - AROUND), Math.min(span.end, next + AROUND));
  const widest = window
    .split(LINE_END)
    .reduce((most, line) => (line.includes('://') ? most : Math.max(most, columns(line.trimEnd()))), 0);
  return widest >= FULL_LINE_COLUMNS.least && needed <= widest;
}

/** No Japanese sentence ends in one of these particles. */
const MID_CLAUSE = /(?:[をにはがのとへやて]|ないで)$/u;
/** Nor does one begin with what can only follow a predicate. */
const GOES_ON = /^(?:い?ので|けれど|ですが|という(?!か)|といった|とのこと|です|ます|でした|ました|ください)/u;
/** How far around a line its neighbours are looked at, in UTF-16 units, and how ragged wrapped lines are, in columns. */
const AROUND = 300;
const RAGGED = 8;
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/u;

/**
 * Whether a Japanese line is as wide as lines of a page are: another near it ends at the same column, and none further out.
 * Japanese breaks between any two letters, so that a shorter line is one its author ended.
 */
function hasWidthOfLinesAround(text: string, span: Span, at: number, width: number): boolean {
  const from = Math.max(span.start, at - AROUND);
  const window = text.slice(from, Math.min(span.end, at + AROUND));
  let start = 0;
  let alike = 0;
  for (const line of window.split(LINE_END)) {
    const end = start + line.length;
    // What the window cuts off has no width of its own.
    const whole = (start > 0 || from === span.start) && (end < window.length || from + end >= span.end);
    start = end + 1;
    if (!whole || line.includes('://')) continue;
    const other = columns(line.trimEnd());
    if (other > FULL_LINE_COLUMNS.most) continue;
    if (other > width + RAGGED) return false;
    if (other >= width - RAGGED) alike += 1;
  }
  // The line itself is among them.
  return alike > 1;
}

function lineBefore(text: string, start: number, at: number): string {
  const from = Math.max(start, at - 200);
  const window = text.slice(from, at);
  return window.slice(Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1);
}

/** Width in half-width columns. */
function columns(line: string): number {
  let width = 0;
  for (const char of line) width += char.codePointAt(0)! >= 0x2e80 ? 2 : 1;
  return width;
}

/** Cuts at a line break, else after a comma or space, else anywhere but inside a surrogate pair. */
function cutOverlong(text: string, sentence: Span): readonly Span[] {
  const pieces: Span[] = [];
  let start = sentence.start;
  while (sentence.end - start > MAX_SENTENCE) {
    const window = text.slice(start, start + MAX_SENTENCE);
    const floor = MAX_SENTENCE / 2;
    let cut = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r'));
    if (cut < floor)
      cut = Math.max(window.lastIndexOf('、'), window.lastIndexOf('。'), window.lastIndexOf('，')) + 1;
    if (cut < floor) cut = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\u3000'));
    if (cut < floor) cut = MAX_SENTENCE;
    const code = text.charCodeAt(start + cut - 1);
    if (code >= 0xd800 && code <= 0xdbff) cut -= 1;
    const piece = trimSpan(text, { start, end: start + cut });
    if (piece !== null) pieces.push(piece);
    start += cut;
  }
  const rest = trimSpan(text, { start, end: sentence.end });
  if (rest !== null) pieces.push(rest);
  return pieces;
}
