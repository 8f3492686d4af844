import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/search/hash.ts';
import { Keys } from '../../src/search/keys.ts';
import { TermTable } from '../../src/search/term-table.ts';
import { runAtOnce } from '../../src/slices.ts';

const strings = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'b', '核', '𠮷', 'é'), maxLength: 6 }),
  {
    maxLength: 60,
  },
);

const keysOf = (list: readonly string[]) => runAtOnce(Keys.of(list));

describe('Keys', () => {
  it('GIVEN any strings WHEN kept as one text THEN each is read and compared as it was', () => {
    fc.assert(
      fc.property(strings, strings, (list, others) => {
        const keys = keysOf(list);
        expect(Array.from({ length: keys.length }, (_, place) => keys.at(place))).toEqual(list);
        for (const [place, string] of list.entries()) {
          expect(hashOf(keys.text, keys.starts[place], keys.starts[place + 1])).toBe(hashOf(string));
          for (const other of [...list, ...others]) {
            expect(keys.is(place, other)).toBe(string === other);
            expect(keys.beginsWith(place, other)).toBe(string.startsWith(other));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('GIVEN keys WHEN looked up in their table THEN each is found at its place, and nothing else', () => {
    fc.assert(
      fc.property(strings, strings, (list, others) => {
        const table = runAtOnce(TermTable.over(keysOf(list)));
        for (const string of [...list, ...others]) expect(table.find(string)).toBe(list.indexOf(string));
      }),
    );
  });

  it('GIVEN more strings than are joined at once WHEN kept THEN the last is where it was', () => {
    const list = Array.from({ length: 45_000 }, (_, n) => `k${n}`);
    const keys = keysOf(list);
    expect([keys.length, keys.at(20_000), keys.at(44_999)]).toEqual([45_000, 'k20000', 'k44999']);
  });

  it('GIVEN lengths that do not add up to the text WHEN cut THEN it is refused', () => {
    expect(() => Keys.cut('abc', Uint16Array.of(1, 1))).toThrow(RangeError);
    expect(() => Keys.cut('abc', Uint16Array.of(1, 3))).toThrow(RangeError);
  });
});
