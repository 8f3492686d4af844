/** Protection, as people meet it. */
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/discord/admission.ts';
import { messageIn } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

let world: EndToEnd;
afterEach(() => world.stop());

describe('protection', () => {
  it('GIVEN a person who asks without end THEN they are told privately how long to wait, and others are answered', async () => {
    world = await startEndToEnd({ limits: { ...DEFAULT_LIMITS, person: { burst: 3, perSecond: 0.1 } } });
    const member = world.discord.as();
    for (let n = 0; n < 3; n += 1) expect(messageIn(await member.slash('help')).text).toContain('Genchi');
    const refused = messageIn(await member.slash('help'));
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toMatch(/^短い間に多くの操作がありました。(10|9)秒後に/);
    const other = world.discord.as({ user: world.discord.ids.users.administrator });
    expect(messageIn(await other.slash('help')).text).toContain('Genchi');
  });

  it('GIVEN a person who types without end THEN suggestions stop, and the command still works', async () => {
    world = await startEndToEnd({ limits: { ...DEFAULT_LIMITS, typing: { burst: 2, perSecond: 0.1 } } });
    const member = world.discord.as();
    const offers = [];
    for (let n = 0; n < 4; n += 1)
      offers.push((await member.autocomplete('quote', { query: '非核' }, 'query')).length > 0);
    expect(offers).toEqual([true, true, false, false]);
    expect(messageIn(await member.slash('quote', { query: '非核化' })).text).toContain('非核化');
  });

  it('GIVEN an interaction that waited in the line for too long THEN it is refused in words, and suggestions are empty', async () => {
    world = await startEndToEnd();
    const member = world.discord.as();
    await member.slash('help');
    const older = (data: Readonly<Record<string, unknown>>) => ({
      ...data,
      // A snowflake's upper bits are its milliseconds.
      id: String(BigInt(String(data.id)) - (2_000n << 22n)),
    });
    const refused = world.nextAnswer();
    world.discord.faults.tamperWithDispatch(older);
    void member.slash('quote', { query: '非核化' });
    expect(await refused).toContain('混み合っています');
  });

  it.each([
    ['6,000 characters', 'あ'.repeat(6_000)],
    ['thousands of words', 'a '.repeat(3_000)],
    ['thousands of phrases', '"x" -y '.repeat(800)],
    [
      'every Japanese bigram of a long text',
      Array.from({ length: 3_000 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join(''),
    ],
    ['nothing but marks', '"-'.repeat(3_000)],
  ])('GIVEN a query of %s THEN it costs no more than a bounded time', async (_, query) => {
    world = await startEndToEnd();
    const asker = world.discord.as();
    // The dictionary of other words is read once, where nothing is found; that is not what a long query costs.
    messageIn(await asker.slash('quote', { query: '量子計算機' }));
    const started = performance.now();
    messageIn(await asker.slash('quote', { query: query.slice(0, 6_000) }));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
