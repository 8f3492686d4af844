/** Counts verdicts, times and memory. */
import type { FuzzInput } from '../../transcript/mutate.ts';
import type { Verdict } from '../../transcript/verdict.ts';

/** Longest that /quote may take, milliseconds. */
const MAX_ANSWER_MS = 1_000;

export type Tally = ReturnType<typeof createTally>;

export function createTally() {
  const counts = { parsed: 0, refused: 0 };
  const times: { readonly name: string; readonly ms: number; readonly bytes: number }[] = [];
  const answers: number[] = [];
  let faults = 0;
  let peak = 0;

  function failed(what: string): void {
    faults += 1;
    console.error(what);
  }

  return {
    failed,
    async judged(input: FuzzInput, judge: () => Promise<Verdict>): Promise<void> {
      const start = performance.now();
      const verdict = await judge();
      times.push({ name: input.name, ms: performance.now() - start, bytes: input.bytes.length });
      peak = Math.max(peak, process.memoryUsage().rss);
      if (typeof verdict === 'string') counts[verdict] += 1;
      else failed(`${input.name}: ${verdict.fault}`);
    },
    /** Milliseconds. */
    answered(ms: number): void {
      answers.push(ms);
    },
    report(what: string): void {
      const sorted = times.splice(0).sort((a, b) => b.ms - a.ms);
      const median = sorted[Math.floor(sorted.length / 2)]?.ms ?? 0;
      const slowest = sorted
        .slice(0, 5)
        .map(({ name, ms, bytes }) => `${name} ${Math.round(ms)} ms of ${bytes} bytes`);
      const asked = answers.splice(0).sort((a, b) => a - b);
      const worst = asked.at(-1) ?? 0;
      const p99 = asked[Math.floor(asked.length * 0.99)] ?? 0;
      console.log(
        `${what}: ${sorted.length}, median ${median.toFixed(2)} ms; slowest ${slowest.join(', ')}\n` +
          `  /quote meanwhile: ${asked.length} asked, p99 ${p99.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`,
      );
      if (worst > MAX_ANSWER_MS) failed(`/quote took ${worst.toFixed(0)} ms`);
    },
    /** @returns whether all was as it should be */
    end(): boolean {
      console.log(
        `parsed ${counts.parsed}, refused ${counts.refused}, faults ${faults}; peak memory ${Math.round(peak / 2 ** 20)} MiB`,
      );
      return faults === 0;
    },
  };
}
