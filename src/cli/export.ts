/** `genchi export`: a transcript, or its agreements, as a file on standard output. */

import type { AgreementsFile } from '../agreements/export.ts';
import { exportCalendar } from '../agreements/export-calendar.ts';
import { exportCsv } from '../agreements/export-csv.ts';
import { exportMarkdown } from '../agreements/export-markdown.ts';
import { type Archive, type ArchivedTranscript, PUBLIC_VIEWER } from '../archive/archive.ts';
import { UserError } from '../errors.ts';
import type { Locale } from '../locales/index.ts';
import { linkToPassage } from '../replies/link.ts';
import { transcriptBibtex, transcriptCsv, transcriptMarkdown } from '../transcript/export.ts';
import { serializeTranscript } from '../transcript/serialize.ts';
import { agreementJson } from './agreements.ts';
import {
  type CommandLine,
  type Environment,
  readArgs,
  SOURCE_OPTIONS,
  UsageError,
  withSource,
} from './command-line.ts';

const OPTIONS = { ...SOURCE_OPTIONS, as: { type: 'string' }, agreements: { type: 'boolean' } } as const;

type Write = (transcript: ArchivedTranscript, archive: Archive, locale: Locale) => string;

const TRANSCRIPT_FORMATS: Readonly<Record<string, Write>> = {
  md: transcriptMarkdown,
  csv: transcriptCsv,
  json: serializeTranscript,
  bibtex: transcriptBibtex,
};

const AGREEMENT_FORMATS: Readonly<Record<string, Write>> = {
  md: (...given) => exportMarkdown(fileOf(...given)),
  csv: (...given) => exportCsv(fileOf(...given)),
  ics: (...given) => exportCalendar(fileOf(...given), new Date()).text,
  json: (transcript, archive) =>
    `${JSON.stringify(
      listed(transcript, archive).map((item) => agreementJson(item, transcript)),
      null,
      2,
    )}\n`,
};

export async function exportVerb(args: CommandLine, environment: Environment): Promise<boolean> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const formats = values.agreements === true ? AGREEMENT_FORMATS : TRANSCRIPT_FORMATS;
  const write = formats[values.as ?? ''];
  if (write === undefined) throw new UsageError(`export takes --as ${Object.keys(formats).join('|')}`);
  const [id, ...more] = positionals;
  if (more.length > 0) throw new UsageError('export takes one id');
  return withSource(values.from, values, environment, async ({ archive }) => {
    const wanted = id ?? (values.from === undefined ? undefined : archive.list(PUBLIC_VIEWER)[0]?.id);
    if (wanted === undefined) throw new UsageError('export takes the id of a transcript, or --from FILE');
    const transcript = archive.read(PUBLIC_VIEWER, wanted);
    if (transcript === null) throw new UserError('unknownMeeting', { typed: wanted });
    environment.print(write(transcript, archive, environment.config.locale).replace(/\n$/, ''));
    return true;
  });
}

function listed(transcript: ArchivedTranscript, archive: Archive) {
  return archive.agreements(PUBLIC_VIEWER, transcript.id).filter((item) => item.listed);
}

function fileOf(transcript: ArchivedTranscript, archive: Archive, locale: Locale): AgreementsFile {
  return {
    transcript,
    items: listed(transcript, archive),
    locale,
    linkOf: ({ start, end }) => linkToPassage(transcript, start, end),
  };
}
