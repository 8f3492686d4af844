/** `genchi health`: whether a bot that uses this archive is connected. For a container's health check. */
import { isAlive } from '../health.ts';
import { type CommandLine, type Environment, readArgs } from './command-line.ts';

export async function health(args: CommandLine, { config, print }: Environment): Promise<boolean> {
  readArgs(args, {});
  const alive = isAlive(config.archivePath);
  print(alive ? 'alive' : 'no sign of life');
  return alive;
}
