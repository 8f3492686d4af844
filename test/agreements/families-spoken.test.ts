/** How people speak: softly, with particles at the end, and in words of the day. */
import { describe, expect, it } from 'vitest';
import { answered } from './reading.ts';

describe('Japanese: said softly, or with a particle at the end', () => {
  it.each([
    ['共同で調査をするということで合意したんですよ。', 'AGREED'],
    ['共同で調査をするということで合意をしたわけなんです。', 'AGREED'],
    ['共同で調査をするということは合意済みでして、準備を進めています。', 'AGREED'],
    ['危機感は共有できたのではないかと思っております。', 'CONFIRMED'],
    ['危機感を共有できたかなと思っております。', 'CONFIRMED'],
    ['認識を共有できたことは大変よかったと思います。', 'CONFIRMED'],
    ['共同で調査をすることを確認できたのは大きかったと思います。', 'CONFIRMED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(answered(line)).toEqual([kind]);
  });
  it.each([
    '合意できたらいいかなと思っております。',
    '合意したとまでは言えないかなと思います。',
    '合意したのではないかと言われております。',
    '先方が合意したのではないかと思います。',
    '認識が共有できなかったのではないかと思います。',
    '合意したというような、そんな話ではないんです。',
    '合意したんじゃないですか。',
    '一致したとか、そういうことではございません。',
    '先方がその旨を確認したとの連絡がありました。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
});

describe('Japanese: agreements won, concluded and signed', () => {
  it.each([
    'このたび、両国の利益となる合意を実現することができました。',
    '長い協議の末、合意を勝ち取ることができました。',
    '交渉を妥結させることができました。',
    '二国間の文書にサインをいたしました。',
    '漁業の覚書の署名式に臨みました。',
    '首脳宣言がまとまりました。',
    '共同で調査をやっていくという申合せをいたしました。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['AGREED']);
  });
  it.each([
    '合意を実現できるよう、全力を挙げてまいります。',
    '早期に合意を実現し、国民の皆様に御報告したいと考えております。',
    '交渉を妥結させなければなりません。',
    '署名式に出席する予定はございません。',
    '先方に約束を守らせることが大切であります。',
    'サインをするかどうか、まだ決まっておりません。',
    '声明がまとまるかどうか、予断を許しません。',
    '与野党の修正協議がまとまり、法案が提出されました。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
});
