/** What a search found, in the lines under a quote: how many match, where else, and what means the same. */
import type { Passage } from '../archive/passage.ts';
import type { Messages } from '../locales/index.ts';
import { type Span, sliceSpan } from '../text/span.ts';
import { escapeInline, escapeWithin, subtext } from './markdown.ts';
import { placesOf } from './places.ts';

/** A passage that a search found, with what matched. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly highlights: readonly Span[];
  /** Comparable inside one search only. */
  readonly score: number;
  readonly match: MatchGrade;
}

/** As typed, spelling aside; every word in some form; some of the words. */
export type MatchGrade = 'exact' | 'loose' | 'partial';

/** What a search found, as the replies show it. */
export interface FoundPassages {
  readonly query: string;
  /** Best first. */
  readonly results: readonly FoundPassage[];
  /** Whether `results` are all there are. */
  readonly all: boolean;
  readonly synonyms: SynonymPassages | null;
  /** Key under which the search can be run again from a button. */
  readonly key: string;
  /** A shorter one, where a button has little room for it. Kept by the archive when it is asked for. */
  readonly shortKey?: () => string;
}

export interface SynonymPassages {
  readonly words: readonly string[];
  readonly results: readonly FoundPassage[];
}

const MAX_QUERY = 80;
/** Words shown of a passage that only comes near. */
const MAX_NEAR_WORDS = 24;

/** 「非核化」は2文で一致。ほかに: 河野外務大臣 3.20, and on a line of their own those that only come near. */
export function searchLines(search: FoundPassages, passage: Passage, m: Messages): readonly string[] {
  const others = search.results.filter((found) => !isSame(found.passage, passage));
  const grade = bestMatch(search);
  const near = others.filter(({ match }) => match !== grade);
  return [
    subtext(matchLine(search, passage, m)),
    ...(near.length === 0 ? [] : [subtext(m.quote.near(placesWithWords(near, passage, m)))]),
    ...synonymLines(search, m, passage),
  ];
}

function matchLine(search: FoundPassages, passage: Passage, m: Messages): string {
  const grade = bestMatch(search);
  const matching = search.results.filter(({ match }) => match === grade);
  const placesAmong = (founds: readonly FoundPassage[]) =>
    placesOf(
      founds.map((found) => found.passage),
      passage,
      m,
    );
  // Of a phrase one asks who said it: all who did are named in one line.
  if (grade === 'exact' && isPhrase(search.query) && matching.length > 1) {
    const words = escapedQuery(search.query);
    return m.quote.matchesAt(words, matching.length, search.all, placesAmong(matching));
  }
  const also = matching.filter((found) => !isSame(found.passage, passage));
  return [countLine(search, m), ...(also.length === 0 ? [] : [m.quote.others(placesAmong(also))])].join(
    m.sentenceGap,
  );
}

export function countLine(search: FoundPassages, m: Messages): string {
  const grade = bestMatch(search);
  const count = search.results.filter(({ match }) => match === grade).length;
  return m.quote.matches[grade](escapedQuery(search.query), count, search.all);
}

/** How well the best result matches. */
export function bestMatch({ results }: Pick<FoundPassages, 'results'>): MatchGrade {
  return results[0]?.match ?? 'partial';
}

/** ラヴロフ外務大臣 1.5「冷静かつ柔軟な対応」 */
function placesWithWords(founds: readonly FoundPassage[], near: Passage, m: Messages): string {
  const passages = founds.map(({ passage }) => passage);
  return placesOf(passages, near, m, (index) => nearWords(founds[index]!));
}

/** The words that come near, with what stands between them where that is little. */
function nearWords({ passage, highlights }: FoundPassage): string | null {
  const first = highlights[0];
  if (first === undefined) return null;
  const last = highlights.findLast(({ end }) => end - first.start <= MAX_NEAR_WORDS) ?? first;
  const words = sliceSpan(passage.transcript.text, { start: first.start, end: last.end });
  return escapeWithin(words, MAX_NEAR_WORDS * 2);
}

export function synonymLines({ synonyms }: FoundPassages, m: Messages, near?: Passage): readonly string[] {
  if (synonyms === null || synonyms.results.length === 0) return [];
  const passages = synonyms.results.map(({ passage }) => passage);
  return [subtext(m.quote.synonyms(synonymWords(synonyms, m), placesOf(passages, near ?? passages[0]!, m)))];
}

export function synonymWords({ words }: SynonymPassages, m: Messages): string {
  return words.map((word) => m.quotation(escapeInline(word))).join(m.sentenceGap);
}

/** Our own quotation marks stand around it: a query that is one quotation loses its own. */
export function escapedQuery(query: string): string {
  return escapeWithin(phraseIn(query) ?? query, MAX_QUERY);
}

function isPhrase(query: string): boolean {
  return phraseIn(query) !== null;
}

/** What stands between the quotation marks of a query that is one quotation. */
function phraseIn(query: string): string | null {
  return /^["“「『]([^"“”「」『』]+)["”」』]$/u.exec(query.trim())?.[1] ?? null;
}

function isSame(a: Passage, b: Passage): boolean {
  return a.transcript.id === b.transcript.id && a.start === b.start && a.end === b.end;
}
