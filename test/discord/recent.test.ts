import { describe, expect, it } from 'vitest';
import { createRecent } from '../../src/discord/recent.ts';

describe('what was seen recently', () => {
  it('GIVEN a key again THEN it is known as long as it is among the last so many, and new after that', () => {
    const recent = createRecent(3);
    expect(['a', 'b', 'c', 'a', 'b'].map((key) => recent.add(key))).toEqual([true, true, true, false, false]);
    expect(recent.add('d')).toBe(true);
    expect(['b', 'c', 'd'].map((key) => recent.add(key))).toEqual([false, false, false]);
    expect(recent.add('a')).toBe(true);
    expect(recent.add('b')).toBe(true);
  });
});
