/** Japanese notes: answers that say so themselves, wherever they stand; papers that tell of a sitting without calling it one. */
import { describe, expect, it } from 'vitest';
import { listed, read } from './reading.ts';

/** In the middle of a topic: more is noted behind it. */
const among = (line: string) =>
  listed(['## 棚の話', '- 昨日の雨で濡れた', line, '- 来週は晴れる', '## 札の話', '- 特になし']).map(
    (item) => item.split(':')[0],
  );
const recorded = (line: string) => read([line], { title: '議事録', listed: true });

describe('answers in a few words', () => {
  it.each([
    '- 中止とする',
    '- 今回は見送り',
    '- 現状維持でいく',
    '- 不要なので見送り',
    '- コミットしてよい',
    '- 入れていいです',
    '- 1.9.3 で対応する',
    '- 2.0 では見送る',
    '- 来年度から廃止',
    '- 募集は6月から始める',
    '- 参加費無料で実施',
    '- 全員一致でA案',
    '- 場所は東館に変更になった',
    '- 開催日は8日とした',
    '- 行事は中止となった',
    '- 決まりを次のように改める',
    '- 業者は東商会に決定',
    '- 翻訳は外の会に移す',
    '- 公募は締切を一週間延ばす',
    '- 頻度は月一回、第三木曜とする',
    '- 参加費はなし',
    '- 会場は各社の持ち回り',
  ])('GIVEN %s THEN it is a decision', (line) => expect(among(line)).toEqual(['AGREED']));

  it.each([
    '- 中止とするか',
    '- 中止とすべき',
    '- 中止とする場合は早く知らせる',
    '- 入れない方がよい',
    '- 採用しますか',
    '- 1.9.3 で落ちた',
    '- 1.9.3 で対応すべき',
    '- 前回採用した',
    '- 昨年度から廃止',
    '- 募集は必要とした',
    '- 欠席者はなし',
    '- 採用された場合は書類を出す',
    '- 同社は採用した',
    '- 西田さんが困っている',
  ])('GIVEN %s THEN nothing is settled', (line) => expect(among(line)).toEqual([]));

  it('GIVEN what all share out THEN it is a task', () => {
    expect(among('- 全員で分担する')).toEqual(['SCHEDULED']);
    expect(among('- 手分けして調べる')).toEqual(['SCHEDULED']);
    expect(among('- 全員で話し合う')).toEqual([]);
  });
});

describe('what a body allows, and what it only looks into', () => {
  it.each([
    '傍聴を許可した。',
    '予備費からの支出を認めた。',
    '予備費から支出することが認められた。',
    '決算を認定した。',
  ])('GIVEN %s THEN it is decided', (line) =>
    expect(recorded(line)).toEqual([expect.stringMatching(/^AGREED: /u)]),
  );
  it.each([
    '必要性を認めた。',
    '総会で承認を得る予定である。',
    '出席者の確認を行った。',
    '定足数を満たしていることを確認した。',
  ])('GIVEN %s THEN nothing is', (line) => expect(recorded(line)).toEqual([]));
});

describe('papers that tell of a sitting', () => {
  const paper = (line: string, ...others: readonly string[]) =>
    read([...others, line], { title: 'みどり町の集まり', listed: true });
  const SITTING = ['会長から説明があった。', '委員から質問があった。', '掲示は西棟で行うこととした。'];

  it('GIVEN what a body did in three sentences THEN the fourth is read as of a record', () => {
    const line = '意見を出す順番は、会長、委員、事務局とする。';
    expect(paper(line, ...SITTING)).toHaveLength(2);
    expect(paper(line)).toEqual([]);
  });
  it('GIVEN talks between states in the same words THEN they are no record', () => {
    const line = '意見を出す順番は、会長、委員、事務局とする。';
    expect(paper(line, ...SITTING, '両国の外相が会談した。')).toHaveLength(1);
  });
});
