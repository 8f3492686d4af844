/**
 * What a document is called: its id, its title of last resort, its language.
 */
import { ID_PATTERN } from './address.ts';
import type { Language } from './transcript.ts';

const MAX_ID = 40;

/** Lower-case hexadecimal SHA-256, first six characters: tells apart documents without a name that ASCII can write. */
const HASH_LENGTH = 6;

/**
 * An ASCII slug of at most 40 characters: the file's name, with the day before it where the name has no date.
 * A name that ASCII cannot write gives the day and a short hash.
 */
export function makeId(name: string, heldOn: string | null, sha256: string): string {
  const stem = stemOf(name);
  const hash = sha256.slice(0, HASH_LENGTH);
  const slug = slugify(stem);
  const letters = slug.replace(/[^a-z]/g, '').length;
  const lost = [...stem].filter((char) => /[^\p{ASCII}]/u.test(char) && /[\p{L}\p{N}]/u.test(char)).length;
  if (letters < 3 || lost > letters) return `${heldOn ?? 'transcript'}-${hash}`;
  const dated = heldOn === null || /(?:19|20)\d{2}/.test(slug) ? slug : `${heldOn}-${slug}`;
  const id = dated.slice(0, MAX_ID).replace(/-+$/, '');
  return ID_PATTERN.test(id) ? id : `transcript-${hash}`;
}

/** The file's name without folders and extension. */
export function stemOf(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[A-Za-z0-9]{1,6}$/, '');
}

function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** `eng`, `en-GB` → `en`; null where it is no language tag. Source: BCP 47, canonical forms. */
export function primaryLanguage(tag: string): Language | null {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.split('-')[0] ?? null;
  } catch {
    return null;
  }
}

/** English has one of its commonest words in about 20 letters; minutes full of links in fewer than this many. */
const LETTERS_PER_ENGLISH_WORD = 60;

/** Kana make Japanese; Latin letters with the commonest English words make English; anything else is undetermined. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp) => (sample.match(pattern) ?? []).length;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (kana > 0 && (kana + han) * 4 > latin) return 'ja';
  const english = count(
    /\b(?:the|and|of|to|in|is|that|we|for|with|it|not|this|are|was|be|you|will|should)\b/gi,
  );
  return latin > 0 && english * LETTERS_PER_ENGLISH_WORD > latin ? 'en' : 'und';
}

const SUMMARY_TITLE =
  /(?:要旨|概要|要録|サマリー)[\s　]*(?:[（(【［][^（）()【】［］]*[）)】］])?[）)】］」]*$|\bsummary (?:records?|minutes)\b|^\W*(?:executive )?summary of\b/iu;
/** 議事要旨, on a line of its own: what follows. 会議の概要 is as often day and place. */
const SUMMARY_HEADING =
  /^[\s　■□◆●○【［〔（(]*(?:[0-9０-９一二三四五六七八九十]{1,2}[\s　.．、)）]*)?(?:議事|発言|審議|質疑|討議|協議|意見)(?:の|等の)?(?:要旨|概要|要録)[\s　】］〕）):：]*$/u;
/** A document says in its first lines what it is. */
const MAX_TOP = 25;

/** Whether a document calls itself a summary: what is in it is nobody's own words. */
export function isCalledSummary(title: string, lines: readonly { readonly trimmed: string }[]): boolean {
  const top = lines.filter(({ trimmed }) => trimmed !== '').slice(0, MAX_TOP);
  return SUMMARY_TITLE.test(title) || top.some(({ trimmed }) => SUMMARY_HEADING.test(trimmed));
}
