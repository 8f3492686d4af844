import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE, splitSentences } from '../../src/transcript/sentences.ts';

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

/** Text such as people write it, with everything that could go wrong in it. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '一致しました',
      '河野外務大臣',
      'We agreed',
      'the U.S.',
      'Mr. Abe',
      '3.5',
      '2+2',
      'e.g.',
      '😀',
      '𠮟る',
    ),
  },
  { weight: 5, arbitrary: fc.constantFrom('。', '！', '？', '.', '!', '?', '．', '｡', '…', '、', ',', ':') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '「',
      '」',
      '『',
      '』',
      '（',
      '）',
      '(',
      ')',
      '“',
      '”',
      '"',
      '【',
      '】',
      '[',
      ']',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(' ', '　', '\n', '\r\n', '\n\n', '\t', '- ', '1. ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('splitSentences', () => {
  it('GIVEN any text THEN each non-space character is in exactly one sentence, in order, without space at its ends', () => {
    fc.assert(
      fc.property(text, (value) => {
        const spans = splitSentences(value, { start: 0, end: value.length });
        let last = 0;
        for (const { start, end } of spans) {
          expect(value.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(value.slice(start, end)).toBe(value.slice(start, end).trim());
          last = end;
        }
        expect(value.slice(last).trim()).toBe('');
      }),
      { numRuns: 2_000 },
    );
  });

  it('GIVEN a span inside a text THEN the words around it change nothing', () => {
    fc.assert(
      fc.property(text, text, text, (before, inner, after) => {
        const span = { start: before.length, end: before.length + inner.length };
        const found = splitSentences(before + inner + after, span);
        expect(
          found.map(({ start, end }) => ({ start: start - before.length, end: end - before.length })),
        ).toEqual(splitSentences(inner, { start: 0, end: inner.length }));
      }),
    );
  });

  it('GIVEN matched brackets or quotation marks THEN nothing splits inside them', () => {
    const marks = fc.constantFrom(
      ['「', '」'],
      ['『', '』'],
      ['（', '）'],
      ['(', ')'],
      ['“', '”'],
      ['"', '"'],
      ['【', '】'],
      ['〔', '〕'],
    );
    const words = fc.array(fc.constantFrom('合意。', 'はい！', '次に、', 'We did. ', 'Why? ', '2+2'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(marks, words, words, ([open, close], inside, around) => {
        const quoted = `${open}${inside.join('').trim()}${close}`;
        const sentences = split(`${around.join('')}彼は${quoted}と述べました。`);
        expect(sentences.some((sentence) => sentence.includes(quoted))).toBe(true);
      }),
    );
  });

  it.each([
    ['確認しました。一致しました。', ['確認しました。', '一致しました。']],
    ['協力を強化し,評価しました.次に移ります.', ['協力を強化し,評価しました.', '次に移ります.']],
    ['本当ですか？はい！では。', ['本当ですか？', 'はい！', 'では。']],
    ['「やる！」と答え、「なぜ？」と聞いた。以上。', ['「やる！」と答え、「なぜ？」と聞いた。', '以上。']],
    ['やる！と言った。', ['やる！と言った。']],
    ['3．5％増え、約2.5倍です。', ['3．5％増え、約2.5倍です。']],
    ['そうです。。。次。', ['そうです。。。', '次。']],
    ['見出し\n　本文です。\n　次の段落です。', ['見出し', '本文です。', '次の段落です。']],
    [
      'Mr. Abe met the U.S. President in Washington, D.C. They agreed.',
      ['Mr. Abe met the U.S. President in Washington, D.C.', 'They agreed.'],
    ],
    [
      'It grew 3.5 per cent, i.e. more. See e.g. p. 4 of it. Done',
      ['It grew 3.5 per cent, i.e. more.', 'See e.g. p. 4 of it.', 'Done'],
    ],
    [
      '“We did.” Then he left. "Fine." (Yes.) No.',
      ['“We did.”', 'Then he left.', '"Fine."', '(Yes.)', 'No.'],
    ],
    ['He said “We did it. It works.” and left.', ['He said “We did it. It works.” and left.']],
    [
      'A line that is wrapped by\nits editor goes on. New one',
      ['A line that is wrapped by\nits editor goes on.', 'New one'],
    ],
    ['See https://example.org/a.b?c=1. Next', ['See https://example.org/a.b?c=1.', 'Next']],
    ['1. First. 2. Second', ['1. First.', '2. Second']],
    [
      'Ask Inc. Ltd. Corp. about it...\n- and this\n- that',
      ['Ask Inc. Ltd. Corp. about it...', '- and this', '- that'],
    ],
    [
      'Cllr. Ives moved, seconded by Cllr. Dunn. It passed.',
      ['Cllr. Ives moved, seconded by Cllr. Dunn.', 'It passed.'],
    ],
    ['They adopted:\na. Plan on Ports;\nb. Charter.', ['They adopted:', 'a. Plan on Ports;', 'b. Charter.']],
    ['It is plan a. Then we left.', ['It is plan a.', 'Then we left.']],
  ])('GIVEN %j THEN its sentences are %j', (value, expected) => expect(split(value)).toEqual(expected));

  it('GIVEN notes of uneven width without full stops THEN each line is a sentence', () => {
    const notes = [
      '倉庫の棚を東側の壁に沿って並べ直す作業は来月の初めに始める',
      '鍵は森が預かる',
      '貸出簿の書式を改めて、返す日と返した日の両方を書き入れる欄を作り、表紙の裏に例を貼る',
      '来年も同じ係',
    ];
    expect(split(notes.join('\n'))).toEqual(notes);
  });

  it('GIVEN prose wrapped at one width, or inside a clause THEN its lines are one sentence', () => {
    const wrapped = [
      '倉庫の棚を東側の壁に沿って並べ直す作業は来月の初めに始めることに決まり',
      '作業の間は貸出を休むと皆に知らせるが返却だけは受け付けるので入口の箱',
      'に入れてもらう。',
    ];
    expect(split(wrapped.join('\n'))).toHaveLength(1);
    expect(split('倉庫の棚を東側の壁に沿って並べ直す作業は来月の初めから係が\n始める')).toHaveLength(1);
    expect(
      split('倉庫の棚を東側の壁に沿って並べ直す作業は来月の初めに始めた\nいので、知らせる'),
    ).toHaveLength(1);
  });

  it('GIVEN a bracket that is never closed THEN the sentences after it stand on their own', () => {
    expect(split('彼は「合意した。次に移る。以上。')).toEqual(['彼は「合意した。', '次に移る。', '以上。']);
    expect(split('a (b. Then c. Then d.')).toEqual(['a (b.', 'Then c.', 'Then d.']);
    expect(split('合意）した。次「に移る。\n\n終わり」です。').length).toBe(3);
  });

  it('GIVEN a bracket that is closed far away THEN what it would swallow is read sentence by sentence', () => {
    const letter = 'これは手紙です。'.repeat(400);
    expect(split(`「${letter}」と読んだ。`).length).toBeGreaterThan(300);
  });

  it('GIVEN text without punctuation THEN it is cut, never inside a character', () => {
    for (const unit of ['あ', '𠮟', 'word ', '😀']) {
      const sentences = split(unit.repeat(5_000));
      expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(MAX_SENTENCE);
      for (const sentence of sentences) expect(sentence.isWellFormed()).toBe(true);
    }
  });
});

describe('English lines that go on with a small letter', () => {
  it('GIVEN lines as wide as a page THEN the break is the page’s', () => {
    const text =
      'The harbour board met on Monday and went through the list of berths\nthat had been asked for, and it agreed to close the north quay\nfor the winter.';
    expect(split(text)).toHaveLength(1);
  });
  it('GIVEN notes, each on a line of its own, of which some begin with a handle THEN each is a sentence', () => {
    const notes = [
      'Conclusion',
      'mori will talk to the owner of the old lamp house about the keys that were lost',
      'sawa has asked for a second lamp and still needs a word from the board on where it may stand, and on who pays',
      'they are kept apart',
      'up to sawa',
    ];
    expect(split(notes.join('\n'))).toEqual(notes);
  });
  it('GIVEN a short line that breaks off before its noun THEN it goes on', () => {
    const text =
      'We went to see the\nlamp house, which stands at the far end of the pier behind the two sheds there.';
    expect(split(text)).toHaveLength(1);
  });
  it('GIVEN short lines alone, as in captions, THEN nothing tells that they were ended', () => {
    expect(split('so we went to see it\nand then we came back\nwith the keys')).toHaveLength(1);
  });
});
