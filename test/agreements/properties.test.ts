import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { containsSpan, type Span } from '../../src/text/span.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { type TestSpeech, transcriptOf } from './reading.ts';

/** Words that reports are made of, in every order. */
const piece = fc.constantFrom(
  '両首脳は、',
  '私から、',
  '大臣は、',
  '双方から、',
  'トランプ大統領との間で、',
  '9月に',
  '協力すること',
  'で',
  'に',
  'を',
  'と',
  '、',
  '。',
  'また、',
  'まず、',
  '一致',
  '合意',
  '確認',
  '共有',
  '決定',
  '署名',
  'いたしました',
  'し、',
  'され',
  'しております',
  'するとともに、',
  'したと承知しております',
  'しましたか',
  'を見た',
  '予定です',
  '調整されます',
  '求め、',
  '理解を得ました',
  '以下の二点で',
  '第一に、',
  'こととした',
  '「',
  '」',
  '（',
  '）',
  '→採用',
  '異議なし',
  '- ',
  '* ',
  '# ',
  'The two leaders ',
  'agreed ',
  'and ',
  'reaffirmed ',
  'that ',
  'we ',
  'will ',
  'meet ',
  'tomorrow',
  'no objections',
  'RESOLVED: ',
  'ACTION: Bob to ',
  '. ',
  ', ',
  '😀',
  '\u{20BB7}',
);
const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('').replaceAll('\n', ' ')),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
  },
);
const speech: fc.Arbitrary<TestSpeech> = fc.record({
  label: fc.constantFrom(null, '山田大臣', '記者', 'PRESIDENT GREY', 'Ann'),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
});
const format = fc.constantFrom('text', 'statement', 'minutes');

function sentenceOf(transcript: Transcript, item: Agreement) {
  return transcript.speeches[item.speech - 1]!.sentences[item.sentence - 1]!;
}

const areApart = (a: Span, b: Span) => a.end <= b.start || b.end <= a.start;

describe('agreements of any transcript', () => {
  it('GIVEN any text THEN every item is a slice of its own sentence, with everything it names inside', () => {
    fc.assert(
      fc.property(fc.array(speech, { minLength: 1, maxLength: 4 }), format, (speeches, name) => {
        const transcript = transcriptOf(speeches, { format: name });
        for (const item of extractAgreements(transcript)) {
          const sentence = sentenceOf(transcript, item);
          expect(item.address).toBe(`test:${item.speech}.${item.sentence}`);
          expect(item.end).toBeGreaterThan(item.start);
          expect(containsSpan(sentence, item)).toBe(true);
          for (const span of [
            item.predicate,
            item.condition,
            item.pointsBack,
            ...item.parts,
            ...item.dates,
          ]) {
            if (span !== null) expect(containsSpan(sentence, span)).toBe(true);
          }
          for (const date of item.dates) expect(transcript.text.slice(date.start, date.end)).toBe(date.text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('GIVEN any text THEN listed items do not overlap unless one lies inside the other', () => {
    fc.assert(
      fc.property(fc.array(speech, { minLength: 1, maxLength: 3 }), format, (speeches, name) => {
        const listed = extractAgreements(transcriptOf(speeches, { format: name })).filter(
          (item) => item.listed,
        );
        for (const [index, a] of listed.entries()) {
          for (const b of listed.slice(index + 1)) {
            expect(areApart(a, b) || containsSpan(a, b) || containsSpan(b, a)).toBe(true);
          }
        }
      }),
      { numRuns: 300, examples: [[[{ label: null, lines: ['will no objections'] }], 'minutes']] },
    );
  });

  it('GIVEN listed items THEN their numbers are 1 to n, what was agreed before what was scheduled', () => {
    fc.assert(
      fc.property(fc.array(speech, { minLength: 1, maxLength: 4 }), (speeches) => {
        const items = extractAgreements(transcriptOf(speeches));
        const listed = items.filter((item) => item.listed).sort((a, b) => a.number! - b.number!);
        expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
        const scheduled = listed.map(({ kind }) => kind === 'SCHEDULED');
        expect(scheduled).toEqual([...scheduled].sort((a, b) => Number(a) - Number(b)));
        expect(items.every((item) => item.listed === (item.number !== null))).toBe(true);
      }),
    );
  });

  it('GIVEN an unrelated speech behind THEN no item of the others changes', () => {
    fc.assert(
      fc.property(fc.array(speech, { minLength: 1, maxLength: 3 }), (speeches) => {
        const unrelated = { label: '佐藤', lines: ['本日は晴天です。', 'The weather is fine.'] };
        const alone = extractAgreements(transcriptOf(speeches));
        expect(extractAgreements(transcriptOf([...speeches, unrelated]))).toEqual(alone);
      }),
    );
  });

  it('GIVEN a questioner THEN nothing is listed, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const items = extractAgreements(transcriptOf([{ label: '記者', lines }], { format: 'statement' }));
        expect(items.filter((item) => item.listed && item.kind !== 'SCHEDULED')).toEqual([]);
      }),
    );
  });

  it.each([
    ['Japanese', '両首脳は協力することで一致し、私から懸念を伝え、'],
    ['English', 'The two leaders agreed to meet and reaffirmed that they will cooperate, '],
    ['brackets', '「（「'],
    ['one noun', '合意'],
    ['digits', '12月3'],
    ['spaces', '         '],
  ])(
    'GIVEN a line of 1 MB of %s THEN it is read in bounded time',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const started = performance.now();
      expect(() => extractAgreements(transcriptOf([{ label: null, lines: [text] }]))).not.toThrow();
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    30_000,
  );
});
