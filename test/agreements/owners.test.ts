/** Who is to do what: as minutes are read from a document, with the name before the task. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseText } from '../transcript/helpers.ts';

function ownersIn(text: string) {
  const { transcript } = parseText(text);
  return extractAgreements(transcript).map(({ owner, speech }) => [
    owner,
    transcript.speeches[speech - 1]!.label,
  ]);
}

describe('a task with a name before it', () => {
  it.each([
    [
      'Japanese, behind a box',
      '# 港の会\n参加者：森、林\n\n## 議事\n- 森：はい。\n\n## 宿題\n- [ ] 林：計画書を5/31までに作成\n',
      ['林', null],
    ],
    [
      'Japanese, with a courtesy and a gap',
      '# 港の会\n参加者：森、林\n\n## 議事\n- 森：はい。\n\n## 宿題\n- 林さん 研修日程の調整\n',
      ['林', null],
    ],
    [
      'English',
      '# Sync\nAttendees: Ida, Per\n\n## Notes\n- Ida: Fine.\n\n## Action items\n- [ ] Per: write the guide by 2024-03-29\n',
      ['Per', null],
    ],
    [
      'what is to be done, and no name',
      '# 港の会\n参加者：森、林\n\n## 議事\n- 森：はい。\n\n## 宿題\n- 会計報告：5/31までに作成\n',
      [null, null],
    ],
  ])('GIVEN %s THEN that is the owner, and nobody says it', (_, text, expected) => {
    expect(ownersIn(text)).toEqual([expected]);
  });
});

describe('a task that is told by its day or its box, with one of those present', () => {
  it.each([
    ['- 林さんが見本を次回までに作る', '林'],
    ['- [ ] 札の文案（浜）', '浜'],
    ['- [ ] 札の文案（仮）', null],
  ])('GIVEN %s THEN %s is its owner', (line, owner) => {
    const { transcript } = parseText(
      `# 港の会 議事録\n- 出席者: 森、林、浜\n\n## 議事\n- 札は二枚とする。\n${line}\n`,
    );
    const tasks = extractAgreements(transcript).filter(({ kind }) => kind === 'SCHEDULED');
    expect(tasks.map((task) => task.owner)).toEqual([owner]);
  });

  it('GIVEN a fee for those who take part THEN what stands under it names nobody', () => {
    const text =
      '# 港の会 議事録\n- 出席者: 森、林\n\n## 会\n- 参加費は無料とする\n- 浜辺の掃除\n- [ ] 札の文案（浜辺の掃除）\n';
    const { transcript } = parseText(text);
    expect(extractAgreements(transcript).some(({ owner }) => owner !== null)).toBe(false);
  });
});

describe('those present in one line under a heading', () => {
  const head = '# 2024/06/03 港の会\n## 参加者\n* 森，林、浜\n## 議事\n* 札は二枚とする。\n';
  const listedOf = (line: string) => {
    const { transcript } = parseText(`${head}${line}\n`);
    return extractAgreements(transcript).filter(({ kind, listed }) => listed && kind === 'SCHEDULED');
  };
  it.each(['* 森: 図面の作成', '* 旗の選定(林・浜)', '## 次回までの目標\n* 見積もりの比較'])(
    'GIVEN %s THEN it is a task',
    (line) => expect(listedOf(line)).toHaveLength(1),
  );
  it.each(['* 森: 図面の作成は難しい', '* 旗の選定(資料)', '## 今後の目標\n* 見積もりの比較'])(
    'GIVEN %s THEN it is none',
    (line) => expect(listedOf(line)).toEqual([]),
  );
});

describe('a word and a person behind a colon', () => {
  const listedOf = (line: string) => {
    const { transcript } = parseText(
      `# 港の会 議事録\n日時：2024年6月3日\n参加者：森、林、浜\n\n## 議事\n- ${line}\n- 札は二枚とする。\n`,
    );
    return extractAgreements(transcript).filter(({ listed, owner }) => listed && owner !== null);
  };

  it.each([
    '旗の準備：森',
    '音響の手配：林さん',
    '案内板：浜',
    '会場の下見：森さん',
    '花の絵：林さん、浜さん',
  ])('GIVEN %s THEN it is given to whoever is named', (line) => expect(listedOf(line)).toHaveLength(1));

  it.each([
    ...[
      '反対：林さん',
      '賛成：浜',
      '遅刻：森さん',
      '早退：森',
      '連絡先：林',
      '問い合わせ先：林さん',
      '前任：森さん',
    ],
    ...[
      '希望：浜さん',
      'ゲスト：森さん',
      '写真提供：林さん',
      '資料：森',
      'お礼：浜さん（前回の設営）',
      '去年の担当：森',
    ],
  ])('GIVEN %s THEN nothing is', (line) => expect(listedOf(line)).toEqual([]));
});
