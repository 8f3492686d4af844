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
import { type Phrase, toPhrase } from './query.ts';
import type { Reach } from './reach.ts';
import type { Proposal } from './search.ts';
import { scanVerbatim } from './verbatim.ts';

/** Postings read for one text in one index, rarest terms first. */
const POSTINGS = 20_000;
/** Distinct terms of one text that are looked up: of a longer one, evenly spread. */
const MAX_TERMS = 192;

/** Blocks with a phrase of a text that are looked at, to find those that share most with it. */
const SCANNED = 160;
/** Pairs of characters by which they are compared. */
const MAX_PAIRS = 64;

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
  const folded = fold(text);
  const terms = spread([...new Set(termsOf(folded))], MAX_TERMS);
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
      for (const document of withPhrase(phrase, folded, index, allowed, limit))
        scores.set(document, Number.POSITIVE_INFINITY);
    return [...scores].map(([document, score]) => ({ index, document, score }));
  });
  return found.sort((a, b) => (a.score === b.score ? 0 : b.score - a.score)).flatMap(toProposal);
}

/** Of a phrase that stands in many places, those that share most with the rest of the text. */
function withPhrase(
  phrase: Phrase,
  folded: string,
  index: OwnerIndex,
  allowed: Reach,
  limit: number,
): readonly number[] {
  const isWhole = phrase.text.length >= folded.length;
  const found = scanVerbatim(phrase, index, allowed, isWhole ? limit : SCANNED);
  if (found.length <= limit) return found;
  const pairs = spread([...pairsOf(folded)], MAX_PAIRS);
  const sharedOf = (document: number): number => {
    const placed = index.placeOf(document);
    const block = placed?.shelf.folded[document - placed.first] ?? '';
    return pairs.reduce((sum, pair) => sum + (block.includes(pair) ? 1 : 0), 0);
  };
  return found
    .map((document) => ({ document, shared: sharedOf(document) }))
    .sort((a, b) => b.shared - a.shared || a.document - b.document)
    .slice(0, limit)
    .map(({ document }) => document);
}

/** Neighbouring characters. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at += 1) pairs.add(text.slice(at - 1, at + 1));
  return pairs;
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
