/** Registered commands as a composer needs them: sub-commands spread out, texts in the reader's language. Pure. */
import type { CommandView } from '../web/view.ts';

export interface ComposerOption {
  readonly name: string;
  /** As the reader's language shows it. */
  readonly label: string;
  readonly description: string;
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  readonly maxLength: number | null;
  readonly fileTypes: readonly string[];
}

export interface ComposerCommand {
  /** With its sub-command: `transcripts add`. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly ComposerOption[];
}

const SUBCOMMAND = 1;
const GROUP = 2;
const SLASH = 1;
const MESSAGE = 3;

type Raw = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Raw[] => (Array.isArray(value) ? (value as Raw[]) : []);

function localized(item: Raw, key: string, locale: string): string {
  const table = item[`${key}_localizations`] as Record<string, string> | null | undefined;
  return table?.[locale] ?? String(item[key] ?? '');
}

export function slashCommands(commands: readonly CommandView[], locale: string): readonly ComposerCommand[] {
  return commands
    .filter((command) => command.type === SLASH)
    .flatMap((command) => spread(command, [], locale));
}

export const messageCommands = (commands: readonly CommandView[], locale: string) =>
  commands
    .filter((command) => command.type === MESSAGE)
    .map((command) => ({ name: command.name, label: localized(command, 'name', locale) }));

function spread(item: Raw, path: readonly string[], locale: string): readonly ComposerCommand[] {
  const here = [...path, String(item.name)];
  const nested = list(item.options).filter((one) => one.type === SUBCOMMAND || one.type === GROUP);
  if (nested.length > 0) return nested.flatMap((one) => spread(one, here, locale));
  return [
    {
      path: here.join(' '),
      description: localized(item, 'description', locale),
      options: list(item.options).map((one) => viewOption(one, locale)),
    },
  ];
}

function viewOption(one: Raw, locale: string): ComposerOption {
  return {
    name: String(one.name),
    label: localized(one, 'name', locale),
    description: localized(one, 'description', locale),
    type: Number(one.type),
    required: one.required === true,
    autocomplete: one.autocomplete === true,
    choices: list(one.choices).map((choice) => ({
      name: localized(choice, 'name', locale),
      value: choice.value as string | number,
    })),
    maxLength: typeof one.max_length === 'number' ? one.max_length : null,
    fileTypes: Array.isArray(one.file_types) ? one.file_types.map(String) : [],
  };
}

/** Commands that fit what was typed after the slash: beginnings first, then anywhere in the name. */
export function matchCommands(
  commands: readonly ComposerCommand[],
  typed: string,
): readonly ComposerCommand[] {
  const wanted = typed.toLowerCase();
  const starts = commands.filter((command) => command.path.startsWith(wanted));
  return [
    ...starts,
    ...commands.filter((command) => !starts.includes(command) && command.path.includes(wanted)),
  ];
}
