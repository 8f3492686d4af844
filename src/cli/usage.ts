/** What each verb takes: for `genchi --help`, `genchi <verb> --help`, and whoever types a verb that is none. */

const DOCUMENT = '[--title T] [--held-on D] [--time-zone Z] [--format F]';
const SOURCE = `[--from FILE… ${DOCUMENT}]`;

interface VerbHelp {
  readonly does: string;
  /** What may follow the verb's name; a line for each way to use it. */
  readonly takes: readonly string[];
}

export const VERB_HELP = {
  quote: {
    does: 'find what was said',
    takes: [
      `QUERY [--speaker S] [--side S] [--meeting ID] [--after D] [--before D] [--limit N] [--json] ${SOURCE}`,
      `--queries FILE.jsonl ${SOURCE}`,
    ],
  },
  agreements: {
    does: 'list what was agreed',
    takes: [`[ID or FILE] [--kind K,…] [--all] [--json] ${SOURCE}`],
  },
  verify: {
    does: 'compare a quotation with the record',
    takes: [`TEXT [--speaker S] [--meeting ID] [--json] ${SOURCE}`],
  },
  import: {
    does: 'read documents and store them: all or none, but of a folder what can be read',
    takes: [`FILE or FOLDER… --public | --guild ID | --dry-run ${DOCUMENT} [--json]`],
  },
  export: {
    does: 'write a transcript, or its agreements, as a file',
    takes: [`ID --as md|csv|json|bibtex ${SOURCE}`, `ID --agreements --as md|csv|ics|json ${SOURCE}`],
  },
  backup: { does: 'copy the whole archive, while the bot runs', takes: ['FILE'] },
  restore: { does: 'put a backup in the archive’s place', takes: ['FILE'] },
  forget: { does: 'delete all of a server, or a person’s id everywhere', takes: ['--guild ID | --user ID'] },
  health: { does: 'whether a bot that uses this archive is connected', takes: [''] },
  register: { does: 'tell Discord of the commands', takes: [''] },
} as const satisfies Readonly<Record<string, VerbHelp>>;

export type VerbName = keyof typeof VERB_HELP;

const EXPLAINED = `ID is the name of a stored transcript, FILE a document (- is standard input).
Exit status: 0 found, 1 nothing found or, of a folder, not all read, 2 wrong use, 3 a fault of ours.`;

export function isVerb(name: string): name is VerbName {
  return Object.hasOwn(VERB_HELP, name);
}

/** Asked for anywhere before `--`, after which words are only text. */
export function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.some((arg) => arg === '--help' || arg === '-h');
}

export function usageOf(verb: VerbName): string {
  const { does, takes } = VERB_HELP[verb];
  return [
    `genchi ${verb}: ${does}`,
    ...takes.map((line) => `  genchi ${verb} ${line}`.trimEnd()),
    '',
    EXPLAINED,
  ].join('\n');
}

export function usageOfAll(): string {
  const names = Object.keys(VERB_HELP) as VerbName[];
  const width = Math.max(...names.map(({ length }) => length));
  return [
    'usage: genchi <verb> …',
    ...names.map((name) => `  ${name.padEnd(width)}  ${VERB_HELP[name].does}`),
    '',
    'What a verb takes: genchi <verb> --help',
  ].join('\n');
}
