import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import type { Search } from '../../src/search/search.ts';
import { readKnowledge } from '../../src/services.ts';
import { archiveWithSeed } from '../helpers/world.ts';

let search: Search;
beforeAll(() => {
  search = createSearch({ archive: archiveWithSeed(), ...readKnowledge() });
});

const ask = (query: string, synonyms = true) => search.search(PUBLIC_VIEWER, { query, synonyms });
const numbers = (hits: readonly { readonly speech: number; readonly from: number }[] = []) =>
  hits.map(({ speech, from }) => `${speech}.${from}`);

describe('synonyms', () => {
  it('GIVEN 四島 THEN 南クリル is found apart, under the word that the record has', async () => {
    const { hits, synonyms } = await ask('四島');
    expect(numbers(hits).toSorted()).toEqual(['3.6', '4.6']);
    expect(synonyms?.words).toEqual(['南クリル']);
    expect(numbers(synonyms?.hits).toSorted()).toEqual(['1.11', '1.13']);
  });

  it('GIVEN English terms THEN the Japanese record answers', async () => {
    const { hits, synonyms } = await ask('denuclearization North Korea');
    expect(hits).toEqual([]);
    expect(numbers(synonyms?.hits).toSorted()).toEqual(['3.20', '4.3']);
  });

  it.each(['Lavrov', 'ラブロフ', 'Лавров'])(
    'GIVEN the name as %s THEN those who mention it are found',
    async (name) => {
      const { hits, synonyms } = await ask(name);
      const found = numbers([...hits, ...(synonyms?.hits ?? [])]);
      expect(found.toSorted()).toEqual(['2.1', '3.1', '3.2']);
    },
  );

  it('GIVEN an exact phrase, or synonyms switched off THEN there are none', async () => {
    expect((await ask('「四島」')).synonyms).toBeNull();
    expect((await ask('四島', false)).synonyms).toBeNull();
  });

  it('GIVEN part of a compound THEN the compound is found in the other spelling', async () => {
    const { synonyms } = await ask('日ロ関係');
    expect(synonyms?.words).toEqual(['日露関係']);
  });

  it('GIVEN a year of an era THEN the year that the record writes is found apart', async () => {
    const { hits, synonyms } = await ask('平成30年');
    expect(hits).toEqual([]);
    expect(synonyms?.words).toEqual(['2018年']);
    expect(numbers(synonyms?.hits)).toEqual(['3.18']);
  });

  it.each(['无核化', '非核花'])(
    'GIVEN %s, mistyped or in another script THEN the sentences that have most of it are found',
    async (query) => {
      const { hits } = await ask(query);
      expect(numbers(hits).toSorted()).toEqual(['3.20', '4.3']);
    },
  );

  it('GIVEN nothing that matches THEN the nearest word of the record is named', async () => {
    const { hits, synonyms, nearest } = await ask('核軍縮');
    expect(hits).toEqual([]);
    expect(synonyms).toBeNull();
    expect(numbers(nearest.slice(0, 2)).toSorted()).toEqual(['3.20', '4.3']);
  });

  it.each([
    ['lavr', '3.1'],
    ['らぶろ', '3.1'],
    ['おので', '3.3'],
    ['denucl', '3.20'],
    ['SARE', '2.6'],
    ['ウラジ', '3.4'],
    ['2+', '2.1'],
  ])('GIVEN %s is still being typed THEN %s is among the suggestions', async (query, address) => {
    expect(numbers(await search.suggest(PUBLIC_VIEWER, { query, limit: 25 }))).toContain(address);
  });
});
