/**
 * The bot: configuration → archive → search → Discord, or the local playground where there is no token.
 *
 * Exit status: 0 after a clean stop, 1 after a fault, 2 where it cannot run as it is configured.
 */
import { commands } from '../commands/index.ts';
import { startBot } from './bot.ts';
import { ConfigError, readConfig } from './config.ts';
import { registerCommands } from './discord/register.ts';
import { leaveSigns } from './health.ts';
import { createLog } from './log.ts';
import { openServices } from './services.ts';

/** Longest a stop may take: container runtimes kill after 10 s. */
const STOP_DEADLINE_MS = 8_000;
const EXIT = { fault: 1, configuration: 2 } as const;

interface Running {
  stop(): Promise<void>;
  /** Resolves where there is nothing more to run for. */
  readonly done?: Promise<void>;
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const services = openServices(config);
  const start = (token: string, apiUrl?: string) => startBot({ token, apiUrl, commands, services, log });
  const running: Running = config.token === null ? await openPlayground() : await startForGood(config.token);
  const stop = once(async (exitCode: number) => {
    setTimeout(() => process.exit(exitCode || EXIT.fault), STOP_DEADLINE_MS).unref();
    await running.stop();
    await services.close();
    log.flush();
    process.exit(exitCode);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, event);
      void stop(EXIT.fault);
    });
  }

  await running.done?.then(() => stop(0));

  async function startForGood(token: string): Promise<Running> {
    const bot = await start(token);
    const stopSigns = leaveSigns(config.archivePath, bot.isHealthy);
    return {
      stop() {
        stopSigns();
        return bot.stop();
      },
    };
  }

  async function openPlayground(): Promise<Running> {
    const { startPlayground } = await importPlayground();
    const playground = await startPlayground({
      port: config.playgroundPort,
      input: process.stdin,
      output: process.stdout,
      locale: config.locale === 'ja' ? 'ja' : 'en-US',
      async startBot(apiUrl, token) {
        const bot = await start(token, apiUrl);
        await registerCommands(bot.client.rest, bot.client.application.id, commands);
        return bot;
      },
    });
    return { stop: () => playground.close(), done: playground.done };
  }
}

/** @throws {ConfigError} where the playground is not installed, as in the container image. */
async function importPlayground() {
  try {
    return await import('./playground/playground.ts');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new ConfigError(
      'DISCORD_TOKEN: required here; the local playground is not part of this installation',
    );
  }
}

function once<A extends readonly unknown[]>(
  work: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  let started: Promise<void> | null = null;
  return (...args) => {
    started ??= work(...args);
    return started;
  };
}

try {
  await main();
} catch (error) {
  process.stderr.write(`genchi: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? EXIT.configuration : EXIT.fault);
}
