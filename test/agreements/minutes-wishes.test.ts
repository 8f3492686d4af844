/** Japanese notes: wishes that stand under a line of their own, what somebody is left to do, and days on which something ends. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const HEAD = [
  '# 港の会',
  '* mori: 箱の話から',
  '* mori: 箱が足りない',
  '* sawa: 札も足りない',
  '* sawa: 鍵も',
  '* hori: 棚も',
  '',
];
const kinds = (...lines: readonly string[]) =>
  read([...HEAD, ...lines], { format: 'minutes', listed: true }).map((item) => item.split(':')[0]);

describe('a list of wishes', () => {
  it.each(['船を買う', '札を全部作り直す', '港の北側を借りる'])(
    'GIVEN %s under 予算があればやりたいこと THEN it is no decision',
    (line) => expect(kinds('予算があればやりたいこと（設備編）', '(1) 港', line)).toEqual([]),
  );
  it('GIVEN a heading behind it THEN what stands there is read again', () =>
    expect(kinds('予算があればやりたいこと', '船を買う', '# 決定', '* 札を全部作り直す')).toEqual([
      'AGREED',
    ]));
});

describe('who is left to do something', () => {
  it.each(['引き受けたい方がいなければ私が', 'ほかにいないなら自分が'])(
    'GIVEN sawa: %s THEN it is a task',
    (words) => expect(kinds('# 当番', `* sawa: ${words}`)).toEqual(['SCHEDULED']),
  );
  it.each(['去年は私が', '困ったのは私が', '誰がやるのか'])(
    'GIVEN sawa: %s THEN nothing is listed',
    (words) => expect(kinds('# 当番', `* sawa: ${words}`)).toEqual([]),
  );
  it('GIVEN a thing that is handed to one who is known THEN it is a task', () => {
    expect(kinds('# 当番', '* @sawa さんに倉庫の鍵を任せた')).toEqual(['SCHEDULED']);
    expect(kinds('# 当番', '* sawa さんに倉庫の鍵を任せたい')).toEqual([]);
    expect(kinds('# 当番', '* 昔の人に倉庫の鍵を任せた')).toEqual([]);
  });
});

describe('the day on which something ends', () => {
  it.each([
    '古い札は6月でEOL。',
    '古い札と古い鍵は同じ予定、2025年6月でサポート終了。',
    '古い札は9/30をもって配布終了',
  ])('GIVEN %s THEN it is fixed', (line) => expect(kinds('# 古いもの', `* ${line}`)).toEqual(['SCHEDULED']));
  it.each(['古い札は去年6月でサポート終了。', '古い札は6月で切れそう', '古い札をサポート外とする件'])(
    'GIVEN %s THEN nothing is listed',
    (line) => expect(kinds('# 古いもの', `* ${line}`)).toEqual([]),
  );
});

describe('what a member says was put together', () => {
  it('GIVEN a member’s words THEN it is nothing that those who meet agreed', () => {
    const line = '今般、費用に係る規程案がまとまり、取組が進んでいることを前向きに受け止めます。';
    expect(read([line], { label: '沢和子', listed: true })).toEqual([]);
    expect(read(['双方の間で方針がまとまりました。'], { label: '沢外務大臣', listed: true })).toHaveLength(1);
  });
  it('GIVEN a minister who is to report to the sitting WHEN its clerk tells so THEN it is fixed', () => {
    const clerk = { label: '堀秀一（事務総長）', listed: true } as const;
    expect(read(['次に、沢外務大臣から、訪問についての報告がございます。'], clerk)).toHaveLength(1);
    expect(read(['欠席の報告がございます。'], clerk)).toEqual([]);
  });
});

describe('what one who is named will see to', () => {
  it.each(['北側の棚の掃除を頑張る', '札を北側に移していいか決める', '鍵を増やしてよいか判断する'])(
    'GIVEN sawa: %s THEN it is a task',
    (words) => expect(kinds('# 当番', `* sawa: ${words}`)).toEqual(['SCHEDULED']),
  );
  it.each(['北側の棚の掃除を頑張った', '札を移していいか誰が決めるのか', '決めるのが大変'])(
    'GIVEN sawa: %s THEN nothing is listed',
    (words) => expect(kinds('# 当番', `* sawa: ${words}`)).toEqual([]),
  );
});

describe('how things are, told under what was decided', () => {
  const decided = (line: string) =>
    read(['# Meeting', '', '## Decisions', '', '* Rename the port', `* ${line}`], {
      format: 'minutes',
      language: 'en',
      listed: true,
    }).length;
  it.each(['it breaks the old keys', 'see [port-list:12]', 'keys-2 conflicts with keys-1'])(
    'GIVEN %s THEN it is none',
    (line) => expect(decided(line)).toBe(1),
  );
  it.each(['the old keys go', 'see the port master about it', 'keep keys-1'])(
    'GIVEN %s THEN it is one',
    (line) => expect(decided(line)).toBe(2),
  );
});
