/** The commands a person is offered, one line each, as they are typed. Of sub-commands each has its own. */
import type { Person } from '../people/person.ts';
import { COMMAND, OPTION } from '../rules/command.ts';
import { asComponents, type Component } from '../rules/components.ts';
import { isRecord } from '../rules/violation.ts';

export function listCommands(person: Person): readonly string[] {
  const commands = person.commands();
  const slash = commands.filter(({ type }) => type === COMMAND.slash);
  const onMessages = commands.filter(({ type }) => type === COMMAND.message);
  return [
    ...slash.flatMap((one) => linesOf(one, `/${one.name}`, person.locale)),
    ...onMessages.map(({ name }) => `  ${name} …`),
  ];
}

function linesOf(command: Component, path: string, locale: string): readonly string[] {
  const options = asComponents(command.options);
  const nested = options.filter(({ type }) => type === OPTION.subcommand || type === OPTION.group);
  if (nested.length > 0) return nested.flatMap((one) => linesOf(one, `${path} ${String(one.name)}`, locale));
  const names = options.map((one) => (one.required === true ? `${one.name}:` : `[${one.name}:]`));
  return [`  ${[path, ...names].join(' ')}   ${descriptionOf(command, locale)}`];
}

function descriptionOf(command: Component, locale: string): string {
  const localized = command.description_localizations;
  return String((isRecord(localized) ? localized[locale] : null) ?? command.description ?? '');
}
