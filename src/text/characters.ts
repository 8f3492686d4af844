/** Which script a character of folded text belongs to. One code unit at a time: rare kanji outside the BMP count by their halves. */

export const KANJI = 1;
export const HIRAGANA = 2;
export const KATAKANA = 3;
export const HANGUL = 4;
export const LETTER = 5;
export const DIGIT = 6;
export const SPACE = 7;

/** Filled as characters are met: no work at import. 0xff is not yet known. */
const codes = new Uint8Array(0x10000).fill(0xff);
const LETTERS = /^[\p{L}\p{M}]$/u;
const NUMBERS = /^\p{N}$/u;

/** One of the constants above; 0 for punctuation, symbols and the like. */
export function scriptCode(unit: number): number {
  const known = codes[unit]!;
  if (known !== 0xff) return known;
  const code = classify(unit);
  codes[unit] = code;
  return code;
}

const OF_WORD = Uint8Array.from({ length: 128 }, (_, unit) => (/\w/.test(String.fromCharCode(unit)) ? 1 : 0));

/** A Latin letter without a mark, a figure or `_`: what `\w` is. */
export function isOfWord(unit: number): boolean {
  return unit < 128 && OF_WORD[unit] === 1;
}

/** Written without spaces between words. */
export function isCjk(unit: number): boolean {
  const code = scriptCode(unit);
  return code >= KANJI && code <= KATAKANA;
}

function classify(unit: number): number {
  if (unit >= 0x3041 && unit <= 0x309f) return HIRAGANA;
  if (unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb) return KATAKANA;
  if (unit >= 0x31f0 && unit <= 0x31ff) return KATAKANA;
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return KANJI;
  if (unit >= 0xd840 && unit <= 0xdfff) return KANJI;
  if (unit === 0x3005 || unit === 0x3006 || unit === 0x3007) return KANJI;
  if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x1100 && unit <= 0x11ff)) return HANGUL;
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return SPACE;
  if (NUMBERS.test(character)) return DIGIT;
  return LETTERS.test(character) ? LETTER : 0;
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Han}]/u;
/** Neither script has a character before these: asked of a text of Latin letters alone, this costs nothing. */
const FAR = /[\u2e80-\uffff]/;
/** Japanese text is told by so many of its first characters. */
const FIRST = 24;

/** Whether hiragana or kanji stand in the text. */
export function isJapanese(text: string): boolean {
  // Most Japanese text is told by these two stretches; whole scripts have many more.
  const first = Math.min(text.length, FIRST);
  for (let at = 0; at < first; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x3041 && unit <= 0x3093) || (unit >= 0x4e00 && unit <= 0x9fa0)) return true;
  }
  return FAR.test(text) && JAPANESE.test(text);
}
