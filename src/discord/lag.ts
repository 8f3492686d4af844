/**
 * How far behind the bot is: an interaction's age when it is read, above the age of the freshest ones lately. The
 * difference needs no agreement between Discord's clock and ours, and nothing in it jumps with the wall clock.
 */
export interface Lag {
  /** @param createdAt milliseconds by Discord's clock. Returns milliseconds. */
  observe(createdAt: number): number;
}

/** Two windows of this length are looked back on: long enough to hold a quiet moment, short enough to forget a slip. */
const WINDOW_MS = 30_000;
/** Where nothing came for a while, what came before it still counts: after an outage Discord sends what is long over. */
const KEPT_MS = 600_000;
/** One interaction whose clock was ahead shall not make all others late: that many must be as fresh. */
const FRESHEST = 3;

export function createLag(now: () => number = () => performance.now()): Lag {
  let since = now();
  /** The lowest ages of each window, rising. */
  let current: readonly number[] = [];
  let previous: readonly number[] = [];

  return {
    observe(createdAt) {
      const at = now();
      if (at - since >= WINDOW_MS) {
        previous = at - since < KEPT_MS ? current : [];
        current = [];
        since = at;
      }
      const age = at - createdAt;
      current = lowest([...current, age]);
      const [first, , third = first] = lowest([...current, ...previous]);
      return Math.max(0, age - third!);
    },
  };
}

const lowest = (ages: readonly number[]): readonly number[] =>
  ages.toSorted((a, b) => a - b).slice(0, FRESHEST);
