/**
 * How far behind the bot is: an interaction's age when it is read, above the age of the freshest one lately. The
 * difference needs no agreement between Discord's clock and ours, and nothing in it jumps with the wall clock.
 */
export interface Lag {
  /** @param createdAt milliseconds by Discord's clock. Returns milliseconds. */
  observe(createdAt: number): number;
}

/** Two windows of this length are looked back on: long enough to hold a quiet moment, short enough to forget a slip. */
const WINDOW_MS = 30_000;

export function createLag(now: () => number = () => performance.now()): Lag {
  let since = now();
  let current = Number.POSITIVE_INFINITY;
  let previous = Number.POSITIVE_INFINITY;

  return {
    observe(createdAt) {
      const at = now();
      if (at - since >= WINDOW_MS) {
        previous = at - since < 2 * WINDOW_MS ? current : Number.POSITIVE_INFINITY;
        current = Number.POSITIVE_INFINITY;
        since = at;
      }
      const age = at - createdAt;
      current = Math.min(current, age);
      return age - Math.min(current, previous);
    },
  };
}
