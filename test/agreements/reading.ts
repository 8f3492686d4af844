/** Makes transcripts for the agreement tests: one sentence a line, one block a speech. */
import type { Agreement } from '../../src/agreements/agreement.ts';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import type { Side } from '../../src/transcript/speakers.ts';
import type { Sentence, Speech, Transcript } from '../../src/transcript/transcript.ts';
import { people } from '../helpers/world.ts';

export interface TestSpeech {
  readonly label: string | null;
  readonly side?: Side;
  readonly lines: readonly string[];
}

export function transcriptOf(speeches: readonly TestSpeech[], head: Partial<Transcript> = {}): Transcript {
  let text = '';
  const made = speeches.map(({ label, side, lines }, index): Speech => {
    const start = text.length;
    const sentences = lines.map((line, at): Sentence => {
      const from = text.length;
      text += `${line}\n`;
      return { number: at + 1, start: from, end: from + line.length };
    });
    return {
      number: index + 1,
      label,
      speaker: label === null ? null : { label, person: null, name: null, title: null, side: side ?? null },
      spans: [{ start, end: text.length }],
      sentences,
    };
  });
  return {
    id: 'test',
    format: 'text',
    title: 'Test',
    heldOn: '2024-06-15',
    startsAt: null,
    endsAt: null,
    timeZone: null,
    place: null,
    language: 'ja',
    source: { url: null, publisher: null, retrieved: null, licence: null },
    rendition: 'original',
    slips: [],
    sha256: '0'.repeat(64),
    text,
    speeches: made,
    ...head,
  };
}

/** `KIND modality: words` of every item, or of those listed. */
export function read(
  lines: readonly string[],
  {
    label = null,
    listed = false,
    ...head
  }: { label?: string | null; listed?: boolean } & Partial<Transcript> = {},
): readonly string[] {
  const transcript = transcriptOf([{ label, lines }], head);
  return extractAgreements(transcript)
    .filter((item) => !listed || item.listed)
    .map(
      (item) =>
        `${item.kind}${item.modality === 'actual' ? '' : ` ${item.modality}`}: ${wordsOf(transcript, item)}`,
    );
}

export function wordsOf(transcript: Transcript, { start, end }: Pick<Agreement, 'start' | 'end'>): string {
  return transcript.text.slice(start, end);
}

/** Kind and words of what is listed of one speech, or of notes without a speaker. */
export function listed(
  lines: readonly string[],
  label: string | null = null,
  format = 'minutes',
): readonly string[] {
  const transcript = transcriptOf([{ label, lines }], { format });
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map((item) => `${item.kind}: ${wordsOf(transcript, item)}`);
}

/** Kinds of what is listed of the last of several lines of a minister who reports a meeting. */
export function answered(
  line: string,
  before = '先月、東京で四か国の外相会合を行いました。',
): readonly string[] {
  const transcript = transcriptOf([{ label: '外務大臣', lines: [before, line] }]);
  const from = transcript.text.indexOf(line);
  return extractAgreements(transcript)
    .filter((item) => item.listed && item.start >= from)
    .map(({ kind }) => kind);
}

/** Kind and words of what is listed of a document without a format. */
export function listedIn(...lines: readonly string[]): readonly string[] {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { transcript } = parseDocument(bytes, { name: 'a.txt', people, format: 'text' });
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map((item) => `${item.kind}: ${wordsOf(transcript, item)}`);
}
