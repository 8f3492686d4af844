import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { fold } from '../../src/text/fold.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import type { VerifyRequest } from '../../src/verify/verify.ts';
import { verifyClaim } from '../../src/verify/verify.ts';
import { addDocument, archiveWithSeed, people, seedTranscript, viewerOf } from '../helpers/world.ts';

const archive = archiveWithSeed();
addDocument(archive, 'public', {
  name: 'harbour.txt',
  title: 'Harbour board',
  heldOn: '2024-03-12',
  text: [
    'Ada Poole: We will not close the north pier. The board agreed to spend 15 million on repairs by the end of June 2025.',
    'Bo Lindqvist: If the survey is positive, we will open the new terminal in May 2026. I thank the crews for their work.',
    'Ada Poole: The new terminal was discussed at length, and nobody objected to the plan.',
    'Bo Lindqvist: Traffic grew in every month of the year.',
  ].join('\n'),
});
const search = createSearch({ archive, people, glossary: NO_GLOSSARY });
const seed = seedTranscript(archive);
afterAll(() => archive.close());

const verify = (text: string, request: Omit<VerifyRequest, 'text'> = {}) =>
  verifyClaim(PUBLIC_VIEWER, { text, ...request }, { archive, search });
const short = (text: string, request: Omit<VerifyRequest, 'text'> = {}) =>
  verify(text, request).then(({ outcome, matches, nearest }) => ({
    outcome,
    at: matches.map(({ passage }) => `${passage.speech.number}.${passage.sentences[0]!.number}`),
    by: matches[0]?.passage.speech.label ?? null,
    types: matches[0]?.changes.map(({ type }) => type) ?? [],
    turn: matches[0]?.turn
      ? matches[0].passage.transcript.text.slice(matches[0].turn.start, matches[0].turn.end)
      : null,
    nearest: nearest && `${nearest.passage.speech.number}.${nearest.passage.sentences[0]!.number}`,
  }));

describe('outcomes', () => {
  it('GIVEN every sentence of the record THEN it is verbatim, at its own place', async () => {
    for (const speech of seed.speeches)
      for (const sentence of speech.sentences) {
        const { outcome, matches } = await verify(seed.text.slice(sentence.start, sentence.end));
        expect(outcome).toBe('verbatim');
        expect(matches.some(({ passage }) => passage.start === sentence.start)).toBe(true);
      }
  });

  it.each([
    ['北朝鮮の非核化が日露共通の目標であることを確認し', 'verbatim', '4.3'],
    ['協議の結果、共同経済活動プロジェクトを準備する枠内で', 'same-words', '1.13'],
    ['第３回の『２＋２』会合が行われ', 'same-words', '1.1'],
    ['防衛當局のトップとしては12年ぶりにロシアを訪問し', 'same-words', '4.1'],
    ['丁寧な説明を…まいりたいと思っております', 'shortened', '4.5'],
    ['隣国であるロシアとは、（中略）対話と交流を維持することが重要であります。', 'shortened', '4.7'],
    ['We will not close the north pier.', 'verbatim', '1.1'],
    ['“we will not close the North Pier”', 'same-words', '1.1'],
  ])('GIVEN 「%s」 THEN %s at %s', async (text, outcome, at) => {
    expect(await short(text)).toMatchObject({ outcome, at: [at], types: [] });
  });

  it.each([
    ['ロシアに脅威を与えるもの', 'ではない'],
    ['9月に安倍総理が訪露し、ウラジオストクでプーチン大統領と会談することを確認', '諸般の事情が許せば、'],
    ['ロシアに脅威を与えるもの…を説明いたしました', 'ではない'],
    ['close the north pier', 'not '],
    ['we will open the new terminal in May 2026', 'If the survey is positive,'],
  ])('GIVEN 「%s」 THEN it is cut off at 「%s」', async (text, turn) => {
    expect(await short(text)).toMatchObject({ outcome: 'cut-off', turn });
  });

  it.each([
    ['ロシアに脅威を与えるものである旨を説明いたしました。', ['negation']],
    ['本年8月18日~20日に「南クリル」を訪問することに合意し', ['date']],
    ['今回の「2+2」の結果、以下の三点で一致いたしました', ['number']],
    ['まず、本年後半に安倍総理を訪露させる方向で調整していくことで一致いたしました。', ['name']],
    ['北朝鮮の非核化が日露共通の課題であることを確認し', ['other']],
    ['The board agreed to spend 50 million on repairs by the end of June 2025.', ['number']],
    ['The board agreed to spend 15 million on repairs by the end of July 2025.', ['date']],
    ['We will close the north pier.', ['negation']],
    ['The board refused to spend 15 million on repairs', ['negation']],
  ])('GIVEN 「%s」 THEN it is altered: %j', async (text, types) => {
    const { outcome, types: found } = await short(text);
    expect(outcome).toBe('altered');
    expect(found).toEqual(expect.arrayContaining(types));
  });

  it('GIVEN halves of two speeches THEN both places are named, in the claim’s order', async () => {
    expect(
      await short(
        '露側からはこれまで何度も強調しているように、制服のトップ同士が率直に議論し、両国の信頼醸成が進むこと',
      ),
    ).toMatchObject({ outcome: 'spliced', at: ['1.7', '4.11'] });
  });

  it('GIVEN words of one minister ascribed to another THEN whose they are, and the nearest of the one who was named', async () => {
    expect(await short('冷静な対応', { speaker: 'ラヴロフ外相' })).toMatchObject({
      outcome: 'another-speaker',
      by: '小野寺防衛大臣',
      nearest: '1.5',
    });
    expect(await short('冷静な対応', { speaker: '小野寺大臣' })).toMatchObject({ outcome: 'verbatim' });
    expect(await short('冷静な対応', { speaker: '河野統合幕僚長' })).toMatchObject({
      outcome: 'another-speaker',
      nearest: null,
    });
  });

  it.each([
    ['防衛大臣', 'verbatim'],
    ['日本の防衛大臣', 'verbatim'],
    ['the Defence Minister', 'verbatim'],
    ['小野寺氏', 'verbatim'],
    ['Defense Minister Onodera', 'verbatim'],
    ['ロシアの国防大臣', 'another-speaker'],
    ['外務大臣', 'another-speaker'],
    ['ロシアのラヴロフ外相', 'another-speaker'],
    ['山田議員', 'another-speaker'],
  ])('GIVEN a name, a title, or both, as 「%s」 THEN %s', async (speaker, outcome) => {
    expect((await short('冷静な対応', { speaker })).outcome).toBe(outcome);
  });

  it('GIVEN words that stand in two places THEN both are named', async () => {
    expect(await short('率直な意見交換')).toMatchObject({ outcome: 'verbatim', at: ['2.9', '3.13'] });
  });

  it.each([
    '日本政府は消費税を引き上げる方針を固めた。',
    '両大臣は非核化について話し合い、意見がまとまったと伝えられている。',
    'The committee rejected the proposal to build a stadium.',
  ])('GIVEN 「%s」 THEN it is not in the record', async (text) => {
    expect(await short(text)).toMatchObject({ outcome: 'not-in-record', at: [] });
  });

  it('GIVEN a figure that is part of a longer one THEN it is not the record’s', async () => {
    for (const text of ['2年ぶりにロシアを訪問し', '二年ぶりにロシアを訪問し', '5 million on repairs'])
      expect((await short(text)).outcome).toBe('altered');
  });

  it('GIVEN another server’s record THEN its words are not found', async () => {
    addDocument(archive, 'guild:1', {
      text: '山田: 新工場は春に竣工する見通しです。\n佐藤: 了解しました。\n山田: 以上です。\n佐藤: はい。',
    });
    expect((await short('新工場は春に竣工する見通しです')).outcome).toBe('not-in-record');
    const own = await verifyClaim(
      viewerOf('1'),
      { text: '新工場は春に竣工する見通しです' },
      { archive, search },
    );
    expect(own.outcome).toBe('verbatim');
  });
});

describe('anything at all', () => {
  it.each([
    '',
    ' ',
    '。',
    '…',
    '「」',
    '🙂',
    '🙂🙂🎉',
    '!!!???',
    'の',
    'Ж',
    'Это не угроза',
    '이것은',
    '"',
    '>',
    '-',
    '\u0000',
    '\ud800',
  ])('GIVEN %j THEN there is a verdict', async (text) => {
    expect(['verbatim', 'same-words', 'cut-off', 'altered', 'not-in-record']).toContain(
      (await short(text)).outcome,
    );
  });

  it('GIVEN 6,000 characters THEN the answer comes in bounded time', async () => {
    const long = seed.text.repeat(2).slice(0, 6000);
    // Of this process alone: the machine may have other work.
    const before = process.cpuUsage();
    await verify(long);
    await verify('言'.repeat(6000));
    await verify('…の'.repeat(3000));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });

  it('GIVEN any words of the record with one character another THEN they are neither verbatim nor the same words', async () => {
    const letters = [...new Set(seed.text.replace(/[^\p{L}\p{N}]/gu, ''))];
    const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
    const whole = bare(seed.text);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(seed.text.length - 80),
        fc.integer({ min: 6, max: 80 }),
        fc.nat(79),
        fc.constantFrom(...letters),
        async (start, length, place, letter) => {
          const words = seed.text.slice(start, start + length);
          const at = place % words.length;
          const changed = words.slice(0, at) + letter + words.slice(at + 1);
          fc.pre(/[\p{L}\p{N}]/u.test(words[at]!) && !whole.includes(bare(changed)));
          expect(['verbatim', 'same-words']).not.toContain((await verify(changed)).outcome);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('GIVEN 6,000 characters of any script THEN a verdict in bounded time', async () => {
    const unit = fc.constantFrom(
      'の',
      '国',
      'ー',
      '…',
      '、',
      ' ',
      'a',
      'é',
      'Ж',
      '한',
      'ع',
      '🙂',
      '1',
      '.',
      '\n',
      '「',
      '\u0301',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 60 }), async (units) => {
        const text = units.join('').repeat(6_000).slice(0, 6_000);
        const before = process.cpuUsage();
        await verify(text);
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1_000).toBeLessThan(1_500);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('GIVEN any text THEN a verdict, and every match is a slice of a speech', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('「', '」', '…', '（中略）', '2+2', '。', '、', ' ', '\n> ', '"'),
      fc
        .tuple(fc.nat(seed.text.length - 1), fc.integer({ min: 1, max: 60 }))
        .map(([at, length]) => seed.text.slice(at, at + length)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const { matches, outcome } = await verify(pieces.join(''));
        expect(matches.length > 0).toBe(outcome !== 'not-in-record');
        for (const { passage, words } of matches)
          for (const { start, end } of words) {
            expect(passage.start).toBeLessThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(passage.end);
            expect(start).toBeLessThan(end);
          }
      }),
      { numRuns: 150 },
    );
  });
});
