import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

/** Begins each of these in a turn of its own; what it leaves for the end of its turn ends it. */
async function begin(names: readonly string[]): Promise<readonly string[]> {
  const turns = createTurns();
  const seen: string[] = [];
  await new Promise<void>((resolve) => {
    for (const name of names)
      turns(() => {
        seen.push(`${name} begins`);
        // As discord.js and undici do: after some promises, at the end of the turn.
        void Promise.resolve()
          .then(() => {})
          .then(() =>
            setImmediate(() => {
              seen.push(`${name} is written`);
              if (name === names.at(-1)) resolve();
            }),
          );
      });
  });
  return seen;
}

describe('turns', () => {
  it('GIVEN several that come at once WHEN they are begun THEN each is written before the next begins', async () => {
    expect(await begin(['a', 'b', 'c'])).toEqual([
      'a begins',
      'a is written',
      'b begins',
      'b is written',
      'c begins',
      'c is written',
    ]);
  });

  it('GIVEN many that wait WHEN they are begun THEN several begin in one turn, in their order', async () => {
    const names = Array.from({ length: 14 }, (_, at) => String(at));
    const seen = await begin(names);
    expect(seen.filter((what) => what.endsWith('begins'))).toEqual(names.map((name) => `${name} begins`));
    // Of thirteen that wait half, seven, begin behind the first; the last one by itself.
    expect(seen.slice(0, 9)).toEqual([
      '0 begins',
      '0 is written',
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `${n} begins`),
    ]);
    expect(seen.slice(-2)).toEqual(['13 begins', '13 is written']);
  });

  it('GIVEN nothing that waits WHEN work comes THEN it begins in the same turn', async () => {
    let begun = false;
    createTurns()(() => {
      begun = true;
    });
    await Promise.resolve();
    expect(begun).toBe(true);
  });

  it('GIVEN work that waits for long WHEN more comes THEN it is not kept waiting by it', async () => {
    const turns = createTurns();
    const never = new Promise<never>(() => {});
    turns(() => void never.then(() => {}));
    await expect(new Promise<string>((resolve) => turns(() => resolve('begun')))).resolves.toBe('begun');
  });
});
