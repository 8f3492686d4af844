/**
 * Families of Japanese wordings in a minister's answer or a leader's statement, each in forms that differ by voice,
 * courtesy and order; with what only looks like them.
 */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

type Case = readonly [line: string, ...kinds: string[]];
const answered = (...lines: readonly string[]) =>
  kindsOf(['先月、東京で四か国の外相会合を行いました。', ...lines], '外務大臣');
const announced = (...lines: readonly string[]) =>
  kindsOf(lines, '総理', '日・ペルー共同記者発表における総理発言');

function kindsOf(lines: readonly string[], label: string, title = 'Test'): readonly string[] {
  return read(lines, { label, title, listed: true }).map((item) => item.slice(0, item.indexOf(':')));
}

const INSTRUMENTS: readonly Case[] = [
  ['両大臣の立会いの下、農業協力に関する交換公文が取り交わされました。', 'AGREED'],
  ['会談後、二件の文書が交わされております。', 'AGREED'],
  ['橋の建設に関する書簡を交換させていただきました。', 'AGREED'],
  ['両首脳立会いの下、鉄道協力の覚書の署名が執り行われたところです。', 'AGREED'],
  ['成果は共同声明に取りまとめ、発出いたしました。', 'AGREED'],
  ['議論の結果は議長声明という形で取りまとめ、発出をさせていただきました。', 'AGREED'],
  ['会合の成果を共同文書として取りまとめまして、同日公表しております。', 'AGREED'],
  ['会談の成果は、共同宣言に盛り込まれました。', 'AGREED'],
  ['協議の結果は、議長宣言にまとめられています。', 'AGREED'],
  ['会談の成果は、行動計画として取りまとめられました。', 'AGREED'],
  ['租税協定の改正議定書に両大臣が署名をさせていただいたところでございます。', 'AGREED'],
  ['気象観測に関する三本の覚書が締結されました。', 'AGREED'],
  ['会談後には、港湾整備の協定を始めとする五つの文書への署名が行われております。', 'AGREED'],
  ['学術交流の協力文書を交換いたしました。', 'AGREED'],
];
const NO_INSTRUMENTS: readonly string[] = [
  '交換公文は取り交わしておりません。',
  '文書が取り交わされる見込みは立っておりません。',
  '覚書を交わすべく調整してまいりたいと考えております。',
  '共同声明の発出には至りませんでした。',
  '昨年取り交わされた交換公文に基づき、工事を進めております。',
  '文書が取り交わされたのではないかとのお尋ねでございます。',
  '米国とインドが覚書に署名したという報道は承知しております。',
  '共同声明を取りまとめるべく努力してまいります。',
];

const DECIDED: readonly Case[] = [
  ['救難の当番を交代で受け持つことを三長官の間で決めさせていただいております。', 'AGREED'],
  ['見回りの範囲を広げることを、この会合で決めてまいりました。', 'AGREED'],
  ['通報の窓口を一本化することが決められました。', 'AGREED'],
  ['次官級の対話を設けることを取り決めさせていただいております。', 'AGREED'],
  ['四か国で船舶の情報を持ち寄ることを申し合わせたところでございます。', 'AGREED'],
  ['定期便の再開について、先方と約束をしてまいりました。', 'AGREED'],
  ['最後まで力を合わせるということを四大臣で誓い合いました。', 'AGREED'],
  ['互いに支え合っていくことを約束し合ったところであります。', 'AGREED'],
  ['両国は、漁場の調査に共同で当たることを約した。', 'AGREED'],
  ['難民の受入れを分担することを誓い合ったところです。', 'AGREED'],
  ['海図の更新を分担することで折り合いをつけさせていただきました。', 'AGREED'],
  ['重油の備蓄を増やすことを四か国で決定をさせていただいたところでございます。', 'AGREED'],
  ['研修生の枠を広げることを両大臣間で取り決めました。', 'AGREED'],
  ['残る論点につきましては、局長級で交渉を続けることとしております。', 'AGREED'],
  ['共同の調査団を派遣することといたしております。', 'AGREED'],
  ['四か国の専門家の会合を新たに設けることとした次第でございます。', 'AGREED'],
];
const NOT_DECIDED: readonly string[] = [
  '海域を広げるということは決めておりません。',
  '何を決めるかはこれから検討してまいります。',
  '早期に決めるよう働きかけてまいりたいと考えております。',
  '互いに誓い合うことができればと願っております。',
  '何らかの約束をしたということはございません。',
  '取決めを結ぶことを目指してまいります。',
  'どのような方針を決めたのかとのお尋ねでございます。',
  '政府としては、引き続き情報の収集に努めることとしております。',
  '法律上、届出をすることとなっております。',
  '報道によれば、中国とロシアは漁場の拡大を決めたとのことです。',
];

const SETTLED: readonly Case[] = [
  ['技術者の会議を二月に開くことがほぼ固まりました。', 'SCHEDULED'],
  ['次回の閣僚会合は来年三月に開くことが内定しております。', 'SCHEDULED'],
  ['来月からは各国の巡視船が合同で訓練を行うという運びになってございます。', 'SCHEDULED'],
  ['来春には長崎で閣僚会議が開かれる見通しでございまして、', 'SCHEDULED'],
  ['年明けには次官級の協議が行われる見込みでございます。', 'SCHEDULED'],
  ['来月には実務者の会合を開く段取りとなってございます。', 'SCHEDULED'],
  ['九月に第二回の会合を開催する手はずが整っております。', 'SCHEDULED'],
  ['来年は我が国が会合を主催することが決まっております。', 'AGREED'],
  ['準備のための協議が、来月上旬に行われることになっております。', 'SCHEDULED'],
  ['近く、両国の当局による初の協議をリマで開きます。', 'SCHEDULED'],
  ['今後、司令官の間で訓練の計画が調整されてまいります。', 'SCHEDULED'],
  ['次回の対話は来月の下旬に神戸で行う方向で調整が続けられています。', 'SCHEDULED'],
  ['第一回の評議会は来年三月に開催させていただく予定でございます。', 'SCHEDULED'],
  ['来月、両国の専門家が大阪に集まることになってございます。', 'SCHEDULED'],
];
const NOT_SETTLED: readonly string[] = [
  '船団の規模は、当事国の間で依然調整中であります。',
  '開催の時期は現在検討中でございまして、決まったものはございません。',
  '会合の議題は調整中であります。',
  '会合を開くことは固まっておりません。',
  '会合が開かれる見通しは立っておりません。',
  '物価は来年上昇する見通しであります。',
  '企業の参加については、まだ調整中でありまして、',
  '首脳会合が開催されるかどうかは承知しておりません。',
];

const VIEWS: readonly Case[] = [
  ['対話によって解くべきであるという点で、私と大統領の考えは同じであります。', 'CONFIRMED'],
  ['制裁を緩めるべきではないという点で、我が国と豪州の立場は共通しております。', 'CONFIRMED'],
  ['海の秩序を守るべきだという点で、四か国の見解は軌を一にしております。', 'CONFIRMED'],
  ['核の拡散を防ぐという考えに、両国の間で違いはございません。', 'CONFIRMED'],
  ['現状の変更は許されないとの立場で、両者の認識は一致しております。', 'CONFIRMED'],
  ['この点で四大臣の思いは一つであります。', 'CONFIRMED'],
  ['情勢を深く憂慮しているという点では、両首脳の認識が完全に重なりました。', 'CONFIRMED'],
  ['法の支配が基礎であるとの認識を互いに確かめ合いました。', 'CONFIRMED'],
  ['法の支配が大切であることを四大臣で再確認をさせていただいたところでございます。', 'CONFIRMED'],
  ['協議を急ぐべきだという点で双方の見方が一致をいたしました。', 'AGREED'],
  ['地域の平和が脅かされているとの危機感を四大臣が共有をいたしたところでございます。', 'CONFIRMED'],
  ['地雷の除去を急ぐ必要性を共有。', 'CONFIRMED'],
  ['両大臣は、食料の高騰に懸念を共有した。', 'CONFIRMED'],
];
const NO_VIEWS: readonly string[] = [
  'この点で、両国の考えが同じであるとは申し上げておりません。',
  '両者の立場は同じではありません。',
  '問題意識は私も委員と同じであります。',
  '先生とは、放置できないという思いを共有しているつもりであります。',
  '認識の一致は見られませんでした。',
  '各国と認識を共有してまいりたいと存じます。',
  '認識が一致しているのではないかとの御指摘でございます。',
  '私の考えは先ほど述べたとおりで同じであります。',
];

const ORDERED: readonly Case[] = [
  ['両長官から双方の技官に対し、測量を早めるよう指示を出したところであります。', 'AGREED'],
  ['両大臣から事務方に対し、調整を急ぐよう指示をさせていただきました。', 'AGREED'],
  ['共同の訓練を毎年行うということについても、先方の賛同を得ることができました。', 'OBTAINED'],
];

describe('Japanese: families of wordings in an answer', () => {
  it.each([...INSTRUMENTS, ...DECIDED, ...SETTLED, ...VIEWS, ...ORDERED])(
    'GIVEN %s THEN %s',
    (line, ...kinds) => {
      expect(answered(line)).toEqual(kinds.filter((kind) => kind !== 'OBTAINED'));
    },
  );
  it.each([...NO_INSTRUMENTS, ...NOT_DECIDED, ...NOT_SETTLED, ...NO_VIEWS])(
    'GIVEN %s THEN nothing',
    (line) => {
      expect(answered(line)).toEqual([]);
    },
  );
});

describe('Japanese: what a leader announces for both', () => {
  it.each<Case>([
    ['干潟の観測網を再来年から共同で築きます。', 'AGREED'],
    ['両国は、共同で奨学金を創設します。', 'AGREED'],
    ['衛星の開発に両国で取り組みます。', 'AGREED'],
    ['海底の調査を両国が共同で実施していきます。', 'AGREED'],
    ['我々は、海の秩序を守る決意を再確認しました。', 'CONFIRMED'],
    ['我々は、通信網の整備を急ぐことを決定しました。', 'AGREED'],
    ['私たちは、互いの市場を一層開くことで合意いたしました。', 'AGREED'],
  ])('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(announced('先ほど大統領と会談を行いました。', line)).toEqual(kinds);
  });
  it.each([
    '我が国は、奨学金を創設します。',
    '日本は、貴国の改革を支援してまいります。',
    '引き続き、共に歩んでまいりたいと思います。',
    '国際社会が一致団結して共に立ち向かわなければなりません。',
    '両国の船乗りが力を発揮すると確信しております。',
    '我々は、難しい時代を迎えております。',
    '共同で立ち上げた基金は、昨年十周年を迎えました。',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(announced('先ほど大統領と会談を行いました。', line)).toEqual([]);
  });
});

describe('Japanese: lists under the sentence that announces them', () => {
  it('GIVEN members in one sentence under a decision THEN they are listed as what was decided', () => {
    expect(
      answered(
        '両首脳は、海上保安の協力を深めることを決定いたしました。',
        '具体的には、第一に、合同の訓練を増やすこと、第二に、無線の規格をそろえることであります。',
      ),
    ).toEqual(['AGREED', 'AGREED']);
  });
  it.each([
    '本日、私たちは次の三つの分野で協力を深めることを決めました。',
    '我々は、以下の三分野において協力を進めることで一致しました。',
    '両国は、次の三本の柱に沿って連携を強めることを申し合わせました。',
  ])('GIVEN %s with members THEN only the members are listed', (header) => {
    expect(
      announced(
        header,
        '一つ目は、農業であります。',
        '種子の保存を共同で始めることで合意しました。',
        '二つ目に、漁業です。',
        '稚魚の放流を増やすことを申し合わせました。',
        '三つ目は、林業であります。',
        '苗木の交換を毎年行うことで一致しました。',
      ),
    ).toEqual(['AGREED', 'AGREED', 'AGREED']);
  });
  it('GIVEN 具体的には and reasons under no decision THEN nothing', () => {
    expect(answered('具体的には、第一に、財源を確保すること、第二に、人材を育てることであります。')).toEqual(
      [],
    );
  });
});
