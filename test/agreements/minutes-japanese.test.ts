import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { closesTopic } from '../../src/agreements/minutes/closing.ts';
import { outlineOf } from '../../src/agreements/minutes/outline.ts';
import { sectionFinder } from '../../src/agreements/minutes/sections.ts';
import { listed, read, transcriptOf, wordsOf } from './reading.ts';

const findSections = (text: string) => sectionFinder(text)(text.length);

const notes = { format: 'minutes' } as const;

describe('what a topic of notes ends with', () => {
  const ARROWS = ['## 保管庫', '鍵を二本にする', '→採用', '## 掲示板', '期限を設ける', '→採用'];

  it.each([
    'あまり使われていないので古い掲示板を閉じる',
    '来月からは受付を二人でする方針で',
    '夜間の貸出は行わない',
    '集合場所は北口にする',
  ])(
    'GIVEN notes that decide behind arrows and %s as the last line of a topic THEN it is a decision',
    (line) => {
      expect(listed([...ARROWS, '## その他', '使う人がいない', line, '## 次の話'])).toContain(
        `AGREED: ${line}`,
      );
    },
  );

  it.each([
    'もし雨なら会場を変える',
    '人数が増えた場合は部屋を移す',
    '古い鍵を使うと扉を壊す',
    '予算が足りないと思う',
    '案2: 鍵を番号にする',
    '毎朝七時に照明がつくようになっている',
    '鍵を無くすとかの問題がある',
    '以下のとおり部屋を変更します',
    '部屋を変えるべき',
  ])('GIVEN %s there THEN nothing is listed for it', (line) => {
    const found = listed([...ARROWS, '## その他', '使う人がいない', line, '## 次の話']);
    expect(found.filter((words) => words.includes(line))).toEqual([]);
  });

  it('GIVEN more said behind the line, or an agenda THEN nothing is listed for it', () => {
    const line = '古い掲示板を閉じる';
    expect(listed([...ARROWS, '## その他', line, '困る人がいそう', '## 次の話'])).not.toContain(
      `AGREED: ${line}`,
    );
    expect(listed([...ARROWS, '## 議題', line, '## 次の話'])).not.toContain(`AGREED: ${line}`);
  });

  it('GIVEN a question in the line before THEN the plain answer is the decision', () => {
    const found = listed([
      ...ARROWS,
      '## 会費',
      '- 集め方はどうする？',
      '  - 口座振替にする',
      '  - 手数料が高い',
    ]);
    expect(found).toContain('AGREED: 口座振替にする');
  });

  it('GIVEN a statement in the line before THEN a plain line is not', () => {
    const found = listed([
      ...ARROWS,
      '## 会費',
      '- 集め方は三つある',
      '  - 口座振替にする',
      '  - 手数料が高い',
    ]);
    expect(found).not.toContain('AGREED: 口座振替にする');
  });

  it('GIVEN notes without arrows THEN what supposes is no decision', () => {
    expect(listed(['- 在庫表を共有の棚に置く'])).toEqual(['AGREED: 在庫表を共有の棚に置く']);
    expect(listed(['- もし足りないなら予備を出す'])).toEqual([]);
    expect(listed(['- 案1: 在庫表を棚に置く'])).toEqual([]);
  });

  it('GIVEN the rest of a line or of a topic THEN it does not close', () => {
    const text = '# 一\n窓を閉める。換気は？\n\n# 二\n扉を直す\n鍵も直す\n\n# 三\n壁を塗る';
    const closes = (words: string) =>
      closesTopic(outlineOf(text), { start: text.indexOf(words), end: text.indexOf(words) + words.length });
    expect(closes('窓を閉める。')).toBe(false);
    expect(closes('換気は？')).toBe(true);
    expect(closes('扉を直す')).toBe(false);
    expect(closes('鍵も直す')).toBe(true);
    // More may be added.
    expect(closes('壁を塗る')).toBe(false);
  });

  it('GIVEN another who speaks under the same topic behind the line THEN it does not close', () => {
    const transcript = transcriptOf(
      [
        { label: null, lines: [...ARROWS, '## 棚', '使う人がいない', '古い棚を捨てる'] },
        { label: '森', lines: ['まだ使いたい'] },
      ],
      notes,
    );
    const found = extractAgreements(transcript).map((item) => wordsOf(transcript, item));
    expect(found).not.toContain('古い棚を捨てる');
  });
});

describe('arrows and tasks', () => {
  it.each([
    ['窓口が二つある→森さん', 'SCHEDULED'],
    ['次の版の名前は、短い方を使うことに', 'AGREED'],
    ['- 備品の貸出簿（担当：森、期限：7/5）', 'SCHEDULED'],
    ['- 見積書の送付。担当：西田', 'SCHEDULED'],
    ['- TODO(森) 掲示を貼る', 'SCHEDULED'],
    ['次回 5月10日 14時', 'SCHEDULED'],
    ['案内文を直して、重なる日がないか確認。', 'SCHEDULED'],
    ['森を書記に選任', 'AGREED'],
    ['議案第三号は総務委員会に付託', 'AGREED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(read([line], notes).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    'この棚は使い道があまりない→倉庫で便利',
    '人手が足りない→困難',
    '鍵を持つ人は反対意見がないか気にしている',
    '利用者が増える部屋だけ鍵をかける方法もある',
    '今回は見送り、担当なし',
    '次回の話が出た',
    '書く人が変わったのでことに詳しい',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...notes, listed: true })).toEqual([]);
  });

  it('GIVEN a task with its person behind it THEN the owner is as printed', () => {
    const transcript = transcriptOf(
      [{ label: null, lines: ['- 貸出簿を作る（担当：森、期限：7/5）', '- TODO(西田) 掲示を貼る'] }],
      notes,
    );
    expect(extractAgreements(transcript).map(({ owner }) => owner)).toEqual(['森', '西田']);
  });
});

describe('lists under a bullet that announces decisions', () => {
  it('GIVEN officers as fields THEN each is an item, and what stands behind them none', () => {
    const lines = ['* 候補:', '', '* 決定:', '', ':会長: 森', ':会計: 西田', '', '会費の話', ':収入: 300円'];
    expect(listed(lines)).toEqual(['AGREED: :会長: 森', 'AGREED: :会計: 西田']);
  });

  it('GIVEN a deeper list THEN it ends where the bullets stand further out again', () => {
    const text = '- 決定:\n  - 会長 森\n  - 会計 西田\n- 花の水やり\n';
    const [section] = findSections(text);
    expect(text.slice(section!.start, section!.end)).toBe('  - 会長 森\n  - 会計 西田\n');
  });

  it('GIVEN a bullet of that name without a list of its own THEN it opens none', () => {
    expect(findSections('- 決定:\n- 花の水やり\n- 落ち葉\n')).toEqual([]);
    expect(findSections('- 決定\n  - 花の水やり\n')).toEqual([]);
  });
});

describe('what the chair rules', () => {
  const chair = '議長';
  it.each([
    ['本案は、配付の表のとおり、所管の文教委員会に付託いたします。', 'AGREED'],
    ['次の本会議は３月１２日午前１０時から開きますので、御参集ください。', 'SCHEDULED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(listed([line], chair, 'text').map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    ['では、左様な取扱いにさせていただきます。', 'AGREED'],
    ['それでは、先ほどの順番ということで進めてまいりたいと存じます。', 'AGREED'],
    ['それでは、御説明のとおり確認させていただきます。', 'CONFIRMED'],
    ['全委員が賛成ということでございますので、次の件に移ります。', 'AGREED'],
    ['結果については、次回の委員会で私から報告いたします。', 'SCHEDULED'],
    ['次の例会は、８月５日水曜日午後３時から予定しております。', 'SCHEDULED'],
    ['夏の大会は中止といたします。', 'AGREED'],
    ['次の理事会は８月５日に開催いたしますので、よろしくお願いいたします。', 'SCHEDULED'],
    ['その点は、次回の理事会で改めて確認してまいります。', 'SCHEDULED'],
    ['事務局長より説明のありました議案は、８日の本会議にて議題に供することになります。', 'SCHEDULED'],
    [
      'この報告につきましては、８日の本会議で議題に供することとなりますので、御承知おき願います。',
      'SCHEDULED',
    ],
  ])('GIVEN %s said by the chair THEN one item, %s', (line, kind) => {
    expect(listed([line], chair, 'text').map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '以上で本件を終了ということにさせていただきます。',
    '以上で報告を打ち切ることといたします。',
    '説明は省略ということで進めさせていただきます。',
    '結果については、次回の委員会で引き続き研究いたします。',
    '全員が賛成ということですか。',
  ])('GIVEN %s said by the chair THEN nothing is listed', (line) => {
    expect(listed([line], chair, 'text')).toEqual([]);
  });

  it.each([
    ['初日は８月５日水曜日、午前９時開議でございます。', 'SCHEDULED'],
    ['消毒は、８月５日の午後１時から午後３時までということでございます。', 'SCHEDULED'],
    ['会期は８月５日から１２日までの８日間でございます。', 'SCHEDULED'],
    ['委員会は８月６日から８日まで開催となります。', 'SCHEDULED'],
    ['説明会は、８月４日の午後２時からになります。', 'SCHEDULED'],
    ['８月６日は、午前９時に開議し、一般質問を行います。', 'SCHEDULED'],
    ['本会議散会後、直ちに委員会の再開となります。', 'SCHEDULED'],
    ['議案の採決は、挙手による採決を予定してございます。', 'SCHEDULED'],
  ])('GIVEN %s said by an officer of the meeting THEN %s', (line, kind) => {
    expect(listed([line], '事務局長', 'text').map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '私が参りましたのは８日間でございます。',
    '前回は８月５日、午前９時開議でございます。',
    '資料の説明は５ページからでございます。',
    '私どもは法案の提出を予定しております。',
    '本会議は８月５日午前９時からでございましたので、記録は別に配ります。',
  ])('GIVEN %s said by an officer of the meeting THEN nothing is listed', (line) => {
    expect(listed([line], '事務局長', 'text')).toEqual([]);
  });

  it('GIVEN the next sitting and a request THEN the request is no part of it', () => {
    expect(
      listed(['次の本会議は３月１２日午前１０時から開きますので、御参集ください。'], chair, 'text'),
    ).toEqual(['SCHEDULED: 次の本会議は３月１２日午前１０時から開きます']);
  });

  it.each([
    ['先ほど文教委員会に付託いたしました議案の報告書が提出されました。', chair],
    ['本案は、文教委員会に付託いたしますか。', chair],
    ['午後２時５分再開休憩前に引き続き、会議を開きます。', chair],
    ['本案は、所管の文教委員会に付託いたします。', '佐藤議員'],
    ['次の議案は３件です。', chair],
  ])('GIVEN %s said by %s THEN nothing is listed', (line, label) => {
    expect(listed([line], label, 'text')).toEqual([]);
  });
});

describe('what the chair puts to the meeting', () => {
  const PUT = '質問の順番は、くじのとおりということでよろしいでしょうか。';
  const CALLED = '〔「異議なし」と呼ぶ者あり〕';
  /** The speeches as a record prints them, with what is called out between them. */
  const ruledIn = (asked: string, note: string, next: string, answer: string) => {
    const text = `【森委員長】\n${asked}${note}\n\n【${next}】\n${answer}\n`;
    const speech = (number: number, label: string, words: string) => {
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      return {
        ...transcriptOf([{ label, lines: [] }]).speeches[0]!,
        number,
        spans: [span],
        sentences: [{ number: 1, ...span }],
      };
    };
    const speeches = [speech(1, '森委員長', asked), speech(2, next, answer)];
    const transcript = { ...transcriptOf([]), text, speeches };
    return extractAgreements(transcript)
      .filter((item) => item.listed)
      .map((item) => `${item.kind}: ${wordsOf(transcript, item)}`);
  };

  it('GIVEN assent and no ruling behind it THEN what was put is the decision', () => {
    expect(ruledIn(PUT, CALLED, '森委員長', '以上で本件を終了いたします。')).toEqual([
      `AGREED: ${PUT.slice(0, -1)}`,
    ]);
    const names = '名簿の写しについて御確認はよろしいでしょうか。';
    expect(ruledIn(names, '〔「はい」と呼ぶ者あり〕', '森委員長', 'ありがとうございます。')).toEqual([
      `CONFIRMED: ${names.slice(0, -1)}`,
    ]);
  });

  it('GIVEN the ruling behind it THEN only the ruling is listed', () => {
    expect(ruledIn(PUT, CALLED, '森委員長', 'さよう決定いたします。')).toEqual([
      'AGREED: さよう決定いたします',
    ]);
  });

  it.each([
    ['no assent', '', '森委員長'],
    ['nobody who wants to speak', '〔「なし」と呼ぶ者あり〕', '森委員長'],
    ['another who goes on', CALLED, '西田委員'],
  ])('GIVEN %s THEN nothing is listed', (_, note, next) => {
    expect(ruledIn(PUT, note, next, '以上で本件を終了いたします。')).toEqual([]);
  });
});

describe('minutes in full sentences', () => {
  const head = ['令和六年度 役員会議事録'];
  it('GIVEN a view that prevailed THEN what follows from it is the decision', () => {
    const line = '記念品は要らないとの意見が多数を占め、配らない。';
    expect(listed([...head, line], null, 'text')).toEqual([`AGREED: ${line.slice(0, -1)}`]);
  });

  it.each([
    '記念品は要らないとの意見が多数を占めた。',
    '記念品は要らないとの意見が一部にあり、配らない家もある。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(listed([...head, line], null, 'text')).toEqual([]);
  });
});
