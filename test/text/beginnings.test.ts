/** Patterns asked of the beginning of a text. */
import { describe, expect, it } from 'vitest';
import { beginning } from '../../src/text/beginnings.ts';

describe('beginning', () => {
  const pattern = /(?:その)?後(?:に|は)?|と(?=、)|(?!のが)(?:の|こと)で/u;
  const same = new RegExp(`^(?:${pattern.source})`, 'u');

  it.each([
    ['その後、帰国した'],
    ['後に署名した'],
    ['と、述べた'],
    ['と述べた'],
    ['のです'],
    ['のがです'],
    ['ことです'],
    ['署名のです'],
    ['会談の後に'],
    [''],
  ])('GIVEN %s WHEN it is asked THEN it finds what the pattern finds at the beginning', (text) => {
    const asked = beginning(pattern);
    expect(asked.test(text)).toBe(same.test(text));
    expect(asked.exec(text)?.[0]).toBe(same.exec(text)?.[0]);
    // Not even where something was found before.
    expect(asked.test(text)).toBe(same.test(text));
  });

  it('GIVEN a character at the place of another in the table WHEN it is asked THEN the pattern decides', () => {
    const twin = String.fromCharCode('後'.charCodeAt(0) + 1024);
    expect(beginning(pattern).test(twin)).toBe(false);
  });

  it('GIVEN a pattern that may begin with anything WHEN it is made THEN it is refused', () => {
    expect(() => beginning(/\s?の/u)).toThrow();
  });
});
