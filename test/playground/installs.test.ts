import type { DiscordAPIError, Interaction } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { DEFAULT_WORLD, IDS } from '../../src/playground/world/default.ts';
import { type Bot, startBot, until } from './bot.ts';

const ELSEWHERE = '110000000000009001';
const LOBBY = '110000000000009002';

/** The default world and a server that the application was never added to. */
const WORLD = {
  ...DEFAULT_WORLD,
  guilds: [
    ...DEFAULT_WORLD.guilds,
    {
      ...DEFAULT_WORLD.guilds[1]!,
      id: ELSEWHERE,
      roles: [{ id: ELSEWHERE, name: '@everyone', permissions: 1n << 31n }],
      ownerId: IDS.users.administrator,
      members: [{ userId: IDS.users.member, roleIds: [] }],
      installed: false,
    },
  ],
  channels: [
    ...DEFAULT_WORLD.channels,
    { ...DEFAULT_WORLD.channels[0]!, id: LOBBY, guildId: ELSEWHERE, name: 'lobby' },
  ],
};

let discord: LocalDiscord;
let bot: Bot;
let handle: (interaction: Interaction) => Promise<unknown>;

beforeEach(async () => {
  discord = await startLocalDiscord({ world: WORLD });
  handle = async () => undefined;
  bot = await startBot(discord, (interaction) => handle(interaction), [
    { name: 'anywhere', description: 'Works everywhere', integration_types: [0, 1], contexts: [0, 1, 2] },
    { name: 'servers', description: 'In servers that have it', integration_types: [0], contexts: [0] },
  ]);
});
afterEach(async () => {
  await bot.stop();
  await discord.close();
});

const namesIn = (channel: string) =>
  discord
    .as({ channel })
    .commands()
    .map((command) => command.name);

describe('where an application is installed', () => {
  it('GIVEN commands for servers, direct messages and people THEN each place offers its own', () => {
    expect(namesIn(IDS.channels.general)).toEqual(['anywhere', 'servers']);
    expect(namesIn(IDS.channels.memberDm)).toEqual(['anywhere']);
    expect(namesIn(LOBBY)).toEqual(['anywhere']);
  });

  it('GIVEN a person’s own installation THEN the interaction says so, and a sixth follow-up is refused', async () => {
    let owners: unknown;
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      owners = interaction.authorizingIntegrationOwners.toJSON();
      await interaction.reply(`${interaction.guild === null} ${interaction.guildId}`);
      for (let n = 1; n <= 6; n += 1) await interaction.followUp(`${n}`);
    };
    const outcome = await discord.as({ channel: LOBBY }).slash('anywhere');
    await outcome.followUp(5);
    await until(() => bot.errors.length > 0);
    expect(outcome.messages().map((message) => message.text)).toEqual([
      `true ${ELSEWHERE}`,
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(owners).toEqual({ 1: IDS.users.member });
    expect((bot.errors[0] as DiscordAPIError).code).toBe(40094);
    await expect(bot.client.rest.get(`/guilds/${ELSEWHERE}`)).rejects.toMatchObject({ code: 50001 });
  });
});
