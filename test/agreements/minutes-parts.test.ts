import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { listed, read, transcriptOf, wordsOf } from './reading.ts';

function listedIn(text: string): readonly string[] {
  const { transcript } = parseDocument(Buffer.from(text), {
    name: 'a.txt',
    people: { people: [], sides: [], posts: [] },
  });
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map((item) => `${item.kind}: ${wordsOf(transcript, item)}`);
}

describe('ideas that are put beside each other', () => {
  it.each(['選択肢', '候補：', '出た意見', '案', '課題', 'Options'])(
    'GIVEN plain deeds under a bullet or a heading of %s THEN none is decided',
    (word) => {
      expect(
        listed(['## 棚', `- ${word}`, '  - 棚を捨てる', '  - 箱を置く', '- 光が足りない', '## 他']),
      ).toEqual([]);
      expect(listed([`## ${word}`, '- 棚を捨てる', '- 見送る', '## 他'])).toEqual([]);
    },
  );

  it('GIVEN a question with several deeds under it THEN none is decided; with one and a remark, that one is', () => {
    const asked = ['## 棚', '- どこに置く？'];
    expect(listed([...asked, '  - 北側にする', '  - 南側にする', '## 他'])).toEqual([]);
    expect(listed([...asked, '  - 北側にする', '  - 光が入らない', '## 他'])).toEqual(['AGREED: 北側にする']);
  });

  it('GIVEN notes that say what is decided THEN a plain deed is only proposed', () => {
    const plain = ['## 棚', '- 棚を北側に寄せる', '- 箱が足りない'];
    expect(listed([...plain, '- 光も足りない'])).toEqual(['AGREED: 棚を北側に寄せる']);
    expect(listed([...plain, '- 板を足すことになった', '## 鍵', '- 鍵は森が持つことに決定'])).toEqual([
      'AGREED: 板を足すことになった',
      'AGREED: 鍵は森が持つことに決定',
    ]);
  });

  it.each([
    'では多数決をとります',
    '棚を考えよう',
    '帳面を使おう',
    '- 次回までに考えておく',
    'A案：棚を二つ置く',
  ])('GIVEN %s THEN nothing is settled', (line) =>
    expect(listed(['## 棚', line, '- 箱が足りない', '## 他'])).toEqual([]),
  );

  it('GIVEN what is reported, or said in greeting THEN nothing is decided', () => {
    expect(listed(['【報告事項】', '棚は北側に変更する', '【次】'])).toEqual([]);
    expect(listed(['【先生の話】', '早く始めましょう', '【次】'])).toEqual([]);
    expect(listed(['【図書館より】', '・六日から棚を休ませる', '【次】'])).toEqual([]);
    expect(listed(['## 森さんの発表', '- 手法の説明', '  - 係数を二つ足す', '## 次'])).toEqual([]);
    expect(listed(['【棚】', '早く始めましょう', '【次】'])).toEqual(['AGREED: 早く始めましょう']);
  });
});

describe('what somebody is noted to say', () => {
  it.each([
    '【B社】棚を減らすことを提案する。',
    '【要望】棚を増やす。',
    '会長　では棚を増やすことを提案する。',
  ])('GIVEN %s THEN the meeting has decided nothing', (line) =>
    expect(read([line], { title: '議事録', listed: true })).toEqual([]),
  );

  it('GIVEN a full name and one who speaks of oneself THEN that one alone speaks', () => {
    expect(listed(['Ada Roe: I like it, agreed.'])).toEqual([]);
    expect(listed(['Agreed: we keep the shed.'])).toHaveLength(1);
  });

  it('GIVEN the last word on a topic THEN it is what it came to, and not where more is said', () => {
    const talk = '# 会議\n\n## 棚\n\n森: 南は暑い\n森: では北側で\n';
    expect(listedIn(`${talk}\n## 鍵\n\n森: 二本ある\n`)).toEqual(['AGREED: では北側で']);
    expect(listedIn(`${talk}森: 北は遠い\n\n## 鍵\n\n森: 二本ある\n`)).toEqual([]);
  });
});

describe('parts of minutes and their lists', () => {
  it('GIVEN a table under a heading of tasks THEN each row is one, and not its head', () => {
    expect(
      listedIn(
        '# 倉庫会議\n\n## アクションプラン\n\n| 内容 | 担当 |\n| --- | --- |\n| 棚の図面 | 森 |\n| 鍵の数え直し | 西田 |\n\n## 他\n\n- 雨が漏る\n',
      ),
    ).toEqual(['SCHEDULED: 棚の図面 | 森', 'SCHEDULED: 鍵の数え直し | 西田']);
  });

  it('GIVEN parts that are given out line by line THEN each is somebody’s', () => {
    expect(listed(['[総会役割分担]', '司 会 : 森', '受付：西田', '', '雨の話'])).toEqual([
      'SCHEDULED: 司 会 : 森',
      'SCHEDULED: 受付：西田',
    ]);
    expect(listed(['・司会は森さんと西田さん'])).toEqual(['SCHEDULED: 司会は森さんと西田さん']);
  });

  it('GIVEN a plan of days THEN each day is fixed', () => {
    expect(
      listed(['1.スケジュール', '2月22日(日)9:00~ 棚の下見', '21日(土)18:30~合同練習', '', '雨の話']),
    ).toEqual(['SCHEDULED: 2月22日(日)9:00~ 棚の下見', 'SCHEDULED: 21日(土)18:30~合同練習']);
  });

  it('GIVEN deadlines THEN each day is fixed', () => {
    expect(listed(['締切', '', '- 図面 6/4', '- 見積り 7/2', '', '雨の話'])).toEqual([
      'SCHEDULED: 図面 6/4',
      'SCHEDULED: 見積り 7/2',
    ]);
  });

  it('GIVEN numbered parts THEN the next number ends the list', () => {
    expect(listed(['5. 決定事項', '・棚は二つ', '6. 雑感', '・雨の話'])).toEqual(['AGREED: 棚は二つ']);
  });

  it('GIVEN a ticked box before a name THEN it is done, an open one is to do', () => {
    const text = '# 倉庫会議\n\n参加者：森、西田\n\n## ToDo\n\n- [x] 森: 棚の図面\n- [ ] 西田: 鍵の手配\n';
    expect(listedIn(text)).toEqual(['SCHEDULED: 鍵の手配']);
  });

  it.each([
    ['SCHEDULED', '総会は4月21日(日) 10時総会開会'],
    ['SCHEDULED', '当日8時30分集合'],
    ['AGREED', '特に意見はなく、確定した。'],
    ['AGREED', '3月の例会は延期とし、時期は係で探る。'],
    ['AGREED', '様式の見直しは、森を座長に、西田の2名に委嘱された。'],
  ])('GIVEN a record: it is %s that %s', (kind, line) => {
    expect(read([line], { title: '議事録', listed: true })).toEqual([expect.stringMatching(`^${kind}: `)]);
  });

  it.each([
    '回覧板の電子化を検討する予定',
    '会場は東棟または西棟で調整中',
    '次回予定',
    '5月上旬を候補とする。',
  ])('GIVEN %s THEN nothing is fixed', (line) =>
    expect(read([line], { title: '議事録', listed: true })).toEqual([]),
  );

  it.each([
    ['SCHEDULED', '会場は北棟とする方向で西田が調整する'],
    ['SCHEDULED', '鍵の追加を西田さんが担当する'],
    ['AGREED', '決まったこと　棚を二つ置く'],
    ['AGREED', '反省会 幹事一任'],
    ['AGREED', '→ 札は貼らない'],
    ['AGREED', '→ いい'],
    ['SCHEDULED', '期間は5/20〜31'],
    ['SCHEDULED', '5/30 18時〜'],
    ['AGREED', '・会場 → 前回と同じ'],
    ['AGREED', '→ それまでは紙のまま'],
    ['SCHEDULED', '・日程 → 3/24(土)'],
    ['SCHEDULED', '期限は 11/22'],
    ['AGREED', 'B案に決める'],
    ['AGREED', '投票の結果、「海の家」に決まった。'],
    ['AGREED', '**決定**: 棚は紙のまま'],
    ['AGREED', '年500円のままでよい。'],
    ['SCHEDULED', '練習は8/3 10時～'],
    ['SCHEDULED', '【次回】8/17（土）10:00～'],
    ['SCHEDULED', '進行係は森さん。'],
    ['SCHEDULED', '当日の受付は二班の西田が担当する'],
  ])('GIVEN a note: it is %s that %s', (kind, note) => {
    expect(listed([note]).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '→次回の役員会で決める',
    '棚の入れ替えを検討することになった。',
    '→ 数が合わない',
    '→ 開けられない',
    '掃除の当番を決める',
    '図面を誰かに頼む',
    '札の色については町の返事を待つ。',
    '参加は三団体の予定。',
    '北棟と南棟のどちらかを借りる',
    '北棟は80名まで入れる',
    '傷が全体の半分を占める。',
    '→ 棚の数は係で検討してもらう。',
    '（４）今後の予定',
    '図面を見るともっと楽しめる。',
    '森さんが図面を描いてくれるそう。',
  ])('GIVEN %s THEN nothing is settled yet', (line) => {
    expect(listed(['## 棚', line, '## 他'])).toEqual([]);
    expect(read([line], { title: '議事録', listed: true })).toEqual([]);
  });

  it('GIVEN a reason in between THEN what is settled is read; names behind a day are those present', () => {
    expect(listed(['5月の例会は、総会が近いので外す'])).toHaveLength(1);
    const present = '参加者：森、西田';
    expect(listed([present, '5月10日までに図面を用意する（森）'])).toEqual([
      'SCHEDULED: 5月10日までに図面を用意する（森）',
    ]);
    const dated = transcriptOf([
      { label: null, lines: [present, '5月10日までに図面を用意する（三枚）', '雨の話'] },
    ]);
    expect(extractAgreements({ ...dated, format: 'minutes' }).map(({ owner }) => owner)).toEqual([null]);
    expect(listed([present, '窓口に修理を依頼（西田）'])).toEqual(['SCHEDULED: 窓口に修理を依頼（西田）']);
    expect(listed(['参加：2年 森、西田', '森が図面を描いてくる'])).toEqual([
      'SCHEDULED: 森が図面を描いてくる',
    ]);
  });

  it.each(['案内は@mori が書く', 'Mori が検証して来週報告', '告知は西田、削除は Mori'])(
    'GIVEN %s, and who is present THEN it is a task of theirs',
    (line) => {
      const found = listed(['出席者　Mori・西田', '@mori: 雨の話', line]);
      expect(found).toEqual([`SCHEDULED: ${line}`]);
    },
  );

  it('GIVEN a paragraph that proposes over a list THEN its items are only proposed', () => {
    const items = ['- 棚を三段にする', '- 箱を紙に変える', '', '## 他'];
    expect(listed(['## 棚', 'Mori から提案。', '', ...items])).toEqual([]);
    expect(listed(['## 棚', '雨が漏る', '', ...items])).toHaveLength(2);
  });

  it('GIVEN opinions that a paragraph opens THEN none is decided', () => {
    const items = ['・棚を三段にする', '・箱は使わない', '→ 棚は二段とする', '', '## 他'];
    expect(listed(['## 棚', '主な意見は以下のとおり。', ...items])).not.toContain('AGREED: 棚を三段にする');
  });

  it('GIVEN those present behind a task THEN it is theirs; behind who was there it is none', () => {
    expect(listed(['出: もり、西田', 'カードの絵：西田、もり', '記録者：西田'])).toEqual([
      'SCHEDULED: カードの絵：西田、もり',
    ]);
  });

  it('GIVEN bullets without a space under a plan of days THEN each is fixed', () => {
    expect(listed(['5. 今後のスケジュール', '　・3月上旬：図面', '　・3月末：例会', '', '## 他'])).toEqual([
      'SCHEDULED: 3月上旬：図面',
      'SCHEDULED: 3月末：例会',
    ]);
  });

  it('GIVEN a part in angle brackets THEN it is a heading', () => {
    expect(listed(['＜次回＞', '2月10日 14時 同じ場所'])).toEqual(['SCHEDULED: 2月10日 14時 同じ場所']);
  });

  it('GIVEN a timetable, or what to heed THEN nothing is decided', () => {
    expect(listed(['## 当日の流れ', '- 9:00 集合', '- 15:00 箱を片付ける', '## 他'])).toEqual([]);
    expect(listed(['## 注意すること', '- ゴミを持ち帰る', '## 他'])).toEqual([]);
  });

  it('GIVEN a conclusion over its list, or the next meeting by its name THEN only what stands under it is listed', () => {
    const log = [
      '## Next dev-meeting',
      '',
      '2019-03-11 13:00- at the shed',
      '',
      '## 棚',
      '',
      'Conclusion:',
      '',
      '* accepted.',
    ];
    expect(listed(log)).toEqual(['SCHEDULED: 2019-03-11 13:00- at the shed', 'AGREED: accepted']);
  });

  it('GIVEN a log of handles THEN what one of them will do is a task', () => {
    const log = ['* mori: a', '* nishi: b', '* mori: c', '* ono: d', '* nishi: e'];
    expect(listed([...log, 'ono will commit it.'])).toEqual(['SCHEDULED: ono will commit it']);
    expect(listed([...log, 'rain will stop it.'])).toEqual([]);
  });

  it('GIVEN a day under Next THEN it is the next meeting', () => {
    expect(listed(['## 棚', '- 雨が漏る', '', '## Next', '- 8/17 21:00-'])).toEqual([
      'SCHEDULED: 8/17 21:00-',
    ]);
  });

  it('GIVEN an arrow to what was answered THEN nothing is decided', () => {
    expect(listed(['棚の数を聞かれた', '→ 二つと回答'])).toEqual([]);
  });
});

describe('English minutes', () => {
  const english = { format: 'minutes', listed: true } as const;

  it.each([
    ['SCHEDULED', '@Carol: find out about the lease'],
    ['SCHEDULED', 'A virtual interim is planned.'],
    ['AGREED', 'Secretary: Ada Roe (elected; unanimous)'],
    ['AGREED', 'Asked whether there were any objections, none.'],
  ])('GIVEN a line THEN it is %s that %s', (kind, line) => {
    expect(read([line], english).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    'Old pages to be removed [#12](https://example.org/12)',
    'Carol would prefer the old name',
    'Carol: will consider',
    '@Carol: find out about the lease?',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read(['Attendees: Ada, Bo, Carol, Dan', line], english)).toEqual([]);
  });

  it('GIVEN a list of those present THEN a word before `to` is nobody new', () => {
    const line = 'Reasonable to ask people for it';
    expect(read(['Attendees: Ada, Bo, Carol, Dan', line], english)).toEqual([]);
    expect(read(['Attendees: Ada, Bo, Carol, Dan', 'Carol to ask people for it'], english)).toHaveLength(1);
  });

  it('GIVEN decisions and action items under one heading THEN each is listed, but not what others are asked to do', () => {
    expect(
      listed([
        '## Decisions and Action Items',
        '- The draft stays with the board',
        '',
        '## Next steps',
        '- Authors are encouraged to write',
      ]),
    ).toEqual(['AGREED: The draft stays with the board']);
  });
});

describe('minutes of a working group as its scribe took them', () => {
  it('GIVEN the format they are read in THEN each line is a note, whoever speaks', () => {
    expect(listed(['Next call at 6pm'], 'Ada Roe', 'w3c-minutes')).toEqual(['SCHEDULED: Next call at 6pm']);
    expect(listed(['Next call at 6pm'], 'Ada Roe', 'plain')).toEqual([]);
  });
});

describe('a line that is only a link', () => {
  it('GIVEN contents at the head of notes, and a link as a topic THEN neither is decided', () => {
    const lines = [
      '# 第3回 議事録',
      '- [結論](#結論)',
      '- [次回の予定](#次回)',
      '## 棚',
      '- [棚の案](https://example.org/a)',
    ];
    expect(listedIn(`${[...lines, '## 決定事項', '- 板を足すことに決定'].join('\n')}\n`)).toEqual([
      'AGREED: 板を足すことに決定',
    ]);
  });
});
