/** Japanese logs: short last words that settle a topic, and what stands beside them that does not. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const HEAD = ['# 港の会', '* mori: 箱の話から', '* mori: 箱が足りない', '* sawa: 札も足りない', ''];
const listed = (...lines: readonly string[]) =>
  read([...HEAD, ...lines, '', '# 次の話', '* mori: 鍵の話', '* sawa: 鍵は二本ある'], {
    format: 'minutes',
    listed: true,
  });
const kinds = (...lines: readonly string[]) => listed(...lines).map((item) => item.split(':')[0]);

describe('consent as the last word', () => {
  it.each(['古い札を外すのに賛成です', 'その案に賛成', '北側へ移す方向に同意します'])(
    'GIVEN sawa: %s WHEN nothing follows THEN it settles the topic',
    (words) => expect(kinds('# 札の話', '* mori: 札を外したい', `* sawa: ${words}`)).toEqual(['AGREED']),
  );
  it.each(['いずれは賛成', '外すのに賛成ですか?', '外すのに賛成かもしれない', '外すのには反対です'])(
    'GIVEN sawa: %s THEN nothing is settled',
    (words) => expect(kinds('# 札の話', '* mori: 札を外したい', `* sawa: ${words}`)).toEqual([]),
  );
  it('GIVEN more said behind it THEN it is one view', () =>
    expect(
      kinds('# 札の話', '* mori: 札を外したい', '* sawa: 外すのに賛成です', '* mori: まだ早いかもしれない'),
    ).toEqual([]));
});

describe('a topic turned down, or let through, in a word', () => {
  it.each([
    '却下',
    '不採用です',
    'reject',
    'NG',
    'クローズ',
    '不要',
    '足してもいいと思います',
    '変えない',
    'LGTM',
  ])('GIVEN sawa: %s WHEN nothing follows THEN it settles the topic', (words) =>
    expect(kinds('# 札の話', '* mori: 札を足したい', `* sawa: ${words}`)).toEqual(['AGREED']),
  );
  it.each([
    'rejected',
    'I agree',
    'ok for the spring issue',
    "won't fix",
    'close it',
    "I'm fine with that",
    'looks good to me. please merge it',
  ])('GIVEN sawa: %s WHEN nothing follows THEN it settles the topic, in English too', (words) =>
    expect(kinds('# 札の話', '* mori: 札を足したい', `* sawa: ${words}`)).toEqual(['AGREED']),
  );
  it.each([
    '足した方がいいと思う',
    '足してもいいと思うのは私だけ',
    '却下されそう',
    'ok?',
    'I agree with neither',
    'close to it',
  ])('GIVEN sawa: %s THEN it is only said', (words) =>
    expect(kinds('# 札の話', '* mori: 札を足したい', `* sawa: ${words}`)).toEqual([]),
  );
  it.each(['mori さんお願いします', 'mori に任せる', 'mori、よろしく'])(
    'GIVEN sawa: %s THEN it is the task of who is asked',
    (words) => expect(kinds('# 札の話', '* mori: 札を足したい', `* sawa: ${words}`)).toEqual(['SCHEDULED']),
  );
  it.each(['ご協力よろしくお願いします', '皆さんお願いします', '先方にお願いしたい'])(
    'GIVEN sawa: %s THEN nobody of those present is given it',
    (words) =>
      expect(kinds('# 札の話', '* mori: 札を足したい', `* sawa: ${words}`)).not.toContain('SCHEDULED'),
  );
});

describe('a word that rules, and what is said around it', () => {
  it('GIVEN more is asked behind it THEN it rules all the same', () => {
    const around = (words: string) =>
      kinds('# Racks', '', '* mori: is it fine?', `* sawa: ${words}`, '* mori: how long are they?');
    expect(around('accept')).toEqual(['AGREED']);
    expect(around('rejected.')).toEqual(['AGREED']);
    expect(around('nobody would accept')).toEqual([]);
  });
  it('GIVEN the reason is said first THEN it rules', () =>
    expect(kinds('# Racks', '', '* mori: is it fine?', '* sawa: I want to have it. accept.')).toEqual([
      'AGREED',
    ]));
  it('GIVEN a task assigned to somebody, or what is put off THEN each is told as such', () => {
    expect(kinds('# Racks', '', '* assign to kubo-san')).toEqual(['SCHEDULED']);
    expect(kinds('# Racks', '', '* We had no time, so pend until the next meeting.')).toEqual([]);
  });
});

describe('lines that open what stands below them', () => {
  it.each([
    '* When is the next print run: [mori]',
    '* What should we call it?',
    '* Next meeting:',
    '* How to sort them (sawa)',
  ])('GIVEN %s THEN it is a topic and no item', (line) => expect(kinds('# Topics', '', line)).toEqual([]));
  it('GIVEN what only begins like a question THEN it is read', () =>
    expect(
      kinds(
        '# Topics',
        '',
        '* Which rack to move was agreed.',
        '',
        '* When is the next call: Sawa will check.',
      ),
    ).toEqual(['AGREED', 'SCHEDULED']));
  it('GIVEN that they open what was agreed THEN it is told', () =>
    expect(kinds('# Topics', '', 'We agreed:', '', '* the third rack is moved')).toEqual(['AGREED']));
});

describe('what an agenda says itself that it came to', () => {
  it.each([
    '* 札の順序 => 公式の順として認定',
    '* 名前の整理 (mori, 覚え書き12): 結論: 今のままでよい (sawa)',
    '* 予備の箱も含まれるか (mori) -> 含まれる．',
    '* 札は残るか、消えるか -> 残る',
  ])('GIVEN %s THEN it is decided', (line) => expect(kinds('# Agenda', '', line)).toEqual(['AGREED']));
  it('GIVEN an arrow to one who is known and whose matter it is THEN it is theirs', () =>
    expect(kinds('# Agenda', '', '* 札の置き場 -> sawa matter')).toEqual(['SCHEDULED']));
  it.each([
    '* 札の順序を公式の順として認定',
    '* 結論を出す',
    '* 予備の箱が足りない -> 札が含まれる',
    '* 札の置き場 -> 別の箱にも含まれるか?',
    '* 札の置き場 -> gray matter',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds('# Agenda', '', line)).toEqual([]));
});

describe('what is left undone', () => {
  it.each(['箱には手を付けない', '札に名前は付けない', '札を増やさない'])(
    'GIVEN %s as the last word THEN it is decided',
    (line) => expect(kinds('# 箱の話', '* mori: 箱はどうする?', `* ${line}`)).toEqual(['AGREED']),
  );
  it.each(['箱には手が付けられない', '札は名前を持たない', 'もし雨なら札を増やさない'])(
    'GIVEN %s THEN nothing is decided',
    (line) => expect(kinds('# 箱の話', '* mori: 箱はどうする?', `* ${line}`)).toEqual([]),
  );
});

describe('leave that is given as the last word', () => {
  const said = (words: string, ...more: readonly string[]) =>
    kinds('# 札の話', '* mori: 札を外したい', `* ${words}`, ...more);
  it.each([
    'sawa: 外す方を採用してください',
    'sawa: そのままコミットして下さい',
    'sawa: じゃあ外す',
    'sawa: では残す',
    'sawa: go ahead',
    'sawa: 認める',
    'sawa: 残す',
    'クローズ',
    '来月やる',
  ])('GIVEN %s THEN it settles the topic', (words) => expect(said(words)).toEqual(['AGREED']));
  it('GIVEN what one will have done THEN it is a task', () =>
    expect(said('sawa: 札を外しておく')).toEqual(['SCHEDULED']));
  it.each([
    'sawa: 欲しければ入れてください',
    'sawa: 考えておく',
    'sawa: 使う',
    'sawa: では誰が外すのか',
    'sawa: go home',
    '来月やるか?',
    '来月になる',
  ])('GIVEN %s THEN nothing is settled', (words) => expect(said(words)).toEqual([]));
  it('GIVEN more behind it THEN it is talk', () =>
    expect(said('sawa: じゃあ外す', '* mori: 外すと困るかもしれない')).toEqual([]));
});
