/** Families of Japanese wordings of when something was agreed: before the meeting that is told of, or at it. */
import { describe, expect, it } from 'vitest';
import { answered, listedIn, read } from './reading.ts';

describe('agreed before the meeting that the answer reports on', () => {
  it.each([
    '以前オスロで会談した際には、港の警備を強化することで一致しておりました。',
    '以前、先方の訪日の折にも、同様の考えで一致していたところです。',
    '以前の協議では、専門家を派遣することで合意をしております。',
    '前回の会談では、関税を下げることで一致しました。',
    '前回の訪問の際に、港の警備を強化することで合意いたしました。',
    '五年前、両国は漁業協定に署名しました。',
    '二十年前の今日、両国は国交を結ぶ共同宣言に署名いたしました。',
    '数か月前に、両国は共同研究を始めることで合意しております。',
    '既に一昨年の段階で、両国は共同研究の開始に合意しております。',
    '一九九二年に条約が採択され、一九九五年に両国が協定に署名いたしました。',
    '両国は、かねてより、海上の安全に連携して取り組むことで一致しております。',
    '両国の首脳は、累次にわたり、協力を深めていくことで一致をしております。',
    '両国は、現政権の発足以来、協力を深めていくことで一致してきております。',
    '本年二月の外相共同声明においても、航行の自由の重要性を確認しております。',
    '昨年の会議では、漁獲の上限を据え置くことで合意していました。',
  ])('GIVEN %s THEN nothing is listed of it', (line) => {
    expect(answered(line)).toEqual([]);
  });

  it.each([
    '以前から懸案であった港の警備について、これを強化することで一致しました。',
    '両国は、三年前に署名された条約を改めるための交渉を始めることで合意いたしました。',
    '五年前に開かれた会議の成果を踏まえ、協力を深めることで一致いたしました。',
    'かねてより協議してきた航空協定について、改定することで合意いたしました。',
    '国交樹立以来の友好関係を一層発展させていくことで一致しました。',
    '以前にも増して緊密に連携していくことで一致いたしました。',
    '前回の会談の成果を評価し、港の警備を強化することで合意しました。',
    '先月の会談では、関税を下げることで一致しております。',
    '一九九五年に署名された協定を、今回、延長することで合意いたしました。',
  ])('GIVEN %s THEN it is of this meeting', (line) => {
    expect(answered(line)).toHaveLength(1);
  });

  it('GIVEN what stands between leaders, in an answer that tells of no meeting of theirs THEN nothing', () => {
    const lines = ['個別の論点についてはお答えを控えます。', '両首脳間で交渉を急ぐことで一致をしています。'];
    expect(read(lines, { label: '外務大臣', listed: true })).toEqual([]);
    const told = ['先般、首脳会談が行われました。', '両首脳間で交渉を急ぐことで一致をしています。'];
    expect(read(told, { label: '外務大臣', listed: true })).toHaveLength(1);
  });
});

describe('what is said between, or on the way, parts nothing', () => {
  const presser = (line: string) =>
    read(['本日、ノルウェーの外務大臣と会談を行いました。', line], { label: '外務大臣', listed: true });

  it.each([
    '北極については、先ほど申し上げましたが、研究を共同で進めることで一致いたしました。',
    '漁業の枠組みについては、これは前にも御説明したところですが、見直しを急ぐことで合意しました。',
    '今後とも、二国間はもちろん、来月には多国間の会合も控えておりますが、連絡を密にすることを確認しました。',
    '両国の関係は良好であるが、これを更に高めていくとの認識で一致いたしました。',
    '氷上の監視、これは難しい作業でありますが、これを共同で行うことで合意いたしました。',
  ])('GIVEN %s THEN the whole is one item', (line) => {
    expect(presser(line).map((item) => item.replace(/^\w+: /u, ''))).toEqual([line.replace(/。$/u, '')]);
  });

  it.each([
    ['北極についても議論しましたが、研究を共同で進めることで一致いたしました。', '研究を共同で'],
    ['先方の次官も同席しておりましたが、見直しを急ぐことで合意しました。', '見直しを急ぐ'],
    ['非公式な形ではありましたが、交渉を始めるということで合意しました。', '交渉を始める'],
    ['私から懸念を申し上げましたが、協議を続けることでは一致いたしました。', '協議を続ける'],
  ])('GIVEN %s THEN the item begins behind it', (line, start) => {
    expect(presser(line)).toHaveLength(1);
    expect(presser(line)[0]).toMatch(new RegExp(`^\\w+: ${start}`, 'u'));
  });

  it('GIVEN what one side says that both should do THEN nothing; GIVEN what both did THEN items', () => {
    expect(presser('先方から、共同の計画を作成し、関係を進めていきたい旨述べました。')).toEqual([]);
    expect(presser('先方から、覚書に署名、協力を深めるべきであるとの発言がありました。')).toEqual([]);
    expect(presser('両大臣は覚書に署名し、協力を深めていきたいとの考えで一致しました。')).toHaveLength(2);
  });
});

describe('found together, put out, or only weighed', () => {
  it.each([
    ['日・EU経済対話では、幅広い分野での協力の進捗を確認したところです。', ['CONFIRMED']],
    ['省内の会議では、協力の進捗を確認したところです。', []],
    ['事業の採算性について念入りに点検、確認を行っております。', []],
    ['確認を行い、そして協議を続けました。', []],
    ['会合の成果を、共同の文書として公表しております。', ['AGREED']],
    ['調査の内容を、白書として公表しております。', []],
    ['最終的には閣僚声明も出されました。', ['AGREED']],
    ['報道官の声明が出されました。', []],
    ['首脳宣言では、自由な貿易の支持が明記されるなど、大きな成果がありました。', ['CONFIRMED']],
    ['会合では、港の警備の強化を確認するなど、大きな進展が見られました。', ['CONFIRMED']],
    ['時代を切り開く合意ができたと思っています。', []],
    ['関税を下げるとの合意ができたと思っています。', ['AGREED']],
    ['申し上げられるのは、協議を急ぐことで双方が一致したということに尽きます。', ['AGREED']],
    ['与党の御了承をいただいた上で、予算を決めたところです。', []],
    ['委員御指摘の問題意識は共有をいたしております。', []],
    ['両国は、直行便を増やすための協議を始めることも決めました。', ['AGREED']],
  ])('GIVEN %s THEN %j', (line, kinds) => {
    expect(answered(line)).toEqual(kinds);
  });

  it('GIVEN a plan that only describes what follows THEN it fixes nothing', () => {
    expect(
      listedIn('日・ラオス外相会談', '大臣から、東京で開催予定である首脳会議への出席を要請した。'),
    ).toEqual([]);
    expect(listedIn('日・ラオス外相会談', '次回の会合は東京で開催予定である。')).toHaveLength(1);
  });

  it('GIVEN a country that chairs a body THEN what is agreed with it is not of the body', () => {
    const line = 'また、来年の議長国であるタイとの間で、緊密に連携していくことで一致した。';
    expect(listedIn('日・ラオス外相会談', '両大臣は会談を行った。', line)).toHaveLength(1);
  });

  it('GIVEN what is to be done between both, in the words of one THEN it is not of both', () => {
    const line = '首相から、両国間での交流の再開を期待する旨が述べられた。';
    expect(listedIn('日・ラオス首脳会談', line)).toEqual([]);
  });
});
