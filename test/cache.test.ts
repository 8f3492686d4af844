import { describe, expect, it } from 'vitest';
import { createCache } from '../src/cache.ts';

describe('createCache', () => {
  it('GIVEN more than it keeps THEN what was not asked for longest is made again, and nothing else', () => {
    const cached = createCache<string>(2);
    const made: string[] = [];
    const ask = (key: string) =>
      cached(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('GIVEN nothing as what was made THEN it is kept too', () => {
    const cached = createCache<null>(1);
    let made = 0;
    for (let times = 0; times < 3; times += 1)
      cached('a', () => {
        made += 1;
        return null;
      });
    expect(made).toBe(1);
  });
});
