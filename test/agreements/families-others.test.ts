/** Families of Japanese wordings with others in them: agreed by those others, or about them by those who meet. */
import { describe, expect, it } from 'vitest';
import { answered, read } from './reading.ts';

const MET = '昨日、東京でノルウェーの外務大臣と会談を行いました。';

describe('agreed by others, in the mouth of a minister who met somebody else', () => {
  it.each([
    'ハマスとイスラエルの間で、人質の解放について合意が成立しました。',
    '米国のトランプ大統領とロシアのプーチン大統領は、協議を始めることで合意しました。',
    'エルドアン大統領とシシ大統領は、船の航行を認めることで合意しました。',
    'エチオピアとソマリアの首脳が和平の文書に署名いたしました。',
    'コンゴ民主共和国とルワンダが和平の枠組みに署名しました。',
    '湾岸諸国とイランは、対話を再開することで合意しました。',
    '中国と中央アジア五か国は、会議の定例化で一致しました。',
    '国際原子力機関とイランは、査察の再開で合意しました。',
    '米国議会の与野党は、予算の延長で合意しました。',
    '韓国の国会では、各党が特別法の制定で合意いたしました。',
    'EUが制裁を科す案で合意しました。',
    'NATOにおける首脳会議では、国防費を引き上げることで一致しております。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line, MET)).toEqual([]);
  });

  it.each([
    'ノルウェーとの間では、捕虜の交換を支持することで一致しました。',
    'ロシアとウクライナの間で停戦が実現するよう連携していくことで一致しました。',
    '米国とイランが対話を続けるよう、共に働きかけていくことで一致いたしました。',
    'EUが主催する来年の会議に共に出席することで一致しました。',
    'ASEANが中心となる地域の枠組みを尊重することを確認いたしました。',
    'OPECにおける決定を注視していくことで一致しました。',
    '韓国も含めた三か国で情報を共有することを確認いたしました。',
    '欧州では、G7の会合で、供給網を守る措置を取ることで合意いたしました。',
    'かつての経緯を踏まえ、未来志向の関係を築くことで一致いたしました。',
    '我が国とEUは、協議を始めることで合意しました。',
    '日本とEUの間で、情報の移転について枠組みを作ることで合意いたしました。',
    '各国外相は、警察の連絡窓口を設けることを支持しました。',
  ])('GIVEN %s THEN it is of those who met', (line) => {
    expect(answered(line, MET)).toHaveLength(1);
  });

  it('GIVEN last year’s meeting long past THEN it is of before; GIVEN one of some months ago THEN it is answered for', () => {
    const line = (month: string) => `昨年${month}の会談において、航空便を増やすことで一致しました。`;
    expect(answered(line('三月'), MET)).toEqual([]);
    const recent = read([MET, line('十二月')], { label: '外務大臣', heldOn: '2024-02-10', listed: true });
    expect(recent).toHaveLength(1);
    expect(answered('昨年のG7で、私たちは関税を下げると約束しました。', MET)).toEqual([]);
  });

  it('GIVEN an adverb between who acts and what is done THEN it is still of one side', () => {
    expect(answered('条約が適用されることは、米国政府が随時確認をしております。', MET)).toEqual([]);
    expect(answered('協力の重要性を共同で確認をし、文書に書き込んだということでございます。', MET)).toEqual([
      'CONFIRMED',
    ]);
  });
});
