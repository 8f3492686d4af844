/**
 * A Discord on this machine: REST and gateway, version 10, on 127.0.0.1, and people to use it. In: an application's requests, and what people do.
 * Out: what Discord would answer, refuse and show. Must never import the bot, and never listen on another address.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { type Clock, systemClock } from './clock.ts';
import { createFaults, goodConduct } from './faults.ts';
import { createGateway } from './gateway/gateway.ts';
import { createCommandRegistry } from './interactions/commands.ts';
import { createInteractions } from './interactions/interactions.ts';
import { isFromHere } from './origin.ts';
import { createPerson, type Person, type PersonOptions } from './people/person.ts';
import type { RestContext } from './rest/context.ts';
import { API_PATHS, type Exchange, serveRest } from './rest/rest.ts';
import { DEFAULT_WORLD, IDS } from './world/default.ts';
import type { WorldSpec } from './world/model.ts';
import { createWorld, type World } from './world/world.ts';

export type { Exchange } from './rest/rest.ts';
export { IDS } from './world/default.ts';

/** Serves paths outside Discord's own; true when it took the request. */
export type ExtraHandler = (message: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

export interface LocalDiscordOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  readonly clock?: Clock;
  readonly world?: WorldSpec;
  /** Milliseconds. */
  readonly heartbeatInterval?: number;
  /** Told of every REST request with its answer. */
  readonly observe?: (exchange: Exchange) => void;
  /** The page, where there is one. */
  readonly extra?: (discord: LocalDiscord) => ExtraHandler;
}

export interface LocalDiscord {
  readonly port: number;
  readonly url: string;
  /** For the client's `rest.api`. */
  readonly apiUrl: string;
  readonly cdnUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly ids: typeof IDS;
  readonly world: World;
  readonly faults: ReturnType<typeof createFaults>;
  readonly commands: ReturnType<typeof createCommandRegistry>;
  /** Every exchange so far, oldest first; the last 1,000. */
  readonly exchanges: readonly Exchange[];
  /** Whether an application is connected to the gateway. */
  isOnline(): boolean;
  /** Someone who uses the bot. */
  as(options?: PersonOptions): Person;
  close(): Promise<void>;
}

const EXCHANGES_KEPT = 1_000;

export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const clock = options.clock ?? systemClock;
  const world = createWorld(options.world ?? DEFAULT_WORLD, clock);
  const interactions = createInteractions(world);
  const commands = createCommandRegistry(world);
  const token = `local.${randomBytes(24).toString('base64url')}`;
  const exchanges: Exchange[] = [];
  let port = 0;

  const urls = () => ({ cdn: `http://127.0.0.1:${port}/cdn`, gateway: `ws://127.0.0.1:${port}/gateway` });
  const conduct = goodConduct();
  const gateway = createGateway({
    world,
    token,
    conduct,
    url: () => urls().gateway,
    ...(options.heartbeatInterval === undefined ? {} : { heartbeatInterval: options.heartbeatInterval }),
  });
  const faults = createFaults(clock, gateway, conduct);
  const context: RestContext = { world, interactions, commands, urls, dispatch: gateway.dispatch };
  const observe = (exchange: Exchange): void => {
    exchanges.push(exchange);
    if (exchanges.length > EXCHANGES_KEPT) exchanges.shift();
    options.observe?.(exchange);
  };

  let extra: ExtraHandler = async () => false;
  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(message.url ?? '/', `http://127.0.0.1:${port}`);
    if (!isFromHere(message, port)) refuse(response, 403);
    else if (API_PATHS.some((path) => url.pathname.startsWith(`${path}/`))) {
      await serveRest({ context, token, faults, observe }, message, response, url);
    } else if (url.pathname.startsWith('/cdn/')) serveFile(world, response, url);
    else if (!(await extra(message, response, url))) refuse(response, 404);
  };
  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      process.stderr.write(`local Discord: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (message, socket, head) => {
    const url = new URL(message.url ?? '/', `http://127.0.0.1:${port}`);
    if (!isFromHere(message, port) || !url.pathname.startsWith('/gateway')) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(message, socket, head, (websocket) => gateway.accept(websocket, url.searchParams));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;

  const discord: LocalDiscord = {
    port,
    url: `http://127.0.0.1:${port}`,
    apiUrl: `http://127.0.0.1:${port}/api`,
    cdnUrl: urls().cdn,
    token,
    applicationId: world.spec.application.id,
    ids: IDS,
    world,
    faults,
    commands,
    exchanges,
    isOnline: gateway.isOnline,
    as: (who = {}) =>
      createPerson(
        {
          world,
          interactions,
          commands,
          cdnUrl: urls().cdn,
          dispatch: faults.dispatch,
          holdDispatch: faults.holdDispatch,
        },
        who,
      ),
    async close() {
      gateway.close();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  extra = options.extra?.(discord) ?? extra;
  return discord;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}\n`);
}

/** `/cdn/attachments/<channel>/<attachment>/<name>` */
function serveFile(world: World, response: ServerResponse, url: URL): void {
  const upload = world.uploads.get(url.pathname.split('/')[4] ?? '');
  if (upload === undefined) {
    refuse(response, 404);
    return;
  }
  response
    .writeHead(200, {
      'content-type': upload.contentType,
      'content-length': upload.bytes.byteLength,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    .end(upload.bytes);
}
