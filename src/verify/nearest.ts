/** The places of the record that come nearest to a claim, by edit distance. */
import { type Alignment, createAligner, type Ending } from './align.ts';
import type { ClaimPart } from './claim.ts';
import type { Stretch } from './stretch.ts';

/** Steps of 32 units that aligning may take for one claim: about two milliseconds. */
const MAX_STEPS = 120_000;

export interface Near {
  readonly stretch: Stretch;
  readonly alignment: Alignment;
}

export interface NearestFinder {
  /**
   * The nearest, and all that are as near. What was aligned before is not aligned again. Where there is too much to align, those that
   * share most with the claim are.
   */
  find(stretches: readonly Stretch[]): readonly Near[];
  /** Of what was aligned, those that come behind the nearest, in order. @param mayBe tells most that are not wanted, before they are */
  nextBest(nearest: Near, most: number, mayBe: (stretch: Stretch) => boolean): readonly Near[];
}

export function createNearestFinder({ skeleton: { text: claim } }: ClaimPart): NearestFinder {
  const aligner = createAligner(claim);
  const endings = new Map<Stretch, Ending>();
  const alignments = new Map<Stretch, Alignment>();
  const rows = Math.ceil(claim.length / 32);
  const stepsOf = ({ skeleton }: Stretch) => skeleton.text.length * rows;
  let left = MAX_STEPS;

  function alignmentOf(stretch: Stretch, ending: Ending): Alignment {
    const known = alignments.get(stretch) ?? aligner.findStart(stretch.skeleton.text, ending);
    alignments.set(stretch, known);
    return known;
  }

  return {
    find(stretches) {
      const fresh = stretches.filter((stretch) => !endings.has(stretch));
      const all = fresh.reduce((sum, stretch) => sum + stepsOf(stretch), 0);
      for (const stretch of all > left ? bySharedRuns(claim, fresh) : fresh) {
        if (left < 0 && endings.size > 0) break;
        endings.set(stretch, aligner.findEnd(stretch.skeleton.text));
        left -= stepsOf(stretch);
      }
      const known = stretches.flatMap((stretch) => {
        const ending = endings.get(stretch);
        return ending === undefined ? [] : [{ stretch, ending }];
      });
      const least = Math.min(claim.length, ...known.map(({ ending }) => ending.distance));
      return known
        .filter(({ ending }) => ending.distance === least && least < claim.length)
        .map(({ stretch, ending }) => ({ stretch, alignment: alignmentOf(stretch, ending) }));
    },
    nextBest({ stretch: nearest }, most, mayBe) {
      return [...endings]
        .filter(([stretch, { distance }]) => stretch !== nearest && distance < claim.length)
        .sort(([, a], [, b]) => a.distance - b.distance)
        .slice(0, most)
        .filter(([stretch]) => mayBe(stretch))
        .map(([stretch, ending]) => ({ stretch, alignment: alignmentOf(stretch, ending) }));
    },
  };
}

/** Two Japanese units say as much as four letters. */
function bySharedRuns(claim: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const length = /[\u3041-\u9fff]/u.test(claim) ? 2 : 4;
  const runs = new Set<string>();
  for (let at = 0; at + length <= claim.length; at += 1) runs.add(claim.slice(at, at + length));
  const count = ({ skeleton: { text } }: Stretch): number => {
    const found = new Set<string>();
    for (let at = 0; at + length <= text.length; at += 1) {
      const run = text.slice(at, at + length);
      if (runs.has(run)) found.add(run);
    }
    return found.size;
  };
  return stretches
    .map((stretch) => ({ stretch, shared: count(stretch) }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ stretch }) => stretch);
}
