import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ended } from '../../src/text/ended.ts';
import { gated } from '../../src/text/gated.ts';
import { neededWords } from '../../src/text/needed.ts';
import { forgetTexts, readingOf } from '../../src/text/reading.ts';

describe('the words that a pattern needs', () => {
  test.each([
    ['alternatives', /棚を(?:買う|借りる)|鍵の番/u, ['棚を買う', '棚を借りる', '鍵の番']],
    ['the rarer of two parts', /ので.*予算/u, ['予算']],
    ['a part that may be left out', /会場(?:費)?は/u, ['会場費は', '会場は']],
    ['repeated once or more', /(?:延期)+する/u, ['延期']],
    ['characters of a class', /[朝夕]市/u, ['朝市', '夕市']],
    ['what stands ahead', /.(?=係の者)/u, ['係の者']],
    ['what must not stand there', /(?<!未)決裁(?!者)/u, ['決裁']],
    ['small letters for capitals', /TODO|Kick/iu, ['todo', 'kick']],
    ['escapes', /\u3000→\s/u, ['\u3000→']],
    ['bounds', /\bvote\b/u, ['vote']],
  ])('GIVEN %s WHEN the pattern is read THEN one of the words stands in every match', (_, pattern, words) => {
    expect(neededWords(pattern)).toEqual(words);
  });

  test.each([/.*/u, /\p{L}+/u, /会?/u, /(?:棚|\d)/u, /(?!棚)./u, /é/iu])(
    'GIVEN %s, which matches where no word stands, THEN none is needed',
    (pattern) => {
      expect(neededWords(pattern)).toBeNull();
    },
  );
});

const PATTERNS = [
  /棚(?:を|が)?(?:買|借り)|鍵/u,
  /^(?:会場|場所)は[^。]*(?:東館|西館)/u,
  /(?<=次回)は?[0-9]{1,2}月|来週/u,
  /\b(?:will|shall) (?:not )?vote\b|\bTODO\b/iu,
  /[→⇒]\s*(?:採用|不採用)/u,
];
const GATED = PATTERNS.map((pattern) => gated(pattern));
const ENDED_PATTERN = /(?:東館|西館)(?:で|にて)(?:行う|開く)[。\s]*$|鍵は森[。\s]*$/u;
const ENDED = ended(ENDED_PATTERN);
const PIECES =
  '棚 を が 買 借り 鍵 会場 場所 は 東館 西館 で にて 行う 開く 森 次回 12 月 来週 will shall ſhall not vote Vote TODO todo → ⇒ 採用 不 。 \u3000'.split(
    ' ',
  );

describe('patterns asked of texts that hold their words', () => {
  test('GIVEN any text WHEN a pattern is asked of it THEN the answer is the pattern’s own', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, ' '), { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        for (const [index, pattern] of PATTERNS.entries())
          expect(GATED[index]!.exec(text)).toEqual(pattern.exec(text));
        expect(ENDED.exec(text)).toEqual(ENDED_PATTERN.exec(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('GIVEN a pattern that is added once texts were read THEN it is asked like the others', () => {
    expect(GATED[0]!.test('棚を買う')).toBe(true);
    const added = gated(/鍵束/u);
    expect(added.test('鍵束はどこ')).toBe(true);
    expect(added.test('棚を買う')).toBe(false);
  });

  test.each([/.+/u, /は/u, /鍵/gu])('GIVEN %s THEN it is refused: nothing would be gained', (pattern) => {
    expect(() => gated(pattern)).toThrow();
  });

  test('GIVEN texts that were read WHEN they are forgotten THEN nothing of them is kept', () => {
    readingOf('会場は東館');
    forgetTexts();
    expect(readingOf('')).toMatchObject({ text: '', last: 0, before: 0 });
    expect(readingOf('').bits.every((bits) => bits === 0)).toBe(true);
  });
});
