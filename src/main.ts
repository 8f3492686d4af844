/**
 * The bot: configuration → archive → search → Discord, or the local playground where there is no token.
 *
 * Exit status: 0 after a clean stop, 1 after a fault, 2 where it cannot run as it is configured.
 */
import { commands } from '../commands/index.ts';
import { type BotOptions, startBot } from './bot.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Services } from './discord/command.ts';
import { registerCommands } from './discord/register.ts';
import { beginLifetime, type Lifetime } from './lifetime.ts';
import { createLog, type Log } from './log.ts';
import { startOperator } from './operator.ts';
import { openServices } from './services.ts';

const EXIT = { fault: 1, configuration: 2 } as const;

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const life = beginLifetime(log);
  const services = openServices(config);
  life.atEnd(() => services.close());
  const start: Start = (options) => startBot({ commands, services, log, ...options });
  if (config.token === null) await openPlayground(config, life, start);
  else await serve(config.token, config, life, services, log, start);
}

type Start = (
  options: Pick<BotOptions, 'token' | 'apiUrl' | 'limits' | 'meter'>,
) => ReturnType<typeof startBot>;

async function serve(
  token: string,
  config: Config,
  life: Lifetime,
  services: Services,
  log: Log,
  start: Start,
): Promise<void> {
  const operator = await startOperator(config, services, log);
  life.atEnd(operator.close);
  const bot = await start({
    token,
    meter: operator.meter,
    apiUrl: config.apiUrl ?? undefined,
    ...(config.limited ? {} : { limits: null }),
  });
  life.atEnd(() => bot.stop());
  life.atEnd(operator.watch(bot));
  void bot.lost.then((reason) => life.end(EXIT.fault, reason));
}

async function openPlayground(config: Config, life: Lifetime, start: Start): Promise<void> {
  const { startPlayground } = await importPlayground();
  const playground = await startPlayground({
    port: config.playgroundPort,
    input: process.stdin,
    output: process.stdout,
    locale: config.locale === 'ja' ? 'ja' : 'en-US',
    async startBot(apiUrl, token) {
      // One person, or a script, uses it: nobody is to be protected from them.
      const bot = await start({ token, apiUrl, limits: null });
      await registerCommands(bot.client.rest, bot.client.application.id, commands);
      return bot;
    },
  });
  life.atEnd(() => playground.close());
  await playground.done;
  await life.end(0);
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

try {
  await main();
} catch (error) {
  process.stderr.write(`genchi: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? EXIT.configuration : EXIT.fault);
}
