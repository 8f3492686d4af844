/** /transcripts export: a transcript as a file, to whoever may read it, privately. */
import type { ArchivedTranscript, OriginalDocument } from '../../src/archive/archive.ts';
import type { Answer, Asker, ComponentHandler, Services } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/locales/index.ts';
import { subtext } from '../../src/replies/markdown.ts';
import { textMessage } from '../../src/replies/message.ts';
import { titleOf } from '../../src/replies/transcripts/parts.ts';
import { transcriptCsv, transcriptMarkdown } from '../../src/transcript/export.ts';
import { serializeTranscript } from '../../src/transcript/serialize.ts';
import { textOf } from '../options.ts';
import { EXPORT_FORMATS, type ExportFormat } from './declaration.ts';
import { deskBehind, deskOf, meetingOf, type SubcommandHandler, withReadable } from './manager.ts';

/** What a bot may attach where nobody has boosted the server, in bytes. Source: Discord's documentation, Uploading Files. */
const MAX_FILE = 10 * 1024 * 1024;

export const exportSubcommands = {
  async export(call, services) {
    const head = meetingOf(call, withReadable(deskOf(call, services), call, services));
    const format = EXPORT_FORMATS.find((one) => one === textOf(call, 'format')) ?? 'json';
    return fileOf(head.id, format, call, services);
  },
} satisfies Readonly<Record<string, SubcommandHandler>>;

export const exportButtons = {
  async trExport(call, services) {
    deskBehind(call, services);
    return fileOf(call.args[0] ?? '', 'json', call, services);
  },
} satisfies Readonly<Record<string, ComponentHandler>>;

/** @throws {UserError} `transcriptMissing` also where the person manages it, but may not read it. */
function fileOf(id: string, format: ExportFormat, { viewer, locale }: Asker, { archive }: Services): Answer {
  const transcript = archive.read(viewer, id);
  const document = archive.document(viewer, id);
  if (transcript === null || document === null) throw new UserError('transcriptMissing', { id });
  const bytes = contentOf(transcript, document, format);
  if (bytes.length > MAX_FILE) throw new UserError('exportTooLarge', { id });
  const { show } = messagesIn(locale).transcripts;
  const lines = [
    show.exported(titleOf(transcript)),
    ...(transcript.audience === null ? [] : [subtext(show.exportLimited)]),
  ];
  const name = `${id}.${format === 'original' ? extensionOf(document.name) : format}`;
  return { type: 'private', message: { ...textMessage(lines.join('\n')), files: [{ name, bytes }] } };
}

function contentOf(
  transcript: ArchivedTranscript,
  document: OriginalDocument,
  format: ExportFormat,
): Uint8Array {
  if (format === 'original') return document.bytes;
  const recorded = asRecorded(transcript);
  const write = { json: serializeTranscript, md: transcriptMarkdown, csv: transcriptCsv }[format];
  return new TextEncoder().encode(write(recorded));
}

/** With the labels as printed: a server's corrections are its own, and a file travels. */
function asRecorded(transcript: ArchivedTranscript): ArchivedTranscript {
  const speeches = transcript.speeches.map((speech) =>
    speech.corrected === undefined
      ? speech
      : { ...speech, label: speech.corrected.recordLabel, speaker: null },
  );
  return { ...transcript, speeches };
}

function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'txt';
}
