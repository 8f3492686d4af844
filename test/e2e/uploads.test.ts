/** Documents as they should not be, uploaded in Discord: refused in words or shown for confirmation, and nothing is left of either. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/people/person.ts';
import type { SeenMessage } from '../../src/playground/people/seen.ts';
import { bombs, mutate, randomBytes, readSources, seededRandom } from '../transcript/mutate.ts';
import { messageIn, uploaded } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

const SEED = 20_180_801;
const RUNS = 40;
const BOMB_BYTES = 128 * 1024;
/** Longest that /quote may take meanwhile, milliseconds. */
const MAX_ANSWER_MS = 1_000;
const NOTHING_STORED = '何も保存していません';

let world: EndToEnd;
let manager: Person;
let colleague: Person;
beforeAll(async () => {
  world = await startEndToEnd();
  manager = world.discord.as({ user: world.discord.ids.users.administrator });
  colleague = world.discord.as();
  await colleague.slash('quote', { query: '非核化' });
});
afterAll(() => world.stop());

const upload = (name: string, bytes: Uint8Array): Promise<SeenMessage> =>
  uploaded(manager, manager.slash('transcripts add', { file: { name, data: new Uint8Array(bytes) } }));

async function quoteMillis(): Promise<number> {
  const start = performance.now();
  expect(messageIn(await colleague.slash('quote', { query: '非核化' })).text).toContain('非核化');
  return performance.now() - start;
}

describe('uploads as they should not be', () => {
  it('GIVEN mutated documents, random bytes and bombs THEN each is refused in words or shown, /quote answers meanwhile, and nothing is stored', async () => {
    const random = seededRandom(SEED);
    const sources = readSources();
    const mutated = Array.from({ length: RUNS }, (_, run) =>
      run % 10 === 0 ? randomBytes(random) : mutate(random, sources),
    );
    const seen = { shown: 0, refused: 0 };
    for (const { name, bytes } of [...mutated, ...bombs(BOMB_BYTES)]) {
      const [message, ms] = await Promise.all([upload(name, bytes), quoteMillis()]);
      expect(ms, name).toBeLessThan(MAX_ANSWER_MS);
      expect(message.ephemeral).toBe(true);
      if (message.buttons.length === 0) {
        seen.refused += 1;
        continue;
      }
      seen.shown += 1;
      expect(message.text.split('\n').length, name).toBeLessThanOrEqual(15);
      expect(messageIn(await manager.click(message, '取消')).text).toContain(NOTHING_STORED);
    }
    expect(seen.shown).toBeGreaterThan(5);
    expect(seen.refused).toBeGreaterThan(5);
    expect(messageIn(await manager.slash('transcripts list')).text).toContain('まだありません');
  }, 60_000);
});
