/**
 * One sentence becomes its drafts, by the rules of its language.
 *
 * In: a sentence and its surroundings. Out: drafts, in order. Never: two that share words, unless one lies in the other.
 */

import { isJapanese } from '../text/characters.ts';
import { containsSpan, type Span } from '../text/span.ts';
import type { Draft, SentenceContext } from './draft.ts';
import { readEnglishSentence } from './sentence-english.ts';
import { readJapaneseSentence } from './sentence-japanese.ts';

const KATAKANA = /\p{Script=Katakana}/u;

/** Whether the rules for Japanese are asked. */
export function readsAsJapanese(text: string): boolean {
  return isJapanese(text) || KATAKANA.test(text);
}

/** @param around what is known of the sentence's surroundings */
export function extractSentence(text: string, around: SentenceContext): readonly Draft[] {
  const drafts = readsAsJapanese(text)
    ? readJapaneseSentence(text, around)
    : readEnglishSentence(text, around);
  return drafts.length < 2 ? drafts : withoutCrossings(drafts);
}

/** One may lie within another; of two that only share some words the shorter goes. */
function withoutCrossings(drafts: readonly Draft[]): readonly Draft[] {
  const crossed = drafts.filter((one, index) =>
    drafts.some((other, at) => crosses(one, other) && yields(one, other, at < index)),
  );
  return crossed.length === 0 ? drafts : drafts.filter((one) => !crossed.includes(one));
}

function yields(one: Span, other: Span, isBehind: boolean): boolean {
  const [length, others] = [one.end - one.start, other.end - other.start];
  return others > length || (others === length && isBehind);
}

function crosses(one: Span, other: Span): boolean {
  const share = one.start < other.end && other.start < one.end;
  return share && !containsSpan(one, other) && !containsSpan(other, one);
}
