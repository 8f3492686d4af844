/** The world's things in the JSON that Discord's API and gateway give. Where Discord leaves a key out, so does this. */
import type { Channel, Guild, Role, User } from './model.ts';
import { timeOf } from './snowflakes.ts';
import type { World } from './world.ts';

const CHANNEL_TYPES = { text: 0, dm: 1, thread: 11 } as const;
const JOINED_AT = '2025-01-06T00:00:00.000000+00:00';

export function presentUser(user: User) {
  return {
    id: user.id,
    username: user.username,
    avatar: null,
    discriminator: '0',
    public_flags: 0,
    flags: 0,
    ...(user.bot ? { bot: true } : {}),
    banner: null,
    accent_color: null,
    global_name: user.globalName,
    avatar_decoration_data: null,
    collectibles: null,
    banner_color: null,
    clan: null,
    primary_guild: null,
  };
}

/** The bot about itself: `GET /users/@me` and READY. */
export function presentSelf(user: User) {
  return { ...presentUser(user), mfa_enabled: false, locale: 'en-US', verified: true, email: null };
}

export function presentRole(role: Role) {
  return {
    id: role.id,
    name: role.name,
    description: null,
    permissions: String(role.permissions),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

/** Without `user`, as in `resolved.members` and in a message's `member`. */
export function presentPartialMember(world: World, guild: Guild, userId: string) {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    flags: 0,
    joined_at: JOINED_AT,
    nick: null,
    pending: false,
    premium_since: null,
    roles: world.rolesOf(guild, userId).map((role) => role.id),
  };
}

export function presentMember(world: World, guild: Guild, userId: string) {
  return {
    ...presentPartialMember(world, guild, userId),
    user: presentUser(world.users.get(userId)!),
    mute: false,
    deaf: false,
  };
}

export function presentChannel(world: World, channel: Channel) {
  const last = world.messagesIn(channel.id).findLast((message) => message.viewerId === null);
  const base = {
    id: channel.id,
    type: CHANNEL_TYPES[channel.kind],
    last_message_id: last?.id ?? null,
    flags: 0,
  };
  if (channel.kind === 'dm') {
    return { ...base, recipients: [presentUser(world.users.get(channel.recipientId!)!)] };
  }
  const inGuild = {
    ...base,
    guild_id: channel.guildId!,
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
  };
  if (channel.kind === 'text') {
    return { ...inGuild, topic: null, position: 0, permission_overwrites: [], nsfw: false };
  }
  return {
    ...inGuild,
    owner_id: world.guilds.get(channel.guildId!)!.ownerId,
    message_count: world.messagesIn(channel.id).length,
    member_count: 1,
    total_message_sent: world.messagesIn(channel.id).length,
    thread_metadata: {
      archived: false,
      archive_timestamp: new Date(timeOf(channel.id)).toISOString(),
      auto_archive_duration: 10_080,
      locked: false,
      create_timestamp: new Date(timeOf(channel.id)).toISOString(),
    },
  };
}

/** As an interaction's `channel` and `resolved.channels`. */
export function presentPartialChannel(world: World, channel: Channel, permissions: bigint) {
  return { ...presentChannel(world, channel), permissions: String(permissions) };
}

export function presentGuild(_world: World, guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'japan',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: guild.roles.map(presentRole),
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** GUILD_CREATE. */
export function presentGuildCreate(world: World, guild: Guild) {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  return {
    ...presentGuild(world, guild),
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: guild.members.length,
    voice_states: [],
    members: [presentMember(world, guild, world.spec.application.id)],
    channels: channels.filter((channel) => channel.kind === 'text').map((one) => presentChannel(world, one)),
    threads: channels.filter((channel) => channel.kind === 'thread').map((one) => presentChannel(world, one)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
