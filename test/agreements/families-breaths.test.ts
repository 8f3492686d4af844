/** Japanese as it is spoken: a report that is made and taken up again (合意したと、こういうことであります), or broken by a word that only fills. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { answered, transcriptOf } from './reading.ts';

const MET = '昨日、東京でシンガポールの外務大臣と会談を行いました。';

describe('reported in two breaths', () => {
  it.each([
    '港の警備で連携していくことで一致したと、このように考えております。',
    '港の警備を強化しようということで合意をしたと、こういうことであります。',
    '次官級の協議を再開することで意見が一致したと、そのように思っております。',
    '人の往来を増やしていくということを確認したと、こういうわけでございます。',
    '協定を改めることで合意した、そういうことでございます。',
    '双方の間で、投資の協定を改めようと、そういう話になりました。',
    '港の警備を強化することで一致したという結果になりました。',
    '港の警備を強化することで一致となりました。',
    '港の警備を強化することで合意をですね、いたしました。',
    '港の警備を強化することで合意を、いたしました。',
    '港の警備を強化することで一致をいたました。',
    '港の警備について、一致点を見いだすことができました。',
    '両国は、港の警備を強化するとの合意に到達しました。',
  ])('GIVEN %s THEN one item', (line) => {
    expect(answered(line, MET)).toHaveLength(1);
  });

  it.each([
    '米国と中国が関税の引下げで合意をしたと、このように承知しております。',
    '両国が合意をしたと、こういう報道があることは承知しています。',
    '野党の皆さんは、既に合意したと、こう言っておられるわけであります。',
    '合意した、そういうことではございません。',
    '港の警備で一致したと、先方は述べておられます。',
    '港の警備で一致すると、次の段階に進みます。',
    '港の警備で一致したと思われます。',
    '港の警備で一致したのは前の政権です。',
    '一致点を見いだすことはできませんでした。',
    '港の警備で合意をですね、目指してまいります。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line, MET)).toEqual([]);
  });

  it('GIVEN no comma between what is settled and what is not THEN two items', () => {
    const line = '生の魚については合意しましたが冷凍品については引き続き協議を行うことになりました。';
    expect(answered(line, MET)).toHaveLength(2);
  });
});

describe('an answer to a question that tells of the meeting', () => {
  const qa = (words: string, label: string) => {
    const transcript = transcriptOf([
      { label, lines: [words] },
      { label: '外務大臣', lines: ['供給網を強くしていくことを改めて確認しました。'] },
    ]);
    return extractAgreements(transcript).filter((item) => item.listed);
  };

  it('GIVEN a short question of a meeting THEN what was affirmed is listed', () => {
    expect(qa('昨日の会談では、経済についてどのような話がありましたか。', '記者')).toHaveLength(1);
  });
  it('GIVEN a question of no meeting, or no question THEN nothing', () => {
    expect(qa('経済の見通しについて伺います。', '記者')).toEqual([]);
    expect(qa('昨日の会談では、経済を取り上げました。', '財務大臣')).toEqual([]);
  });
});
