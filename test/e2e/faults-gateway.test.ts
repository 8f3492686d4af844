/** Faults of the gateway: whatever it does, what people ask is answered, once, and the process lives. */

import type { Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { textMessage } from '../../src/replies/message.ts';
import { command, messageIn, until } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

let world: EndToEnd;
afterEach(() => world.stop());

const logText = () => world.logged.join('');
/** `member.slash` until the bot is back: Discord drops what it cannot deliver. */
const asks = () => world.discord.as().slash('help');

describe('a gateway that misbehaves', () => {
  it('GIVEN a resume that is refused THEN the bot identifies anew and answers', async () => {
    world = await startEndToEnd();
    world.discord.faults.refuseResumes(1);
    world.discord.faults.dropGateway();
    await until(() => !world.discord.isOnline());
    await until(() => world.discord.isOnline());
    expect(messageIn(await asks()).text).toContain('Genchi');
    expect(logText()).not.toContain('gateway resumed');
  });

  it('GIVEN sessions that are declared invalid THEN the bot identifies anew and answers', async () => {
    world = await startEndToEnd();
    world.discord.faults.invalidateSessions();
    await until(() => !world.discord.isOnline());
    await until(() => world.discord.isOnline());
    expect(messageIn(await asks()).text).toContain('Genchi');
  });

  it('GIVEN a zombie connection THEN it is noticed by the missing heartbeats and replaced', async () => {
    world = await startEndToEnd({ heartbeatInterval: 150 });
    world.discord.faults.ignoreHeartbeats(true);
    await until(() => logText().includes('gateway reconnecting'));
    expect(world.bot().isHealthy()).toBe(false);
    world.discord.faults.ignoreHeartbeats(false);
    await until(() => world.bot().isHealthy());
    expect(messageIn(await asks()).text).toContain('Genchi');
  });

  it('GIVEN a storm of reconnects THEN nothing asked in it is lost, and no listener is left over', async () => {
    world = await startEndToEnd();
    const { client } = world.bot();
    const listeners = () => client.eventNames().reduce((sum, name) => sum + client.listenerCount(name), 0);
    const before = listeners();
    const asked = [];
    for (let round = 0; round < 4; round += 1) {
      asked.push(asks());
      if (round % 2 === 0) world.discord.faults.dropGateway();
      else world.discord.faults.askToReconnect();
      await until(() => (logText().match(/gateway reconnecting/g)?.length ?? 0) > round);
      await until(() => (logText().match(/gateway resumed/g)?.length ?? 0) > round);
    }
    for (const outcome of await Promise.all(asked)) expect(messageIn(outcome).text).toContain('Genchi');
    expect(listeners()).toBe(before);
  });

  it('GIVEN an interaction that is dispatched twice THEN it is run and answered once', async () => {
    let runs = 0;
    const counted = command('counted', async () => {
      runs += 1;
      return { type: 'private', message: textMessage(`run ${runs}`) };
    });
    world = await startEndToEnd({ more: [counted] });
    world.discord.faults.repeatDispatches(1);
    const outcome = await world.discord.as().slash('counted');
    await asks();
    expect(messageIn(outcome).text).toBe('run 1');
    expect(outcome.messages()).toHaveLength(1);
    expect(runs).toBe(1);
  });

  it('GIVEN an interaction of a kind that does not exist yet THEN the person is told, with a number that the log has', async () => {
    world = await startEndToEnd();
    world.discord.faults.tamperWithDispatch((data) => ({ ...data, type: 99 }));
    const message = messageIn(await asks());
    expect(message.ephemeral).toBe(true);
    const incident = /`([0-9a-f]{8})`/.exec(message.text)![1]!;
    expect(logText()).toContain(incident);
    expect(messageIn(await asks()).text).toContain('Genchi');
  });

  it.each([
    ['no user', ({ member: _, user: __, ...rest }: Record<string, unknown>) => rest],
    ['no data', ({ data: _, ...rest }: Record<string, unknown>) => rest],
    ['entitlements that are no list', (data: object) => ({ ...data, entitlements: 7 })],
    ['a channel of an unknown kind', (data: object) => ({ ...data, channel: { id: '1', type: 99 } })],
  ])('GIVEN an interaction with %s THEN it is answered and the process lives', async (_, change) => {
    world = await startEndToEnd();
    world.discord.faults.tamperWithDispatch((data) => change(data));
    expect(messageIn(await asks()).text.length).toBeGreaterThan(0);
    expect(messageIn(await asks()).text).toContain('Genchi');
  });

  it('GIVEN an interaction that is no object at all THEN it is logged and the process lives', async () => {
    world = await startEndToEnd();
    world.discord.faults.tamperWithDispatch(() => 'nonsense');
    void asks();
    await until(() => logText().includes('could not be read'));
    expect(messageIn(await asks()).text).toContain('Genchi');
  });

  it('GIVEN unknown fields in everything THEN nothing changes', async () => {
    world = await startEndToEnd();
    world.discord.faults.addUnknownFields(true);
    const member = world.discord.as();
    const post = messageIn(await member.slash('quote', { query: '非核化' }));
    expect(post.text).toContain('非核化');
    expect(messageIn(await member.click(post, '前後の文')).ephemeral).toBe(true);
    world.discord.faults.dropGateway();
    expect(messageIn(await asks()).text).toContain('Genchi');
  });

  it('GIVEN a clock that jumps an hour ahead and back THEN answers, buttons and health go on', async () => {
    world = await startEndToEnd();
    const member = world.discord.as();
    const post = messageIn(await member.slash('quote', { query: '非核化' }));
    const realNow = Date.now;
    try {
      for (const jump of [3_600_000, -3_600_000]) {
        Date.now = () => realNow() + jump;
        expect(messageIn(await asks()).text).toContain('Genchi');
        expect(messageIn(await member.click(post, 'ほかの1件')).text).toContain('2/2件');
      }
    } finally {
      Date.now = realNow;
    }
    expect(world.bot().isHealthy()).toBe(true);
  });

  it('GIVEN a token that was reset THEN the bot says that its connection has ended for good', async () => {
    world = await startEndToEnd();
    world.discord.faults.closeGateway(4004);
    expect(await world.bot().lost).toBe('Discord ended the connection for good: 4004 AuthenticationFailed');
    expect(world.bot().isHealthy()).toBe(false);
  });

  it('GIVEN discord.js WHEN it reads an interaction THEN the place where that is watched over still exists', async () => {
    world = await startEndToEnd();
    const { client } = world.bot();
    const seen: Interaction[] = [];
    client.on('interactionCreate', (interaction) => void seen.push(interaction));
    await asks();
    expect(seen).toHaveLength(1);
    expect(logText()).not.toContain('could not be read');
  });
});
