/** Where an item begins: with its own clause, and with all of what was agreed. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { transcriptOf, wordsOf } from './reading.ts';

function itemsOf(line: string): readonly string[] {
  const transcript = transcriptOf([
    { label: '外務大臣', lines: ['先月、東京で外相会談を行いました。', line] },
  ]);
  const from = transcript.text.indexOf(line);
  return extractAgreements(transcript)
    .filter((item) => item.listed && item.start >= from)
    .map((item) => wordsOf(transcript, item));
}

describe('Japanese: a suspended verb that is part of what was agreed', () => {
  it.each([
    '両首脳は、今後も緊密に協議し、共同で対応していくことで一致しました',
    '両首脳は、引き続き率直に意見交換を行い、信頼関係を築いていくことで一致しました',
    '両国で定期的に進捗を確認し、必要な見直しを行うことで合意いたしました',
  ])('GIVEN %s THEN it is one item from its subject on', (words) => {
    expect(itemsOf(`${words}。`)).toEqual([words]);
  });
  it('GIVEN a talk that has been held THEN what was agreed begins behind it', () => {
    expect(itemsOf('両大臣は、情勢について意見交換を行い、緊密に連携していくことで一致しました。')).toEqual([
      '緊密に連携していくことで一致しました',
    ]);
  });
  it('GIVEN two that were affirmed THEN they are two', () => {
    expect(itemsOf('両国は、懸念を共有し、引き続き協力していくことを確認いたしました。')).toEqual([
      '両国は、懸念を共有し',
      '引き続き協力していくことを確認いたしました',
    ]);
  });
});

describe('Japanese: clauses that end short of a full stop', () => {
  it.each([
    ['先方からは前向きな回答がありまして、', '今後、事務方で詰めていくこととなりました'],
    [
      '大統領からも、この問題は重要であるとのお話がございまして、',
      'お互いに協力していこうということで一致をいたしました',
    ],
    ['準備を進めているところであり、', '豪州とも、同様の協議を行うことで一致しております'],
    ['各国で取組を進めておりまして、', '先般の会談でも、港の警備を強めることを確認いたしました'],
    ['こちらの考えをお話しさせていただきまして、', 'それについては先方と認識を共有いたしました'],
  ])('GIVEN %s before it THEN the item is %s', (before, words) => {
    expect(itemsOf(`${before}${words}。`)).toEqual([words]);
  });
  it('GIVEN nothing but the ruling behind a proposal THEN the proposal belongs to it', () => {
    const line = '先方から来年は南の島で開きたいとの提案があり、了承されました';
    expect(itemsOf(`会合では、${line}。`)).toEqual([`会合では、${line}`]);
  });
});

describe('Japanese: a suspended verb takes its time from what follows', () => {
  it.each([
    '年内に会合を開くことで一致し、それに向けて準備を進めてまいります',
    '先方とは協力を深めることで一致しており、具体化に向けて取り組んでまいります',
    '会談では協力の重要性を確認し、大変有意義でありました',
  ])('GIVEN %s THEN what was agreed is listed', (words) => {
    expect(itemsOf(`${words}。`)).toHaveLength(1);
  });
  it.each([
    '関係国と認識を共有し、連携して対応してまいります。',
    '関係国と方針を確認し、適切に対応してまいります。',
    '相手国と合意し、署名し、国会の承認を得て、初めて効力が生じます。',
    '合意を形成し、実行に移していくことが重要であります。',
    '各国と一致し、行動していくべきだと考えております。',
    '合意をし、実施をし、検証をしていく、この繰り返しが大切です。',
    '両国が合意し、実施していくためには、国民の理解が必要です。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(itemsOf(line)).toEqual([]);
  });
});
