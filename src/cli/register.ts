/** `genchi register`: tells Discord of the commands, where something differs. */
import { commands } from '../../commands/index.ts';
import { registerWithToken } from '../discord/register.ts';
import { type CommandLine, type Environment, readArgs, UsageError } from './command-line.ts';

export async function register(args: CommandLine, { config, print }: Environment): Promise<boolean> {
  readArgs(args, {});
  if (config.token === null) throw new UsageError('register needs DISCORD_TOKEN');
  const { outcome, added, changed, removed } = await registerWithToken(config.token, commands);
  print(
    outcome === 'unchanged'
      ? 'Nothing differs; Discord was not asked to change anything.'
      : `added: ${added.join(', ') || '—'}; changed: ${changed.join(', ') || '—'}; removed: ${removed.join(', ') || '—'}`,
  );
  return true;
}
