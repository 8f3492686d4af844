import { describe, expect, it } from 'vitest';
import { endingReader } from '../../src/text/endings.ts';

const mayEnd = endingReader('(?:in )?time|[a-z]+ly|n[’]t|x');

describe('how a text may end', () => {
  it('GIVEN a text WHEN it ends as the pattern does THEN it may', () => {
    expect(mayEnd('we went in time')).toBe(true);
    expect(mayEnd('gladly')).toBe(true);
    expect(mayEnd('they haven’t')).toBe(true);
    expect(mayEnd('x')).toBe(true);
    expect(mayEnd('ax')).toBe(true);
  });

  it('GIVEN a text WHEN its last two characters are of no ending THEN it may not', () => {
    expect(mayEnd('')).toBe(false);
    expect(mayEnd('the port')).toBe(false);
    expect(mayEnd('a tide')).toBe(false);
  });
});
