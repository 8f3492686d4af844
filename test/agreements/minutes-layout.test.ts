import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { listed, wordsOf } from './reading.ts';

describe('parts of notes that settle nothing', () => {
  it.each([
    ['what was worked on', '# 活動内容'],
    ['what was done', '## やったこと'],
    ['progress', '## 進捗'],
    ['steps', '## 枝を作る手順'],
    ['commands', '### その他のコマンド'],
    ['ideas', '## 出た案'],
  ])(
    'GIVEN plain deeds under a heading of %s, or under a heading below it THEN none is listed',
    (_, heading) => {
      const deeds = ['- 貸出簿を作る', '- 棚を北側に寄せる'];
      expect(listed([heading, ...deeds])).toEqual([]);
      expect(listed([heading, `${heading.replace(/ .*/u, '')}# 森`, ...deeds])).toEqual([]);
      expect(listed([heading, '- 箱を選ぶ', '  - →倉庫に上げる'])).toEqual([]);
    },
  );

  it('GIVEN a word of deciding there, or the next heading THEN it is listed', () => {
    expect(listed(['# 活動内容', '- 貸出簿の様式', '- →採用'])).toEqual(['AGREED: →採用']);
    expect(listed(['# 活動内容', '- 棚を見た', '# 倉庫', '- 貸出簿を作る', '# 他'])).toEqual([
      'AGREED: 貸出簿を作る',
    ]);
  });

  it('GIVEN examples, or one of several answers to the question they stand under THEN they are not listed', () => {
    const talk = ['## 倉庫', '- 「軽くする」の例', '  - 箱を捨てる', '  - 棚を外に出す', '- ほかの話'];
    expect(listed(talk)).toEqual([]);
    const asked = ['## 会費', '- 集め方は？', '  - 箱を置く', '  - 帳面を回す', '  - 係が回る', '## 他'];
    expect(listed(asked)).not.toContain('AGREED: 帳面を回す');
    expect(listed(['## 倉庫', '- 「軽くする」の例', '-- 箱を捨てる', '- ほかの話'])).toEqual([]);
  });

  it('GIVEN what a command does THEN it is not listed', () => {
    expect(listed(['## 道具', 'box open : 箱を開ける', 'box list : 中身を並べる', '## 他'])).toEqual([]);
  });

  it.each(['今、数を確認しております。', 'ただいま定足数を確認しております。'])(
    'GIVEN the chair who counts (%s) THEN nothing is confirmed',
    (words) => expect(listed([words], '委員長', 'assembly')).toEqual([]),
  );
});

describe('lists by the line above them', () => {
  it.each(['以下の宿題が出た', '全員に対して次の宿題が出ました', '総会までにやること', '■アクション'])(
    'GIVEN %s above a list THEN its items are to be done',
    (heading) => {
      expect(listed(['## 倉庫', '棚の話', '', heading, '- 貸出簿の見直し', '', '## 他'])).toEqual([
        'SCHEDULED: 貸出簿の見直し',
      ]);
    },
  );

  it('GIVEN a marked bullet above a deeper list THEN its items are to be done, and the next bullet ends them', () => {
    expect(listed(['- ◇アクション', '  - 棚の写真（森）', '- ◇感想', '  - 楽しかった写真'])).toEqual([
      'SCHEDULED: 棚の写真（森）',
    ]);
  });

  it('GIVEN the conclusion of a topic THEN its items are decided, but not a link, or a post that is open', () => {
    expect(
      listed([
        '### 倉庫の結論',
        '- 二つ目の棚はいらない',
        '- <https://example.org/shelf>',
        '- [棚 #3](https://example.org/3)',
        '- 会計: 募集中',
        '',
        '## 他',
      ]),
    ).toEqual(['AGREED: 二つ目の棚はいらない']);
  });

  it('GIVEN days to come THEN each is a meeting; a number is no day', () => {
    expect(listed(['## 今後の活動', '- 6月10日 北棟', '- 07月15日（月） 休み', '- 案は3個ある'])).toEqual([
      'SCHEDULED: 6月10日 北棟',
      'SCHEDULED: 07月15日（月） 休み',
    ]);
  });

  it('GIVEN square headings with lists under them THEN they are no speakers', () => {
    const text = [
      '倉庫係の打ち合わせ',
      '日時: 2025/11/26',
      '',
      '【棚の置き方】',
      '- 北側に寄せる案がある',
      '- 話は尽きない',
      '【鍵について】',
      '- 鍵は森が持つ',
      '',
    ].join('\n');
    const { transcript } = parseDocument(Buffer.from(text), {
      name: 'a.txt',
      people: { people: [], sides: [], posts: [] },
      format: 'text',
    });
    expect(transcript.speeches.map(({ label }) => label)).toEqual([null]);
  });
});

describe('lines that say who, or what came of it', () => {
  it.each([
    ['SCHEDULED', '「箱を数える」が宿題になりました'],
    ['SCHEDULED', '第二金曜　広報　リーダー森さん'],
    ['SCHEDULED', '第四週は森さんがリード'],
    ['SCHEDULED', '森さん中心に進める'],
    ['SCHEDULED', '棚の写真も共有（森さん、林さん）'],
    ['AGREED', '棚の並べ方(mori): 結論: 今のままでよい'],
    ['AGREED', '棚をどうするか -> 前の並びに戻す，箱は未定'],
    ['AGREED', '期限は守るのか -> 含まれる．ただし、急ぐときは待つ'],
    ['AGREED', '並べ方 -> 札と同じならそのまま，それ以外は番号順'],
  ])('GIVEN a note: it is %s that %s', (kind, note) => {
    const [item, ...rest] = listed(['## 倉庫', note, '', '## 他']);
    expect(rest).toEqual([]);
    expect(item).toMatch(new RegExp(`^${kind}: `, 'u'));
  });

  it.each([
    '棚をどうするか -> 戻せばよいのでは',
    '森さん中心に進めるのか？',
    '森さんが中心だった',
    'もし雨なら写真を共有（森さん）だったかも',
    '第14条より、会長が議長を務めます。',
    '宿題になるのは困る',
  ])('GIVEN %s THEN nothing is listed', (note) => {
    expect(listed(['## 倉庫', note, '', '## 他'])).toEqual([]);
  });
});

describe('a sitting as its chair leads it', () => {
  it('GIVEN the next step of the sitting itself THEN nothing is scheduled; one with its hour is', () => {
    expect(listed(['次に、令和8年度予算の保留を解き、討論、採決を行います。'], '議長', 'assembly')).toEqual(
      [],
    );
    expect(listed(['休憩後、午後1時から一般質問を行います。'], '議長', 'assembly')).toHaveLength(1);
  });

  it('GIVEN words of ruling in plain style THEN it is decided', () => {
    expect(
      listed(['各会派から出していただくということにしたいと思います。'], '委員長', 'assembly'),
    ).toHaveLength(1);
  });

  it('GIVEN a call from the floor that is marked like a speech THEN the chair goes on, and only the ruling is listed', () => {
    const text = [
      '○議長　次の件を一括して議題といたしますが、ご異議ありませんか。',
      '◯（呼ぶ声）　異議なし。',
      'ご異議なしと認め、そのように決定いたします。',
      '',
      '○委員長　ご苦労さまでした。',
      '',
    ].join('\n');
    const { transcript } = parseDocument(Buffer.from(text), {
      name: 'a.txt',
      people: { people: [], sides: [], posts: [] },
    });
    expect(transcript.speeches.map(({ label }) => label)).toEqual(['議長', '委員長']);
    const found = extractAgreements(transcript).filter((item) => item.listed);
    expect(found.map((item) => wordsOf(transcript, item))).toEqual([
      'ご異議なしと認め、そのように決定いたします',
    ]);
  });
});
