import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { addressOf, archiveOf, searchOver, transcriptOf } from './world.ts';

/** Sentences of one speech, so that they stand in one block. */
const TEXT = [
  '前年は横ばいでした。',
  '海外人材受入数は二割増えました。',
  '若林一郎の『港の帳簿』に詳しい記述があります。',
  '来年も調べます。',
].join('');
const search = searchOver(archiveOf(transcriptOf('m', [{ speaker: '議長', text: TEXT }])));
afterAll(() => search.close());

async function find(query: string) {
  return (await search.search(PUBLIC_VIEWER, { query, limit: 3, synonyms: false })).hits;
}

describe('what stands there in part', () => {
  it('GIVEN a question about a quoted title WHEN none of its other words is said THEN the sentence with the title answers', async () => {
    const [hit, ...others] = await find('『港の帳簿』の著者は誰ですか。');
    expect(hit && addressOf(hit)).toBe('m:1.3');
    expect(hit!.complete).toBe(false);
    expect(hit!.highlights.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['港の帳簿']);
    expect(others).toEqual([]);
  });

  it('GIVEN a title that is not said THEN nothing answers', async () => {
    expect(await find('『山の帳簿』の著者は誰ですか。')).toEqual([]);
  });

  it('GIVEN a question WHEN most of one long word stands in one piece THEN that sentence answers, marked', async () => {
    const [hit] = await find('海外人材受付の総計はおよそ幾らか');
    expect(hit && addressOf(hit)).toBe('m:1.2');
    expect(hit!.complete).toBe(false);
    expect(hit!.asTyped).toBe(false);
  });

  it('GIVEN half of a long word THEN nothing answers', async () => {
    expect(await find('海外旅行受付の総計はおよそ幾らか')).toEqual([]);
  });
});
