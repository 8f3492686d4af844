/** What exists in the local Discord: servers, channels, people and messages. */
import type { APIMessage } from 'discord-api-types/v10';

export type Locale = 'ja' | 'en-US';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly globalName: string;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  /** A bit field, as decimal digits. */
  readonly permissions: bigint;
}

export interface Member {
  readonly userId: string;
  readonly roleIds: readonly string[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly ownerId: string;
  /** The first is @everyone and has the server's id. */
  readonly roles: readonly Role[];
  readonly members: readonly Member[];
  /** False: the application is not in this server; only people who installed it for themselves use it here. */
  readonly installed: boolean;
}

export type ChannelKind = 'text' | 'thread' | 'dm';

export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly guildId: string | null;
  /** The channel a thread hangs from. */
  readonly parentId: string | null;
  /** The person on the other side of a direct message. */
  readonly recipientId: string | null;
  /** What the application may do here, a bit field. */
  readonly appPermissions: bigint;
}

export interface WorldSpec {
  readonly application: { readonly id: string; readonly bot: User };
  readonly users: readonly User[];
  readonly guilds: readonly Guild[];
  readonly channels: readonly Channel[];
}

/** Whom a message would have notified. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  /** As Discord's API gives it. */
  readonly payload: APIMessage;
  /** The only person who sees it; null for everyone in the channel. */
  readonly viewerId: string | null;
  readonly pings: Pings;
  /** The body the application sent for this version, before defaults; null for a person's own message. */
  readonly sent: unknown;
}
