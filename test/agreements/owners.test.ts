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
