/** What others do, how it is each year, what was counted, and cases: notes that settle nothing, and those that do. */
import { describe, expect, it } from 'vitest';
import { listed, listedIn, read } from './reading.ts';

const HEAD = [
  '青葉会 役員会 議事録',
  '日時：2024年6月3日',
  '場所：東館',
  '出席：浜、西、堀',
  '天気：晴れ',
  '',
];
const notes = (...lines: readonly string[]) => listedIn(...HEAD, ...lines);

describe('what others do', () => {
  it.each([
    '・国の方針で、紙の札は廃止',
    '・県は秋に再度申請',
    '・市が水路の点検を9月中に実施',
    '・他社は受付を外部に委託',
    '・他の学年は8時集合、9時出発',
    '・去年の大会は7時30分集合',
    '・連盟から、名簿は6月末までに提出すること',
    '・連盟の規定では、帽子を着用のこと',
    '・花の会は例年4月に開催',
    '・市の補助金は今年度で廃止',
    '・先方は札を無償で配布',
  ])('GIVEN %s THEN nothing is listed', (line) =>
    expect(notes('・水路について', line, '・札について')).toEqual([]),
  );

  it.each([
    '・紙の札は廃止',
    '・秋の補助は再度申請',
    '・水路の点検を9月中に実施',
    '・受付は外部に委託',
    '・役員は8時集合、9時出発',
    '・各班は、名簿を6月末までに提出すること',
    '・花の会は4月に開催',
    '・会費は例年どおり',
    '・市の補助金を申請する',
    '・札は市の掲示板に掲示',
  ])('GIVEN %s of its own THEN it is', (line) =>
    expect(notes('・水路について', line, '・札について')).toHaveLength(1),
  );

  it('GIVEN the record of a city THEN 市は is itself', () => {
    const of = (head: string) => listedIn(head, ...HEAD.slice(1), '・市は駐輪場を廃止');
    expect(of('青葉市協議会 議事録')).toHaveLength(1);
    expect(of('青葉会 役員会 議事録')).toEqual([]);
  });
});

describe('records that tell what came of a thing', () => {
  const record = (line: string, modality = 'actual') =>
    read(['青葉会 役員会議事録', '浜会長から話があった。', '議事に入った。', line], {
      format: 'minutes',
      listed: true,
    }).filter((item) => !item.startsWith('AGREED conditional') || modality === 'conditional');
  it.each([
    '来場者数は前回どおりとなった。',
    '福引きの実績は前年どおりとなった。',
    '参加者は予想どおりとなりました。',
    '蔵書の点検は予定どおりとなった。',
  ])('GIVEN the count %s THEN nothing is listed', (line) => expect(record(line)).toEqual([]));
  it.each([
    '会費は原案どおりとなった。',
    '役員の分担は前年どおりとなった。',
    '行事の日取りは従来どおりとなりました。',
  ])('GIVEN %s THEN it is agreed', (line) => expect(record(line)).toHaveLength(1));
  it('GIVEN what is called off in a case THEN it is agreed on that condition', () => {
    expect(record('荒天の場合は舟を中止する。', 'conditional')).toEqual([
      'AGREED conditional: 荒天の場合は舟を中止する',
    ]);
    expect(record('今年の舟は中止する。')).toEqual(['AGREED: 今年の舟は中止する']);
  });
});

describe('cases', () => {
  const topic = (line: string) =>
    listed(['打合せメモ', '晴れ', '東館', '九名', '茶菓', '## 札', line, '## 棚']);
  it.each([
    '・雨なら中止',
    '・定員を超えたら抽選',
    '・札が足りなければ追加する',
    '・希望者が多ければ延期',
    '・必要があれば費用を追加する',
  ])('GIVEN the case %s that a meeting reckons with THEN it is settled for it', (line) =>
    expect(topic(line)).toHaveLength(1),
  );
  it.each([
    '・接続が切れたら待つ',
    '・けがをしたら保険を使う',
    '・社長が変わったら方針を変える',
    '・鍵を忘れたら裏口を使う',
  ])('GIVEN how it goes in a case (%s) THEN nothing is', (line) => expect(topic(line)).toEqual([]));
});

describe('what was settled, in nouns', () => {
  it.each(['・秋祭り開催決定', '・会費据え置き決定', '・新会長森氏選出'])(
    'GIVEN %s THEN it is decided',
    (line) => expect(notes(line)).toHaveLength(1),
  );
  it.each(['・署名人選出', '・日程決定', '○議長選出', '・担当者選任'])(
    'GIVEN the title %s THEN nothing is',
    (line) => expect(notes(line)).toEqual([]),
  );
});

describe('how a sitting goes', () => {
  const told = (line: string) => read([line], { label: '森田正（事務総長）', listed: true });
  it.each([
    '仮に動議が提出された場合には、弁明の後、討論が行われます。',
    '動議が提出されますと、質疑が行われます。',
    '先例によりますと、冒頭に演説が行われます。',
    '例年ですと、この時期に所信表明が行われます。',
    '衆議院で議長の選挙が行われます。',
  ])('GIVEN %s THEN nothing is scheduled', (line) => expect(told(line)).toEqual([]));
  it.each(['次に、討論が行われます。', '弁明の後、質疑が行われます。'])('GIVEN %s THEN it is', (line) =>
    expect(told(line)).toHaveLength(1),
  );

  const chair = (line: string) =>
    read(['参考人を招くことに御異議ございませんか。', line], { label: '堀議長', listed: true });
  it('GIVEN what is taken up next behind the assent THEN only the assent is listed; a vote that is taken is too', () => {
    expect(chair('御異議ないと認め、次の案件を議題といたします。')).toEqual(['AGREED: 御異議ないと認め']);
    expect(chair('御異議なしと認め、これより討論に入ります。')).toEqual(['AGREED: 御異議なしと認め']);
    expect(chair('御異議ないと認め、直ちに採決を行います。')).toEqual([
      'AGREED: 御異議ないと認め、直ちに採決を行います',
    ]);
  });
});
