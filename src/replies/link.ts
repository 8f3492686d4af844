/**
 * Links that land on the passage: a text fragment (`#:~:text=`) added to the published page's address.
 * Source: WICG Scroll-to-Text-Fragment; the text must end at a word boundary, and `-` `,` `&` are its own syntax.
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
  const words = shortestUniquePrefix(transcript.text, start, end, transcript.language);
  const link = `${page}#:~:text=${encodeFragment(words)}`;
  return link.length > MAX_BUTTON_URL ? page : link;
}

/** The shortest run of whole words from `start` that stands nowhere else in the text, or the longest allowed. */
function shortestUniquePrefix(text: string, start: number, end: number, language: string): string {
  const line = text.slice(start, end).split(/[\n\r]/, 1)[0]!;
  let prefix = '';
  for (const { segment } of segmenterFor(language).segment(line.slice(0, MAX_FRAGMENT * 2))) {
    if (prefix !== '' && prefix.length + segment.length > MAX_FRAGMENT) break;
    prefix += segment;
    if (prefix.length >= MIN_FRAGMENT && text.indexOf(prefix) === text.lastIndexOf(prefix)) break;
  }
  return prefix.trim();
}

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
