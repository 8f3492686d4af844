/** Minutes in Markdown: what of them is kept, what they are called, and who is named for what. */
import { describe, expect, it } from 'vitest';
import { linesOf, parseText, sentencesOf } from './helpers.ts';

const leftOutOf = (text: string) => parseText(text).warnings.filter(({ kind }) => kind === 'leftOut');

describe('an agenda beside minutes', () => {
  it.each([
    [
      'headings under it',
      '# 港の会\n\n## アジェンダ\n### 桟橋\n- 工事は五月に決定\n### 会費\n- 二千円で合意\n\n## 議事録\n- 特記事項なし\n',
      ['工事は五月に決定', '二千円で合意', '特記事項なし'],
    ],
    [
      'decisions in it',
      '# Sync\n\n## Agenda\n1. Pier\n   - DECISION: close it in May\n2. Fees\n   - We agreed to wait.\n\n## Notes\n- All well.\n',
      ['Pier', 'DECISION: close it in May', 'Fees', 'We agreed to wait.', 'All well.'],
    ],
    [
      'sentences in it, under a title that is 議事録 itself',
      '# 議事録\n\n## 議題\n・桟橋は五月に閉じる。\n・会費は据え置く。\n\n## 決定事項\n・会費の据え置き\n',
      ['桟橋は五月に閉じる。', '会費は据え置く。', '会費の据え置き'],
    ],
  ])('GIVEN %s THEN nothing of it is left out', (_, text, expected) => {
    expect(sentencesOf(parseText(text).transcript)).toEqual(expected);
    expect(leftOutOf(text)).toEqual([]);
  });

  it.each([
    [
      'Japanese',
      '# 港の会\n\n## 議題\n1. 桟橋の工事\n2. 日程決定\n3. 予算の承認\n\n## 議事\n- 工事は五月に決定\n',
      [{ kind: 'leftOut', heading: '議題', lines: 3, firstLine: 3 }],
      ['工事は五月に決定'],
    ],
    [
      'English',
      '# Sync\n\n## Agenda\n- Pier\n- Fees for 2025\n\n## Notes\n- The pier closes in May.\n\n## Links\n- https://example.org\n',
      [
        { kind: 'leftOut', heading: 'Agenda', lines: 2, firstLine: 3 },
        { kind: 'leftOut', heading: 'Links', lines: 1, firstLine: 10 },
      ],
      ['The pier closes in May.'],
    ],
  ])('GIVEN a list of topics in %s THEN it is left out, and that is told', (_, text, warnings, expected) => {
    expect(sentencesOf(parseText(text).transcript)).toEqual(expected);
    expect(leftOutOf(text)).toEqual(warnings);
  });
});

describe('a name before what is to be done', () => {
  it.each([
    [
      'a heading that says so',
      '# Sync\nAttendees: Ida, Per\n\n## Notes\n- Ida: Fine.\n\n## Action items\n- Per: write the guide by May\n- Ida: call the bank\n\n## Notes on fees\n- Per: Too high.\n',
      ['Ida: Fine.', '—: Per: write the guide by May', '—: Ida: call the bank', 'Per: Too high.'],
    ],
    [
      'a box to tick',
      '# 港の会\n参加者：森、林\n\n## 議事\n- 森：はい。\n- [ ] 林：計画書を五月までに作成\n- 林：了解。\n',
      ['森: はい。', '—: 林：計画書を五月までに作成', '林: 了解。'],
    ],
    [
      'a line of its own',
      '# 港の会\n参加者：森、林\n\n## 議事\n- 森：はい。\n\n宿題\n- 林：計画書\n\n## その後\n- 林：了解。\n',
      ['森: はい。', '—: 宿題', '—: 林：計画書', '林: 了解。'],
    ],
  ])('GIVEN %s THEN it is who does it, not who speaks', (_, text, expected) => {
    const { transcript, warnings } = parseText(text);
    expect(linesOf(transcript)).toEqual(expected);
    expect(warnings.map(({ kind }) => kind)).not.toContain('nameNotTaken');
  });

  it('GIVEN the hour of the next meeting THEN its colon parts no name, and nothing is warned of', () => {
    const { warnings } = parseText(
      '# 港の会\n参加者：森、林\n\n## 議事\n- 森：はい。\n\n## 次回\n- 4月8日（火）18:30 集会所\n',
    );
    expect(warnings.map(({ kind }) => kind)).not.toContain('nameNotTaken');
  });

  it('GIVEN a conversation in plain text with such a list at its end THEN neither its owners nor whoever spoke last say it', () => {
    const text =
      'Ida: Shall we?\nPer: Yes.\nIda: Good.\nPer: Bye.\n\nAction items:\nPer: write the guide\nIda: call the bank\n\nIda: One more thing.\n- [ ] Per: book the room\n';
    expect(linesOf(parseText(text).transcript).slice(4)).toEqual([
      '—: Per: write the guide',
      '—: Ida: call the bank',
      'Ida: One more thing.',
      '—: - [ ] Per: book the room',
    ]);
  });
});

describe('what minutes are called', () => {
  it.each([
    [
      '# 議事録\n\n## 日時\n2024年5月14日\n\n## 議事\n- 工事は五月。\n\n## 決定事項\n- 工事は五月\n',
      '議事録',
    ],
    ['# 議事録\n場所：港\n\n## 議題\n### 桟橋の工事\n- 五月に閉じる。\n', '議事録'],
    ['# 議事録\n\n## 港の会 5月例会\n- 五月に閉じる。\n- 会費は据え置く。\n', '港の会 5月例会'],
    ['## 港の会 5月例会\n出席者：森\n\n### 桟橋\n- 五月に閉じる。\n', '港の会 5月例会'],
    [
      '議事録\n日時：2024年5月14日\n場所：港\n\n■桟橋の工事\n・五月に閉じる。\n■会費\n・据え置く。\n',
      '議事録',
    ],
  ])('GIVEN %j THEN it is neither a topic nor a part', (text, title) => {
    expect(parseText(text, { format: 'minutes' }).transcript.title).toBe(title);
  });
});

describe('a list mark without a space behind it', () => {
  it('THEN it is no part of the words', () => {
    const text = '# 港の会\n出席者：森\n\n## 議事\n・五月に閉じる。\n　・西側だけ\n・ 会費は据え置く。\n';
    expect(sentencesOf(parseText(text).transcript)).toEqual([
      '五月に閉じる。',
      '西側だけ',
      '会費は据え置く。',
    ]);
  });
});

describe('English minutes in plain text', () => {
  const head = 'Minutes of the Harbour Committee meeting held on Tuesday 5 March 2024 in the Hall\n\n';
  const present = 'Present: Cllr Roe (Chair), Mrs Holm\nApologies: Cllr Lind\n\n';

  it('GIVEN a head, and parts by number THEN who was there and the headings are nobody’s words, and all else is the minutes’', () => {
    const text = `${head}${present}24/01 Minutes of the last meeting\nRESOLVED that they be approved.\n\n24/02 Pier\nIt was agreed to close it. Mrs Holm to write to the owner by 15/04/2024.\nCllr Roe reported that it leaks.\n\nThe meeting closed at 8 pm.\n`;
    const { transcript } = parseText(text);
    expect(transcript).toMatchObject({ format: 'minutes', heldOn: '2024-03-05', rendition: 'scribe' });
    expect(transcript.title).toContain('Harbour Committee');
    expect(linesOf(transcript)).toEqual([
      '—: RESOLVED that they be approved.',
      '—: It was agreed to close it.',
      '—: Mrs Holm to write to the owner by 15/04/2024.',
      '—: Cllr Roe reported that it leaks.',
      '—: The meeting closed at 8 pm.',
    ]);
  });

  it('GIVEN a numbered list THEN its items are no headings, and none is lost', () => {
    const text = `${head}${present}3. Fees\nThe fees are\n1. Boats\n2. Carts\n3. Agreed to keep the others\n`;
    const said = sentencesOf(parseText(text).transcript).join(' ');
    for (const part of ['The fees are', 'Boats', 'Carts', 'Agreed to keep the others'])
      expect(said).toContain(part);
  });

  it.each([
    ['a conversation', `${head}Roe: Hello.\nHolm: Hello.\nRoe: The pier leaks.\nHolm: We know.\n`, 'plain'],
    [
      'a line about ten minutes',
      'Ten minutes of the meeting were lost.\nRoe: Yes.\nHolm: Yes.\nRoe: No.\nHolm: So.\n',
      'plain',
    ],
  ])('GIVEN %s THEN it is none', (_, text, format) => {
    expect(parseText(text).transcript.format).toBe(format);
  });
});

describe('who held a meeting', () => {
  const labels = (text: string) => parseText(text).transcript.speeches.map(({ label }) => label);
  const HEAD = '# 第3回 役員会議事録\n\n日時: 2018年2月9日 19:00\n出席: 森、沢、浜\n';
  it('GIVEN 議長: and no more than a name THEN nobody is taken to speak', () => {
    const text = `${HEAD}議 長: 森明（会長）\n書記: 沢理事\n\n定足数に達し、議事が開始された。\n- 進行：浜委員\n`;
    expect(labels(text)).toEqual([null]);
    expect(sentencesOf(parseText(text).transcript)).toEqual([
      '定足数に達し、議事が開始された。',
      '進行：浜委員',
    ]);
  });
  it('GIVEN words behind it THEN the chair speaks', () => {
    expect(labels(`${HEAD}\n- 議長: 異議なし\n- 森: 分かりました。\n- 議長: 始めます。\n`)).toContain('議長');
  });
  it('GIVEN a body and that this is its record THEN it is no speaker', () => {
    const text =
      '委員長：これより始めます。\n委員：質問します。\n委員長：以上です。\n\n港市議会運営委員会（要点記録）：三月の会について\n公開は氏名のみとする。\n';
    expect(labels(text)).not.toContain('港市議会運営委員会（要点記録）');
  });
});
