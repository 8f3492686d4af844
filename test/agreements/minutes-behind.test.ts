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
