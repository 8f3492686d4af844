import { describe, expect, it } from 'vitest';
import { pattern, source } from '../../src/text/pattern.ts';

describe('patterns laid out over lines', () => {
  it('GIVEN line breaks and indents THEN the pattern is as if it stood in one line', () => {
    const laidOut = pattern('iu')`
      (?:あ|い)\s+
      |\/う\d{1,2} え
    `;
    expect(laidOut).toEqual(/(?:あ|い)\s+|\/う\d{1,2} え/iu);
    expect(laidOut.test('/う12 え')).toBe(true);
  });

  it('GIVEN a part with parts of its own THEN each stands in its place, spaces and line breaks of theirs included', () => {
    const word = 'a b';
    expect(source`
      \\b(?:${word}
        |c)\\b
    `).toBe('\\b(?:a b|c)\\b');
    expect(pattern('u')`^${'x\n  y'}$`.source).toBe('^x\n  y$'.replace('\n', '\\n'));
  });
});
