/**
 * What turns quoted words: a negation, a condition, a question, a reporting verb or a hedge of the same sentence, left outside.
 *
 * In: a sentence of the record, and which stretch of it is quoted. Out: the words outside that turn it, or null.
 * Never: words of another sentence.
 */
import type { Span } from '../../text/span.ts';
import { turnAfterEnglish, turnBeforeEnglish } from './english.ts';
import { turnAfterJapanese, turnBeforeJapanese } from './japanese.ts';
import type { Turn } from './kinds.ts';

export type { Turn, TurnKind } from './kinds.ts';

export function findTurnBefore(text: string, sentenceStart: number, start: number): Turn | null {
  const before = text.slice(sentenceStart, start);
  if (before.trim() === '') return null;
  const quoted = text.slice(start, start + 40);
  const found = turnBeforeJapanese(before, quoted) ?? turnBeforeEnglish(before);
  return found && { ...shift(found, sentenceStart), kind: found.kind, side: 'before' };
}

/** @param limit what lies behind it is not left out: the end of the sentence, or where the quotation goes on. */
export function findTurnAfter(text: string, end: number, limit: number): Turn | null {
  // A question mark of its own tells already that it is a question.
  const marks =
    text[end - 1] === '?' || text[end - 1] === '？' ? /^[?？]*/u.exec(text.slice(end, limit))![0].length : 0;
  const after = text.slice(end + marks, limit);
  if (after.trim() === '') return null;
  const found = turnAfterJapanese(after, text.slice(Math.max(0, end - 40), end)) ?? turnAfterEnglish(after);
  return found && { ...shift(found, end + marks), kind: found.kind, side: 'after' };
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
