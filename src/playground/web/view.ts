/**
 * The JSON of the people's side: what a page needs to draw, with Markdown already parsed. In: the world as one person sees it. Out: views.
 * These types are all that a page shares with the server.
 */
import type { RegisteredCommand } from '../interactions/commands.ts';
import type { Outcome } from '../people/outcome.ts';
import type { SeenMessage } from '../people/seen.ts';
import { COMMAND } from '../rules/command.ts';
import { asComponents, type Component, TYPE } from '../rules/components.ts';
import { isRecord } from '../rules/violation.ts';
import type { Locale } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { type MarkdownNode, parseMarkdown } from './markdown.ts';

export type { MarkdownNode } from './markdown.ts';

export interface UserView {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'thread' | 'dm';
  readonly guildId: string | null;
  /** The channel a thread hangs from. */
  readonly parentId: string | null;
}

export interface GuildView {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly memberIds: readonly string[];
}

/** What one person finds in their client. */
export interface WorldView {
  readonly application: UserView;
  readonly online: boolean;
  /** Everyone a tester can be. */
  readonly people: readonly UserView[];
  readonly guilds: readonly GuildView[];
  readonly channels: readonly ChannelView[];
}

export interface AttachmentView {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly contentType: string;
  readonly description: string;
}

export interface EmbedView {
  readonly title: string;
  readonly url: string;
  readonly description: readonly MarkdownNode[];
  readonly color: number | null;
  readonly author: string;
  readonly footer: string;
  readonly fields: readonly {
    readonly name: readonly MarkdownNode[];
    readonly value: readonly MarkdownNode[];
    readonly inline: boolean;
  }[];
}

/** A component as Discord gives it, texts parsed. */
export interface ComponentView {
  readonly type: number;
  readonly nodes?: readonly MarkdownNode[];
  readonly components?: readonly ComponentView[];
  readonly accessory?: ComponentView;
  readonly component?: ComponentView;
  readonly [key: string]: unknown;
}

export interface MessageView {
  readonly id: string;
  readonly channelId: string;
  readonly author: UserView;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly edited: boolean;
  readonly ephemeral: boolean;
  readonly thinking: boolean;
  /** Whether it would notify the person who looks. */
  readonly pinged: boolean;
  /** Who used which command (`/quote`, `Check quotes`); null for other messages. */
  readonly usedBy: { readonly name: string; readonly command: string } | null;
  readonly nodes: readonly MarkdownNode[];
  readonly embeds: readonly EmbedView[];
  readonly components: readonly ComponentView[];
  readonly attachments: readonly AttachmentView[];
}

export type CommandView = RegisteredCommand;

export type OutcomeView =
  | { readonly type: 'message' | 'update'; readonly messageId: string }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'failed' }
  | {
      readonly type: 'choices';
      readonly choices: readonly { readonly name: string; readonly value: string | number }[];
    }
  | {
      readonly type: 'modal';
      readonly modal: {
        readonly customId: string;
        readonly title: string;
        readonly interactionId: string;
        readonly components: readonly ComponentView[];
      };
    }
  /** The person's client would not have sent it. */
  | { readonly type: 'refused'; readonly reason: string };

export type PageEvent =
  /** First on every connection. */
  | { readonly type: 'hello'; readonly online: boolean }
  | { readonly type: 'message' | 'messageEdited'; readonly message: MessageView }
  | { readonly type: 'messageDeleted'; readonly id: string; readonly channelId: string }
  | { readonly type: 'commands' }
  | { readonly type: 'application'; readonly online: boolean };

export function viewWorld(world: World, userId: string, online: boolean): WorldView {
  const { application, users } = world.spec;
  const channels = [...world.channels.values()].filter((channel) => world.canSee(userId, channel));
  const guilds = [...world.guilds.values()].filter((guild) =>
    guild.members.some((member) => member.userId === userId),
  );
  return {
    application: viewUser(application.bot.id, application.bot.globalName, true),
    online,
    people: users.map((user) => viewUser(user.id, user.globalName, false)),
    guilds: guilds.map((guild) => ({
      id: guild.id,
      name: guild.name,
      locale: guild.locale,
      roles: guild.roles.map(({ id, name }) => ({ id, name })),
      memberIds: guild.members.map((member) => member.userId),
    })),
    channels: channels.map(({ id, name, kind, guildId, parentId }) => ({
      id,
      name,
      kind,
      guildId,
      parentId,
    })),
  };
}

const viewUser = (id: string, name: string, bot: boolean): UserView => ({ id, name, bot });

export function viewMessage(world: World, message: SeenMessage, userId: string): MessageView {
  const { payload } = message;
  const author = world.users.get(payload.author.id);
  const used = payload.interaction_metadata as
    | { readonly name?: string; readonly command_type?: number; readonly user?: { readonly id: string } }
    | undefined;
  return {
    id: message.id,
    channelId: message.channelId,
    author: viewUser(payload.author.id, author?.globalName ?? payload.author.username, author?.bot === true),
    at: Date.parse(payload.timestamp),
    edited: payload.edited_timestamp !== null,
    ephemeral: message.ephemeral,
    thinking: message.thinking,
    pinged: message.pings.everyone || message.pings.users.includes(userId),
    usedBy:
      used?.name === undefined
        ? null
        : {
            name: world.users.get(used.user?.id ?? '')?.globalName ?? '',
            command: used.command_type === COMMAND.slash ? `/${used.name}` : used.name,
          },
    nodes: parseMarkdown(payload.content),
    embeds: payload.embeds.map((embed) => ({
      title: embed.title ?? '',
      url: embed.url ?? '',
      description: parseMarkdown(embed.description ?? ''),
      color: embed.color ?? null,
      author: embed.author?.name ?? '',
      footer: embed.footer?.text ?? '',
      fields: (embed.fields ?? []).map((field) => ({
        name: parseMarkdown(field.name),
        value: parseMarkdown(field.value),
        inline: field.inline === true,
      })),
    })),
    components: asComponents(payload.components).map(viewComponent),
    attachments: payload.attachments.map((one) => ({
      id: one.id,
      filename: one.filename,
      size: one.size,
      url: new URL(one.url).pathname,
      contentType: one.content_type ?? '',
      description: one.description ?? '',
    })),
  };
}

export function viewComponent(one: Component): ComponentView {
  const nested = (key: string) => (isRecord(one[key]) ? { [key]: viewComponent(one[key]) } : {});
  return {
    ...one,
    type: Number(one.type),
    ...(one.type === TYPE.textDisplay ? { nodes: parseMarkdown(String(one.content ?? '')) } : {}),
    ...(Array.isArray(one.components) ? { components: asComponents(one.components).map(viewComponent) } : {}),
    ...nested('accessory'),
    ...nested('component'),
  };
}

export function viewOutcome(outcome: Outcome): OutcomeView {
  switch (outcome.type) {
    case 'message':
    case 'update':
      return { type: outcome.type, messageId: outcome.message.id };
    case 'modal':
      return {
        type: 'modal',
        modal: { ...outcome.modal, components: outcome.modal.components.map(viewComponent) },
      };
    case 'choices':
      return { type: 'choices', choices: outcome.choices };
    case 'failed':
      return { type: 'failed' };
    case 'acknowledged':
      return { type: 'acknowledged' };
  }
}
