/**
 * Proposing: the blocks of the record in which the words of a longer text may stand, for whoever compares them closely.
 *
 * In: a text, phrases of it, shards. Out: blocks, those with a phrase first, then as the index ranks them.
 * Never: a block cut to the sentences that match; that takes longer than the comparison.
 */
import { fold } from '../text/fold.ts';
import { termsOf } from '../text/tokens.ts';
import { addUp, type Shard } from './find.ts';
import type { OwnerIndex } from './owner-index.ts';
import { toPhrase } from './query.ts';
import type { Proposal } from './search.ts';
import { scanVerbatim } from './verbatim.ts';

/** Postings read for one text in one index, rarest terms first. */
const POSTINGS = 20_000;
/** Distinct terms of one text that are looked up: of a longer one, evenly spread. */
const MAX_TERMS = 192;

interface Proposed {
  readonly index: OwnerIndex;
  readonly document: number;
  readonly score: number;
}

/** @param limit blocks by rank; as many again may hold each phrase */
export function propose(
  text: string,
  phrases: readonly string[],
  shards: readonly Shard[],
  limit: number,
): readonly Proposal[] {
  const terms = spread([...new Set(termsOf(fold(text)))], MAX_TERMS);
  const lookups = shards.map(({ index }) => index.postings.lookUp(terms));
  const statistics = addUp(
    shards.map(({ index, allowed }, at) => index.postings.statisticsOf(lookups[at]!, allowed)),
    terms.length,
  );
  const sought = phrases.map(toPhrase);
  const found = shards.flatMap(({ index, allowed }, at): readonly Proposed[] => {
    const ranked = index.postings.rank(lookups[at]!, {
      allowed,
      statistics,
      budget: POSTINGS,
      limit,
      belong: () => false,
    });
    const scores = new Map(ranked.map(({ document, score }) => [document, score]));
    for (const phrase of sought)
      for (const document of scanVerbatim(phrase, index, allowed, limit))
        scores.set(document, Number.POSITIVE_INFINITY);
    return [...scores].map(([document, score]) => ({ index, document, score }));
  });
  return found.sort((a, b) => (a.score === b.score ? 0 : b.score - a.score)).flatMap(toProposal);
}

function toProposal({ index, document, score }: Proposed): readonly Proposal[] {
  const placed = index.placeOf(document);
  if (placed === undefined) return [];
  const { shelf, first } = placed;
  const from = shelf.firstSentences[document - first]!;
  const last = shelf.firstSentences[document - first + 1]! - 1;
  return [
    {
      transcriptId: shelf.id,
      speech: shelf.speeches[shelf.speechOf[from]!]!.number,
      from: shelf.numbers[from]!,
      to: shelf.numbers[last]!,
      verbatim: score === Number.POSITIVE_INFINITY,
    },
  ];
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]!);
}
