import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';

const TALK = ['田村: 始めます。', '原田: はい。', '田村: 予算の件です。', '原田: 賛成です。'];
const warningsOf = (...opening: readonly string[]) =>
  parseDocument(new TextEncoder().encode([...opening, '', ...TALK].join('\n')), {
    name: 'a.txt',
    people,
  }).warnings.filter(({ kind }) => kind === 'leftOut');

describe('what stands before the first name', () => {
  it('GIVEN many lines that are nobody’s sentences THEN they are counted in a warning', () => {
    expect(
      warningsOf('文化祭の打合せ', '会場の割り振り', '体育館は演劇部', '中庭は模擬店', '雨天は中止'),
    ).toEqual([{ kind: 'leftOut', heading: '会場の割り振り', lines: 4, firstLine: 2 }]);
  });

  it('GIVEN a head as most records have it THEN there is none', () => {
    expect(
      warningsOf('文化祭の打合せ', '第3回', '日時：2024年9月3日', '場所：会議室', '出席者：田村、原田'),
    ).toEqual([]);
  });
});
