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
  '山田太郎委員が増税案を説明しました。',
  '全国参加の東京電力杯を開きます。',
  'The delegation of Zambia joined later.',
];
const text = (at: number) => `m:1.${at + 1}`;
const TEXT = LINES.join('');
const search = searchOver(archiveOf(transcriptOf('m', [{ speaker: '議長', text: TEXT }])));
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

  it.each([
    ['ダヤイ', 'ダイヤ'],
    ['実的用', '実用的'],
    ['加害害者', '加害者'],
    ['Gambia', 'Zambia'],
  ])(
    'GIVEN %s and nothing else THEN %s is shown in bold, and never said to be what was typed',
    async (query, word) => {
      const [first] = await find(query);
      expect(first!.highlights.map(({ start, end }) => TEXT.slice(start, end))).toEqual([word]);
      expect(first!.complete).toBe(false);
      expect(first!.asTyped).toBe(false);
    },
  );

  it.each([
    ['another name', '山田次郎'],
    ['the same without a negation', '全国不参加'],
    ['a part of another word', '東電気京'],
    ['words in the order of an exact phrase', '「実的用」'],
    ['three characters of a name of four', '山田太一 発言'],
  ])('GIVEN a record that has only %s of what was typed THEN nothing is found', async (_, query) => {
    expect(await find(query)).toEqual([]);
  });

  it.each(['三千三百万円', '東京電気', '減税案', '山田次郎委員'])(
    'GIVEN %s, of which the record has the like THEN no passage is said to have it',
    async (query) => {
      expect((await find(query)).some(({ complete }) => complete)).toBe(false);
    },
  );

  it('GIVEN a slip in a word that is left out THEN nothing else is left out in its place', async () => {
    const [first] = await find('会議室 -実的用');
    expect(first && addressOf(first)).toBe(text(1));
  });

  it('GIVEN what was meant stands only where nobody looks THEN it is not looked for elsewhere', async () => {
    const two = searchOver(
      archiveOf(
        transcriptOf('m', [{ speaker: '議長', text: '実用的な案です。' }]),
        transcriptOf('n', [{ speaker: '議長', text: '用途を実地で的確に見ます。' }]),
      ),
    );
    const asked = { query: '実的用 用途', limit: 3, synonyms: false };
    const [first] = (await two.search(PUBLIC_VIEWER, { ...asked, filters: { transcripts: ['n'] } })).hits;
    expect(first!.highlights).toHaveLength(1);
    expect((await two.search(PUBLIC_VIEWER, asked)).hits.map(({ transcriptId }) => transcriptId)).toContain(
      'm',
    );
    await two.close();
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
