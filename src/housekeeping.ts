/** What is due is deleted now and every few hours, as long as the process runs. */
import type { Departures } from './archive/departures.ts';
import type { Log } from './log.ts';

const INTERVAL_MS = 6 * 60 * 60 * 1000;

/** Returns how to stop. */
export function keepHouse(departures: Departures, retentionDays: number | null, log: Log): () => void {
  const sweep = () => {
    try {
      const swept = departures.sweep(retentionDays);
      if (swept.servers + swept.records > 0) log.info(swept, 'deleted what was due');
    } catch (error) {
      // A disk that is full now may not be in six hours.
      log.error({ err: error }, 'what is due could not be deleted');
    }
  };
  sweep();
  const timer = setInterval(sweep, INTERVAL_MS).unref();
  return () => clearInterval(timer);
}
