/** `genchi import`: documents become transcripts in the archive, or with --dry-run are only looked at. */
import type { Owner } from '../archive/archive.ts';
import type { ReadDocument } from '../archive/documents.ts';
import { openServices } from '../services.ts';
import {
  type CommandLine,
  DOCUMENT_OPTIONS,
  type Environment,
  readArgs,
  readInput,
  UsageError,
} from './command-line.ts';

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
    throw new UsageError('import takes files: genchi import FILE… --public | --guild ID | --dry-run');
  const owner = ownerOf(values);
  const { archive, people, close } = openServices(environment.config);
  try {
    // All are read before any is stored, so that a bad one among them leaves the archive as it was.
    const documents = positionals.map((path) => readInput(path, people, values, environment.config.locale));
    const reports = documents.map((read) => {
      if (owner === null) return report(read, read.transcript.id);
      return report(read, archive.add(owner, read.transcript, read.document).id);
    });
    environment.print(values.json === true ? JSON.stringify(reports, null, 2) : reports.map(draw).join('\n'));
    return reports.length > 0;
  } finally {
    await close();
  }
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
    warnings,
  };
}

function draw({ id, format, title, heldOn, speeches, warnings }: ReturnType<typeof report>): string {
  const sentences = speeches.reduce((sum, speech) => sum + speech.sentences, 0);
  const lines = [
    `${id}  ${title}`,
    `  ${format}, ${heldOn ?? 'day not known'}, ${speeches.length} speeches, ${sentences} sentences`,
  ];
  return [...lines, ...warnings.map((warning) => `  warning: ${JSON.stringify(warning)}`)].join('\n');
}
