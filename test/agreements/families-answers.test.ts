/** What a minister says in answer: of this meeting, of earlier ones, of others' agreements, and of what was only looked into. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { answered, transcriptOf } from './reading.ts';

/** Kinds of what is listed of the line, behind a sentence that tells of the meeting answered for. */

describe('Japanese: the time of what an answer reports', () => {
  it.each([
    '灯台の引渡しにつきましては、平成九年に両国で合意をいたしました。',
    '平成十八年の工程表では、灯台の移転について両国で合意をしております。',
    '両国は、一九八二年の国交の樹立に際して、漁船の安全を守ることで合意いたしました。',
    '両政府は、二〇一二年四月の閣僚協議において、部隊を移すことで一致しています。',
    '昭和五十三年、当時の両国政府は、海域の区分に合意いたしました。',
    '一昨年三月に両国で合意が得られております。',
    'これまでに六か国との間で航空協定に署名しています。',
    'これまでも首脳間で重要性を確認してきております。',
    '過去には、両国で操業の停止に合意しております。',
  ])('GIVEN an earlier year: %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
  it.each([
    '二〇三〇年までに往来を倍にすることで一致いたしました。',
    '二〇一五年に採択された条約を着実に実施していくことで一致いたしました。',
    '平成九年の工程表を踏まえ、移転を急ぐことで合意をいたしました。',
    '両首脳は、これまでに培われた協力を更に広げていくことで一致しました。',
    '本年四月の閣僚会合において、部隊を移すことで一致いたしました。',
  ])('GIVEN a year that belongs to the content or is this one: %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['AGREED']);
  });
});

describe('Japanese: whose agreement an answer speaks of', () => {
  it.each([
    '与党と新緑の会との間で、授業料の扱いについて合意が得られました。',
    '三党の幹事長間で、控除の引上げに合意がなされました。',
    '県と事業者の間で安全協定が締結されております。',
    '春の労使交渉では、高い水準での賃上げが妥結しております。',
    '連立合意においても、定数の見直しがうたわれております。',
    'この法律は、昨年の通常国会において、全会一致で可決されました。',
    '我が国は、既に七十か国以上と租税条約を締結しております。',
    '大統領が大統領令に署名をいたしました。',
    '多くの国民の皆様が署名をされております。',
    '百か国以上が条約に署名をしております。',
    '基本計画において、引き続き検討することとされました。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line, 'お答えいたします。')).toEqual([]);
  });
  it.each([
    '国と県との間で、昨日、跡地の利用に関する協定が締結されました。',
    '昨日、大臣が先方の長官と共に投資に関する覚書に署名いたしました。',
    '政労使の会合で、賃上げの流れを続けることで一致いたしました。',
  ])('GIVEN the speaker’s own side among them: %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['AGREED']);
  });
});

describe('Japanese: what an answer says was looked into, or shared with who asks', () => {
  it.each([
    '不審な船が領海に入ったことを確認いたしました。',
    '海上自衛隊が、外国の艦艇三隻を確認いたしました。',
    '法令に照らして問題がないことを確認しております。',
    '政府内では、各省が連携して対応することを確認しております。',
    '関係省庁の連絡会議で、対応の方針を確認いたしました。',
    '省内の対策本部を開き、備えを固めることを確認いたしました。',
    '委員と問題意識を共有しております。',
    '御懸念は共有しているところでございます。',
    '問題意識については共有しております。',
    '両国は、基本的な価値を共有しています。',
    '次回の協議の日程については、現在調整中であります。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
  it.each([
    '会談では、港の工事が順調に進んだことを確認いたしました。',
    '先方とは、緊密に連絡を取る必要があるとの問題意識を共有いたしました。',
    '密漁を放置できないという点で、先方と認識の共有を図ることができました。',
    '密漁の問題の重さについて、先方と認識の共有を図ったところであります。',
    '密漁の問題の重さについて、共通の認識が得られました。',
    '両国の間に認識の齟齬はございません。',
    'この点について、先方との間で認識の違いはございません。',
    'やはり首脳同士で、こうした方向でやっていこうという認識を共有したということだと思っております。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['CONFIRMED']);
  });
});

describe('Japanese: more ways to say that something came off', () => {
  it.each([
    '新たな基金を設けることで一致できたことを大変うれしく思っております。',
    '専門家による検討の場の設置が正式に決まりました。',
    '両国で専門家の会合を毎年開いていくことにしています。',
    '総理から訪日を招請し、大統領はこれを受諾されました。',
    '今回の合意では、自動車の関税を引き下げることといたしました。',
    '内容につきましては、共同声明という形で文書化し、公表いたしました。',
    '両首脳は、関係を格上げすることを発表いたしました。',
    '会談後、両国は漁業の覚書への署名を実施いたしました。',
  ])('GIVEN %s THEN it is listed', (line) => {
    expect(answered(line)).toEqual(['AGREED']);
  });
  it.each([
    '先方からは、一致できたことをうれしく思う旨の発言がありました。',
    '先方は、一致できたことを喜ばしく思う旨述べました。',
    '先方に対し、認識の共有を図ってまいりたいと考えております。',
    '大統領から訪日の招待がありましたが、これを受諾するかどうかは決まっておりません。',
    '両首脳が関係の格上げを発表するとの報道は承知しております。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
});

describe('Japanese: which clause a report belongs to', () => {
  it.each([
    [
      '会談では、警備の在り方について今後しっかりと話し合っていこう、こうしたことを確認したわけです。',
      'CONFIRMED',
    ],
    ['先方とは、互いの船を守っていこうと、こういう認識で一致したところであります。', 'AGREED'],
    [
      '先方からも説明がありまして、それについては各国の外相とも認識の共有を図ったところであります。',
      'CONFIRMED',
    ],
    ['三者は会談で、次官間で協議を続けることで一致した。', 'AGREED'],
  ])('GIVEN %s THEN it is one item: %s', (line, kind) => {
    expect(answered(line)).toEqual([kind]);
  });
  it('GIVEN words that take up the clause before THEN the item begins with them', () => {
    const line =
      '会合でも懸念を具体的にお話しさせていただきまして、それについては各国と認識の共有を図ったところです。';
    const transcript = transcriptOf([{ label: '外務大臣', lines: [line] }]);
    expect(
      extractAgreements(transcript).map(({ start }) => transcript.text.slice(start, start + 4)),
    ).toContain('それにつ');
  });
  it.each([
    '条約が島に適用されることを大統領が改めて確認するなど、米国の立場は明らかであります。',
    '今回の訪問を通じ、私自身、両国の方向が同じであることを確認しました。',
    'この点は、私は強く共有するものでありまして、認識を私は共有しております。',
    '事業が進み、両国でやっていけることは確認し、何かあれば話し合うということで、一方だけで元に戻せる仕組みにはなっておりません。',
    'その後に申し入れることとなったということが、もし違って聞こえたとすれば、説明の不足であります。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
  it('GIVEN a view of nobody named behind what both affirmed THEN only that is listed', () => {
    expect(answered('両首脳間で協力の重要性を確認し、灯台を守り抜く決意が表明されている。')).toEqual([
      'CONFIRMED',
    ]);
  });
});

describe('Japanese: courtesy, manner and what is put before both', () => {
  it.each([
    ['港の整備を急ぐという方針を改めて確認させていただきました。', 'CONFIRMED'],
    ['港の整備を急ぐ旨、双方で確認をさせていただいたところであります。', 'CONFIRMED'],
    ['港の整備を急ぐ意思を先方とも確認いたしました。', 'CONFIRMED'],
    ['港の整備を急ぐ必要性を大臣同士で確認させていただきました。', 'CONFIRMED'],
    ['この点を今回確認させていただきました。', 'CONFIRMED'],
    ['強い意思を改めて確認いたしました。', 'CONFIRMED'],
    ['港の整備を急ぐべきとの認識を先ほど、共有いたしました。', 'CONFIRMED'],
    ['会談では、密漁への問題意識を共有いたしました。', 'CONFIRMED'],
    ['問題意識を共有いたしました。', 'CONFIRMED'],
    ['港の整備を急ぐ、こうしたことを確認したところであります。', 'CONFIRMED'],
    ['港の整備を急ぐことで申し合わせをいたしました。', 'AGREED'],
    ['港の整備を急ぐことで双方が了解いたしました。', 'AGREED'],
    ['両首脳は、港の整備を急ぐとの理解に達しました。', 'AGREED'],
    ['港の整備を急ぐことを双方が受け入れました。', 'AGREED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(answered(line)).toEqual([kind]);
  });
  it.each([
    '両国で認識を共有しつつ、対応してまいります。',
    '先方と方針で一致しつつ、準備を進めてまいりたいと考えております。',
    '本人の意思を確認いたしました。',
    '御指摘の内容を確認させていただきました。',
    '両国が港の整備を急ぐことを受け入れるよう求めてまいります。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
});
