/** `genchi import`: documents become transcripts in the archive, or with --dry-run are only looked at. */
import type { Archive, ImportOutcome, Owner } from '../archive/archive.ts';
import type { ReadDocument } from '../archive/documents.ts';
import { type Locale, messagesIn } from '../locales/index.ts';
import { clip } from '../replies/markdown.ts';
import { adviceOn, warningLine } from '../replies/transcripts/warnings.ts';
import { type OpenServices, openServices } from '../services.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { futureDayOf } from '../transcript/warnings.ts';
import {
  type CommandLine,
  DOCUMENT_OPTIONS,
  type Environment,
  readArgs,
  readInput,
  UsageError,
} from './command-line.ts';
import { documentsIn, isFolder } from './folders.ts';
import { drawBar, drawTable } from './table.ts';

const OPTIONS = {
  ...DOCUMENT_OPTIONS,
  json: { type: 'boolean' },
  public: { type: 'boolean' },
  guild: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** Discord's ids are numbers of 64 bits. */
const SNOWFLAKE = /^\d{15,20}$/;

export async function importVerb(args: CommandLine, environment: Environment): Promise<boolean> {
  const { values, positionals } = readArgs(args, OPTIONS);
  if (positionals.length === 0)
    throw new UsageError(
      'import takes files or folders: genchi import FILE… --public | --guild ID | --dry-run',
    );
  const owner = ownerOf(values);
  const services = openServices(environment.config);
  try {
    const entries = await (positionals.some(isFolder)
      ? importEach(positionals, owner, values, services, environment)
      : importAll(positionals, owner, values, services, environment));
    const reports = entries.flatMap(({ report }) => report ?? []);
    if (values.json === true) environment.print(JSON.stringify(reports, null, 2));
    else
      environment.print(
        entries.length > 1
          ? summary(entries)
          : reports.map((one) => draw(one, environment.config.locale)).join('\n'),
      );
    return reports.length > 0 && reports.length === entries.length;
  } finally {
    await services.close();
  }
}

/** What became of one document; without a report it was refused. */
interface Entry {
  readonly path: string;
  readonly outcome: ImportOutcome['outcome'] | 'read' | 'refused';
  readonly report: Report | null;
}
type Values = Parameters<typeof readInput>[2];

/** All are read before any is stored, so that a bad one among them leaves the archive as it was. */
async function importAll(
  paths: readonly string[],
  owner: Owner | null,
  values: Values,
  { archive, people }: OpenServices,
  environment: Environment,
): Promise<readonly Entry[]> {
  const read = paths.map((path, index) => {
    environment.progress?.(drawBar(index, paths.length, path));
    return { path, read: readOrStop(path, owner, values, people, environment) };
  });
  environment.progress?.(null);
  const entries: Entry[] = [];
  for (const { path, read: one } of read) entries.push(await store(path, one, owner, archive));
  return entries;
}

function readOrStop(
  path: string,
  owner: Owner | null,
  values: Values,
  people: PeopleDirectory,
  { config, progress }: Environment,
): ReadDocument {
  try {
    return readInput(path, people, values, config.locale);
  } catch (error) {
    progress?.(null);
    if (!(error instanceof UsageError) || owner === null) throw error;
    throw new UsageError(`${error.message}${messagesIn(config.locale).terminal.nothingStored}`);
  }
}

/** Folders may hold anything: what is no transcript is named and left out, which the exit status tells too, and the rest is stored. */
async function importEach(
  given: readonly string[],
  owner: Owner | null,
  values: Values,
  { archive, people }: OpenServices,
  environment: Environment,
): Promise<readonly Entry[]> {
  const paths = given.flatMap((path) => (isFolder(path) ? documentsIn(path) : [path]));
  const entries: Entry[] = [];
  for (const [index, path] of paths.entries()) {
    environment.progress?.(drawBar(index, paths.length, path));
    try {
      const read = readInput(path, people, values, environment.config.locale);
      entries.push(await store(path, read, owner, archive));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      environment.progress?.(null);
      environment.error(error.message);
      entries.push({ path, outcome: 'refused', report: null });
    }
  }
  environment.progress?.(null);
  return entries;
}

/** A bot that runs on the same archive goes on answering. */
async function store(
  path: string,
  read: ReadDocument,
  owner: Owner | null,
  archive: Archive,
): Promise<Entry> {
  if (owner === null) return { path, outcome: 'read', report: report(read, read.transcript.id) };
  const { outcome, id } = await archive.addInSlices(owner, read.transcript, read.document);
  return { path, outcome, report: report(read, id) };
}

const HEADING = ['outcome', 'id', 'held on', 'format', 'speeches', 'sentences', 'warnings', 'file'];

function summary(entries: readonly Entry[]): string {
  const rows = entries.map(({ path, outcome, report }) =>
    report === null
      ? [outcome, '-', '-', '-', 0, 0, 0, path]
      : [
          outcome,
          report.id,
          report.heldOn ?? '-',
          report.format,
          report.speeches.length,
          sentencesOf(report),
          report.warnings.length,
          path,
        ],
  );
  const counts = Map.groupBy(entries, ({ outcome }) => outcome);
  const total = [...counts].map(([outcome, { length }]) => `${length} ${outcome}`).join(', ');
  return `${drawTable([HEADING, ...rows])}\n${total}`;
}

interface OwnerValues {
  readonly public?: boolean | undefined;
  readonly guild?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** Null for a dry run. */
function ownerOf(values: OwnerValues): Owner | null {
  const chosen = [values.public === true, values.guild !== undefined, values['dry-run'] === true].filter(
    Boolean,
  ).length;
  if (chosen !== 1) throw new UsageError('import takes exactly one of --public, --guild ID, --dry-run');
  if (values.guild !== undefined && !SNOWFLAKE.test(values.guild))
    throw new UsageError('--guild takes the id of a server, a number of 15 to 20 digits');
  if (values.public === true) return 'public';
  return values.guild === undefined ? null : `guild:${values.guild}`;
}

function report({ transcript, warnings }: ReadDocument, id: string) {
  return {
    id,
    format: transcript.format,
    title: transcript.title,
    heldOn: transcript.heldOn,
    speeches: transcript.speeches.map(({ label, spans, sentences }) => ({
      speaker: label,
      start: spans[0]?.start ?? 0,
      end: spans.at(-1)?.end ?? 0,
      sentences: sentences.length,
    })),
    warnings: [...futureDayOf(transcript.heldOn, new Date()), ...warnings],
  };
}

type Report = ReturnType<typeof report>;

function sentencesOf({ speeches }: Report): number {
  return speeches.reduce((sum, speech) => sum + speech.sentences, 0);
}

/** Longer than in a preview, which is read on a phone. */
const MAX_EXCERPT = 60;

function draw(shown: Report, locale: Locale): string {
  const { id, format, title, heldOn, speeches, warnings } = shown;
  const { transcripts, terminal } = messagesIn(locale);
  const words = { ...transcripts.warnings, ...terminal.warnings };
  const lines = [
    `${id}  ${title}`,
    `  ${format}, ${heldOn ?? 'day not known'}, ${speeches.length} speeches, ${sentencesOf(shown)} sentences`,
    ...warnings.map((warning) => `  ${warningLine(warning, words, (text) => clip(text, MAX_EXCERPT))}`),
    ...adviceOn(warnings, format, words).map((advice) => `  ${advice}`),
  ];
  return lines.join('\n');
}
