import { describe, expect, it } from 'vitest';
import { linesOf, parseText } from './helpers.ts';

const HEAD = '倉庫係 議事録\n日時：2025年5月2日\n出席者：森、西田\n';

describe('minutes on paper', () => {
  it.each([
    ['marks', '■棚\n棚は北側に置く。\n■鍵\n鍵は二本。\n'],
    ['brackets', '【棚】\n棚は北側に置く。\n【鍵】\n鍵は二本。\n'],
    ['numbers', '１．棚\n棚は北側に置く。\n２．鍵\n鍵は二本。\n'],
    ['motions', '第1号議案　棚の件\n棚は北側に置く。\n第2号議案　鍵の件\n鍵は二本。\n'],
  ])('GIVEN headings by %s THEN nothing is anybody’s, and no word is lost', (_, body) => {
    const { transcript } = parseText(HEAD + body);
    expect(transcript.format).toBe('minutes');
    expect(transcript.speeches.every(({ label }) => label === null)).toBe(true);
    expect(linesOf(transcript)).toEqual(expect.arrayContaining(['—: 棚は北側に置く。', '—: 鍵は二本。']));
  });

  it.each([
    ['a post', '【議長】\n始めます。\n【会計】\n足りません。\n'],
    ['coming again', '【森】\n始めます。\n【西田】\nはい。\n【森】\n終わります。\n'],
    [
      'an interview',
      '【森】\n始めます。\n【西田】\nはい。\n',
      '森さんの座談会 議事録\n日時：2025年5月2日\n場所：北棟\n',
    ],
  ])('GIVEN names where headings would stand, told by %s THEN each speaks', (_, body, head = HEAD) => {
    const { transcript } = parseText(head + body);
    expect(transcript.format).not.toBe('minutes');
    expect(transcript.speeches.some(({ label }) => label !== null)).toBe(true);
  });

  it('GIVEN most lines with a name before them THEN it is a conversation', () => {
    const { transcript } = parseText(
      `${HEAD}■棚\n森：北側に。\n西田：はい。\n■鍵\n森：二本です。\n西田：はい。\n`,
    );
    expect(transcript.format).toBe('plain');
  });

  it('GIVEN a line below what somebody says THEN it is nobody’s, unless it is set in', () => {
    const body =
      '■棚\n森：北側に。\n皆が納得した。\n西田：よいです。\n　　急ぎません。\n■鍵\n・二本ある\n・赤い\n・古い\n';
    expect(linesOf(parseText(HEAD + body).transcript).slice(0, 4)).toEqual([
      '森: 北側に。',
      '—: 皆が納得した。',
      '西田: よいです。',
      '西田: 急ぎません。',
    ]);
  });

  it('GIVEN what is no name before a colon or in brackets THEN it names nobody, however often it stands', () => {
    const body =
      '■棚\n費用：三万円\n費用：二万円\n【質問】いつか。\n【質問】誰か。\n・北側\n・古い\n■鍵\n・二本ある\n';
    const { transcript } = parseText(HEAD + body);
    expect(transcript.format).toBe('minutes');
    expect(transcript.speeches.every(({ label }) => label === null)).toBe(true);
  });

  it('GIVEN those present under a heading THEN the list ends at the gap behind it', () => {
    const body =
      '係の会議 議事録\n■日時　2025年5月2日\n■出席者\n森\n西田\n\n１．棚\n棚は北側に置く。\n２．鍵\n鍵は二本。\n以上\n';
    const { transcript } = parseText(body);
    expect(linesOf(transcript)).toEqual(['—: 棚', '—: 棚は北側に置く。', '—: 鍵', '—: 鍵は二本。']);
    expect(transcript.heldOn).toBe('2025-05-02');
  });

  it('GIVEN posts in round brackets among what the minutes say THEN each line is its own', () => {
    const body =
      '○議題１について\n説明があった。\n（委員）北側がよい。\n（会長）では北側とする。\n採決の結果、可決された。\n○議題２について\n説明があった。\n鍵を替える。\n';
    const lines = linesOf(parseText(HEAD + body).transcript);
    expect(lines).toContain('委員: 北側がよい。');
    expect(lines).toContain('会長: では北側とする。');
    expect(lines).toContain('—: 採決の結果、可決された。');
  });

  it('GIVEN numbers with no more than a space behind them THEN the head is read by them', () => {
    const body =
      '定期総会議事録\n１　日　時　2025年5月2日\n２　場　所　北棟\n第１号議案　棚の件\n承認された。\n第２号議案　鍵の件\n承認された。\n';
    const { transcript } = parseText(body);
    expect(transcript).toMatchObject({ format: 'minutes', heldOn: '2025-05-02', place: '北棟' });
  });

  it('GIVEN a double arrow, or the day of the next meeting THEN no line is lost', () => {
    const body =
      '倉庫の集まり\n2025/05/02 19:00\n出席: 森、西田\n1. 棚\n- 北側\n=> 北側に置く\n2. 鍵\n森: 二本\n- 古い\n次回 5/16 20:00\n';
    expect(linesOf(parseText(body).transcript)).toEqual([
      '—: 棚',
      '—: 北側',
      '—: => 北側に置く',
      '—: 鍵',
      '森: 二本',
      '—: 古い',
      '—: 次回 5/16 20:00',
    ]);
  });

  it('GIVEN a row of fields THEN nobody says it', () => {
    const { transcript } = parseText(
      '司会：森　黒板：西田\n森：始めます。\n西田：はい。\n森：では。\n西田：はい。\n',
    );
    expect(transcript.speeches.map(({ label }) => label)).not.toContain('司会');
  });
});
