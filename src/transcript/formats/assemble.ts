/**
 * Speeches that a container holds whole (a JSON record, an XML element) are laid out as one text, paragraph by paragraph.
 */
import { buildText } from './collect.ts';
import type { ParsedSpeech, TimedSpan } from './format.ts';

export interface HeldSpeech extends Omit<ParsedSpeech, 'spans'> {
  readonly paragraphs: readonly string[];
  readonly startsAt?: number;
  readonly endsAt?: number;
}

export function assembleSpeeches(held: readonly HeldSpeech[]): {
  readonly text: string;
  readonly speeches: readonly ParsedSpeech[];
} {
  const builder = buildText('\n');
  const speeches = held.map(({ paragraphs, startsAt, endsAt, ...speech }): ParsedSpeech => {
    const spans = withoutStrays(paragraphs).flatMap((paragraph): readonly TimedSpan[] =>
      withoutNotes(builder.append(paragraph.trim()), paragraph.trim()),
    );
    const times = {
      ...(startsAt === undefined ? {} : { startsAt }),
      ...(endsAt === undefined ? {} : { endsAt }),
    };
    return { ...speech, spans: spans.map((span) => ({ ...span, ...times })) };
  });
  return { text: builder.text(), speeches: speeches.filter((speech) => speech.spans.length > 0) };
}

/** A paragraph of punctuation alone belongs to the one before: what stood between them was left out. */
function withoutStrays(paragraphs: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const paragraph of paragraphs.map((words) => words.trim())) {
    if (paragraph === '') continue;
    if (kept.length > 0 && !/[\p{L}\p{N}]/u.test(paragraph)) kept[kept.length - 1] += paragraph;
    else kept.push(paragraph);
  }
  return kept;
}

/** Stage notes in 〔〕 stay in the text and in no speech. */
function withoutNotes(
  span: { readonly start: number; readonly end: number },
  paragraph: string,
): readonly TimedSpan[] {
  const spans: TimedSpan[] = [];
  let at = 0;
  for (const note of paragraph.matchAll(/〔[^〔〕]{1,200}〕/gu)) {
    if (paragraph.slice(at, note.index).trim() !== '')
      spans.push({ start: span.start + at, end: span.start + note.index });
    at = note.index + note[0].length;
  }
  if (paragraph.slice(at).trim() !== '') spans.push({ start: span.start + at, end: span.end });
  return spans;
}
