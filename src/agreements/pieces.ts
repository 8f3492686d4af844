/**
 * A sentence as the format cut it becomes drafts: line by line where lines of minutes are one, piece by piece where it is long.
 *
 * In: the text of a sentence and its surroundings. Out: drafts with offsets into it. Never: time that grows faster than its length.
 */
import { pattern } from '../text/pattern.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { type Draft, moveDraft, type SentenceContext } from './draft.ts';
import { extractSentence } from './sentence.ts';

/** Whether it is read piece by piece. */
export function isLong(text: string): boolean {
  return text.length > LONGEST;
}

/** Lines of minutes without full stops may be one sentence: each that a decision opens is read on its own. */
const DECISION_LINE = pattern('u')`
    \n(?=[ \t]*(?:Resolved|Agreed|Decided|Voted|Elected|Appointed|Adopted|Ratified|RESOLVED|RESOLUTION|ACTION)\b
      |[ \t]*(?:Decision|Outcome|Conclusion|Resolution|Action(?: [Ii]tem)?)s?:[ \t]+\S)
  `;

export function readLines(text: string, context: SentenceContext): readonly Draft[] {
  if (!context.minutes || !text.includes('\n') || !DECISION_LINE.test(text))
    return extractSentence(text, context);
  let at = 0;
  return text.split(DECISION_LINE).flatMap((line) => {
    const drafts = extractSentence(line, context).map((entry) => shiftDraft(entry, at));
    at += line.length + 1;
    return drafts;
  });
}

/** Longer sentences are read piece by piece: no report reaches so far, and time stays in proportion to length. */
const LONGEST = 1_500;

function piecesOf(text: string): readonly Span[] {
  const pieces: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const window = text.slice(start, start + LONGEST);
    const last = start + window.length >= text.length;
    const cut = Math.max(...['、', '。', ',', ';', ' ', '\n'].map((mark) => window.lastIndexOf(mark))) + 1;
    const end = last ? text.length : start + (cut > 0 ? cut : LONGEST);
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** Pauses after every piece. */
export function* readingPieces(text: string, context: SentenceContext): Generator<void, readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const { start, end } of piecesOf(text)) {
    for (const entry of extractSentence(text.slice(start, end), context))
      drafts.push(shiftDraft(entry, start));
    yield;
  }
  return drafts;
}

function shiftDraft(entry: Draft, by: number): Draft {
  return by === 0 ? entry : moveDraft(entry, (span) => shiftSpan(span, by));
}
