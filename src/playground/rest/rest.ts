/**
 * REST, version 10. In: an HTTP request below `/api/v10`. Out: Discord's status and body. Knows no sockets beyond its own request.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Faults, spoilAnswer } from '../faults.ts';
import { checkSpec, type SpecName } from '../rules/spec.ts';
import type { AnswerKind, RestAnswer, RestContext } from './context.ts';
import { ApiError, unauthorized } from './errors.ts';
import { type RestRequest, readRequest } from './request.ts';
import { findRoute } from './routes.ts';

/** One request with its answer, for tests that look at everything the application sent. */
export interface Exchange {
  readonly method: string;
  /** As the route is written (`/channels/:channel/messages`), so that no token is in it; null for an unknown path. */
  readonly route: string | null;
  readonly query: string;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly status: number;
  readonly response: unknown;
  /** Where our own answer departs from Discord's published description; none is the aim. */
  readonly departures: readonly string[];
}

export interface RestOptions {
  readonly context: RestContext;
  readonly token: string;
  readonly faults: Faults;
  readonly observe: (exchange: Exchange) => void;
}

export const API_PATHS = ['/api/v10', '/api'] as const;

/** Answers one request. Never rejects: what goes wrong here is a 500, as Discord's own failures are. */
export async function serveRest(
  options: RestOptions,
  message: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { faults } = options;
  const fault = faults.takeRestFault(`${message.method} ${url.pathname}`);
  if (fault?.type === 'refuse') {
    return send(response, { status: fault.status, body: fault.body }, fault.headers);
  }
  if (fault?.type === 'ignore') return;
  const answer = await answerRequest(options, message, url);
  await faults.holdRest();
  if (spoilAnswer(fault, response, answer)) return;
  send(response, { ...answer, body: faults.addFields(answer.body) });
}

async function answerRequest(options: RestOptions, message: IncomingMessage, url: URL): Promise<RestAnswer> {
  const prefix = API_PATHS.find((path) => url.pathname.startsWith(`${path}/`)) ?? '';
  let request: RestRequest | null = null;
  let route: string | null = null;
  let described: AnswerKind | null = null;
  let answer: RestAnswer;
  try {
    request = await readRequest(message, url);
    const found = findRoute(request.method, request.path.slice(prefix.length));
    route = found.route.path;
    described = found.route.answer;
    if (found.route.authorized && request.authorization !== `Bot ${options.token}`) throw unauthorized();
    answer = found.route.handle(options.context, request, found.parameters);
  } catch (error) {
    answer = failed(error);
  }
  options.observe({
    method: message.method ?? 'GET',
    route,
    query: url.search,
    body: request?.json,
    files: [...(request?.files.values() ?? [])].map((file) => file.name),
    status: answer.status,
    response: answer.body,
    departures: departuresOf(answer, described),
  });
  return answer;
}

/** An answer against Discord's description of it, or a refusal against that of errors. */
function departuresOf(answer: RestAnswer, kind: AnswerKind | null): readonly string[] {
  if (answer.body === undefined) return [];
  const { specs, list } =
    answer.status >= 400 ? { specs: ['ErrorResponse'] as const, list: false } : (kind ?? NOTHING);
  const items = list && Array.isArray(answer.body) ? answer.body : [answer.body];
  return items.flatMap((item) => {
    const tries = specs.map((spec) =>
      describedIn(spec, item).map((one) => `${spec} ${one.path.join('.')}: ${one.message}`),
    );
    return tries.reduce((best, found) => (found.length < best.length ? found : best), tries[0] ?? []);
  });
}

/** The description gives the leaves of `errors` numbers for codes, where Discord sends words: only the rest of a refusal is compared. */
const describedIn = (spec: SpecName, item: unknown) =>
  checkSpec(spec, item).filter((one) => spec !== 'ErrorResponse' || one.path[0] !== 'errors');

const NOTHING: AnswerKind = { specs: [], list: false };

function failed(error: unknown): RestAnswer {
  if (error instanceof ApiError) return { status: error.status, body: error.body };
  process.stderr.write(`local Discord: ${error instanceof Error ? error.stack : String(error)}\n`);
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
}

function send(
  response: ServerResponse,
  answer: RestAnswer,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  const text = JSON.stringify(answer.body);
  response
    .writeHead(answer.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
}
