/** What one or another said, under a heading that says so; and what stands behind it. */
import { describe, expect, it } from 'vitest';
import { listedIn } from './reading.ts';

const HEAD = ['第3回 水路の会 議事録', '日時：2024年6月3日', '場所：東館', '出席：浜、西、堀', ''];
const SAID = [
  '・掃除の負担が重いので、当番を無しとする。',
  '・札は各班に一任する。',
  '・水門の鍵は西棟に移動。',
  '・小さい子が近づかないこと。',
  '・柵は来年度に設置。',
];
const HEADINGS = [
  '（主な意見）',
  '（委員からの主な意見）',
  '○主な意見',
  '＜主な発言＞',
  '（質疑応答）',
  '（要望）',
  '（学校より）',
  '主な質疑',
  '○ 意見・要望等',
  '委員からは次のような意見があった。',
  '質問は以下のとおりである。',
];

describe('what was said', () => {
  it('GIVEN no such heading THEN the same lines are outcomes', () =>
    expect(listedIn(...HEAD, '１．水門', ...SAID).length).toBeGreaterThan(3));

  it.each(HEADINGS)('GIVEN %s THEN nothing under it is an outcome', (heading) =>
    expect(listedIn(...HEAD, '１．水門', heading, ...SAID)).toEqual([]),
  );

  it.each(['（決まったこと）', '（2）その他', '3　片付け', '■ 当番', '第二議案　札について'])(
    'GIVEN %s behind it THEN what stands there is read as before',
    (part) =>
      expect(
        listedIn(...HEAD, '１．水門', '（主な意見）', ...SAID, part, '・札は各班に一任する。'),
      ).toHaveLength(1),
  );

  it('GIVEN what the meeting decided on what was said THEN it stays', () => {
    expect(
      listedIn(...HEAD, '（質疑応答）', ...SAID, '', '以上により、原案のとおり承認された。'),
    ).toHaveLength(1);
    expect(listedIn(...HEAD, '（質疑応答）', '・鍵はどうするか', '→ 西棟に置くことに決定')).toHaveLength(1);
  });
  it('GIVEN that somebody asked, with no list of it THEN what follows is the record’s own', () =>
    expect(listedIn(...HEAD, '堀委員から質問があった。', '札は二枚とする。')).toHaveLength(1));
  it('GIVEN a paragraph behind the list THEN it is the record’s own', () =>
    expect(listedIn(...HEAD, '（主な意見）', ...SAID, '', '柵は来年度に設置することとする。')).toHaveLength(
      1,
    ));
});
