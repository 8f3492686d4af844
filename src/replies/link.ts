/**
 * Links that land on the passage: a text fragment (`#:~:text=`) added to the published page's address.
 * Source: WICG Scroll-to-Text-Fragment; the text must end at a word boundary, `-` `,` `&` are its own syntax, and `words-,` in
 * front are words that stand before it.
 */

import type { Transcript } from '../transcript/transcript.ts';
import { MAX_BUTTON_URL } from './limits.ts';
import { percentEncode } from './markdown.ts';

/** Fewer characters could stand in a page's menu or footer, which the transcript does not show. */
const MIN_FRAGMENT = 6;
/** Japanese takes nine characters a letter once encoded. */
const MAX_FRAGMENT = 40;

/**
 * Links by their place, for as long as the transcript is in memory: the same passages are asked for again and again, and words
 * take long to part.
 */
const links = new WeakMap<Transcript, Map<string, string | null>>();
/** Of one transcript. */
const KEPT = 500;

/** The published page at the words from `start` to `end`; null where there is none, or its address is too long to show. */
export function linkToPassage(transcript: Transcript, start: number, end: number): string | null {
  const known = links.get(transcript) ?? new Map<string, string | null>();
  links.set(transcript, known);
  const place = `${start}-${end}`;
  const before = known.get(place);
  if (before !== undefined) return before;
  if (known.size >= KEPT) known.clear();
  const link = makeLink(transcript, start, end);
  known.set(place, link);
  return link;
}

function makeLink(transcript: Transcript, start: number, end: number): string | null {
  const page = transcript.source.url?.replace(/#.*$/s, '') ?? null;
  if (page === null || page.length > MAX_BUTTON_URL) return null;
  const fragment = fragmentAt(transcript, start, end);
  const link = fragment === null ? page : `${page}#:~:text=${fragment}`;
  return link.length > MAX_BUTTON_URL ? page : link;
}

/**
 * The shortest run of whole words from `start` that stands nowhere else in the text, else the longest allowed with the words before
 * it that make it the only one. Null where nothing does: a link must not land on the same words of somebody else.
 */
function fragmentAt({ text, language }: Transcript, start: number, end: number): string | null {
  const segmenter = segmenterFor(language);
  const words = longestPrefix(text.slice(start, end), segmenter, (prefix) => isOnly(text, prefix));
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  if (isOnly(text, words)) return encodeFragment(words);
  const at = text.indexOf(words, start);
  const lead = shortestLead(text, at, words, segmenter);
  return lead === null ? null : `${encodeFragment(lead)}-,${encodeFragment(words)}`;
}

function longestPrefix(
  passage: string,
  segmenter: Intl.Segmenter,
  isEnough: (prefix: string) => boolean,
): string {
  const line = passage.trimStart().split(BREAK, 1)[0]!;
  let prefix = '';
  for (const { segment } of segmenter.segment(line.slice(0, MAX_FRAGMENT * 2))) {
    if (prefix !== '' && prefix.length + segment.length > MAX_FRAGMENT) break;
    prefix += segment;
    if (prefix.trim().length >= MIN_FRAGMENT && isEnough(prefix.trim())) break;
  }
  return prefix.trim();
}

/** The fewest whole words right before `at`, on one line, behind which `words` stand in one place only. */
function shortestLead(text: string, at: number, words: string, segmenter: Intl.Segmenter): string | null {
  const before = text.slice(Math.max(0, at - MAX_FRAGMENT * 2), at);
  const gap = /\s*$/u.exec(before)![0];
  const line = before
    .slice(0, before.length - gap.length)
    .split(BREAK)
    .at(-1)!;
  const segments = [...segmenter.segment(line)].map(({ segment }) => segment);
  let lead = '';
  for (const segment of segments.toReversed()) {
    if (lead.length + segment.length > MAX_FRAGMENT) return null;
    lead = segment + lead;
    if (lead.trim() === lead && /[\p{L}\p{N}]/u.test(lead) && isOnly(text, `${lead}${gap}${words}`))
      return lead;
  }
  return null;
}

function isOnly(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words);
}

const BREAK = /[\n\r\u2028\u2029]/;

function encodeFragment(words: string): string {
  return encodeURIComponent(words).replace(/[-!'()*~]/g, percentEncode);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  // A document may name any language; only two need their own segmentation here.
  const locale = language === 'ja' ? 'ja' : 'en';
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
}
