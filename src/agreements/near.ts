/**
 * What the record says near a sentence: before it, behind it, and of the meeting that it reports on.
 *
 * In: a transcript, a speech, which of its sentences. Out: words of the record, or whether they tell it.
 * Never: more of the record than a few sentences.
 */
import type { Speech, Transcript } from '../transcript/transcript.ts';
import { tellsOfMeeting } from './japanese/done.ts';
import { isAssentedTo } from './japanese/votes.ts';
import { isAssentNoted } from './minutes/assent.ts';
import { isQuestioner } from './roles.ts';

/** The sentence before, by the same speaker. */
export function beforeIn({ text }: Transcript, { sentences }: Speech, at: number): string {
  const last = sentences[at - 1];
  return last === undefined ? '' : text.slice(Math.max(last.start, last.end - BEHIND), last.end);
}

/** Where `they` of a sentence may have been named: not in one that itself opens with such a word. */
export function antecedentIn({ text }: Transcript, { sentences }: Speech, at: number): string {
  for (let index = at - 1; index >= Math.max(0, at - NEAR); index -= 1) {
    const { start, end } = sentences[index]!;
    const words = text.slice(start, Math.min(end, start + BEHIND));
    if (!OPENS_WITH_THEY.test(words)) return words;
  }
  return '';
}
const OPENS_WITH_THEY = /^\W*(?:[\w ]{1,40}, )?(?:they|both|it)\b/iu;

/** As much of the record behind a proposal as tells what became of it. */
const BEHIND = 300;

export function behindIn({ text }: Transcript, { sentences }: Speech, at: number): string {
  const { end } = sentences[at]!;
  return text.slice(end, end + BEHIND);
}

export function isAssented({ text }: Transcript, { label }: Speech, end: number): boolean {
  const behind = text.slice(end, end + BEHIND);
  return label !== null && (isAssentedTo(behind, label) || isAssentNoted(behind));
}

/** How many sentences before its own may tell of the meeting that a sentence reports on. */
const NEAR = 10;

export function meetingNear(
  { text, speeches }: Transcript,
  { number, sentences }: Speech,
  at: number,
): boolean {
  const asked = speeches[number - 2];
  for (let index = at; index >= Math.max(0, at - NEAR); index -= 1) {
    const { start, end } = sentences[index]!;
    if (tellsOfMeeting(text.slice(start, Math.min(end, start + REACH)))) return true;
  }
  return at < NEAR && asked !== undefined && isAsked(text, asked);
}

/** A short question that asks of the meeting: what is answered tells of it. */
function isAsked(text: string, { label, sentences }: Speech): boolean {
  if (label === null || !isQuestioner(label)) return false;
  const [start, end] = [sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0];
  return end - start <= QUESTION && tellsOfMeeting(text.slice(start, end));
}
/** As much of a sentence as is looked at, in UTF-16 units. */
const REACH = 1_500;
/** Longest question at a press conference, in UTF-16 units. */
const QUESTION = 300;
