import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { archiveWithSeed, SEED } from '../helpers/world.ts';

describe('search', () => {
  it('GIVEN the seed WHEN 非核化 is searched THEN both ministers are found, highlighted where they say it', async () => {
    const archive = archiveWithSeed();
    const search = createSearch({ archive, glossary: NO_GLOSSARY });
    const result = await search.search(PUBLIC_VIEWER, { query: '非核化' });
    expect(result.hits.map(({ speech, from }) => `${speech}.${from}`)).toEqual(['3.20', '4.3']);
    expect(result.total).toBe(2);
    const { text } = archive.read(PUBLIC_VIEWER, SEED)!;
    for (const { highlights } of result.hits)
      expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['非核化']);
  });
});
