/** Switches that make the local Discord misbehave as the real one does on bad days. All off at start. */
import type { Clock } from './clock.ts';

export type RestFault =
  | {
      readonly type: 'refuse';
      readonly status: number;
      readonly body: unknown;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly type: 'loseAnswer' };

export type Faults = ReturnType<typeof createFaults>;

export interface GatewaySwitches {
  drop(): void;
  askToReconnect(): void;
  invalidate(): void;
}

export function createFaults(clock: Clock, gateway: GatewaySwitches) {
  const pending: RestFault[] = [];
  let restDelay = 0;
  let dispatchDelay = 0;
  const repeat = (times: number, fault: RestFault): void => {
    for (let n = 0; n < times; n += 1) pending.push(fault);
  };
  const wait = (milliseconds: number): Promise<void> =>
    milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => clock.after(milliseconds, resolve));

  return {
    /** Cuts the gateway's sockets; sessions can be resumed. */
    dropGateway: gateway.drop,
    /** Opcode 7. */
    askToReconnect: gateway.askToReconnect,
    /** Opcode 9, not resumable. */
    invalidateSessions: gateway.invalidate,

    /** Holds every REST answer back after it has taken effect, in milliseconds of the clock. */
    delayRest(milliseconds: number): void {
      restDelay = milliseconds;
    },
    /** Holds every interaction back on its way to the application. */
    delayDispatch(milliseconds: number): void {
      dispatchDelay = milliseconds;
    },
    /** The next requests fail with 5xx without taking effect. */
    failRest(times: number, status = 500): void {
      repeat(times, {
        type: 'refuse',
        status,
        body: { message: `${status}: Internal Server Error`, code: 0 },
        headers: {},
      });
    },
    /** The next requests are refused by the global rate limit. `retryAfter` in seconds. */
    limitRate(times: number, retryAfter: number): void {
      repeat(times, {
        type: 'refuse',
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: retryAfter, global: true },
        headers: {
          'retry-after': String(Math.ceil(retryAfter)),
          'x-ratelimit-global': 'true',
          'x-ratelimit-scope': 'global',
        },
      });
    },
    /** The next requests take effect, and their answers are lost with the connection. */
    loseAnswers(times: number): void {
      repeat(times, { type: 'loseAnswer' });
    },

    takeRestFault: (): RestFault | undefined => pending.shift(),
    holdRest: (): Promise<void> => wait(restDelay),
    holdDispatch: (): Promise<void> => wait(dispatchDelay),
  };
}
