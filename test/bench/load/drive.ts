/** Driving load: as fast as it is answered, or at a rate whatever the answers do. */
import type { Person } from '../../../src/playground/people/person.ts';
import type { Done, Fate } from './people.ts';

export type Act = (person: Person) => Promise<Done>;

export interface Run {
  /** Seconds. */
  readonly took: number;
  readonly perSecond: number;
  readonly done: readonly Done[];
  readonly fates: Readonly<Record<Fate, number>>;
  /** Milliseconds, of what was answered. */
  readonly p50: number;
  readonly p99: number;
}

/** So many at a time, each person beginning again when answered. */
export async function drive(
  people: readonly Person[],
  act: Act,
  { atOnce, count }: { readonly atOnce: number; readonly count: number },
): Promise<Run> {
  const done: Done[] = [];
  let begun = 0;
  const since = performance.now();
  const worker = async (first: number) => {
    for (let turn = first; begun < count; turn += atOnce) {
      begun += 1;
      done.push(await act(people[turn % people.length]!));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, index) => worker(index)));
  return summarize(done, (performance.now() - since) / 1000);
}

/** `rate` a second, evenly, for so many seconds; then waits for every answer. */
export async function driveAtRate(
  people: readonly Person[],
  act: Act,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Run> {
  const pending: Promise<Done>[] = [];
  const since = performance.now();
  const total = Math.round(rate * seconds);
  while (pending.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - since) / 1000) * rate) + 1);
    while (pending.length < due) pending.push(act(people[pending.length % people.length]!));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const done = await Promise.all(pending);
  return summarize(done, (performance.now() - since) / 1000);
}

function summarize(done: readonly Done[], took: number): Run {
  const fates = { answered: 0, refused: 0, silent: 0 };
  for (const { fate } of done) fates[fate] += 1;
  const times = done.filter(({ fate }) => fate === 'answered').map((one) => one.took);
  return {
    took,
    perSecond: done.length / took,
    done,
    fates,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** NaN where there are none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
