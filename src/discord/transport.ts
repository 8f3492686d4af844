/**
 * REST requests on their way out, one attempt at a time. discord.js repeats and queues them; what it takes amiss is mended here.
 *
 * In: a request as discord.js sends it. Out: an answer whose body has arrived.
 * Never: a second follow-up because the receipt of the first was lost.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RateLimitData } from 'discord.js';
import { type Answer, type MakeRequest, send as sendOne } from './send.ts';

/** Told of each attempt's status; `none` where no answer came. */
export type Watch = (status: number | 'none') => void;

/** discord.js repeats after a 5xx at once, three times: a server that starts anew needs a little longer. */
const PAUSE_AFTER_FAULT_MS = 150;
/** discord.js repeats a 429 that does not say when without any pause. */
const UNSTATED_RETRY_SECONDS = '1';
/** An interaction that waits for longer than this is dead when its turn comes. */
const MAX_WAIT_FOR_CALLBACK_MS = 2_000;
const MAX_WAIT_MS = 30_000;

/** The request may have been carried out, and carrying it out twice would show. */
export class UnknownOutcomeError extends Error {
  override readonly name = 'UnknownOutcomeError';
}

export function createTransport(watch: Watch, send: MakeRequest = sendOne): MakeRequest {
  /** By `performance.now()`. */
  let refusedUntil = 0;

  async function attempt(url: string, init: Parameters<MakeRequest>[1]): Promise<Answer> {
    const left = refusedUntil - performance.now();
    if (left > 0) return refusedFor(left);
    const answer = await send(url, init);
    const text = await readBody(answer, init.method ?? 'GET');
    watch(answer.status);
    if (answer.status === 429 && refusesAll(answer)) refusedUntil = performance.now() + waitOf(answer);
    if (answer.status >= 500) await sleep(PAUSE_AFTER_FAULT_MS);
    return settled(answer, text, statusFor(answer.status, url));
  }

  return async (url, init) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt(url, init);
      } catch (error) {
        watch('none');
        if (!isRepeatable(url, init.method) && !neverSent(error))
          throw new UnknownOutcomeError('no answer came, and the request may have been carried out', {
            cause: error,
          });
        // discord.js repeats after a time-out and a reset; "other side closed" and a refused connection it gives up.
        if (tries > 1 || !isNetworkError(error)) throw error;
        await sleep(PAUSE_AFTER_FAULT_MS);
      }
    }
  };
}

/** For discord.js's `rejectOnRateLimit`: an answer that would come too late is better dropped, and logged, than queued. */
export function waitsTooLong({ route, retryAfter, timeToReset }: RateLimitData): boolean {
  const limit = route.startsWith('/interactions') ? MAX_WAIT_FOR_CALLBACK_MS : MAX_WAIT_MS;
  return Math.max(retryAfter, timeToReset) > limit;
}

/** All but a new follow-up: a second callback is refused (40060), a second edit or removal changes nothing. */
function isRepeatable(url: string, method: string | undefined): boolean {
  return method?.toUpperCase() !== 'POST' || !/\/webhooks\//.test(url);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
const isNetworkError = (error: unknown): boolean => /^(UND_ERR_|E[A-Z])/.test(codeOf(error));
const neverSent = (error: unknown): boolean =>
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/.test(codeOf(error));

/**
 * The body as text. One that is cut or no JSON is empty where something was written or refused: that has happened, and
 * nobody reads the receipt. Where something was asked for it is a broken connection, which discord.js repeats.
 */
async function readBody(answer: Answer, method: string): Promise<string> {
  const text = await answer.text();
  if (text === '' || !isJson(answer)) return text;
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    if (method.toUpperCase() !== 'GET' || !answer.ok) return JSON.stringify({ message: answer.statusText });
    throw Object.assign(new Error('the answer is cut', { cause: error }), { code: 'ECONNRESET' });
  }
}

function isJson({ headers }: Answer): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false;
}

/**
 * discord.js forgets the token at the first 401, and from then on can do nothing but answer callbacks. A token that really
 * was reset ends the gateway's connection too (4004), which ends the process; one 401 is refused like a missing permission.
 */
function statusFor(status: number, url: string): number {
  return status === 401 && !url.endsWith('/gateway/bot') ? 403 : status;
}

/** Of all of the bot's requests, or by what stands before Discord and counts refusals: to go on asking ends in a ban. */
function refusesAll({ headers }: Answer): boolean {
  return headers.get('x-ratelimit-global') === 'true' || !headers.has('x-ratelimit-scope');
}

/** Seconds; what cannot be read is as good as not said. */
function retryAfterOf(headers: Answer['headers']): string {
  const stated = headers.get('retry-after') ?? '';
  return /^\d+(?:\.\d+)?$/.test(stated) ? stated : UNSTATED_RETRY_SECONDS;
}

/** Milliseconds. */
function waitOf({ headers }: Answer): number {
  return Math.min(Number(retryAfterOf(headers)) * 1_000, MAX_WAIT_MS);
}

/** What Discord would say if it were asked. */
function refusedFor(milliseconds: number): Answer {
  const headers = new Headers({
    'retry-after': String(milliseconds / 1_000),
    'x-ratelimit-global': 'true',
    'x-ratelimit-scope': 'global',
  });
  return settled({ headers, statusText: 'Too Many Requests', ok: false }, '{}', 429);
}

function settled(
  answer: Pick<Answer, 'headers' | 'statusText' | 'ok'>,
  text: string,
  status: number,
): Answer {
  const { headers } = answer;
  if (status === 429) headers.set('retry-after', retryAfterOf(headers));
  return {
    headers,
    status,
    statusText: answer.statusText,
    ok: answer.ok,
    body: null,
    bodyUsed: false,
    text: async () => text,
    json: async () => JSON.parse(text),
    arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer,
  };
}
