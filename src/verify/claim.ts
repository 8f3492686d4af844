/**
 * A claim: the words somebody says the record holds, as they were typed or pasted.
 *
 * In: any text. Out: its parts (what ellipses join), each with its words and its skeleton. Never: an error.
 */
import { pattern } from '../text/pattern.ts';
import type { Span } from '../text/span.ts';
import { EMPTY_SKELETON, joinSkeletons, type Skeleton, skeletonOf } from './skeleton.ts';

/** Words that claim to stand together in the record. `start`/`end` are offsets into the claim's text. */
export interface ClaimPart extends Span {
  /** As typed, without surrounding white space. */
  readonly text: string;
  /** Offsets are into `text`. */
  readonly skeleton: Skeleton;
}

export interface Claim {
  /** Without the quotation marks around it. */
  readonly text: string;
  /** Empty where there is nothing that could be compared. */
  readonly parts: readonly ClaimPart[];
}

/** A longer one is read up to here; Discord's options end at 6,000 characters. */
export const MAX_CLAIM = 6_000;
/** More parts than this are read as one: nobody joins so many. */
const MAX_PARTS = 12;

const PAIRS: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '“': '”',
  '"': '"',
  '＂': '＂',
  '„': '“',
  '«': '»',
  '‘': '’',
};

/** … ‥ ... ・・・ with or without brackets, 中略, (omitted), [snip]. */
const ELLIPSIS = pattern('giu')`
    [\s、,]*(?:[（(［[〔【<＜]\s*(?:中略|略|前略|後略|…+|\.{2,}|‥+|・{2,}|omitted|snip|cut)\s*[)）］\]〕】>＞]
      |(?:…|‥|\.{3,}|・{2,}|。{2,})+|～中略～|〜中略〜|-中略-|――中略――|(?<=[。、\s])中略(?=[、。\s]))[\s、,]*
  `;

export function readClaim(typed: string): Claim {
  const text = withoutQuotes(typed.slice(0, MAX_CLAIM).toWellFormed().trim());
  const parts = splitParts(text);
  return { text, parts: parts.length > MAX_PARTS ? partsOf(text, [{ start: 0, end: text.length }]) : parts };
}

/** Whether there is a letter or a figure in it: marks alone nobody said. */
export const hasWords = ({ parts }: Claim): boolean => parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** One character stands everywhere in other words: nothing is like it. */
export const isOneCharacter = ({ parts }: Claim): boolean =>
  parts.reduce((sum, { skeleton }) => sum + skeleton.text.length, 0) === 1;

/** Block quote marks and quotation marks around the whole. */
function withoutQuotes(text: string): string {
  let inner = text.replace(/^\s*(?:>>>|[>＞])\s?/gm, '').trim();
  for (;;) {
    const closer = PAIRS[inner[0] ?? ''];
    if (closer === undefined || inner.length < 2 || !closesAtEnd(inner, inner[0]!, closer)) return inner;
    inner = inner.slice(1, -1).trim();
  }
}

/** 「…」 around the whole, and not 「あ」と「い」. */
function closesAtEnd(text: string, opener: string, closer: string): boolean {
  if (!text.endsWith(closer)) return false;
  if (opener === closer) return !text.slice(1, -1).includes(opener);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === opener) depth += 1;
    if (text[at] === closer) depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

function splitParts(text: string): readonly ClaimPart[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(ELLIPSIS)) {
    spans.push({ start: at, end: match.index });
    at = match.index + match[0].length;
  }
  return partsOf(text, [...spans, { start: at, end: text.length }]);
}

function partsOf(text: string, spans: readonly Span[]): readonly ClaimPart[] {
  return spans.flatMap((span) => {
    const raw = text.slice(span.start, span.end);
    const words = raw.trim();
    const start = span.start + raw.length - raw.trimStart().length;
    const skeleton = words === '' ? EMPTY_SKELETON : skeletonOf(words);
    return skeleton.text === '' ? [] : [{ text: words, start, end: start + words.length, skeleton }];
  });
}

/** The parts of a claim read as one, for comparing with running words. */
export function joinParts({ text, parts }: Claim): ClaimPart {
  const skeleton = joinSkeletons(parts.map((part) => ({ skeleton: part.skeleton, shift: part.start })));
  return { text, start: 0, end: text.length, skeleton };
}
