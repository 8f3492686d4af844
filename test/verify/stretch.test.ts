import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedSpeech, ArchivedTranscript } from '../../src/archive/archive.ts';
import type { ClaimPart } from '../../src/verify/claim.ts';
import { findDifference, isSmallChange, mayBeSmallChange } from '../../src/verify/difference.ts';
import { extendToWord, MAX_EXTENDED } from '../../src/verify/extend.ts';
import { isCleanCut, type Skeleton, skeletonOf } from '../../src/verify/skeleton.ts';
import { stretchOf } from '../../src/verify/stretch.ts';

interface Spoken {
  readonly transcript: ArchivedTranscript;
  readonly speech: ArchivedSpeech;
}

/** One speech of these sentences, with what stands between them. */
function spoken(pieces: readonly (readonly [words: string, between: string])[]): Spoken {
  let text = '';
  const sentences = pieces.map(([words, between], at) => {
    const start = text.length;
    text += words;
    const end = text.length;
    text += between;
    return { number: at + 1, start, end };
  });
  const speech = { number: 1, sentences } as unknown as ArchivedSpeech;
  return { speech, transcript: { id: 'made', text, speeches: [speech] } as unknown as ArchivedTranscript };
}

/** What folds by its neighbours, what makes figures, what ends a sentence, and plain letters. */
const UNITS = [..."あいガ日本ヴァー々゛\u3099三十百年第5,.0:'-〜a bÉ・「」（%+?？!！。．", 'ｶ', '𠮷', 'Ⅲ'];
const WORDS = fc
  .array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 8 })
  .map((units) => units.join(''));
const ENDS = fc.constantFrom('', '。', '.', '？', '!');
const BETWEEN = fc.constantFrom('', ' ', '\n', '\u3000', '\ufeff');
const PIECES = fc.array(
  fc.tuple(
    fc.tuple(WORDS, ENDS).map(([words, end]) => words + end),
    BETWEEN,
  ),
  {
    minLength: 1,
    maxLength: 7,
  },
);

const columns = ({ text, starts, ends }: Skeleton) => ({ text, starts: [...starts], ends: [...ends] });

describe('the skeleton of a stretch', () => {
  it('GIVEN any sentences in one run THEN it is that of their words read at once, however often and from wherever they are read', () => {
    fc.assert(
      fc.property(PIECES, fc.nat(), fc.nat(), (pieces, one, other) => {
        const { transcript, speech } = spoken(pieces);
        const [from, to] = [1 + (one % pieces.length), 1 + (other % pieces.length)].sort((a, b) => a - b);
        const ranges = [
          { from: 1, to: pieces.length },
          { from: from!, to: to! },
        ];
        for (const range of [...ranges, ...ranges]) {
          const { start } = speech.sentences[range.from - 1]!;
          const { end } = speech.sentences[range.to - 1]!;
          const whole = skeletonOf(transcript.text.slice(start, end));
          expect(columns(stretchOf(transcript, speech, range).skeleton)).toEqual({
            text: whole.text,
            starts: [...whole.starts].map((at) => at + start),
            ends: [...whole.ends].map((at) => at + start),
          });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['議長が来た。', '次の議題へ', true],
    ['It rained.', 'Nobody came', true],
    ['議長が来た。', '三年後に', false],
    ['議長が来た。', '5年後に', false],
    ['議長が来た', '次の議題へ', false],
    ['議長が来た。', 'ーと言った', false],
  ])('GIVEN %s before %s THEN whether they are read apart is %s', (before, after, expected) => {
    expect(isCleanCut(before + after, before.length, before.length)).toBe(expected);
  });
});

const part = (text: string): ClaimPart => ({ text, start: 0, end: text.length, skeleton: skeletonOf(text) });
const SENTENCES = fc
  .array(fc.constantFrom('池の', '水を', '引く', '橋', 'は', '12', 'the ', 'gate ', 'opens '), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(''));

describe('what is told of a difference before it is made', () => {
  it('GIVEN a small change THEN the words around it allow one', () => {
    fc.assert(
      fc.property(SENTENCES, SENTENCES, fc.string(), (claimed, recorded, beside) => {
        const [claim, record] = [part(claimed), part(recorded)];
        if (isSmallChange(findDifference(claim, record)))
          expect(mayBeSmallChange(claim, beside + record.skeleton.text)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('GIVEN a claim of whose words most are missing THEN they do not', () => {
    expect(mayBeSmallChange(part('the gate opens in spring'), 'the pond was drained last year')).toBe(false);
  });

  it('GIVEN any stretch THEN no more words are taken in beside it than those', () => {
    fc.assert(
      fc.property(SENTENCES, PIECES, fc.nat(), fc.nat(), (claim, pieces, one, other) => {
        const { transcript, speech } = spoken(pieces);
        const stretch = stretchOf(transcript, speech, { from: 1, to: pieces.length });
        const { length } = stretch.skeleton.text;
        fc.pre(length > 0);
        const [start, end] = [one % length, 1 + (other % length)];
        fc.pre(start < end);
        const extended = extendToWord(skeletonOf(claim).text, stretch, { start, end });
        expect(start - extended.start).toBeLessThanOrEqual(MAX_EXTENDED);
        expect(extended.end - end).toBeLessThanOrEqual(MAX_EXTENDED);
      }),
      { numRuns: 500 },
    );
  });
});
