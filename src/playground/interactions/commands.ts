/** The commands an application registered, globally and by server. */
import { COMMAND, OPTION } from '../rules/command.ts';
import { asComponents, type Component } from '../rules/components.ts';
import { isRecord } from '../rules/violation.ts';
import type { Channel, Locale } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** As Discord gives it back, localisations included. */
export interface RegisteredCommand extends Component {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly description: string;
}

/** Why a client does not offer a command: not made for such a place, not for an app only its user installed, or for others. */
export type Reason =
  | { readonly type: 'place' | 'install' }
  /** Bits, as Discord counts them; none are only an administrator's own. */
  | { readonly type: 'permission'; readonly permissions: bigint };

export interface WithheldCommand {
  readonly command: RegisteredCommand;
  readonly reason: Reason;
}

export type CommandRegistry = ReturnType<typeof createCommandRegistry>;

const GLOBAL = 'global';

export function createCommandRegistry(world: World) {
  const scopes = new Map<string, readonly RegisteredCommand[]>();
  const list = (guildId: string | null): readonly RegisteredCommand[] => scopes.get(guildId ?? GLOBAL) ?? [];
  const store = (guildId: string | null, commands: readonly RegisteredCommand[]): void => {
    scopes.set(guildId ?? GLOBAL, commands);
    world.emit({ type: 'commands' });
  };

  /** A command of the same name and type keeps its id. */
  const register = (guildId: string | null, body: Component): RegisteredCommand => {
    const type = Number(body.type ?? COMMAND.slash);
    const old = list(guildId).find((one) => one.name === body.name && one.type === type);
    return {
      id: old?.id ?? world.nextId(),
      application_id: world.spec.application.id,
      version: world.nextId(),
      default_member_permissions: body.default_member_permissions ?? null,
      type,
      name: String(body.name),
      name_localizations: body.name_localizations ?? null,
      description: String(body.description ?? ''),
      description_localizations: body.description_localizations ?? null,
      ...(guildId === null
        ? {
            dm_permission: !Array.isArray(body.contexts) || body.contexts.includes(1),
            contexts: body.contexts ?? null,
            integration_types: body.integration_types ?? [0],
          }
        : { guild_id: guildId }),
      ...(asComponents(body.options).length > 0
        ? { options: asComponents(body.options).map(presentOption) }
        : {}),
      nsfw: body.nsfw === true,
    };
  };

  return {
    list,

    find: (guildId: string | null, id: string): RegisteredCommand | null =>
      list(guildId).find((command) => command.id === id) ?? null,

    replaceAll(guildId: string | null, bodies: readonly Component[]): readonly RegisteredCommand[] {
      const commands = bodies.map((body) => register(guildId, body));
      store(guildId, commands);
      return commands;
    },

    add(guildId: string | null, body: Component): RegisteredCommand {
      const command = register(guildId, body);
      store(guildId, [...list(guildId).filter((one) => one.id !== command.id), command]);
      return command;
    },

    change(guildId: string | null, id: string, body: Component): RegisteredCommand {
      const old = list(guildId).find((one) => one.id === id)!;
      const command = { ...register(guildId, { ...old, ...body }), id };
      store(
        guildId,
        list(guildId).map((one) => (one.id === id ? command : one)),
      );
      return command;
    },

    remove(guildId: string | null, id: string): void {
      store(
        guildId,
        list(guildId).filter((one) => one.id !== id),
      );
    },

    /** What a person's client offers in a channel: installed, allowed in that context, permitted. */
    offered(userId: string, channel: Channel): readonly RegisteredCommand[] {
      return candidates(channel).filter((command) => reasonAgainst(command, userId, channel) === null);
    },

    /** What it keeps from them there, and why. */
    withheld(userId: string, channel: Channel): readonly WithheldCommand[] {
      return candidates(channel).flatMap((command) => {
        const reason = reasonAgainst(command, userId, channel);
        return reason === null ? [] : [{ command, reason }];
      });
    },
  };

  function candidates({ guildId }: Channel): readonly RegisteredCommand[] {
    return [...(guildId === null ? [] : list(guildId)), ...list(null)];
  }

  function reasonAgainst(command: RegisteredCommand, userId: string, channel: Channel): Reason | null {
    const guild = channel.guildId === null ? null : world.guilds.get(channel.guildId)!;
    if (command.guild_id === undefined) {
      const { contexts, integration_types: installs } = command;
      if (Array.isArray(contexts) && !contexts.includes(guild === null ? 1 : 0)) return { type: 'place' };
      const byUser = guild !== null && !guild.installed;
      if (byUser && !(Array.isArray(installs) && installs.includes(1))) return { type: 'install' };
    }
    const needed = command.default_member_permissions;
    if (guild === null || needed === null || needed === undefined) return null;
    const permissions = BigInt(String(needed));
    const held = world.permissionsOf(guild, userId) & permissions;
    return held === permissions && permissions !== 0n ? null : { type: 'permission', permissions };
  }
}

const presentOption = (option: Component): Component => ({
  ...option,
  ...(option.required === true
    ? {}
    : option.type === OPTION.subcommand || option.type === OPTION.group
      ? {}
      : { required: false }),
  ...(Array.isArray(option.options) ? { options: asComponents(option.options).map(presentOption) } : {}),
});

/** Without the localisation tables, as lists come unless `with_localizations` is asked. */
export function withoutLocalizations(item: Component): Component {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = item;
  const nested = ['options', 'choices'].flatMap((key) =>
    Array.isArray(rest[key]) ? [[key, asComponents(rest[key]).map(withoutLocalizations)] as const] : [],
  );
  return { ...rest, ...Object.fromEntries(nested) };
}

/** The text a client in this language shows. */
export function localized(item: Component, key: 'name' | 'description', locale: Locale): string {
  const table = item[`${key}_localizations`];
  const own = isRecord(table) ? table[locale] : undefined;
  return String(own ?? item[key] ?? '');
}
