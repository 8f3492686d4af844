import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { fold } from '../../src/text/fold.ts';
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

  it('GIVEN any words of the record THEN a hit says rightly whether they stand in it as typed', async () => {
    const archive = archiveWithSeed();
    const search = createSearch({ archive, glossary: NO_GLOSSARY });
    const transcript = archive.read(PUBLIC_VIEWER, SEED)!;
    const sentences = transcript.speeches.flatMap((speech) => speech.sentences);
    const seen = { true: 0, false: 0 };
    for (const { start, end } of sentences) {
      const words = [transcript.text.slice(start, start + 5), transcript.text.slice(end - 6, end - 1)];
      const { hits } = await search.search(PUBLIC_VIEWER, { query: words.join(' '), limit: 25 });
      for (const hit of hits) {
        const folded = fold(transcript.text.slice(hit.start, hit.end));
        const stand = words.every((word) =>
          folded.includes(
            fold(word)
              .trim()
              .replace(/^[,.]+|[,.]+$/g, ''),
          ),
        );
        expect(hit.asTyped, `${words} in ${folded}`).toBe(stand);
        // Who grades a match asks this of complete ones only.
        if (stand) expect(hit.complete, `${words} in ${folded}`).toBe(true);
        seen[`${stand}`] += 1;
      }
    }
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(20);
  });
});
