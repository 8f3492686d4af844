/** The bot in service: connected, watched, and its archive kept in order. */
import type { BotOptions, startBot } from './bot.ts';
import type { Config } from './config.ts';
import type { Services } from './discord/command.ts';
import { followServers } from './discord/servers.ts';
import { keepHouse } from './housekeeping.ts';
import type { Lifetime } from './lifetime.ts';
import type { Log } from './log.ts';
import { startOperator } from './operator.ts';

const FAULT = 1;

export type Start = (
  options: Omit<BotOptions, 'commands' | 'services' | 'log'>,
) => ReturnType<typeof startBot>;

export interface Surroundings {
  readonly config: Config;
  readonly services: Services;
  readonly log: Log;
  readonly life: Lifetime;
  readonly start: Start;
}

/** Resolves once the bot is connected. */
export async function serve(
  token: string,
  { config, services, log, life, start }: Surroundings,
): Promise<void> {
  const { departures } = services.archive;
  const operator = await startOperator(config, services, log);
  life.atEnd(operator.close);
  const bot = await start({
    token,
    apiUrl: config.apiUrl ?? undefined,
    meter: operator.meter,
    shard: config.shard ?? undefined,
    onClient: (client) => followServers(client, departures, log),
    ...(config.limited ? {} : { limits: null }),
  });
  life.atEnd(() => bot.stop());
  life.atEnd(operator.watch(bot));
  // One of several is enough.
  if ((config.shard?.id ?? 0) === 0) life.atEnd(keepHouse({ departures, log, ...config }));
  void bot.lost.then((reason) => life.end(FAULT, reason));
}
