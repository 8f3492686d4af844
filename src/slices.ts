/** Long work in short slices on the main loop, so that the process answers meanwhile. */
import { setImmediate, setTimeout } from 'node:timers/promises';

/** Longest stretch of work before others get their turn, milliseconds. */
const SLICE_MS = 4;

/** The same of work that nobody waits for, and how long it rests behind each: an answer takes several turns of the event loop. */
const ASIDE_MS = { stretch: 1, rest: 16 } as const;

/** Of steps that take no longer than a pause, so many are taken from one pause to the next. */
export const SHORT_STEPS = 16;

/** So much of a text is read from one pause to the next, in UTF-16 units: as long as such steps take. */
const SHORT_TEXT = 1_000;

/** @returns told of each stretch of text that was read, whether a pause is due */
export function readingPauses(): (length: number) => boolean {
  let unpaused = 0;
  return (length) => {
    unpaused += length;
    if (unpaused < SHORT_TEXT) return false;
    unpaused = 0;
    return true;
  };
}

/**
 * Runs a generator that yields wherever it may pause.
 * @returns what it returns; null where it was stopped before
 */
export async function runInSlices<T>(work: Generator<unknown, T>, stop?: AbortSignal): Promise<T | null> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    if (stop?.aborted) return null;
    since = performance.now();
  }
}

/**
 * Runs a generator that yields wherever it may pause, beside answers that hardly feel it.
 * @param isWaitedFor whether it is by now: then it rests no more
 */
export async function runAside<T>(work: Generator<unknown, T>, isWaitedFor: () => boolean): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < ASIDE_MS.stretch) continue;
    await (isWaitedFor() ? setImmediate() : setTimeout(ASIDE_MS.rest));
    since = performance.now();
  }
}

/** Runs it to its end without a pause. */
export function runAtOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
