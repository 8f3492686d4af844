/**
 * The platform: discord.js's client, set up for a bot that reads no messages and answers interactions.
 *
 * In: a token, a router. Out: a connected bot that can be stopped.
 * Never: a privileged intent, an unbounded cache, a listener that rejects.
 */
import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Status,
  type WebSocketShard,
} from 'discord.js';
import { Agent } from 'undici';
import type { Log } from '../log.ts';
import { type Meter, silentMeter } from '../metrics/meter.ts';
import { FIRST_ANSWERS, LATER_ANSWERS } from './outbox.ts';
import type { Router } from './router.ts';
import { createTransport, waitsTooLong } from './transport.ts';
import { createTurns } from './turns.ts';
import { answerUnreadable } from './unreadable.ts';

/**
 * Without a cap a burst opens one socket a request, until the machine has no file descriptors left. What is little besides answers,
 * such as the removal of a post, has room too.
 */
export const REST_CONNECTIONS = FIRST_ANSWERS.atOnce + LATER_ANSWERS.atOnce + 16;
/** An interaction lives 3 s; a request that takes longer is better tried once more. */
const REST_TIMEOUT_MS = 1_500;
/**
 * Interaction endpoints are exempt from Discord's 50 requests a second; discord.js counts their edits and follow-ups all
 * the same, and by the wall clock: set back an hour, it would hold requests for that hour. Discord's own 429 still counts.
 */
const REQUESTS_PER_SECOND = Number.POSITIVE_INFINITY;
/** discord.js keeps a handler for each interaction token. */
const HANDLER_SWEEP_MS = 10_000;
/** discord.js does not resolve `destroy()` while it waits for READY. */
const DESTROY_DEADLINE_MS = 3_000;
const MAX_HEARTBEAT_AGE_MS = 120_000;

const ONLY_SHARD = { id: 0, count: 1 } as const;

export type { Client } from 'discord.js';

export interface ClientOptions {
  /** Address of the REST API, where it is not Discord's own. */
  readonly apiUrl?: string | undefined;
  readonly meter?: Meter | undefined;
  /** Which of how many connections; the only one where left out. */
  readonly shard?: { readonly id: number; readonly count: number } | undefined;
  /** Log in at once, without waiting between identifies: for tests. */
  readonly identifyAtOnce?: boolean;
}

export function createClient(
  log: Log,
  { apiUrl, meter = silentMeter, shard = ONLY_SHARD, identifyAtOnce = false }: ClientOptions = {},
): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    // Always given: discord.js would read them from the environment, where SHARDS is a setting of ours.
    shards: [shard.id],
    shardCount: shard.count,
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ApplicationCommandManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildForumThreadManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      GuildTextThreadManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user?.id },
      VoiceStateManager: 0,
    }),
    rest: {
      agent: new Agent({ connections: REST_CONNECTIONS }),
      timeout: REST_TIMEOUT_MS,
      globalRequestsPerSecond: REQUESTS_PER_SECOND,
      handlerSweepInterval: HANDLER_SWEEP_MS,
      makeRequest: createTransport(meter.rest),
      rejectOnRateLimit: waitsTooLong,
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
    },
    ...(identifyAtOnce
      ? { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } }
      : {}),
  });
  // Without this listener a rejected handler anywhere in discord.js ends the process.
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reported an error'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (error, shard) => {
    meter.gateway('error');
    log.warn({ err: error, shard }, 'gateway error');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    meter.gateway('reconnect');
    log.info({ shard }, 'gateway reconnecting');
  });
  client.on(Events.ShardResume, (shard) => {
    meter.gateway('resume');
    log.info({ shard }, 'gateway resumed');
  });
  answerUnreadable(client, log);
  return client;
}

export interface RunningBot {
  readonly client: Client<true>;
  /** Whether every shard is connected and its heartbeats are answered. */
  isHealthy(): boolean;
  /** Interactions being answered. */
  inFlight(): number;
  /** Resolves, with the reason, where Discord ended the connection for good: the token was reset, or sharding is due. */
  readonly lost: Promise<string>;
  /** Stops taking interactions, finishes those in flight, disconnects. */
  stop(): Promise<void>;
}

/** Resolves once Discord has the bot ready. */
export async function connect(client: Client, token: string, router: Router, log: Log): Promise<RunningBot> {
  const turns = createTurns();
  client.on(Events.InteractionCreate, (interaction) => turns(() => void router.handle(interaction)));
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, ({ user, guilds }) => {
      log.info({ bot: user.tag, servers: guilds.cache.size }, 'connected');
      resolve();
    });
  });
  const lost = new Promise<string>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) =>
      resolve(`Discord ended the connection for good: ${reasonOf(code)}`),
    );
  });
  await client.login(token);
  await Promise.race([ready, lost.then((reason) => Promise.reject(new Error(reason)))]);
  return {
    client: client as Client<true>,
    inFlight: router.inFlight,
    isHealthy: () => client.ws.shards.size > 0 && client.ws.shards.every(isBeating),
    lost,
    async stop() {
      await router.drain();
      await Promise.race([client.destroy(), deadline(DESTROY_DEADLINE_MS)]);
    },
  };
}

/** A zombie connection looks ready, but nothing answers its heartbeats; Discord asks for one every 41 s or so. */
function isBeating({ status, lastPingTimestamp }: WebSocketShard): boolean {
  const age = lastPingTimestamp < 0 ? 0 : Date.now() - lastPingTimestamp;
  return status === Status.Ready && age < MAX_HEARTBEAT_AGE_MS;
}

/** discord.js connects again after any other code. https://discord.com/developers/docs/topics/opcodes-and-status-codes */
function reasonOf(code: number): string {
  return `${code} ${GatewayCloseCodes[code] ?? ''}`.trim();
}

function deadline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
