/**
 * Where the words of a text begin: looked for once, for all who go from word to word.
 *
 * In: a text. Out: the places, in order. Never: what another text has written over them.
 */

export interface Words {
  /** Only the first `count` are of the text. They hold until the next text is read: a list of its own would cost twice the reading. */
  readonly places: Int32Array;
  readonly count: number;
}

/** 1 for what `\w` is, by UTF-16 unit. */
const OF_WORD = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x80; unit += 1) if (/\w/.test(String.fromCharCode(unit))) OF_WORD[unit] = 1;

let places = new Int32Array(1024);

/** A word begins behind what is no Latin letter without a mark, no figure and no `_`. */
export function wordsOf(text: string): Words {
  if (places.length <= text.length) places = new Int32Array(2 * text.length);
  let count = 0;
  let before = 0;
  // Every place is written down, and kept where a word begins: nobody can foresee where one does, and a wrong guess costs more.
  for (let at = 0; at < text.length; at += 1) {
    const ofWord = OF_WORD[text.charCodeAt(at)]!;
    places[count] = at;
    count += ofWord & ~before;
    before = ofWord;
  }
  return { places, count };
}
