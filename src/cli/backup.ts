/** `genchi backup FILE` and `genchi restore FILE`: the whole archive, verified. */
import { join } from 'node:path';
import { BackupError, type BackupReport, backUp, restore } from '../archive/backup.ts';
import { ArchiveVersionError } from '../archive/migrations.ts';
import { isAlive } from '../health.ts';
import { DATABASE } from '../services.ts';
import { type CommandLine, type Environment, readArgs, UsageError } from './command-line.ts';

export async function backupVerb(args: CommandLine, { config, print }: Environment): Promise<boolean> {
  const file = fileOf(args, 'backup');
  print(draw(await told(() => backUp(join(config.archivePath, DATABASE), file))));
  return true;
}

export async function restoreVerb(args: CommandLine, { config, print }: Environment): Promise<boolean> {
  const file = fileOf(args, 'restore');
  if (isAlive(config.archivePath))
    throw new UsageError('a bot uses this archive; stop it, wait a minute, then restore');
  const archive = join(config.archivePath, DATABASE);
  const aside = `${archive}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  print(draw(await told(() => restore(file, archive, aside))));
  return true;
}

function fileOf(args: CommandLine, verb: string): string {
  const [file, ...more] = readArgs(args, {}).positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`usage: genchi ${verb} FILE`);
  return file;
}

/** What is wrong with a file is the caller's to mend. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError || error instanceof ArchiveVersionError)
      throw new UsageError(error.message);
    throw error;
  }
}

function draw({ transcripts, bytes, schema }: BackupReport): string {
  return `verified: ${transcripts} transcripts, ${bytes} bytes of documents, schema ${schema}`;
}
