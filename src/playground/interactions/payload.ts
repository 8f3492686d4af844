/** What INTERACTION_CREATE carries, in Discord's words. Keys that Discord leaves out are left out. */

import { ATTACHMENT_LIMIT } from '../world/messages.ts';
import type { Locale } from '../world/model.ts';
import { presentGuild, presentMember, presentPartialChannel, presentUser } from '../world/present.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interactions.ts';

const CONTEXT = { guild: 0, botDm: 1 } as const;
const OWNER = { guild: '0', user: '1' } as const;
/** What a person may do in a direct message. */
const DM_PERMISSIONS = 0x7_ffff_ffff_ffffn;

export function presentInteraction(
  world: World,
  interaction: Interaction,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { channel, userId, source } = interaction;
  const guild = channel.guildId === null ? null : world.guilds.get(channel.guildId)!;
  const permissions = guild === null ? DM_PERMISSIONS : world.permissionsOf(guild, userId);
  const who =
    guild === null
      ? { user: presentUser(world.users.get(userId)!) }
      : { member: { ...presentMember(world, guild, userId), permissions: String(permissions) } };
  const where =
    guild === null
      ? {}
      : {
          guild: { id: guild.id, locale: guild.locale, features: presentGuild(world, guild).features },
          guild_id: guild.id,
          guild_locale: guild.locale,
        };
  return {
    id: interaction.id,
    application_id: world.spec.application.id,
    type: interaction.type,
    data,
    ...where,
    channel: presentPartialChannel(world, channel, permissions),
    channel_id: channel.id,
    ...who,
    token: interaction.token,
    version: 1,
    ...(source === null ? {} : { message: source.payload }),
    app_permissions: String(channel.appPermissions),
    locale: interaction.locale satisfies Locale | string,
    entitlements: [],
    authorizing_integration_owners: interaction.userInstalled
      ? { [OWNER.user]: userId }
      : { [OWNER.guild]: guild?.id ?? '0' },
    context: guild === null ? CONTEXT.botDm : CONTEXT.guild,
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
}
