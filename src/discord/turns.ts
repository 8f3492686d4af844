/**
 * Turns: what comes in at once is begun one at a time, each in a turn of the event loop of its own.
 *
 * undici writes a request at the end of a turn. Begun together, because they came in one packet behind something that took long, none of
 * several answers would be on its way before the last of them was found.
 *
 * In: work, as it arrives. Out: the same, in that order. Never: work that is kept waiting by an answer's way to Discord and back.
 */
export type Turns = (work: () => void) => void;

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let isTaken = false;

  function take(work: () => void): void {
    isTaken = true;
    // The first immediate may be before the one that writes, the second is behind it.
    setImmediate(() => setImmediate(pass));
    work();
  }

  function pass(): void {
    const next = waiting.shift();
    if (next === undefined) isTaken = false;
    else take(next);
  }

  return (work) => {
    if (isTaken) waiting.push(work);
    else take(work);
  };
}
