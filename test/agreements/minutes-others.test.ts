/** Minutes: what other bodies decided, what the chair draws from a vote, and short answers to what was asked. */
import { describe, expect, it } from 'vitest';
import { listed, read } from './reading.ts';

const kinds = (...lines: readonly string[]) => listed(lines).map((item) => item.split(':')[0]);
const recorded = (line: string) => read([line], { title: '議事録', listed: true });
const chair = (line: string) => read([line], { label: '議長', listed: true });

describe('minutes: what others decided', () => {
  it.each([
    '計画は、十月一日付けで市が決定した。',
    '除籍の基準は平成二十年に決定されたものである。',
    '部会として異議はないか確認した。',
  ])('GIVEN %s in a record THEN nothing is listed', (line) => expect(recorded(line)).toEqual([]));

  it.each(['- 人事部が採用枠を増やすと決定', '- 林業財団が規格を改めると決定した'])(
    'GIVEN the note %s THEN nothing is',
    (line) => expect(kinds(line)).toEqual([]),
  );
  it('GIVEN the same of nobody else THEN it is', () => {
    expect(recorded('計画は、十月一日付けで決定した。')).toHaveLength(1);
    expect(kinds('- 採用枠を増やすと決定')).toEqual(['AGREED']);
  });

  it('GIVEN an office that answers for what it settled with another body THEN nothing is', () => {
    const answer = (line: string) => read([line], { label: '副町長', listed: true });
    expect(answer('雪下ろしは、福祉協議会と協議し、実施することで合意をいただきました。')).toEqual([]);
  });
});

describe('the chair', () => {
  it.each(['よって、日程は追加されました。', 'では、そのようにいたします。'])(
    'GIVEN %s THEN it is decided',
    (line) => expect(chair(line)).toEqual([expect.stringMatching(/^AGREED: /u)]),
  );
  it.each([
    'よって、質疑は終結しました。',
    'よって、修正案は否決されました。',
    '先日の理事会において、お手元のとおり日程を決定いたしました。',
    '本日は、そのように伺いました。',
  ])('GIVEN %s THEN nothing is', (line) => expect(chair(line)).toEqual([]));
});

describe('notes: short answers', () => {
  it('GIVEN 問題ない behind a question THEN that is consent, and elsewhere it is talk', () => {
    expect(kinds('- 印は丸でよいか', '-- 問題ない')).toEqual(['AGREED']);
    expect(kinds('- 印は丸だった', '-- 問題ない', '-- 雨')).toEqual([]);
  });

  it.each([
    '- では昨年の図を元に出ることにしましょう',
    '- 受ける',
    '- 通知先は掲示板に決めた',
    '- 古い文書は廃棄する',
    '- 催しは開催しない',
    '- 古い名簿はそのまま',
    '- 引数を省けるように: go ahead',
    '- 旗の色: no objection',
  ])('GIVEN %s THEN it is a decision', (line) => expect(kinds(line, '- 雨')).toEqual(['AGREED']));

  it.each([
    ['- 会社で用意できるか聞いてもらう', 1],
    ['- 第2版は 2/24 に出す', 1],
    ['- 記録の期間は貴社で検討し、次回回答いただく', 1],
    ['- 古い棚 → 既に消えてる', 0],
    ['- 古い棚 → 捨てる', 1],
    ['- 手順書を書く → 未着手', 0],
  ])('GIVEN %s THEN %s', (line, count) => expect(kinds(line)).toHaveLength(count));

  it('GIVEN the next sitting of a committee for a heading THEN the day below it is fixed', () => {
    expect(kinds('## 次回委員会', '- 12月5日（土）10時より、東館にて')).toEqual(['SCHEDULED']);
    expect(kinds('## 前回委員会', '- 12月5日（土）10時より、東館にて')).toEqual([]);
  });

  it('GIVEN a table of topics and what was concluded THEN its rows are decisions', () => {
    const table = ['| 議題 | 結論 |', '| --- | --- |', '| 会場 | 西館に変える |', '| 会費 | 継続検討 |'];
    expect(kinds('## 議題と結論', '', ...table)).toEqual(['AGREED']);
    expect(kinds('## 議題と背景', '', ...table)).toEqual([]);
  });
});
