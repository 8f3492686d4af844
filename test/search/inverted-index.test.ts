import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../src/search/inverted-index.ts';
import { PostingsBuilder } from '../../src/search/postings.ts';
import { runAtOnce } from '../../src/slices.ts';
import { fold } from '../../src/text/fold.ts';
import { termsOf } from '../../src/text/tokens.ts';

type Scored = readonly [document: number, score: number];

function indexOf(texts: readonly string[]): InvertedIndex {
  const builder = new PostingsBuilder();
  for (const text of texts) builder.add(termsOf(text));
  return runAtOnce(InvertedIndex.over(runAtOnce(builder.finish())));
}

/** All documents with their scores, by document. @param allowed 1 for each that may be found; null for all */
function rank(index: InvertedIndex, query: string, allowed: Uint8Array | null = null): readonly Scored[] {
  const lookup = index.lookUp([...new Set(termsOf(query))]);
  const statistics = index.statisticsOf(lookup, allowed);
  return index
    .rank(lookup, { allowed, statistics, budget: Number.POSITIVE_INFINITY, limit: 1000 })
    .map(({ document, score }): Scored => [document, score])
    .sort(([a], [b]) => a - b);
}

/** The same as MiniSearch's own search has it, with its defaults and the same terms. */
function rankAsMiniSearch(texts: ReadonlyMap<number, string>, query: string): readonly Scored[] {
  const peer = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  peer.addAll(Array.from(texts, ([id, text]) => ({ id, text })));
  const terms = [...new Set(termsOf(query))];
  return peer
    .search(terms.join(' '), { tokenize: () => terms })
    .map(({ id, score }): Scored => [id as number, score])
    .sort(([a], [b]) => a - b);
}

function expectSame(ours: readonly Scored[], theirs: readonly Scored[]): void {
  expect(ours.map(([document]) => document)).toEqual(theirs.map(([document]) => document));
  for (const [at, [, score]] of ours.entries()) expect(score).toBeCloseTo(theirs[at]![1], 9);
}

const WORDS = [
  '日露',
  '協力',
  '一致し',
  'ました',
  'summit',
  'agreed',
  'ロシア',
  '2018年',
  '核',
  'été',
  'の',
  '12',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((parts) => fold(parts.join('、')));

describe('InvertedIndex', () => {
  it('GIVEN any documents THEN it ranks as MiniSearch’s search does', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), text, (texts, query) => {
        expectSame(rank(indexOf(texts), query), rankAsMiniSearch(new Map(texts.entries()), query));
      }),
    );
  });

  it('GIVEN only some documents allowed THEN it ranks as MiniSearch’s search does without the others', () => {
    const documents = fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(documents, text, (pairs, query) => {
        const allowed = Uint8Array.from(pairs, ([, isAllowed]) => (isAllowed ? 1 : 0));
        const left = new Map(
          [...pairs.entries()].flatMap(([id, [words, isAllowed]]) =>
            isAllowed ? [[id, words] as const] : [],
          ),
        );
        const index = indexOf(pairs.map(([words]) => words));
        expectSame(rank(index, query, allowed), rankAsMiniSearch(left, query));
      }),
    );
  });

  it('GIVEN any documents THEN those that hold all terms are told, in order', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), text, (texts, query) => {
        const terms = termsOf(query);
        const holding = [...texts.keys()].filter((at) => {
          const known = new Set(termsOf(texts[at]!));
          return terms.length > 0 && terms.every((term) => known.has(term));
        });
        expect([...indexOf(texts).documentsWithAll(terms)]).toEqual(holding);
      }),
    );
  });

  it('GIVEN a budget too small for all terms THEN the best documents have the scores of all', () => {
    const common = Array.from({ length: 50 }, (_, at) => `協力 ${at < 3 ? '日露' : 'summit'}`);
    const index = indexOf(common.map(fold));
    const lookup = index.lookUp(termsOf(fold('協力 日露')));
    const options = { allowed: null, statistics: index.statisticsOf(lookup, null), limit: 3 };
    const cheap = index.rank(lookup, { ...options, budget: 3 });
    const full = index.rank(lookup, { ...options, budget: Number.POSITIVE_INFINITY });
    expect(cheap.map(({ document }) => document)).toEqual([0, 1, 2]);
    for (const [at, { score }] of cheap.entries()) expect(score).toBeCloseTo(full[at]!.score, 9);
  });

  it('GIVEN many terms WHEN an index is taken in THEN others get a turn every few thousand', () => {
    const builder = new PostingsBuilder();
    const words = Array.from({ length: 40_000 }, (_, at) => `w${at}`);
    for (let at = 0; at < words.length; at += 100) builder.add(words.slice(at, at + 100));
    const work = InvertedIndex.over(runAtOnce(builder.finish()));
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(2 * (words.length / 2_000));
  });
});
