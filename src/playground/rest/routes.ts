/** Every endpoint of the local REST API, version 10. What is not here is answered 404, as a path Discord lacks. */
import type { SpecName } from '../rules/spec.ts';
import { answerInteraction } from './callbacks.ts';
import {
  changeCommand,
  createCommand,
  deleteCommand,
  listCommands,
  readCommand,
  replaceCommands,
} from './commands.ts';
import type { Handler, Parameters, Route } from './context.ts';
import { methodNotAllowed, notFound } from './errors.ts';
import * as resources from './resources.ts';
import { createFollowUp, deleteAnswer, editAnswer, readAnswer } from './webhooks.ts';

const route = (
  method: string,
  path: string,
  handle: Handler,
  specs: readonly SpecName[] | null,
  { list = false, authorized = true } = {},
): Route => ({ method, path, authorized, handle, answer: specs === null ? null : { specs, list } });

const LIST = { list: true };
const OPEN = { authorized: false };
const MESSAGE = ['MessageResponse'] as const;
const COMMAND = ['ApplicationCommandResponse'] as const;
const CHANNEL = ['GuildChannelResponse', 'PrivateChannelResponse', 'ThreadResponse'] as const;
const CALLBACK = ['InteractionCallbackResponse'] as const;
const APPLICATION = ['PrivateApplicationResponse'] as const;

const commandRoutes = (base: string): readonly Route[] => [
  route('GET', base, listCommands, COMMAND, LIST),
  route('PUT', base, replaceCommands, COMMAND, LIST),
  route('POST', base, createCommand, COMMAND),
  route('GET', `${base}/:command`, readCommand, COMMAND),
  route('PATCH', `${base}/:command`, changeCommand, COMMAND),
  route('DELETE', `${base}/:command`, deleteCommand, null),
];

const WEBHOOK = '/webhooks/:application/:token';
const MESSAGES = '/channels/:channel/messages';

export const ROUTES: readonly Route[] = [
  route('POST', '/interactions/:id/:token/callback', answerInteraction, CALLBACK, OPEN),
  route('POST', WEBHOOK, createFollowUp, MESSAGE, OPEN),
  route('GET', `${WEBHOOK}/messages/:message`, readAnswer, MESSAGE, OPEN),
  route('PATCH', `${WEBHOOK}/messages/:message`, editAnswer, MESSAGE, OPEN),
  route('DELETE', `${WEBHOOK}/messages/:message`, deleteAnswer, null, OPEN),
  ...commandRoutes('/applications/:application/commands'),
  ...commandRoutes('/applications/:application/guilds/:guild/commands'),
  route('GET', '/gateway/bot', resources.readGateway, ['GatewayBotResponse']),
  route('GET', '/gateway', resources.readGateway, null, OPEN),
  route('GET', '/users/@me', resources.readSelf, ['UserPIIResponse']),
  route('POST', '/users/@me/channels', resources.openDm, ['PrivateChannelResponse']),
  route('GET', '/users/:user', resources.readUser, ['UserResponse']),
  route('GET', '/applications/@me', resources.readApplication, APPLICATION),
  route('GET', '/oauth2/applications/@me', resources.readApplication, APPLICATION),
  route('GET', '/guilds/:guild', resources.readGuild, ['GuildWithCountsResponse']),
  route('GET', '/guilds/:guild/channels', resources.listChannels, CHANNEL, LIST),
  route('GET', '/guilds/:guild/roles', resources.listRoles, ['GuildRoleResponse'], LIST),
  route('GET', '/guilds/:guild/members/:user', resources.readMember, ['GuildMemberResponse']),
  route('GET', '/channels/:channel', resources.readChannel, CHANNEL),
  route('GET', MESSAGES, resources.listMessages, MESSAGE, LIST),
  route('POST', MESSAGES, resources.createMessage, MESSAGE),
  route('GET', `${MESSAGES}/:message`, resources.readMessage, MESSAGE),
  route('PATCH', `${MESSAGES}/:message`, resources.changeMessage, MESSAGE),
  route('DELETE', `${MESSAGES}/:message`, resources.deleteMessage, null),
];

const compiled = ROUTES.map((one) => ({ route: one, segments: one.path.split('/') }));

/** @throws {ApiError} 404 for an unknown path, 405 for a known one with another method. */
export function findRoute(
  method: string,
  path: string,
): { readonly route: Route; readonly parameters: Parameters } {
  const segments = path.split('/');
  const matches = compiled.flatMap(({ route: one, segments: pattern }) => {
    const parameters = matchSegments(pattern, segments);
    return parameters === null ? [] : [{ route: one, parameters }];
  });
  const found = matches.find((match) => match.route.method === method);
  if (found !== undefined) return found;
  throw matches.length === 0 ? notFound() : methodNotAllowed();
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Parameters | null {
  if (pattern.length !== segments.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]!;
    if (part.startsWith(':')) parameters[part.slice(1)] = segment;
    else if (part !== segment) return null;
  }
  return parameters;
}
