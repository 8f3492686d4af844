/** The places of the record that come nearest to a claim, by edit distance. */
import { type Alignment, createAligner, type Ending } from './align.ts';
import type { ClaimPart } from './claim.ts';
import type { Stretch } from './stretch.ts';

/** Steps of 32 units that aligning may take: about two milliseconds. */
const MAX_STEPS = 120_000;

export interface Near {
  readonly stretch: Stretch;
  readonly alignment: Alignment;
}

/** What was aligned already, where a claim is judged again with more of the record. */
export type Aligned = Map<Stretch, Ending>;

/** The nearest, and all that are as near. Where there is too much to align, those that share most with the claim. */
export function alignBest(
  { skeleton }: ClaimPart,
  stretches: readonly Stretch[],
  aligned: Aligned,
): readonly Near[] {
  const aligner = createAligner(skeleton.text);
  const fresh = stretches.filter((stretch) => !aligned.has(stretch));
  let steps = 0;
  const stepsOf = (stretch: Stretch) => stretch.skeleton.text.length * Math.ceil(skeleton.text.length / 32);
  const all = fresh.reduce((sum, stretch) => sum + stepsOf(stretch), 0);
  for (const stretch of all > MAX_STEPS ? bySharedRuns(skeleton.text, fresh) : fresh) {
    aligned.set(stretch, aligner.findEnd(stretch.skeleton.text));
    steps += stepsOf(stretch);
    if (steps > MAX_STEPS) break;
  }
  const known = stretches.flatMap((stretch) => {
    const ending = aligned.get(stretch);
    return ending === undefined ? [] : [{ stretch, ending }];
  });
  const least = Math.min(...known.map(({ ending }) => ending.distance));
  return known
    .filter(({ ending }) => ending.distance === least && least < skeleton.text.length)
    .map(({ stretch, ending }) => ({
      stretch,
      alignment: aligner.findStart(stretch.skeleton.text, ending),
    }));
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
