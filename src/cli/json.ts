/** The JSON that scripts read. Its shapes are stable; the README documents them. */
import { addressOf, type Passage, wordsOf } from '../archive/passage.ts';
import type { Span } from '../text/span.ts';
import type { Speaker } from '../transcript/speakers.ts';
import type { Language, TranscriptHead } from '../transcript/transcript.ts';

/** Names in the record's own language where we have it, else in English. */
export function speakerJson(speaker: Speaker | null, language: Language) {
  if (speaker === null) return null;
  const tongue = language === 'ja' ? 'ja' : 'en';
  return {
    label: speaker.label,
    name: speaker.name?.[tongue] ?? null,
    title: speaker.title?.[tongue] ?? null,
    side: speaker.side?.names[tongue] ?? null,
  };
}

export function transcriptJson({ id, title, heldOn, source }: TranscriptHead) {
  return { id, title, heldOn, url: source.url };
}

export function hitJson(passage: Passage, score: number, highlights: readonly Span[]) {
  const { transcript, speech, start, end } = passage;
  return {
    address: addressOf(passage),
    text: wordsOf(passage),
    start,
    end,
    score: Math.round(score * 1000) / 1000,
    highlights: highlights.map((span) => [span.start, span.end]),
    speaker: speakerJson(speech.speaker, transcript.language),
    transcript: transcriptJson(transcript),
  };
}
