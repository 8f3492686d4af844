import { expect } from 'vitest';
import { sliceSpan } from '../../src/text/span.ts';
import { type ParseOptions, type ParseResult, parseDocument } from '../../src/transcript/parse.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { people } from './people.ts';

export { people };

export function parseText(text: string, options: Partial<ParseOptions> = {}): ParseResult {
  const result = parseDocument(new TextEncoder().encode(text), { name: 'document.txt', people, ...options });
  expectWhole(result.transcript);
  return result;
}

export function sentencesOf(transcript: Transcript): readonly string[] {
  return transcript.speeches.flatMap((speech) =>
    speech.sentences.map((sentence) => sliceSpan(transcript.text, sentence)),
  );
}

/** `label: sentence` for each sentence, `—` where no one is named. */
export function linesOf(transcript: Transcript): readonly string[] {
  return transcript.speeches.flatMap((speech) =>
    speech.sentences.map((sentence) => `${speech.label ?? '—'}: ${sliceSpan(transcript.text, sentence)}`),
  );
}

/** What holds of every transcript: numbers count from 1, spans ascend, and each non-space character of a speech is in one sentence. */
export function expectWhole(transcript: Transcript): void {
  let last = 0;
  const { text } = transcript;
  expect(transcript.speeches.map((speech) => speech.number)).toEqual(
    transcript.speeches.map((_, index) => index + 1),
  );
  for (const speech of transcript.speeches) {
    expect(speech.speaker === null).toBe(speech.label === null);
    expect(speech.sentences.map((sentence) => sentence.number)).toEqual(
      speech.sentences.map((_, index) => index + 1),
    );
    for (const span of speech.spans) {
      expect(span.start).toBeGreaterThanOrEqual(last);
      expect(span.end).toBeGreaterThan(span.start);
      last = span.end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
    const spoken = speech.spans.map((span) => sliceSpan(text, span)).join('');
    const cited = speech.sentences.map((sentence) => sliceSpan(text, sentence)).join('');
    expect(cited.replace(/\s/g, '')).toBe(spoken.replace(/\s/g, ''));
    for (const sentence of speech.sentences) {
      expect(speech.spans.some((span) => span.start <= sentence.start && sentence.end <= span.end)).toBe(
        true,
      );
      expect(sliceSpan(text, sentence)).toBe(sliceSpan(text, sentence).trim());
    }
  }
}
