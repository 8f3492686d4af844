import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { addDocument, archiveWithSeed, people, SEED, seedTranscript, viewerOf } from '../helpers/world.ts';

const archive = archiveWithSeed();
const own = addDocument(archive, 'guild:1', {
  text: '山田: 北朝鮮の非核化が日露共通の目標であると聞きました。\n佐藤: はい。\n山田: 以上です。\n佐藤: 了解です。',
});
const search = createSearch({ archive, people, glossary: NO_GLOSSARY });
afterAll(() => archive.close());

const propose = (text: string, viewer: Viewer = PUBLIC_VIEWER, speakers?: readonly string[]) =>
  search.propose(viewer, {
    text,
    phrases: [text],
    limit: 5,
    ...(speakers === undefined ? {} : { filters: { speakers } }),
  });

describe('proposals', () => {
  it('GIVEN any sentence THEN a block that holds it comes first, as one with the phrase', async () => {
    const { text, speeches } = seedTranscript(archive);
    for (const speech of speeches)
      for (const { number, start, end } of speech.sentences) {
        const found = (await propose(text.slice(start, end))).filter(({ verbatim }) => verbatim);
        const holds = found.some(
          (one) => one.speech === speech.number && one.from <= number && number <= one.to,
        );
        expect(holds, text.slice(start, end)).toBe(true);
      }
  });

  it('GIVEN another server’s record THEN nothing of it is proposed', async () => {
    const words = '北朝鮮の非核化が日露共通の目標であると聞きました';
    expect((await propose(words)).every(({ transcriptId }) => transcriptId === SEED)).toBe(true);
    expect((await propose(words, viewerOf('2'))).every(({ transcriptId }) => transcriptId === SEED)).toBe(
      true,
    );
    const [first] = await propose(words, viewerOf('1'));
    expect(first).toMatchObject({ transcriptId: own, speech: 1, from: 1, verbatim: true });
  });

  it('GIVEN a speaker THEN only blocks of theirs', async () => {
    const { speeches } = seedTranscript(archive);
    const found = await propose('北朝鮮の非核化', PUBLIC_VIEWER, ['person:itsunori-onodera']);
    expect(found).not.toEqual([]);
    for (const { speech } of found) expect(speeches[speech - 1]!.label).toContain('小野寺');
  });

  it.each(['', ' ', '。', '🙂', 'の', '\ud800', 'a'.repeat(5_000)])(
    'GIVEN %j THEN no error, and no more than asked for',
    async (text) => {
      expect((await propose(text)).length).toBeLessThanOrEqual(10);
    },
  );
});
