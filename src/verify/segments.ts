/**
 * A claim as a chain of stretches that stand in the record word for word, wherever they stand: what a spliced quotation is made of.
 *
 * In: the claim's skeleton, stretches of the record. Out: long runs, in the claim's order. Time is linear in both.
 */
import type { Span } from '../text/span.ts';
import type { Stretch } from './stretch.ts';
import { isRun } from './words.ts';

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

export interface SegmentFinder {
  add(stretches: readonly Stretch[]): void;
  /** Greedy from the left: at each unit of the claim the longest run that stands anywhere. */
  find(): readonly Segment[];
}

/** Seeds are told by their ends before they are cut out: few places of a record hold one. */
const SIGNS = 1 << 12;

function signAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + SEED - 1)) & (SIGNS - 1);
}

export function createSegmentFinder(claim: string): SegmentFinder {
  const places = new Map<string, Place[]>();
  const signs = new Uint8Array(SIGNS);
  for (let at = 0; at + SEED <= claim.length; at += 1) {
    places.set(claim.slice(at, at + SEED), []);
    signs[signAt(claim, at)] = 1;
  }
  return {
    add(stretches) {
      for (const stretch of stretches) {
        const { text } = stretch.skeleton;
        for (let at = 0; at + SEED <= text.length; at += 1) {
          if (signs[signAt(text, at)] === 0) continue;
          const known = places.get(text.slice(at, at + SEED));
          if (known !== undefined && known.length < MAX_PLACES) known.push({ stretch, at });
        }
      }
    },
    find() {
      const segments: Segment[] = [];
      for (let start = 0; start + SEED <= claim.length; ) {
        const found = places.get(claim.slice(start, start + SEED))!;
        const best = longestAt(claim, start, found, segments.at(-1));
        if (best !== null) segments.push(best);
        start = best?.end ?? start + 1;
      }
      return segments;
    },
  };
}

/** The longest; of several one that goes on where the claim's words before it stand. */
function longestAt(
  claim: string,
  start: number,
  places: readonly Place[],
  previous: Segment | undefined,
): Segment | null {
  let best: Segment | null = null;
  for (const { stretch, at } of places) {
    const { text } = stretch.skeleton;
    let length = SEED;
    while (start + length < claim.length && claim[start + length] === text[at + length]) length += 1;
    const more = best === null ? 1 : length - (best.end - best.start);
    if (
      more > 0 ||
      (more === 0 && goesOn(previous, stretch, at) && !goesOn(previous, best!.stretch, best!.at))
    )
      best = { stretch, at, start, end: start + length };
  }
  return best;
}

function goesOn(previous: Segment | undefined, stretch: Stretch, at: number): boolean {
  return previous?.stretch === stretch && at >= previous.at;
}

/** Part of the claim that a chain has to cover, and the least part of each of its links. */
const COVERED = 0.85;
const LINK = 0.15;
const MAX_LINKS = 4;
/** Units that may be left out between two links for the claim to be one altered passage. */
const MAX_GAP = 40;

/** Passages of the record, each a run of words of its own, that together are nearly all of the claim. */
export interface Chain {
  readonly links: readonly Segment[];
  /** Units of the claim in none of them. */
  readonly uncovered: number;
  /** Whether they follow one another in the record as they do in the claim, with little between them. */
  readonly isOnePassage: boolean;
}

export function findChain(claim: string, segments: readonly Segment[]): Chain | null {
  const links = segments.filter(
    ({ start, end }) => end - start >= claim.length * LINK && isRun(claim.slice(start, end)),
  );
  const covered = links.reduce((sum, { start, end }) => sum + end - start, 0);
  if (links.length < 2 || links.length > MAX_LINKS || covered < claim.length * COVERED) return null;
  return { links, uncovered: claim.length - covered, isOnePassage: links.every(followsThe(links)) };
}

function followsThe(links: readonly Segment[]) {
  return (link: Segment, index: number): boolean => {
    const previous = links[index - 1];
    if (previous === undefined) return true;
    const gap = link.at - (previous.at + previous.end - previous.start);
    return link.stretch === previous.stretch && gap >= 0 && gap <= MAX_GAP;
  };
}

/** The longest run of the claim that no segment covers. */
export function longestOpen(claim: string, segments: readonly Segment[]): Span {
  let longest: Span = { start: 0, end: 0 };
  let from = 0;
  for (const { start, end } of [...segments, { start: claim.length, end: claim.length }]) {
    if (start - from > longest.end - longest.start) longest = { start: from, end: start };
    from = end;
  }
  return longest;
}
