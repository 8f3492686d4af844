/**
 * The verbatim scan: which documents hold a phrase as it stands, whatever it is made of: hiragana alone, half a word, punctuation.
 *
 * In: a phrase, an index. Out: document numbers.
 */
import { isCjk, KANJI, scriptCode } from '../text/characters.ts';
import { isStopWord } from '../text/english.ts';
import { tokenize } from '../text/tokens.ts';
import { hasPhrase } from './match.ts';
import type { OwnerIndex } from './owner-index.ts';
import type { Phrase } from './query.ts';
import type { Reach } from './reach.ts';
import { maskOf } from './signatures.ts';

/** Above this many postings, reading signatures is faster. */
const MAX_POSTINGS = 1_000;

/** @param limit documents, first come; a phrase that stands everywhere is not looked for to the end */
export function scanVerbatim(
  phrase: Phrase,
  index: OwnerIndex,
  allowed: Reach,
  limit: number,
): readonly number[] {
  const { text, core, raw } = phrase;
  if (text === '' && raw === '') return [];
  const sought = core.length >= 2 ? core : text;
  /** Whether folding took away what may tell passages apart. */
  const isFolded = raw.toLowerCase() !== text;
  const found: number[] = [];
  const exact: number[] = [];
  const accept = (document: number): boolean => {
    const placed = index.placeOf(document);
    if (placed === undefined || (allowed !== null && allowed[document] !== 1)) return true;
    const block = document - placed.first;
    const folded = placed.shelf.folded[block]!;
    if (core.length >= 2 && !folded.includes(core)) return true;
    const original = () => index.originalOf(placed, block);
    if (!hasPhrase(folded, original, phrase)) return true;
    if (found.length < limit) found.push(document);
    else if (!isFolded) return false;
    if (isFolded && original().includes(raw)) exact.push(document);
    return exact.length < limit;
  };
  const rarest = rarestPostings(sought, index);
  if (rarest !== null) {
    const mask = maskOf(sought);
    for (const document of withThoseBefore(rarest))
      if (index.signatures.allows(document, mask) && !accept(document)) break;
  } else if (sought.length >= 2) {
    index.signatures.scan(sought, accept);
  }
  if (found.length === 0 && core.length < 2) {
    for (const document of mayHold(core, index)) if (!accept(document)) break;
  }
  return [...new Set([...exact, ...found])];
}

/** Documents that may hold a character: all, where the index does not know. */
function mayHold(core: string, index: OwnerIndex): Iterable<number> {
  const isTerm = core.length === 1 && scriptCode(core.charCodeAt(0)) === KANJI;
  const documents = isTerm ? index.postings.documentsOfRarest([core], Number.POSITIVE_INFINITY) : null;
  return documents === null ? everyDocument(index.size) : withThoseBefore(documents);
}

/** The block before may hold it too, in its overlap. @param documents ascending */
function* withThoseBefore(documents: Iterable<number>): Generator<number> {
  let last = -1;
  for (const document of documents) {
    if (document - 1 > last) yield document - 1;
    yield document;
    last = document;
  }
}

function* everyDocument(size: number): Generator<number> {
  for (let document = 0; document < size; document += 1) yield document;
}

/** Postings of the rarest term that stands in every text with the phrase; null where that is none, or not rare. */
function rarestPostings(phrase: string, index: OwnerIndex): Uint32Array | null {
  const terms = tokenize(phrase)
    .filter(({ start, end }) => isWhole(phrase, start, end))
    .map(({ term }) => term);
  return terms.length === 0 ? null : index.postings.documentsOfRarest(terms, MAX_POSTINGS);
}

/** Whether the token is one wherever the phrase stands: a word at its edge may be half of another. */
function isWhole(phrase: string, start: number, end: number): boolean {
  const first = phrase.charCodeAt(start);
  if (isCjk(first)) {
    if (end - start === 2) return isCjk(phrase.charCodeAt(end - 1));
    return end - start === 1 && scriptCode(first) === KANJI;
  }
  const word = phrase.slice(start, end);
  return start > 0 && end < phrase.length && /^[a-z]+$/.test(word) && !isStopWord(word);
}
