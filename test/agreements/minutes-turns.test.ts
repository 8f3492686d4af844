/** Records of assemblies, boards and councils: whose words a line is, and what the chair's verdict settles. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { listedIn, read, type TestSpeech, transcriptOf } from './reading.ts';

const chair = (...lines: readonly string[]) => read(lines, { label: '議長', listed: true });

describe('turns that open with a post and a wide space', () => {
  const HEAD = ['令和2年第5回みどり町教育委員会定例会会議録', ''];
  const TALK = [
    '教育課長　規則の一部を改正するものでございます。',
    '　施行日は7月1日を予定しております。',
    '森委員　この改正は校長会の了承を得ていますか。',
    '教育課長　先月の校長会で了承を得ております。',
  ];

  it('GIVEN what is explained and answered THEN nothing is listed, in the lines behind it neither', () => {
    expect(listedIn(...HEAD, ...TALK)).toEqual([]);
  });

  it('GIVEN 異議なし from the board, and a ruling THEN only the ruling of its chair is listed', () => {
    const end = [
      '教育長　異議なしと認め、本件は原案のとおり可決いたします。',
      '教育長　以上で閉会といたします。',
    ];
    expect(
      listedIn(...HEAD, ...TALK, '教育長　御異議ございませんか。', '各委員　異議なし。', ...end),
    ).toEqual([expect.stringMatching(/^AGREED: .*原案のとおり可決いたします$/u)]);
  });

  it('GIVEN the superintendent where no board of education meets THEN it is no ruling', () => {
    expect(
      listedIn(
        '令和2年みどり町議会会議録',
        '',
        ...TALK,
        '教育長　備品の更新は今月の会議で可決いたしました。',
      ),
    ).toEqual([]);
  });

  it('GIVEN a second sentence of one who is named before a colon THEN it is theirs', () => {
    const notes = (line: string) =>
      listedIn('環境部会 議事要旨', '', '出席者：森、西田、久保', '', '・掲示の場所について', line);
    expect(notes('・事務局：資料は西棟にある。写しを各班へ送付する。')).toEqual([]);
    expect(notes('・掲示の場所。写しを各班へ送付する。')).toEqual(['AGREED: 写しを各班へ送付する']);
  });
});

describe('what the chair says of the sitting', () => {
  it.each([
    'これにより第三回臨時会を開会します。',
    '直ちに本日の会議を開きます。',
    'それでは、第六回定例会を開会いたします。',
    '昨日までに、森君が委員を辞任され、その補欠として西田君が選任されました。',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(chair(line)).toEqual([]));

  it.each([
    ['SCHEDULED', '第二回定例会は六月三日に招集される予定であります。'],
    ['SCHEDULED', 'なお、予鈴は午後零時五十分、本鈴は午後一時でございます。'],
    ['SCHEDULED', '趣旨弁明は、提出者の森君が行います。'],
    ['AGREED', 'よって、ただいま指名した四名の方が選挙管理委員に当選されました。'],
  ])('GIVEN the chair THEN it is %s that %s', (kind, line) => {
    expect(chair(line)).toEqual([expect.stringMatching(`^${kind}: `)]);
  });

  it('GIVEN no other word on it behind 御異議ないと認めます THEN that is the decision', () => {
    const asked = '本案は継続審査とすることに御異議ございませんか。';
    const next = 'なお、要求書の作成は委員長に御一任願いたいと存じますが、御異議ございませんか。';
    expect(chair(asked, '御異議ないと認めます。', next)).toEqual(['AGREED: 御異議ないと認めます。']);
    expect(chair(asked, '御異議ないと認めます。', 'よって、さよう決定いたしました。')).toEqual([
      'AGREED: さよう決定いたしました',
    ]);
    expect(chair(asked, '賛成少数と認めます。', next)).toEqual([]);
  });
});

describe('who presides by what they do', () => {
  const rules = (label: string, ...lines: readonly string[]) => {
    const turns: readonly TestSpeech[] = [
      { label, lines },
      { label: '総務課長', lines: ['規則の改正でございます。'] },
      { label, lines: ['異議なしと認め、本件は原案のとおり決定いたしました。'] },
    ];
    return extractAgreements(transcriptOf(turns)).filter((item) => item.listed).length;
  };
  it('GIVEN one who puts matters to the meeting THEN what they call decided is', () => {
    expect(rules('森（代表）', '本件を議題とします。')).toBe(1);
    expect(rules('森（代表）', '本件を御説明します。')).toBe(0);
  });
  it('GIVEN another who is called the chair THEN only the chair rules', () => {
    const turns: readonly TestSpeech[] = [
      { label: '議長', lines: ['これより始めます。'] },
      { label: '森（代表）', lines: ['本件を議題とします。', '本件は原案のとおり決定いたしました。'] },
    ];
    expect(extractAgreements(transcriptOf(turns)).filter((item) => item.listed)).toEqual([]);
  });
});

describe('notes that put behind a line whose words it is', () => {
  const HEAD = ['# 棚の会 議事録', '## 出席者', '- mori、sawa、kubo', '## 議論'];
  const VIEWS = ['- どう分けるか？（mori）', '- 鍵は増やしたい（sawa）', '- 後でよいのではないか（kubo）'];
  const deed = '- 一段目は用途で分ける。二段目は大きさに合わせる。（mori）';

  it('GIVEN what one of them would do THEN it is their view; GIVEN no such custom THEN it may be settled', () => {
    expect(listedIn(...HEAD, ...VIEWS, deed)).toEqual([]);
    expect(listedIn(...HEAD, VIEWS[0]!, deed)).not.toEqual([]);
  });

  it('GIVEN a decision, a day, a task, or a mark THEN the name takes nothing from it', () => {
    for (const line of [
      '- 棚は北側に寄せることに決定（mori）',
      '- 5月10日までに板を買う（sawa）',
      '- 鍵の名簿を送る（★kubo）',
    ])
      expect(listedIn(...HEAD, ...VIEWS, line)).toHaveLength(1);
    expect(listedIn(...HEAD, ...VIEWS, '## TODO', '- 鍵の名簿を送る（kubo）')).toHaveLength(1);
  });
});
