/** Declarations: names in English, descriptions, option names and choices in both languages. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type Messages, messagesIn } from '../src/locales/index.ts';

type Text = (messages: Messages) => string;

/** Works in servers, in direct messages, and as a user's own app anywhere. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

export function declareCommand(
  name: string,
  description: Text,
  options: readonly APIApplicationCommandBasicOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(description),
    options: [...options],
    ...EVERYWHERE,
  };
}

/** On a message's own menu. Its name is a line of that menu, so it is translated. */
export function declareMessageCommand(name: Text): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: name(messagesIn('en')),
    name_localizations: { ja: name(messagesIn('ja')) },
    ...EVERYWHERE,
  };
}

type OptionName = keyof Messages['commands']['options'];

export function textOption(
  name: OptionName,
  description: Text,
  { required = false, autocomplete = false }: { required?: boolean; autocomplete?: boolean } = {},
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(name),
    ...described(description),
    required,
    autocomplete,
  };
}

export function choiceOption(
  name: OptionName,
  description: Text,
  choices: readonly { readonly value: string; readonly name: Text }[],
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(name),
    ...described(description),
    choices: choices.map(
      (choice): APIApplicationCommandOptionChoice<string> => ({
        name: choice.name(messagesIn('en')),
        name_localizations: { ja: choice.name(messagesIn('ja')) },
        value: choice.value,
      }),
    ),
  };
}

export function flagOption(name: OptionName, description: Text): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Boolean, ...named(name), ...described(description) };
}

function named(name: OptionName): { name: string; name_localizations: LocalizationMap } {
  const text: Text = ({ commands }) => commands.options[name];
  return { name, name_localizations: { ja: text(messagesIn('ja')) } };
}

function described(text: Text): { description: string; description_localizations: LocalizationMap } {
  return { description: text(messagesIn('en')), description_localizations: { ja: text(messagesIn('ja')) } };
}
