/**
 * Where a tree of characters goes on: from each place, by which character, to which place.
 *
 * In: numbered places and the steps between them. Out: for a place and a character, the next place.
 * In a few arrays, for a Map at each place is asked many times in every sentence, and slowly.
 */

/** Open addressing: a step stands at its place or at the first free one behind it. */
export interface Steps {
  readonly keys: Int32Array;
  readonly targets: Uint16Array;
  /** How far a hash is shifted for a place. */
  readonly shift: number;
}

export interface Step {
  readonly key: number;
  readonly to: number;
}

/** A number that no step leads to. */
export const NOWHERE = 0;
/** Of no step: no text has this character twice, and places are numbered below it. */
const NO_KEY = -1;

export const keyOf = (from: number, code: number) => (from << 16) | code;
const hash = (key: number) => Math.imul(key, 0x9e3779b1);

export function stepFrom({ keys, targets, shift }: Steps, from: number, code: number): number {
  const key = keyOf(from, code);
  for (let place = hash(key) >>> shift; keys[place] !== NO_KEY; place = (place + 1) & (keys.length - 1))
    if (keys[place] === key) return targets[place]!;
  return NOWHERE;
}

export function layOut(steps: readonly Step[]): Steps {
  const bits = Math.ceil(Math.log2(steps.length + 1)) + 1;
  const shift = 32 - bits;
  const keys = new Int32Array(1 << bits).fill(NO_KEY);
  const targets = new Uint16Array(1 << bits);
  for (const { key, to } of steps) {
    let place = hash(key) >>> shift;
    while (keys[place] !== NO_KEY) place = (place + 1) & (keys.length - 1);
    keys[place] = key;
    targets[place] = to;
  }
  return { keys, targets, shift };
}
