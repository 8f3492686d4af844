/**
 * Command declarations and autocomplete choices.
 * https://discord.com/developers/docs/interactions/application-commands
 */
import { asComponents, type Component } from './components.ts';
import { checkRange } from './modal.ts';
import {
  checkCount,
  checkText,
  isRecord,
  lengthOf,
  type Path,
  requireText,
  type Violation,
  violation,
} from './violation.ts';

const LIMITS = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  choice: 100,
  total: 8000,
  string: 6000,
} as const;
/** Commands of one application, by type: slash, user, message. */
const PER_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

const NAME = /^[-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export const COMMAND = { slash: 1, user: 2, message: 3 } as const;
export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const typeOf = (command: Component): number => Number(command.type ?? COMMAND.slash);

/** What a bulk registration must obey as a whole; each command is `checkCommand`'s. */
export function checkCommandSet(commands: readonly Component[]): readonly Violation[] {
  const seen = new Set<string>();
  const duplicates = commands.flatMap((command, index) => {
    const key = `${typeOf(command)} ${String(command.name)}`;
    if (seen.has(key)) {
      return [
        violation(
          [String(index), 'name'],
          'APPLICATION_COMMANDS_DUPLICATE_NAME',
          'Application command names must be unique',
        ),
      ];
    }
    seen.add(key);
    return [];
  });
  const crowded = Object.entries(PER_TYPE)
    .filter(([type, max]) => commands.filter((command) => typeOf(command) === Number(type)).length > max)
    .map(([, max]) =>
      violation([], 'BASE_TYPE_BAD_LENGTH', `Maximum number of application commands reached (${max}).`),
    );
  return [...duplicates, ...crowded];
}

export function checkCommand(command: Component): readonly Violation[] {
  const slash = typeOf(command) === COMMAND.slash;
  const size = sizeOf(command);
  return [
    ...checkName(command, [], slash),
    ...(slash
      ? [
          ...requireText(command.description, ['description'], 1, LIMITS.description),
          ...checkLocalized(
            command.description_localizations,
            ['description_localizations'],
            LIMITS.description,
          ),
          ...checkOptions(command.options, ['options'], 0),
        ]
      : checkContextMenu(command)),
    ...(size <= LIMITS.total
      ? []
      : [violation([], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${LIMITS.total})`)]),
  ];
}

function checkContextMenu(command: Component): readonly Violation[] {
  return [
    ...(typeof command.description === 'string' && command.description !== ''
      ? [
          violation(
            ['description'],
            'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
            'Context menu commands cannot have description',
          ),
        ]
      : []),
    ...(asComponents(command.options).length > 0
      ? [
          violation(
            ['options'],
            'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
            'Context menu commands cannot have options',
          ),
        ]
      : []),
  ];
}

function checkName(item: Component, path: Path, strict: boolean): readonly Violation[] {
  const invalid = violation([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  const ok = (name: string): boolean => !strict || (NAME.test(name) && name === name.toLowerCase());
  const locals = isRecord(item.name_localizations) ? Object.entries(item.name_localizations) : [];
  return [
    ...requireText(item.name, [...path, 'name'], 1, LIMITS.name),
    ...(typeof item.name === 'string' && !ok(item.name) ? [invalid] : []),
    ...checkLocalized(item.name_localizations, [...path, 'name_localizations'], LIMITS.name),
    ...locals
      .filter(([, name]) => typeof name === 'string' && !ok(name))
      .map(([locale]) => ({ ...invalid, path: [...path, 'name_localizations', locale] })),
  ];
}

/** https://discord.com/developers/docs/reference#locales */
const LOCALES: readonly string[] =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

function checkLocalized(texts: unknown, path: Path, max: number): readonly Violation[] {
  if (!isRecord(texts)) return [];
  return Object.entries(texts).flatMap(([locale, text]) => [
    ...checkText(text, [...path, locale], 1, max),
    ...(LOCALES.includes(locale)
      ? []
      : [violation([...path, locale], 'BASE_TYPE_CHOICES', `${locale} is not a locale of Discord's.`)]),
  ]);
}

function checkOptions(options: unknown, path: Path, depth: number): readonly Violation[] {
  if (options === undefined || options === null) return [];
  const list = asComponents(options);
  const names = new Set<unknown>();
  let optionalSeen = false;
  const found: Violation[] = [...checkCount(options, path, 0, LIMITS.options)];
  const nestable = list.filter((option) => isNesting(option)).length;
  if (nestable > 0 && nestable < list.length) {
    found.push(
      violation(
        path,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      ),
    );
  }
  for (const [index, option] of list.entries()) {
    const here = [...path, String(index)];
    if (names.has(option.name)) {
      found.push(
        violation(
          [...here, 'name'],
          'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_USED',
          `Option name "${String(option.name)}" is already used`,
        ),
      );
    }
    names.add(option.name);
    if (option.required === true && optionalSeen) {
      found.push(
        violation(
          here,
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
      );
    }
    if (option.required !== true) optionalSeen = true;
    found.push(...checkOption(option, here, depth));
  }
  return found;
}

const isNesting = (option: Component): boolean =>
  option.type === OPTION.subcommand || option.type === OPTION.group;

function checkOption(option: Component, path: Path, depth: number): readonly Violation[] {
  const type = Number(option.type);
  const found: Violation[] = [
    ...checkName(option, path, true),
    ...requireText(option.description, [...path, 'description'], 1, LIMITS.description),
    ...checkLocalized(
      option.description_localizations,
      [...path, 'description_localizations'],
      LIMITS.description,
    ),
    ...checkRange(option.min_length, [...path, 'min_length'], 0, LIMITS.string),
    ...checkRange(option.max_length, [...path, 'max_length'], 1, LIMITS.string),
  ];
  if (!Object.values(OPTION).some((known) => known === type)) {
    found.push(
      violation(
        [...path, 'type'],
        'BASE_TYPE_CHOICES',
        'Value must be one of {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}.',
      ),
    );
  }
  const tooDeep = (type === OPTION.group && depth > 0) || (type === OPTION.subcommand && depth > 1);
  if (tooDeep)
    found.push(
      violation(
        [...path, 'type'],
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-commands nest one level deep.',
      ),
    );
  if (isNesting(option)) found.push(...checkOptions(option.options, [...path, 'options'], depth + 1));
  return [...found, ...checkChoicesOf(option, path)];
}

function checkChoicesOf(option: Component, path: Path): readonly Violation[] {
  const choices = asComponents(option.choices);
  const takesChoices = [OPTION.string, OPTION.integer, OPTION.number].some((type) => type === option.type);
  return [
    ...checkCount(option.choices, [...path, 'choices'], 0, LIMITS.choices),
    ...checkChoices(choices, [...path, 'choices']),
    ...(choices.length > 0 && option.autocomplete === true
      ? [
          violation(
            [...path, 'autocomplete'],
            'APPLICATION_COMMAND_OPTIONS_CHOICES_WITH_AUTOCOMPLETE',
            'Cannot have choices and autocomplete at once',
          ),
        ]
      : []),
    ...((choices.length > 0 || option.autocomplete === true) && !takesChoices
      ? [
          violation(
            [...path, 'type'],
            'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
            'This type has no choices.',
          ),
        ]
      : []),
  ];
}

/** Declared choices, and the answer to an autocomplete interaction. */
export function checkChoices(choices: readonly Component[], path: Path): readonly Violation[] {
  return choices.flatMap((choice, index) => {
    const here = [...path, String(index)];
    const value = choice.value;
    return [
      ...requireText(choice.name, [...here, 'name'], 1, LIMITS.choice),
      ...checkLocalized(choice.name_localizations, [...here, 'name_localizations'], LIMITS.choice),
      ...(typeof value === 'number' ? [] : requireText(value, [...here, 'value'], 1, LIMITS.choice)),
    ];
  });
}

export function checkAutocomplete(data: Readonly<Record<string, unknown>>): readonly Violation[] {
  const choices = data.choices;
  return [
    ...(Array.isArray(choices)
      ? []
      : [violation(['choices'], 'BASE_TYPE_REQUIRED', 'This field is required')]),
    ...checkCount(choices, ['choices'], 0, LIMITS.choices),
    ...checkChoices(asComponents(choices), ['choices']),
  ];
}

/** Characters of name, description and values, the longest localisation of each counting, over all options and choices. */
function sizeOf(item: Component): number {
  const longest = (text: unknown, locals: unknown): number =>
    Math.max(
      typeof text === 'string' ? lengthOf(text) : 0,
      ...(isRecord(locals)
        ? Object.values(locals).map((one) => (typeof one === 'string' ? lengthOf(one) : 0))
        : []),
    );
  const own =
    longest(item.name, item.name_localizations) + longest(item.description, item.description_localizations);
  const value = item.value === undefined ? 0 : lengthOf(String(item.value));
  const nested = [...asComponents(item.options), ...asComponents(item.choices)];
  return own + value + nested.reduce((sum, one) => sum + sizeOf(one), 0);
}
