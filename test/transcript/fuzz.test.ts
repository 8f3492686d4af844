import { describe, expect, it } from 'vitest';
import { bombs, mutate, randomBytes, readSources, seededRandom } from './mutate.ts';
import { judge } from './verdict.ts';

const SEED = 20_180_731;
const RUNS = 1_200;
const BOMB_BYTES = 256 * 1024;
/** Far above what any of them takes; a quadratic one takes minutes. */
const MAX_MILLISECONDS = 2_000;

const BOMBS = bombs(BOMB_BYTES);

describe('documents as they should not be', () => {
  it('GIVEN mutated fixtures and random bytes THEN each is refused with a reason or parsed whole', () => {
    const random = seededRandom(SEED);
    const sources = readSources();
    const seen = { parsed: 0, refused: 0 };
    for (let run = 0; run < RUNS; run += 1) {
      const input = run % 10 === 0 ? randomBytes(random) : mutate(random, sources);
      const verdict = judge(input);
      if (typeof verdict !== 'string') expect.fail(`run ${run}, ${input.name}: ${verdict.fault}`);
      seen[verdict] += 1;
    }
    expect(seen.parsed).toBeGreaterThan(RUNS / 10);
    expect(seen.refused).toBeGreaterThan(RUNS / 10);
  });

  it.each(BOMBS)('GIVEN $name THEN it is judged in bounded time', (input) => {
    const start = performance.now();
    const verdict = judge(input);
    expect(verdict).toBeTypeOf('string');
    expect(performance.now() - start).toBeLessThan(MAX_MILLISECONDS);
  });

  it.each([
    'laughs.xml',
    'outside.xml',
    'bomb.docx',
    'other.zip',
    'broken.docx',
    'deep.xml',
    'deep.html',
    'lone-surrogate.txt',
    'escape.txt',
  ])('GIVEN %s THEN it is refused', (name) =>
    expect(judge(BOMBS.find((input) => input.name === name)!)).toBe('refused'),
  );
});
