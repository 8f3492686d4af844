/**
 * The gateway: sockets identify, beat, resume, and get dispatches. In: WebSocket connections and `dispatch`. Out: Discord's gateway
 * payloads, version 10, JSON. https://discord.com/developers/docs/events/gateway
 */
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { type GatewayConduct, goodConduct } from '../faults.ts';
import { isRecord } from '../rules/violation.ts';
import { presentGuildCreate, presentSelf } from '../world/present.ts';
import type { World } from '../world/world.ts';
import { createEncoder, type Encoder } from './encoder.ts';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Close codes with their reasons. */
const CLOSE = {
  tryAgain: [4000, 'Resumed elsewhere.'],
  unknownOpcode: [4001, 'Unknown opcode.'],
  decodeError: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, readonly [number, string]>;

/** Why a payload ends its connection; null when it does not. */
type Ending = readonly [code: number, reason: string] | null;

export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

const PRIVILEGED = INTENT.guildMembers | INTENT.presences | INTENT.messageContent;
const KNOWN_INTENTS = (1 << 26) - 1;
/** Dispatches kept for a resume, per session. */
const REPLAY_KEPT = 1_000;
/** Milliseconds a session without a socket can be resumed. */
const RESUMABLE_FOR = 60_000;
const HEARTBEAT_INTERVAL = 41_250;

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  socket: Connection | null;
  sequence: number;
  readonly replay: { readonly sequence: number; readonly text: string }[];
}

interface Connection {
  readonly socket: WebSocket;
  readonly encoder: Encoder;
  session: Session | null;
}

export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  /** Where to resume, known once the server listens. */
  readonly url: () => string;
  readonly heartbeatInterval?: number;
  readonly conduct?: GatewayConduct;
}

export type Gateway = ReturnType<typeof createGateway>;

export function createGateway({
  world,
  token,
  url,
  heartbeatInterval = HEARTBEAT_INTERVAL,
  conduct = goodConduct(),
}: GatewayOptions) {
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();

  const send = (connection: Connection, payload: unknown): void =>
    connection.encoder.send(JSON.stringify(payload));

  const isOnline = (): boolean => [...sessions.values()].some((session) => session.socket !== null);

  const push = (session: Session, event: string, data: unknown): void => {
    session.sequence += 1;
    const text = JSON.stringify({ op: OP.dispatch, t: event, s: session.sequence, d: data });
    session.replay.push({ sequence: session.sequence, text });
    if (session.replay.length > REPLAY_KEPT) session.replay.shift();
    session.socket?.encoder.send(text);
  };

  function identify(connection: Connection, data: Record<string, unknown>): Ending {
    if (connection.session !== null) return CLOSE.alreadyAuthenticated;
    if (stripBot(data.token) !== token) {
      return CLOSE.authenticationFailed;
    }
    const intents = data.intents;
    if (typeof intents !== 'number' || intents < 0 || intents > KNOWN_INTENTS) {
      return CLOSE.invalidIntents;
    }
    if ((intents & PRIVILEGED) !== 0) {
      return CLOSE.disallowedIntents;
    }
    if (!conduct.answersIdentify) return null;
    const shard = data.shard;
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      shard: Array.isArray(shard) ? [Number(shard[0]), Number(shard[1])] : [0, 1],
      socket: connection,
      sequence: 0,
      replay: [],
    };
    connection.session = session;
    sessions.set(session.id, session);
    const { application } = world.spec;
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.installed && onShard(session, guild.id),
    );
    push(session, 'READY', {
      v: 10,
      user_settings: {},
      user: presentSelf(application.bot),
      session_type: 'normal',
      session_id: session.id,
      resume_gateway_url: url(),
      relationships: [],
      private_channels: [],
      presences: [],
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
      auth: {},
      application: { id: application.id, flags: 0 },
      _trace: [],
      ...(Array.isArray(shard) ? { shard } : {}),
    });
    if ((intents & INTENT.guilds) !== 0) {
      for (const guild of guilds) push(session, 'GUILD_CREATE', presentGuildCreate(world, guild));
    }
    world.emit({ type: 'application', online: true });
    return null;
  }

  function resume(connection: Connection, data: Record<string, unknown>): Ending {
    if (stripBot(data.token) !== token) {
      return CLOSE.authenticationFailed;
    }
    const session = sessions.get(String(data.session_id));
    const from = Number(data.seq);
    if (conduct.refusedResumes > 0) {
      conduct.refusedResumes -= 1;
      send(connection, { op: OP.invalidSession, d: false });
      return null;
    }
    const first = session?.replay[0]?.sequence ?? 1;
    if (session === undefined || !Number.isInteger(from) || from + 1 < first || from > session.sequence) {
      send(connection, { op: OP.invalidSession, d: false });
      return null;
    }
    session.socket?.socket.close(...CLOSE.tryAgain);
    session.socket = connection;
    connection.session = session;
    for (const { sequence, text } of session.replay) if (sequence > from) connection.encoder.send(text);
    push(session, 'RESUMED', { _trace: [] });
    world.emit({ type: 'application', online: true });
    return null;
  }

  function requestMembers(session: Session, data: Record<string, unknown>): void {
    const guild = world.guilds.get(String(data.guild_id));
    if (guild === undefined) return;
    push(session, 'GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: [],
      chunk_index: 0,
      chunk_count: 1,
      ...(data.nonce === undefined ? {} : { nonce: data.nonce }),
    });
  }

  function receive(connection: Connection, text: string): Ending {
    const payload = parsePayload(text);
    if (payload === null) return CLOSE.decodeError;
    const data = isRecord(payload.d) ? payload.d : {};
    switch (payload.op) {
      case OP.heartbeat:
        if (conduct.acknowledgesHeartbeats) send(connection, { op: OP.heartbeatAck });
        return null;
      case OP.identify:
        return identify(connection, data);
      case OP.resume:
        return resume(connection, data);
      case OP.presence:
      case OP.voiceState:
      case OP.requestMembers:
        if (connection.session === null) return CLOSE.notAuthenticated;
        if (payload.op === OP.requestMembers) requestMembers(connection.session, data);
        return null;
      default:
        return CLOSE.unknownOpcode;
    }
  }

  function closed(connection: Connection, code: number): void {
    connections.delete(connection);
    const session = connection.session;
    if (session === null || session.socket !== connection) return;
    session.socket = null;
    // A client that says goodbye (1000, 1001) gives its session up; any other end can be resumed.
    if (code === 1000 || code === 1001) sessions.delete(session.id);
    else world.clock.after(RESUMABLE_FOR, () => session.socket === null && sessions.delete(session.id));
    if (!isOnline()) world.emit({ type: 'application', online: false });
  }

  return {
    accept(socket: WebSocket, query: URLSearchParams): void {
      const connection: Connection = {
        socket,
        encoder: createEncoder(socket, query.get('compress')),
        session: null,
      };
      connections.add(connection);
      socket.on('message', (data) => {
        const ending = receive(connection, String(data));
        if (ending !== null) socket.close(...ending);
      });
      socket.on('close', (code) => closed(connection, code));
      socket.on('error', () => socket.terminate());
      send(connection, { op: OP.hello, d: { heartbeat_interval: heartbeatInterval, _trace: [] } });
    },

    isOnline,

    /** To every session on the server's shard that asked for the intent; interactions need none. */
    dispatch(
      event: string,
      data: unknown,
      { guildId, intent = 0 }: { guildId: string | null; intent?: number },
    ): void {
      for (const session of sessions.values()) {
        const wanted = intent === 0 || (session.intents & intent) !== 0;
        if (wanted && onShard(session, guildId)) push(session, event, data);
      }
    },

    /** Cuts every socket as a lost network would; sessions stay resumable. */
    drop(): void {
      for (const { socket } of connections) socket.terminate();
    },

    closeWith(code: number): void {
      for (const { socket } of connections) socket.close(code);
    },

    /** Asks every client to reconnect and resume. */
    askToReconnect(): void {
      for (const connection of connections) send(connection, { op: OP.reconnect, d: null });
    },

    /** Forgets the sessions: clients must identify anew. */
    invalidate(): void {
      sessions.clear();
      for (const connection of connections) {
        connection.session = null;
        send(connection, { op: OP.invalidSession, d: false });
      }
    },

    close(): void {
      for (const { socket } of connections) socket.terminate();
      sessions.clear();
    },
  };
}

const stripBot = (token: unknown): string => String(token).replace(/^Bot /, '');

/** Direct messages belong to shard 0. */
function onShard(session: Session, guildId: string | null): boolean {
  const [index, count] = session.shard;
  return guildId === null ? index === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
}

function parsePayload(text: string): { readonly op: number; readonly d: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('op' in value) || typeof value.op !== 'number')
      return null;
    return { op: value.op, d: 'd' in value ? value.d : undefined };
  } catch {
    return null;
  }
}
