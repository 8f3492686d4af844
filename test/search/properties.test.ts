import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import type { Search } from '../../src/search/search.ts';
import { archiveWithSeed, people, seedTranscript } from '../helpers/world.ts';
import { addressOf, archiveOf, searchOver, sentencesIn, transcriptOf } from './world.ts';

const seed = seedTranscript(archiveWithSeed());
const SPEAKERS = seed.speeches.map(({ speaker }) => speaker!);
const english = transcriptOf('english', [
  {
    speaker: 'Ann Example',
    text: 'We ought to agree on the schedule before Friday. Nobody objected to the revised budget of 1,500 euros. The F-35 question stays open; see the U.S. position.',
  },
  {
    speaker: 'Ben Sample',
    text: "I don't think so. Let's postpone the denuclearization workshop until the twenty-first.",
  },
]);
const sentences = [...sentencesIn(seed), ...sentencesIn(english)].filter(
  ({ text }) => text.trim().length >= 4,
);

let search: Search;
beforeAll(async () => {
  search = searchOver(archiveOf(seed, english));
  await search.warm(PUBLIC_VIEWER);
});

const anySubstring = fc
  .tuple(fc.nat(sentences.length - 1), fc.nat(), fc.nat())
  .map(([which, a, b]) => {
    const text = sentences[which]!.text.trim();
    const start = a % (text.length - 3);
    return text.slice(start, start + 4 + (b % Math.min(40, text.length - start - 3)));
  })
  // A minus at the head leaves out what follows it: that is the query language.
  .filter((part) => part.trim() === part && part.length >= 4 && !/(?:^|\s)[-－−]/u.test(part));

async function expectVerbatimFirst(part: string): Promise<void> {
  const containing = sentences.filter(({ text }) => text.includes(part)).map(({ address }) => address);
  const { hits } = await search.search(PUBLIC_VIEWER, { query: part, limit: 20, synonyms: false });
  const top = hits.slice(0, Math.min(10, containing.length)).map(addressOf);
  for (const address of top) expect(containing, part).toContain(address);
  if (containing.length <= 10) expect(top.toSorted(), part).toEqual(containing.toSorted());
}

/** Hundreds of words that begin as the one in the open does, and come behind it in order. */
const LONGER = Array.from({ length: 400 }, (_, at) => `zzcomp${String(at).padStart(3, '0')}`).join(' ');

/** More words than are put beside one typed, each nearer to it than what stands in the open. */
const NEARER = [...'bcdefghijk'].map((letter) => `zzquertya${letter}`).join(' ');

describe('search, whatever is typed', () => {
  it('GIVEN any part of a sentence THEN the first results hold it verbatim, and all that do are there', async () => {
    await fc.assert(fc.asyncProperty(anySubstring, expectVerbatimFirst), { numRuns: 600 });
  });

  it('GIVEN every stretch of hiragana THEN it is found', async () => {
    const stretches = sentences.flatMap(({ text }) => text.match(/[ぁ-ん]{4,}/gu) ?? []);
    expect(stretches.length).toBeGreaterThan(50);
    for (const stretch of new Set(stretches)) await expectVerbatimFirst(stretch);
  });

  it('GIVEN a stretch with one slip, of whatever it is made THEN where it stands is among the first five, nearly always', async () => {
    const long = [...sentencesIn(seed)].map(({ text }) => text.trim()).filter((text) => text.length >= 16);
    let found = 0;
    let asked = 0;
    for (const [at, text] of long.entries()) {
      const start = (7 * at) % (text.length - 14);
      const part = text.slice(start, start + 14);
      const slip = 4 + (at % 6);
      const typed = [
        part.slice(0, slip) + part.slice(slip + 1),
        part.slice(0, slip) + part[slip + 1]! + part[slip]! + part.slice(slip + 2),
        `${part.slice(0, slip)}の${part.slice(slip + 1)}`,
      ][at % 3]!;
      const { hits } = await search.search(PUBLIC_VIEWER, { query: typed, limit: 5, synonyms: false });
      asked += 1;
      if (hits.some(({ start: from, end }) => seed.text.slice(from, end).includes(part))) found += 1;
    }
    expect(asked).toBeGreaterThan(50);
    expect(found / asked).toBeGreaterThanOrEqual(0.9);
  });

  it('GIVEN words that run from one sentence into the next THEN the two together are found', async () => {
    for (const { number, sentences: parts } of seed.speeches) {
      for (const [at, { start, end }] of parts.entries()) {
        const next = parts[at + 1];
        if (next === undefined) continue;
        const words =
          seed.text.slice(start, end).trim().slice(-7) +
          seed.text.slice(next.start, next.end).trim().slice(0, 7);
        const { hits } = await search.search(PUBLIC_VIEWER, { query: words, synonyms: false });
        expect(hits.map(addressOf)[0], words).toBe(`${seed.id}:${number}.${at + 1}-${at + 2}`);
      }
    }
  });

  it('GIVEN any text at all THEN search and suggestions answer, with highlights in order inside the passage', async () => {
    const operators = fc.string({
      unit: fc.constantFrom(...'"「」『』“”-－ 　非核化一致三ヴァーあのabc+.\u3099\ud842'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), operators, anySubstring),
        async (query) => {
          const { hits, nearest, synonyms } = await search.search(PUBLIC_VIEWER, { query });
          const suggested = await search.suggest(PUBLIC_VIEWER, { query });
          for (const hit of [...hits, ...nearest, ...(synonyms?.hits ?? []), ...suggested]) {
            let at = hit.start;
            for (const { start, end } of hit.highlights) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBeLessThanOrEqual(hit.end);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('GIVEN filters THEN nothing but what they allow is found, and nothing that is not found without them', async () => {
    const words = fc.constantFrom(
      '日露 協力',
      '北朝鮮',
      '一致',
      '首脳会談',
      'ラヴロフ',
      'ことで',
      '2+2',
      '防衛 交流',
    );
    const speaker = fc.constantFrom(...SPEAKERS);
    await fc.assert(
      fc.asyncProperty(words, speaker, async (query, { person, side }) => {
        const all = await search.search(PUBLIC_VIEWER, { query, limit: 100 });
        const filtered = await search.search(PUBLIC_VIEWER, {
          query,
          limit: 100,
          filters: { speakers: [`person:${person}`], sides: [side!.id] },
        });
        const everything = all.hits.map(addressOf);
        for (const hit of filtered.hits) {
          expect(seed.speeches[hit.speech - 1]!.speaker!.person).toBe(person);
          if (hit.complete) expect(everything).toContain(addressOf(hit));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('GIVEN a transcript that comes and goes THEN results are as before', async () => {
    const archive = archiveOf(seed);
    const own = searchOver(archive);
    const queries = ['非核化', '日露 協力', 'ことで一致', '南クリル', '次官級 モスクワ', '核軍縮', 'SAREX'];
    const ask = () => Promise.all(queries.map((query) => own.search(PUBLIC_VIEWER, { query, limit: 50 })));
    const before = await ask();
    archive.put(
      'public',
      transcriptOf('guest', [
        { speaker: null, text: '日露の非核化について、南クリルで一致しました。核軍縮も。' },
      ]),
    );
    expect(await ask()).not.toEqual(before);
    archive.remove('public', 'guest');
    expect(await ask()).toEqual(before);
  });

  it('GIVEN transcripts limited to other roles THEN nothing in an answer tells of them', async () => {
    const open = transcriptOf('open', [
      {
        speaker: '河野外務大臣',
        text: '予算を確認した。次回は金曜日に会う。核については話していない。zzquertyxx zzcommon',
      },
    ]);
    const secret = transcriptOf('secret', [
      {
        speaker: '小野寺防衛大臣',
        text: `秘密の予算を確認した。核軍縮は金曜日に話す。budgetary ${NEARER} ${LONGER}`,
      },
    ]);
    const viewer = { guildId: '1', roleIds: ['member'] };
    const ask = async (limited: boolean) => {
      const archive = archiveOf(seed);
      archive.put('guild:1', open);
      if (limited) archive.put('guild:1', secret, ['board']);
      const own = searchOver(archive);
      const queries = [
        '予算',
        '秘密',
        '核軍縮',
        '金曜日',
        'budgetery',
        'zzquertyaa',
        'zzcom',
        '核縮軍',
        '確認',
        'ことで一致',
      ];
      return Promise.all(
        queries.flatMap((query) => [
          own.search(viewer, { query, limit: 50 }),
          own.suggest(viewer, { query, limit: 50 }),
        ]),
      );
    };
    expect(await ask(true)).toEqual(await ask(false));
  });

  it('GIVEN two servers THEN neither finds what is the other’s', async () => {
    const archive = archiveOf(seed);
    archive.put('guild:1', transcriptOf('one', [{ speaker: null, text: '極秘計画アルファを承認した。' }]));
    archive.put('guild:2', transcriptOf('two', [{ speaker: null, text: '極秘計画ベータを承認した。' }]));
    const own = searchOver(archive);
    const found = async (guildId: string | null) =>
      (await own.search({ guildId, roleIds: [] }, { query: '極秘計画' })).hits.map(
        ({ transcriptId }) => transcriptId,
      );
    expect(await found('1')).toEqual(['one']);
    expect(await found('2')).toEqual(['two']);
    expect(await found(null)).toEqual([]);
  });

  it('GIVEN a name that is only mentioned WHEN it is the speaker filter THEN the mention is not found', async () => {
    const kono = people.people.find(({ id }) => id === 'taro-kono')!;
    const { hits } = await search.search(PUBLIC_VIEWER, {
      query: '河野',
      filters: { speakers: [`person:${kono.id}`] },
    });
    expect(hits.every(({ speech }) => speech === 3)).toBe(true);
  });
});
