/**
 * The thesaurus: other words for those typed. What stands in the record is never changed by it; what only it finds is shown apart.
 *
 * In: the glossary, the directory of people (names, posts and sides in their spellings and languages); years, which eras count
 * otherwise; a general dictionary, where one is given. Out: for a query, the same query in other words.
 */
import { isCjk } from '../text/characters.ts';
import { inOtherYears } from '../text/eras.ts';
import { fold } from '../text/fold.ts';
import type { Glossary } from '../text/glossary.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import { type Chunk, chunksOf, type Query, type Word, withWords } from './query.ts';

export interface Thesaurus {
  /** The query with its known terms in other words, or null where it knows none of them. */
  rephrase(query: Query): Rephrased | null;
  /** Names that begin as what was typed, in Latin letters or kana, and translations; as the record may write them. */
  complete(typed: string): readonly string[];
}

export interface Rephrased {
  readonly query: Query;
  /** What was put in place of the words typed, as the glossary writes it. */
  readonly words: readonly string[];
}

interface Term {
  readonly folded: string;
  readonly written: string;
}

/** Words of one term, at most: `Southern Kurils`, `two plus two`. */
const MAX_WORDS = 4;
/** A single kanji stands in too many words to be put in place of another: 日 for Japan. */
const MIN_LENGTH = 2;

/** Fewer letters begin too many English words. */
const MIN_TRANSLATED = 4;
/** Terms that one unfinished word may become. */
const MOST = 6;

/** Other words for one that a general dictionary may give. */
const MOST_GENERAL = 8;

export function createThesaurus(
  glossary: Glossary,
  people: PeopleDirectory,
  dictionary: Dictionary | null = null,
): Thesaurus {
  const groups = groupsOf(glossary, people).map((terms) =>
    terms.map((written): Term => ({ written, folded: keyOf(written) })),
  );
  const byTerm = new Map<string, readonly Term[]>();
  for (const group of groups) {
    for (const { folded } of group) {
      if (folded.length < MIN_LENGTH) continue;
      const others = group.filter((other) => other.folded !== folded && other.folded.length >= MIN_LENGTH);
      const known = byTerm.get(folded) ?? [];
      byTerm.set(folded, [...known, ...others]);
    }
  }
  /** Of what is known of our own, or else of the general dictionary. */
  const termsFor = (key: string): readonly Term[] =>
    byTerm.get(key) ??
    (dictionary?.othersOf(key) ?? [])
      .map((written): Term => ({ written, folded: keyOf(written) }))
      .filter(({ folded }) => folded !== key && folded.length >= MIN_LENGTH)
      .slice(0, MOST_GENERAL);
  const names = people.people.map((person) => ({
    readings: [...person.family, ...person.aliases, person.name.ja, person.name.en].map(toKatakana),
    written: person.family.filter(isJapanese).slice(0, 1),
  }));
  const translations = glossary.groups.map(({ terms }) => ({
    readings: terms.filter((term) => !isJapanese(term)).map(toKatakana),
    written: terms.filter(isJapanese),
  }));

  return {
    rephrase(query) {
      const { words, phrases } = query;
      if (phrases.length > 0) return null;
      const used: string[] = [];
      const rephrased: Word[] = [];
      for (let at = 0; at < words.length; ) {
        const term = longestTerm(words, at, termsFor);
        const others = term?.terms ?? [];
        const inside = others.length > 0 ? null : rephraseChunks(words[at]!, byTerm, termsFor);
        rephrased.push(others.length > 0 ? alternatives(others) : (inside?.word ?? words[at]!));
        used.push(...[...others, ...(inside?.terms ?? [])].map(({ written }) => written));
        at += others.length > 0 ? term!.count : 1;
      }
      return used.length === 0 ? null : { query: withWords(query, rephrased), words: [...new Set(used)] };
    },

    complete(typed) {
      const start = toKatakana(typed);
      if (start.length < MIN_LENGTH) return [];
      const begins = (reading: string) => reading.startsWith(start) || reading.includes(` ${start}`);
      const known = start.length < MIN_TRANSLATED ? names : [...names, ...translations];
      return [
        ...new Set(known.flatMap(({ readings, written }) => (readings.some(begins) ? written : []))),
      ].slice(0, MOST);
    },
  };
}

function groupsOf(
  { groups }: Glossary,
  { people, posts, sides }: PeopleDirectory,
): readonly (readonly string[])[] {
  return [
    ...groups.map(({ terms }) => terms),
    ...people.map(({ name, family, aliases }) => [...family, name.ja, name.en, ...aliases]),
    ...posts.map(({ ja, en }) => [...ja, ...en]),
    ...sides.map(({ names, aliases }) => [names.ja, names.en, ...aliases]),
  ];
}

/** As folded, hyphens as spaces, so that Asia-Pacific is Asia Pacific. */
function keyOf(written: string): string {
  return fold(written.replace(/[「」『』]/gu, '')).replace(/-/g, ' ');
}

/** A term of the glossary made of several words typed, or of one. */
function longestTerm(
  words: readonly Word[],
  at: number,
  termsFor: (key: string) => readonly Term[],
): { readonly count: number; readonly terms: readonly Term[] } | null {
  for (let count = Math.min(MAX_WORDS, words.length - at); count > 0; count -= 1) {
    const key = keyOf(
      words
        .slice(at, at + count)
        .map(({ text }) => text)
        .join(' '),
    );
    const terms = termsFor(key);
    if (terms.length > 0) return { count, terms: unique(terms) };
  }
  return null;
}

/** Each stretch of kanji or katakana that is a term, or holds one: 日露関係 as 日ロ関係. Null where none does. */
function rephraseChunks(
  word: Word,
  byTerm: ReadonlyMap<string, readonly Term[]>,
  termsFor: (key: string) => readonly Term[],
): { readonly word: Word; readonly terms: readonly Term[] } | null {
  const terms: Term[] = [];
  const chunks = word.chunks.map((chunk) => {
    const inside = chunk.stem === null ? termsInside(chunk.text, byTerm) : [];
    const others = inside.length > 0 ? inside : termsFor(chunk.text);
    if (others.length === 0) return chunk;
    terms.push(...others);
    return alternatives(others).chunks[0]!;
  });
  const text = chunks.map((chunk) => chunk.text).join(' ');
  return terms.length === 0 ? null : { word: { text, chunks }, terms };
}

/** The other terms for the longest one that a run is or holds, the rest of the run beside each. */
function termsInside(run: string, byTerm: ReadonlyMap<string, readonly Term[]>): readonly Term[] {
  const inJapanese = ({ folded }: Term) => isCjk(folded.charCodeAt(0));
  for (let length = run.length; length >= MIN_LENGTH; length -= 1) {
    for (let from = 0; from + length <= run.length; from += 1) {
      const part = run.slice(from, from + length);
      const others = (byTerm.get(part) ?? []).filter((term) => length === run.length || inJapanese(term));
      const inPlace = others.map(({ folded, written }) => ({
        folded: run.replace(part, folded),
        written: run.replace(part, written),
      }));
      if (inPlace.length > 0) return unique(inPlace);
    }
  }
  return inOtherYears(run).map((text) => ({ folded: text, written: text }));
}

/** One word that any of the terms is; a term of several words must stand there whole. */
function alternatives(terms: readonly Term[]): Word {
  const [first, ...others] = terms.map(({ folded }) => folded);
  const single = chunksOf(first!);
  const chunk: Chunk =
    single.length === 1 && others.length === 0
      ? single[0]!
      : {
          text: first!,
          terms: single.flatMap(({ terms }) => terms),
          stem: null,
          spellings: others,
          likely: [],
        };
  return { text: first!, chunks: [chunk] };
}

function unique(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term, at) => terms.findIndex(({ folded }) => folded === term.folded) === at);
}

/** Kana of both kinds alike, for names that are being typed. */
function toKatakana(text: string): string {
  return fold(fold(text).replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)));
}

function isJapanese(name: string): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}]/u.test(name);
}
