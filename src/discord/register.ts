/**
 * Registration: Discord is told of the commands, only when something differs. Discord allows 200 creates a day, so
 * this runs as a command of its own and not at every start.
 */
import { type APIApplicationCommand, REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import type { Command } from './command.ts';

export interface Registration {
  readonly outcome: 'registered' | 'unchanged';
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** @param applicationId as Discord names the bot's application. Registers globally, with one bulk request. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
): Promise<Registration> {
  const route = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = (await rest.get(route, { query })) as readonly APIApplicationCommand[];
  const wanted = commands.map(({ declaration }) => declaration);
  const before = new Map(present.map((command) => [command.name, canonical(command)]));
  const after = new Map(wanted.map((declaration) => [declaration.name, canonical(declaration)]));
  const added = [...after.keys()].filter((name) => !before.has(name));
  const removed = [...before.keys()].filter((name) => !after.has(name));
  const changed = [...after.keys()].filter(
    (name) => before.has(name) && before.get(name) !== after.get(name),
  );
  if (added.length + removed.length + changed.length === 0)
    return { outcome: 'unchanged', added, changed, removed };
  await rest.put(route, { body: wanted });
  return { outcome: 'registered', added, changed, removed };
}

/** @throws {DiscordAPIError} where Discord does not accept the token. */
export async function registerWithToken(token: string, commands: readonly Command[]): Promise<Registration> {
  const rest = new REST().setToken(token);
  const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  return registerCommands(rest, id, commands);
}

/** What Discord adds to a stored command. */
const STORED_ONLY = new Set([
  'id',
  'application_id',
  'version',
  'guild_id',
  'name_localized',
  'description_localized',
  'handler',
]);
/** Discord fills these in where a declaration leaves them out. */
const isDefault = (key: string, value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (key === 'type' && value === 1) ||
  (key === 'dm_permission' && value === true) ||
  (Array.isArray(value) && value.length === 0);

/** A declaration as text in which two that mean the same are the same. */
function canonical(declaration: object): string {
  const normal = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const entries = value.map((entry) => normal(entry, ''));
      // Where it can be used is a set; options and choices are shown in their order.
      return key === 'contexts' || key === 'integration_types' ? entries.toSorted() : entries;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name, inner]) => !STORED_ONLY.has(name) && !isDefault(name, inner))
        .map(([name, inner]) => [name, normal(inner, name)] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  };
  return JSON.stringify(normal(declaration, ''));
}
