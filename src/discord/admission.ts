/**
 * Admission: who is answered, who waits, and what is given up first where more is asked than can be answered.
 *
 * In: who asks what. Out: a verdict. Never: silence; whoever is not admitted is told why, and for how long.
 */
import { createCooldown, type Pace } from './cooldown.ts';
import { createLag } from './lag.ts';

export interface Limits {
  readonly person: Pace;
  readonly server: Pace;
  /** What is typed makes many requests, none of which anyone waits for. */
  readonly typing: Pace;
}

/** A person turning pages quickly stays below; a script does not. */
export const DEFAULT_LIMITS: Limits = {
  person: { burst: 20, perSecond: 2 },
  server: { burst: 120, perSecond: 40 },
  typing: { burst: 40, perSecond: 8 },
};

/** Buckets remembered: at about 120 bytes each, a few megabytes. */
const REMEMBERED_PEOPLE = 20_000;
const REMEMBERED_SERVERS = 10_000;
/** Expected milliseconds until the answer, and answers on their way, at which suggestions are given up. */
const TYPING_GIVEN_UP = { wait: 300, inFlight: 300 } as const;
/** The same for everything else. Discord waits for 3 s: the refusal, too, must arrive. */
const ALL_GIVEN_UP = { wait: 700, inFlight: 1_500 } as const;
/** How much the newest interval counts in the average between two answers; and the longest that counts at all. */
const NEWEST_COUNTS = 0.05;
const LONGEST_INTERVAL_MS = 250;

export interface Request {
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** Milliseconds by Discord's clock. */
  readonly createdAt: number;
  readonly isTyping: boolean;
}

export type Verdict =
  | { readonly type: 'admitted' }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'busy' };

export interface Admission {
  /** An admitted one counts as on its way until `done`. */
  judge(request: Request): Verdict;
  done(): void;
}

/** @param limits null judges load alone, for a playground that scripts drive. */
export function createAdmission(
  limits: Limits | null = DEFAULT_LIMITS,
  now: () => number = () => performance.now(),
): Admission {
  const lag = createLag(now);
  const people = limits && createCooldown(limits.person, REMEMBERED_PEOPLE, now);
  const typists = limits && createCooldown(limits.typing, REMEMBERED_PEOPLE, now);
  const servers = limits && createCooldown(limits.server, REMEMBERED_SERVERS, now);
  let inFlight = 0;
  /** Average milliseconds between two answers while any is on its way: by Little's law, what each ahead of us costs. */
  let interval = 0;
  let since = now();

  function admitted(): Verdict {
    if (inFlight === 0) since = now();
    inFlight += 1;
    return { type: 'admitted' };
  }

  return {
    done() {
      const passed = Math.min(now() - since, LONGEST_INTERVAL_MS);
      since = now();
      interval += NEWEST_COUNTS * (passed - interval);
      inFlight -= 1;
    },

    judge({ userId, guildId, createdAt, isTyping }) {
      const wait = lag.observe(createdAt) + inFlight * interval;
      const bounds = isTyping ? TYPING_GIVEN_UP : ALL_GIVEN_UP;
      if (wait > bounds.wait || inFlight >= bounds.inFlight) return { type: 'busy' };
      const own = (isTyping ? typists : people)?.take(userId) ?? 0;
      if (own > 0) return { type: 'wait', seconds: own };
      // What is typed is bounded by person; a server full of typists shall not keep its members from asking.
      const shared = isTyping || guildId === null ? 0 : (servers?.take(guildId) ?? 0);
      return shared > 0 ? { type: 'wait', seconds: shared } : admitted();
    },
  };
}
