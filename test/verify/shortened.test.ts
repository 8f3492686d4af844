import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { alignWithGaps } from '../../src/verify/gapped.ts';
import { verifyClaim } from '../../src/verify/verify.ts';
import { addDocument, archiveWithSeed, people } from '../helpers/world.ts';

const archive = archiveWithSeed();
addDocument(archive, 'public', {
  name: 'orchard.txt',
  heldOn: '2024-06-11',
  text: [
    'Ada Poole: The pears, which were planted in 1994 by pupils of the lower school, need pruning every year. Of 42 people, or 7 percent of the members, half want a new shed.',
    'Bo Lindqvist: We did not agree to fell the old oak. If the parish consents, we will move the fair to June, and the band will play.',
    'Ada Poole: A gate of the best oak costs 1,200 pounds. The shed is closed.',
    'Bo Lindqvist: 役員会では、予算が認められれば、七月に石川会長が視察に赴き、現地の農協と協議することを確認し、準備を急ぐことで一致しました。',
    'Ada Poole: 石川会長は、来年度の植え付けについて期待していることを述べました。核・化学の研究所は隣町にあります。',
  ].join('\n'),
});
const search = createSearch({ archive, people, glossary: NO_GLOSSARY });
afterAll(() => archive.close());

const verify = async (text: string) => {
  const { outcome, matches, nearest } = await verifyClaim(PUBLIC_VIEWER, { text }, { archive, search });
  const [match] = matches;
  const place = match ?? nearest;
  const said = place?.passage.transcript.text;
  return {
    outcome,
    at: place && `${place.passage.speech.number}.${place.passage.sentences[0]!.number}`,
    words: match && said!.slice(match.words[0]!.start, match.words[0]!.end),
    changes: match?.changes.map(({ type, claimed, recorded }) => [type, claimed, recorded]),
    turn: match?.turn ? said!.slice(match.turn.start, match.turn.end) : null,
  };
};

describe('a claim that leaves out a clause', () => {
  it.each([
    [
      'The pears need pruning every year',
      [['other', '', 'which were planted in 1994 by pupils of the lower school']],
    ],
    ['Of 42 people half want a new shed', [['other', '', 'or 7 percent of the members']]],
    [
      '第三回ビジネスミッションが8月16日~21日に南クリルを訪問することに合意し',
      [
        ['other', '', '露側パートナーの参加を得て本年'],
        ['date', '21', '20'],
      ],
    ],
    ['石川会長が視察に赴くことを確認し', [['verb', '赴く', '赴き、現地の農協と協議する']]],
  ])(
    'GIVEN 「%s」 THEN the clause is what was left out, and no word beside it is another',
    async (text, changes) => {
      const found = await verify(text);
      expect(found.outcome).toBe('altered');
      expect(found.changes).toEqual(changes);
    },
  );

  it('GIVEN a clause left out whose beginning stands in another sentence too THEN it is one passage, and joined of none', async () => {
    expect(await verify('拉致問題についてロシア側に支持と協力を呼びかけ、理解を得ました')).toMatchObject({
      outcome: 'altered',
      at: '3.21',
    });
  });

  it('GIVEN a word left out before the last THEN the last is kept', async () => {
    expect((await verify('SAREXの実施結果を評価')).changes).toEqual([['other', '', '高く']]);
  });

  it.each([
    ['9月に安倍総理が訪露することを確認した', '諸般の事情が許せば、'],
    ['七月に石川会長が視察に赴いて現地の農協と協議することを確認', '予算が認められれば、'],
    ['we will move the fair to July, and the band will play', 'If the parish consents,'],
  ])('GIVEN 「%s」, altered, without its condition THEN 「%s」 is named too', async (text, turn) => {
    expect(await verify(text)).toMatchObject({ outcome: 'altered', turn });
  });

  it('GIVEN other words in the place of the condition THEN none is said to be left out', async () => {
    expect(
      await verify('Whatever they say, we will move the fair to June, and the band will play'),
    ).toMatchObject({
      turn: null,
    });
  });

  it('GIVEN the record’s words in another order THEN the nearest is the sentence that has most of them', async () => {
    expect(await verify('石川会長が七月に視察に赴くことを確認した')).toMatchObject({ at: '4.1' });
    expect(await verify('安倍総理が9月に訪露することを確認した')).toMatchObject({ at: '3.4' });
  });
});

describe('alignWithGaps', () => {
  it.each([
    [
      '甲社が乙社に合意',
      '昨日、甲社が、丙の参加を得た上で、乙社に合意した',
      '甲社が、丙の参加を得た上で、乙社に合意',
    ],
    [
      'the pears need water',
      'so the pears that we planted need water now',
      'the pears that we planted need water',
    ],
  ])('GIVEN %s in %s THEN all of it', (claim, text, expected) => {
    const { start, end } = alignWithGaps(claim, text)!;
    expect(text.slice(start, end)).toBe(expected);
  });

  it('GIVEN an ending that stands again at the end of the sentence THEN nothing is left out for it', () => {
    const text = '成果を評価し、協議を続けることを確認しました';
    const { start, end } = alignWithGaps('成果を評価しました', text)!;
    expect(text.slice(start, end)).toBe('成果を評価し');
  });

  it('GIVEN nothing in common, or too much to read THEN null', () => {
    expect(alignWithGaps('甲乙', 'xyz')).toBeNull();
    expect(alignWithGaps('a'.repeat(1_000), 'a'.repeat(1_000))).toBeNull();
  });
});

describe('a claim of one word or less', () => {
  it.each(['x', 'し', 'の', '非', '化', 'SARE', 'gat', '!'])(
    'GIVEN %j THEN it is not called altered',
    async (text) => {
      expect((await verify(text)).outcome).toBe('not-in-record');
    },
  );

  it.each(['核', '露', 'SAREX', 'shed', '非核化', '訪露'])(
    'GIVEN %j, a word of the record THEN it stands there',
    async (text) => {
      expect((await verify(text)).outcome).toMatch(/verbatim|cut-off/);
    },
  );

  it('GIVEN one character THEN no words are said to be near it', async () => {
    expect((await verify('x')).at).toBeNull();
  });

  it('GIVEN a figure cut out of a longer one THEN the longer one is named', async () => {
    expect((await verify('2年ぶりにロシアを訪問し')).changes).toEqual([['number', '2', '十二']]);
    expect((await verify('gate of the best oak costs 200 pounds')).changes).toEqual([
      ['number', '200', '1,200'],
    ]);
  });
});
