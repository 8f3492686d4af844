/** discord.js's interaction becomes the plain data that commands take. */
import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { PUBLIC_VIEWER, type Viewer } from '../archive/archive.ts';
import { nearestLocale } from '../locales/index.ts';
import type { Asker, AutocompleteCall, CommandCall, ComponentCall, OptionValue } from './command.ts';

export function readAsker(interaction: BaseInteraction): Asker {
  const locale = nearestLocale(interaction.locale);
  return {
    userId: interaction.user.id,
    viewer: viewerOf(interaction),
    channelId: interaction.channelId,
    locale,
    publicLocale: interaction.guildId === null ? locale : nearestLocale(interaction.guildLocale),
    managesServer: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/** A user install reads public transcripts only: the server it is used in did not invite the bot. */
function viewerOf(interaction: BaseInteraction): Viewer {
  const { guildId, member } = interaction;
  const invited = interaction.authorizingIntegrationOwners[GUILD_INSTALL] !== undefined;
  if (guildId === null || member === null || !invited) return PUBLIC_VIEWER;
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  // Everyone holds the role that has the server's own id.
  return { guildId, roleIds: [...new Set([...roles, guildId])] };
}

/** Discord's ApplicationIntegrationType for an app that was added to the server. */
const GUILD_INSTALL = 0;

export function readCommand(interaction: ChatInputCommandInteraction | AutocompleteInteraction): CommandCall {
  const filled = leaves(interaction.options.data);
  return {
    ...readAsker(interaction),
    subcommand: interaction.options.getSubcommand(false),
    options: Object.fromEntries(filled.map(({ name, value }) => [name, value as OptionValue])),
    attachments: Object.fromEntries(
      filled.flatMap(({ name, attachment }) =>
        attachment === undefined || attachment === null
          ? []
          : [[name, { name: attachment.name, size: attachment.size, url: attachment.url }] as const],
      ),
    ),
    target: null,
  };
}

export function readMessageCommand(interaction: MessageContextMenuCommandInteraction): CommandCall {
  const { id, author, content } = interaction.targetMessage;
  return {
    ...readAsker(interaction),
    subcommand: null,
    options: {},
    attachments: {},
    target: { id, authorId: author.id, content },
  };
}

export function readAutocomplete(interaction: AutocompleteInteraction): AutocompleteCall {
  return { ...readCommand(interaction), focused: interaction.options.getFocused(true).name };
}

/** Options with values, those of a subcommand included. */
function leaves(options: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] {
  return options.flatMap((option) => {
    if (option.options !== undefined) return leaves(option.options);
    return option.value === undefined || option.value === null ? [] : [option];
  });
}

export function readComponent(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  args: readonly string[],
): ComponentCall {
  const { message } = interaction;
  return {
    ...readAsker(interaction),
    args,
    values: interaction.isMessageComponent() && interaction.isAnySelectMenu() ? interaction.values : [],
    fields: interaction.isModalSubmit() ? fieldsOf(interaction) : {},
    message:
      message === null
        ? null
        : {
            id: message.id,
            private: message.flags.has(MessageFlags.Ephemeral),
            askerId: message.interactionMetadata?.user.id ?? null,
          },
  };
}

function fieldsOf(interaction: ModalSubmitInteraction): Readonly<Record<string, string>> {
  const entries = [...interaction.fields.fields.values()].flatMap((field) => {
    if ('value' in field && typeof field.value === 'string') return [[field.customId, field.value] as const];
    const [first] = 'values' in field ? field.values : [];
    return typeof first === 'string' ? [[field.customId, first] as const] : [];
  });
  return Object.fromEntries(entries);
}
