/**
 * Attachments: what a person uploaded with a command, fetched from Discord.
 *
 * Never: from another host, more than the limit, for longer than the limit, or along a redirect.
 */
import { UserError } from '../errors.ts';

/** Where Discord keeps attachments. Source: Discord's documentation, Reference, CDN. */
export const DISCORD_ATTACHMENTS: readonly string[] = [
  'https://cdn.discordapp.com',
  'https://media.discordapp.net',
];
/** What the parser takes, in bytes. */
const MAX_BYTES = 32 * 1024 * 1024;
const TIMEOUT_MS = 30_000;

export interface Attachment {
  readonly name: string;
  /** Bytes, as Discord says. */
  readonly size: number;
  readonly url: string;
}

/** @throws {UserError} `documentRefused` (tooLarge) or `downloadFailed`. */
export type Download = (attachment: Attachment) => Promise<Uint8Array>;

export interface DownloadLimits {
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/** @param origins from which attachments may be fetched, such as `https://cdn.discordapp.com`. */
export function createDownload(origins: readonly string[], limits: DownloadLimits = {}): Download {
  const { maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS } = limits;
  return async ({ url, size }) => {
    if (!URL.canParse(url) || !origins.includes(new URL(url).origin))
      throw new UserError('downloadFailed', { status: null });
    if (size > maxBytes) throw tooLarge();
    try {
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
      if (!response.ok || response.body === null)
        throw new UserError('downloadFailed', { status: response.status });
      return await collect(response.body, maxBytes);
    } catch (error) {
      if (error instanceof UserError) throw error;
      // What the network says may hold the signed address; it is not repeated.
      throw new UserError('downloadFailed', { status: null });
    }
  };
}

async function collect(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(): UserError {
  return new UserError('documentRefused', { reason: 'tooLarge' });
}
