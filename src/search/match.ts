/**
 * Where a chunk or phrase stands in folded text.
 *
 * In: folded text, what to look for. Out: spans of the folded text.
 */
import { DIGIT, HIRAGANA, KANJI, LETTER, scriptCode } from '../text/characters.ts';
import { stemOf } from '../text/english.ts';
import type { Span } from '../text/span.ts';
import type { Chunk, Phrase } from './query.ts';
import { MAX_OKURIGANA } from './signatures.ts';

/** Whether the chunk stands in the text as written, as another form of the word, or in another okurigana. */
export function hasChunk(text: string, chunk: Chunk): boolean {
  return findChunk(text, chunk, 0) !== null;
}

/** Whether of a chunk that stands there only what may be meant does: of another word that looks alike nobody is told that it is the one typed. */
export function isGuessIn(text: string, chunk: Chunk): boolean {
  return chunk.likely.length > 0 && findChunk(text, { ...chunk, likely: [] }, 0) === null;
}

/** What the signature of a text allows wherever the chunk stands in it; null where another spelling may be all there is. */
export function essenceOf({ text, stem, spellings, likely }: Chunk): string | null {
  if (spellings.length > 0 || likely.length > 0) return null;
  return stem === null ? text : headOf(stem);
}

export function findChunks(text: string, chunk: Chunk): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0; ; ) {
    const span = findChunk(text, chunk, from);
    if (span === null) return spans;
    spans.push(span);
    from = span.end;
  }
}

export function findPhrases(text: string, phrase: string): readonly Span[] {
  const spans: Span[] = [];
  if (phrase === '') return spans;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
    spans.push({ start: at, end: at + phrase.length });
  return spans;
}

/** Whether the phrase stands in a text, given both folded and as it is in the record. */
export function hasPhrase(folded: string, original: () => string, { text, core, raw }: Phrase): boolean {
  if (text !== '' && folded.includes(text)) return true;
  // Its ends fold otherwise beside what surrounds them there.
  if (core === text || core.length >= raw.length || raw === '') return false;
  return folded.includes(core) && original().includes(raw);
}

function findChunk(text: string, chunk: Chunk, from: number): Span | null {
  if (chunk.stem !== null) {
    for (const stem of [chunk.stem, ...chunk.likely]) {
      const span = findStem(text, stem, from);
      if (span !== null) return span;
    }
    return findSpelling(text, chunk.spellings, from);
  }
  return (
    findRun(text, chunk.text, from) ??
    findLoosely(text, chunk.text, from) ??
    findSpelling(text, chunk.spellings, from) ??
    findSpelling(text, chunk.likely, from)
  );
}

function findSpelling(text: string, spellings: readonly string[], from: number): Span | null {
  for (const spelling of spellings) {
    for (let at = text.indexOf(spelling, from); at >= 0; at = text.indexOf(spelling, at + 1)) {
      const end = at + spelling.length;
      if (!cutsWord(text, at) && !cutsWord(text, end)) return { start: at, end };
    }
  }
  return null;
}

/** As it is, but not a figure cut out of a longer one: 2年 does not stand in 12年. */
function findRun(text: string, run: string, from: number): Span | null {
  const digitFirst = isDigit(run, 0);
  const digitLast = isDigit(run, run.length - 1);
  for (let at = text.indexOf(run, from); at >= 0; at = text.indexOf(run, at + 1)) {
    if (digitFirst && isDigit(text, at - 1)) continue;
    if (digitLast && isDigit(text, at + run.length)) continue;
    if (cutsWord(text, at) || cutsWord(text, at + run.length)) continue;
    return { start: at, end: at + run.length };
  }
  return null;
}

function isDigit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && scriptCode(text.charCodeAt(at)) === DIGIT;
}

/** The kanji of a run in the same order with at most okurigana between them. */
function findLoosely(text: string, run: string, from: number): Span | null {
  if (run.length < 2 || run.length > 4 || !isAllKanji(run)) return null;
  for (let start = text.indexOf(run[0]!, from); start >= 0; start = text.indexOf(run[0]!, start + 1)) {
    const end = matchLoosely(text, run, start);
    if (end > 0) return { start, end };
  }
  return null;
}

function matchLoosely(text: string, run: string, start: number): number {
  let at = start + 1;
  for (let index = 1; index < run.length; index += 1) {
    let skipped = 0;
    while (skipped < MAX_OKURIGANA && scriptCode(text.charCodeAt(at)) === HIRAGANA) {
      at += 1;
      skipped += 1;
    }
    if (at >= text.length || text[at] !== run[index]) return 0;
    at += 1;
  }
  return at;
}

function isAllKanji(run: string): boolean {
  for (let at = 0; at < run.length; at += 1) if (scriptCode(run.charCodeAt(at)) !== KANJI) return false;
  return true;
}

/** A word with the same stem. Endings change its last letter (policy, policies), so the search is for the rest. */
function findStem(text: string, stem: string, from: number): Span | null {
  const head = headOf(stem);
  for (let at = text.indexOf(head, from); at >= 0; at = text.indexOf(head, at + 1)) {
    if (at > 0 && isWordUnit(text, at - 1)) continue;
    let end = at + head.length;
    while (isWordUnit(text, end)) end += 1;
    if (stemOf(text.slice(at, end)) === stem) return { start: at, end };
  }
  return null;
}

function headOf(stem: string): string {
  return stem.length > 3 ? stem.slice(0, -1) : stem;
}

/** Whether a letter stands on both sides. */
function cutsWord(text: string, at: number): boolean {
  return isWordUnit(text, at - 1) && isWordUnit(text, at);
}

function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const script = scriptCode(text.charCodeAt(at));
  return script === LETTER || script === DIGIT;
}

/** Length of the longest stretch that both texts share, in code units; at most `limit`. */
export function longestRun(text: string, phrase: string, limit = 40): number {
  let longest = 0;
  for (let from = 0; from + longest < phrase.length && longest < limit; ) {
    if (text.includes(phrase.slice(from, from + longest + 1))) longest += 1;
    else from += 1;
  }
  return longest;
}

/** In order, touching and overlapping spans joined. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
