/**
 * Judging: whether a claim's words stand in stretches of the record, before it is asked who spoke.
 *
 * In: a claim, stretches. Out: the most exact outcome and every place that has it. Never: an outcome that only resembles.
 */
import { type Claim, type ClaimPart, joinParts } from './claim.ts';
import { findExact, type Occurrence } from './exact.ts';
import { inOrder, type Judgement, NOTHING } from './judgement.ts';
import { isSameSpeech, passageHolding, type Stretch } from './stretch.ts';
import { turnAfter, turnBefore } from './turns/around.ts';
import type { Turn } from './turns/turn.ts';
import type { Match, Outcome } from './verdict.ts';

/** The most exact outcome of words that stand in the record, and every place that has it; null where they stand nowhere. */
export function judgeExact(claim: Claim, stretches: readonly Stretch[]): Judgement | null {
  if (claim.parts.length === 0) return NOTHING;
  // The record may have an ellipsis of its own.
  const asOne = claim.parts.length === 1 ? claim.parts[0]! : joinParts(claim);
  const together = stretches.flatMap((stretch) => findExact(asOne, stretch)).map((found) => [found]);
  const whole = together.length > 0;
  const matches = whole || claim.parts.length === 1 ? together : inOneSpeech(claim.parts, stretches);
  if (matches.length === 0) return null;
  const ranked = matches.map((occurrences) => {
    const turn = turnOf(occurrences);
    const exact: Outcome = !whole ? 'shortened' : occurrences[0]!.toTheLetter ? 'verbatim' : 'same-words';
    return { outcome: turn === null ? exact : ('cut-off' as const), match: matchOf(occurrences, turn) };
  });
  for (const outcome of ['verbatim', 'same-words', 'shortened', 'cut-off'] as const) {
    const best = ranked.filter((one) => one.outcome === outcome).map(({ match }) => match);
    if (best.length === 0) continue;
    const places = inOrder(best);
    return { outcome, matches: places, nearest: places[0]! };
  }
  return null;
}

/** Every part in its order in one speech; for each speech the first way to find them. */
function inOneSpeech(
  parts: readonly ClaimPart[],
  stretches: readonly Stretch[],
): readonly (readonly Occurrence[])[] {
  return groupBySpeech(stretches).flatMap((group) => {
    const chain: Occurrence[] = [];
    for (const part of parts) {
      const after = chain.at(-1)?.end ?? -1;
      const next = group
        .flatMap((stretch) => findExact(part, stretch))
        .sort((a, b) => a.start - b.start)
        .find(({ start }) => start >= after);
      if (next === undefined) return [];
      chain.push(next);
    }
    return [chain];
  });
}

function groupBySpeech(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const group = groups.find(([first]) => isSameSpeech(first!, stretch));
    if (group === undefined) groups.push([stretch]);
    else group.push(stretch);
  }
  return groups;
}

/** What turns the words, at the ends and in the gaps that the claim leaves. */
function turnOf(occurrences: readonly Occurrence[]): Turn | null {
  for (const [index, found] of occurrences.entries()) {
    const bounds = { from: occurrences[index - 1]?.end, to: occurrences[index + 1]?.start };
    const turn = turnBefore(found.stretch, found, bounds) ?? turnAfter(found.stretch, found, bounds);
    if (turn !== null) return turn;
  }
  return null;
}

function matchOf(occurrences: readonly Occurrence[], turn: Turn | null): Match {
  const words = occurrences.map(({ start, end }) => ({ start, end }));
  return { passage: passageHolding(occurrences[0]!.stretch, words), words, changes: [], pieces: [], turn };
}
