import { describe, expect, it } from 'vitest';
import { startLocalDiscord } from '../../src/playground/server.ts';

describe("the server's own answers", () => {
  it("GIVEN every endpoint that reads THEN the answer is what Discord's description says", async () => {
    const discord = await startLocalDiscord();
    const { ids, applicationId } = discord;
    const message = discord.as().say('hello');
    const paths = [
      '/gateway/bot',
      '/users/@me',
      `/users/${ids.users.member}`,
      '/applications/@me',
      '/oauth2/applications/@me',
      `/guilds/${ids.guilds.team}`,
      `/guilds/${ids.guilds.team}/channels`,
      `/guilds/${ids.guilds.team}/roles`,
      `/guilds/${ids.guilds.team}/members/${ids.users.member}`,
      `/channels/${ids.channels.general}`,
      `/channels/${ids.channels.thread}`,
      `/channels/${ids.channels.memberDm}`,
      `/channels/${ids.channels.general}/messages`,
      `/channels/${ids.channels.general}/messages/${message.id}`,
      `/applications/${applicationId}/commands?with_localizations=true`,
      '/nowhere',
    ];
    const headers = { authorization: `Bot ${discord.token}` };
    for (const path of paths) await fetch(`${discord.apiUrl}/v10${path}`, { headers });
    expect(discord.exchanges.map((one) => one.status)).toEqual([...paths.slice(1).map(() => 200), 404]);
    expect(discord.exchanges.flatMap((one) => one.departures)).toEqual([]);
    await discord.close();
  });

  it('GIVEN a message of a person WHEN the application reads it THEN its content is withheld, as without the intent', async () => {
    const discord = await startLocalDiscord();
    const { id } = discord.as().say('private words');
    const path = `${discord.apiUrl}/v10/channels/${discord.ids.channels.general}/messages/${id}`;
    const response = await fetch(path, { headers: { authorization: `Bot ${discord.token}` } });
    expect(await response.json()).toMatchObject({ id, content: '' });
    await discord.close();
  });
});
