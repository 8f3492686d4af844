/** The set that a comparison fills with the terms of one side. */
import { expect, it } from 'vitest';
import { PairSet } from '../../src/agreements/linking/pair-set.ts';

it('GIVEN many numbers, some of one place WHEN they are added THEN it holds those and no others until it is emptied', () => {
  const pairs = new PairSet();
  for (const [round, count] of [10, 500, 3, 120].entries()) {
    const numbers = Array.from({ length: count }, (_, at) => (at * 0x10001 + round * 7) | 0);
    pairs.empty(count);
    expect(numbers.some((number) => pairs.has(number))).toBe(false);
    for (const number of numbers) pairs.add(number);
    for (const number of numbers) pairs.add(number);
    expect(numbers.every((number) => pairs.has(number))).toBe(true);
    expect(numbers.some((number) => pairs.has(number + 3))).toBe(false);
  }
});

it('GIVEN zero and a negative number THEN they are held as any other', () => {
  const pairs = new PairSet();
  pairs.empty(2);
  expect(pairs.has(0)).toBe(false);
  pairs.add(0);
  pairs.add(-5);
  expect([pairs.has(0), pairs.has(-5), pairs.has(5)]).toEqual([true, true, false]);
});
