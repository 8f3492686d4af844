/**
 * Japanese: what the meeting itself agreed though it speaks of an earlier one, whom others elected, and what is said in
 * passing or of an agreement's worth.
 */
import { describe, expect, it } from 'vitest';
import { answered, listedIn, read } from './reading.ts';

describe('a time that is of a noun, and one that is of the report', () => {
  const told = (line: string) => listedIn('日・ラオス外相会談（概要）', '両大臣は会談を行った。', line);
  it.each([
    '両大臣は、前回の会談で見送った航路の開設を進めることで一致した。',
    '両大臣は、前回の協議において提案された作業部会を設けることで合意した。',
    '両大臣は、前回の訪問の際に交わした覚書を改めることで一致した。',
    '両大臣は、前回の会談では触れなかった漁業を議題に加えることで一致した。',
    '両首脳は、以前、国交が途絶えていた折に止まった航路を再び開くことで一致した。',
  ])('GIVEN %s THEN it is of this meeting', (line) => {
    expect(told(line)).toHaveLength(1);
  });
  it.each([
    '前回の会談では、航路の開設を進めることで一致した。',
    '前回の会談では両国が航路の開設を進めることで一致した。',
    '前回の訪問の際に、覚書を改めることで一致した。',
    '両大臣は、以前、先方の訪日の折に航路を開くことで一致しており、意見を交わした。',
    '以前、両国が対立していた際には、対話を続けることで一致した。',
  ])('GIVEN %s THEN nothing is listed of it', (line) => {
    expect(told(line)).toEqual([]);
  });
});

describe('whom the meeting chose, and whom others did', () => {
  const noted = (line: string) => listedIn('令和七年度第三回理事会議事録', '議長が開会を宣した。', line);
  it.each([
    '投票の結果、森氏が当選した。',
    '副会長に木下氏が当選した。',
    '互選により、会長に森氏が選定された。',
    '理事の中から、木下氏を代表理事に選定した。',
    '議長に森氏が選出された。',
    '投票の結果、木下氏の図案が採用された。',
    '本連盟の総会で、木下氏の図案が採用された。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(noted(line)).toHaveLength(1);
  });
  it.each([
    '全国連盟の総会で、新しい採点方式が採用された。',
    '県の審査会では、隣の町の図案が採用された。',
    '先の参議院選挙で、元理事の木下氏が当選した。',
    '市長選挙では現職が当選した。',
    '県内の予選で、森選手が代表に選出された。',
    '加盟団体の役員会で、木下氏が会長に選出された。',
    '連合会の理事長が交代し、木下氏が理事長に選任された。',
    '写真コンテストで、会員の作品が金賞に選定された。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(noted(line)).toEqual([]);
  });
});

describe('nothing more than that they agreed', () => {
  it.each([
    '申し上げたいのは、協議を急ぐことで双方が一致したということがすべてでございます。',
    '会談の成果は、港を開くことで両国が合意したという一点に尽きると考えます。',
    '結局は、港を開くことで両国が合意したということにほかなりません。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['AGREED']);
  });
  it.each([
    '港を開くことで両国が合意したということに尽きると先方は説明しております。',
    '港を開くことで両国が合意したということがすべてだと報じられています。',
    '港を開くことで両国が合意したということにほかならないのでしょうか。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
});

describe('what an agreement is worth, and what it is about', () => {
  it.each([
    '実りある合意ができたと思っています。',
    '新しい時代を開く合意ができたと思っています。',
    '互恵的な合意ができたと思っています。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
  it.each(['港を開くという合意ができたと思っています。', '港を共同で使うとの前向きな合意ができました。'])(
    'GIVEN %s THEN it is listed',
    (line) => {
      expect(answered(line)).toEqual(['AGREED']);
    },
  );
});

describe('what is said in passing', () => {
  const presser = (line: string) =>
    read(['本日、ノルウェーの外務大臣と会談を行いました。', line], { label: '外務大臣', listed: true });
  it.each([
    '流氷の観測、これは先方も苦労しておりますが、これを共同で行うことで合意いたしました。',
    '流氷の観測、いずれも費用がかかりますが、これらを共同で行うことで合意いたしました。',
    '今後とも、二国間はもとより、国連の場でも課題が残っていますが、連絡を密にすることを確認しました。',
    'これからも、首脳間のみならず、議会も来月から動きますが、往来を増やすことを確認しました。',
  ])('GIVEN %s THEN the whole is one item', (line) => {
    expect(presser(line).map((item) => item.replace(/^\w+: /u, ''))).toEqual([line.replace(/。$/u, '')]);
  });
  it.each([
    ['流氷の観測、これは意見が分かれましたが、往来を増やすことで合意いたしました。', '往来を増やす'],
    ['二国間はもちろん、国連の話も出ましたが、往来を増やすことで合意いたしました。', '往来を増やす'],
  ])('GIVEN %s THEN the item opens behind it', (line, opening) => {
    expect(presser(line)).toHaveLength(1);
    expect(presser(line)[0]).toMatch(new RegExp(`^AGREED: ${opening}`, 'u'));
  });
});
