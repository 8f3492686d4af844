/** /help: what the bot can read here, and how to use it. */
import type { Command } from '../src/discord/command.ts';
import { helpMessage } from '../src/replies/help.ts';
import { declareCommand } from './declare.ts';

export default {
  declaration: declareCommand('help', ({ commands }) => commands.help.description),

  async run({ viewer, locale, managesServer }, { archive }) {
    return { type: 'private', message: helpMessage(archive.list(viewer), managesServer, locale) };
  },
} satisfies Command;
