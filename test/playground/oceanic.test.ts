import { Client, type CommandInteraction, InteractionTypes } from 'oceanic.js';
import { describe, expect, it } from 'vitest';
import { startLocalDiscord } from '../../src/playground/server.ts';

describe('a second client library at the local Discord', () => {
  it('GIVEN oceanic.js WHEN it logs in, registers and answers THEN the person sees its answer', async () => {
    const discord = await startLocalDiscord();
    const client = new Client({
      auth: `Bot ${discord.token}`,
      gateway: { intents: ['GUILDS'], getAllUsers: false },
      rest: { baseURL: `${discord.apiUrl}/v10` },
    });
    const errors: unknown[] = [];
    client.on('error', (error) => errors.push(error));
    client.on('interactionCreate', (interaction) => {
      if (interaction.type !== InteractionTypes.APPLICATION_COMMAND) return;
      const command = interaction as CommandInteraction;
      const word = command.data.options.getString('word', true);
      command
        .createMessage({ content: `${word} ${command.guildID}`, flags: 64 })
        .catch((error: unknown) => errors.push(error));
    });
    const ready = new Promise<void>((resolve) => client.once('ready', () => resolve()));
    await client.connect();
    await ready;
    expect(client.guilds.size).toBe(2);
    await client.application.bulkEditGlobalCommands([
      {
        type: 1,
        name: 'say',
        description: 'Says',
        options: [{ type: 3, name: 'word', description: 'Word', required: true }],
      },
    ]);
    const outcome = await discord.as().slash('say', { word: '言質' });
    expect(outcome).toMatchObject({
      type: 'message',
      message: { text: `言質 ${discord.ids.guilds.team}`, ephemeral: true },
    });
    expect(errors).toEqual([]);
    expect(discord.exchanges.flatMap((exchange) => exchange.departures)).toEqual([]);
    client.disconnect(false);
    await discord.close();
  });
});
