/** What the chair means to do, and the assent that a summary notes behind it. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { transcriptOf, wordsOf } from './reading.ts';

function listedOf(label: string, ...lines: readonly string[]): readonly string[] {
  const transcript = transcriptOf([
    { label: '堀会長', lines: ['それでは会議を開く。', '議題の一に移る。'] },
    { label, lines },
    { label: '沢幹事', lines: ['承知した。'] },
  ]);
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map((item) => wordsOf(transcript, item));
}

describe('assent in brackets', () => {
  it.each([
    '起草は三人にお願いしたい。',
    '本案は小委員会に付託することとしたい。',
    '字句の修正は会長に御一任いただきたい。',
    '次の会は秋に開くことにしたいと思うが、いかがか。',
    '公開の方法は従来どおりとすることにしてはどうか。',
  ])('GIVEN %s and （異議なし） THEN it is decided; without it, or from a member, it is not', (line) => {
    expect(listedOf('堀会長', line, '（異議なし）次に移る。')).toHaveLength(1);
    expect(listedOf('堀会長', line, '（了承）')).toHaveLength(1);
    expect(listedOf('堀会長', line, '次に移る。')).toEqual([]);
    expect(listedOf('森委員', line, '（異議なし）次に移る。')).toEqual([]);
  });

  it('GIVEN a ruling behind the assent THEN the ruling alone is listed', () =>
    expect(listedOf('堀会長', '起草は三人にお願いしたい。', '（異議なし）そのように決定する。')).toEqual([
      '（異議なし）そのように決定する',
    ]));

  it('GIVEN somebody asked to speak THEN nothing is decided', () =>
    expect(listedOf('堀会長', '幹事から説明をお願いしたい。', '（了承）')).toEqual([]));
});
