/** Reading a command line: options of each verb, and the documents of `--from`. */
import { existsSync, readFileSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Archive } from '../archive/archive.ts';
import { parseBytes, type ReadDocument, readDocument } from '../archive/documents.ts';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import { explainMistake, type Locale } from '../locales/index.ts';
import { type OpenServices, openServices, openTemporary } from '../services.ts';
import type { ParseOptions } from '../transcript/parse.ts';
import type { PeopleDirectory } from '../transcript/people.ts';

export type CommandLine = readonly string[];

export interface Environment {
  readonly config: Config;
  print(text: string): void;
  error(text: string): void;
  /** Shows how far long work is, in place of what was shown before; null clears it. Left out where nobody watches. */
  progress?(line: string | null): void;
}

/** Resolves to whether anything was found. */
export type Verb = (args: CommandLine, environment: Environment) => Promise<boolean>;

/** Wrong use of the command line; the message is one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** How a document is read, for every verb that takes documents. */
export const DOCUMENT_OPTIONS = {
  format: { type: 'string' },
  title: { type: 'string' },
  'held-on': { type: 'string' },
  'time-zone': { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export const SOURCE_OPTIONS = {
  ...DOCUMENT_OPTIONS,
  from: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

const STANDARD_INPUT = '-';

/** @throws {UsageError} naming the option that is wrong. */
export function readArgs<const O extends ParseArgsOptionsConfig>(args: CommandLine, options: O) {
  try {
    return parseArgs({
      args: joinNumbers(spreadFiles(args), options),
      options,
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(mistakeIn((error as Error).message.split('\n')[0]!));
  }
}

/** `--limit -1` is `--limit=-1`: no option begins with a digit, so that the verb can say what is wrong with the number. */
function joinNumbers(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? '';
    const takesValue = before.startsWith('--') && options[before.slice('--'.length)]?.type === 'string';
    if (takesValue && /^-\d/.test(arg)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function mistakeIn(message: string): string {
  const option = /^Option '(--[\w-]+)' argument is ambiguous/.exec(message)?.[1];
  return option === undefined
    ? message
    : `${option} takes a value; one that begins with a dash is written ${option}=-…`;
}

/** `--from a b` is `--from a --from b`: arguments that name files, up to one that does not. */
function spreadFiles(args: CommandLine): string[] {
  const spread: string[] = [];
  let collecting = false;
  for (const [index, arg] of args.entries()) {
    const first = args[index - 1] === '--from';
    const isFile = arg === STANDARD_INPUT || (!arg.startsWith('-') && existsSync(arg));
    if (collecting && !first && isFile) spread.push('--from');
    collecting = arg === '--from' || (collecting && (first || isFile));
    spread.push(arg);
  }
  return spread;
}

interface DocumentValues {
  readonly format?: string | undefined;
  readonly title?: string | undefined;
  readonly 'held-on'?: string | undefined;
  readonly 'time-zone'?: string | undefined;
}

export function givenOf(values: DocumentValues): Partial<ParseOptions> {
  return {
    ...(values.format === undefined ? {} : { format: values.format }),
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values['held-on'] === undefined ? {} : { heldOn: values['held-on'] }),
    ...(values['time-zone'] === undefined ? {} : { timeZone: values['time-zone'] }),
  };
}

/** Reads a file, or standard input where it is `-`. */
export function readInput(
  path: string,
  people: PeopleDirectory,
  values: DocumentValues,
  locale: Locale,
): ReadDocument {
  try {
    return path === STANDARD_INPUT
      ? parseBytes('standard-input', readFileSync(0), people, givenOf(values))
      : readDocument(path, people, givenOf(values));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UsageError(`${path}: ${explainMistake(error, locale, 'terminal')}`);
  }
}

/** The archive, or in its place the documents of `--from`. */
export async function withSource<T>(
  files: readonly string[] | undefined,
  values: DocumentValues,
  { config, error }: Environment,
  use: (services: OpenServices) => Promise<T>,
): Promise<T> {
  const fill = (archive: Archive, people: PeopleDirectory) => {
    for (const file of files ?? []) {
      const { transcript, document, warnings } = readInput(file, people, values, config.locale);
      for (const warning of warnings)
        if (warning.kind === 'sidecarIgnored')
          error(`${warning.name} is no sidecar and was ignored (${warning.reason})`);
      archive.add('public', transcript, document);
    }
  };
  const services = files === undefined ? openServices(config) : openTemporary(fill);
  try {
    return await use(services);
  } finally {
    await services.close();
  }
}
