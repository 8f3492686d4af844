import fc from 'fast-check';
import SearchableMap from 'minisearch/SearchableMap';
import { describe, expect, it } from 'vitest';
import { Keys } from '../../src/search/keys.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { runAtOnce } from '../../src/slices.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'é', '1', '-'), minLength: 1, maxLength: 9 });
const notWritten = fc.constantFrom('日露', '2018年', 'ж', '核');
const terms = fc.uniqueArray(fc.oneof({ weight: 8, arbitrary: word }, notWritten), { maxLength: 60 });

function vocabularyOf(list: readonly string[]): Vocabulary {
  return runAtOnce(Vocabulary.over(runAtOnce(Keys.of([...list].sort()))));
}

/** What MiniSearch's tree finds, without the keys that no word is written as. */
function treeOf(list: readonly string[]): SearchableMap<string> {
  return SearchableMap.from(list.filter((term) => /^[!-~é]+$/.test(term)).map((term) => [term, term]));
}

describe('Vocabulary', () => {
  it('GIVEN any words WHEN asked for those near one THEN it answers as MiniSearch’s tree does, nearest first', () => {
    fc.assert(
      fc.property(terms, word, fc.integer({ min: 1, max: 2 }), (list, asked, distance) => {
        const near = vocabularyOf(list).near(asked, distance);
        const found = [...treeOf(list).fuzzyGet(asked, distance)].map(([term, [, far]]) => ({ term, far }));
        const expected = found.sort((a, b) => a.far - b.far || (a.term < b.term ? -1 : 1));
        expect(near).toEqual(expected.map(({ term }) => term));
      }),
      { numRuns: 500 },
    );
  });

  it('GIVEN any words WHEN asked for a beginning THEN it answers as MiniSearch’s tree does', () => {
    fc.assert(
      fc.property(terms, word, fc.integer({ min: 1, max: 60 }), (list, asked, most) => {
        const expected = [...treeOf(list).atPrefix(asked.slice(0, 2)).keys()].sort();
        expect(vocabularyOf(list).startingWith(asked.slice(0, 2), most)).toEqual(expected.slice(-most));
      }),
      { numRuns: 500 },
    );
  });
});
