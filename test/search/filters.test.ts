import { beforeAll, describe, expect, it } from 'vitest';
import { type ArchivedHead, PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { UserError } from '../../src/errors.ts';
import { resolveFilters, type TypedFilters } from '../../src/search/filters.ts';
import { archiveWithSeed, people, SEED } from '../helpers/world.ts';
import { addressOf, archiveOf, searchOver, transcriptOf } from './world.ts';

let heads: readonly ArchivedHead[];
beforeAll(() => {
  heads = archiveWithSeed().list(PUBLIC_VIEWER);
});
const resolve = (typed: TypedFilters) => resolveFilters(typed, heads, people);

describe('filters as typed', () => {
  it('GIVEN two people of one family name THEN the post tells them apart, and only who speaks counts', () => {
    expect(resolve({ speaker: '河野外務大臣' }).speakers).toEqual(['person:taro-kono']);
    expect(() => resolve({ speaker: '河野統合幕僚長' })).toThrow(UserError);
  });

  it.each(['ラブロフ', 'Lavrov', 'ﾗｳﾞﾛﾌ', 'ラヴロフ外務大臣'])(
    'GIVEN the speaker as %s THEN it is Lavrov',
    (speaker) => {
      expect(resolve({ speaker }).speakers).toEqual(['person:sergey-lavrov']);
    },
  );

  it.each(['ロシア', '露', 'russia', 'ロシア側'])('GIVEN the side as %s THEN it is Russia', (side) => {
    expect(resolve({ side }).sides).toEqual(['russia']);
  });

  it.each([
    ['unknownSpeaker', { speaker: 'ラヴ' }],
    ['unknownSide', { side: 'フランス' }],
    ['unknownMeeting', { meeting: '日露' }],
    ['invalidDay', { after: '昨日の次' }],
  ] as const)('GIVEN what names nothing THEN %s says so', (identifier, typed) => {
    expect(() => resolve(typed)).toThrow(expect.objectContaining({ identifier }));
  });

  it('GIVEN a meeting’s id or whole title THEN it is that meeting', () => {
    expect(resolve({ meeting: SEED }).transcripts).toEqual([SEED]);
    expect(resolve({ meeting: heads[0]!.title }).transcripts).toEqual([SEED]);
  });
});

describe('filters in a search', () => {
  const meetings = archiveOf(
    transcriptOf('early', [{ speaker: '河野外務大臣', text: '予算を確認しました。' }], '2018-01-15'),
    transcriptOf('late', [{ speaker: '小野寺防衛大臣', text: '予算を確認しました。' }], '2018-08-15'),
  );
  const found = async (filters: object) =>
    (await searchOver(meetings).search(PUBLIC_VIEWER, { query: '予算', filters })).hits.map(addressOf);

  it('GIVEN days THEN both ends are included', async () => {
    expect(await found({ after: '2018-08-15' })).toEqual(['late:1.1']);
    expect(await found({ before: '2018-01-15' })).toEqual(['early:1.1']);
    expect(await found({ after: '2018-01-16', before: '2018-08-14' })).toEqual([]);
  });

  it('GIVEN a transcript THEN only it, GIVEN none THEN the newer first', async () => {
    expect(await found({ transcripts: ['early'] })).toEqual(['early:1.1']);
    expect(await found({})).toEqual(['late:1.1', 'early:1.1']);
  });
});
