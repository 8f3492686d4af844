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

  it('GIVEN nothing that waits WHEN work comes THEN it begins at once', () => {
    let begun = false;
    createTurns()(() => {
      begun = true;
    });
    expect(begun).toBe(true);
  });

  it('GIVEN work that waits for long WHEN more comes THEN it is not kept waiting by it', async () => {
    const turns = createTurns();
    const never = new Promise<never>(() => {});
    turns(() => void never.then(() => {}));
    await expect(new Promise<string>((resolve) => turns(() => resolve('begun')))).resolves.toBe('begun');
  });
});
