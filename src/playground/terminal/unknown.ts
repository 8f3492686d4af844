/** A line that is nothing to do: what it may have been meant for, and what to type instead. */
import type { Person } from '../people/person.ts';
import { explainWithheld } from '../people/withheld.ts';
import { COMMAND, OPTION } from '../rules/command.ts';
import { asComponents, type Component } from '../rules/components.ts';
import { textsFor } from '../texts.ts';

export function explainUnknown(line: string, person: Person): string {
  const texts = textsFor(person.locale);
  const typed = line.replace(/^\?\s*/, '');
  const name = /^[/／](\S+)/.exec(typed)?.[1];
  const offered = person.commands().find((one) => one.type === COMMAND.slash && one.name === name);
  if (offered !== undefined) return texts.unknownSubcommand(`/${name}`, subcommandsOf(offered));
  const withheld = explainWithheld(typed, person);
  return withheld === null ? texts.unknownLine(line) : `${withheld.why}${texts.switching[withheld.reason]}`;
}

function subcommandsOf(command: Component): readonly string[] {
  return asComponents(command.options)
    .filter(({ type }) => type === OPTION.subcommand || type === OPTION.group)
    .map((one) => String(one.name));
}
