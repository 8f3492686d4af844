/** English words for matching: which ones say nothing, and what is left of a word without its endings. */
import { stemmer } from 'stemmer';

/** Function words, contractions' remains and the verbs that questions are made of. Folded. */
const STOP_WORDS = new Set(
  `a about above after again against all also am an and any are aren as at be because been before being below between both
  but by can cannot could couldn d did didn do does doesn doing don down during each else ever few for from further had hadn
  has hasn have haven having he her here hers herself him himself his how i if in into is isn it its itself just let ll m me
  more most mustn my myself no nor not of off on once only or other ought our ours ourselves out over own re s same shall
  shan she should shouldn so some such t than that the their theirs them themselves then there these they this those through
  to too under until up upon us ve very was wasn we were weren what when where which while who whom whose why will with won
  would wouldn yes yet you your yours yourself yourselves`.split(/\s+/),
);

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Bounds the cache: a corpus has some hundred thousand distinct words at most, and most of them are rare. */
const CACHED = 20_000;
const stems = new Map<string, string>();

/** Porter's stem of a folded word; the word itself where it is not made of Latin letters. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
  if (stems.size >= CACHED) stems.clear();
  stems.set(word, stem);
  return stem;
}
