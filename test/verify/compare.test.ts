import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { verifyClaim } from '../../src/verify/verify.ts';
import { addDocument, archiveWithSeed, people, seedTranscript } from '../helpers/world.ts';

const archive = archiveWithSeed();
addDocument(archive, 'public', {
  name: 'garden.txt',
  heldOn: '2024-05-02',
  text: [
    'Ada Poole: This is important for the garden. Both societies restored the 1994 fountain. We have not planted the roses.',
    'Bo Lindqvist: This is for the archive, as you know. The fountain in the square is older than the town hall.',
    'Ada Poole: Last year 640 children watered the beds, and the gardener thanked the school for its patience.',
    '森田: 岩の年齢を9800万年と見積もりました。池の水は、毎朝きれいな川から引いています。',
    'Ada Poole: It serves fourteen villages along the river, and the plan is not to forget about the pond. Yes but it is it is.',
    'Bo Lindqvist: 園路の照明については、来年の春までに新しい器具へ取り替えることを決めました。',
    '森田: 隣の町の植物園とは、苗木の交換を続けていくことで一致しました。新しい水路は、来月に開かれる予定です。引き続き、できるだけ早期の署名に向けて作業を続けてまいります。双方は、橋の進捗を点検しました。三社から見積りを取りました。橋は980年8月末に架けられました。',
    'Bo Lindqvist: Joyce, the gate needs paint before the fair, and the bench by the pond does too.',
  ].join('\n'),
});
const search = createSearch({ archive, people, glossary: NO_GLOSSARY });
afterAll(() => archive.close());

const verify = async (text: string) => {
  const { outcome, matches } = await verifyClaim(PUBLIC_VIEWER, { text }, { archive, search });
  return { outcome, types: matches[0]?.changes.map(({ type }) => type) ?? [], places: matches.length };
};

describe('words that stand nowhere as they are', () => {
  it.each([
    'This is for the garden.',
    'Both societies repaired the 1994 fountain.',
    'Both societies the 1994 fountain.',
    'the gardener thanked the board of the school for its patience',
    '池の水は、毎朝きれいな湖から引いています。',
  ])(
    'GIVEN a short sentence with a word changed, 「%s」 THEN it is altered, whatever its other words also stand in',
    async (text) => {
      expect((await verify(text)).outcome).toBe('altered');
    },
  );

  it.each([
    'Last year 640 children watered the fountain in the square is older than the town hall.',
    '園路の照明については、来年の春までに苗木の交換を続けていくことで一致しました。新しい水路は、来月に開かれる予定です。',
    'Both societies restored the 1994 fountain in the square is older than the town hall.',
  ])('GIVEN halves of two speeches, 「%s」 THEN both places are shown', async (text) => {
    expect(await verify(text)).toMatchObject({ outcome: 'spliced', places: 2 });
  });

  it.each([
    ['We have planted the roses.', 'negation'],
    ['is to forget about the pond', 'negation'],
    ['新しい水路は、来月に開かれます。', 'modality'],
    ['It serves six villages along the river.', 'number'],
    ['引き続き、早期の署名に向けて作業を続けてまいります。', 'modality'],
    ['一方は、橋の進捗を点検しました。', 'subject'],
    ['五社から見積りを取りました。', 'number'],
    ['橋は982年8月末に架けられました。', 'date'],
    ['Peter, the gate needs paint before the fair', 'name'],
  ])('GIVEN 「%s」 THEN what was changed is called %s', async (text, type) => {
    expect(await verify(text)).toMatchObject({ outcome: 'altered', types: [type] });
  });

  it('GIVEN common words alone, otherwise punctuated THEN they are found', async () => {
    expect((await verify('Yes, but it is, it is.')).outcome).toBe('same-words');
  });

  it('GIVEN a figure before 万年 that is changed THEN it is a number and no date', async () => {
    expect(await verify('岩の年齢を9808万年と見積もりました。')).toMatchObject({
      outcome: 'altered',
      types: ['number'],
    });
  });

  it('GIVEN a figure beside a word that belongs to a date THEN it is a number', async () => {
    expect(await verify('Last year 642 children watered the beds')).toMatchObject({ types: ['number'] });
  });

  it('GIVEN words of both ends and the middle of a long speech, one changed THEN one place is altered, and one difference named', async () => {
    const { text, speeches } = seedTranscript(archive);
    const sentences = speeches[2]!.sentences;
    const long = text.slice(sentences[0]!.start, sentences.at(-1)!.end).slice(0, 1_900);
    const changed = long.replace('日露共通の目標', '日露双方の目標');
    expect(changed).not.toBe(long);
    expect(await verify(changed)).toMatchObject({ outcome: 'altered', places: 1, types: ['other'] });
  });
});
