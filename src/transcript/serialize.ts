/**
 * A Transcript becomes a document again: `genchi-transcript` JSON, which parses to the same speeches.
 */
import { containsSpan, type Span, sliceSpan } from '../text/span.ts';
import { GENCHI_FORMAT, type GenchiTranscript } from './formats/genchi.ts';
import type { Speech, Transcript } from './transcript.ts';

export function serializeTranscript(transcript: Transcript): string {
  return `${JSON.stringify(toGenchi(transcript), null, 2)}\n`;
}

export function toGenchi(transcript: Transcript): GenchiTranscript {
  const { title, heldOn, startsAt, endsAt, timeZone, place, language, rendition, source, slips } = transcript;
  return {
    format: GENCHI_FORMAT,
    title,
    heldOn,
    startsAt,
    endsAt,
    timeZone,
    place,
    language,
    rendition,
    source: { ...source },
    slips: slips.map((slip) => ({ ...slip })),
    speeches: transcript.speeches.map((speech) => toGenchiSpeech(transcript.text, speech)),
  };
}

const SEPARATOR = '\n';

function toGenchiSpeech(text: string, speech: Speech): GenchiTranscript['speeches'][number] {
  const { label, spans, sentences, rendition, startsAt, endsAt, url } = speech;
  const parts = partsOf(spans);
  const marks = sentences.flatMap((sentence) => {
    const index = spans.findIndex((span) => containsSpan(span, sentence));
    const at = parts[index]!.start + sentence.start - spans[index]!.start;
    return sentence.startsAt === undefined ? [] : [{ at, startsAt: sentence.startsAt }];
  });
  return {
    speaker: label,
    text: spans.map((span) => sliceSpan(text, span)).join(SEPARATOR),
    ...(rendition === undefined ? {} : { rendition }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(url === undefined ? {} : { url }),
    ...(parts.length > 1 ? { parts } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

/** Where each span lies in the speech's exported text. */
function partsOf(spans: readonly Span[]): { start: number; end: number }[] {
  let start = 0;
  return spans.map((span) => {
    const part = { start, end: start + span.end - span.start };
    start = part.end + SEPARATOR.length;
    return part;
  });
}
