/** Faults of the REST API: each request is repeated where that is safe, dropped where it is not, and always logged. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/discord/command.ts';
import { textMessage } from '../../src/replies/message.ts';
import { command, gate, messageIn, until } from './helpers.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

let world: EndToEnd;
afterEach(() => world.stop());

const logText = () => world.logged.join('');
const member = () => world.discord.as();
const expectAlive = async () => expect(messageIn(await member().slash('help')).text).toContain('Genchi');
/** What the channel shows of this text, to everyone. */
const postsOf = (text: string) =>
  member()
    .messages()
    .filter((one) => !one.ephemeral && one.text === text);

/** A command whose answer comes late, and publicly: defer, edit, follow-up. */
function late(text: string) {
  const slow = gate();
  const made = command('late', async (): Promise<Answer> => {
    await slow.opened;
    return { type: 'public', message: textMessage(text) };
  });
  return { command: made, open: slow.open };
}

describe('a REST API that misbehaves', () => {
  it.each([500, 502, 503])('GIVEN %d three times THEN the answer still arrives, once', async (status) => {
    world = await startEndToEnd();
    world.discord.faults.failRest(3, status);
    const outcome = await member().slash('help');
    expect(messageIn(outcome).text).toContain('Genchi');
    expect(outcome.messages()).toHaveLength(1);
  });

  it.each([
    ['global', 0.2],
    ['user', 0.2],
  ] as const)('GIVEN a %s rate limit THEN the answer comes after it', async (scope, seconds) => {
    world = await startEndToEnd();
    world.discord.faults.limitRate(1, seconds, scope);
    expect(messageIn(await member().slash('help')).text).toContain('Genchi');
  });

  it('GIVEN a rate limit that does not say when it ends THEN requests are not repeated without pause', async () => {
    world = await startEndToEnd();
    const before = world.discord.exchanges.length;
    world.discord.faults.limitRate(1, null);
    const started = performance.now();
    expect(messageIn(await member().slash('help')).text).toContain('Genchi');
    expect(performance.now() - started).toBeGreaterThan(900);
    expect(world.discord.exchanges.length - before).toBe(1);
  });

  it('GIVEN a rate limit that outlives the interaction THEN the answer is dropped and logged, and the next is given', async () => {
    world = await startEndToEnd();
    world.discord.faults.limitRate(3, 60, 'user');
    void member().slash('help');
    await until(() => logText().includes('did not reach Discord'));
    world.discord.faults.clearRest();
    await expectAlive();
  });

  it('GIVEN a request that is never answered THEN it is tried again in time', async () => {
    world = await startEndToEnd();
    world.discord.faults.ignoreRequests(1);
    expect(messageIn(await member().slash('help')).text).toContain('Genchi');
  });

  it('GIVEN an answer that is carried out but lost with the connection THEN it is not given twice', async () => {
    world = await startEndToEnd();
    world.discord.faults.loseAnswers(1);
    const outcome = await member().slash('help');
    await expectAlive();
    expect(outcome.messages()).toHaveLength(1);
    expect(logText()).not.toContain('did not reach Discord');
  });

  it.each(['stallBodies', 'cutBodies'] as const)(
    'GIVEN %s WHEN a late public answer is posted THEN it stands once, and nobody is told of a failure',
    async (fault) => {
      const slow = late(`答え ${fault}`);
      world = await startEndToEnd({ more: [slow.command], deferAfterMs: 10 });
      const outcome = await member().slash('late', {}, { thinking: true });
      // The edit of the private notice and the follow-up that is the answer.
      if (fault === 'cutBodies') world.discord.faults.cutBodies(2);
      else world.discord.faults.stallBodies(1);
      slow.open();
      await outcome.followUp();
      await expectAlive();
      expect(postsOf(`答え ${fault}`)).toHaveLength(1);
    },
  );

  it('GIVEN 500 more often than requests are repeated THEN the person is told, and not left waiting', async () => {
    world = await startEndToEnd();
    world.discord.faults.failRest(4);
    const told = messageIn(await member().slash('help'));
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain('内部の不具合');
    await expectAlive();
  });

  it('GIVEN 500s in place of a deferral THEN the answer is sent all the same, once', async () => {
    const slow = late('遅い答え');
    world = await startEndToEnd({ more: [slow.command], deferAfterMs: 10 });
    world.discord.faults.failRest(4);
    const asked = member().slash('late');
    await until(() => logText().includes('did not reach Discord'));
    slow.open();
    expect(messageIn(await asked).text).toBe('遅い答え');
    expect(postsOf('遅い答え')).toHaveLength(1);
  });

  it('GIVEN a rate limit that never ends THEN answers are let go when their time is over, and the end is not held up', async () => {
    world = await startEndToEnd();
    world.discord.faults.limitRate(10_000, 1, 'user');
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => member().slash('help')));
    expect(outcomes.every(({ type }) => type === 'failed')).toBe(true);
    await until(() => world.bot().inFlight() === 0);
    expect(logText().match(/did not reach Discord/g)).toHaveLength(1);
    world.discord.faults.clearRest();
    await expectAlive();
  });

  it('GIVEN a limit on all requests for a minute WHEN many ask THEN Discord is not asked by each of them', async () => {
    world = await startEndToEnd();
    world.discord.faults.limitRate(10_000, 60, 'global');
    const requests = vi.spyOn(world.discord.faults, 'takeRestFault');
    await Promise.all(Array.from({ length: 50 }, () => member().slash('help')));
    // Those that went out together before the first came back.
    const together = requests.mock.calls.length;
    expect(together).toBeLessThanOrEqual(50);
    await Promise.all(Array.from({ length: 50 }, () => member().slash('help')));
    expect(requests.mock.calls.length).toBe(together);
  });

  it('GIVEN slow answers to requests WHEN more ask at once than there are connections THEN each is answered, and sent once', async () => {
    world = await startEndToEnd({
      more: [command('echo', async () => ({ type: 'private', message: textMessage('声') }))],
    });
    world.discord.faults.delayRest(120);
    const before = world.discord.exchanges.length;
    const outcomes = await Promise.all(Array.from({ length: 420 }, () => member().slash('echo')));
    expect(outcomes.filter(({ type }) => type === 'failed')).toEqual([]);
    expect(world.discord.exchanges.length - before).toBe(420);
  });

  it('GIVEN a follow-up whose receipt is lost THEN it is not posted again', async () => {
    const slow = late('一度だけ');
    world = await startEndToEnd({ more: [slow.command], deferAfterMs: 10 });
    const outcome = await member().slash('late', {}, { thinking: true });
    world.discord.faults.loseAnswers(1, /^POST .*webhooks/);
    slow.open();
    await outcome.followUp();
    expect((await outcome.followUp(2)).text).toContain('確認がありませんでした');
    expect(logText()).toContain('may have been carried out');
    await expectAlive();
    expect(postsOf('一度だけ')).toHaveLength(1);
  });

  it('GIVEN one 401 THEN the token is kept, and what needs it works the next time', async () => {
    world = await startEndToEnd();
    const person = member();
    const post = messageIn(await person.slash('quote', { query: '非核化' }));
    const own = messageIn(await person.click(post, '⋯'));
    world.discord.faults.failRest(1, 401);
    messageIn(await person.click(own, 'この投稿を削除'));
    expect(messageIn(await person.click(own, 'この投稿を削除')).text).toBe('投稿を削除しました。');
  });

  it('GIVEN an interaction that is unknown by now THEN it is a warning in the log and nothing more', async () => {
    world = await startEndToEnd();
    world.discord.faults.tamperWithDispatch((data) => ({ ...data, token: 'gone' }));
    void member().slash('help');
    await until(() => logText().includes('did not reach Discord'));
    expect(logText()).toContain('Unknown interaction');
    await expectAlive();
  });

  it('GIVEN a marker as token, query and file content, and every kind of failure THEN no log line and no reply of failure holds it', async () => {
    const marker = 'markersecret7c31';
    const boom = command('boom', async () => {
      throw new Error('kaboom');
    });
    world = await startEndToEnd({ more: [boom] });
    const { team } = world.discord.ids.guilds;
    world.add(`guild:${team}`, {
      text: `山田：${marker} の件です。\n佐藤：はい。\n山田：以上。\n佐藤：はい。`,
    });
    const person = member();
    const replies = [messageIn(await person.slash('boom'))];
    for (const spoil of [
      () => world.discord.faults.failRest(4, 502),
      () => world.discord.faults.loseAnswers(3),
      () => world.discord.faults.limitRate(3, 60, 'user'),
      () => world.discord.faults.failRest(1, 404),
    ]) {
      spoil();
      const lines = world.logged.length;
      void person.slash('quote', { query: marker });
      await until(() => world.logged.length > lines || world.discord.exchanges.length > 50);
      world.discord.faults.clearRest();
    }
    world.discord.faults.tamperWithDispatch((data) => ({ ...data, type: 99 }));
    replies.push(messageIn(await person.slash('quote', { query: marker })));
    const text = logText();
    expect(text).toContain('did not reach Discord');
    expect(text).not.toContain(marker);
    expect(text).not.toContain(world.discord.token);
    expect(text).not.toMatch(/(?:interactions|webhooks)\/\d+\/(?!\[redacted\])/);
    for (const reply of replies) expect(reply.text).not.toContain(marker);
  });
});
