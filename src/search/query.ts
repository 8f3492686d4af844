/**
 * The query language, small and forgiving: words, "exact phrase" or 「…」, -word, full-width forms of all of them.
 *
 * In: what a person typed. Out: what to look for, folded. Never: an error; a slip is read as words.
 */
import { DIGIT, HANGUL, KANJI, KATAKANA, LETTER, scriptCode } from '../text/characters.ts';
import { isStopWord, stemOf } from '../text/english.ts';
import { fold } from '../text/fold.ts';
import { spellingsOf } from '../text/spellings.ts';
import { termsOf } from '../text/tokens.ts';

/** Longest query that is read; Discord's options end at 6,000 characters. */
const MAX_QUERY = 500;

/** A stretch of a query that carries meaning: all of it stands in a passage, or not. */
export interface Chunk {
  readonly text: string;
  readonly terms: readonly string[];
  /** Stem of a whole word of a spaced script; null for a run of kanji, katakana, Hangul or hiragana. */
  readonly stem: string | null;
  /** Folded; where one of these stands, the word was written otherwise. */
  readonly spellings: readonly string[];
  /** Other stems or runs that may be meant: mistyped, or still being typed. Where only these stand, that is a guess. */
  readonly likely: readonly string[];
}

export interface Word {
  /** Folded. */
  readonly text: string;
  /** None where the word says nothing (the, of) and another does. */
  readonly chunks: readonly Chunk[];
}

export interface Query {
  readonly words: readonly Word[];
  /** Must stand in a passage as they are. Folded. */
  readonly phrases: readonly Phrase[];
  /** Must not. Folded. */
  readonly excluded: readonly string[];
  /** All words and phrases in one, folded: where it stands verbatim, that is what was meant. */
  readonly whole: Phrase;
  /** Distinct terms of words and phrases. */
  readonly terms: readonly string[];
}

export interface Phrase {
  /** Folded, without punctuation at its ends. */
  readonly text: string;
  /**
   * The part of `text` that folds the same whatever stood beside it in the record: a phrase cut out of ラヴロフ between ヴ and ァ,
   * or out of 十二年, begins or ends with a character whose folding needs its neighbour.
   */
  readonly core: string;
  /** As typed. A passage with these very characters (澁, and not 渋) is meant first. */
  readonly raw: string;
}

const OPEN = '"“”„＂「『';
const CLOSE: Readonly<Record<string, string>> = { '「': '」', '『': '』' };
const QUOTES = '"“”„＂';
const MINUS = /^[-－−](?=[^\s\-－−])/u;

export function parseQuery(typed: string): Query {
  const text = typed.slice(0, MAX_QUERY).toWellFormed();
  const parts = splitQuery(text);
  const positive = parts.filter(({ kind }) => kind !== 'excluded');
  if (positive.length === 0) return build([{ kind: 'word', text }], text);
  const whole = positive.length === parts.length ? text : positive.map((part) => part.text).join(' ');
  return build(parts, whole);
}

interface Part {
  readonly kind: 'word' | 'phrase' | 'excluded';
  readonly text: string;
}

function splitQuery(typed: string): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < typed.length; ) {
    const rest = typed.slice(at);
    const space = /^\s+/u.exec(rest);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const minus = MINUS.exec(rest)?.[0].length ?? 0;
    const phrase = readPhrase(rest.slice(minus));
    if (phrase !== null) {
      parts.push({ kind: minus > 0 ? 'excluded' : 'phrase', text: phrase.text });
      at += minus + phrase.length;
      continue;
    }
    const word = readWord(rest.slice(minus));
    parts.push({ kind: minus > 0 ? 'excluded' : 'word', text: word });
    at += minus + Math.max(1, word.length);
  }
  return parts.filter(({ text }) => text.trim() !== '');
}

/** Null where nothing is quoted here, or the quotation does not end. */
function readPhrase(rest: string): { readonly text: string; readonly length: number } | null {
  const open = rest[0];
  if (open === undefined || !OPEN.includes(open)) return null;
  const closers = CLOSE[open] ?? QUOTES;
  for (let at = 1; at < rest.length; at += 1) {
    if (closers.includes(rest[at]!)) return at === 1 ? null : { text: rest.slice(1, at), length: at + 1 };
  }
  return null;
}

/** Up to white space or to a quotation that ends. */
function readWord(rest: string): string {
  for (let at = 1; at < rest.length; at += 1) {
    if (/\s/u.test(rest[at]!) || readPhrase(rest.slice(at)) !== null) return rest.slice(0, at);
  }
  return rest;
}

function build(parts: readonly Part[], whole: string): Query {
  const textsOf = (kind: Part['kind']) => parts.flatMap((part) => (part.kind === kind ? part.text : []));
  const typed = textsOf('word')
    .map((text) => toWord(text, whole))
    .filter(({ text }) => text !== '');
  const phrases = textsOf('phrase')
    .map(toPhrase)
    .filter(({ text }) => text !== '');
  const saysSomething = phrases.length > 0 || typed.some((word) => !saysNothing(word));
  const words = saysSomething
    ? typed.map((word) => (saysNothing(word) ? { ...word, chunks: [] } : word))
    : typed;
  return {
    words,
    phrases,
    excluded: textsOf('excluded')
      .map((text) => trimPunctuation(fold(text)))
      .filter(Boolean),
    whole: toPhrase(whole),
    terms: termsIn(words, phrases),
  };
}

/** The same query with other words in place of its own; its exact phrases and exclusions stay. */
export function withWords(query: Query, words: readonly Word[]): Query {
  const texts = words.map(({ text }) => text);
  return { ...query, words, whole: toPhrase(texts.join(' ')), terms: termsIn(words, query.phrases) };
}

function termsIn(words: readonly Word[], phrases: readonly Phrase[]): readonly string[] {
  const chunks = words.flatMap((word) => word.chunks);
  return [
    ...new Set([
      ...[...words, ...phrases].flatMap(({ text }) => termsOf(text)),
      ...chunks.flatMap(({ terms, stem, spellings, likely }) => [
        ...terms,
        ...(stem === null ? likely.flatMap((run) => termsOf(run)) : likely),
        ...spellings.flatMap((text) => termsOf(text)),
      ]),
    ]),
  ];
}

/** Longer than this it is no word but a phrase, and other spellings of its parts are not looked for. */
const MAX_SPELLED = 8;

function toWord(typed: string, whole: string): Word {
  const text = trimPunctuation(fold(typed));
  const spellings = typed.length > MAX_SPELLED ? [] : spellingsOf(typed.normalize('NFKC')).map(fold);
  return { text, chunks: chunksOf(text, isName(typed, whole)).map((chunk) => ({ ...chunk, spellings })) };
}

/** WHO and No beside Japanese words; `of` between them is none. */
function isName(typed: string, whole: string): boolean {
  return /^\p{Lu}/u.test(typed.normalize('NFKC')) && JAPANESE.test(whole);
}

function saysNothing({ chunks: [only, ...more] }: Word): boolean {
  return only !== undefined && more.length === 0 && only.stem !== null && only.terms.length === 0;
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const EDGE_START =
  /^[\p{M}\s\u{DC00}-\u{DFFF}ﾞﾟーｰァィゥェォュｧｨｩｪｫｭ々〻ゝゞヽヾ0-9０-９〇零一二三四五六七八九十百千万億兆,.，．、。]+/u;
const EDGE_END = /[\s\u{D800}-\u{DBFF}ヴｳ0-9０-９〇零一二三四五六七八九十百千万億兆,.，．、。第]+$/u;

/** Figures in full groups read the same as part of a longer number: 170 of 1,170, 2,170万; and so beside a space. */
const PLAIN_FIGURES = /^\s*[0-9０-９]+(?:[,，][0-9０-９]{3})*\s*$/u;

const withoutEdge = (edge: string): string => (PLAIN_FIGURES.test(edge) ? edge : '');

export function toPhrase(typed: string): Phrase {
  const text = trimPunctuation(fold(typed));
  const core = trimPunctuation(fold(typed.replace(EDGE_START, withoutEdge).replace(EDGE_END, withoutEdge)));
  return { text, core, raw: typed.trim() };
}

/** Of folded text, at both ends; what a question ends with is not part of what is looked for. */
function trimPunctuation(folded: string): string {
  return folded.replace(/^[\s,."'()~!?:;]+|[\s,."'()~!?:;]+$/gu, '');
}

/**
 * Folded text in its meaningful stretches; the hiragana between them are left out, unless there is nothing else.
 * @param hasNames whether what would be an English word that says nothing is meant; so it always is beside Japanese
 */
export function chunksOf(folded: string, hasNames = false): readonly Chunk[] {
  const keepsAll = hasNames || JAPANESE.test(folded);
  const chunks: Chunk[] = [];
  for (let at = 0; at < folded.length; ) {
    const kind = chunkKind(scriptCode(folded.charCodeAt(at)));
    let end = at + 1;
    while (end < folded.length && kind !== null && continues(kind, folded, end)) end += 1;
    if (kind !== null) pushChunk(chunks, kind, folded.slice(at, end), keepsAll);
    at = end;
  }
  const meaningful = chunks.filter(({ stem, text }) =>
    stem === null ? !INTERROGATIVE.test(text) : keepsAll || !isStopWord(stem),
  );
  if (meaningful.length > 0) return meaningful;
  if (chunks.length > 0) return chunks;
  return folded === ''
    ? []
    : [{ text: folded, terms: termsOf(folded), stem: null, spellings: [], likely: [] }];
}

/** What a question asks for does not stand in its answer. */
const INTERROGATIVE =
  /^(?:何.?|幾.?|誰|[何幾](?:年|月|日|時|分|人|回|件|個|歳|番|度|者|方|種|国|社|色|代|世紀|番目|年間|種類|パセント|キロ|メトル))$/u;

type ChunkKind = 'run' | 'word' | 'hangul';

function chunkKind(script: number): ChunkKind | null {
  if (script === KANJI || script === KATAKANA || script === DIGIT) return 'run';
  if (script === LETTER) return 'word';
  return script === HANGUL ? 'hangul' : null;
}

function continues(kind: ChunkKind, folded: string, at: number): boolean {
  const script = scriptCode(folded.charCodeAt(at));
  if (kind === 'hangul') return script === HANGUL;
  if (kind === 'word') return script === LETTER || script === DIGIT;
  if (script === KANJI || script === KATAKANA || script === DIGIT) return true;
  const next = scriptCode(folded.charCodeAt(at + 1));
  return '+.-/'.includes(folded[at]!) && next === DIGIT && scriptCode(folded.charCodeAt(at - 1)) === DIGIT;
}

function pushChunk(chunks: Chunk[], kind: ChunkKind, text: string, keepsAll: boolean): void {
  const stem = kind === 'word' ? (isStopWord(text) ? text : stemOf(text)) : null;
  const terms = stem === null ? termsOf(text) : keepsAll || !isStopWord(stem) ? [stem] : [];
  chunks.push({ text, terms, stem, spellings: [], likely: [] });
}
