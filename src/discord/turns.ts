/**
 * Turns: of what comes in at once a part is begun in each turn of the event loop.
 *
 * undici writes a request at the end of a turn. Begun together, because they came in one packet behind something that took long, none of
 * several answers would be on its way before the last of them was found. A turn costs something too: where many wait, more begin in one.
 *
 * In: work, as it arrives. Out: the same, in that order. Never: work that is kept waiting by an answer's way to Discord and back.
 */
export type Turns = (work: () => void) => void;

/** As many wait and still begin one by one. */
const FEW = 2;

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let isTaken = false;

  function begin(works: readonly (() => void)[]): void {
    isTaken = true;
    // The first immediate may be before the one that writes, the second is behind it.
    setImmediate(() => setImmediate(pass));
    // Each by itself: what one of them throws keeps none of the others.
    for (const work of works) queueMicrotask(work);
  }

  function pass(): void {
    if (waiting.length === 0) isTaken = false;
    else begin(waiting.splice(0, Math.ceil(waiting.length / FEW)));
  }

  return (work) => {
    if (isTaken) waiting.push(work);
    else begin([work]);
  };
}
