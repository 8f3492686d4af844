/**
 * The outbox: first answers wait here for their turn, and not in the queue of the connections, where the wait counts as a request's
 * time-out, and each that runs out is sent once more: more and more is sent, of which less and less arrives in time.
 *
 * In: requests. Out: their answers. Never: a first answer that Discord no longer takes sent before one that it still does.
 */

/** Those on their way at a time. A round trip of 100 ms makes that 320 a second. */
export const FIRST_ANSWERS_AT_ONCE = 32;
/** Discord waits 3 s for a first answer, and both ways take their part. */
const EXPIRES_AFTER_MS = 2_700;
/** Where one has waited for so long, there is more than can be answered in time: what came last still can. */
const NEWEST_FIRST_AFTER_MS = 2_000;

/** A first answer whose turn would have come too late. */
export class ExpiredError extends Error {
  override readonly name = 'ExpiredError';
}

export interface Outbox {
  /**
   * Sends the first answer to what Discord dispatched at `since`, in milliseconds of `now`: in order while all are in time, the newest
   * first where they are not. Rejects with an `ExpiredError` where it is not sent at all.
   */
  send<T>(since: number, request: () => Promise<T>): Promise<T>;
  /** Milliseconds since the first of those that wait was dispatched; 0 where none waits. */
  delay(): number;
}

interface Waiting {
  readonly since: number;
  readonly go: () => void;
  readonly expire: () => void;
}

export function createOutbox(
  atOnce = FIRST_ANSWERS_AT_ONCE,
  now: () => number = () => performance.now(),
): Outbox {
  /** In the order they came. */
  const waiting: Waiting[] = [];
  let free = atOnce;

  const age = ({ since }: Waiting): number => now() - since;

  /** Those whose time is over are let go on the way. */
  function takeNext(): Waiting | undefined {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const isNewestFirst = age(first) > NEWEST_FIRST_AFTER_MS && age(first) <= EXPIRES_AFTER_MS;
      const taken = (isNewestFirst ? waiting.pop() : waiting.shift())!;
      if (age(taken) <= EXPIRES_AFTER_MS) return taken;
      taken.expire();
    }
    return undefined;
  }

  return {
    async send(since, request) {
      if (free > 0) free -= 1;
      else {
        await new Promise<void>((go, reject) => {
          const expire = () => reject(new ExpiredError('its turn came too late'));
          waiting.push({ since, go, expire });
        });
      }
      try {
        return await request();
      } finally {
        // Whoever waits takes over this one's place.
        const next = takeNext();
        if (next === undefined) free += 1;
        else next.go();
      }
    },
    delay: () => (waiting[0] === undefined ? 0 : age(waiting[0])),
  };
}
