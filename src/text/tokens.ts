/**
 * The analyser: folded text becomes tokens. One for index, query, highlight and whatever else compares words.
 *
 * In: folded text. Out: tokens with their place in it. Japanese and Chinese: pairs of neighbouring characters (but none of
 * two hiragana) and single kanji. Hangul: pairs. Other scripts: whole words, English ones without their endings; English words that say
 * nothing are left out, but not in a Japanese text, where IT, WHO and No are names.
 * Never: a token across white space or punctuation, save what stands inside one written word (2+2, U.S.).
 */
import { DIGIT, HANGUL, HIRAGANA, isCjk, KANJI, KATAKANA, LETTER, scriptCode } from './characters.ts';
import { isStopWord, stemOf } from './english.ts';
import type { Span } from './span.ts';

export interface Token extends Span {
  readonly term: string;
}

type Emit = (term: string, start: number, end: number) => void;

/** Every token with its place, in order of appearance; a term may come many times. */
export function tokenize(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  scan(folded, (term, start, end) => tokens.push({ term, start, end }));
  return tokens;
}

/** The terms alone, with repetitions. */
export function termsOf(folded: string): string[] {
  const terms: string[] = [];
  scan(folded, (term) => terms.push(term));
  return terms;
}

function scan(text: string, emit: Emit): void {
  for (let at = 0; at < text.length; ) {
    const script = scriptCode(text.charCodeAt(at));
    if ((script >= KANJI && script <= KATAKANA) || script === HANGUL) at = scanPairs(text, at, emit);
    else if (script === LETTER || script === DIGIT) at = scanWord(text, at, emit);
    else at += 1;
  }
}

/** A run of characters that are written without spaces. */
function scanPairs(text: string, from: number, emit: Emit): number {
  let script = scriptCode(text.charCodeAt(from));
  let at = from;
  for (;;) {
    const next = at + 1 < text.length ? scriptCode(text.charCodeAt(at + 1)) : 0;
    const goesOn = (next >= KANJI && next <= KATAKANA) || next === HANGUL;
    const alone = at === from && !goesOn;
    if (script === KANJI || (alone && script !== HIRAGANA)) emit(text.charAt(at), at, at + 1);
    if (!goesOn) return at + 1;
    if (script !== HIRAGANA || next !== HIRAGANA) emit(text.slice(at, at + 2), at, at + 2);
    script = next;
    at += 1;
  }
}

/** What joins the parts of one written word: 2+2, u.s., f-35, r&d. */
const JOINERS = '+.-&/_';

/** A written word: whole where its parts are joined, and each part; a number also with the character on either side. */
function scanWord(text: string, from: number, emit: Emit): number {
  let at = from;
  let partFrom = from;
  let parts = 0;
  for (;;) {
    while (at < text.length && isWordUnit(text.charCodeAt(at))) at += 1;
    emitPart(text, partFrom, at, emit);
    parts += 1;
    const joined = at + 1 < text.length && JOINERS.includes(text[at]!) && isWordUnit(text.charCodeAt(at + 1));
    if (!joined) break;
    partFrom = at + 1;
    at += 1;
  }
  if (parts > 1 && at - from <= MAX_WORD) emit(text.slice(from, at), from, at);
  return at;
}

/** Longer than any word: a link, a hash, a line of dashes. */
const MAX_WORD = 64;

function emitPart(text: string, start: number, end: number, emit: Emit): void {
  if (end - start > MAX_WORD) return;
  const word = text.slice(start, end);
  if (!isStopWord(word)) emit(stemOf(word), start, end);
  else if (standsInJapanese(text, start, end)) emit(word, start, end);
  if (scriptCode(text.charCodeAt(start)) === DIGIT && start > 0 && isCjk(text.charCodeAt(start - 1)))
    emit(text.slice(start - 1, end), start - 1, end);
  if (scriptCode(text.charCodeAt(end - 1)) === DIGIT && end < text.length && isCjk(text.charCodeAt(end)))
    emit(text.slice(start, end + 1), start, end + 1);
}

/** Brackets and points between a word and the text it stands in: 機関（WHO）は. */
const MAX_BETWEEN = 3;

function standsInJapanese(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && start - before <= MAX_BETWEEN && scriptCode(text.charCodeAt(before)) === 0)
    before -= 1;
  let after = end;
  while (after < text.length && after - end < MAX_BETWEEN && scriptCode(text.charCodeAt(after)) === 0)
    after += 1;
  return isCjk(text.charCodeAt(before)) || isCjk(text.charCodeAt(after));
}

function isWordUnit(unit: number): boolean {
  const script = scriptCode(unit);
  return script === LETTER || script === DIGIT;
}
