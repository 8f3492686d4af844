import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startPlayground } from '../../src/playground/playground.ts';
import { drawMarkdown, PLAIN } from '../../src/playground/terminal/draw.ts';
import { parseLine } from '../../src/playground/terminal/line.ts';
import { startBot } from './bot.ts';

const OPTIONS = [
  { type: 3, name: 'query', description: 'q', required: true, autocomplete: true },
  { type: 3, name: 'speaker', description: 's' },
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
    ['/nope', { type: 'unknown', line: '/nope' }],
    ['', { type: 'nothing' }],
  ])('GIVEN %s THEN %j', (line, expected) => {
    expect(valuesOf(line)).toEqual(expected);
  });
});

describe('Markdown in the terminal', () => {
  it('GIVEN escapes, a link and small print THEN they read as they are meant', () => {
    expect(
      drawMarkdown('> \\*a\\* **b**\n-# [page](<https://example.org/#:~:text=%E5%8C%97>)', PLAIN),
    ).toEqual(['▎*a* b', 'page ‹https://example.org/#:~:text=北›']);
  });
});

describe('the playground in a pipe', () => {
  it('GIVEN lines on standard input THEN it answers each and ends with the input', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const printed = text(output);
    const playground = await startPlayground({
      port: 0,
      input,
      output,
      locale: 'en-US',
      startBot: async (apiUrl, token) => {
        const bot = await startBot(
          { apiUrl, cdnUrl: apiUrl, token } as never,
          async (interaction) => {
            if (interaction.isAutocomplete())
              return interaction.respond([{ name: '…非核化…', value: 'address' }]);
            if (interaction.isButton())
              return interaction.reply({ content: 'context', flags: MessageFlags.Ephemeral });
            if (!interaction.isChatInputCommand()) return;
            const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
              new ButtonBuilder()
                .setCustomId('off')
                .setLabel('Off')
                .setStyle(ButtonStyle.Primary)
                .setDisabled(true),
              new ButtonBuilder().setCustomId('c').setLabel('Context').setStyle(ButtonStyle.Primary),
            );
            return interaction.reply({
              content: `> ${interaction.options.getString('query')}`,
              components: [row],
            });
          },
          COMMANDS,
        );
        return { stop: bot.stop };
      },
    });
    input.end('/quote 非核化\n1\n9\n? /quote 非\n/quote\nin desk\nnonsense\n');
    await playground.done;
    await playground.close();
    output.end();
    const lines = (await printed).split('\n');
    expect(lines).toContain('  ▎非核化');
    expect(lines).toContain('  [Off]  [1 Context]');
    expect(lines).toContain('Genchi  Only you can see this');
    expect(lines).toContain('Nothing has the number 9.');
    expect(lines).toContain('  …非核化…  address');
    expect(lines).toContain('query is required.');
    expect(lines).toContain('This person cannot see that channel.');
    expect(lines).toContain('Not understood: nonsense. Type “help”.');
  });
});
