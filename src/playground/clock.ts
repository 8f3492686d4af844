/**
 * Time, handed in: the three seconds and fifteen minutes of an interaction are counted on a `Clock`, so that a
 * test of a late answer moves a clock of its own instead of sleeping.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once after `milliseconds`; what it returns calls the task off. */
  after(milliseconds: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export interface ManualClock extends Clock {
  /** Moves time forward, running what falls due on the way, in order. */
  advance(milliseconds: number): void;
}

export function createManualClock(start: number = Date.UTC(2026, 0, 1)): ManualClock {
  let time = start;
  const tasks = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => time,
    after(milliseconds, task) {
      const entry = { at: time + milliseconds, run: task };
      tasks.add(entry);
      return () => tasks.delete(entry);
    },
    advance(milliseconds) {
      const until = time + milliseconds;
      for (;;) {
        const next = [...tasks].filter((task) => task.at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        tasks.delete(next);
        time = next.at;
        next.run();
      }
      time = until;
    },
  };
}
