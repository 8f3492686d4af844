/** Records of sittings: the rules between their matters, and how somebody greets in an office they were given. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const kinds = (line: string, label: string | null = '森田（委員長）') =>
  read([line], { label, listed: true }).map((item) => item.split(':')[0]);

describe('a rule behind a sentence', () => {
  it.each([
    '御異議なしと認め、左様決定いたします。\n　　　　―――――――――――――',
    'よって、原案のとおり決定いたしました。\n　　　　　――――◇―――――',
    'よって、本件は可決されました。─────・─────',
    'よって、日程のとおり決しました。---',
  ])('GIVEN %j THEN it is decided all the same', (line) => {
    expect(kinds(line)).toEqual(['AGREED']);
  });

  it('GIVEN the rule WHEN the item is shown THEN it ends before the rule', () => {
    expect(read(['よって、原案のとおり決定いたしました。\n　　――――――'], { label: '森田（委員長）' })).toEqual(
      ['AGREED: 原案のとおり決定いたしました'],
    );
  });

  it.each(['昨年の総会で決定いたしました案を配ります。\n　　――――――', '―――――――――――'])(
    'GIVEN %j THEN nothing is listed',
    (line) => expect(kinds(line)).toEqual([]),
  );
});

describe('greetings in an office', () => {
  it.each([
    '委員の皆様の御推挙により、会長の重責を担うこととなりました。',
    '皆様の御推薦をいただきまして、再び議長の要職に就くことになりました。',
    'このたび委員長に選任され、身の引き締まる思いであります。',
    '図らずも座長に選出され、誠に光栄に存じます。',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds(line)).toEqual([]));

  it.each([
    'よって、委員長に沢君が選任されました。',
    '会派の御推薦により、沢君を理事に選任することに決定いたしました。',
    '双方は、地域の安定のため更に重責を担うことで一致しました。',
  ])('GIVEN %s THEN it is an outcome', (line) => expect(kinds(line)).toHaveLength(1));

  it('GIVEN a letter of another body that is read out THEN what it decided is no decision here', () => {
    expect(
      kinds('当局は、窓口を廃止することに決定いたしましたから、規約によって、この旨、通知いたします。'),
    ).toEqual([]);
    expect(kinds('窓口を廃止することに決定いたしました。')).toEqual(['AGREED']);
  });
});

describe('how a sitting is conducted, in a record without names', () => {
  const HEAD = ['港町議会会議録', '日時：2022年9月10日', '出席者：堀、沢、浜', ''];
  const noted = (line: string) =>
    read([...HEAD, '本日は招集の日であります。', line], { title: '会議録', listed: true }).map(
      (item) => item.split(':')[0],
    );
  it.each([
    'これより会議を開きます。',
    '休憩前に引き続き、会議を開きます。',
    'これより開票いたします。',
    '欠員となりました委員長の選挙を行います。',
    '議場の閉鎖を命じます。',
    '投票を係に計算させます。',
    '委員会の設置についてお諮りいたします。',
    '設置することについて採決をいたします。',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(noted(line)).toEqual([]));
  it('GIVEN what the vote came to THEN it is listed', () =>
    expect(noted('よって、設置することに決しました。')).toEqual(['AGREED']));
});

describe('who has been chosen since', () => {
  it.each([
    '去る十日、沢君が本委員会の委員に選任されました。',
    '去る三月四日、堀君が退職され、去る三月九日、沢君が本委員会の委員に選任されました。',
  ])('GIVEN %s THEN nothing is decided here', (line) => expect(kinds(line)).toEqual([]));
  it('GIVEN somebody who is chosen now THEN it is', () =>
    expect(kinds('投票の結果、沢君が理事に選任されました。')).toEqual(['AGREED']));
});

describe('what a body has settled already', () => {
  it('GIVEN a member who tells how it stands THEN it is recalled', () => {
    const line = '既に委員会の理事会において、配分の是非について協議し、結論を得ることを確認しております。';
    expect(kinds(line, '沢和夫')).toEqual([]);
    expect(kinds('本日の理事会において、来月に結論を得ることを確認しました。')).toEqual(['CONFIRMED']);
  });
});
