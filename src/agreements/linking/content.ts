/**
 * What an item is about, in a form that can be compared: its nouns (as pairs of characters in Japanese, as words
 * elsewhere) and its dates.
 *
 * In: the words of an item without its predicate. Out: terms and how much of the words they cover.
 * Never: a verb, or a noun so general that it joins everything with everything.
 */

import { isJapanese } from '../../text/characters.ts';
import { type Glossary, termsIn } from '../../text/glossary.ts';
import { allMatches } from '../../text/matches.ts';
import { pattern } from '../../text/pattern.ts';
import { PairSet } from './pair-set.ts';

/** What is compared: in Japanese every pair of characters that stands in a run of nouns, elsewhere the words. */
export interface Content {
  readonly of: 'pairs' | 'words';
  /** Japanese: the words as they are compared. */
  readonly folded: string;
  readonly words: readonly string[];
  readonly glossary: Glossary;
  /** Made when first asked for, for few contents are ever compared. */
  measured: Measured | null;
}

interface Measured {
  /** With the usual name of each thing that the glossary knows by several. */
  readonly folded: string;
  readonly words: ReadonlySet<string>;
  /** Characters in all runs of nouns, or in all words. */
  readonly size: number;
}

/** Nouns that any agreement may hold; they are evidence of nothing. */
const GENERAL = pattern('gu')`
    (?:本年|今年|来年|昨年|今後|今回|前半|後半|両国|双方|双方向|日程|定期|次官級|相互|共同
      |第[0-9一二三四五六七八九十]+回|[0-9一二三四五六七八九十]+[年月日回]|実施|開催|調整|予定|準備|協力|連携|分野|関係
      |枠内|作業|結果|推進|強化|維持|拡大|継続|取組み?|重要性?|必要性|具体的?|緊密|確認|合意|一致|検討|進展|発展|方向
      |可能性?|問題)
  `;
/** Spelt in ranges of the basic plane, as one code unit after another is read of every item. */
const NOUN_RUN = /[㐀-\u9fff豈-\ufaffァ-ヺー々〇A-Za-z0-9+]{2,}/;
/** Names begin with a capital letter and are no evidence: everybody names the same countries. */
const WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}\p{N}'’-]{3,}/gu;
const STOP = new Set(
  'that this these those their they them with from into upon between both will would shall should have been were also such more most than then further including through under about over which while where other each both joint jointly countries leaders sides cooperation continue continued continuing strengthen strengthening importance important commitment work working need security economic region regional world global strong full close closely steps efforts issues views area areas today part well also country peace stability prosperity development system order together support enhance promote ensure'.split(
    ' ',
  ),
);

export function readContent(text: string, glossary: Glossary): Content {
  if (!isJapanese(text)) return { of: 'words', folded: '', words: wordsOf(text), glossary, measured: null };
  const folded = FOLDED.test(text) ? text.normalize('NFKC').toLowerCase() : text;
  return { of: 'pairs', folded, words: NO_WORDS, glossary, measured: null };
}

const NO_WORDS: readonly string[] = [];
const NO_SET: ReadonlySet<string> = new Set();

/** Not kanji, kana, a small letter or a figure: something to fold. Marks that join the kana before them are folded. */
const FOLDED = /[^0-9a-z\u3000-\u3098\u309b-\u30ff\u3400-\u9fff]/;

/** 1 where a character may stand in a run of nouns. */
const IN_RUN = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  NOUN_RUN.test(String.fromCharCode(code).repeat(2)) ? 1 : 0,
);

/** Tells what stands for each term: two characters in one number, or the word. */
function eachTerm({ of, folded, words }: Content, tell: (term: number | string) => void): void {
  if (of === 'words') for (const word of words) tell(word);
  else eachPair(folded, tell);
}

/** Tells the terms that are worth looking for elsewhere: figures, and what they count, stand in all sorts of items. */
export function eachKey({ of, folded, words }: Content, tell: (key: number | string) => void): void {
  if (of === 'words') for (const word of words) tell(word);
  else eachPair(folded, tell, isFigure);
}

/** @param isLeftOut asked of a pair's first character */
function eachPair(
  folded: string,
  tell: (key: number) => void,
  isLeftOut: (code: number) => boolean = () => false,
): void {
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const inside = IN_RUN[code] === 1;
    if (inside && before !== 0 && !isLeftOut(before)) tell(pairOf(before, code));
    before = inside ? code : 0;
  }
}

function measure(content: Content): Measured {
  if (content.measured === null) {
    const folded = withUsualNames(content.folded, content.glossary);
    content.measured =
      content.of === 'pairs'
        ? { folded, words: NO_SET, size: sizeOfRuns(folded) }
        : { folded, words: new Set(content.words), size: sumOfLengths(content.words) };
  }
  return content.measured;
}

function sumOfLengths(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function sizeOfRuns(folded: string): number {
  let size = 0;
  let run = 0;
  for (let at = 0; at < folded.length; at += 1) {
    run = IN_RUN[folded.charCodeAt(at)] === 1 ? run + 1 : 0;
    // One character alone is no run; with the second both count.
    if (run > 1) size += run === 2 ? 2 : 1;
  }
  return size;
}

/** 南クリル and 四島 are two positions and one place: for comparing, each stands for both. */
function withUsualNames(folded: string, glossary: Glossary): string {
  let named = folded;
  for (const { group, term } of termsIn(folded, glossary))
    if (term !== group.terms[0]) named += ` ${group.terms[0]}`;
  return named;
}

/** How many distinct terms it is compared by. */
export function countTerms(content: Content): number {
  const terms = new Set<number | string>();
  eachTerm({ ...content, folded: measure(content).folded }, (term) => terms.add(term));
  return terms.size;
}

/** Within 32 bits. */
const pairOf = (first: number, second: number) => (first << 16) | second;

const [ZERO, NINE] = [...'09'].map((figure) => figure.charCodeAt(0)) as [number, number];

function isFigure(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function wordsOf(text: string): readonly string[] {
  return allMatches(WORD, text)
    .map(([word]) => stem(word.toLowerCase()))
    .filter((word) => !STOP.has(word));
}

function stem(word: string): string {
  return word
    .replace(/['’]s?$/u, '')
    .replace(/(?:ies)$/u, 'y')
    .replace(/(?:ings?|ed|s)$/u, '');
}

export interface Overlap {
  /** The share of the shorter content that the longer one holds, from 0 to 1. */
  readonly contained: number;
  /** Length of what is shared, in characters. */
  readonly length: number;
  /** What is shared, as far as it may hold a noun. */
  readonly parts: readonly string[];
}

/** Least number of shared nouns, and least containment, for two contents to be possibly related. */
export const EVIDENCE = {
  pairs: { nouns: 2, contained: 0 },
  words: { nouns: 3, contained: 0.4 },
} as const;

export function overlapOf(a: Content, b: Content): Overlap {
  const total = Math.min(measure(a).size, measure(b).size);
  const [small, large] = total === measure(a).size ? [a, b] : [b, a];
  const parts: string[] = [];
  const length =
    large.of === 'pairs'
      ? addSharedStretches(
          small.of === 'pairs' ? measure(small).folded : small.words.join(' '),
          measure(large).folded,
          parts,
        )
      : addSharedWords(small.of === 'words' ? small.words : runsOf(small), measure(large).words, parts);
  return { contained: total === 0 ? 0 : length / total, length, parts };
}

function runsOf({ folded }: Content): readonly string[] {
  return folded.match(new RegExp(NOUN_RUN, 'g')) ?? [];
}

/** Shorter ones are no evidence. */
const LEAST_NOUN = 3;

function addSharedWords(words: readonly string[], others: ReadonlySet<string>, parts: string[]): number {
  const shared = words.filter((word) => others.has(word));
  parts.push(...shared.filter((word) => word.length >= LEAST_NOUN));
  return sumOfLengths(shared);
}

const pairs = new PairSet();
/** Whose terms stand in the set: one content is compared with several, one after another. */
let filled = '';

function fillPairs(text: string): void {
  if (text === filled) return;
  filled = text;
  pairs.empty(text.length);
  eachPair(text, (pair) => pairs.add(pair));
}

/**
 * The stretches of a text of which every pair of characters is a term of the other.
 * @param parts to which those are added that may hold a noun
 * @returns how long they are together
 */
function addSharedStretches(text: string, other: string, parts: string[]): number {
  fillPairs(other);
  let length = 0;
  let start = -1;
  let before = 0;
  // To one place behind the text, where no pair goes on.
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const inside = IN_RUN[code] === 1;
    if (inside && before !== 0 && pairs.has(pairOf(before, code))) {
      if (start < 0) start = at - 1;
    } else if (start >= 0) {
      length += at - start;
      if (at - start >= LEAST_NOUN) parts.push(text.slice(start, at));
      start = -1;
    }
    before = inside ? code : 0;
  }
  return length;
}

/** Distinct shared nouns that are no general ones: all of them together are no longer than what is shared. */
export function sharedNouns({ parts }: Overlap): readonly string[] {
  const nouns: string[] = [];
  for (const part of parts)
    for (const noun of part.replaceAll(GENERAL, ' ').split(' '))
      if (noun.length >= LEAST_NOUN && !nouns.includes(noun)) nouns.push(noun);
  return nouns;
}
