import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runAside } from '../src/slices.ts';

function* work(steps: number, each: () => void): Generator<void, number> {
  for (let step = 0; step < steps; step += 1) {
    const until = performance.now() + 2;
    while (performance.now() < until);
    each();
    yield;
  }
  return steps;
}

/** How many turns of the event loop others had by the end of each step. */
async function turnsAtSteps(
  steps: number,
  isWaitedFor: (step: number) => boolean,
): Promise<readonly number[]> {
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    for (; !isOver; turns += 1) await setImmediate();
  })();
  const seen: number[] = [];
  expect(
    await runAside(
      work(steps, () => seen.push(turns)),
      () => isWaitedFor(seen.length),
    ),
  ).toBe(steps);
  isOver = true;
  await others;
  return seen.map((count, at) => count - (seen[at - 1] ?? 0)).slice(1);
}

describe('work aside', () => {
  it('GIVEN that nobody waits for it THEN others have many turns between two of its stretches', async () => {
    const between = await turnsAtSteps(8, () => false);
    expect(Math.min(...between)).toBeGreaterThan(3);
  });
  it('GIVEN that somebody waits from the middle on THEN it rests no more', async () => {
    const between = await turnsAtSteps(12, (step) => step > 4);
    expect(between.slice(0, 3).every((turns) => turns > 3)).toBe(true);
    expect(between.slice(6).every((turns) => turns < 3)).toBe(true);
  });
  it('GIVEN work that fails THEN so does the run', async () => {
    const failing = work(3, () => {
      throw new Error('no room');
    });
    await expect(runAside(failing, () => false)).rejects.toThrow('no room');
  });
});
