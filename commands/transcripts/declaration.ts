/** What /transcripts is, as Discord is told: in servers that added the bot, for those who may manage the server unless it says otherwise. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type Messages, messagesIn } from '../../src/locales/index.ts';
import { MAX_TITLE } from '../../src/replies/transcripts/pages.ts';

type Words = Messages['transcripts']['commands'];
type Option = keyof Words['options'];
type Text = (words: Words) => string;

const [en, ja] = [messagesIn('en').transcripts.commands, messagesIn('ja').transcripts.commands];
const [enNames, jaNames] = [
  messagesIn('en').transcripts.formatNames,
  messagesIn('ja').transcripts.formatNames,
];

const described = (text: Text) => ({
  description: text(en),
  description_localizations: { ja: text(ja) },
});

const named = (option: Option) => ({
  name: en.options[option],
  name_localizations: { ja: ja.options[option] },
  ...described(({ describe }) => describe[option]),
});

function subcommand(
  name: Exclude<keyof Words, 'transcripts' | 'options' | 'describe' | 'formats'>,
  options: readonly APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    ...described((words) => words[name]),
    options: [...options],
  };
}

const meeting: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...named('meeting'),
  required: true,
  autocomplete: true,
};

const text = (option: Option, maxLength: number): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  ...named(option),
  max_length: maxLength,
});

type FormatName = keyof Messages['transcripts']['formatNames'];

/** What a person chooses where the document was not recognised stands first. */
const LIKELY: readonly FormatName[] = ['plain', 'text', 'minutes'];
const READ_AS = [
  ...LIKELY,
  ...(Object.keys(enNames) as FormatName[]).filter((name) => !LIKELY.includes(name)),
];

export const EXPORT_FORMATS = ['json', 'md', 'csv', 'original'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const declaration: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  name: 'transcripts',
  ...described(({ transcripts }) => transcripts),
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  options: [
    subcommand('add', [
      { type: ApplicationCommandOptionType.Attachment, ...named('file'), required: true },
      text('title', MAX_TITLE),
      text('heldOn', 20),
      text('sourceUrl', 2_000),
      { type: ApplicationCommandOptionType.Role, ...named('audience') },
      {
        type: ApplicationCommandOptionType.String,
        ...named('readAs'),
        choices: READ_AS.map((format) => ({
          name: enNames[format],
          name_localizations: { ja: jaNames[format] },
          value: format,
        })),
      },
    ]),
    subcommand('list'),
    subcommand('show', [meeting]),
    subcommand('speakers', [meeting]),
    subcommand('remove', [meeting]),
    subcommand('restore', [meeting]),
    subcommand('export', [
      meeting,
      {
        type: ApplicationCommandOptionType.String,
        ...named('format'),
        choices: EXPORT_FORMATS.map((format) => ({
          name: en.formats[format],
          name_localizations: { ja: ja.formats[format] },
          value: format,
        })),
      },
    ]),
    subcommand('reports'),
    subcommand('settings'),
    subcommand('changes'),
  ],
};
