/** Every endpoint of the local REST API, version 10. What is not here is answered 404, as a path Discord lacks. */
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

const route = (method: string, path: string, handle: Handler): Route => ({
  method,
  path,
  authorized: true,
  handle,
});
const open = (method: string, path: string, handle: Handler): Route => ({
  method,
  path,
  authorized: false,
  handle,
});

const commandRoutes = (base: string): readonly Route[] => [
  route('GET', base, listCommands),
  route('PUT', base, replaceCommands),
  route('POST', base, createCommand),
  route('GET', `${base}/:command`, readCommand),
  route('PATCH', `${base}/:command`, changeCommand),
  route('DELETE', `${base}/:command`, deleteCommand),
];

export const ROUTES: readonly Route[] = [
  open('POST', '/interactions/:id/:token/callback', answerInteraction),
  open('POST', '/webhooks/:application/:token', createFollowUp),
  open('GET', '/webhooks/:application/:token/messages/:message', readAnswer),
  open('PATCH', '/webhooks/:application/:token/messages/:message', editAnswer),
  open('DELETE', '/webhooks/:application/:token/messages/:message', deleteAnswer),
  ...commandRoutes('/applications/:application/commands'),
  ...commandRoutes('/applications/:application/guilds/:guild/commands'),
  route('GET', '/gateway/bot', resources.readGateway),
  open('GET', '/gateway', resources.readGateway),
  route('GET', '/users/@me', resources.readSelf),
  route('POST', '/users/@me/channels', resources.openDm),
  route('GET', '/users/:user', resources.readUser),
  route('GET', '/applications/@me', resources.readApplication),
  route('GET', '/oauth2/applications/@me', resources.readApplication),
  route('GET', '/guilds/:guild', resources.readGuild),
  route('GET', '/guilds/:guild/channels', resources.listChannels),
  route('GET', '/guilds/:guild/roles', resources.listRoles),
  route('GET', '/guilds/:guild/members/:user', resources.readMember),
  route('GET', '/channels/:channel', resources.readChannel),
  route('GET', '/channels/:channel/messages', resources.listMessages),
  route('POST', '/channels/:channel/messages', resources.createMessage),
  route('GET', '/channels/:channel/messages/:message', resources.readMessage),
  route('PATCH', '/channels/:channel/messages/:message', resources.changeMessage),
  route('DELETE', '/channels/:channel/messages/:message', resources.deleteMessage),
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
