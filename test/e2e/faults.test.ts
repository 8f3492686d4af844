import { afterEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/discord/command.ts';
import { textMessage } from '../../src/replies/message.ts';
import { type EndToEnd, startEndToEnd } from './world.ts';

let world: EndToEnd | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

function command(name: string, run: Command['run'], components: Command['components'] = {}): Command {
  return {
    declaration: {
      name,
      description: name,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    } as Command['declaration'],
    run,
    components,
  };
}

/** Resolves when told to. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('when things go wrong', () => {
  it('GIVEN a handler that throws THEN the person gets an incident number, the log has it, and the bot lives on', async () => {
    const boom = command('boom', async () => {
      throw new Error('kaboom');
    });
    world = await startEndToEnd({ more: [boom] });
    const member = world.discord.as();
    const outcome = await member.slash('boom');
    if (outcome.type !== 'message') throw new Error(outcome.type);
    expect(outcome.message.ephemeral).toBe(true);
    const incident = /`([0-9a-f]{8})`/.exec(outcome.message.text)![1]!;
    expect(world.logged.join('')).toContain(incident);
    expect(world.logged.join('')).toContain('kaboom');
    expect(outcome.message.text).not.toContain('kaboom');
    expect((await member.slash('help')).type).toBe('message');
  });

  it('GIVEN an answer that Discord refuses THEN an apology takes its place', async () => {
    const tooLong = command('long', async () => ({
      type: 'public',
      message: { ...textMessage(''), content: 'x'.repeat(2_001) },
    }));
    world = await startEndToEnd({ more: [tooLong] });
    const outcome = await world.discord.as().slash('long');
    if (outcome.type !== 'message') throw new Error(outcome.type);
    expect(outcome.message.ephemeral).toBe(true);
    expect(outcome.message.text).toContain('内部の不具合');
  });

  it('GIVEN a private answer that comes late THEN it is announced in time and then shown', async () => {
    const slow = gate();
    const late = command('late', async () => {
      await slow.opened;
      return { type: 'private', message: textMessage('遅い答え') };
    });
    world = await startEndToEnd({ more: [late], deferAfterMs: 20 });
    const member = world.discord.as();
    const thinking = await member.slash('late', {}, { thinking: true });
    expect(thinking.type === 'message' && thinking.message.thinking).toBe(true);
    slow.open();
    const [shown] = await settled(() => thinking.messages().filter((message) => !message.thinking));
    expect(shown?.text).toBe('遅い答え');
    expect(shown?.ephemeral).toBe(true);
  });

  it('GIVEN a public answer that comes late THEN it is still public', async () => {
    const slow = gate();
    const late = command('late', async () => {
      await slow.opened;
      return { type: 'public', message: textMessage('公の答え') };
    });
    world = await startEndToEnd({ more: [late], deferAfterMs: 20 });
    const outcome = await world.discord.as().slash('late', {}, { thinking: true });
    slow.open();
    const answer = await outcome.followUp();
    expect(answer.ephemeral).toBe(false);
    expect(answer.text).toBe('公の答え');
  });

  it('GIVEN a button of a release before THEN it says that it has expired', async () => {
    const old = command('old', async () => ({
      type: 'private',
      message: textMessage('x', [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'old', custom_id: '0|x' },
            { type: 2, style: 2, label: 'unknown', custom_id: '1|nothing' },
          ],
        },
      ]),
    }));
    world = await startEndToEnd({ more: [old] });
    const member = world.discord.as();
    const outcome = await member.slash('old');
    if (outcome.type !== 'message') throw new Error(outcome.type);
    const expired = await member.click(outcome.message, 'old');
    expect(expired.type === 'message' && expired.message.text).toContain('期限が切れています');
    const unknown = await member.click(outcome.message, 'unknown');
    expect(unknown.type === 'message' && unknown.message.text).toContain('「nothing」');
  });

  it('GIVEN a command that only Discord still knows THEN the person is told', async () => {
    const gone = command('gone', async () => ({ type: 'private', message: textMessage('still here') }));
    world = await startEndToEnd({ more: [gone] });
    const member = world.discord.as();
    const before = await member.slash('gone');
    expect(before.type === 'message' && before.message.text).toBe('still here');
    await world.restart({ more: [] });
    const outcome = await member.slash('gone');
    if (outcome.type !== 'message') throw new Error(outcome.type);
    expect(outcome.message.ephemeral).toBe(true);
    expect(outcome.message.text).toContain('「gone」というコマンドやボタンは今はありません');
    expect((await member.slash('help')).type).toBe('message');
  });

  it('GIVEN a passage whose record was removed THEN its buttons say so and quote nothing else', async () => {
    world = await startEndToEnd();
    const owner = `guild:${world.discord.ids.guilds.team}` as const;
    const id = world.add(owner, {
      text: '山田：予算案を承認しました。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。',
    });
    const member = world.discord.as();
    const outcome = await member.slash('quote', { query: '予算案を承認' });
    if (outcome.type !== 'message') throw new Error(outcome.type);
    world.remove(owner, id);
    const context = await member.click(outcome.message, '前後の文');
    const text = context.type === 'message' ? context.message.text : '';
    expect(text).toContain('この記録はここでは読めなくなりました');
    expect(text).not.toContain('予算案');
  });

  it('GIVEN a dropped gateway connection THEN the session resumes and nothing asked meanwhile is lost', async () => {
    world = await startEndToEnd();
    const { discord } = world;
    const member = discord.as();
    discord.faults.dropGateway();
    const outcome = await member.slash('help');
    expect(outcome.type).toBe('message');
    expect(world.logged.join('')).toContain('gateway resumed');
  });

  it('GIVEN an answer whose receipt is lost THEN it is not given twice', async () => {
    world = await startEndToEnd();
    const member = world.discord.as();
    world.discord.faults.loseAnswers(1);
    const outcome = await member.slash('help');
    expect(outcome.type).toBe('message');
    expect(outcome.messages()).toHaveLength(1);
  });

  it('GIVEN marker secrets THEN no log line at any level holds them', async () => {
    const boom = command('boom', async () => {
      throw new Error('kaboom');
    });
    world = await startEndToEnd({ more: [boom] });
    const member = world.discord.as();
    await member.slash('boom');
    world.discord.faults.failRest(3, 502);
    await member.slash('quote', { query: '非核化' });
    const text = world.logged.join('');
    expect(text.length).toBeGreaterThan(0);
    expect(text).not.toContain(world.discord.token);
    expect(text).not.toMatch(/(?:interactions|webhooks)\/\d+\/(?!\[redacted\])/);
  });

  it('GIVEN a stop in the middle of an answer THEN the answer still arrives, and who asks meanwhile is told', async () => {
    const [started, slow] = [gate(), gate()];
    const late = command('late', async () => {
      started.open();
      await slow.opened;
      return { type: 'private', message: textMessage('最後の答え') };
    });
    world = await startEndToEnd({ more: [late] });
    const asked = world.discord.as().slash('late');
    await started.opened;
    const restarted = world.restart();
    const meanwhile = await world.discord.as().slash('help');
    expect(meanwhile.type === 'message' && meanwhile.message.text).toContain('再起動');
    slow.open();
    await restarted;
    const outcome = await asked;
    expect(outcome.type === 'message' && outcome.message.text).toBe('最後の答え');
  });
});

/** Looks again after every turn until there is something. */
async function settled<T>(look: () => readonly T[]): Promise<readonly T[]> {
  for (;;) {
    const found = look();
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
