import { describe, expect, it } from 'vitest';
import { CUES } from '../../src/agreements/japanese/cues.ts';
import { dispatcher, wordDispatcher } from '../../src/text/dispatch.ts';
import { wordsOf } from '../../src/text/words.ts';

/** Where each pattern matches, tried at every character. */
function everywhere(sources: readonly string[], text: string) {
  const patterns = sources.map((source) => ({ source, pattern: new RegExp(source, 'uy') }));
  return [...text].flatMap((_, at) =>
    patterns.flatMap(({ source, pattern }) => {
      pattern.lastIndex = at;
      return pattern.test(text) ? [[source, at, pattern.lastIndex]] : [];
    }),
  );
}

function dispatched(sources: readonly string[], text: string) {
  return dispatcher(sources.map((source) => ({ source, value: source })))(text).map(
    ({ value, start, end }) => [value, start, end],
  );
}

describe('patterns by their first characters', () => {
  it('GIVEN several patterns THEN each is found wherever it stands, as alone', () => {
    const sources = [
      '合意',
      '(?:意見の)?一致',
      'こと[とに]',
      '意見',
      '意',
      '意見の一',
      '意見が[^。]?一',
      '(?:合意)+す',
    ];
    for (const text of [
      '意見の一致を見て合意することとした',
      '意',
      '意見',
      '意見が',
      '意見が一',
      '意見がや一',
      'その合意',
      '合意合意す',
    ])
      expect(dispatched(sources, text)).toEqual(everywhere(sources, text));
  });

  it('GIVEN the stems of every cue THEN none is missed that is found by trying each everywhere', () => {
    const stems = [...new Set(CUES.map(({ stem }) => stem))];
    const text =
      '双方は認識を共有し、次回の日程を決めることで一致したほか、提案を受け入れ、覚書に署名することとなりました。話がまとまり、確認を行い、引き続き協議していくことで合意に達した';
    expect(everywhere(stems, text).length).toBeGreaterThan(8);
    expect(dispatched(stems, text)).toEqual(everywhere(stems, text));
  });

  it('GIVEN patterns of words WHEN they stand within a longer word THEN they are not asked', () => {
    const find = wordDispatcher([{ source: 'note[ds]?', value: 'note' }]);
    const text = 'They noted a footnote (note 2).';
    expect(find(text, wordsOf(text))).toEqual([
      { value: 'note', start: 5, end: 10 },
      { value: 'note', start: 23, end: 27 },
    ]);
  });
});
