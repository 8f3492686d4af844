import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/text/excerpt.ts';
import type { Span } from '../../src/text/span.ts';

const DENIAL =
  'ミサイルディフェンスについては、わが国を防衛する純粋的な防衛システムであること、周辺の国に脅威を与えるものでは全くなく、今後もそのような計画は一切ありません。';

function shown(text: string, match: string | null, budget: number): string {
  const at = match === null ? -1 : text.indexOf(match);
  const highlights = match === null ? [] : [{ start: at, end: at + match.length }];
  return excerpt(text, { start: 0, end: text.length }, highlights, budget)
    .map(({ start, end }) => text.slice(start, end))
    .join('[…]');
}

describe('excerpt', () => {
  it('GIVEN a sentence that fits THEN it is whole', () => {
    expect(shown('合意しました。', '合意', 100)).toBe('合意しました。');
  });

  it('GIVEN a match far from the end THEN its clause and the predicate are shown, cut at commas', () => {
    expect(shown(DENIAL, '純粋的', 60)).toBe(
      'わが国を防衛する純粋的な防衛システムであること、[…]今後もそのような計画は一切ありません。',
    );
  });

  it('GIVEN little room THEN the predicate still ends it', () => {
    expect(shown(DENIAL, '脅威', 40)).toMatch(/脅威.*一切ありません。$/u);
  });

  it('GIVEN English THEN words stay whole', () => {
    const text =
      'The ministers discussed many questions of mutual interest without interruption and did not agree on anything';
    const parts = shown(text, 'questions', 60).split('[…]');
    for (const part of parts)
      for (const word of part.trim().split(/\s+/u)) expect(text.split(' ')).toContain(word);
    expect(parts.at(-1)).toMatch(/anything$/);
  });

  it('GIVEN any sentence THEN the stretches lie in it, in order, apart, end with it, and hardly pass the budget', () => {
    const sentence = fc.string({
      unit: fc.constantFrom(...'日本ロシアとの、協力 を,agree「」（）123確認しませんでした𠮷か\u3099ー'),
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        sentence,
        fc.nat(),
        fc.nat({ max: 20 }),
        fc.integer({ min: 30, max: 120 }),
        (text, at, length, budget) => {
          const start = at % text.length;
          const highlight: Span = { start, end: Math.min(text.length, start + 1 + length) };
          const spans = excerpt(text, { start: 0, end: text.length }, [highlight], budget);
          let before = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(before);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            before = span.end;
          }
          expect(before).toBe(text.trimEnd() === '' ? before : text.trimEnd().length);
          const total = spans.reduce((sum, span) => sum + span.end - span.start, 0);
          expect(total).toBeLessThanOrEqual(budget);
        },
      ),
    );
  });
});

describe('a sentence that is nothing but clauses', () => {
  it.each(['あ、', 'a,'])(
    'GIVEN hundreds of %s that all match THEN the work grows with them, not with their power',
    (clause) => {
      const timeFor = (count: number): number => {
        const text = `${clause.repeat(count)}当たりません。`;
        const highlights = Array.from({ length: count }, (_, at) => ({
          start: at * clause.length,
          end: at * clause.length + 1,
        }));
        const times = Array.from({ length: 5 }, () => {
          const before = performance.now();
          for (let n = 0; n < 20; n += 1) excerpt(text, { start: 0, end: text.length }, highlights, 300);
          return performance.now() - before;
        });
        return times.toSorted((a, b) => a - b)[2]!;
      };
      timeFor(150);
      // Eight times as many: 64 times for what compares each clause with each match, 512 and more before.
      expect(timeFor(1_200) / timeFor(150)).toBeLessThan(150);
    },
  );
});
