/** /agreements over a record that takes longer than Discord waits: announced, then answered; others are answered meanwhile. */
import { afterEach, describe, expect, it } from 'vitest';
import { largeRecord } from '../helpers/large.ts';
import { messageIn } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

let world: EndToEnd;
afterEach(() => world.stop());

/** @returns the id of a record in which working out what was agreed takes far longer than the bot waits here before it announces. */
async function start(): Promise<string> {
  world = await startEndToEnd({ deferAfterMs: 20 });
  const id = world.add('public', {
    title: '漁業協議',
    heldOn: '2024-01-15',
    text: largeRecord(20_000),
  });
  // The index is there, as it is in a bot at work.
  await world.discord.as().slash('quote', { query: '平和条約', private: true });
  return id;
}

describe('the agreements of a large record', () => {
  it('GIVEN two who ask for them and one who quotes THEN the quote comes first, and both get their list', async () => {
    const meeting = await start();
    const order: string[] = [];
    const named = <T>(name: string, doing: Promise<T>) =>
      doing.then((outcome) => {
        order.push(name);
        return outcome;
      });
    const person = world.discord.as();
    const lists = [1, 2].map(() => named('list', person.slash('agreements', { meeting, private: true })));
    const quote = named('quote', person.slash('quote', { query: '平和条約', private: true }));
    for (const outcome of await Promise.all(lists)) {
      expect(messageIn(outcome).text).toContain('第0号の共同調査');
    }
    expect(messageIn(await quote).text).toContain('平和条約');
    expect(order).toEqual(['quote', 'list', 'list']);
  });

  it('GIVEN that they are for the channel THEN the announcement says so, and they follow', async () => {
    const meeting = await start();
    const outcome = await world.discord.as().slash('agreements', { meeting });
    expect(messageIn(outcome).ephemeral).toBe(true);
    expect((await outcome.followUp()).text).toContain('第0号の共同調査');
  });

  it('GIVEN that the bot stops meanwhile THEN who waits is asked to try again', async () => {
    const meeting = await start();
    const waiting = world.discord.as().slash('agreements', { meeting, private: true });
    while (world.bot().inFlight() === 0) await new Promise((resolve) => setImmediate(resolve));
    await world.bot().stop();
    expect(messageIn(await waiting).text).toContain('再起動');
  });
});
