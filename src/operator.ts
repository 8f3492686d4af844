/** What an operator sees of the running bot: health signs beside the archive, and, where a port is configured, metrics. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC_VIEWER } from './archive/archive.ts';
import type { Config } from './config.ts';
import type { RunningBot } from './discord/client.ts';
import type { Services } from './discord/command.ts';
import { leaveSigns } from './health.ts';
import type { Log } from './log.ts';
import { type Meter, silentMeter } from './metrics/meter.ts';
import { openPort } from './metrics/port.ts';
import { createPrometheusMeter, type PrometheusMeter } from './metrics/prometheus.ts';

export interface Operator {
  readonly meter: Meter;
  /** From now on the bot is seen. Returns how to stop. */
  watch(bot: RunningBot): () => void;
  close(): Promise<void>;
}

/** Opens the port before the bot connects, so that it is seen starting. */
export async function startOperator(
  { archivePath, metrics }: Pick<Config, 'archivePath' | 'metrics'>,
  { archive, search, intake }: Services,
  log: Log,
): Promise<Operator> {
  let bot: RunningBot | null = null;
  let hasIndex = false;
  // The first question finds the index there.
  search.warm(PUBLIC_VIEWER).then(
    () => {
      hasIndex = true;
    },
    (error: unknown) => log.error({ err: error }, 'the index could not be made'),
  );
  const isConnected = () => bot?.isHealthy() ?? false;
  const watched = {
    watch(started: RunningBot) {
      bot = started;
      return leaveSigns(archivePath, isConnected);
    },
  };
  if (metrics === null) return { meter: silentMeter, ...watched, close: async () => {} };

  const meter: PrometheusMeter = createPrometheusMeter({
    isConnected,
    servers: () => bot?.client.guilds.cache.size ?? 0,
    inFlight: () => bot?.inFlight() ?? 0,
    documents: intake.queued,
    files: () => sizesIn(archivePath),
  });
  const port = await openPort({
    ...metrics,
    checks: {
      gateway: isConnected,
      // A read that no cache answers.
      archive: () => archive.notes.find(PUBLIC_VIEWER, '') === null,
      index: () => hasIndex,
    },
    metrics: meter,
  });
  log.info({ port: port.port, host: metrics.host }, 'health and metrics');
  return { meter, ...watched, close: port.close };
}

/** Bytes by name. A file that goes meanwhile is left out. */
function sizesIn(folder: string): ReadonlyMap<string, number> {
  return new Map(
    readdirSync(folder).flatMap((name) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return stat?.isFile() ? [[name, stat.size] as const] : [];
    }),
  );
}
