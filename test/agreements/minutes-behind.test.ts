import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';
import { listed, listedIn, read } from './reading.ts';

const notes = { format: 'minutes', listed: true } as const;
const PRESENT = '参加者：hana、ぺこ、森';

describe('who is named behind a deed', () => {
  it.each([
    '- 棚を組む(hana)',
    '- 酒は出す by ぺこ',
    '- 札は毎回持ってきます by hana',
    '- 苗の発注 (森、hana)',
  ])('GIVEN %s THEN it is a task', (line) => {
    expect(read([PRESENT, line], notes).map((item) => item.split(':')[0])).toEqual(['SCHEDULED']);
  });

  it.each(['- 棚が高い(hana)', '- 土が足りている by ぺこ', '- 水を減らしたい(森)', '- 苗を植えた (hana)'])(
    'GIVEN %s THEN it is none',
    (line) => {
      expect(read([PRESENT, line], notes)).toEqual([]);
    },
  );

  it('GIVEN the name behind the full stop THEN it is a task; GIVEN a remark there THEN it is not', () => {
    const tasksIn = (line: string) => {
      const bytes = new TextEncoder().encode([PRESENT, '', '- 道具', `  - ${line}`, '- 庭', ''].join('\n'));
      const { transcript } = parseDocument(bytes, { name: 'a.txt', people, format: 'minutes' });
      return extractAgreements(transcript).filter((item) => item.listed && item.kind === 'SCHEDULED').length;
    };
    expect(tasksIn('じょうろを使ってみる。(hana)')).toBe(1);
    expect(tasksIn('じょうろを使ってみる。(古い方)')).toBe(0);
  });

  it('GIVEN a part that several are charged with THEN it is a task', () => {
    expect(read(['7)受付(担当:森、西田)'], notes)).toEqual(['SCHEDULED: 7)受付(担当:森、西田)']);
  });
});

describe('what was so and what will be', () => {
  it('GIVEN both in one sentence THEN what will be is listed', () => {
    expect(
      listedIn(
        '園芸会 役員会議事録',
        '出席者：会長、書記',
        '・これまで水やりは業者が行いましたが、来月からは会員で行います。',
        '・例年は苗を買いますが、今年は種から苗を作成します。',
        '・今年の品評会は、表彰の前の茶会は取り止めます。',
        '・例年の草刈りは中止とする。',
        '・例年は五月に苗を買います。',
      ),
    ).toEqual([
      'AGREED: 来月からは会員で行います',
      'AGREED: 今年は種から苗を作成します',
      'AGREED: 今年の品評会は、表彰の前の茶会は取り止めます',
      'AGREED: 例年の草刈りは中止とする',
    ]);
  });
});

describe('a list that an arrow opens', () => {
  it('GIVEN lines further in without marks THEN they are its members, and the arrow only opens them', () => {
    expect(
      listedIn(
        '園芸会 役員会議事録',
        '■水やりについて',
        '  ・当番の組み方',
        '    →以下のルールとする。',
        '      朝に一度だけ行う。',
        '      休みは前の日までに申し出る。',
        '■その他',
      ),
    ).toEqual(['AGREED: 朝に一度だけ行う', 'AGREED: 休みは前の日までに申し出る']);
  });
});

describe('what is under a heading of reports', () => {
  it('GIVEN the matter of a report THEN what is done about it is decided', () => {
    const record = (heading: string) =>
      listedIn('園芸会 理事会議事録', '出席者：会長、書記', heading, '説明の順を後の方から組み直す。');
    expect(record('■ 事業報告について')).toEqual(['AGREED: 説明の順を後の方から組み直す']);
    expect(record('■ 報告')).toEqual([]);
  });

  it('GIVEN 配信はなし under decisions THEN it is one', () => {
    expect(listed(['# 園芸部', '## 決定事項', '- 配信は**なし**', '- なし', '## 他'])).toEqual([
      'AGREED: 配信は**なし',
    ]);
  });
});

describe('days to come, and what goes on', () => {
  const dated = (line: string) => read(['2024年6月15日 園芸部 定例', line], notes);

  it.each([
    ['6/22(土)に会から会員へ案内を送信', ['SCHEDULED']],
    ['6/8(土)に会から会員へ案内を送信', []],
    ['朝の水やりは引き続きやっていきます', ['AGREED']],
    ['植え替えは今後も続けていきたい', []],
    ['棚の写真を撮っておこう', ['SCHEDULED']],
    ['使い道を考えておこう', []],
    ['土の色が揃っていてとても良い', []],
    ['→これまでは二箱', []],
  ])('GIVEN %s THEN it is %j', (line, kinds) => {
    expect(dated(line).map((item) => item.split(':')[0])).toEqual(kinds);
  });

  it('GIVEN a task that an arrow says is done THEN it is none', () => {
    expect(listed(['# 園芸部', '## TODO', '- 業者を捕まえる->捕まった', '- 鉢の発注', '## 他'])).toEqual([
      'SCHEDULED: 鉢の発注',
    ]);
  });

  it('GIVEN what somebody can do then THEN it is no task of theirs', () => {
    expect(listed(['参加者：hana、ぺこ、森', '- 森さんが水やりに専念できる'])).toEqual([]);
  });
});

describe('what a record of a small body decides in its own ways', () => {
  const record = (...lines: readonly string[]) =>
    listedIn('園芸会 役員会議事録', '出席者：会長、書記', ...lines);

  it.each([
    ['・手伝いの家に会から鉢を贈呈する③。', ['AGREED: 手伝いの家に会から鉢を贈呈する']],
    ['・案内を五月に配布する(書記担当)。', ['SCHEDULED: 案内を五月に配布する(書記担当)']],
    ['・会員は道具の手入れを早めに行うこと。', ['AGREED: 会員は道具の手入れを早めに行うこと']],
    ['・大事なのは土の手入れを行うこと。', []],
    ['・町会から、鍵の数を知らせること。', []],
    ['・棚は去年のものを使い、新しい棚は作らない。', ['AGREED: 棚は去年のものを使い、新しい棚は作らない']],
  ])('GIVEN %s THEN %j', (line, items) => {
    expect(record(line)).toEqual(items);
  });

  it('GIVEN a heading that names a matter by such words THEN it is no part of news', () => {
    expect(record('■ 緊急連絡網（資料配布）', '・名簿を会員に配り直す。')).toEqual([
      'AGREED: 名簿を会員に配り直す',
    ]);
    expect(record('■ 連絡', '・名簿を会員に配り直す。')).toEqual([]);
  });
});
