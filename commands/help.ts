/** /help: what the bot can read here, and how to use it. */
import type { Asker, Command, Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import { helpMessage } from '../src/replies/help.ts';
import type { Message } from '../src/replies/message.ts';
import { declareCommand } from './declare.ts';

export default {
  declaration: declareCommand('help', ({ commands }) => commands.help.description),

  async run(call, services) {
    return { type: 'private', message: help(call, services) };
  },

  components: {
    /** Whether answers here include the public transcripts. The page may be older than the person's permission. */
    async samples(call, services) {
      const desk = deskOf(call, services);
      if (desk === null) throw new UserError('notManager', { action: 'samples' });
      desk.showPublic(call.args[0] === 'on');
      return { type: 'page', message: help(call, services) };
    },
  },
} satisfies Command;

function help(asker: Asker, services: Services): Message {
  const { viewer, locale } = asker;
  const desk = deskOf(asker, services);
  const view = {
    heads: services.archive.list(viewer),
    inServer: viewer.guildId !== null,
    managing: desk === null ? null : { showsPublic: desk.showsPublic() },
  };
  return helpMessage(view, locale);
}

/** Null for whoever does not manage the server, and outside servers that added the bot. */
function deskOf({ viewer, userId, managesServer }: Asker, { archive }: Services) {
  return viewer.guildId !== null && managesServer
    ? archive.manage({ guildId: viewer.guildId, userId })
    : null;
}
