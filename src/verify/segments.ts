/**
 * A claim as a chain of stretches that stand in the record word for word, wherever they stand: what a spliced quotation is made of.
 *
 * In: the claim's skeleton, stretches of the record. Out: the fewest long runs, in the claim's order. Time is linear in both.
 */
import type { Span } from '../text/span.ts';
import type { Stretch } from './stretch.ts';

/** Units of the claim from `start` to `end` stand at `at` of the stretch's skeleton. */
export interface Segment extends Span {
  readonly stretch: Stretch;
  readonly at: number;
}

/** Runs are looked up by so many units; a shorter run is chance. */
const SEED = 5;
/** Places looked at for one seed. */
const MAX_PLACES = 24;

interface Place {
  readonly stretch: Stretch;
  readonly at: number;
}

/** Greedy from the left: at each unit the longest run that stands anywhere. */
export function chainSegments(claim: string, stretches: readonly Stretch[]): readonly Segment[] {
  const seeds = seedsOf(claim);
  const places = new Map<string, Place[]>();
  for (const stretch of stretches) {
    const { text } = stretch.skeleton;
    for (let at = 0; at + SEED <= text.length; at += 1) {
      const seed = text.slice(at, at + SEED);
      if (!seeds.has(seed)) continue;
      const known = places.get(seed);
      if (known === undefined) places.set(seed, [{ stretch, at }]);
      else if (known.length < MAX_PLACES) known.push({ stretch, at });
    }
  }
  const segments: Segment[] = [];
  for (let start = 0; start + SEED <= claim.length; ) {
    const best = longestAt(claim, start, places.get(claim.slice(start, start + SEED)) ?? []);
    if (best === null) start += 1;
    else {
      segments.push(best);
      start = best.end;
    }
  }
  return segments;
}

function seedsOf(claim: string): ReadonlySet<string> {
  const seeds = new Set<string>();
  for (let at = 0; at + SEED <= claim.length; at += 1) seeds.add(claim.slice(at, at + SEED));
  return seeds;
}

function longestAt(claim: string, start: number, places: readonly Place[]): Segment | null {
  let best: Segment | null = null;
  for (const { stretch, at } of places) {
    const { text } = stretch.skeleton;
    let length = SEED;
    while (start + length < claim.length && claim[start + length] === text[at + length]) length += 1;
    if (best === null || length > best.end - best.start) best = { stretch, at, start, end: start + length };
  }
  return best;
}
