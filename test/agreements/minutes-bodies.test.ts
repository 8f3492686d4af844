/** Japanese notes: what a body that others sit in did, and what a release will hold. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const kinds = (title: string, ...lines: readonly string[]) =>
  read([`# ${title}`, '* 出席: mori, sawa', '* 鍵を数えた', '* 札が足りない', '* 箱が届いた', ...lines], {
    format: 'minutes',
    title,
    listed: true,
  }).map((item) => item.split(':')[0]);

describe('what another body did', () => {
  it.each([
    '* 協会の総会では、任期の上限も確認し、新しい役員が決まった',
    '* 上部の連盟では規約の改正を確認し、会費を据え置いた',
    '* 財団の理事会で、助成の額が決まった',
  ])('GIVEN %s in the notes of a club THEN nothing is listed', (line) =>
    expect(kinds('港の会 例会', line)).toEqual([]),
  );
  it('GIVEN the same in the minutes of that body THEN it is its own', () => {
    expect(kinds('港の協会 総会の記録', '* 協会の総会では、新しい役員が決まった')).toEqual(['AGREED']);
    expect(kinds('港の会 例会', '* 例会では、新しい役員が決まった')).toEqual(['AGREED']);
  });
});

describe('what a release will hold', () => {
  const release = ['* 箱 3.2 のリリース', '  * 古い端末を対象外とする', '  * 札の色を変える'];
  it('GIVEN its contents under what is planned for the week THEN none is decided', () =>
    expect(kinds('港の会', '## 今週の予定', ...release)).toEqual([]));
  it('GIVEN the same under a topic of the meeting THEN it is', () =>
    expect(kinds('港の会', '## 次の版', ...release).length).toBeGreaterThan(0));
});
