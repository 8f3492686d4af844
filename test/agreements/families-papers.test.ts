/** Papers signed, issued and exchanged, whatever stands between the paper and its verb. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const answered = (line: string) =>
  read(['先月、東京で四か国の外相会合を行いました。', line], { label: '外務大臣', listed: true }).map(
    (item) => item.slice(0, item.indexOf(':')),
  );

describe('Japanese: papers of both', () => {
  const papers = ['漁業協定に', '協力に関する覚書（二件）に', '「海の宣言」に', '三件の文書に'];
  const manners = ['', '正式に', '先ほど', 'それぞれ', 'このたび', '先方と', 'そろって'];
  it.each(papers.flatMap((paper) => manners.map((manner) => `${paper}${manner}署名いたしました。`)))(
    'GIVEN %s THEN it is listed',
    (line) => {
      expect(answered(line)).toEqual(['AGREED']);
    },
  );
  it.each([
    '両大臣は、東京で署名いたしました。',
    '共同ステートメントを先ほど発出いたしました。',
    '共同声明を会談後、発表いたしました。',
    '四か国で声明を発表いたしました。',
    '両政府が声明を発表いたしました。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['AGREED']);
  });
  it.each([
    '北朝鮮が声明を発表いたしました。',
    '先方の大統領府が声明を公表いたしました。',
    '国連の事務総長が声明を発出いたしました。',
    '総理の声明を発表したところであります。',
    '大統領が、行政命令に先ほど署名しました。',
    '市民の方々が嘆願書に次々と署名されました。',
    '文書にそれぞれ署名する段取りについて、調整をしております。',
    '統計を先ほど発表いたしました。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
});
