/** `genchi forget --guild ID | --user ID`: deletes, on request, all of a server or what names a person. */
import { deleteIndex } from '../search/store.ts';
import { openServices } from '../services.ts';
import { type CommandLine, type Environment, readArgs, UsageError } from './command-line.ts';

const OPTIONS = { guild: { type: 'string' }, user: { type: 'string' } } as const;
/** Discord's ids are numbers of 64 bits. */
const SNOWFLAKE = /^\d{15,20}$/;

export async function forget(args: CommandLine, { config, print }: Environment): Promise<boolean> {
  const { guild, user } = readArgs(args, OPTIONS).values;
  const id = guild ?? user;
  if (id === undefined || (guild !== undefined && user !== undefined) || !SNOWFLAKE.test(id))
    throw new UsageError('usage: genchi forget --guild ID | --user ID, a number of 15 to 20 digits');
  const { archive, close } = openServices(config);
  try {
    const { departures } = archive;
    const found = guild === undefined ? departures.forgetPerson(id) : departures.forgetServer(id);
    if (guild !== undefined) await deleteIndex(config.archivePath, `guild:${guild}`);
    print(found ? 'deleted' : 'there was nothing');
    return found;
  } finally {
    await close();
  }
}
