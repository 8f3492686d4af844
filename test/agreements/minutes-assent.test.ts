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

  it.each([
    ...[
      '資料の二枚目をお開きいただきたい。',
      '活発に議論していただきたい。',
      '上着を取っていただきたいと思う。',
      '少し時間を頂きたい。',
    ],
    ...[
      '休憩としたい。',
      '早速ですが、議事に入りたい。',
      '次に議題二に進めたい。',
      '執行部は簡潔に答弁願いたい。',
      '質問は後でまとめて受けるように願いたい。',
    ],
    ...[
      '国には早期に工事を実施していただきたい。',
      '皆様には行事にも参加してもらいたい。',
      '静粛に願いたい。',
    ],
  ])('GIVEN the courtesy %s and （了承） THEN nothing is decided', (line) => {
    expect(listedOf('堀会長', line, '（了承）')).toEqual([]);
    expect(listedOf('堀会長', line, '（拍手）')).toEqual([]);
  });

  it('GIVEN applause THEN it is assent to who is chosen, and to nothing else', () => {
    expect(listedOf('堀会長', '副会長には西委員をお願いしたい。', '（拍手）')).toHaveLength(1);
    expect(listedOf('堀会長', '監事は二名を選任したい。', '（拍手）')).toHaveLength(1);
    expect(listedOf('堀会長', '来年度、全館に暖炉を設置したい。', '（拍手）')).toEqual([]);
    expect(listedOf('堀会長', '来年度、全館に暖炉を設置したい。', '（異議なし）')).toHaveLength(1);
  });

  it('GIVEN what is left to the next meeting THEN it is put off', () => {
    const transcript = transcriptOf([
      { label: '堀会長', lines: ['議題の一に移る。', 'この件は、次の会議で決定したい。', '（異議なし）'] },
      { label: '沢幹事', lines: ['承知した。'] },
    ]);
    expect(extractAgreements(transcript).map(({ kind }) => kind)).toEqual(['DEFERRED']);
  });
});
