/** The application's view of servers, channels, people and its own channel messages. */
import { FLAG, flagsOf } from '../rules/message.ts';
import { violation } from '../rules/violation.ts';
import { composeMessage, editMessage } from '../world/messages.ts';
import type { Channel, Guild, StoredMessage } from '../world/model.ts';
import {
  presentChannel,
  presentGuild,
  presentMember,
  presentRole,
  presentSelf,
  presentUser,
} from '../world/present.ts';
import { BODY, checkEdit, checkNewMessage, refuse } from './checks.ts';
import { type Handler, noContent, ok, type Parameters, type RestContext } from './context.ts';
import {
  missingAccess,
  missingPermissions,
  notYourMessage,
  unknownChannel,
  unknownGuild,
  unknownMember,
  unknownMessage,
  unknownUser,
} from './errors.ts';
import { bodyOf } from './request.ts';

const VIEW_CHANNEL = 1n << 10n;
const SEND_MESSAGES = 1n << 11n;
const MANAGE_MESSAGES = 1n << 13n;

export const readGateway: Handler = ({ urls }) =>
  ok({
    url: urls().gateway,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  });

export const readSelf: Handler = ({ world }) => ok(presentSelf(world.spec.application.bot));

export const readApplication: Handler = ({ world }) =>
  ok({
    id: world.spec.application.id,
    name: world.spec.application.bot.globalName,
    icon: null,
    description: '',
    type: null,
    bot: presentUser(world.spec.application.bot),
    bot_public: true,
    bot_require_code_grant: false,
    summary: '',
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    hook: true,
    is_monetized: false,
    is_verified: false,
    is_discoverable: false,
    integration_types_config: { '0': {}, '1': {} },
    approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.installed).length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: presentUser(world.spec.application.bot),
    team: null,
  });

const findGuild = ({ world }: RestContext, { guild }: Parameters): Guild => {
  const found = world.guilds.get(guild!);
  if (found === undefined) throw unknownGuild();
  if (!found.installed) throw missingAccess();
  return found;
};

export const readGuild: Handler = (context, _request, parameters) =>
  ok(presentGuild(context.world, findGuild(context, parameters)));

export const listRoles: Handler = (context, _request, parameters) =>
  ok(findGuild(context, parameters).roles.map(presentRole));

export const listChannels: Handler = (context, _request, parameters) => {
  const guild = findGuild(context, parameters);
  const channels = [...context.world.channels.values()].filter(
    (one) => one.guildId === guild.id && one.kind === 'text',
  );
  return ok(channels.map((channel) => presentChannel(context.world, channel)));
};

export const readMember: Handler = (context, _request, parameters) => {
  const guild = findGuild(context, parameters);
  const user = parameters.user!;
  if (!guild.members.some((member) => member.userId === user)) throw unknownMember();
  return ok(presentMember(context.world, guild, user));
};

export const readUser: Handler = ({ world }, _request, { user }) => {
  const found = world.users.get(user!);
  if (found === undefined) throw unknownUser();
  return ok(presentUser(found));
};

export const openDm: Handler = (context, request) => {
  const recipient = bodyOf(request).recipient_id;
  const channel = [...context.world.channels.values()].find(
    (one) => one.kind === 'dm' && one.recipientId === recipient,
  );
  if (channel === undefined) throw unknownUser();
  return ok(presentChannel(context.world, channel));
};

function findChannel({ world }: RestContext, { channel }: Parameters): Channel {
  const found = world.channels.get(channel!);
  if (found === undefined) throw unknownChannel();
  const installed = found.guildId === null || world.guilds.get(found.guildId)!.installed;
  if (!installed || (found.appPermissions & VIEW_CHANNEL) === 0n) throw missingAccess();
  return found;
}

/** Private messages do not exist for the channel's own endpoints. */
function findMessage(context: RestContext, channel: Channel, { message }: Parameters): StoredMessage {
  const found = context.world.findMessage(channel.id, message!);
  if (found === null || found.viewerId !== null) throw unknownMessage();
  return found;
}

export const readChannel: Handler = (context, _request, parameters) =>
  ok(presentChannel(context.world, findChannel(context, parameters)));

/** Without the message-content intent, what others wrote comes empty. */
const presentToApplication = ({ world }: RestContext, message: StoredMessage) =>
  message.payload.author.id === world.spec.application.id
    ? message.payload
    : { ...message.payload, content: '', embeds: [], attachments: [], components: [] };

export const listMessages: Handler = (context, request, parameters) => {
  const channel = findChannel(context, parameters);
  const limit = Number(request.query.get('limit') ?? 50);
  const visible = context.world.messagesIn(channel.id).filter((message) => message.viewerId === null);
  return ok(
    visible
      .slice(-limit)
      .reverse()
      .map((message) => presentToApplication(context, message)),
  );
};

export const readMessage: Handler = (context, _request, parameters) =>
  ok(presentToApplication(context, findMessage(context, findChannel(context, parameters), parameters)));

export const createMessage: Handler = (context, request, parameters) => {
  const channel = findChannel(context, parameters);
  if ((channel.appPermissions & SEND_MESSAGES) === 0n) throw missingPermissions();
  const body = bodyOf(request);
  if ((flagsOf(body) & FLAG.ephemeral) !== 0) {
    refuse([violation(['flags'], 'MESSAGE_FLAGS_INVALID', 'Only an interaction is answered privately.')]);
  }
  checkNewMessage(body, request, BODY.channelMessage);
  const { world, urls } = context;
  const message = composeMessage(world, urls().cdn, {
    body: { allowed_mentions: { parse: ['users', 'roles', 'everyone'] }, ...body },
    files: request.files,
    channelId: channel.id,
    author: world.spec.application.bot,
    viewerId: null,
    type: 0,
    sent: body,
  });
  return ok(world.addMessage(message).payload);
};

export const changeMessage: Handler = (context, request, parameters) => {
  const channel = findChannel(context, parameters);
  const current = findMessage(context, channel, parameters);
  if (current.payload.author.id !== context.world.spec.application.id) throw notYourMessage();
  checkEdit(current, bodyOf(request), request, BODY.channelEdit);
  const { world, urls } = context;
  return ok(
    world.replaceMessage(editMessage(world, urls().cdn, current, bodyOf(request), request.files)).payload,
  );
};

export const deleteMessage: Handler = (context, _request, parameters) => {
  const channel = findChannel(context, parameters);
  const current = findMessage(context, channel, parameters);
  const own = current.payload.author.id === context.world.spec.application.id;
  if (!own && (channel.appPermissions & MANAGE_MESSAGES) === 0n) throw missingPermissions();
  context.world.deleteMessage(current);
  return noContent;
};
