/**
 * Jobs: what an interaction asks, found among the commands.
 *
 * In: an interaction from discord.js. Out: what is to run for it, which answers nothing by itself.
 * Never: a rejection before it is run; what is unknown is a mistake that its run tells.
 */
import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { UserError } from '../errors.ts';
import { parseCustomId } from '../replies/custom-id.ts';
import { readAutocomplete, readCommand, readComponent, readMessageCommand } from './call.ts';
import type { Answer, Choice, Command, ComponentHandler } from './command.ts';
import type { Trace } from './trace.ts';

/** What is known of an interaction before it is answered. */
export interface Job {
  readonly name: string;
  readonly onPrivateMessage: boolean;
  /** The message whose component was used. */
  readonly messageId: string | null;
  readonly run: () => Promise<Answer>;
}

export interface Jobs {
  of(interaction: Interaction, trace: Trace): Job;
  /** Suggestions for what is being typed. */
  suggestionsFor(interaction: AutocompleteInteraction, trace: Trace): Promise<readonly Choice[]>;
}

/** @throws {Error} where two commands claim one component name: a fault of ours, found at start. */
export function collectJobs(commands: readonly Command[]): Jobs {
  const byName = new Map(commands.map((command) => [command.declaration.name, command]));
  const handlers = collectHandlers(commands);

  return {
    of(interaction, trace) {
      const { services } = trace;
      if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
        const command = byName.get(interaction.commandName);
        const name = interaction.commandName;
        if (command !== undefined) trace.name = name;
        const run = async () => {
          const call = interaction.isChatInputCommand()
            ? readCommand(interaction)
            : readMessageCommand(interaction);
          return (command ?? unknown(name)).run(call, services);
        };
        return { name, onPrivateMessage: false, messageId: null, run };
      }
      if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
        const id = parseCustomId(interaction.customId);
        const name = id?.name ?? interaction.customId;
        if (handlers.has(name)) trace.name = name;
        const call = readComponent(interaction, id?.args ?? []);
        const run = async () => {
          if (id === null) throw new UserError('expired', {});
          return (handlers.get(name) ?? unknown(name))(call, services);
        };
        const { message } = call;
        return { name, onPrivateMessage: message?.private ?? false, messageId: message?.id ?? null, run };
      }
      const name = 'commandName' in interaction ? String(interaction.commandName) : 'interaction';
      return { name, onPrivateMessage: false, messageId: null, run: async () => unknown(name) };
    },

    async suggestionsFor(interaction, trace) {
      const call = readAutocomplete(interaction);
      const command = byName.get(interaction.commandName);
      if (command !== undefined) trace.name = `${interaction.commandName} typing`;
      return trace.run(async () => (await command?.autocomplete?.(call, trace.services)) ?? []);
    },
  };
}

function unknown(name: string): never {
  throw new UserError('unknownCommand', { name });
}

function collectHandlers(commands: readonly Command[]): ReadonlyMap<string, ComponentHandler> {
  const handlers = new Map<string, ComponentHandler>();
  for (const { declaration, components = {} } of commands) {
    for (const [name, handler] of Object.entries(components)) {
      if (handlers.has(name))
        throw new Error(`component ${name} is claimed twice, the second time by ${declaration.name}`);
      handlers.set(name, handler);
    }
  }
  return handlers;
}
