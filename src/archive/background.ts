/** Threads that work beside the main loop. */
import { setPriority } from 'node:os';

/** Of 19 at most; the main loop has 0. */
const NICENESS = 10;

/**
 * Where there are fewer processors than threads, the main loop goes first. On Linux a thread has a priority of its own
 * (setpriority(2), "C library/kernel differences"); elsewhere it would be the whole process's, and is left as it is.
 */
export function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(NICENESS);
  } catch {
    // Not allowed here: it works all the same.
  }
}
