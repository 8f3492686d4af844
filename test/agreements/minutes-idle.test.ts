import { describe, expect, it } from 'vitest';
import { listed, listedIn } from './reading.ts';

describe('parts of notes under which nothing is settled', () => {
  it.each(['メリット：', 'デメリット', '案2', 'A案', '## アジェンダ', '### 目的', '■候補', '【背景】'])(
    'GIVEN deeds under %s THEN none is listed',
    (place) => {
      const isHeading = /^[#■【]/u.test(place);
      const own = isHeading
        ? [place, '- 森さんが棚を組む', '- 鉢は捨てる']
        : [`- ${place}`, '  - 森さんが棚を組む', '  - 鉢は捨てる'];
      expect(listed(['# 園芸部', ...own, '## 他'])).toEqual([]);
    },
  );

  it('GIVEN a line there that says it was decided THEN it is listed', () => {
    expect(listed(['# 園芸部', '## アジェンダ', '- 置き場は北側に決定', '- 苗の数の決定', '## 他'])).toEqual([
      'AGREED: 置き場は北側に決定',
    ]);
  });

  it('GIVEN what somebody says of themselves, or how it went THEN nothing under it or its headings is listed', () => {
    expect(
      listed([
        '# 園芸部',
        '## 自己紹介(各自) / 近況報告',
        '### 森',
        '- 西瓜で我慢しよう',
        '→また育てる',
        '## 他',
      ]),
    ).toEqual([]);
    expect(listed(['# 園芸部', '### Problem', '- 水が足りない', '→桶を使う', '## 他'])).toEqual([]);
  });
});

describe('what is no deed of the meeting', () => {
  it.each([
    '土に気をつけましょう',
    'みんなで盛り上げていきましょう',
    '詳細は省略します',
    '経緯を以下に記載します',
    '鉢の数は今後決めます',
    '→棚の近くなら大丈夫',
    '→誰も知らなかった花壇',
    '- 先週水を止めた⇒効いたよう',
    '町会に貸してもらう手も',
  ])('GIVEN %s THEN it is not listed', (line) => {
    expect(listed(['# 園芸部', '## 花壇', line, '## 他'])).toEqual([]);
  });

  it('GIVEN an appeal, a greeting or an aside in a record of full sentences THEN it is not listed', () => {
    expect(
      listedIn(
        '園芸会 役員会議事録',
        '出席者：会長、書記',
        '・新しい年も元気に集まっていきましょう。',
        '・皆さま、明けましておめでとうございます。',
        '・内容を下記に列記します。',
        '・苗の置き場は北側とすることに決定した。',
      ),
    ).toEqual(['AGREED: 苗の置き場は北側とすることに決定した']);
  });
});

describe('lists that are no list of outcomes', () => {
  it('GIVEN the numbers of an agenda THEN none is listed; what is noted under one is', () => {
    expect(
      listed(['# 園芸部', '## アジェンダ', '1. 鉢の数を決めておく', '2. 水やりを分担する', '## 他']),
    ).toEqual([]);
    expect(listed(['# 園芸部', '## アジェンダ', '1. 水やり', '  - 当番は廃止する', '## 他'])).toEqual([
      'AGREED: 当番は廃止する',
    ]);
  });

  it('GIVEN decisions with a topic before a colon THEN what stands under it is decided, the topic and its reasons are not', () => {
    expect(
      listed([
        '# 園芸部',
        '## 決定事項',
        '- 水やり当番:',
        '  - 朝に一度',
        '- 見送りの理由:',
        '  - 人が足りない',
        '## 他',
      ]),
    ).toEqual(['AGREED: 朝に一度']);
  });

  it('GIVEN assent to the end of questions THEN nothing is decided by it', () => {
    expect(
      listed(
        [
          '質疑を終了することにご異議ありませんか。',
          'ご異議なしと認めます。',
          'したがって質疑を終了いたしました。',
        ],
        '委員長',
        'plain',
      ),
    ).toEqual([]);
  });
});
