import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { addressOf, archiveOf, searchOver, transcriptOf } from './world.ts';

const LINES = [
  'ダイヤ改正の発表は九月になる見込みです。',
  '実用的な会議室を整備していく予定です。',
  '被害者と加害者の双方に対策を取ります。',
  '現地調査の結果を次回の会合で報告します。',
  '予算は三千二百万円を見込んでおります。',
  'ＷＨＯの宣言を受けて、ＩＴの導入を急ぎます。',
  '宣言の導入部分を読み上げます。',
  '資料Ｎｏ．１３のとおり質疑を行います。',
];
const text = (at: number) => `m:1.${at + 1}`;
const search = searchOver(archiveOf(transcriptOf('m', [{ speaker: '議長', text: LINES.join('') }])));
afterAll(() => search.close());

async function find(query: string) {
  return (await search.search(PUBLIC_VIEWER, { query, limit: 3, synonyms: false })).hits;
}

describe('slips', () => {
  it.each([
    ['two characters in each other’s place', 'ダヤイ 発表', 0],
    ['two kanji in each other’s place', '実的用 予定', 1],
    ['a character left out', '現地査の 報告', 3],
    ['a character put in', '加害害者 対策', 2],
    ['another character', '現地調杏 次回', 3],
  ])('GIVEN %s WHEN the run stands nowhere THEN the one meant is found and marked', async (_, query, at) => {
    const [first] = await find(query);
    expect(first && addressOf(first)).toBe(text(at));
    expect(first!.asTyped).toBe(false);
  });

  it('GIVEN another figure THEN it is not taken for a slip', async () => {
    const [first] = await find('三千三百万円');
    expect(first?.complete ?? false).toBe(false);
  });

  it.each([
    ['WHO', 5],
    ['WHO 宣言', 5],
    ['IT導入', 5],
    ['質疑 No', 7],
  ])(
    'GIVEN %s, which is an English word that says nothing elsewhere THEN the name is found',
    async (query, at) => {
      const [first] = await find(query);
      expect(first && addressOf(first)).toBe(text(at));
      expect(first!.complete).toBe(true);
    },
  );
});
