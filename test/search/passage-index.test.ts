import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTerm, PassageIndex } from '../../src/search/passage-index.ts';
import { PostingsBuilder } from '../../src/search/postings.ts';
import { fold } from '../../src/text/fold.ts';
import { termsOf } from '../../src/text/tokens.ts';

/** Runs what may pause, without a pause. */
function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function addedOneByOne(texts: readonly string[]): PassageIndex {
  const index = new PassageIndex();
  for (const [id, text] of texts.entries()) index.add({ id, text });
  return index;
}

function builtAtOnce(texts: readonly string[]): PassageIndex {
  const builder = new PostingsBuilder(encodeTerm);
  for (const text of texts) builder.add(termsOf(text));
  return finish(PassageIndex.restore(finish(builder.finish())));
}

/** All documents with their scores, as our ranking and as MiniSearch's own search have them. */
function bothRankings(index: PassageIndex, query: string) {
  const terms = [...new Set(termsOf(query))];
  const lookup = index.lookUp(terms);
  const statistics = index.statisticsOf(lookup, null);
  const ours = index.rank(lookup, {
    allowed: null,
    statistics,
    budget: Number.POSITIVE_INFINITY,
    limit: 1000,
  });
  const theirs = index.search(terms.join(' '), { tokenize: () => terms });
  const byDocument = (a: [number, number], b: [number, number]) => a[0] - b[0];
  return {
    ours: ours.map(({ document, score }): [number, number] => [document, score]).sort(byDocument),
    theirs: theirs.map(({ id, score }): [number, number] => [id as number, score]).sort(byDocument),
  };
}

function expectSame(index: PassageIndex, query: string): void {
  const { ours, theirs } = bothRankings(index, query);
  expect(ours.map(([document]) => document)).toEqual(theirs.map(([document]) => document));
  for (const [at, [, score]] of ours.entries()) expect(score).toBeCloseTo(theirs[at]![1], 9);
}

const text = fc
  .array(
    fc.constantFrom(
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
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => fold(parts.join('、')));

describe('PassageIndex', () => {
  it('GIVEN any documents THEN it ranks as MiniSearch’s search does', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), text, (texts, query) => {
        expectSame(addedOneByOne(texts), query);
        expectSame(builtAtOnce(texts), query);
      }),
    );
  });

  it('GIVEN documents that come and go THEN it still does, and is as if they had never come', () => {
    const several = fc.array(text, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(several, several, text, (texts, guests, query) => {
        const index = builtAtOnce(texts);
        const before = bothRankings(index, query).ours;
        for (const [at, guest] of guests.entries()) index.add({ id: texts.length + at, text: guest });
        expectSame(index, query);
        for (const [at, guest] of guests.entries()) index.remove({ id: texts.length + at, text: guest });
        expectSame(index, query);
        const after = bothRankings(index, query).ours;
        expect(after.map(([document]) => document)).toEqual(before.map(([document]) => document));
        for (const [at, [, score]] of after.entries()) expect(score).toBeCloseTo(before[at]![1], 9);
      }),
    );
  });

  it('GIVEN an index that was changed WHEN it is packed and restored THEN it ranks the same', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 3, maxLength: 12 }), text, (texts, query) => {
        const index = builtAtOnce(texts.slice(1));
        index.add({ id: texts.length - 1, text: texts[0]! });
        index.remove({ id: 0, text: texts[1]! });
        const restored = finish(PassageIndex.restore(finish(index.pack())));
        expect(bothRankings(restored, query).ours).toEqual(bothRankings(index, query).ours);
        expectSame(restored, query);
      }),
    );
  });

  it('GIVEN an index that was restored WHEN MiniSearch’s own methods are asked THEN they know all of it', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
        const [restored, added] = [builtAtOnce(texts), addedOneByOne(texts)];
        expect(restored.termCount).toBe(added.termCount);
        expect(restored.documentCount).toBe(added.documentCount);
        for (const id of texts.keys()) expect(restored.has(id)).toBe(true);
        expect(restored.has(texts.length)).toBe(false);
      }),
    );
  });

  it('GIVEN many terms WHEN an index is taken in THEN others get a turn every few thousand', () => {
    const builder = new PostingsBuilder(encodeTerm);
    const words = Array.from({ length: 40_000 }, (_, at) => `w${at}`);
    for (let at = 0; at < words.length; at += 100) builder.add(words.slice(at, at + 100));
    const work = PassageIndex.restore(finish(builder.finish()));
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(2 * (words.length / 2_000));
  });

  it('GIVEN only some documents allowed THEN scores are those of an index without the others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 12 }),
        text,
        (documents, query) => {
          const index = builtAtOnce(documents.map(([words]) => words));
          const alone = builtAtOnce(documents.filter(([, isAllowed]) => isAllowed).map(([words]) => words));
          const allowed = Uint8Array.from(documents, ([, isAllowed]) => (isAllowed ? 1 : 0));
          const lookup = index.lookUp([...new Set(termsOf(query))]);
          const statistics = index.statisticsOf(lookup, allowed);
          const ranked = index.rank(lookup, {
            allowed,
            statistics,
            budget: Number.POSITIVE_INFINITY,
            limit: 100,
          });
          const expected = bothRankings(alone, query).ours.map(([, score]) => score);
          expect(ranked.map(({ score }) => score.toFixed(9)).sort()).toEqual(
            expected.map((score) => score.toFixed(9)).sort(),
          );
          for (const { document } of ranked) expect(allowed[document]).toBe(1);
        },
      ),
    );
  });

  it('GIVEN any two terms THEN their keys differ', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [x, y] = [fold(a), fold(b)].map((word) => word.replace(/[\u0080-\u00bf]/g, '')) as [
          string,
          string,
        ];
        expect(encodeTerm(x) === encodeTerm(y)).toBe(x === y);
      }),
    );
  });
});
