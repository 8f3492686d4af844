import type { Clock } from '../clock.ts';

const DISCORD_EPOCH = 1_420_070_400_000n;
const SEQUENCE_BITS = 22n;

/** Ids as Discord makes them: milliseconds since 2015 above a counter, each greater than the one before. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(clock.now()) - DISCORD_EPOCH) << SEQUENCE_BITS;
    last = fresh > last ? fresh : last + 1n;
    return String(last);
  };
}

/** When an id was made, in milliseconds since 1970. */
export function timeOf(snowflake: string): number {
  return Number((BigInt(snowflake) >> SEQUENCE_BITS) + DISCORD_EPOCH);
}
