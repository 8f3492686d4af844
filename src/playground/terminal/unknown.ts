/** A line that is nothing to do: what it may have been meant for, and what to type instead. */
import { type PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { WithheldCommand } from '../interactions/commands.ts';
import type { Person } from '../people/person.ts';
import { COMMAND, OPTION } from '../rules/command.ts';
import { asComponents, type Component } from '../rules/components.ts';
import { type Texts, textsFor } from '../texts.ts';

export function explainUnknown(line: string, person: Person): string {
  const texts = textsFor(person.locale);
  const words = line.replace(/^\?\s*/, '').split(/\s+/);
  if (!/^[/／]/.test(words[0]!)) return texts.unknownLine(line);
  const name = words[0]!.slice(1);
  const isMeant = (one: Component) => one.type === COMMAND.slash && one.name === name;
  const offered = person.commands().find(isMeant);
  if (offered !== undefined) return texts.unknownSubcommand(`/${name}`, subcommandsOf(offered));
  const withheld = person.withheld().find(({ command }) => isMeant(command));
  return withheld === undefined ? texts.unknownLine(line) : whyWithheld(`/${name}`, withheld, texts);
}

function subcommandsOf(command: Component): readonly string[] {
  return asComponents(command.options)
    .filter(({ type }) => type === OPTION.subcommand || type === OPTION.group)
    .map((one) => String(one.name));
}

function whyWithheld(name: string, { reason }: WithheldCommand, texts: Texts): string {
  if (reason.type !== 'permission') return texts.withheld[reason.type](name);
  const needed = new PermissionsBitField(reason.permissions).toArray();
  return texts.withheld.permission(
    name,
    needed.map((flag) => permissionName(flag, texts)),
  );
}

/** In the words of Discord's own settings where they are another's than its API's. */
function permissionName(flag: keyof typeof PermissionFlagsBits, texts: Texts): string {
  if (flag === 'ManageGuild') return texts.manageServer;
  return flag.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
