/** Governors, parties and newspapers tell of what was agreed at home. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { transcriptOf } from './reading.ts';

function told(label: string | null, before: string, line: string): readonly string[] {
  const transcript = transcriptOf([{ label, lines: [before, line] }]);
  const from = transcript.text.indexOf(line);
  return extractAgreements(transcript)
    .filter((item) => item.listed && item.start >= from)
    .map(({ kind }) => kind);
}
const governor = (line: string) => told('知事', '先ほど、漁協の組合長とお会いしました。', line);
const party = (line: string) => told('幹事長', '先ほど、三党の幹事長会談を行いました。', line);
const paper = (line: string) => told(null, '三党の幹事長が国会内で会談した。', line);

describe('Japanese: a governor of what the prefecture agreed', () => {
  it.each([
    ['干潟の再生に向けて力を合わせていくということで一致をいたしました。', 'AGREED'],
    ['先ほど、県と市の間で、避難者の受入れに関する協定を締結いたしました。', 'AGREED'],
    ['本日、株式会社と県との間で包括連携協定を結ばせていただきました。', 'AGREED'],
    ['三県の知事で、広域の避難について連携していくことを申し合わせました。', 'AGREED'],
    ['今後、事務方同士で詰めていこうということになりました。', 'AGREED'],
    ['市長とも、急いで進めていこうということを確認し合いました。', 'CONFIRMED'],
    ['来月には、住民説明会を開く予定にしております。', 'SCHEDULED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(governor(line)).toEqual([kind]);
  });
  it.each([
    '漁協の皆さんの合意が得られていない段階では、判断できません。',
    '地元の合意なしに進めることはあってはなりません。',
    '県議会で条例案が可決されましたので、来月から施行いたします。',
    '県として五億円を補正予算に計上することを決めました。',
    '安全が確認できるまでは認めることはできません。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(governor(line)).toEqual([]);
  });
});

describe('Japanese: parties of what they agreed', () => {
  it.each([
    ['三党の間では、献金の扱いについて、年度末までに結論を得ることで合意しました。', 'AGREED'],
    ['三党の幹事長間で、協議体を設置することで一致いたしました。', 'AGREED'],
    ['自公両党で、給付の在り方について引き続き協議していくことを確認いたしました。', 'CONFIRMED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(party(line)).toEqual([kind]);
  });
  it.each(['党として、修正案を提出することを決めました。', '両党の考え方には隔たりがあります。'])(
    'GIVEN %s THEN nothing is listed',
    (line) => {
      expect(party(line)).toEqual([]);
    },
  );
  it.each([
    ['三党は、年収の壁を見直すことで合意した。', 'AGREED'],
    ['与野党は、補正予算案を十二日に採決することで合意した。', 'AGREED'],
    ['両市は、防災協定を結んだ。', 'AGREED'],
    ['三党は来週改めて協議する。', 'SCHEDULED'],
    ['両社は十七日、経営を統合することで基本合意したと発表した。', 'AGREED'],
    ['労働組合と会社側は、月額一万円の賃上げで妥結した。', 'AGREED'],
    ['知事と市長が会談し、計画を見直すことで一致した。', 'AGREED'],
    ['合意文書では、議員の定数を減らすことを目指すとしている。', 'AGREED'],
  ])('GIVEN the paper’s %s THEN %s', (line, kind) => {
    expect(paper(line)).toEqual([kind]);
  });
  it.each([
    '三党は、年内に合意する見通しだ。',
    '三党は、年内の合意を目指しています。',
    '三党は、合意に向けて調整を続けています。',
    '両社は九月、経営の統合で合意したと発表したが、時期は決まっていない。',
    '幹事長は、三党が合意したと発表した。',
    '韓国の与野党は、弾劾案を採決することで合意しました。',
    '中国とロシアの首脳は、協力を強めることで一致しました。',
    '最高裁は、上告を退ける決定をしました。',
    '計画では、議員の定数を減らすことを目指すとしている。',
    '三党は合意できるか予断を許さない。',
    '幹事長は、三党で合意したと明らかにした。',
    '合意が成立すれば、月内にも法案を提出する。',
  ])('GIVEN the paper’s %s THEN nothing is listed', (line) => {
    expect(paper(line)).toEqual([]);
  });
});

describe('Japanese: a member in the plenary', () => {
  const asking = [
    '昨年十二月、三党の幹事長間で、控除の額を引き上げることで合意しました。',
    '総理、この合意を守るのでしょうか。お答えください。',
  ];
  const listedBy = (label: string, lines: readonly string[]) =>
    extractAgreements(transcriptOf([{ label, lines }])).filter((item) => item.listed).length;

  it.each(['長岡太郎君', '１２番　山川花子君', '１２番（山川花子君）'])(
    'GIVEN %s who asks the government THEN nothing said on the way is an outcome',
    (label) => {
      expect(listedBy(label, asking)).toBe(0);
    },
  );
  it('GIVEN one who only reports THEN it is one', () => {
    expect(listedBy('山川太郎君', [asking[0]!])).toBe(1);
  });
  it('GIVEN one with a post who answers THEN it is one', () => {
    expect(
      listedBy('内閣総理大臣（山川太郎君）', [
        '首脳会談では、協議を続けることで一致いたしました。',
        asking[1]!,
      ]),
    ).toBe(1);
  });
});

describe('Japanese: the press or a member asks', () => {
  const line = '先日の会談で、両国は輸入の再開で合意しました。';

  it.each(['県民日報　山田', 'あおば通信　スミス', 'ＮＨＫ', '森委員', '森委員（森太郎君）', '鈴木（委員）'])(
    'GIVEN %s THEN what it says is no outcome',
    (label) => {
      expect(told(label, '一点伺います。', line)).toEqual([]);
    },
  );
  it.each(['放送政策課長', '情報通信局長', '通信大学教授', '政府委員（森太郎君）', '森委員長'])(
    'GIVEN the post of %s THEN it is one',
    (label) => {
      expect(told(label, 'お答えします。', line)).toEqual(['AGREED']);
    },
  );
  it('GIVEN an outlet alone on the line above words that are nobody’s THEN they are no outcome', () => {
    const items = (above: string) => {
      const before = transcriptOf([{ label: '知事', lines: ['お答えします。'] }]).text;
      const made = transcriptOf([
        { label: '知事', lines: ['お答えします。'] },
        { label: null, lines: [line] },
      ]);
      const shift = above.length + 1;
      const text = `${before}${above}\n${made.text.slice(before.length)}`;
      const [first, second] = made.speeches;
      const moved = second!.sentences.map((one) => ({
        ...one,
        start: one.start + shift,
        end: one.end + shift,
      }));
      const spans = second!.spans.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
      return extractAgreements({
        ...made,
        text,
        speeches: [first!, { ...second!, spans, sentences: moved }],
      });
    };
    expect(items('○県民日報').filter((item) => item.listed)).toEqual([]);
    expect(items('○漁業について').filter((item) => item.listed)).toHaveLength(1);
  });
});

describe('Japanese: an earlier year in a release', () => {
  it.each([
    ['2021年7月に署名。', []],
    ['両国は、2019年に協定に署名。', []],
    ['2023年11月、首脳会談を行い、両首脳は、漁場の調査を共同で進めることで一致した。', ['AGREED']],
    ['両国は、2024年6月15日、漁業協定に署名した。', ['AGREED']],
    ['両国は、漁獲を2030年までに減らすことで一致した。', ['AGREED']],
  ])('GIVEN a meeting of 2024 and %s THEN %j', (line, kinds) => {
    expect(told(null, '両国の外相は会談を行った。', line)).toEqual(kinds);
  });
});
