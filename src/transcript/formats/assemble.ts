/**
 * Speeches that a container holds whole (a JSON record, an XML element) are laid out as one text, paragraph by paragraph.
 */
import { buildText } from './collect.ts';
import type { ParsedSpeech } from './format.ts';

export interface HeldSpeech extends Omit<ParsedSpeech, 'spans'> {
  readonly paragraphs: readonly string[];
}

export function assembleSpeeches(held: readonly HeldSpeech[]): {
  readonly text: string;
  readonly speeches: readonly ParsedSpeech[];
} {
  const builder = buildText('\n');
  const speeches = held.map(
    ({ paragraphs, ...speech }): ParsedSpeech => ({
      ...speech,
      spans: withoutStrays(paragraphs).map((paragraph) => builder.append(paragraph)),
    }),
  );
  return { text: builder.text(), speeches };
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
