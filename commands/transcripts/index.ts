/** /transcripts: a server's own transcripts, for those who may manage them. One file for each part. */
import type { Choice, Command } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { meetingChoices, textOf } from '../options.ts';
import { add, addButtons } from './add.ts';
import { declaration } from './declaration.ts';
import { exportButtons, exportSubcommands } from './export.ts';
import { deskOf, type SubcommandHandler, withReadable } from './manager.ts';
import { ownButtons, ownSubcommands } from './own.ts';
import { reportsButtons, reportsSubcommands } from './reports.ts';
import { speakersButtons, speakersSubcommands } from './speakers.ts';

const subcommands: Readonly<Record<string, SubcommandHandler>> = {
  add,
  ...ownSubcommands,
  ...speakersSubcommands,
  ...exportSubcommands,
  ...reportsSubcommands,
};
/** These also take what is not the server's own. */
const OF_ANY = ['speakers', 'export'];

export default {
  declaration,

  async run(call, services) {
    const handle = subcommands[call.subcommand ?? ''];
    if (handle === undefined)
      throw new UserError('unknownCommand', { name: `transcripts ${call.subcommand}` });
    return handle(call, services);
  },

  async autocomplete(call, services): Promise<readonly Choice[]> {
    if (call.focused !== 'meeting') return [];
    const desk = deskOf(call, services);
    const name = call.subcommand ?? '';
    const heads =
      name === 'restore'
        ? desk.bin()
        : OF_ANY.includes(name)
          ? withReadable(desk, call, services)
          : desk.list();
    return meetingChoices(textOf(call, 'meeting') ?? '', heads, call.locale);
  },

  components: {
    ...addButtons,
    ...ownButtons,
    ...speakersButtons,
    ...exportButtons,
    ...reportsButtons,
  },
} satisfies Command;
