/** A preview of a read document: small, whatever the document's size. */
import type { ParseResult } from '../../transcript/parse.ts';
import type { Preview } from '../management.ts';

/** Speakers listed, and characters of the first words. */
const MAX_SPEAKERS = 200;
const MAX_OPENING = 300;
/** A document with a fault in every line has as many warnings; a person reads a few. */
const MAX_WARNINGS = 50;

export function previewOf({ transcript, warnings, encoding }: ParseResult): Preview {
  const { text, speeches, ...head } = transcript;
  const counts = new Map<string | null, number>();
  for (const { label, sentences } of speeches) counts.set(label, (counts.get(label) ?? 0) + sentences.length);
  const first = speeches.find(({ sentences }) => sentences.length > 0);
  const sentence = first?.sentences[0];
  return {
    head,
    encoding,
    warnings: warnings.slice(0, MAX_WARNINGS),
    speakers: [...counts].slice(0, MAX_SPEAKERS).map(([label, sentences]) => ({ label, sentences })),
    opening:
      first === undefined || sentence === undefined
        ? null
        : {
            label: first.label,
            words: text.slice(sentence.start, Math.min(sentence.end, sentence.start + MAX_OPENING)),
          },
    speechCount: speeches.length,
    sentenceCount: speeches.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}
