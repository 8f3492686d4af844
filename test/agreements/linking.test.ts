import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { linkRecords } from '../../src/agreements/linking/link.ts';
import type { Side } from '../../src/transcript/speakers.ts';
import { type TestSpeech, transcriptOf, wordsOf } from './reading.ts';

const NORTH: Side = { id: 'north', names: { ja: '北国', en: 'North' } };
const SOUTH: Side = { id: 'south', names: { ja: '南国', en: 'South' } };
const north = (...lines: string[]): TestSpeech => ({ label: '北国外務大臣', side: NORTH, lines });
const south = (...lines: string[]): TestSpeech => ({ label: '南国外務大臣', side: SOUTH, lines });

/** `same`/`related`: words of the one ‖ words of the other, each pair once. */
function links(...speeches: TestSpeech[]): readonly string[] {
  const transcript = transcriptOf(speeches);
  const items = extractAgreements(transcript);
  const of = (grade: 'sameAs' | 'relatedTo', name: string) =>
    items.flatMap((item) =>
      item[grade]
        .filter(({ start }) => start > item.start)
        .map((other) => `${name}: ${wordsOf(transcript, item)} ‖ ${wordsOf(transcript, other)}`),
    );
  return [...of('sameAs', 'same'), ...of('relatedTo', 'related')];
}

describe('both sides of one record', () => {
  it('GIVEN the same mission on the same days, worded differently THEN the two are the same', () => {
    expect(
      links(
        north('第二回港湾視察ミッションが7月3日~5日に島を訪問することに合意しました。'),
        south('港湾視察ミッションを7月3日から5日に行うことで一致しました。'),
      ),
    ).toEqual([
      'same: 第二回港湾視察ミッションが7月3日~5日に島を訪問することに合意しました ‖ 港湾視察ミッションを7月3日から5日に行うことで一致しました',
    ]);
  });

  it('GIVEN one content inside the other THEN the two are the same', () => {
    expect(
      links(
        north('局長級の漁業協議が調整されます。'),
        south('水産当局が加わる局長級の南北漁業協議を年一回実施することで一致しました。'),
      ),
    ).toHaveLength(1);
  });

  it('GIVEN 次は… behind one of the same THEN it belongs to it', () => {
    const found = links(
      north('局長級の漁業協議が調整されます。'),
      south('局長級の漁業協議を年一回実施することで一致しました。', '次は首都で開催する予定です。'),
    );
    expect(found.filter((link) => link.startsWith('same'))).toHaveLength(2);
  });

  it('GIVEN a shared month and a shared noun THEN they are possibly related, not the same', () => {
    expect(
      links(
        north('協議結果は9月の海洋環境フォーラムで両首脳に報告される予定です。'),
        south('9月に海洋環境について首脳が会談することを確認しました。'),
      ).map((link) => link.split(':')[0]),
    ).toEqual(['related']);
  });

  const apart: readonly (readonly [string, ...TestSpeech[]])[] = [
    [
      'one place alone',
      north('「白島」で観光を進めることで一致しました。'),
      south('「白島」の測量について確認しました。'),
    ],
    [
      'a general noun alone',
      north('協力を強化することで一致しました。'),
      south('協力を維持することで一致しました。'),
    ],
    [
      'other days',
      north('視察ミッションを7月3日に行うことで一致しました。'),
      south('視察ミッションを8月9日に行うことで一致しました。'),
    ],
    [
      'one speaker',
      south('漁業協議を7月3日に行うことで一致しました。', '漁業協議を7月3日に行うことを確認しました。'),
    ],
    [
      'one side',
      south('漁業協議を7月3日に行うことで一致しました。'),
      { label: '南国防衛大臣', side: SOUTH, lines: ['漁業協議を7月3日に行うことを確認しました。'] },
    ],
    [
      'what one side only asked',
      north('漁業協議を7月3日に行うことで合意しました。'),
      south('私から漁業協議を7月3日に行うよう求めました。'),
    ],
    [
      'past days',
      north('漁業協議が2024年5月3日に行われたことを確認しました。'),
      south('油田協議が2024年5月3日に行われたことを確認しました。'),
    ],
  ];
  it.each(apart)('GIVEN %s THEN nothing is linked as the same', (_, ...speeches) => {
    expect(links(...(speeches as TestSpeech[])).filter((link) => link.startsWith('same'))).toEqual([]);
  });
});

describe('several records of one meeting', () => {
  it('GIVEN each side’s own record THEN the same agreement is linked across them', () => {
    const ours = transcriptOf([south('港湾視察ミッションを7月3日から5日に行うことで一致しました。')], {
      id: 'ours',
    });
    const theirs = transcriptOf(
      [north('港湾視察ミッションが7月3日から5日に島を訪問することに合意しました。')],
      { id: 'theirs' },
    );
    const [left, right] = linkRecords(
      [ours, theirs].map((transcript) => ({ transcript, items: extractAgreements(transcript) })),
    );
    const addresses = (items: readonly Agreement[]) =>
      items.flatMap(({ sameAs }) => sameAs.map(({ address }) => address));
    expect(addresses(left!)).toEqual(['theirs:1.1']);
    expect(addresses(right!)).toEqual(['ours:1.1']);
  });

  it('GIVEN a glossary WHEN the sides name a place differently THEN it counts as one, and still not alone', () => {
    const glossary = { groups: [{ terms: ['白島', 'ヴァルカ島'] }] };
    const records = [
      transcriptOf([south('白島で灯台修理協議を行うことで一致しました。')], { id: 'ours' }),
      transcriptOf([north('ヴァルカ島で灯台修理協議を行うことに合意しました。')], { id: 'theirs' }),
    ].map((transcript) => ({ transcript, items: extractAgreements(transcript) }));
    expect(linkRecords(records, glossary)[0]![0]!.sameAs).toHaveLength(1);
    const places = [
      transcriptOf([south('白島を訪問することで一致しました。')], { id: 'ours' }),
      transcriptOf([north('ヴァルカ島の測量に合意しました。')], { id: 'theirs' }),
    ].map((transcript) => ({ transcript, items: extractAgreements(transcript) }));
    expect(linkRecords(places, glossary)[0]![0]!.sameAs).toEqual([]);
  });
});
