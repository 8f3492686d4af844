import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { read, transcriptOf, wordsOf } from './reading.ts';

const english = { language: 'en', format: 'minutes' } as const;
const japanese = { format: 'minutes' } as const;

describe('English minutes', () => {
  it.each([
    ['> ***Resolution #4: Publish the draft.***', 'AGREED'],
    ['RESOLVED: close issue 12', 'AGREED'],
    ['* Nobody objected.', 'AGREED'],
    ['* No objections to adding the label', 'AGREED'],
    ['* Consensus is to land it in the next major', 'AGREED'],
    ['* Vote passed, 8 in favour', 'AGREED'],
    ['* Decided to close the issue', 'AGREED'],
    ['* Planning for the next summit, 7th of April', 'SCHEDULED'],
    ['* Board meeting is this Friday', 'SCHEDULED'],
    ['* Action: Bob to update the calendar', 'SCHEDULED'],
    ['* will wait until James is back', 'DEFERRED'],
    ['* No consensus yet, will discuss again', 'DEFERRED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(read([line], english).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '> **Proposed resolution: Publish the draft.** *(Ann)*',
    'PROPOSED: Publish the draft',
    'FAILED RESOLUTION: Publish the draft',
    '> *Ann:* +1',
    'I hear no objections',
    'Seeing no objections, this is resolved',
    '* Colin consensus seems to be to wait',
    '* Should we close it?',
    '* I agree',
    '# Decided items',
    '* what we agreed would be best is still open',
    '* so we agreed not to do this last time',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...english, listed: true })).toEqual([]);
  });

  it('GIVEN a task THEN its owner is as printed', () => {
    const transcript = transcriptOf(
      [
        {
          label: null,
          lines: [
            '* Ann Lee @annlee (voting)',
            '* Ann will write the docs',
            '* @annlee to open a pull request',
            'ACTION: Bob to call',
          ],
        },
      ],
      english,
    );
    expect(extractAgreements(transcript).map(({ owner }) => owner)).toEqual(['Ann', 'annlee', 'Bob']);
  });

  it('GIVEN a bullet under a topic THEN the decision refers to the topic', () => {
    const transcript = transcriptOf(
      [{ label: null, lines: ['* Add a label', '  * Ann asked about cost', '  * no objections'] }],
      english,
    );
    const decided = extractAgreements(transcript).at(-1)!;
    expect(wordsOf(transcript, decided.decides!)).toBe('* Add a label');
  });
});

describe('Japanese minutes', () => {
  it.each([
    ['→採用', 'AGREED'],
    ['→窓口は分離', 'AGREED'],
    ['→保留', 'DEFERRED'],
    ['→名前について要検討', 'DEFERRED'],
    ['- 異議なし', 'AGREED'],
    ['反対はなし', 'AGREED'],
    ['- 決定: 5月27日に公開する', 'AGREED'],
    ['- A案で合意', 'AGREED'],
    ['田中さんが手順書を更新する', 'SCHEDULED'],
    ['- TODO: 鈴木 試験を終える', 'SCHEDULED'],
    ['田中: 私が聞いておきます', 'SCHEDULED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(read([line], japanese).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '- 仕様を変更するか？',
    '佐藤: 値上げには反対',
    '- 現状の仕様では月末締め',
    '→別の名前の方がいいかも',
    '田中: 新しい形式にすべき',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...japanese, listed: true })).toEqual([]);
  });

  it('GIVEN decisions behind arrows THEN the line before is what they decide, and no item', () => {
    const transcript = transcriptOf(
      [
        {
          label: null,
          lines: ['== 名前', '相対パスで読み込む', '→採用', '== 別名', '別名を設ける', '→採用'],
        },
      ],
      japanese,
    );
    const items = extractAgreements(transcript);
    expect(items.map((item) => wordsOf(transcript, item.decides!))).toEqual([
      '相対パスで読み込む',
      '別名を設ける',
    ]);
  });
});
