/**
 * Many servers: one process for each gateway connection, all on one archive, kept running by discord.js's own manager.
 *
 * In: the configuration. Out: processes of `main.ts`, each with its part of the servers; one that ends is started anew.
 */
import { join } from 'node:path';
import { REST, type RESTGetAPIGatewayBotResult, Routes, ShardEvents, ShardingManager } from 'discord.js';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
/** Discord lets a bot identify once in five seconds. */
const SPAWN_DELAY_MS = 5_500;
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 7_000;

export interface Shards {
  /** Resolves once each was ready; rejects where one was not. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Servers of one connection; Discord's own bound is 2,500. It recommends one connection for 1,000. */
const SERVERS_EACH = 2_000;
const SERVERS_RECOMMENDED_EACH = 1_000;
/** So many ends within a minute are no accident. */
const MAX_DEATHS_A_MINUTE = 10;

/** @throws {DiscordAPIError} where Discord does not accept the token. */
export async function countShards(
  { shards, apiUrl }: Pick<Config, 'shards' | 'apiUrl'>,
  token: string,
): Promise<number> {
  if (shards !== 'auto') return shards;
  const rest = new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
  const { shards: recommended } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  return Math.ceil((recommended * SERVERS_RECOMMENDED_EACH) / SERVERS_EACH);
}

/** @param onHopeless told where shards end as soon as they start. */
export function startShards(
  token: string,
  count: number,
  log: Log,
  onHopeless: (reason: string) => void,
): Shards {
  const manager = new ShardingManager(MAIN, {
    token,
    totalShards: count,
    respawn: true,
    mode: 'process',
    // As this process was started: V8's flags are for the shards.
    execArgv: process.execArgv,
  });
  const deaths: number[] = [];
  const noteDeath = () => {
    deaths.push(performance.now());
    if (deaths.length > MAX_DEATHS_A_MINUTE && performance.now() - deaths.shift()! < 60_000)
      onHopeless('shards end as soon as they start; the log says why');
  };
  manager.on('shardCreate', (shard) => {
    shard.on(ShardEvents.Spawn, () =>
      log.info({ shard: shard.id, pid: shard.process?.pid }, 'shard started'),
    );
    shard.on(ShardEvents.Death, () => {
      log.warn({ shard: shard.id }, 'shard ended');
      noteDeath();
    });
    shard.on(ShardEvents.Error, (error) => log.error({ err: error, shard: shard.id }, 'shard failed'));
  });
  const ready = manager.spawn({ delay: SPAWN_DELAY_MS, timeout: READY_WITHIN_MS }).then(() => {});
  return {
    ready,
    async stop() {
      manager.respawn = false;
      const ends = [...manager.shards.values()].flatMap(({ process }) => {
        if (process === null || process.exitCode !== null) return [];
        const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
        process.kill('SIGTERM');
        return [ended];
      });
      await Promise.race([
        Promise.all(ends),
        new Promise((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref()),
      ]);
    },
  };
}
