/**
 * `genchi-transcript@1`: the project's own JSON, for whoever converts from something else, and the export format.
 */
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { isTimeZone } from '../held.ts';
import type { Warning } from '../warnings.ts';
import { buildText, collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';

export const GENCHI_FORMAT = 'genchi-transcript@1';

const seconds = z.number().nonnegative();
const rendition = z.enum(['original', 'translation', 'summary', 'scribe']);

export const genchiTranscript = z.object({
  format: z.literal(GENCHI_FORMAT),
  title: z.string().min(1).max(500),
  heldOn: z.iso.date().nullish(),
  startsAt: z.string().max(40).nullish(),
  endsAt: z.string().max(40).nullish(),
  timeZone: z.string().refine(isTimeZone, 'not an IANA time zone').nullish(),
  place: z.string().max(500).nullish(),
  language: z.string().min(2).max(35).optional(),
  rendition: rendition.optional(),
  source: z
    .object({
      url: z.url({ protocol: /^https?$/ }).nullish(),
      publisher: z.union([z.string(), z.object({ ja: z.string(), en: z.string() })]).nullish(),
      retrieved: z.iso.date().nullish(),
      licence: z.string().nullish(),
    })
    .optional(),
  slips: z.array(z.object({ text: z.string().min(1), meant: z.string().min(1) })).optional(),
  speeches: z
    .array(
      z.object({
        speaker: z.string().min(1).max(200).nullable(),
        text: z.string(),
        rendition: rendition.optional(),
        startsAt: seconds.optional(),
        endsAt: seconds.optional(),
        url: z.url({ protocol: /^https?$/ }).optional(),
        /** Offsets into `text` where one stretch ends and the next begins, with its time in a recording. */
        parts: z
          .array(
            z.object({
              start: z.int().nonnegative(),
              end: z.int().nonnegative(),
              startsAt: seconds.optional(),
              endsAt: seconds.optional(),
            }),
          )
          .optional(),
        /** From offset `at` of `text` on, what was said at `startsAt`; ascending. */
        marks: z.array(z.object({ at: z.int().nonnegative(), startsAt: seconds })).optional(),
      }),
    )
    .min(1),
});
export type GenchiTranscript = z.infer<typeof genchiTranscript>;

export const genchi: Format = {
  name: 'genchi-transcript',
  detect: ({ json }) => (isGenchi(json) ? 1 : 0),
  parse,
};

function isGenchi(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('format' in json)) return false;
  return typeof json.format === 'string' && json.format.startsWith('genchi-transcript');
}

function parse({ json }: DecodedDocument): ParsedDocument {
  const parsed = genchiTranscript.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new UserError('documentRefused', {
      reason: 'badJson',
      excerpt: `${issue.path.join('.') || 'JSON'}: ${issue.message}`,
    });
  }
  const data = parsed.data;
  const builder = buildText('\n\n');
  const placed = data.speeches.map((speech) => ({ speech, span: builder.append(speech.text) }));
  const text = builder.text();
  const collector = collectSpeeches(text);
  for (const { speech, span } of placed) {
    const { rendition, url } = speech;
    collector.open(speech.speaker, { ...(rendition ? { rendition } : {}), ...(url ? { url } : {}) });
    const parts = speech.parts ?? [{ start: 0, end: speech.text.length }];
    for (const part of parts) {
      if (part.end > speech.text.length || part.start > part.end)
        throw new UserError('documentRefused', { reason: 'badJson', excerpt: 'speeches.parts' });
      collector.addApart({
        start: span.start + part.start,
        end: span.start + part.end,
        ...(speech.startsAt === undefined ? {} : { startsAt: speech.startsAt }),
        ...(speech.endsAt === undefined ? {} : { endsAt: speech.endsAt }),
        ...(speech.marks === undefined
          ? {}
          : { marks: speech.marks.map((mark) => ({ ...mark, at: span.start + mark.at })) }),
      });
    }
  }
  const warnings: Warning[] = [];
  return { text, speeches: collector.speeches(), warnings, ...headOf(data) };
}

function headOf(data: GenchiTranscript): Partial<ParsedDocument> {
  const publisher = data.source?.publisher;
  return {
    title: data.title,
    ...(data.place ? { place: data.place } : {}),
    ...(data.timeZone ? { timeZone: data.timeZone } : {}),
    ...(data.language ? { language: data.language } : {}),
    ...(data.rendition ? { rendition: data.rendition } : {}),
    ...(data.slips ? { slips: data.slips } : {}),
    ...(data.heldOn
      ? { held: { heldOn: data.heldOn, startsAt: data.startsAt ?? null, endsAt: data.endsAt ?? null } }
      : {}),
    ...(data.source
      ? {
          source: {
            url: data.source.url ?? null,
            publisher: typeof publisher === 'string' ? { ja: publisher, en: publisher } : (publisher ?? null),
            retrieved: data.source.retrieved ?? null,
            licence: data.source.licence ?? null,
          },
        }
      : {}),
  };
}
