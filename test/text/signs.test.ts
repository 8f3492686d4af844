import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signReader } from '../../src/text/signs.ts';

describe('signs of words', () => {
  const lists = [['月'], ['まで', '以内'], ['年', '月', 'x']];
  const read = signReader(lists);

  it('GIVEN a text THEN each list has its bit where the first two characters of one of its words stand', () => {
    expect(read('')).toBe(0);
    expect(read('五月')).toBe(0b101);
    expect(read('まず')).toBe(0);
    expect(read('いまでも')).toBe(0b010);
    expect(read('ま、で')).toBe(0);
    expect(read('ま内')).toBe(0);
    expect(read('x')).toBe(0b100);
  });

  it('GIVEN any text with a word in it THEN the bit of its list is set', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(2), fc.nat(2), fc.string(), (before, list, word, after) => {
        const words = lists[list]!;
        expect(read(before + words[word % words.length]! + after) & (1 << list)).not.toBe(0);
      }),
    );
  });

  it('GIVEN more lists than bits THEN it refuses', () => {
    expect(() => signReader(Array.from({ length: 32 }, () => ['月']))).toThrow('32');
  });

  it('GIVEN more kinds of characters than a byte tells apart THEN it refuses', () => {
    const letters = (set: number) => String.fromCharCode(0x4e00 + set);
    const lists = Array.from({ length: 8 }, (_, bit) =>
      Array.from({ length: 0x100 }, (_, set) => set)
        .filter((set) => (set >> bit) & 1)
        .map(letters),
    );
    expect(() => signReader([...lists, [letters(0x200)]])).toThrow('256');
    expect(signReader(lists)(letters(5))).toBe(5);
  });
});
