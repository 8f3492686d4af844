import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Postings } from '../../src/agreements/linking/postings.ts';

const key = fc.oneof(
  fc.integer(),
  fc.integer({ min: -3000, max: 3000 }),
  fc.string({ maxLength: 2 }),
  // Numbers spelt as words are other keys.
  fc.integer({ min: 0, max: 9 }).map(String),
);

test('GIVEN words and numbers THEN each has a list of its own, in the order in which they first came', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3000 }), (keys) => {
      const expected = new Map<number | string, number[]>();
      const postings = new Postings<number>();
      for (const [index, one] of keys.entries()) {
        expected.set(one, [...(expected.get(one) ?? []), index]);
        postings.listOf(one).push(index);
      }
      expect(postings.lists).toEqual([...expected.values()]);
    }),
  );
});

test('GIVEN far more numbers than there are places at first THEN every one is still found', () => {
  const postings = new Postings<number>();
  const numbers = Array.from({ length: 20_000 }, (_, at) => (at << 16) | (at * 7));
  for (const number of numbers) postings.listOf(number).push(number);
  expect(numbers.filter((number) => postings.listOf(number)[0] !== number)).toEqual([]);
});
