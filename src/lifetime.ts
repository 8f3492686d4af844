/**
 * How the process ends: asked by a signal, after a fault, or with nothing more to run for. Always in order, what was
 * opened last is closed first, and always in time.
 */
import type { Log } from './log.ts';

/** Longest an end may take: container runtimes kill after 10 s. */
const END_DEADLINE_MS = 8_000;
const FAULT = 1;

export interface Lifetime {
  /** Runs at the end, before what was handed in earlier. */
  atEnd(close: () => Promise<void> | void): void;
  /** Ends the process; only the first call counts. `line` says why, on standard error. */
  end(exitCode: number, line?: string): Promise<void>;
}

export function beginLifetime(log: Log): Lifetime {
  const closers: (() => Promise<void> | void)[] = [];
  let ending: Promise<void> | null = null;

  async function close(exitCode: number): Promise<void> {
    setTimeout(() => process.exit(exitCode || FAULT), END_DEADLINE_MS).unref();
    let code = exitCode;
    for (const closer of closers.toReversed()) {
      try {
        await closer();
      } catch (error) {
        log.error({ err: error }, 'closing failed');
        code ||= FAULT;
      }
    }
    log.flush();
    process.exit(code);
  }

  const life: Lifetime = {
    atEnd: (closer) => void closers.push(closer),
    end(exitCode, line) {
      if (ending === null && line !== undefined) process.stderr.write(`genchi: ${line}\n`);
      ending ??= close(exitCode);
      return ending;
    },
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => life.end(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, event);
      void life.end(FAULT);
    });
  }
  return life;
}
