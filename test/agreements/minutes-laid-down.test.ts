/** What notes lay down for those who come, two notes on one line, and records whose sentences end as nouns. */
import { describe, expect, it } from 'vitest';
import { listed, listedIn } from './reading.ts';

const HEAD = ['打合せメモ', '晴れ', '東館', '九名', '茶菓'];
const kinds = (...lines: readonly string[]) => listed([...HEAD, ...lines]).map((item) => item.split(':')[0]);

describe('what is laid down for those who come', () => {
  it.each([
    '・日取りは班長が決めて知らせること',
    '・役員は七時半に集合のこと',
    '・帽子と水筒を持参のこと',
    '・片付けは次の者の指示に従うこと',
    '・森の会は午後7時開始、午後9時まで',
    '・11月10日(土)は用意のため、役員は午後1時集合',
    '・本番 7月3日(土) 9:30〜11:30',
    '5/12(土)19:00〜 新旧合同役員会 東館',
    '・来月に出る人は5/21迄に会計へ連絡',
    '・当日 軍手と筆記具各自持参',
  ])('GIVEN %s THEN it is listed', (line) => expect(kinds(line)).toHaveLength(1));

  it.each([
    '・題は十文字以内であること',
    '・分けて置いていること',
    '・課題は人手が足りないこと',
    '・森さんに来てもらったこと',
    '・午後7時に始まった',
    '・昨年は午後7時開始',
    '・4月3日に配布を終えた',
  ])('GIVEN %s THEN nothing is', (line) => expect(kinds(line)).toEqual([]));
});

describe('outcomes that end as nouns or stand beside others', () => {
  it.each([
    '・挨拶は行わない　途中の休みの時に行う',
    '・「若葉の会」 今年は中止',
    '・案内を配り、看板と受付の用意を行う',
    '・思い違いと思われるので、一般への案内は行わず役員のみで実施する',
    '・練習の会場に隣の学校を借用',
    '・今後も月に一度続ける',
    '・先方からの要望を受諾',
  ])('GIVEN a note %s THEN it is settled', (line) => expect(kinds(line)).toHaveLength(1));

  it.each([
    '・(4)年間の予定',
    '・班の責任者選出',
    '・会場の都合で日程調整中',
    '→取り合いになってしまう',
    '・遠足の反省を行う',
  ])('GIVEN %s THEN nothing is', (line) => expect(kinds(line)).toEqual([]));

  const record = (line: string) =>
    listedIn('町会役員定例会 報告', '日時　6月3日', '出席者　森、沢', '会長から話があった。', line);
  it.each(['会費は据え置き。', '行き先を湖に変更。', '参加費を500円に値下げ。', '設営は8月3日に行います。'])(
    'GIVEN a record with %s THEN it is listed',
    (line) => expect(record(line)).toHaveLength(1),
  );
  it.each(['参加者は三十四名。', '会員の皆様のご協力をお願いする。', '今回初めて一名出席。'])(
    'GIVEN a record with %s THEN nothing is',
    (line) => expect(record(line)).toEqual([]),
  );

  it('GIVEN opinions behind arrows THEN no decision is marked by them', () => {
    const opinions = ['→やり方を変えた方が良い(甲)', '→今回はこのままでよいのではないか(乙)'];
    expect(kinds('・清掃', ...opinions, '・班に分けてごみ拾いを行う')).toEqual(['AGREED']);
  });
});
