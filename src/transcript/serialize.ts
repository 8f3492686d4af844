/**
 * A Transcript becomes a document again: `genchi-transcript` JSON, which parses to the same speeches.
 */
import { containsSpan, sliceSpan } from '../text/span.ts';
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
  const { label, spans, rendition, startsAt, endsAt, url } = speech;
  return {
    speaker: label,
    text: spans.map((span) => sliceSpan(text, span)).join(SEPARATOR),
    ...(rendition === undefined ? {} : { rendition }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(url === undefined ? {} : { url }),
    ...(spans.length > 1 ? { parts: partsOf(speech) } : {}),
  };
}

function partsOf(speech: Speech): NonNullable<GenchiTranscript['speeches'][number]['parts']> {
  let start = 0;
  return speech.spans.map((span, index) => {
    const part = { start, end: start + span.end - span.start };
    start = part.end + SEPARATOR.length;
    const startsAt = speech.sentences.find((sentence) => containsSpan(span, sentence))?.startsAt;
    const isLast = index === speech.spans.length - 1;
    return {
      ...part,
      ...(startsAt === undefined ? {} : { startsAt }),
      ...(isLast && speech.endsAt !== undefined ? { endsAt: speech.endsAt } : {}),
    };
  });
}
