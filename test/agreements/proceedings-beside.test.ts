/** What stands in printed proceedings and answers beside what was agreed. */
import { describe, expect, it } from 'vitest';
import { answered, read } from './reading.ts';

const MET = '昨日、東京でノルウェーの外務大臣と会談を行いました。';

describe('the front matter of printed proceedings', () => {
  it('GIVEN the heads of columns THEN nobody was elected by them', () => {
    const lines = [
      '委員の異動',
      '　　　退任　　　　　　　補欠選任',
      '　　　　　谷口はるか君　　　　杉　　孝子君',
    ];
    expect(read(lines, { listed: true })).toEqual([]);
    expect(read(['第三回幹事会議事録', ...lines], { listed: true })).toEqual([]);
  });

  it('GIVEN names that a particle’s letter is part of THEN nobody is given anything to do', () => {
    const lines = ['第三回幹事会議事録', '出席者', '　　　岡野はるみ君', '　　　北見はなこ君'];
    expect(read(lines, { listed: true })).toEqual([]);
  });
});

describe('answers that tell how things are done', () => {
  it.each([
    '両国とも合意した後で説明を変えることがあります。',
    '両国が合意した後の手続について申し上げます。',
    'どの家に生まれるかということが将来を決めている。',
    '入札では総合評価の方式を採用しております。',
    '貸付けに当たっては、必要性を検討の上で決定してきております。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line, MET)).toEqual([]);
    expect(read([line], { listed: true })).toEqual([]);
  });

  it.each([
    'この点は、委員と共通の認識だと思っております。',
    '大事な話だという点に関しましては、杉村先生と全く意見を同じにしております。',
  ])('GIVEN %s to who asks THEN nothing is listed', (line) => {
    expect(answered(line, MET)).toEqual([]);
  });

  it.each([
    ['両国は、航路を開くことで合意した後、覚書に署名しました。', 2],
    ['両国は、航路を開くことで合意した後に覚書に署名しました。', 2],
    ['両国は、航路を開くことを確認してきております。', 1],
    ['航路を開く必要性について、先方と認識を一にしております。', 1],
  ])('GIVEN %s THEN %i are', (line, count) => {
    expect(answered(line, MET)).toHaveLength(count);
  });
});
