/** Japanese notes that end as nouns, rows of days, and whose words a line is. */
import { describe, expect, it } from 'vitest';
import { listed, read } from './reading.ts';

const HEAD = ['議事メモ', '晴れ', '東館', '九名', '茶菓'];
const kinds = (...lines: readonly string[]) => listed([...HEAD, ...lines]).map((item) => item.split(':')[0]);

describe('notes that end as nouns', () => {
  it.each([
    ['AGREED', '・要旨集の段取り：今年は印刷を頼まず、手刷りの冊子を作成して配布'],
    ['AGREED', '・手伝いを集めて一挙作成'],
    ['SCHEDULED', '・持ち物は一週間前までに知らせるよう通知'],
    ['SCHEDULED', '・新しい班長の出席を再度依頼しておく'],
    ['SCHEDULED', '・新旧役員の懇親会 3/22 13:30〜 集会所'],
    ['SCHEDULED', '・総会（6/18（日）、14：00開始）'],
    ['AGREED', '→代理の出席は基本可能'],
    ['AGREED', '→持ち込みは不可'],
    ['AGREED', '- 第1週は総会が遠方であるため外す'],
  ])('GIVEN a note: it is %s that %s', (kind, line) => expect(kinds(line)).toEqual([kind]));

  it.each([
    '・会長より、持ち物を知らせるよう依頼',
    '・去年は手伝いを集めて一挙作成した',
    '・次の当番を決めておく',
    '・第3回役員会 3/22 13:30〜',
    '→代理の出席は可能か',
    '・5月の連休を候補とする',
    '代表から：隣の町との連携を図る',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds(line)).toEqual([]));

  it('GIVEN decisions marked by arrows THEN a plain line is an idea, unless a reason is given', () => {
    const marks = ['- 棚', '→ 残す', '- 札', '→ 替える'];
    expect(kinds(...marks, '- 箱は外す')).toHaveLength(2);
    expect(kinds(...marks, '- 箱は壊れているため外す')).toHaveLength(3);
  });
});

describe('records: what an earlier meeting did to the thing this one speaks of', () => {
  const recorded = (line: string) => read([line], { title: '議事録', listed: true });
  it('GIVEN it in a relative clause THEN this meeting’s own verb counts', () => {
    expect(recorded('前回の委員会で承認された計画について再確認を行った。')).toHaveLength(1);
    expect(recorded('前回の委員会で計画を承認した。')).toEqual([]);
  });
});

describe('what is noted as a paper is gone through', () => {
  const under = (heading: string, line: string) => kinds(heading, '全体', line, '- 図が小さい', '## 次');
  it.each(['- 末尾に履歴の欄を追加（完成の時に書く）', '- 分かりやすい図に差し替え'])(
    'GIVEN %s THEN it is settled under a review, and elsewhere is an idea',
    (line) => {
      expect(under('4. 手引きの応用編レビュー', line)).toEqual(['AGREED']);
      expect(under('5. 資料のレビュー', line)).toEqual(['AGREED']);
      expect(under('4. 手引きの出し方', line)).toEqual([]);
    },
  );
  it.each(['- 図を追加したい', '- 図の追加が必要', '- 図を追加済み'])('GIVEN %s THEN nothing is', (line) =>
    expect(under('4. 手引きの応用編レビュー', line)).toEqual([]),
  );
});
