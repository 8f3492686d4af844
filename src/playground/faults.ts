/** Switches that make the local Discord misbehave as the real one does on bad days. All off at start. */
import type { ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import type { RestAnswer } from './rest/context.ts';

export type RestFault =
  | {
      readonly type: 'refuse';
      readonly status: number;
      readonly body: unknown;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** The request takes no effect and is never answered. */
  | { readonly type: 'ignore' }
  /** It takes effect; then the connection goes. */
  | { readonly type: 'loseAnswer' }
  /** It takes effect; the body stops half-way and the connection stays. */
  | { readonly type: 'stallBody' }
  /** It takes effect; the body is half of its JSON. */
  | { readonly type: 'cutBody' };

const ANY = /^/;

export type Faults = ReturnType<typeof createFaults>;

type Dispatch = (event: string, data: unknown, to: { guildId: string | null; intent?: number }) => void;

/** What the gateway asks before it does as it should. */
export interface GatewayConduct {
  /** Resumes to refuse with opcode 9, not resumable. */
  refusedResumes: number;
  acknowledgesHeartbeats: boolean;
  /** False: an identify is read and nothing follows, no READY. */
  answersIdentify: boolean;
}

export const goodConduct = (): GatewayConduct => ({
  refusedResumes: 0,
  acknowledgesHeartbeats: true,
  answersIdentify: true,
});

export interface GatewaySwitches {
  readonly dispatch: Dispatch;
  drop(): void;
  askToReconnect(): void;
  invalidate(): void;
  /** Closes every connection with this code. */
  closeWith(code: number): void;
}

export function createFaults(clock: Clock, gateway: GatewaySwitches, conduct: GatewayConduct) {
  const pending: { readonly fault: RestFault; readonly request: RegExp }[] = [];
  let restDelay = 0;
  let dispatchDelay = 0;
  let extraDispatches = 0;
  let extraFields = false;
  const tampering: ((data: Readonly<Record<string, unknown>>) => unknown)[] = [];
  const repeat = (times: number, fault: RestFault, request = ANY): void => {
    for (let n = 0; n < times; n += 1) pending.push({ fault, request });
  };
  const wait = (milliseconds: number): Promise<void> =>
    milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => clock.after(milliseconds, resolve));

  return {
    /** Cuts the gateway's sockets; sessions can be resumed. */
    dropGateway: gateway.drop,
    /** Closes the gateway's sockets with a code, such as 4004 where a token was reset. */
    closeGateway: gateway.closeWith,
    /** Opcode 7. */
    askToReconnect: gateway.askToReconnect,
    /** Opcode 9, not resumable. */
    invalidateSessions: gateway.invalidate,
    /** The next resumes are answered by opcode 9, not resumable. */
    refuseResumes(times: number): void {
      conduct.refusedResumes = times;
    },
    /** A zombie connection: heartbeats are read and never acknowledged. */
    ignoreHeartbeats(on: boolean): void {
      conduct.acknowledgesHeartbeats = !on;
    },
    /** An identify gets no READY. */
    withholdReady(on: boolean): void {
      conduct.answersIdentify = !on;
    },

    /** Holds every REST answer back after it has taken effect, in milliseconds of the clock. */
    delayRest(milliseconds: number): void {
      restDelay = milliseconds;
    },
    /** Holds every interaction back on its way to the application. */
    delayDispatch(milliseconds: number): void {
      dispatchDelay = milliseconds;
    },
    /** The next interactions are dispatched twice. */
    repeatDispatches(times: number): void {
      extraDispatches = times;
    },
    /** Changes the next interaction on its way to the application. */
    tamperWithDispatch(change: (data: Readonly<Record<string, unknown>>) => unknown): void {
      tampering.push(change);
    },
    /** Every object sent, over REST and the gateway, carries fields that nobody knows. */
    addUnknownFields(on: boolean): void {
      extraFields = on;
    },

    /** The next requests fail with this status without taking effect. */
    failRest(times: number, status = 500): void {
      repeat(times, {
        type: 'refuse',
        status,
        body: { message: `${status}: ${status === 401 ? 'Unauthorized' : 'Internal Server Error'}`, code: 0 },
        headers: {},
      });
    },
    /** The next requests are refused by a rate limit. `retryAfter` in seconds; null leaves out every word of when. */
    limitRate(times: number, retryAfter: number | null, scope: 'global' | 'user' = 'global'): void {
      const global = scope === 'global';
      const message = 'You are being rate limited.';
      repeat(times, {
        type: 'refuse',
        status: 429,
        body: retryAfter === null ? { message, global } : { message, retry_after: retryAfter, global },
        headers: {
          ...(retryAfter === null ? {} : { 'retry-after': String(Math.ceil(retryAfter)) }),
          ...(global ? { 'x-ratelimit-global': 'true' } : {}),
          'x-ratelimit-scope': scope,
        },
      });
    },
    ignoreRequests: (times: number): void => repeat(times, { type: 'ignore' }),
    /** The next requests take effect, and their answers are lost with the connection. `request` as in `POST /api/v10/…`. */
    loseAnswers: (times: number, request?: RegExp): void => repeat(times, { type: 'loseAnswer' }, request),
    stallBodies: (times: number): void => repeat(times, { type: 'stallBody' }),
    cutBodies: (times: number): void => repeat(times, { type: 'cutBody' }),

    /** What is still due to go wrong over REST does not. */
    clearRest(): void {
      pending.length = 0;
    },

    /** The first fault that is due for this request, such as `POST /api/v10/webhooks/…`. */
    takeRestFault(request: string): RestFault | undefined {
      const index = pending.findIndex((one) => one.request.test(request));
      return index < 0 ? undefined : pending.splice(index, 1)[0]!.fault;
    },
    holdRest: (): Promise<void> => wait(restDelay),
    holdDispatch: (): Promise<void> => wait(dispatchDelay),
    addFields: (body: unknown): unknown => (extraFields ? grow(body) : body),

    /** To the application, with what went wrong on the way. */
    dispatch(event: string, data: unknown, to: { guildId: string | null; intent?: number }): void {
      const changed = tampering.shift()?.(data as Readonly<Record<string, unknown>>) ?? data;
      const sent = extraFields ? grow(changed) : changed;
      gateway.dispatch(event, sent, to);
      if (extraDispatches > 0) {
        extraDispatches -= 1;
        gateway.dispatch(event, sent, to);
      }
    },
  };
}

/** Sends an answer that has taken effect as the fault has it. False where the fault leaves the answer alone. */
export function spoilAnswer(
  fault: RestFault | undefined,
  response: ServerResponse,
  answer: RestAnswer,
): boolean {
  if (fault?.type === 'loseAnswer') {
    response.destroy();
    return true;
  }
  if (fault?.type !== 'stallBody' && fault?.type !== 'cutBody') return false;
  const text = JSON.stringify(answer.body ?? {});
  const half = text.slice(0, Math.ceil(text.length / 2));
  const length = Buffer.byteLength(fault.type === 'stallBody' ? text : half);
  // A status that forbids a body would hide the fault.
  const status = answer.status === 204 ? 200 : answer.status;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
  if (fault.type === 'stallBody') response.write(half);
  else response.end(half);
  return true;
}

/** The same, and in every object a field of tomorrow's. */
function grow(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grow);
  if (typeof value !== 'object' || value === null) return value;
  const grown = Object.entries(value).map(([key, inner]) => [key, grow(inner)] as const);
  return { ...Object.fromEntries(grown), field_of_tomorrow: { nested: [null, 'x'] } };
}
