/** What outlives the collections of young garbage: it piles up until everything is collected, which stops the process. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options?: { readonly type: 'minor' }) => void;

/** Twice: what is young at the first is old at the second. */
function collectYoung(): void {
  collect({ type: 'minor' });
  collect({ type: 'minor' });
}

const oldBytes = () =>
  getHeapSpaceStatistics()
    .filter(({ space_name }) => /^(?:large_object|old)_space$/.test(space_name))
    .reduce((sum, { space_used_size }) => sum + space_used_size, 0);

/** Bytes that a turn leaves in the old generation, garbage or not: the median, since now and then V8 compiles and caches grow. */
export async function keptByEach(turns: number, act: (turn: number) => Promise<unknown>): Promise<number> {
  for (let turn = 0; turn < turns; turn += 1) await act(turn);
  collect();
  const kept: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const before = oldBytes();
    await act(turn);
    collectYoung();
    kept.push(oldBytes() - before);
  }
  return kept.toSorted((a, b) => a - b)[turns >> 1]!;
}
