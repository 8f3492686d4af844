import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { dictionaryOver, writeGroups } from '../../src/search/dictionary/dictionary.ts';
import { sudachi } from '../../src/search/dictionary/sudachi.ts';
import { createSearch } from '../../src/search/index.ts';
import { readKnowledge } from '../../src/services.ts';
import { runAtOnce } from '../../src/slices.ts';
import { fold } from '../../src/text/fold.ts';
import { archiveWithSeed } from '../helpers/world.ts';

const over = (groups: readonly (readonly string[])[]) => runAtOnce(dictionaryOver(writeGroups(groups)));
const GROUPS = [
  ['首相', '内閣総理大臣', '総理'],
  ['総理', '総理大臣'],
  ['ﾃﾞｰﾀ', 'データー', '資料'],
];

describe('dictionary', () => {
  it('GIVEN a term in several groups THEN the others of all of them are its others', () => {
    expect(over(GROUPS).othersOf('総理')).toEqual(['首相', '内閣総理大臣', '総理大臣']);
  });

  it('GIVEN spellings that fold alike THEN they are no other words', () => {
    expect(over(GROUPS).othersOf(fold('データ'))).toEqual(['資料']);
  });

  it('GIVEN any groups THEN each term has the others of its groups, and no term more', () => {
    const term = fc.string({
      unit: fc.constantFrom('国', '会', 'ア', 'b', 'ー', ' ', '\t', '\n'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(term, { minLength: 2, maxLength: 4 }), { maxLength: 8 }),
        term,
        (groups, asked) => {
          const folded = groups.map((group) => group.map((one) => fold(one.replace(/\s+/gu, ' '))));
          const key = fold(asked);
          const expected = new Set(folded.flatMap((group) => (group.includes(key) ? group : [])));
          expected.delete(key);
          expect(new Set(over(groups).othersOf(key).map(fold))).toEqual(expected);
        },
      ),
    );
  });
});

describe('a general dictionary in the search', () => {
  function searchWith(groups: readonly (readonly string[])[] | Error) {
    let asked = 0;
    const problems: unknown[] = [];
    const search = createSearch({
      archive: archiveWithSeed(),
      ...readKnowledge(),
      dictionary: async () => {
        asked += 1;
        if (groups instanceof Error) throw groups;
        return over(groups);
      },
      onProblem: (error) => problems.push(error),
    });
    const ask = (query: string, synonyms = true) => search.search(PUBLIC_VIEWER, { query, synonyms });
    return { ask, problems, asked: () => asked };
  }

  it('GIVEN a word that the record has not THEN what it says instead is found apart', async () => {
    const { ask } = searchWith([['行路', '訪問']]);
    const { hits, synonyms } = await ask('行路');
    expect(hits).toEqual([]);
    expect(synonyms?.words).toEqual(['訪問']);
    expect(synonyms?.hits.length).toBeGreaterThan(0);
  });

  it('GIVEN words that a passage has, words that are not to be replaced, or a long question THEN it is not asked', async () => {
    const { ask, asked } = searchWith(GROUPS);
    await ask('非核化');
    await ask('四島');
    await ask('行路', false);
    await ask('行路 旅程 遠足 見物');
    expect(asked()).toBe(0);
  });

  it('GIVEN an exact phrase THEN none of its words is replaced', async () => {
    expect((await searchWith([['行路', '訪問']]).ask('「行路」')).synonyms).toBeNull();
  });

  it('GIVEN that it cannot be read THEN the answer goes without, and it is told', async () => {
    const { ask, problems } = searchWith(new Error('gone'));
    expect((await ask('行路')).synonyms).toBeNull();
    expect(problems).toEqual([new Error('gone')]);
  });
});

describe('sudachi', () => {
  it('GIVEN the published dictionary THEN it is read once, in a thread, and knows what a prime minister is called', async () => {
    const load = sudachi();
    const [first, second] = await Promise.all([load(), load()]);
    expect(first).toBe(second);
    expect(first.othersOf('首相')).toContain('内閣総理大臣');
    // Expanded one way only.
    expect(first.othersOf('訪問')).toEqual([]);
  });
});
