/**
 * The outbox: what goes out to Discord for interactions waits here for its turn, and not in the queue of the connections, where the
 * wait counts as a request's time-out, and each that runs out is sent once more: more and more is sent, of which less and less arrives.
 *
 * In: requests. Out: their answers. Never: a place that is held for longer than its request is good for.
 */

/** A request whose time was over before it was sent, or before it was answered. */
export class ExpiredError extends Error {
  override readonly name = 'ExpiredError';
}

export interface Outbox {
  /**
   * Sends what is good from `since`, in milliseconds of `performance.now()`: the oldest first while all are in time, the newest first
   * where they are not. Rejects with an `ExpiredError` where it came to nothing in time.
   */
  send<T>(since: number, request: () => Promise<T>): Promise<T>;
  /** Age of the oldest that waits, milliseconds; 0 where none waits. */
  delay(): number;
}

export interface OutboxOptions {
  /** Requests on their way at a time. */
  readonly atOnce: number;
  /** Milliseconds after which a request is of no use. */
  readonly goodFor: number;
  /** Milliseconds before that end after which none is begun: the way takes its time. */
  readonly wayTakes: number;
  /** Where the oldest has waited for so many milliseconds, there is more than can be sent in time: what came last still can. */
  readonly newestFirstAfter: number;
}

/** Discord waits 3 s for a first answer. A round trip of 200 ms makes it 320 a second, one of a second 64. */
export const FIRST_ANSWERS: OutboxOptions = {
  atOnce: 64,
  goodFor: 3_000,
  wayTakes: 300,
  newestFirstAfter: 2_000,
};
/** Edits and follow-ups, of which an interaction takes as many as come within fifteen minutes. */
export const LATER_ANSWERS: OutboxOptions = {
  atOnce: 16,
  goodFor: 15 * 60_000,
  wayTakes: 60_000,
  newestFirstAfter: Number.POSITIVE_INFINITY,
};

interface Waiting {
  readonly since: number;
  readonly go: () => void;
  readonly expire: () => void;
}

export function createOutbox({ atOnce, goodFor, wayTakes, newestFirstAfter }: OutboxOptions): Outbox {
  /** The oldest first. */
  const waiting: Waiting[] = [];
  let free = atOnce;

  const ageOf = (since: number): number => performance.now() - since;
  const isTooLate = ({ since }: Waiting): boolean => ageOf(since) > goodFor - wayTakes;

  function takeNext(): Waiting | undefined {
    while (waiting.length > 0) {
      const next = (ageOf(waiting[0]!.since) > newestFirstAfter ? waiting.pop() : waiting.shift())!;
      if (!isTooLate(next)) return next;
      next.expire();
    }
    return undefined;
  }

  function turn(since: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          waiting.splice(waiting.indexOf(one), 1);
          one.expire();
        },
        Math.max(0, goodFor - wayTakes - ageOf(since)),
      );
      const one: Waiting = {
        since,
        go() {
          clearTimeout(timer);
          resolve();
        },
        expire() {
          clearTimeout(timer);
          reject(new ExpiredError('its turn came too late'));
        },
      };
      // Nearly always the last place: most wait since they were read.
      waiting.splice(waiting.findLastIndex((other) => other.since <= since) + 1, 0, one);
    });
  }

  /** What discord.js goes on with after the end, a wait for a rate limit or another try, is of no use and holds nobody up. */
  async function untilTheEnd<T>(since: number, request: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_, reject) => {
      const tooLate = () => reject(new ExpiredError('no answer came in time'));
      timer = setTimeout(tooLate, Math.max(wayTakes, goodFor - ageOf(since)));
    });
    try {
      return await Promise.race([request(), end]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async send(since, request) {
      if (free > 0) free -= 1;
      else await turn(since);
      try {
        return await untilTheEnd(since, request);
      } finally {
        // Whoever waits takes over this one's place.
        const next = takeNext();
        if (next === undefined) free += 1;
        else next.go();
      }
    },
    delay: () => (waiting[0] === undefined ? 0 : ageOf(waiting[0].since)),
  };
}
