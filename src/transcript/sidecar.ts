/**
 * The sidecar: `<document>.json` beside a document, with what its text does not say of itself.
 */
import { z } from 'zod';
import { ID_PATTERN } from './address.ts';
import { isTimeZone } from './held.ts';

export const sidecarSchema = z
  .object({
    id: z.string().regex(ID_PATTERN).optional(),
    title: z.string().min(1).optional(),
    format: z.string().optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    publisher: z
      .object({ ja: z.string().min(1), en: z.string().min(1) })
      .strict()
      .optional(),
    /** Calendar day, ISO 8601. */
    retrieved: z.iso.date().optional(),
    licence: z.string().min(1).optional(),
    /** IANA zone of the venue. */
    timeZone: z.string().refine(isTimeZone, 'not an IANA time zone').optional(),
    /** The venue's calendar day, ISO 8601, where the text prints none. */
    heldOn: z.iso.date().optional(),
    language: z.string().min(2).optional(),
    rendition: z.enum(['original', 'translation', 'summary', 'scribe']).optional(),
    /** Speeches whose rendition differs, by label as printed. */
    renditions: z.record(z.string(), z.enum(['original', 'translation', 'summary', 'scribe'])).optional(),
    /** Slips of the source, kept as they stand and marked. */
    slips: z.array(z.object({ text: z.string().min(1), meant: z.string().min(1) }).strict()).optional(),
  })
  .strict();
export type Sidecar = z.infer<typeof sidecarSchema>;
