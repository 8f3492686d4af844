/** One interaction on the clock: how long it took, where, and what became of it. */
import type { InteractionSample, Meter, Outcome } from '../metrics/meter.ts';
import type { Search } from '../search/search.ts';
import type { Services } from './command.ts';

export interface Trace {
  /** The services, with the search on the clock. */
  readonly services: Services;
  name: string;
  outcome: Outcome;
  /** Runs the command on the clock. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Discord has the first answer. */
  answered(): void;
  end(): void;
}

export function beginTrace(services: Services, meter: Meter): Trace {
  const started = performance.now();
  const sum: { run: number; search: number; firstAnswer: number | null } = {
    run: 0,
    search: 0,
    firstAnswer: null,
  };

  async function clocked<T>(part: 'run' | 'search', work: () => Promise<T>): Promise<T> {
    const since = performance.now();
    try {
      return await work();
    } finally {
      sum[part] += (performance.now() - since) / 1000;
    }
  }

  const { search } = services;
  const clockedSearch: Search = {
    ...search,
    search: (viewer, request) => clocked('search', () => search.search(viewer, request)),
    suggest: (viewer, request) => clocked('search', () => search.suggest(viewer, request)),
    propose: (viewer, request) => clocked('search', () => search.propose(viewer, request)),
  };

  return {
    services: { ...services, search: clockedSearch },
    name: 'unknown',
    outcome: 'answered',
    run: (work) => clocked('run', work),
    answered() {
      sum.firstAnswer ??= (performance.now() - started) / 1000;
    },
    end() {
      const { name, outcome } = this;
      const lost = sum.firstAnswer === null && outcome !== 'lost';
      meter.interaction({ name, outcome: lost ? 'lost' : outcome, ...sum } satisfies InteractionSample);
    },
  };
}
