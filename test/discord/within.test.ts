import { expect, test } from 'vitest';
import { within } from '../../src/discord/within.ts';

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

test('GIVEN work that is done in time THEN its result is there, and no timer holds it any longer', async () => {
  const before = timers();
  expect(await within(60_000, Promise.resolve(['A']))).toEqual(['A']);
  expect(timers()).toBe(before);
});

test('GIVEN work that is never done THEN null after the time', async () => {
  expect(await within(1, new Promise(() => {}))).toBe(null);
});

test('GIVEN work that fails in time THEN it rejects, and no timer runs on', async () => {
  const before = timers();
  await expect(within(60_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(timers()).toBe(before);
});
