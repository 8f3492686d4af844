import {
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { formatNames } from '../../src/transcript/formats/index.ts';
import { assertWithinLimits } from '../helpers/limits.ts';

describe('declarations', () => {
  it.each(commands.map((command) => [command.declaration.name, command] as const))(
    'GIVEN /%s THEN it keeps to Discord’s limits, in both languages',
    (_, { declaration }) => {
      assertWithinLimits(declaration, { kind: 'command' });
      // A mixed team types one /quote; the menu of a message is read, not typed.
      const isTyped = declaration.type !== ApplicationCommandType.Message;
      expect(declaration.name_localizations === undefined).toBe(isTyped);
      expect(JSON.stringify(declaration)).toContain('"ja"');
    },
  );

  it('GIVEN a command that answers THEN it works in servers, direct messages and as a user’s own app', () => {
    for (const { declaration } of commands.filter(({ declaration: { name } }) => name !== 'transcripts')) {
      expect(declaration.contexts).toEqual([0, 1, 2]);
      expect(declaration.integration_types).toEqual([0, 1]);
    }
  });

  it('GIVEN /transcripts THEN it is for those who may manage a server that added the bot', () => {
    const transcripts = commands.find(({ declaration: { name } }) => name === 'transcripts')!.declaration;
    expect(transcripts.contexts).toEqual([0]);
    expect(transcripts.integration_types).toEqual([0]);
    expect(transcripts.default_member_permissions).toBe(String(1 << 5));
  });

  it('GIVEN /transcripts add THEN each format that documents are read with can be chosen, by a name in both languages', () => {
    const transcripts = commands.find(({ declaration: { name } }) => name === 'transcripts')!.declaration;
    const [add] = (transcripts as RESTPostAPIChatInputApplicationCommandsJSONBody).options!;
    const { options } = add as APIApplicationCommandSubcommandOption;
    const format = options!.find(({ name }) => name === 'format') as APIApplicationCommandStringOption;
    const choices = format.choices as readonly APIApplicationCommandOptionChoice<string>[];
    expect(choices.map(({ value }) => value).toSorted()).toEqual([...formatNames].toSorted());
    expect(choices.slice(0, 2).map(({ value }) => value)).toEqual(['plain', 'text']);
    for (const { name_localizations } of choices) expect(name_localizations?.ja).toBeTruthy();
  });
});
