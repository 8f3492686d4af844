/**
 * Who is where, and what has been written. In: a `WorldSpec` and messages. Out: look-ups and events.
 * Must never know HTTP, sockets, or how the application answers.
 */
import type { Clock } from '../clock.ts';
import type { Channel, Guild, Role, StoredMessage, User, WorldSpec } from './model.ts';
import { createSnowflakes } from './snowflakes.ts';

/** Files kept; older ones answer 404. */
const UPLOADS_KEPT = 200;

/** Older messages of a channel are forgotten; buttons on them answer as if deleted. */
const MESSAGES_KEPT = 500;

const ADMINISTRATOR = 1n << 3n;
const ALL_PERMISSIONS = (1n << 53n) - 1n;

export type WorldEvent =
  | { readonly type: 'message'; readonly message: StoredMessage }
  | { readonly type: 'messageEdited'; readonly message: StoredMessage }
  | { readonly type: 'messageDeleted'; readonly message: StoredMessage }
  | { readonly type: 'commands' }
  | { readonly type: 'application'; readonly online: boolean };

export interface Upload {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export type World = ReturnType<typeof createWorld>;

export function createWorld(spec: WorldSpec, clock: Clock) {
  const nextId = createSnowflakes(clock);
  const users = new Map<string, User>([...spec.users, spec.application.bot].map((user) => [user.id, user]));
  const guilds = new Map<string, Guild>(spec.guilds.map((guild) => [guild.id, guild]));
  const channels = new Map<string, Channel>(spec.channels.map((channel) => [channel.id, channel]));
  const messages = new Map<string, StoredMessage[]>();
  const uploads = new Map<string, Upload>();
  const listeners = new Set<(event: WorldEvent) => void>();

  const emit = (event: WorldEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const listOf = (channelId: string): StoredMessage[] => {
    const known = messages.get(channelId);
    if (known !== undefined) return known;
    const fresh: StoredMessage[] = [];
    messages.set(channelId, fresh);
    return fresh;
  };

  return {
    spec,
    clock,
    nextId,
    users: users as ReadonlyMap<string, User>,
    guilds: guilds as ReadonlyMap<string, Guild>,
    channels: channels as ReadonlyMap<string, Channel>,
    uploads: uploads as ReadonlyMap<string, Upload>,
    emit,

    addUpload(id: string, upload: Upload): void {
      uploads.set(id, upload);
      const oldest = uploads.keys().next().value;
      if (uploads.size > UPLOADS_KEPT && oldest !== undefined) uploads.delete(oldest);
    },

    subscribe(listener: (event: WorldEvent) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Oldest first, including what only one person sees. */
    messagesIn(channelId: string): readonly StoredMessage[] {
      return messages.get(channelId) ?? [];
    },

    findMessage(channelId: string, messageId: string): StoredMessage | null {
      return listOf(channelId).find((message) => message.id === messageId) ?? null;
    },

    addMessage(message: StoredMessage): StoredMessage {
      const list = listOf(message.channelId);
      list.push(message);
      if (list.length > MESSAGES_KEPT) list.shift();
      emit({ type: 'message', message });
      return message;
    },

    replaceMessage(message: StoredMessage): StoredMessage {
      const list = listOf(message.channelId);
      const index = list.findIndex((one) => one.id === message.id);
      if (index >= 0) {
        list[index] = message;
        emit({ type: 'messageEdited', message });
      }
      return message;
    },

    deleteMessage(message: StoredMessage): void {
      const list = listOf(message.channelId);
      const index = list.findIndex((one) => one.id === message.id);
      if (index < 0) return;
      list.splice(index, 1);
      for (const attachment of message.payload.attachments) uploads.delete(attachment.id);
      emit({ type: 'messageDeleted', message });
    },

    rolesOf(guild: Guild, userId: string): readonly Role[] {
      const member = guild.members.find((one) => one.userId === userId);
      return member === undefined ? [] : guild.roles.filter((role) => member.roleIds.includes(role.id));
    },

    /** A member's permissions in a server; an administrator has all. Channel overwrites do not exist here. */
    permissionsOf(guild: Guild, userId: string): bigint {
      const own = guild.roles
        .filter((role) => role.id === guild.id || this.rolesOf(guild, userId).includes(role))
        .reduce((sum, role) => sum | role.permissions, 0n);
      return guild.ownerId === userId || (own & ADMINISTRATOR) !== 0n ? ALL_PERMISSIONS : own;
    },

    /** Whether this person finds the channel in their client at all. */
    canSee(userId: string, channel: Channel): boolean {
      if (channel.guildId === null) return channel.recipientId === userId;
      return guilds.get(channel.guildId)?.members.some((member) => member.userId === userId) ?? false;
    },
  };
}
