import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  DiscordAPIError,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, type ManualClock } from '../../src/playground/clock.ts';
import type { Outcome } from '../../src/playground/people/outcome.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { type Bot, startBot, until } from './bot.ts';

const COMMANDS = [
  {
    name: 'echo',
    description: 'Says it again',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: 3,
        name: 'text',
        description: 'What to say',
        required: true,
        autocomplete: true,
        max_length: 50,
      },
      { type: 4, name: 'times', description: 'How often', min_value: 1, max_value: 3 },
      { type: 5, name: 'private', description: 'Only for you' },
      { type: 3, name: 'tone', description: 'How', choices: [{ name: 'Loud', value: 'loud' }] },
      { type: 11, name: 'file', description: 'A file' },
    ],
  },
  {
    name: 'notes',
    description: 'Notes',
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Adds',
        options: [{ type: 3, name: 'title', description: 'Title', required: true }],
      },
    ],
  },
  { name: 'secret', description: 'For administrators', default_member_permissions: '8' },
  { type: 3, name: 'Count words' },
];

let discord: LocalDiscord;
let bot: Bot;
let clock: ManualClock;
let handle: (interaction: Interaction) => Promise<unknown>;

beforeEach(async () => {
  clock = createManualClock();
  discord = await startLocalDiscord({ clock });
  handle = async () => undefined;
  bot = await startBot(discord, (interaction) => handle(interaction), COMMANDS);
});

afterEach(async () => {
  // Whatever a test did, what the server answered is what Discord's own description says it answers.
  expect([...new Set(discord.exchanges.flatMap((exchange) => exchange.departures))]).toEqual([]);
  await bot.stop();
  await discord.close();
});

function messageOf(outcome: Outcome) {
  if (outcome.type !== 'message' && outcome.type !== 'update')
    throw new Error(`no message but ${outcome.type}`);
  return outcome.message;
}

const codeOf = (error: unknown) => (error instanceof DiscordAPIError ? error.code : error);

const button = (id: string, label: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary),
  );

describe('a discord.js client at the local Discord', () => {
  it('GIVEN a token WHEN it logs in THEN it is ready with both servers and its application', () => {
    expect(bot.client.user.username).toBe('genchi');
    expect([...bot.client.guilds.cache.keys()]).toEqual([discord.ids.guilds.team, discord.ids.guilds.desk]);
    expect(bot.client.guilds.cache.get(discord.ids.guilds.team)?.preferredLocale).toBe('ja');
    expect(bot.client.application.id).toBe(discord.applicationId);
    expect(discord.isOnline()).toBe(true);
  });

  it('GIVEN registered commands WHEN they are registered again THEN they keep their ids', async () => {
    const before = await bot.client.application.commands.fetch();
    const after = await bot.client.application.commands.set(COMMANDS as never);
    expect(after.map((command) => command.id)).toEqual(before.map((command) => command.id));
    expect(after.size).toBe(4);
  });

  it('GIVEN a command WHEN the bot replies THEN the whole channel sees it, with the options it was given', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const text = interaction.options.getString('text', true);
      await interaction.reply(
        `${text} ${interaction.options.getInteger('times')} ${interaction.locale} ${interaction.guildLocale}`,
      );
    };
    const outcome = await discord.as({ locale: 'en-US' }).slash('echo', { text: '非核化', times: 2 });
    const message = messageOf(outcome);
    expect(message.text).toBe('非核化 2 en-US ja');
    expect(message.visibleTo).toBe('channel');
    expect(
      discord
        .as({ user: discord.ids.users.administrator })
        .messages()
        .map((one) => one.id),
    ).toEqual([message.id]);
    expect(
      discord.as({ user: discord.ids.users.outsider, channel: discord.ids.channels.desk }).messages(),
    ).toEqual([]);
  });

  it('GIVEN a private reply THEN only the person sees it and nobody else can click it', async () => {
    handle = async (interaction) => {
      if (interaction.isRepliable()) {
        await interaction.reply({
          content: 'psst',
          flags: MessageFlags.Ephemeral,
          components: [button('x', 'X')],
        });
      }
    };
    const message = messageOf(await discord.as().slash('echo', { text: 'a' }));
    expect(message.ephemeral).toBe(true);
    const other = discord.as({ user: discord.ids.users.administrator });
    expect(other.look(message)).toBeNull();
    await expect(other.click(message, 'X')).rejects.toThrow('cannot see');
  });

  it('GIVEN what the declaration forbids THEN the client does not send it', async () => {
    const person = discord.as();
    await expect(person.slash('echo', {})).rejects.toThrow('text is required');
    await expect(person.slash('echo', { text: 'x'.repeat(51) })).rejects.toThrow('at most 50');
    await expect(person.slash('echo', { text: 'x', times: 9 })).rejects.toThrow('at most 3');
    await expect(person.slash('echo', { text: 'x', tone: 'soft' })).rejects.toThrow('one of Loud');
    await expect(person.slash('echo', { text: 'x', nope: 1 })).rejects.toThrow('no option nope');
    await expect(person.slash('secret')).rejects.toThrow('No command secret');
    await expect(person.slash('notes')).rejects.toThrow('sub-command');
  });

  it('GIVEN an autocompleted option WHEN it is typed THEN the choices come and deferring is impossible', async () => {
    handle = async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const focused = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${focused.name}:${focused.value}`, value: '1' }]);
    };
    expect(await discord.as().autocomplete('echo', { text: '非' }, 'text')).toEqual([
      { name: 'text:非', value: '1' },
    ]);
    handle = async (interaction) =>
      bot.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 5 },
        auth: false,
      });
    const late = discord.as().autocomplete('echo', { text: '非' }, 'text');
    const refused = expect(late).rejects.toThrow('Loading options failed');
    await until(() => bot.errors.length > 0);
    clock.advance(3_000);
    await refused;
    expect(codeOf(bot.errors[0])).toBe(50035);
  });

  it('GIVEN no answer in three seconds THEN the person reads so, and a late reply is unknown', async () => {
    let late: Interaction | null = null;
    handle = async (interaction) => {
      late = interaction;
    };
    const waiting = discord.as().slash('echo', { text: 'a' });
    await until(() => late !== null);
    clock.advance(2_999);
    expect(discord.as().messages()).toEqual([]);
    clock.advance(1);
    expect(await waiting).toMatchObject({ type: 'failed', error: 'The application did not respond' });
    if (late === null || !(late as Interaction).isRepliable()) throw new Error('no interaction');
    await expect(
      (late as never as { reply(text: string): Promise<unknown> }).reply('late'),
    ).rejects.toMatchObject({ code: 10062, status: 404 });
  });

  it('GIVEN an answer WHEN a second one is sent THEN 40060', async () => {
    handle = async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await bot.client.rest.post(path, { body: { type: 4, data: { content: '1' } }, auth: false });
      await bot.client.rest.post(path, { body: { type: 4, data: { content: '2' } }, auth: false });
    };
    expect(messageOf(await discord.as().slash('echo', { text: 'a' })).text).toBe('1');
    await until(() => bot.errors.length > 0);
    expect(bot.errors[0]).toMatchObject({ code: 40060, status: 400 });
  });

  it('GIVEN a token that is unknown, unanswered or outlived THEN its webhook is refused', async () => {
    const path = (token: string) => `/webhooks/${discord.applicationId}/${token}` as const;
    const post = (token: string) =>
      bot.client.rest.post(path(token), { body: { content: 'x' }, auth: false });
    await expect(post('unknown')).rejects.toMatchObject({ code: 50027, status: 401 });
    let token = '';
    handle = async (interaction) => {
      token = interaction.token;
      await expect(post(token)).rejects.toMatchObject({ code: 10015, status: 404 });
      if (interaction.isRepliable()) await interaction.reply('x');
    };
    await discord.as().slash('echo', { text: 'a' });
    clock.advance(15 * 60_000);
    await expect(post(token)).rejects.toMatchObject({ code: 50027 });
    expect(bot.errors).toEqual([]);
  });

  it('GIVEN a deferred reply WHEN it is edited THEN the person waits for the content; the first follow-up counts as one', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const thinking = discord.as().messages().at(-1);
      if (interaction.options.getString('text') === 'edit') await interaction.editReply('done');
      else await interaction.followUp('done');
      await interaction.followUp({ content: `more, ${thinking?.thinking}`, flags: MessageFlags.Ephemeral });
    };
    for (const text of ['edit', 'follow']) {
      const outcome = await discord.as().slash('echo', { text });
      expect(messageOf(outcome)).toMatchObject({ text: 'done', ephemeral: true, thinking: false });
      expect((await outcome.followUp()).text).toBe('more, true');
      expect(outcome.messages()).toHaveLength(2);
    }
    expect(bot.errors).toEqual([]);
  });

  it('GIVEN buttons and a select WHEN they are used THEN update, deferred update and a private follow-up arrive', async () => {
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const menu = new StringSelectMenuBuilder()
          .setCustomId('menu')
          .setPlaceholder('Pick')
          .addOptions({ label: 'One', value: '1' });
        const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
        await interaction.reply({
          content: 'page 1',
          components: [button('next', 'Next'), button('quiet', 'Quiet'), row],
        });
      } else if (interaction.isButton() && interaction.customId === 'next') {
        await interaction.update({ content: `page 2 of ${interaction.message.content}`, components: [] });
      } else if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.followUp({ content: 'private', flags: MessageFlags.Ephemeral });
      } else if (interaction.isStringSelectMenu()) {
        await interaction.reply({
          content: `picked ${interaction.values.join()}`,
          flags: MessageFlags.Ephemeral,
        });
      }
    };
    const person = discord.as();
    const first = messageOf(await person.slash('echo', { text: 'a' }));
    const quiet = await person.click(first, 'Quiet');
    expect(quiet.type).toBe('acknowledged');
    expect(await quiet.followUp()).toMatchObject({ text: 'private', ephemeral: true });
    expect(messageOf(await person.select(first, 'Pick', ['1'])).text).toBe('picked 1');
    await expect(person.select(first, 'Pick', ['2'])).rejects.toThrow('takes one of 1.');
    const next = await person.click(first, 'next');
    expect(next).toMatchObject({ type: 'update', message: { id: first.id, text: 'page 2 of page 1' } });
    await expect(person.click(first, 'Next')).rejects.toThrow('no button');
    expect(bot.errors).toEqual([]);
  });

  it('GIVEN a modal WHEN it is filled in THEN its fields arrive and it can update the message it came from', async () => {
    handle = async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'a', components: [button('open', 'Open')] });
      else if (interaction.isButton()) {
        const input = new TextInputBuilder()
          .setCustomId('name')
          .setStyle(TextInputStyle.Short)
          .setMaxLength(10);
        const label = new LabelBuilder().setLabel('Name').setTextInputComponent(input);
        await interaction.showModal(
          new ModalBuilder().setCustomId('form').setTitle('Form').addLabelComponents(label),
        );
      } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.update({
          content: `hello ${interaction.fields.getTextInputValue('name')}`,
          components: [],
        });
      }
    };
    const person = discord.as();
    const message = messageOf(await person.slash('echo', { text: 'a' }));
    const opened = await person.click(message, 'Open');
    if (opened.type !== 'modal') throw new Error('no modal');
    expect(opened.modal).toMatchObject({ title: 'Form', customId: 'form' });
    await expect(person.submit(opened.modal, { name: 'x'.repeat(11) })).rejects.toThrow('at most 10');
    await expect(person.submit(opened.modal, {})).rejects.toThrow('required');
    expect(messageOf(await person.submit(opened.modal, { name: '佐藤' })).text).toBe('hello 佐藤');
  });

  it('GIVEN a message command, a thread and a direct message THEN each says where it was used', async () => {
    handle = async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(`${interaction.targetMessage.content.split(' ').length} words`);
      } else if (interaction.isChatInputCommand()) {
        await interaction.reply(`${interaction.channelId} ${interaction.guildId} ${interaction.context}`);
      }
    };
    const person = discord.as();
    const target = person.say('one two three');
    expect(messageOf(await person.messageCommand('Count words', target)).text).toBe('3 words');
    const { thread, memberDm } = discord.ids.channels;
    const inThread = messageOf(await discord.as({ channel: thread }).slash('echo', { text: 'a' }));
    expect(inThread.text).toBe(`${thread} ${discord.ids.guilds.team} 0`);
    const inDm = messageOf(await discord.as({ channel: memberDm }).slash('echo', { text: 'a' }));
    expect(inDm.text).toBe(`${memberDm} null 1`);
    expect(() => discord.as({ user: discord.ids.users.outsider })).toThrow('cannot see');
    expect(bot.errors).toEqual([]);
  });

  it('GIVEN files both ways THEN the bot reads what was attached and the person downloads what it sent', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const file = interaction.options.getAttachment('file', true);
      const text = await (await fetch(file.url)).text();
      await interaction.reply({
        content: `${file.name} ${file.size} ${file.contentType}`,
        files: [
          new AttachmentBuilder(Buffer.from(text.toUpperCase()), { name: 'out.txt', description: 'Louder' }),
        ],
      });
    };
    const file = { name: 'minutes.md', data: 'abc', contentType: 'text/markdown' };
    const message = messageOf(await discord.as().slash('echo', { text: 'a', file }));
    expect(message.text).toBe('minutes.md 3 text/markdown');
    const [attachment] = message.payload.attachments;
    expect(attachment).toMatchObject({ filename: 'out.txt', size: 3, description: 'Louder' });
    expect(await (await fetch(attachment!.url)).text()).toBe('ABC');
  });

  it('GIVEN sub-commands THEN they nest', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply(
        `${interaction.options.getSubcommand()} ${interaction.options.getString('title')}`,
      );
    };
    expect(messageOf(await discord.as().slash('notes add', { title: 't' })).text).toBe('add t');
  });

  it('GIVEN with_response, fetch, edit and delete THEN the original is the message that was sent', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { resource } = await interaction.reply({ content: 'a', withResponse: true });
      const fetched = await interaction.fetchReply();
      expect(fetched.id).toBe(resource?.message?.id);
      await interaction.editReply('b');
      const follow = await interaction.followUp('c');
      await interaction.deleteReply(follow);
    };
    const outcome = await discord.as().slash('echo', { text: 'a' });
    await outcome.followUp();
    await until(() => outcome.messages().length === 1);
    expect(outcome.messages()[0]).toMatchObject({ text: 'b' });
    expect(bot.errors).toEqual([]);
  });

  it('GIVEN too long a text or a double custom id THEN 50035 names the field', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({
        content: 'x'.repeat(2001),
        components: [button('same', 'A'), button('same', 'B')],
      });
    };
    void discord.as().slash('echo', { text: 'a' });
    await until(() => bot.errors.length > 0);
    expect(bot.errors[0]).toMatchObject({
      code: 50035,
      rawError: {
        message: 'Invalid Form Body',
        errors: {
          data: {
            content: {
              _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }],
            },
            components: {
              1: {
                components: { 0: { custom_id: { _errors: [{ code: 'COMPONENT_CUSTOM_ID_DUPLICATED' }] } } },
              },
            },
          },
        },
      },
    });
  });

  it('GIVEN Components V2 THEN it shows, and its flag stays', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({
        components: [new TextDisplayBuilder().setContent('**V2**')],
        flags: MessageFlags.IsComponentsV2,
      });
      await interaction.editReply({ content: 'classic', components: [] });
    };
    expect(messageOf(await discord.as().slash('echo', { text: 'a' })).text).toBe('**V2**');
    await until(() => bot.errors.length > 0);
    expect(bot.errors[0]).toMatchObject({ code: 50035 });
  });

  it('GIVEN no allowed_mentions THEN a user is pinged; GIVEN parse: [] THEN nobody', async () => {
    const name = `<@${discord.ids.users.administrator}> @everyone`;
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const open = interaction.options.getString('text') === 'open';
      await interaction.reply(open ? { content: name } : { content: name, allowedMentions: { parse: [] } });
    };
    const open = messageOf(await discord.as().slash('echo', { text: 'open' }));
    expect(open.pings).toEqual({ users: [discord.ids.users.administrator], roles: [], everyone: false });
    const locked = messageOf(await discord.as().slash('echo', { text: 'locked' }));
    expect(locked.pings).toEqual({ users: [], roles: [], everyone: false });
  });
});

describe('a bad day', () => {
  it('GIVEN a dropped gateway connection WHEN someone acts meanwhile THEN the session resumes and the interaction is replayed', async () => {
    let resumed = false;
    bot.client.on('shardResume', () => {
      resumed = true;
    });
    handle = async (interaction) => interaction.isRepliable() && interaction.reply('still here');
    discord.faults.dropGateway();
    await until(() => !discord.isOnline());
    const outcome = await discord.as().slash('echo', { text: 'a' });
    expect(messageOf(outcome).text).toBe('still here');
    expect(resumed).toBe(true);
  });

  it('GIVEN an invalidated session THEN the client identifies anew and serves on', async () => {
    handle = async (interaction) => interaction.isRepliable() && interaction.reply('again');
    const ready = new Promise<void>((resolve) => bot.client.once('shardReady', () => resolve()));
    discord.faults.invalidateSessions();
    await ready;
    expect(messageOf(await discord.as().slash('echo', { text: 'a' })).text).toBe('again');
  });

  it('GIVEN a lost answer THEN the callback was executed all the same', async () => {
    handle = async (interaction) => {
      discord.faults.loseAnswers(1);
      if (interaction.isRepliable()) await interaction.reply('once');
    };
    const outcome = await discord.as().slash('echo', { text: 'a' });
    expect(messageOf(outcome).text).toBe('once');
    await until(() => bot.errors.length > 0);
    expect(discord.as().messages()).toHaveLength(1);
  });

  it('GIVEN a server error THEN the client tries again and it arrives once', async () => {
    handle = async (interaction) => {
      discord.faults.failRest(1, 502);
      if (interaction.isRepliable()) await interaction.reply('twice');
    };
    expect(messageOf(await discord.as().slash('echo', { text: 'a' })).text).toBe('twice');
    expect(discord.as().messages()).toHaveLength(1);
  });

  it('GIVEN a held interaction THEN its three seconds run meanwhile', async () => {
    discord.faults.delayDispatch(5_000);
    const outcome = discord.as().slash('echo', { text: 'a' });
    clock.advance(5_000);
    expect(await outcome).toMatchObject({ type: 'failed' });
  });
});
