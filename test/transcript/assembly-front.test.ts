/** What stands before the first speech of an assembly record, and names set apart by heavy brackets. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';

const parse = (...lines: readonly string[]) =>
  parseDocument(new TextEncoder().encode(lines.join('\n')), { name: 'a.txt', people }).transcript;
const wordsOf = (transcript: ReturnType<typeof parse>, at: number) =>
  transcript.speeches[at]!.sentences.map(({ start, end }) => transcript.text.slice(start, end));

const TURNS = [
  '○議長（森一郎君）　これより会議を開きます。',
  '○五番（西田花子君）　札の色について伺います。',
  '○議長（森一郎君）　以上で終わります。',
];

describe('before the first speech', () => {
  it('GIVEN a summary of what was settled THEN it is kept, and is nobody’s', () => {
    const told = ['札', '棚', '壁', '床', '窓', '屋根'].map(
      (word) => `・${word}は西館の物を使うこととした。`,
    );
    const transcript = parse('第三回会議の要点', ...told, '', ...TURNS);
    expect(transcript.format).toBe('assembly');
    expect(transcript.speeches.map(({ label }) => label)[0]).toBeNull();
    expect(wordsOf(transcript, 0)).toHaveLength(6);
  });

  it('GIVEN a list of those attending and a sentence THEN nothing of it is', () => {
    const front = [
      '出席議員',
      '一番　森一郎君',
      '五番　西田花子君',
      '欠席した者は次のとおりである。',
      'なし',
    ];
    const transcript = parse('第三回会議録', ...front, '', ...TURNS);
    expect(transcript.speeches.map(({ label }) => label)[0]).not.toBeNull();
  });
});

describe('a name with a post in heavy brackets, alone on its line', () => {
  it('GIVEN 【森（委員長）】 THEN the brackets belong to no label, and no words', () => {
    const turns = ['委員長', '事務局', '委員長', '代表'].flatMap((post) => [
      `【森（${post}）】`,
      '札の色の話です。',
      '',
    ]);
    const transcript = parse(...turns);
    expect(transcript.speeches[0]!.label).toBe('森（委員長）');
    expect(wordsOf(transcript, 0)).toEqual(['札の色の話です。']);
  });

  it('GIVEN a gazette and its day in them THEN that is no speaker', () => {
    const turns = ['委員長', '事務局', '委員長'].flatMap((post) => [
      `【森（${post}）】`,
      '札の色の話です。',
      '',
    ]);
    const transcript = parse(...turns, '【みどり公報 平成二十六年十月一日】', '札の件について決定した。');
    expect(transcript.speeches.map(({ label }) => label)).not.toContain('みどり公報 平成二十六年十月一日');
  });
});
