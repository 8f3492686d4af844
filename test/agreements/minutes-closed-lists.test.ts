/** Lists that are closed rather than opened: what was decided stands above the words that say so. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';
import { listed } from './reading.ts';

describe('a line that only says that what stands above was decided', () => {
  it.each([
    ['以上のことが決まった。', 'AGREED'],
    ['以上の2点を決定した。', 'AGREED'],
    ['以上、承認された。', 'AGREED'],
    ['上記のとおり了承した。', 'AGREED'],
    ['以上二点を確認した。', 'CONFIRMED'],
  ])(
    'GIVEN a list WHEN %s stands below it THEN its members are listed, and the line is not',
    (line, kind) => {
      expect(listed(['# 役員会', '・名簿は紙', '・夏祭りを8月2日に開催する', line])).toEqual([
        `${kind}: 名簿は紙`,
        `${kind}: 夏祭りを8月2日に開催する`,
      ]);
    },
  );

  it('GIVEN headings with other marks between THEN only what is marked alike is a member', () => {
    expect(
      listed([
        '# 役員会',
        '1. 体制',
        '・窓口を一本化',
        '(予算の範囲で)',
        '2. 行事',
        '・秋の清掃',
        '以上を決定した。',
      ]),
    ).toEqual(['AGREED: 窓口を一本化', 'AGREED: 秋の清掃']);
  });

  it('GIVEN no list above, or words that say what was decided THEN the line stands for itself', () => {
    expect(listed(['# 役員会', '収支を説明した。', '以上のとおり承認された。'])).toEqual([
      'AGREED: 以上のとおり承認された',
    ]);
    const [first, ...others] = listed(['# 役員会', '・収支', '以上の工事を秋に行うことが決まった。']);
    expect(first).toContain('以上の工事を秋に行うことが決まった');
    expect(others).toEqual([]);
  });

  it('GIVEN another list between THEN it takes only its own members', () => {
    const lines = ['# 役員会', '・窓口を一本化', '以上を決定した。', '・秋の清掃', '以上を確認した。'];
    expect(listed(lines)).toEqual(['AGREED: 窓口を一本化', 'CONFIRMED: 秋の清掃']);
  });
});

it.each(['来週までに', '6月中に', '当日に', '1月に', '次回までに案を', '6/5までに'])(
  'GIVEN notes of nothing but %s THEN they are read before anybody gives up',
  (words) => {
    const note = `- ${words.repeat(Math.ceil(1_100 / words.length))}`;
    const text = `# 役員会 議事録\n\n${Array.from({ length: 10 }, () => note).join('\n')}\n`;
    const { transcript } = parseDocument(Buffer.from(text), { name: 'minutes.md', people });
    expect(extractAgreements(transcript)).toBeDefined();
  },
);
