import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, toOriginal } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['ｷｬﾗ戦争', 'キャラ戦争'],
    ['２０１８年ＳＡＲＥＸ', '2018年sarex'],
    ['ラブロフ', 'ラヴロフ'],
    ['バイオリン', 'ヴァイオリン'],
    ['デビュー', 'デヴュー'],
    ['デンマーク', 'デンマク'],
    ['ボランティア', 'ボランテイア'],
    ['セルゲイ・ラヴロフ', 'セルゲイラヴロフ'],
    ['國際條約', '国際条約'],
    ['人々', '人人'],
    ['十二年ぶり', '12年ぶり'],
    ['第三回', '第３回'],
    ['三万五千人', '35,000人'],
    ['二〇一八年', '2018年'],
    ['一億二千万円', '1億2千万円'],
    ['「2+2」', '"２＋２"'],
    ['日 露', '日露'],
    ['Tarō Kōno', 'taro kono'],
    ['がっこう', 'か\u3099っこう'],
    ['両国の立場,', '両国の立場、'],
  ])('GIVEN %s and %s THEN they fold alike', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['十分', '10分'],
    ['一致', '1致'],
    ['千島', '1000島'],
    ['露', '日'],
  ])('GIVEN %s and %s THEN they stay apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'ヴァィーー々ゞ十二百万第年分3,か\u3099ﾊﾟﾞ國㈱ 　「」・ab𠮷') }),
  );

  it('GIVEN any text THEN the text alone is the one with a map, whatever was folded before', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const mapped = foldText(text);
        fold(other);
        foldText(`${other}十二年${text}`);
        expect(fold(text)).toBe(mapped.text);
        expect(foldText(text)).toEqual(mapped);
      }),
    );
  });

  it('GIVEN a text longer than the room that is kept THEN it folds like its parts, and so does what follows', () => {
    const part = 'ラヴロフ外務大臣は十二年ぶりに述べた。';
    expect(fold(part.repeat(5_000))).toBe(fold(part).repeat(5_000));
    expect(foldText(part.repeat(5_000)).ends.at(-1)).toBe(part.length * 5_000);
    expect(fold(part)).toBe(foldText(part).text);
  });

  it('GIVEN any text THEN every folded offset maps into the original, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldText(text);
        expect(folded.starts.length).toBe(folded.text.length);
        for (let at = 0; at < folded.text.length; at += 1) {
          expect(folded.starts[at]).toBeLessThan(folded.ends[at]!);
          expect(folded.ends[at]).toBeLessThanOrEqual(text.length);
          if (at > 0) {
            expect(folded.starts[at]).toBeGreaterThanOrEqual(folded.starts[at - 1]!);
            expect(folded.ends[at]).toBeGreaterThanOrEqual(folded.ends[at - 1]!);
          }
        }
      }),
    );
  });

  it('GIVEN a stretch of the folded text THEN its original folds back over it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldText(text);
        const [start, end] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y) as [
          number,
          number,
        ];
        const original = toOriginal(folded, { start, end });
        if (start === end) return;
        const over = [...folded.text.split('').keys()].filter(
          (at) => folded.starts[at]! < original.end && folded.ends[at]! > original.start,
        );
        expect(over[0]).toBeLessThanOrEqual(start);
        expect(over.at(-1)! + 1).toBeGreaterThanOrEqual(end);
        expect(toOriginal(folded, { start: over[0]!, end: over.at(-1)! + 1 })).toEqual(original);
      }),
      {
        numRuns: 1000,
        examples: [
          ['ヴﾟー', 0, 1],
          ['二百ﾟヴ', 3, 4],
          ['ﾟ二百', 0, 1],
        ],
      },
    );
  });

  it('GIVEN folded text THEN folding it again changes nothing that matters for matching', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'日露ロシア協議の2+abé國ＡヴァデーカﾞG') }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { examples: [['シーﾞ'], ['日ﾞ露']] },
    );
  });
});
