/** Japanese notes of a line: what becomes of a topic, and several parts with their people. */
import { describe, expect, it } from 'vitest';
import { listed, listedIn } from './reading.ts';

const kinds = (lines: readonly string[]) => listed(lines).map((item) => item.split(':')[0]);
const ROLL = '参加者: 森、西田、kubo、さくら';

describe('Japanese notes: what becomes of a topic', () => {
  it.each([
    '- 申込みは電話ではなく窓口で受ける',
    '- 裏口は開けない',
    '- 外の人には名札を付けない',
    '- 便りは隔週の月曜に投函し、掲示に一本化',
    '- 回覧は廃止し、掲示板に一本化',
    '- 古い机は廃棄、鍵の返却は西田さん',
    '- 倉庫は六月末で解約、以降は公民館',
    '- 花代は月2万円まで',
    '- 会報の郵送は次々号から',
    '- 正式な規約は年度内',
    '- 並び順は到着順で',
    '- 上履きは持参でお願いする',
    '- 定員は20名、補欠は5名とする',
    '- 餅つきは今年はなし',
    '- 小雨でも決行',
    '- 雪の日は翌週に順延',
    '- 垂れ幕は借りず、手作り',
    '- 申請の紙は前の週に出してもらう',
    '- 集合写真は全員の許しを取る',
    '- 余った布は次の年に使い回す',
    '- 点検は年2回に減らす',
  ])('GIVEN %s THEN it is settled', (line) => expect(kinds([line])).toEqual(['AGREED']));

  it.each([
    '- 棚は去年から使わない',
    '- 森は鍵を送る',
    '- 札の色はまだ変えない',
    '- 普段は裏口を使う',
    '- 当日は会場で配るとのこと',
    '- 西田は欠席で',
    '- 準備は順調で',
    '- 収入は3万円まで',
    '- 棚は古いまま使っている',
    '- 会費は上げたい',
    '- 会報は減らすべき',
    '- 掲示は誰かに頼みたい',
    '- 鍵はどこに置くか',
    '- 回覧は廃止されたらしい',
    '- 夏までは使える',
    '- 会場の人は写真を配る',
    '- 申請の紙は出してもらいたい',
    '- 布は毎年借りずに済んだ',
  ])('GIVEN %s THEN nothing is', (line) => expect(kinds([line])).toEqual([]));
});

describe('Japanese notes that mark their decisions', () => {
  const marks = ['- 棚', '→ 残す', '- 札', '→ 替える'];
  it.each(['- 鈴は減らす', '- 箱は奥へ運ぶ'])('GIVEN %s THEN it is an idea', (line) =>
    expect(kinds([...marks, line, '- 重い'])).toHaveLength(2),
  );
  it.each(['- 並び順は到着順で', '- 花代は月2万円まで', '- 餅つきは今年はなし'])(
    'GIVEN %s THEN it is settled all the same',
    (line) => expect(kinds([...marks, line, '- 重い'])).toHaveLength(3),
  );
});

describe('Japanese notes: several parts and their people', () => {
  it.each([
    '- 講師は森、補助は西田とさくら',
    '- 一本目: kubo、二本目: 森',
    '→ 文案は久保田さん、次回まで',
    '- たたき台: 西田、7/4まで',
    '- 2章 西田',
    '- 3班：久保田さん、森さん',
    '- 第4節 参加者全員',
    '- 会計担当者: 森',
    '- 請求書は西田さんがまとめて発行',
    '- 三章は kubo が引き取り',
    '- 店は名簿から kubo が当たる',
    '- 掲示の文はやまださん',
  ])('GIVEN %s THEN they are given', (line) => expect(kinds([ROLL, line])).toEqual(['SCHEDULED']));

  it.each([
    '- 2章 概要',
    '- 駅前は業者が毎年発行',
    '- 三章は誰かが引き取り',
    '- 第1部 基調講演',
    '- 欠席者: 森、遅刻: 西田',
    '- 一番早いのは久保田さん',
    '- きっかけは駅前、理由は工事',
  ])('GIVEN %s THEN nothing is', (line) => expect(kinds([ROLL, line])).toEqual([]));

  it('GIVEN people that are only named behind what they do THEN their parts are theirs', () => {
    const lines = ['- 看板を直す ★大谷', '1章 大谷', '2章 準備'];
    expect(kinds(lines)).toEqual(['SCHEDULED', 'SCHEDULED']);
    expect(kinds(['1章 大谷', '2章 準備'])).toEqual([]);
  });
});

describe('Japanese notes: a thing before a colon', () => {
  it.each([
    ['AGREED', '- 動画: 秋まで残す'],
    ['AGREED', '- Webサイト: 古い頁を消す'],
    ['AGREED', '- 名札：当日に受付で配る'],
    ['SCHEDULED', '- 会報の校正：9月末'],
    ['SCHEDULED', '- 意見の募集：11月中旬〜12月上旬'],
    ['SCHEDULED', '<前日>11月3日(日) 13時から'],
  ])('GIVEN %s in %s THEN it is read with its label', (kind, line) => {
    const [item] = listedIn(
      '会議メモ',
      '日時: 6月1日',
      '参加者: 森、西田',
      '- 机は東棟',
      line,
      '- 椅子は古い',
    );
    expect(item?.split(':')[0]).toBe(kind);
  });

  it.each([
    '- A案：棚を二つ置く',
    '- 動画: 昨年から残している',
    '- 写真: 誰が撮るか',
    '- 名札：小さすぎる',
    '- 前回の校正：5月末',
    '- 会計の報告：6月1日に済み',
    '- 会報の校正：9月で調整中',
  ])('GIVEN %s THEN nothing is settled', (line) =>
    expect(
      listedIn(
        '会議メモ',
        '日時: 6月1日',
        '参加者: 森、西田',
        '- 机は東棟',
        '- 床は固い',
        line,
        '- 椅子は古い',
      ),
    ).toEqual([]),
  );
});

it('GIVEN that what stands below is to be paid THEN each of it is settled', () => {
  expect(kinds(['- 以下は支払うこととする', '  - 印刷代　3万円', '  - 切手 8千円', '- 机は古い'])).toEqual([
    'AGREED',
    'AGREED',
  ]);
});

it('GIVEN what is due by when, and to whom THEN it is fixed without a verb', () => {
  const above = ['- 猫', '- 犬', '- 鳥', '- 魚', '- 虫'];
  expect(kinds([...above, '- 原稿は前日までに編集部へ'])).toEqual(['SCHEDULED']);
  expect(kinds([...above, '- 原稿は前日までに編集部へ届いた'])).toEqual([]);
});

describe('Japanese notes: marks that stand side by side', () => {
  it('GIVEN ** under * THEN it is a note of its own, and opens a list as its words say', () => {
    const lines = [
      '定例会議',
      '参加者: 森、西田',
      '* 掲示',
      '** 鍵は棚に置く',
      '* 宿題',
      '** 札を数える',
      '** 森: 名簿の直し',
    ];
    expect(listedIn(...lines)).toEqual([
      'AGREED: 鍵は棚に置く',
      'SCHEDULED: 札を数える',
      expect.stringMatching(/^SCHEDULED: .*名簿の直し/u),
    ]);
  });
});
