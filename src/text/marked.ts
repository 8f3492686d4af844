/**
 * Words before particles: for several kinds of words, the last place in a text where such words stand before one of
 * their particles.
 *
 * In: the sources of words and particles. Out: for a text, a match or null for each kind.
 * Never: a pattern tried but where such a particle begins behind what such words may end in: one walk from the end of
 * the text finds the few such places of every kind, where a search for each would read all of the text.
 */
import { ANY, endingsOf, openingsOf } from './openings.ts';

export interface Marking {
  /** Regular expression sources: the particles, and the words that may stand before them. */
  readonly particles: string;
  readonly words: string;
  /** Sticky: matches at the particle, and looks behind for the words. */
  readonly pattern: RegExp;
  /** Matches every text that the pattern is found in, at less cost: asked before the pattern is tried. */
  readonly probe?: RegExp;
}

/** For each kind, where its words stand last before one of its particles. */
export type Marks<Kinds extends readonly Marking[]> = { readonly [K in keyof Kinds]: RegExpExecArray | null };

/** As many bits as the tables of characters have. */
const MOST = 8;
/** Characters share places: one too many is tried in vain. */
const PLACES = 1024;

/** @returns for each of the first characters, the places of those that may stand next to it, as bits */
function nextTo(pairs: ReadonlySet<string>): Int32Array {
  const places = new Int32Array(PLACES);
  for (const pair of pairs)
    places[pair.charCodeAt(0) % PLACES]! |= pair[1] === ANY ? -1 : 1 << (pair.charCodeAt(1) % 32);
  return places;
}

/** Whether the other character may stand next to the first one. */
function stands(places: Int32Array, first: number, other: number): boolean {
  return ((places[first % PLACES]! >>> (other % 32)) & 1) === 1;
}

/** @returns for a text, the marks of each kind in the order of the kinds */
export function markReader<const Kinds extends readonly Marking[]>(
  kinds: Kinds,
): (text: string) => Marks<Kinds> {
  if (kinds.length > MOST) throw new Error(`more than ${MOST} kinds: ${kinds.length}`);
  // Bit i of a character: a particle of kind i may begin with it, words of kind i may end in it.
  const begins = new Uint8Array(0x10000);
  const ends = new Uint8Array(0x10000);
  for (const [index, { particles, words }] of kinds.entries()) {
    for (const opening of openingsOf(particles, 1)) begins[opening.charCodeAt(0)]! |= 1 << index;
    for (const ending of endingsOf(words, 1)) ends[ending.charCodeAt(0)]! |= 1 << index;
  }
  // For each kind, what follows a particle's first character, and what stands before the last one of its words.
  const following = kinds.map(({ particles }) => nextTo(openingsOf(particles, 2)));
  const preceding = kinds.map(({ words }) => nextTo(endingsOf(words, 2)));
  const none: readonly (RegExpExecArray | null)[] = kinds.map(() => null);
  return (text) => {
    let found: (RegExpExecArray | null)[] | undefined;
    let wanted = (1 << kinds.length) - 1;
    let code = text.length > 0 ? text.charCodeAt(text.length - 1) : 0;
    for (let at = text.length - 1; at > 0; at -= 1) {
      const begun = begins[code]! & wanted;
      code = text.charCodeAt(at - 1);
      if (begun === 0) continue;
      for (let here = begun & ends[code]!; here !== 0; here &= here - 1) {
        const kind = 31 - Math.clz32(here & -here);
        if (at + 1 < text.length && !stands(following[kind]!, text.charCodeAt(at), text.charCodeAt(at + 1)))
          continue;
        if (at > 1 && !stands(preceding[kind]!, code, text.charCodeAt(at - 2))) continue;
        const { pattern, probe } = kinds[kind]!;
        if (probe?.test(text) === false) {
          wanted &= ~(1 << kind);
          continue;
        }
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null) continue;
        found ??= [...none];
        found[kind] = match;
        wanted &= ~(1 << kind);
      }
    }
    return (found ?? none) as Marks<Kinds>;
  };
}
