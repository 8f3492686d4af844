/** What is due is deleted now and every few hours, as long as the process runs. */
import type { Departures } from './archive/departures.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { deleteIndex } from './search/store.ts';

const INTERVAL_MS = 6 * 60 * 60 * 1000;

export interface Household extends Pick<Config, 'archivePath' | 'retentionDays'> {
  readonly departures: Departures;
  readonly log: Log;
}

/** Returns how to stop. */
export function keepHouse(household: Household): () => void {
  const clean = () => {
    // A disk that is full now may not be in six hours.
    sweep(household).catch((error: unknown) =>
      household.log.error({ err: error }, 'what is due could not be deleted'),
    );
  };
  clean();
  const timer = setInterval(clean, INTERVAL_MS).unref();
  return () => clearInterval(timer);
}

/** The records, and the saved indexes that hold their words. */
export async function sweep({ departures, archivePath, retentionDays, log }: Household): Promise<void> {
  const { owners, ...swept } = await departures.sweep(retentionDays);
  for (const owner of owners) await deleteIndex(archivePath, owner);
  if (owners.length > 0) log.info(swept, 'deleted what was due');
}
