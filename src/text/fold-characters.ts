/**
 * What single characters fold to, and those that depend on the character before them.
 *
 * In: a code unit, or a cluster (one code point with its marks) and the folded unit before it. Out: folded units.
 */
import { HIRAGANA, KANJI, KATAKANA, scriptCode } from './characters.ts';
import { todaysForm } from './kanji-forms.ts';

/** Instead of a folded unit: becomes several or none, or depends on its neighbours. U+FFFF is no character. */
export const NEEDS_CONTEXT = 0xffff;

/** Small katakana are read as their large forms: キャノン and キヤノン, ウィ and ウイ. */
const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワカケ';
/** ヴ with a small vowel is one syllable of バ's row, for which ブ waits. */
const AFTER_VU: Readonly<Record<string, string>> = {
  ァ: 'バ',
  ィ: 'ビ',
  ゥ: 'ブ',
  ェ: 'ベ',
  ォ: 'ボ',
  ュ: 'ビユ',
};

/** One class each, so that a comma typed otherwise is the same comma. */
const CLASSES: readonly (readonly [string, string])[] = [
  [',', '、，､﹐﹑'],
  ['.', '。．｡﹒'],
  ['"', '「」『』【】《》〈〉“”„‟″〝〞〟«»＂｢｣'],
  ["'", '‘’‚‛′＇`´'],
  ['(', '（〔［〖｛[{⟨'],
  [')', '）〕］〗｝]}⟩'],
  ['-', '‐‑‒–—―−－⁻'],
  ['~', '〜～∼∿˜'],
];
const CLASS_OF: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap(([to, from]) => [...from].map((character) => [character, to] as const)),
);

/** Voicing marks only where nothing took them: beside a kanji, or behind a long vowel mark that is dropped itself. */
const DROPPED = new Set([
  '・',
  '·',
  '‧',
  '•',
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u3099',
  '\u309a',
]);
const LONG_VOWEL = 'ー';
/** Dashes that print uses for the long vowel mark. */
const LIKE_LONG_VOWEL = '―—–‐−';
const REPEATS_KANJI = '々〻';
const REPEATS_KANA = 'ゝヽ';
const REPEATS_KANA_VOICED = 'ゞヾ';
const CONTEXTUAL = new Set([
  ...'ァィゥェォュ',
  LONG_VOWEL,
  ...LIKE_LONG_VOWEL,
  ...REPEATS_KANJI,
  ...REPEATS_KANA,
  ...REPEATS_KANA_VOICED,
]);

/** Of one code unit on its own; `NEEDS_CONTEXT` where it cannot be told. */
export function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return NEEDS_CONTEXT;
  const character = String.fromCharCode(unit);
  if (/\s/.test(character) || isMark(unit)) return NEEDS_CONTEXT;
  const plain = normalize(character);
  if (plain.length !== 1 || CONTEXTUAL.has(plain) || CONTEXTUAL.has(character) || DROPPED.has(plain))
    return NEEDS_CONTEXT;
  const code = foldPlain(plain).charCodeAt(0);
  return code === 0 ? NEEDS_CONTEXT : code;
}

export interface FoldedCluster {
  readonly text: string;
  /** True where the text stands in place of the unit before it as well. */
  readonly replaces: boolean;
}

/** @param previous the folded unit before, 0 at the beginning or behind a space */
export function foldCluster(cluster: string, previous: number): FoldedCluster {
  let text = '';
  let replaces = false;
  for (const character of LIKE_LONG_VOWEL.includes(cluster) ? [cluster] : normalize(cluster)) {
    const before = text === '' ? previous : text.charCodeAt(text.length - 1);
    const voiced = text === '' && before === VU ? AFTER_VU[character] : undefined;
    if (voiced === undefined) {
      text += foldAfter(character, before);
    } else {
      text = voiced;
      replaces = true;
    }
  }
  return { text, replaces };
}

const VU = 'ブ'.charCodeAt(0);

function foldAfter(character: string, before: number): string {
  if (DROPPED.has(character)) return '';
  const script = scriptCode(before);
  const isKana = script === KATAKANA || script === HIRAGANA;
  if (character === LONG_VOWEL) return isKana ? '' : '-';
  if (LIKE_LONG_VOWEL.includes(character)) return script === KATAKANA ? '' : '-';
  if (REPEATS_KANJI.includes(character)) return script === KANJI ? String.fromCharCode(before) : character;
  if (REPEATS_KANA.includes(character)) return isKana ? String.fromCharCode(before) : character;
  if (REPEATS_KANA_VOICED.includes(character))
    return isKana ? `${String.fromCharCode(before)}\u3099`.normalize('NFC').charAt(0) : character;
  return foldPlain(character);
}

/** A character that stands for itself whatever surrounds it, already normalised. */
function foldPlain(character: string): string {
  const small = SMALL.indexOf(character);
  if (small >= 0) return LARGE[small]!;
  if (character === 'ヴ') return 'ブ';
  return CLASS_OF.get(character) ?? todaysForm(character);
}

const ACCENTED_LATIN = /^\p{Script=Latin}\p{M}+$/u;

/** Bounds the cache: what text holds again and again are some hundred marks and kana. */
const CACHED = 4_000;
const normalized = new Map<string, string>();

/** NFKC, lower case, Latin letters without their accents. */
function normalize(cluster: string): string {
  const known = normalized.get(cluster);
  if (known !== undefined) return known;
  const text = normalizeAnew(cluster);
  if (normalized.size >= CACHED) normalized.clear();
  // Marks may be piled up without end.
  if (cluster.length <= 2) normalized.set(cluster, text);
  return text;
}

function normalizeAnew(cluster: string): string {
  const text = cluster
    .replace(/[\ufe00-\ufe0f]|\udb40[\udd00-\uddff]/g, '')
    .normalize('NFKC')
    .toLowerCase();
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return [...text]
    .map((character) => {
      const parts = character.normalize('NFD');
      return ACCENTED_LATIN.test(parts) ? parts.charAt(0) : character;
    })
    .join('');
}

/** 1 for marks that belong to the character before them, 2 for what is none; filled as characters are met. */
const marks = new Uint8Array(0x10000);

/** Combining marks, variation selectors and the half-width voicing marks. */
export function isMark(unit: number): boolean {
  const known = marks[unit];
  if (known === undefined) return false;
  if (known > 0) return known === 1;
  const found = unit === 0xff9e || unit === 0xff9f || /^\p{M}$/u.test(String.fromCharCode(unit));
  marks[unit] = found ? 1 : 2;
  return found;
}
