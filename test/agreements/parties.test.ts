import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import type { Side } from '../../src/transcript/speakers.ts';
import { transcriptOf } from './reading.ts';

const JAPAN: Side = { id: 'japan', names: { ja: '日本', en: 'Japan' } };

function partiesIn(title: string, line: string, side?: Side): readonly (readonly string[])[] {
  const label = side === undefined ? null : '山田大臣';
  return extractAgreements(transcriptOf([{ label, ...(side && { side }), lines: [line] }], { title })).map(
    ({ parties }) => parties,
  );
}

describe('parties', () => {
  it.each([
    ['日・フィジー外相会談', '両外相は、航路を増やすことで一致しました。', ['日本', 'フィジー']],
    ['日EU外相会談', '両者は、航路を増やすことで一致しました。', ['日本', 'EU']],
    ['日韓外相会談', '両外相は、日米韓の訓練を増やすことで一致しました。', ['日本', '韓国']],
    ['概要', '日英両国は、航路を増やすことで一致しました。', ['日本', '英国']],
    ['概要', '日豪首脳会談では、航路を増やすことで一致しました。', ['日本', '豪州']],
    ['概要', '先日の日中韓サミットでは、航路を増やすことで一致しました。', ['日本', '中国', '韓国']],
    ['日・フィジー外相会談', '岡大臣は、明日、市内で議長と会談を行います。', ['岡大臣']],
    ['日・フィジー外相会談', '議長と私は、航路を増やすことで一致しました。', ['日本', 'フィジー']],
    ['概要', '両外相は、日米韓の訓練を増やすことで一致しました。', []],
    ['概要', '航路について、日韓米で連携していく重要性を確認し合いました。', []],
    ['概要', '米国とカナダの両政府は、航路を増やすことで一致しました。', ['米国', 'カナダ']],
  ])(
    'GIVEN the title %s THEN %s binds those who meet, and nobody that is only mentioned',
    (title, line, expected) => {
      expect(partiesIn(title, line)).toEqual([expected]);
    },
  );

  it('GIVEN several meetings in one document THEN each binds those that its own heading names', () => {
    const lines = [
      '日・フィジー外相会談',
      '両外相は、航路を増やすことで一致しました。',
      '日・トンガ外相会談',
      '両外相は、港を直すことで一致しました。',
    ];
    const items = extractAgreements(
      transcriptOf([{ label: null, lines }], { title: '日・フィジー外相会談' }),
    );
    expect(items.map(({ parties }) => parties)).toEqual([
      ['日本', 'フィジー'],
      ['日本', 'トンガ'],
    ]);
  });

  it('GIVEN one speaker’s praise without a subject THEN it is not both sides’', () => {
    expect(partiesIn('日・フィジー外相会談', '皆様の御訪問を心から歓迎いたします。', JAPAN)).toEqual([
      ['japan'],
    ]);
  });

  it('GIVEN the one in whose company a side acts THEN both are bound, without the words between', () => {
    const line = '本日、グレイ長官との間で、航路を増やすことで一致いたしました。';
    expect(partiesIn('記者会見', line, JAPAN)).toEqual([['japan', 'グレイ長官']]);
    expect(partiesIn('記者会見', line)).toEqual([[]]);
  });
});
