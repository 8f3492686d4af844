/** What a government decides, checks and shares alone, near the report of a meeting; and what papers of both say. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { transcriptOf } from './reading.ts';

function answered(line: string): readonly string[] {
  const transcript = transcriptOf([
    { label: '外務大臣', lines: ['先月、東京で四か国の外相会合を行いました。', line] },
  ]);
  const from = transcript.text.indexOf(line);
  return extractAgreements(transcript)
    .filter((item) => item.listed && item.start >= from)
    .map(({ kind }) => kind);
}

describe('Japanese: the government’s own, without a subject', () => {
  it.each([
    'このため、来年度の予算において、新たに五億円を計上することといたしました。',
    'そこで、有識者による検討会を設けて、対策を検討することといたしました。',
    '影響を受ける事業者に対しましては、相談窓口を設けることといたしました。',
    '令和八年度から、助成の対象を広げることとなりました。',
    '適切に運用されていることを確認しております。',
    '職員を派遣し、工事が適切に行われていることを確認いたしました。',
    '手順どおりに実施されていることを確認しております。',
    '現地の大使館では、在留邦人の無事を確認しております。',
    '関係省庁とも認識を共有しております。',
    'これを現地で確認いたしました。',
    'この点は、警察当局において確認しております。',
    '邦人の被害がないことを、現地の大使館を通じて確認しております。',
    '省内で危機感を共有し、対応に当たっております。',
    '委員の御認識と私の認識は一致しております。',
    'その数字は、財務省の統計と一致しております。',
    '研究所と企業が契約を締結いたしました。',
    '与党の政務調査会において了承されたところであります。',
    '協定の締結について、先日、国会の御承認をいただきました。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
  it.each([
    ['各国の補助金の情報を交換する仕組みを設けることといたしました。', 'AGREED'],
    ['事業者の間の対話を後押しするため、局長級の協議を始めることといたしました。', 'AGREED'],
    ['会談では、合意が着実に実施されていることを確認いたしました。', 'CONFIRMED'],
    ['先方の上院議員との間で、漁業の協議を早めることで一致いたしました。', 'AGREED'],
    ['工程表が着実に実行されていることを確認いたしました。', 'CONFIRMED'],
    ['国民の間の往来を広げることといたしました。', 'AGREED'],
    ['揺るぎない連携を改めて確認させていただきました。', 'CONFIRMED'],
    ['協力を深めることが重要であるということを共有いたしました。', 'CONFIRMED'],
    ['自動車の関税を引き下げるという合意になっております。', 'AGREED'],
    ['半年ごとに協議を行うという約束になっております。', 'AGREED'],
    ['私どもの提案に先方が応じる形で、協議の開始が決まりました。', 'AGREED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(answered(line)).toEqual([kind]);
  });
});

describe('Japanese: what a paper of both says', () => {
  it.each([
    '共同声明では、海峡の平和と安定の重要性を強調しております。',
    '首脳の共同宣言においては、海の秩序を守る決意を表明しております。',
    '四か国の声明においても、この点が明確に記されております。',
    '成果文書には、その旨が明記をされております。',
  ])('GIVEN %s THEN it is affirmed', (line) => {
    expect(answered(line)).toEqual(['CONFIRMED']);
  });
  it.each([
    '談話では、先方が海の秩序の重要性を強調しております。',
    '共同声明では、各国に自制を求めております。',
    '法律には、その旨が記されております。',
    '共同声明でも、島の防衛に対するコミットメントが表明されている。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(answered(line)).toEqual([]);
  });
});
