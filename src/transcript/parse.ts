/**
 * A document becomes a Transcript.
 *
 * In: the document's bytes, its name, what its sidecar and the person who adds it know. Out: the Transcript, what was
 * detected, and warnings. Never: half a document, a changed character, or a speaker the document does not name.
 */
import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import type { Span } from '../text/span.ts';
import type { DecodedDocument, Format, ParsedDocument, ParsedSpeech, TimedSpan } from './formats/format.ts';
import { detectFormat, formats } from './formats/index.ts';
import { refusalOf } from './formats/plain.ts';
import { dayGiven, linkGiven, timeZoneGiven, webAddress } from './given.ts';
import { type Held, resolveHeld } from './held.ts';
import { detectLanguage, isCalledSummary, makeId, stemOf } from './identify.ts';
import { splitLines } from './lines.ts';
import { outsideNotes } from './notes.ts';
import { openDocument } from './open.ts';
import type { PeopleDirectory } from './people.ts';
import { splitSentences } from './sentences.ts';
import type { Sidecar } from './sidecar.ts';
import { resolveSpeaker, type Speaker } from './speakers.ts';
import type { Language, Rendition, Sentence, Speech, Transcript } from './transcript.ts';
import type { Warning } from './warnings.ts';

export interface ParseOptions {
  /** File name; folders and extension do not matter. */
  readonly name: string;
  readonly people: PeopleDirectory;
  readonly sidecar?: Sidecar;
  /** One of `formatNames`, in place of detection. */
  readonly format?: string;
  readonly title?: string;
  /** Calendar day, as people write it. */
  readonly heldOn?: string;
  /** IANA zone of the venue. */
  readonly timeZone?: string;
  readonly language?: Language;
  readonly rendition?: Rendition;
  readonly url?: string;
}

export interface ParseResult {
  readonly transcript: Transcript;
  readonly warnings: readonly Warning[];
  /** The encoding found in the bytes. */
  readonly encoding: string;
}

/**
 * @throws {UserError} `documentRefused` (reason, line counted from 1, excerpt); `invalidDay`, `invalidTimeZone` or
 * `invalidLink` for what is said of it. Nothing of a refused document is kept.
 */
export function parseDocument(bytes: Uint8Array, options: ParseOptions): ParseResult {
  const { sidecar } = options;
  const given = {
    heldOn: options.heldOn === undefined ? sidecar?.heldOn : dayGiven(options.heldOn),
    timeZone: options.timeZone === undefined ? sidecar?.timeZone : timeZoneGiven(options.timeZone),
    url: options.url === undefined ? undefined : linkGiven(options.url),
  };
  const opened = openDocument(bytes);
  const { text, encoding } = opened;
  const chosen = options.format ?? sidecar?.format;
  const document: DecodedDocument = {
    name: options.name,
    text,
    lines: splitLines(text),
    json: readJson(text),
    people: options.people,
    chosen: chosen !== undefined,
  };
  const format = chosen === undefined ? detectFormat(document) : findFormat(chosen);
  if (format === null) throw refusalOf(document);
  const read = format.parse(document);
  const parsed = { ...read, speeches: spokenIn(read) };
  if (parsed.speeches.length === 0) throw new UserError('documentRefused', { reason: 'noSpeech' });

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const timeZone = given.timeZone ?? parsed.timeZone ?? null;
  const held = heldOf(parsed, given.heldOn, timeZone);
  const transcript: Transcript = {
    id: sidecar?.id ?? makeId(options.name, held?.heldOn ?? null, sha256),
    format: format.name,
    title: options.title ?? sidecar?.title ?? parsed.title ?? opened.title ?? stemOf(options.name),
    heldOn: held?.heldOn ?? null,
    startsAt: held?.startsAt ?? null,
    endsAt: held?.endsAt ?? null,
    timeZone,
    place: parsed.place ?? null,
    language:
      options.language ??
      sidecar?.language ??
      parsed.language ??
      opened.language ??
      detectLanguage(parsed.text),
    source: {
      url: given.url ?? addressOf(sidecar?.url ?? parsed.source?.url ?? opened.url),
      publisher: sidecar?.publisher ?? parsed.source?.publisher ?? null,
      retrieved: sidecar?.retrieved ?? parsed.source?.retrieved ?? null,
      licence: sidecar?.licence ?? parsed.source?.licence ?? null,
    },
    rendition:
      options.rendition ??
      sidecar?.rendition ??
      parsed.rendition ??
      (isCalledSummary(parsed.title ?? '', document.lines) ? 'summary' : 'original'),
    slips: sidecar?.slips ?? parsed.slips ?? [],
    sha256,
    text: parsed.text,
    speeches: buildSpeeches(parsed, held?.heldOn ?? null, options),
  };
  const warnings = [...firstOfEach(parsed.warnings), ...warningsOf(transcript)];
  return { transcript, warnings, encoding };
}

/** A name that is not taken is told once, and a document full of them is told of with the first. */
const MAX_WARNINGS = 50;

function firstOfEach(warnings: readonly Warning[]): readonly Warning[] {
  const keyed = warnings.map((warning) => [JSON.stringify({ ...warning, line: 0 }), warning] as const);
  return [...new Map(keyed.toReversed()).values()].toReversed().slice(0, MAX_WARNINGS);
}

const EXCERPT = 80;

/** What is to be said of any transcript, whatever its format. */
function warningsOf({ text, heldOn, speeches }: Transcript): readonly Warning[] {
  const sentences = speeches.flatMap((speech) => speech.sentences);
  const unattributed = speeches.flatMap((speech) => (speech.label === null ? speech.sentences : []));
  const [first] = unattributed;
  return [
    ...(first === undefined
      ? []
      : [
          {
            kind: 'unattributed',
            sentences: unattributed.length,
            of: sentences.length,
            excerpt: text.slice(first.start, Math.min(first.end, first.start + EXCERPT)),
          } as const,
        ]),
    ...(heldOn === null ? [{ kind: 'noDay' } as const] : []),
  ];
}

function findFormat(name: string): Format {
  const found = formats.find((format) => format.name === name);
  if (found === undefined)
    throw new UserError('documentRefused', { reason: 'noSuchFormat', excerpt: name.slice(0, 40) });
  return found;
}

function readJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: a text may begin with a bracket.
    return undefined;
  }
}

function heldOf(parsed: ParsedDocument, given: string | undefined, timeZone: string | null): Held | null {
  const printed = parsed.printed ? resolveHeld(parsed.printed, timeZone) : (parsed.held ?? null);
  if (given === undefined) return printed;
  return { startsAt: null, endsAt: null, ...printed, heldOn: given };
}

/** The speeches that hold words besides stage notes. */
function spokenIn({ text, speeches }: ParsedDocument): readonly ParsedSpeech[] {
  return speeches
    .map((speech) => ({
      ...speech,
      // So long a label is no name: better nobody than half a speech for a name.
      label: speech.label !== null && speech.label.length > MAX_LABEL ? null : speech.label,
      spans: speech.spans.flatMap((span) => outsideNotes(text, span)),
    }))
    .filter((speech) => speech.spans.length > 0);
}

/** In UTF-16 units; no longer one can be exported. */
const MAX_LABEL = 200;

function buildSpeeches(
  parsed: ParsedDocument,
  heldOn: string | null,
  options: ParseOptions,
): readonly Speech[] {
  const known = new Map<string, Speaker>();
  const speakerOf = (label: string): Speaker => {
    const speaker = known.get(label) ?? resolveSpeaker(label, heldOn, options.people);
    known.set(label, speaker);
    return speaker;
  };
  return parsed.speeches.map((speech, index): Speech => {
    const { label } = speech;
    const rendition = speech.rendition ?? (label === null ? undefined : options.sidecar?.renditions?.[label]);
    const startsAt = speech.spans.find((span) => span.startsAt !== undefined)?.startsAt;
    const endsAt = speech.spans.findLast((span) => span.endsAt !== undefined)?.endsAt;
    return {
      number: index + 1,
      label,
      speaker: label === null ? null : speakerOf(label),
      spans: speech.spans.map(({ start, end }) => ({ start, end })),
      sentences: sentencesOf(parsed.text, speech),
      ...(rendition === undefined ? {} : { rendition }),
      ...(startsAt === undefined ? {} : { startsAt }),
      ...(endsAt === undefined ? {} : { endsAt }),
      ...urlOf(speech),
      ...(speech.origin === undefined ? {} : { origin: speech.origin }),
    };
  });
}

/** Formats take addresses of the web alone; all are kept as the URL Standard serialises them. */
function addressOf(url: string | null | undefined): string | null {
  return url == null ? null : webAddress(url);
}

function urlOf(speech: ParsedSpeech): { readonly url?: string } {
  const url = addressOf(speech.url);
  return url === null ? {} : { url };
}

function sentencesOf(text: string, speech: ParsedSpeech): readonly Sentence[] {
  return speech.spans
    .flatMap((span) =>
      splitSentences(text, span).map((sentence) => ({ ...sentence, ...timeOf(sentence, span) })),
    )
    .map((sentence, index) => ({ number: index + 1, ...sentence }));
}

function timeOf(sentence: Span, { startsAt, marks = [] }: TimedSpan): { readonly startsAt?: number } {
  const time = marks.findLast((mark) => mark.at <= sentence.start)?.startsAt ?? startsAt;
  return time === undefined ? {} : { startsAt: time };
}
