/**
 * The configuration, parsed once from the environment that is handed in. The only file that reads `process.env`.
 */
import { z } from 'zod';
import { type Locale, nearestLocale } from './locales/index.ts';

const DEFAULT_PLAYGROUND_PORT = 8787;

const schema = z.object({
  /** The bot's token; without it the local playground starts. */
  DISCORD_TOKEN: z.string().trim().min(1).optional(),
  /** Address of Discord's REST API, where it is reached through a proxy. */
  DISCORD_API_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  /** Gateway connections, each a process of its own; 1 is enough up to 2,000 servers. `auto` asks Discord. */
  SHARDS: z
    .union([z.literal('auto'), z.coerce.number().int().min(1)], { error: 'takes auto or a number from 1' })
    .default(1),
  /** Whether a person and a server may ask only so much in a time. */
  LIMITS: z.enum(['on', 'off']).default('on'),
  /** Folder of the archive and the saved indexes. */
  ARCHIVE_PATH: z.string().min(1).default('data/archive'),
  /** Days that records of servers are kept, counted from the meeting; for good where unset. */
  RETENTION_DAYS: z.coerce.number().int().min(1).optional(),
  /** Port of health and metrics; off where unset. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Address it listens on; in a container 0.0.0.0. */
  METRICS_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** The terminal's language, as POSIX names it. */
  LC_ALL: z.string().optional(),
  LANG: z.string().optional(),
  /** Port of the local playground on 127.0.0.1; 0 takes a free one. */
  PLAYGROUND_PORT: z.coerce.number().int().min(0).max(65_535).default(DEFAULT_PLAYGROUND_PORT),
});

/** What discord.js's manager hands to the process of one connection, in variables of its own. */
const shardSchema = z.object({
  SHARDING_MANAGER: z.string(),
  SHARDS: z.coerce.number().int().min(0),
  SHARD_COUNT: z.coerce.number().int().min(1),
});

export interface Config {
  readonly token: string | null;
  /** Discord's own where null. */
  readonly apiUrl: string | null;
  /** Whether a person and a server may ask only so much in a time. */
  readonly limited: boolean;
  readonly archivePath: string;
  /** Null keeps records of servers for good. */
  readonly retentionDays: number | null;
  /** How many gateway connections share the servers, each a process of its own; `auto` asks Discord. */
  readonly shards: number | 'auto';
  /** Which connection this process is for; null where it is no part of several. */
  readonly shard: { readonly id: number; readonly count: number } | null;
  /** Where health and metrics are served; null: nowhere. */
  readonly metrics: { readonly port: number; readonly host: string } | null;
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  readonly playgroundPort: number;
  /** Language of what is printed in a terminal. */
  readonly locale: Locale;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws {ConfigError} with one line a setting, naming the variable and what it takes. Values are never repeated: one is a secret. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const part = shardSchema.safeParse(filled);
  const shard = part.success ? { id: part.data.SHARDS, count: part.data.SHARD_COUNT } : null;
  const parsed = schema.safeParse(shard === null ? filled : { ...filled, SHARDS: shard.count });
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(lines.join('\n'));
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, LIMITS, RETENTION_DAYS, SHARDS, METRICS_PORT, METRICS_HOST } =
    parsed.data;
  const { ARCHIVE_PATH, LOG_LEVEL, PLAYGROUND_PORT, LC_ALL, LANG } = parsed.data;
  return {
    token: DISCORD_TOKEN ?? null,
    apiUrl: DISCORD_API_URL ?? null,
    limited: LIMITS === 'on',
    archivePath: ARCHIVE_PATH,
    retentionDays: RETENTION_DAYS ?? null,
    shards: SHARDS,
    shard,
    // Shards share a machine: each has a port of its own.
    metrics:
      METRICS_PORT === undefined
        ? null
        : { port: METRICS_PORT === 0 ? 0 : METRICS_PORT + (shard?.id ?? 0), host: METRICS_HOST },
    logLevel: LOG_LEVEL,
    playgroundPort: PLAYGROUND_PORT,
    locale: nearestLocale((LC_ALL ?? LANG)?.split('_')[0]),
  };
}
