import { expect, it } from 'vitest';
import { lineBegins } from '../../src/text/line-begin.ts';

it('GIVEN places asked for in any order THEN each is told where its line begins', () => {
  for (const text of ['\nab\n\ncd', 'abcd', 'ab\ncd\n']) {
    const begin = lineBegins(text);
    for (const at of [0, 1, 2, 3, 4, 6, 5, 2, 0, 6])
      expect(begin(at)).toBe(text.slice(0, at).lastIndexOf('\n') + 1);
  }
});
