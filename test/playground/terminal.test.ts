import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type Interaction, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startPlayground } from '../../src/playground/playground.ts';
import { drawMarkdown, PLAIN } from '../../src/playground/terminal/draw.ts';
import { parseLine } from '../../src/playground/terminal/line.ts';
import { startBot } from './bot.ts';

const OPTIONS = [
  { type: 3, name: 'query', description: 'q', required: true, autocomplete: true },
  { type: 3, name: 'speaker', description: 's', name_localizations: { ja: '発言者' } },
  { type: 5, name: 'private', description: 'p' },
];
const COMMANDS = [
  { type: 1, name: 'quote', description: 'Quotes', options: OPTIONS },
  {
    type: 1,
    name: 'notes',
    description: 'Notes',
    options: [{ type: 1, name: 'add', description: 'Adds', options: OPTIONS }],
  },
  { type: 1, name: 'plain', description: 'Takes nothing', description_localizations: { ja: '何も取らない' } },
  { type: 3, name: 'Check quotes' },
];

const valuesOf = (line: string) => {
  const action = parseLine(line, COMMANDS);
  if (action.type !== 'slash' && action.type !== 'suggest') return action;
  return {
    type: action.type,
    name: action.name,
    ...Object.fromEntries(action.typed.map((one) => [one.option.name, one.text])),
  };
};

describe('a typed line', () => {
  it.each([
    ['/quote 非核化', { type: 'slash', name: 'quote', query: '非核化' }],
    [
      '/quote two words speaker:河野外務大臣 private:true',
      { type: 'slash', name: 'quote', query: 'two words', speaker: '河野外務大臣', private: 'true' },
    ],
    ['／quote query：10:30 に speaker: A', { type: 'slash', name: 'quote', query: '10:30 に', speaker: 'A' }],
    ['/notes add hello', { type: 'slash', name: 'notes add', query: 'hello' }],
    ['? /quote 非', { type: 'suggest', name: 'quote', query: '非' }],
    ['3', { type: 'use', number: 3, choices: [] }],
    ['2 1 4', { type: 'use', number: 2, choices: [1, 4] }],
    ['check quotes 「a」', { type: 'messageCommand', name: 'Check quotes', text: '「a」' }],
    ['as administrator', { type: 'switch', what: 'as', to: 'administrator' }],
    ['/quote 非核化 発言者:A', { type: 'slash', name: 'quote', query: '非核化', speaker: 'A' }],
    ['/quote see https://example.org', { type: 'slash', name: 'quote', query: 'see https://example.org' }],
    ['/quote "注：本文"', { type: 'slash', name: 'quote', query: '"注：本文"' }],
    ['/quote query:注：本文', { type: 'slash', name: 'quote', query: '注：本文' }],
    ['? /quote 非 speaker:', { type: 'suggest', name: 'quote', query: '非', speaker: '' }],
    ['/quote 非 speaker:', { type: 'slash', name: 'quote', query: '非' }],
    ['/nope', { type: 'unknown', line: '/nope' }],
    ['', { type: 'nothing' }],
  ])('GIVEN %s THEN %j', (line, expected) => {
    expect(valuesOf(line)).toEqual(expected);
  });
});

describe('what no client would send', () => {
  const names = ['query', 'speaker', 'private'];
  it.each([
    ['/quote nope:x', { reason: 'noSuchOption', word: 'nope', options: names }],
    ['/quote 非核化 speeker:A', { reason: 'noSuchOption', word: 'speeker', options: names }],
    ['/quote query:非核化 話者：A', { reason: 'noSuchOption', word: '話者', options: names }],
    ['/quote speaker:A speaker:B', { reason: 'givenTwice', word: 'speaker', options: names }],
    ['/quote lost query:非核化', { reason: 'leftOver', word: 'lost', options: names }],
    ['/plain extra', { reason: 'leftOver', word: 'extra', options: [] }],
    ['/plain a:b', { reason: 'noSuchOption', word: 'a', options: [] }],
  ])('GIVEN %s THEN it is refused, not dropped or searched', (line, expected) => {
    expect(parseLine(line, COMMANDS)).toEqual({ type: 'refused', ...expected });
  });
});

describe('Markdown in the terminal', () => {
  it('GIVEN escapes, a link and small print THEN they read as they are meant', () => {
    expect(
      drawMarkdown('> \\*a\\* **b**\n-# [page](<https://example.org/#:~:text=%E5%8C%97>)', PLAIN),
    ).toEqual(['▎*a* b', 'page ‹https://example.org/#:~:text=北›']);
  });

  it('GIVEN italics THEN their asterisks are not shown, and others are', () => {
    expect(drawMarkdown('on a message, *Apps → Check quotes*; 2 * 3 * 4', PLAIN)).toEqual([
      'on a message, Apps → Check quotes; 2 * 3 * 4',
    ]);
  });
});

/** Types the lines, and gives back what was printed. */
async function printedFor(
  lines: string,
  handle: (interaction: Interaction) => Promise<unknown>,
  locale: 'ja' | 'en-US' = 'en-US',
  commands: readonly object[] = COMMANDS,
): Promise<readonly string[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const printed = text(output);
  const playground = await startPlayground({
    port: 0,
    input,
    output,
    locale,
    startBot: async (apiUrl, token) => {
      const bot = await startBot({ apiUrl, cdnUrl: apiUrl, token } as never, handle, commands);
      return { stop: bot.stop };
    },
  });
  input.end(lines);
  await playground.done;
  await playground.close();
  output.end();
  return (await printed).split('\n');
}

const rowOf = (...labels: readonly string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    labels.map((label) =>
      new ButtonBuilder().setCustomId(label).setLabel(label).setStyle(ButtonStyle.Primary),
    ),
  );

describe('the playground in a pipe', () => {
  it('GIVEN lines on standard input THEN it answers each and ends with the input', async () => {
    const lines = await printedFor(
      '/quote 非核化\n1\n9\n? /quote 非\n/quote\nin desk\nnonsense\n',
      async (interaction) => {
        if (interaction.isAutocomplete())
          return interaction.respond([{ name: '…非核化…', value: 'address' }]);
        if (interaction.isButton())
          return interaction.reply({ content: 'context', flags: MessageFlags.Ephemeral });
        if (!interaction.isChatInputCommand()) return;
        const row = rowOf('Off', 'Context');
        row.components[0]!.setDisabled(true);
        return interaction.reply({
          content: `> ${interaction.options.getString('query')}`,
          components: [row],
        });
      },
    );
    expect(lines).toContain('  ▎非核化');
    expect(lines).toContain('  [Off]  [1 Context]');
    expect(lines).toContain('Genchi  Only you can see this');
    expect(lines).toContain('Nothing has the number 9.');
    expect(lines).toContain('  …非核化…  address');
    expect(lines).toContain('query is required.');
    expect(lines).toContain('This person cannot see that channel.');
    expect(lines).toContain('Not understood: nonsense. Type “help”.');
  });

  it('GIVEN an answer that first says how far it is THEN a number typed meanwhile means what comes of it', async () => {
    const lines = await printedFor('/quote x\n1\n', async (interaction) => {
      if (interaction.isButton())
        return interaction.reply({ content: 'pressed', flags: MessageFlags.Ephemeral });
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ content: 'reading…', flags: MessageFlags.Ephemeral });
      await new Promise((resolve) => setTimeout(resolve, 150));
      return interaction.editReply({ content: 'read', components: [rowOf('Add')] });
    });
    expect(lines).toContain('  [1 Add]');
    expect(lines).toContain('  pressed');
    expect(lines.join('\n')).not.toContain('Nothing has the number');
  });

  it('GIVEN Japanese THEN what an option does not take is said in Japanese', async () => {
    const lines = await printedFor('lang ja\n/quote\n/quote x private:maybe\n', async () => {});
    expect(lines).toContain('query は必須です。');
    expect(lines).toContain('private に指定できるのは true か false です。');
  });

  it('GIVEN a button that posts and changes its page THEN both are drawn, and numbers mean the post', async () => {
    const lines = await printedFor('/quote x\n1\n1\n', async (interaction) => {
      if (interaction.isChatInputCommand())
        return interaction.reply({
          content: 'page',
          components: [rowOf('Share')],
          flags: MessageFlags.Ephemeral,
        });
      if (!interaction.isButton()) return;
      if (interaction.customId === 'More')
        return interaction.reply({ content: 'more', flags: MessageFlags.Ephemeral });
      await interaction.deferUpdate();
      await interaction.followUp({ content: 'the post', components: [rowOf('More')] });
      return interaction.editReply({ content: 'posted', components: [] });
    });
    const at = (line: string) => lines.indexOf(line);
    expect(at('  posted')).toBeGreaterThan(at('  page'));
    expect(at('  the post')).toBeGreaterThan(at('  posted'));
    expect(lines[at('  the post') - 1]).toBe('Genchi');
    expect(at('  more')).toBeGreaterThan(at('  the post'));
  });

  it('GIVEN an answer that first says how far it is THEN what comes in its place is drawn too', async () => {
    let edited: Promise<unknown> = Promise.resolve();
    const lines = await printedFor('/plain\n/quote x\n', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      if (interaction.commandName === 'plain') {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        edited = interaction.editReply('reading').then(() => interaction.editReply('the preview'));
        return edited;
      }
      await edited;
      return interaction.reply('third');
    });
    expect(lines.indexOf('  the preview')).toBeGreaterThan(lines.indexOf('  reading'));
    expect(lines).toContain('  reading');
  });

  it('GIVEN an answer and a follow-up to it THEN both are drawn', async () => {
    let followed: Promise<unknown> = Promise.resolve();
    const lines = await printedFor('/plain\n/quote x\n', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      if (interaction.commandName === 'plain') {
        followed = interaction.reply('first').then(() => interaction.followUp('second'));
        return followed;
      }
      await followed;
      return interaction.reply('third');
    });
    expect(lines.indexOf('  second')).toBeGreaterThan(lines.indexOf('  first'));
  });

  it('GIVEN words where true or false is wanted, or an option that does not exist THEN nothing is sent', async () => {
    const asked: (boolean | null)[] = [];
    const lines = await printedFor(
      '/quote x private:maybe\n/quote x nope:y\n/plain extra\n/quote x private:はい\n/quote x private:no\n',
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        asked.push(interaction.options.getBoolean('private'));
        return interaction.reply('answer');
      },
    );
    expect(lines).toContain('private: takes true or false.');
    expect(lines.join('\n')).toContain(
      'There is no option “nope”. The command takes: query, speaker, private.',
    );
    expect(lines).toContain('“extra” belongs to no option. The command takes none.');
    expect(asked).toEqual([true, false]);
  });

  it.each([
    ['ja', '/desk list', '/desk が表示されるのは、「サーバー管理」の権限がある人だけです。'],
    [
      'en-US',
      '/desk list',
      '/desk is shown only to members who have “Manage Server”. Type “as administrator”.',
    ],
    ['en-US', 'in dm\n/desk list', '/desk works in servers only.'],
    ['en-US', '? /closed x', '/closed is shown only to administrators.'],
    ['en-US', '/notes lose', '/notes is followed by one of: add.'],
    ['en-US', '/nope', 'Not understood: /nope.'],
  ] as const)(
    'GIVEN %s and %j, which is not offered THEN it says who may use it, where',
    async (locale, line, said) => {
      const more = [
        {
          type: 1,
          name: 'desk',
          description: 'd',
          contexts: [0],
          default_member_permissions: '32',
          options: [{ type: 1, name: 'list', description: 'l' }],
        },
        { type: 1, name: 'closed', description: 'c', contexts: [0], default_member_permissions: '0' },
      ];
      const lines = await printedFor(`${line}\n`, async () => undefined, locale, [...COMMANDS, ...more]);
      expect(lines.at(-2)).toContain(said);
    },
  );

  it('GIVEN an option just begun THEN its own suggestions are shown, or that there are none', async () => {
    const lines = await printedFor(
      '? /notes find x in:\n? /notes find x in:z\n',
      async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        const { name, value } = interaction.options.getFocused(true);
        return interaction.respond(value === '' ? [{ name: `for ${name}`, value: 'v' }] : []);
      },
      'en-US',
      [
        {
          type: 1,
          name: 'notes',
          description: 'n',
          options: [
            {
              type: 1,
              name: 'find',
              description: 'f',
              options: [
                { type: 3, name: 'what', description: 'w' },
                { type: 3, name: 'in', description: 'i', autocomplete: true },
              ],
            },
          ],
        },
      ],
    );
    expect(lines).toContain('  for in  v');
    expect(lines).toContain('  (no suggestions)');
  });

  it('GIVEN help THEN exactly the registered commands are listed, in the person’s language', async () => {
    const lines = await printedFor('help\n', async () => undefined, 'ja');
    const listed = lines.filter((line) => /^ {2}(?:\/[a-z]|Check)/.test(line));
    expect(listed).toEqual([
      '  /quote query: [speaker:] [private:]   Quotes',
      '  /notes add query: [speaker:] [private:]   Adds',
      '  /plain   何も取らない',
      '  Check quotes …',
    ]);
  });
});
