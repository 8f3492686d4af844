/** Japanese notes: who is given what by the form of a line, what was turned down, and what is only told or still to be decided. */
import { describe, expect, it } from 'vitest';
import { listed, read } from './reading.ts';

const kinds = (lines: readonly string[], ...rest: readonly [string?]) =>
  listed(lines, ...rest).map((item) => item.split(':')[0]);
const recorded = (line: string) => read([line], { title: '議事録', listed: true });
const ROLL = '参加者: 森、西田、kubo';

describe('Japanese notes: who is to do what', () => {
  it.each([
    '- 名簿を各班へ送ること（西田）',
    '- 内容については、各班に考えてもらう',
    '- 掲示について委員から意見を出してもらう（9月中旬まで）',
    '- 古い看板は広報部で保管する',
    '広報部で管理します。',
    '- 会場整備：設営係',
    '- 写真の記録 : 広報（当日のみ）',
    '- 届出：西田（5/31まで）',
    '- 司会は森部長、音響は西田係長',
    '- 集計は kubo にお願いした',
    '- 札の色→西田が役場に問い合わせ',
    '→ 磁石は森、西田が持ってくる',
  ])('GIVEN %s THEN it is a task', (line) => expect(kinds([ROLL, line])).toEqual(['SCHEDULED']));

  it.each([
    '- 名簿を送ることが大事（西田）',
    '- 各班に考えてもらいたい',
    '- 回答者：広報部',
    '- 集計は誰かにお願いしたい',
    '- 出席：西田（5/31から）',
  ])('GIVEN %s THEN it is none', (line) => expect(kinds([ROLL, line])).toEqual([]));

  it('GIVEN what one takes on in words of their own THEN it is theirs; what they do always is not', () => {
    expect(kinds([ROLL, '西田: 名簿を作ります'])).toEqual(['SCHEDULED']);
    expect(kinds(['名簿を作ります'], '西田')).toEqual(['SCHEDULED']);
    expect(kinds([ROLL, '西田: いつも名簿を作ります'])).toEqual([]);
    expect(kinds([ROLL, '西田: 時間があれば名簿を作ります'])).toEqual([]);
  });
});

describe('Japanese notes: what was turned down', () => {
  it.each([
    '→ reject',
    '- 棚の色 -> rejected',
    '- 新しい札 → 却下',
    '* Shelf#paint (kubo) -> rejected (wait for the new one)',
  ])('GIVEN %s THEN that is what was decided', (line) => {
    expect(kinds([line])).toEqual(['AGREED']);
  });
});

describe('Japanese notes: how it stands', () => {
  it.each([
    '- 翻訳の一次版 → 完了',
    '- 鍵の件 → 調査中',
    '- 販売はどうするか → 要確認',
    '→ 次のミーティングで議論する',
    '- 曜日を変えてみても良い',
    '- 班長へ役割の説明を実施',
    '今期の活動方針',
    '- 棚は総会の承認を得て決定',
    '- 役員の選出（総会にて承認予定）',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));

  it('GIVEN 〜ましょう of nobody’s THEN only the last word on a topic is a decision', () => {
    const [propose, more] = ['- 棚を借りましょう', '- 置き場がない'];
    expect(kinds([propose, more, '## 次の議題', '- 雨'])).toEqual([]);
    expect(kinds([more, propose, '## 次の議題', '- 雨'])).toEqual(['AGREED']);
  });
});

describe('Japanese notes: what they settle', () => {
  it.each([
    '- 6店舗の出店が決まった',
    '- 講師は西田、森で決まりました',
    '- 壊れているので直す',
    '- 第1週は総会が西棟であるため外す（行事は考えない）',
    '- 一方、末尾の印は意味が異なる（札そのもの）のでそのままとする',
    '- 末尾の「1」は削除',
    '- 北棟も候補とする',
    '（結果）森委員を会長に選出',
    '【審議結果】支障なし',
    '全員賛成につき原案どおり議決',
  ])('GIVEN %s THEN it is a decision', (line) => expect(kinds([line])).toEqual(['AGREED']));

  it('GIVEN a ticket that asks when to meet next THEN the day below it is fixed', () => {
    expect(kinds(['## [Misc #12] 次回日程', '', '4/9(木) 14:00 から、場所は未定'])).toEqual(['SCHEDULED']);
    expect(kinds(['## [Misc #12] 棚の寸法', '', '4/9(木) 14:00 から、場所は未定'])).toEqual([]);
    expect(kinds(['## ・次回会合予定', '* 全体会合：3月17日(水)　15:00‐16:00'])).toEqual(['SCHEDULED']);
  });
});

describe('Japanese records', () => {
  it.each([
    ['CONFIRMED', '来年度の日程（資料六）について再確認をおこなった。'],
    ['AGREED', '会長の指名により、西田委員が副会長に指名された。'],
    ['AGREED', '立候補者五名を全員一致で選任した。'],
    ['AGREED', '議長は改定案の賛否を問うたところ、賛成多数により可決承認された。'],
    ['SCHEDULED', '看板の色について役員からも案を出してもらう。'],
  ])('GIVEN a record THEN it is %s that %s', (kind, line) =>
    expect(recorded(line)).toEqual([expect.stringMatching(`^${kind}: `)]),
  );

  it.each([
    '事務局から、八月に意見募集を実施する予定である旨の説明があった。',
    '広報委員会より、会報は三月六日に発行予定であると報告があった。',
    '事務局：資料を整える。写しを各班へ送付する。',
  ])('GIVEN %s THEN nothing of it is listed', (line) => expect(recorded(line)).toEqual([]));

  it('GIVEN the sitting of a council for a title THEN its sentences are a record', () => {
    const line = '意見を出す順番は、会長、委員、事務局とする。';
    const at = (title: string) => read([line], { title, listed: true });
    expect(at('第五回みどり町緑化審議会')).toHaveLength(1);
    expect(at('みどり町の緑化について')).toEqual([]);
  });

  it('GIVEN the items of a decision under イ、ロ、 THEN each is listed', () => {
    const lines = [
      '次の件について協議決定した。',
      'イ、弔詞に関する件',
      'ロ、訪問団の招待に関する件',
      '本日は散会した。',
    ];
    expect(read(lines, { listed: true })).toEqual([
      'AGREED: イ、弔詞に関する件',
      'AGREED: ロ、訪問団の招待に関する件',
    ]);
  });

  it('GIVEN 一同：異議なし THEN the ruling behind it is the decision, and without one the assent is', () => {
    const [assent, ruling] = ['一同：異議なし', 'よって、原案どおり承認された。'];
    expect(kinds([assent, ruling])).toEqual(['AGREED']);
    expect(kinds([assent])).toEqual(['AGREED']);
  });
});
