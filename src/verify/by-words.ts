/** The sentence of the record that shares most words with a claim, in whatever order: what an edit distance does not see. */
import type { Sentence } from '../transcript/transcript.ts';
import { type Worded, wordKeys } from './difference.ts';
import { type Stretch, sentenceText } from './stretch.ts';
import { weightOfWord } from './words.ts';

/** Words of a claim that are looked for, the weightiest first. */
const MAX_WORDS = 60;

export interface SharedWords {
  /** What the claim's words in this text are worth. */
  countIn(text: string): number;
  /** The first of those that share most; null where none shares any. */
  findSentence(stretches: readonly Stretch[]): SharingSentence | null;
}

export interface SharingSentence {
  readonly stretch: Stretch;
  readonly sentence: Sentence;
  /** Its skeleton. */
  readonly text: string;
  readonly shared: number;
}

interface Weighed {
  readonly key: string;
  readonly weight: number;
}

export function createSharedWords(claim: Worded): SharedWords {
  let known: readonly Weighed[] | null = null;
  const words = () => (known ??= weigh(claim));
  return {
    countIn: (text) => count(words(), text, 0),
    findSentence(stretches) {
      let best: SharingSentence | null = null;
      for (const stretch of stretches) {
        const least: number = best?.shared ?? 0;
        // A stretch shares at least what its sentences do: most need not be read sentence by sentence.
        if (count(words(), stretch.skeleton.text, least) <= least) continue;
        for (const sentence of stretch.sentences) {
          const text = sentenceText(stretch, sentence);
          const shared = count(words(), text, best?.shared ?? 0);
          if (shared > (best?.shared ?? 0)) best = { stretch, sentence, text, shared };
        }
      }
      return best;
    },
  };
}

function weigh(claim: Worded): readonly Weighed[] {
  return wordKeys(claim)
    .map((key) => ({ key, weight: weightOfWord(key) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_WORDS);
}

/** No more is counted once it is certain that it is not above `least`. */
function count(words: readonly Weighed[], text: string, least: number): number {
  let open = words.reduce((sum, { weight }) => sum + weight, 0);
  let shared = 0;
  for (const { key, weight } of words) {
    if (shared + open <= least) return 0;
    open -= weight;
    if (text.includes(key)) shared += weight;
  }
  return shared;
}
