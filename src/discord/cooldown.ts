/**
 * Token buckets: each key may act `burst` times at once, and then `perSecond` times a second.
 *
 * Memory is bounded: a bucket that nobody has used for longest is forgotten first, and a forgotten one is full.
 */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

export interface Cooldown {
  /** Seconds to wait before this key may act again; 0 where it may, and then one action is counted. */
  take(key: string): number;
  size(): number;
}

interface Bucket {
  readonly tokens: number;
  /** Milliseconds of the clock. */
  readonly at: number;
}

/** @param now milliseconds of a clock that never jumps. */
export function createCooldown(
  { burst, perSecond }: Pace,
  keys: number,
  now: () => number = () => performance.now(),
): Cooldown {
  const buckets = new Map<string, Bucket>();

  return {
    take(key) {
      const at = now();
      const known = buckets.get(key);
      const tokens =
        known === undefined ? burst : Math.min(burst, known.tokens + ((at - known.at) / 1000) * perSecond);
      const wait = tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond);
      buckets.delete(key);
      buckets.set(key, { tokens: wait === 0 ? tokens - 1 : tokens, at });
      if (buckets.size > keys) buckets.delete(buckets.keys().next().value!);
      return wait;
    },
    size: () => buckets.size,
  };
}
