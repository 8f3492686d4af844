/** Japanese notes: by when, for what reason or in which case something is done, and by whom. */
import { describe, expect, it } from 'vitest';
import { listed, read } from './reading.ts';

const HEAD = ['打合せメモ', '晴れ', '東館', '九名', '茶菓'];
const kinds = (...lines: readonly string[]) => listed([...HEAD, ...lines]).map((item) => item.split(':')[0]);

describe('notes with a day by which', () => {
  it.each([
    '・次回までに各班で献立の案を提出',
    '・7月末までに名簿をまとめる',
    '・6月中に札を配布する',
    '- 新しい版は来週水曜に公開する',
    '・係の希望は後で聞く',
    '・浜さんから挨拶をしてもらう　10分程度',
    '・設計の者に図面を確認してもらう',
    '・次の年も同じ店に頼む',
    '・会場の件を学校に打診',
    '・6/21（火）に合同の会が東館で開催されます',
  ])('GIVEN %s THEN it is scheduled', (line) => expect(kinds(line)).toEqual(['SCHEDULED']));

  it.each([
    '・先月末までに名簿を配布した',
    '・7月末までに返事が来る',
    '・次回までに検討する',
    '・7月末までに名簿をまとめたい',
    '・7月末までに名簿が必要',
    '・誰かに頼む',
    '・会長より、学校に打診',
    '・来週から寒くなる',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds(line)).toEqual([]));
});

describe('notes with a reason or a case', () => {
  it.each(['・項目を消すと重くなるので、別の紙にしておく', '・棚が古いため、新しいものに替える'])(
    'GIVEN %s THEN it is decided, where decisions are marked too',
    (line) => {
      expect(kinds(line)).toHaveLength(1);
      expect(kinds('・札', '→ 替える', '・棚', '→ 残す', line)).toHaveLength(3);
    },
  );

  const inCase = (...lines: readonly string[]) =>
    read([...HEAD, ...lines], { format: 'minutes', listed: true });
  it('GIVEN what is done if it comes to that THEN it is decided on that condition', () => {
    expect(inCase('## 札', '* 札はどうするか？', '  * 足りなければ追加する', '## 棚')).toEqual([
      'AGREED conditional: 足りなければ追加する',
    ]);
    expect(inCase('## 遠足', '・雨の場合は延期', '## 棚')).toEqual(['AGREED conditional: 雨の場合は延期']);
  });
  it.each(['・札を替えたら困る', '・もし足りなければ追加する', '・増やせばいい', '・足りなければ借りたい'])(
    'GIVEN %s THEN nothing is',
    (line) => expect(inCase('## 札', line, '## 棚')).toEqual([]),
  );
});

describe('outcomes by their place', () => {
  it.each([
    ['AGREED', '・記念品：図書の券（決定）'],
    ['AGREED', '・会則の改正について（全会一致で可決）'],
    ['AGREED', '・連絡網はやめ、一斉の便りに替える'],
    ['AGREED', '・駐輪の係は各学年二名で対応'],
    ['AGREED', '・模擬店は今年度中止'],
    ['AGREED', '・夜の出入りは禁止'],
    ['AGREED', '・表の題は「花」でいく'],
    ['AGREED', '・とりあえず今のままで'],
    ['AGREED', '・図の直し→直してクローズ'],
    ['AGREED', '・札の色を説明してはどうか＞説明する'],
    ['AGREED', '・管理はどこが→当面はこの班で行うが'],
  ])('GIVEN a note: it is %s that %s', (kind, line) => expect(kinds(line)).toEqual([kind]));

  it.each([
    '・模擬店は昨年中止',
    '・会則の改正について（審議）',
    '・甲→乙→丙と渡す際に、乙で値を確かめる',
    '→書き方は議論の余地あり',
    '→先方の返事待ち',
    '・助言：後で変えてもよい',
    '・宿題の確認→浜さんから共有あり',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds(line)).toEqual([]));
});

describe('headings of decisions', () => {
  it.each(['★結論★', '≪決定事項≫', '◎確認した事項', '〔審議結果〕'])(
    'GIVEN %s THEN what stands under it is decided, up to the next matter',
    (heading) => {
      expect(kinds(heading, '* 棚は二列', '●次の会の用意について', '* 札が古い')).toEqual(['AGREED']);
    },
  );

  it('GIVEN 確認事項 THEN what stands under it may be still to be checked, and only what says so is an outcome', () => {
    const lines = ['* 鍵は借りられるか', '* 書庫の広さ', '* 宛先が不明', '* 納期は3月末を希望'];
    expect(kinds('■確認事項', ...lines)).toEqual([]);
    expect(kinds('## 確認事項', ...lines.map((line) => line.replace('*', '-')))).toEqual([]);
    expect(kinds('■確認事項', '* 会費は年千円とすることを確認した')).toEqual(['CONFIRMED']);
    expect(kinds('■確認した事項', '* 札は二枚')).toEqual(['AGREED']);
  });

  it('GIVEN the day of the next meeting and who writes it down THEN both are scheduled', () =>
    expect(kinds('## 次回日程、記録担当', '2021/07/29(木) 11:00-12:00')).toEqual(['SCHEDULED']));

  it('GIVEN the tasks of the time before THEN none is new', () =>
    expect(kinds('■前回の宿題', '・浜さんが図面を確認', '・名簿の作成')).toEqual([]));
  it('GIVEN Next action THEN whoever is named has it to do', () =>
    expect(kinds('## Next Action', '- 浜: 図面')).toEqual(['SCHEDULED']));
});
