/**
 * Admission: who is answered, who waits, and what is given up first where more is asked than can be answered.
 *
 * In: who asks what. Out: a verdict. Never: silence; whoever is not admitted is told why, and for how long.
 */
import { createCooldown, type Pace } from './cooldown.ts';

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
  /** Milliseconds that it was already late when it was read. */
  readonly lateBy: number;
  /** Milliseconds that the oldest of the answers that are ready has waited to be sent. */
  readonly delay: number;
  readonly isTyping: boolean;
}

export type Verdict =
  | { readonly type: 'admitted' }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'busy' };

export interface Admission {
  /** Whatever the verdict, what was asked counts as on its way until `done`: to be told no takes its time too. */
  judge(request: Request): Verdict;
  /** @param sent whether an answer was sent: what is let go tells nothing of how long answers take */
  done(sent: boolean): void;
}

/** @param limits null judges load alone, for a playground that scripts drive. */
export function createAdmission(
  limits: Limits | null = DEFAULT_LIMITS,
  now: () => number = () => performance.now(),
): Admission {
  const people = limits && createCooldown(limits.person, REMEMBERED_PEOPLE, now);
  const typists = limits && createCooldown(limits.typing, REMEMBERED_PEOPLE, now);
  const servers = limits && createCooldown(limits.server, REMEMBERED_SERVERS, now);
  let inFlight = 0;
  /** Average milliseconds between two answers while any is on its way: by Little's law, what each ahead of us costs. */
  let interval = 0;
  let since = now();

  function verdictOn({ userId, guildId, lateBy, delay, isTyping }: Request): Verdict {
    const wait = lateBy + Math.max(delay, inFlight * interval);
    const bounds = isTyping ? TYPING_GIVEN_UP : ALL_GIVEN_UP;
    if (wait > bounds.wait || inFlight >= bounds.inFlight) return { type: 'busy' };
    const own = (isTyping ? typists : people)?.take(userId) ?? 0;
    if (own > 0) return { type: 'wait', seconds: own };
    // What is typed is bounded by person; a server full of typists shall not keep its members from asking.
    const shared = isTyping || guildId === null ? 0 : (servers?.take(guildId) ?? 0);
    return shared > 0 ? { type: 'wait', seconds: shared } : { type: 'admitted' };
  }

  return {
    done(sent) {
      inFlight -= 1;
      if (!sent) return;
      const passed = Math.min(now() - since, LONGEST_INTERVAL_MS);
      since = now();
      interval += NEWEST_COUNTS * (passed - interval);
    },

    judge(request) {
      const verdict = verdictOn(request);
      if (inFlight === 0) since = now();
      inFlight += 1;
      return verdict;
    },
  };
}
