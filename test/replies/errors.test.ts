import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { LOCALES } from '../../src/locales/index.ts';
import { mistake } from '../../src/replies/errors.ts';
import { assertWithinLimits } from '../helpers/limits.ts';
import { kindsOf, parseMarkdown } from '../helpers/markdown.ts';

const mistakesFor = (typed: string, known: readonly string[]) => [
  new UserError('unknownSpeaker', { typed, known }),
  new UserError('unknownSide', { typed, known: known.map((name) => ({ ja: name, en: name })) }),
  new UserError('unknownMeeting', { typed }),
  new UserError('invalidDay', { typed }),
  new UserError('passageMissing', { address: typed }),
];

describe('a mistake in words', () => {
  it.each([
    ['6,000 characters', 'あ'.repeat(6_000)],
    ['marks', '@everyone **x** [a](https://evil.example) ```\n# h\n'],
    ['a direction', '\u202e逆'],
  ])('GIVEN %s typed THEN it is inert, on one line, and what to do next stands behind it', (_, typed) => {
    for (const locale of LOCALES)
      for (const error of mistakesFor(typed, ['田中', '高橋'])) {
        const message = mistake(error, locale);
        assertWithinLimits(message, { kind: 'message' });
        const text = message.content!;
        expect([...kindsOf(parseMarkdown(text))]).toEqual(['text']);
        expect(text).not.toContain('\n');
        expect(text.length).toBeLessThan(330);
        if (typed.startsWith('\u202e')) expect(text).toContain('\u202e逆\u202c');
        if (error.identifier === 'unknownSpeaker') expect(text).toContain('高橋');
      }
  });

  it('GIVEN many speakers THEN a few are named, the rest by number, with the way to the others', () => {
    const known = Array.from({ length: 500 }, (_, index) => `発言者${index}`);
    const [error] = mistakesFor('だれか', known);
    expect(mistake(error!, 'ja').content).toMatch(/発言者11ほか488件。名前の一部を入力すると候補が出ます$/);
    expect(mistake(error!, 'en').content).toMatch(/発言者11 and 488 more; type a part of the name/);
  });
});
