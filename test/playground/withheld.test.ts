import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { createWeb } from '../../src/playground/web/web.ts';

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord({ extra: createWeb });
  discord.commands.replaceAll(null, [
    { type: 1, name: 'desk', description: 'd', contexts: [0], default_member_permissions: '32' },
    { type: 1, name: 'ask', description: 'a' },
  ]);
});
afterEach(() => discord.close());

async function say(text: string, who: { user: string; channel: string; locale: 'ja' | 'en-US' }) {
  const action = { type: 'say', text, files: [] };
  const response = await fetch(`${discord.url}/playground/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...who, action }),
  });
  return (await response.json()) as { readonly type: string; readonly reason?: string };
}

describe('a command typed on the page by somebody who is not offered it', () => {
  it('GIVEN a plain member THEN they are told who is, and nothing is posted', async () => {
    const { users, channels } = discord.ids;
    const member = { user: users.member, channel: channels.general };
    expect(await say('/desk list', { ...member, locale: 'ja' })).toEqual({
      type: 'refused',
      reason: '/desk が表示されるのは、「サーバー管理」の権限がある人だけです。',
    });
    const inDm = { user: users.member, channel: channels.memberDm, locale: 'en-US' as const };
    expect((await say('/desk', inDm)).reason).toBe('/desk works in servers only.');
    expect(discord.as().messages()).toEqual([]);
  });

  it('GIVEN any other text THEN it is a message, as in Discord', async () => {
    const { users, channels } = discord.ids;
    const member = { user: users.member, channel: channels.general, locale: 'ja' as const };
    for (const text of ['/ask', '/nothing', 'see /desk', '/ desk'])
      expect((await say(text, member)).type).toBe('message');
    const administrator = { ...member, user: users.administrator };
    expect((await say('/desk', administrator)).type).toBe('message');
  });
});
