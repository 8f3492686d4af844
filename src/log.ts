/**
 * The log: JSON lines by pino. Every line passes one filter on its way out, so that no secret is ever written.
 *
 * Secrets: the bot's token, and interaction tokens, which stand in the addresses of REST errors.
 */
import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

const REDACTED = '[redacted]';
/** `/interactions/<id>/<token>/callback` and `/webhooks/<application>/<token>/…` */
const TOKEN_IN_PATH = /(\/(?:interactions|webhooks)\/\d+\/)[^/?\s"'\\]+/g;
/** As a rate limit names what it counts by: the id of an application or an interaction, and its token. */
const TOKEN_BEHIND_ID = /(\b\d{15,20}[/:])[\w-]{32,}/g;
/** An interaction's token begins with `interaction:` in base64. */
const INTERACTION_TOKEN = /\baW50ZXJhY3Rpb246[\w-]+/g;
/** A bot's token: three base64url parts. Removed wherever it stands, whoever's it is. */
const BOT_TOKEN = /\b[\w-]{20,}\.[\w-]{6}\.[\w-]{25,}\b/g;
/** Bodies of requests hold replies, and replies hold what people asked. */
const REDACTED_PATHS = [
  'token',
  'authorization',
  'err.requestBody',
  'err.rawError',
  'err.majorParameter',
  'err.cause.requestBody',
  '*.token',
  '*.authorization',
];

export function createLog(
  { logLevel, token }: Pick<Config, 'logLevel' | 'token'>,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: REDACTED_PATHS, censor: REDACTED },
    },
    { write: (line: string) => destination.write(scrub(line, token)) },
  );
}

/** Removes secrets from a text. */
export function scrub(text: string, token: string | null = null): string {
  const known = token === null ? text : text.replaceAll(token, REDACTED);
  return known
    .replace(TOKEN_IN_PATH, `$1${REDACTED}`)
    .replace(TOKEN_BEHIND_ID, `$1${REDACTED}`)
    .replace(INTERACTION_TOKEN, REDACTED)
    .replace(BOT_TOKEN, REDACTED);
}
