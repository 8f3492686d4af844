/** Who acts, where one side speaks of both, and both of others. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const released = (line: string) =>
  read(['日・ペルー外相会談', line], { title: '日・ペルー外相会談', listed: true }).map((item) =>
    item.slice(0, item.indexOf(':')),
  );

describe('Japanese: one side speaks of both', () => {
  it.each([
    'これに対し林大臣から、両国は基本的な価値を共有する重要な相手である旨述べました。',
    '林大臣から、両国が連携していくことが重要である旨述べました。',
    '林大臣は、日本とペルーは大切な相手であると強調しました。',
    '先方は、日本と共に海の秩序を守っていく考えを強調しました。',
    '先方は、双方が合意した事項を着実に実施する決意を表明しました。',
    '先方から、両国間の協議が再開されたことを評価する旨の発言がありました。',
    '先方は、四か国が結束して対応することへの支持を表明しました。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(released(line)).toEqual([]);
  });
  it.each([
    ['林大臣から懸念を伝え、両大臣は、引き続き協議していくことを確認しました。', 'CONFIRMED'],
    ['林大臣から、両国の協力を強化したい旨述べ、双方は、次官級協議を開くことで一致しました。', 'AGREED'],
    ['林大臣は、先方の大臣と昼食を共にし、協力を深めていくことを確認しました。', 'CONFIRMED'],
    ['両大臣は、海の秩序を守る決意を表明しました。', 'CONFIRMED'],
    ['林大臣と先方の大臣は、海の秩序の重要性を強調しました。', 'CONFIRMED'],
    ['カナダと日本は、海の秩序の重要性を強調しました。', 'CONFIRMED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(released(line)).toEqual([kind]);
  });
  it('GIVEN what one country is to do behind what both affirmed THEN both affirmed it', () => {
    expect(
      released(
        '両外相は、人的交流の重要性につき一致、先方の奨学金について、日本として支援していくことを確認。',
      ),
    ).toEqual(['AGREED', 'CONFIRMED']);
  });
  it('GIVEN one country as the one who acts THEN it is one-sided', () => {
    expect(released('日本として、先方の計画を支援していくことを確認。')).toEqual([]);
  });
});

describe('Japanese: a meeting of others as part of what is agreed', () => {
  it.each([
    '今後、八月のＡＳＥＡＮの会議でも連携していくことで一致しました。',
    '来月のＥＵ首脳会議で結果を示すことで一致しました。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(released(line)).toEqual(['AGREED']);
  });
  it.each([
    'ＥＵ首脳会議では、制裁を延ばすことで一致しました。',
    'ＡＳＥＡＮ首脳会議で、宣言が採択されました。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(released(line)).toEqual([]);
  });
});

describe('Japanese: in whose company, and with what it is the same', () => {
  const answered = (line: string) =>
    read(['お答えいたします。', line], { label: '外務大臣', listed: true }).map((item) =>
      item.slice(0, item.indexOf(':')),
    );

  it.each([
    ['この方針は、米国ともしっかりと確認をしております。', 'CONFIRMED'],
    ['この点は、米側とも共有しております。', 'CONFIRMED'],
    ['首脳声明の中に、我が国の提案を盛り込むことができました。', 'AGREED'],
    ['各国首脳からは賛同をいただき、取組を共に始めることで合意をいたしました。', 'AGREED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(answered(line)).toEqual([kind]);
  });
  it.each([
    'この点は、米側に確認をしております。',
    '米国とも認識を共有しながら、進めてまいります。',
    'この点は、韓国側の発表とも一致しております。',
    'この点は、昨年の答弁とも一致をしております。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
  it('GIVEN a member who was sent and reports THEN what was agreed is listed', () => {
    const line = '議長との会談では、議会の間の交流を深めることで一致いたしました。';
    expect(read([line], { label: '森花子（派遣委員）', listed: true })).toHaveLength(1);
    expect(read([line], { label: '森花子（委員）', listed: true })).toEqual([]);
  });
});

describe('Japanese: papers and meetings of an earlier year', () => {
  const answered = (line: string) =>
    read(['お答えいたします。', line], { label: '外務大臣', listed: true }).map((item) =>
      item.slice(0, item.indexOf(':')),
    );

  it.each([
    '大統領との間では、一九五六年の宣言を基礎とすることで、一致をいたしました。',
    '二〇一九年の首脳間の方針を維持することで、改めて一致いたしました。',
    '年内に会合を開くことで合意したことは、大きな前進だと考えております。',
    '年内に会合を開くことで合意したことをお伝えいたします。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['AGREED']);
  });
  it('GIVEN what another has said before THEN both affirmed it all the same', () => {
    expect(
      answered('総理からも御答弁申し上げましたように、両国の間で年内に会合を開くことを確認しております。'),
    ).toEqual(['CONFIRMED']);
  });
  it.each([
    '二〇一九年の首脳会談で、交渉を速めることで合意しております。',
    '平成三十年十一月の会談において、交渉を速めることで合意しております。',
    '二〇一六年の長崎での会談の際に、両首脳は協議を始めることで合意しました。',
    '合意したとされる内容について、確認をしております。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
});

describe('Japanese: both of others', () => {
  const answered = (line: string) =>
    read(['お答えいたします。', line], { label: '外務大臣', listed: true }).map((item) =>
      item.slice(0, item.indexOf(':')),
    );

  it.each([
    'イスラエルとハマスの双方が、停戦に合意いたしました。',
    'ロシアとウクライナの両国が、捕虜の交換で合意いたしました。',
    '米国とイランの両政府の間で、協議を再開することで一致しました。',
    'タイとカンボジアは、国境での停戦に合意しました。',
    '南北首脳会談では、宣言が署名されました。',
    '停戦の当事者が合意をしたところでございます。',
    '当事国の間で合意が成立いたしました。',
    '米国の議会と政府は、つなぎ予算で合意いたしました。',
    'ドイツの連立与党は、財政の規律の見直しで合意しました。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
  it.each([
    'イスラエルとハマスの双方が合意を守るよう働きかけることで、先方と一致いたしました。',
    '両大臣は、ロシアとウクライナの両国の間で停戦が実現するよう協力することで一致しました。',
    '日本と米国は、関税の引下げで合意をいたしました。',
    '我が国とフィリピンの両政府は、関税の引下げで合意をいたしました。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['AGREED']);
  });
});
