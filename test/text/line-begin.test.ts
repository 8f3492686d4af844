import { expect, it } from 'vitest';
import { beginOfLine } from '../../src/text/line-begin.ts';

it('GIVEN places asked for in any order THEN each is told where its line begins', () => {
  for (const text of ['\nab\n\ncd', 'abcd', 'ab\ncd\n'])
    for (const at of [0, 1, 2, 3, 4, 6, 5, 2, 6])
      expect(beginOfLine(text, at)).toBe(text.lastIndexOf('\n', at - 1) + 1);
});
