/**
 * Fireflies' JSON: `sentences[]` with `speaker_name`, `text` (as edited; what is quoted), `raw_text`, times in seconds.
 * Its summary is a machine's and left out.
 */
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { isDay, type PrintedTime } from '../held.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { buildRecording } from './recording.ts';

const seconds = z
  .union([z.number(), z.string().transform(Number)])
  .pipe(z.number())
  .nullish();
const sentence = z.object({
  speaker_name: z.string().nullish(),
  text: z.string().nullish(),
  raw_text: z.string().nullish(),
  start_time: seconds,
  end_time: seconds,
});
const schema = z.object({
  title: z.string().nullish(),
  /** Milliseconds since 1970, or ISO 8601. */
  date: z.union([z.number(), z.string()]).nullish(),
  dateString: z.string().nullish(),
  transcript_url: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .catch(null),
  summary: z.unknown().optional(),
  sentences: z.array(sentence).min(1),
});

export const fireflies: Format = {
  name: 'fireflies',
  detect: ({ json }) => {
    const sentences = unwrap(json)?.record.sentences;
    const first = Array.isArray(sentences) ? (sentences[0] as unknown) : null;
    return typeof first === 'object' && first !== null && ('speaker_name' in first || 'raw_text' in first)
      ? 0.95
      : 0;
  },
  parse,
};

/** The transcript itself, or what the service's API wraps around it. */
function unwrap(json: unknown, pointer = '', depth = 2): Unwrapped | null {
  if (typeof json !== 'object' || json === null) return null;
  const record = json as Readonly<Record<string, unknown>>;
  if ('sentences' in record) return { record, pointer };
  if (depth === 0) return null;
  return (
    unwrap(record.data, `${pointer}/data`, depth - 1) ??
    unwrap(record.transcript, `${pointer}/transcript`, depth - 1)
  );
}

interface Unwrapped {
  readonly record: Readonly<Record<string, unknown>>;
  /** JSON pointer to it. */
  readonly pointer: string;
}

function parse({ json }: DecodedDocument): ParsedDocument {
  const { record = {}, pointer = '' } = unwrap(json) ?? {};
  const parsed = schema.safeParse(record);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new UserError('documentRefused', {
      reason: 'badJson',
      excerpt: `${issue.path.join('.')}: ${issue.message}`,
    });
  }
  const { sentences, title, date, dateString, transcript_url: url, summary } = parsed.data;
  const recording = buildRecording(
    sentences.map((entry, index) => ({
      origin: `${pointer}/sentences/${index}`,
      label: entry.speaker_name?.trim() || null,
      text: entry.text ?? entry.raw_text ?? '',
      ...(entry.start_time == null ? {} : { startsAt: Math.max(0, entry.start_time) }),
      ...(entry.end_time == null ? {} : { endsAt: Math.max(0, entry.end_time) }),
    })),
  );
  return {
    ...recording,
    warnings: summary == null ? [] : [{ kind: 'machineWritten', lines: 1, firstLine: 1 }],
    printed: readMoment(dateString ?? date ?? null),
    ...(title ? { title } : {}),
    ...(url ? { source: { url } } : {}),
  };
}

/** An instant in UTC; the venue's zone, where known, gives its local day. */
function readMoment(value: string | number | null): PrintedTime | null {
  if (value === null) return null;
  if (typeof value === 'string' && isDay(value)) return { day: value, start: null, end: null, offset: null };
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1900 || moment.getUTCFullYear() > 9999)
    return null;
  const iso = moment.toISOString();
  return { day: iso.slice(0, 10), start: iso.slice(11, 16), end: null, offset: '+00:00' };
}
