/**
 * The same answers without Discord, for scripts and terminals: `npm run --silent genchi -- <verb> …`.
 *
 * In: words on the command line, documents, the archive. Out: text or JSON on standard output, an exit status
 * (0 found, 1 nothing found, 2 wrong use, 3 a fault of ours).
 * Never: anything but the answer on standard output.
 */
import { type CommandLine, type Environment, UsageError, type Verb } from './cli/command-line.ts';
import { asksForHelp, isVerb, usageOf, usageOfAll, VERB_HELP, type VerbName } from './cli/usage.ts';
import { ConfigError, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { explainMistake } from './locales/index.ts';

/** Loaded when used: a query does not wait for Discord's library. */
const verbs: Readonly<Record<VerbName, () => Promise<Verb>>> = {
  quote: async () => (await import('./cli/quote.ts')).quote,
  agreements: async () => (await import('./cli/agreements.ts')).agreements,
  verify: async () => (await import('./cli/verify.ts')).verify,
  import: async () => (await import('./cli/import.ts')).importVerb,
  export: async () => (await import('./cli/export.ts')).exportVerb,
  backup: async () => (await import('./cli/backup.ts')).backupVerb,
  restore: async () => (await import('./cli/backup.ts')).restoreVerb,
  forget: async () => (await import('./cli/forget.ts')).forget,
  health: async () => (await import('./cli/health.ts')).health,
  register: async () => (await import('./cli/register.ts')).register,
};

const EXIT = { found: 0, nothing: 1, wrongUse: 2, fault: 3 } as const;

export async function runCli(args: CommandLine, environment: Environment): Promise<number> {
  const [name = '', ...rest] = args;
  try {
    if (isVerb(name)) {
      if (asksForHelp(rest)) return show(usageOf(name), environment);
      const verb = await verbs[name]();
      return (await verb(rest, environment)) ? EXIT.found : EXIT.nothing;
    }
    if (name === 'help' || asksForHelp(args)) return show(usageOfAll(), environment);
    throw new UsageError(`usage: genchi ${Object.keys(VERB_HELP).join('|')} …`);
  } catch (error) {
    const told = explain(error, environment);
    environment.error(told ?? faultOf(error, environment));
    return told === null ? EXIT.fault : EXIT.wrongUse;
  }
}

function show(help: string, { print }: Environment): number {
  print(help);
  return EXIT.found;
}

/** One clear line for a mistake of the caller's; null for a fault of ours. */
function explain(error: unknown, { config }: Environment): string | null {
  if (error instanceof UserError) return explainMistake(error, config.locale, 'terminal');
  if (error instanceof UsageError || error instanceof ConfigError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') return `cannot read ${path}: ${code}`;
  return null;
}

/** One line where it is the machine that failed, such as a full disk; else where in the program, for whoever mends it. */
function faultOf(error: unknown, { config }: Environment): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', message, stack } = error as NodeJS.ErrnoException;
  if (code === 'ERR_SQLITE_ERROR') return `the archive in ${config.archivePath} cannot be used: ${message}`;
  return /^E[A-Z]+$/.test(code) ? message : (stack ?? message);
}

if (import.meta.main) {
  try {
    const config = readConfig();
    process.exitCode = await runCli(process.argv.slice(2), {
      config,
      print: (text) => process.stdout.write(`${text}\n`),
      error: (text) => process.stderr.write(`genchi: ${text}\n`),
      ...(process.stderr.isTTY
        ? { progress: (line: string | null) => void process.stderr.write(`\r\u001b[K${line ?? ''}`) }
        : {}),
    });
  } catch (error) {
    process.stderr.write(`genchi: ${error instanceof ConfigError ? error.message : String(error)}\n`);
    process.exitCode = error instanceof ConfigError ? EXIT.wrongUse : EXIT.fault;
  }
}
