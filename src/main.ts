/**
 * The bot: configuration → archive → search → Discord, or the local playground where there is no token.
 *
 * Exit status: 0 after a clean stop, 1 after a fault, 2 where it cannot run as it is configured.
 */
import { commands } from '../commands/index.ts';
import { startBot } from './bot.ts';
import { ConfigError, readConfig } from './config.ts';
import { registerCommands } from './discord/register.ts';
import { countShards, startShards } from './discord/shards.ts';
import { beginLifetime, type Lifetime } from './lifetime.ts';
import { createLog, type Log } from './log.ts';
import { startOperator } from './operator.ts';
import { type Start, type Surroundings, serve } from './serve.ts';
import { openServices } from './services.ts';

const EXIT = { fault: 1, configuration: 2 } as const;

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config);
  const life = beginLifetime(log);
  const { token, shard } = config;
  // First: where there is nothing to run, nothing is to be left behind.
  const playground = token === null ? await importPlayground() : null;
  // Opened before any shard is: it makes the archive, takes it to this release's schema, and closes it again.
  const services = openServices(config, (err) => log.warn({ err }, 'a saved search index cannot be used'));
  const count = token === null || shard !== null ? 1 : await countShards(config, token);
  if (token !== null && count > 1) {
    await services.close();
    return supervise(token, count, log, life);
  }
  life.atEnd(() => services.close());
  const start: Start = (options) => startBot({ commands, services, log, ...options });
  const surroundings = { config, services, log, life, start };
  if (playground !== null) await openPlayground(playground, surroundings);
  else await serve(token!, surroundings);
}

async function supervise(token: string, count: number, log: Log, life: Lifetime): Promise<void> {
  const shards = startShards(token, count, log, (reason) => life.end(EXIT.fault, reason));
  life.atEnd(shards.stop);
  await shards.ready;
}

async function openPlayground(
  { startPlayground }: Awaited<ReturnType<typeof importPlayground>>,
  { config, services, log, life, start }: Surroundings,
): Promise<void> {
  const operator = await startOperator(config, services, log);
  life.atEnd(operator.close);
  const playground = await startPlayground({
    port: config.playgroundPort,
    input: process.stdin,
    output: process.stdout,
    locale: config.locale === 'ja' ? 'ja' : 'en-US',
    async startBot(apiUrl, token) {
      // One person, or a script, uses it: nobody is to be protected from them.
      const bot = await start({ token, apiUrl, limits: null, meter: operator.meter });
      life.atEnd(operator.watch(bot));
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
