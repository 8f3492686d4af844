/** A command that somebody types and is not offered: who may use it, where. */
import { type PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Reason } from '../interactions/commands.ts';
import { COMMAND } from '../rules/command.ts';
import { type Texts, textsFor } from '../texts.ts';
import type { Person } from './person.ts';

export interface Withheld {
  /** In the person's language. */
  readonly why: string;
  readonly reason: Reason['type'];
}

/** @returns null where `line` begins with no command of the application, or with one that is offered. */
export function explainWithheld(line: string, person: Person): Withheld | null {
  const name = /^[/／](\S+)/.exec(line)?.[1];
  const found = person
    .withheld()
    .find(({ command }) => command.type === COMMAND.slash && command.name === name);
  if (found === undefined) return null;
  const texts = textsFor(person.locale);
  return { why: explain(`/${name}`, found.reason, texts), reason: found.reason.type };
}

function explain(name: string, reason: Reason, texts: Texts): string {
  if (reason.type !== 'permission') return texts.withheld[reason.type](name);
  const needed = new PermissionsBitField(reason.permissions).toArray();
  return texts.withheld.permission(
    name,
    needed.map((flag) => permissionName(flag, texts)),
  );
}

/** In the words of Discord's own settings where they are others than its API's. */
function permissionName(flag: keyof typeof PermissionFlagsBits, texts: Texts): string {
  if (flag === 'ManageGuild') return texts.manageServer;
  return flag.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
