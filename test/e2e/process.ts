/** The bot as its own process, `src/main.ts` as it stands, against the local Discord of the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { registerCommands } from '../../src/discord/register.ts';
import type { LocalDiscord } from '../../src/playground/server.ts';
import { ROOT } from '../helpers/world.ts';

export interface BotProcess {
  readonly child: ChildProcess;
  /** Everything on standard error so far: the log, and the line of a failure. */
  output(): string;
  /** Resolves with the exit status once the process has ended; a signal that killed it counts as null. */
  readonly ended: Promise<number | null>;
}

export interface BotProcessOptions {
  readonly archivePath: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Largest file it may write, in blocks of 1,024 bytes: the disk is full at that size. */
  readonly fileBlocks?: number;
  readonly uid?: number;
}

export function startProcess(
  discord: LocalDiscord,
  { archivePath, env = {}, fileBlocks, uid }: BotProcessOptions,
): BotProcess {
  const main = join(ROOT, 'src/main.ts');
  const node = [process.execPath, main];
  const [program, ...args] =
    fileBlocks === undefined
      ? node
      : ['/bin/bash', '-c', `trap '' XFSZ; ulimit -f ${fileBlocks}; exec "$@"`, 'bash', ...node];
  const child = spawn(program!, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      ARCHIVE_PATH: archivePath,
      LIMITS: 'off',
      ...env,
    },
    ...(uid === undefined ? {} : { uid }),
  });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return {
    child,
    output: () => output,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

export async function registerWith(discord: LocalDiscord): Promise<void> {
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  await registerCommands(rest, discord.applicationId, commands);
}
