import { describe, expect, it } from 'vitest';
import { encodeCustomId, parseCustomId } from '../../src/replies/custom-id.ts';

describe('custom ids', () => {
  it('GIVEN a name and arguments THEN they come back', () => {
    const id = encodeCustomId('result', 'Ab_-123', 4);
    expect(parseCustomId(id)).toEqual({ name: 'result', args: ['Ab_-123', '4'] });
  });

  it.each(['', 'hello', '0|result|x', '2|result|x', '1', '1|'])(
    'GIVEN %j of another version or origin THEN it is none of ours',
    (id) => {
      expect(parseCustomId(id)).toBeNull();
    },
  );

  it('GIVEN an argument that would break the form, or too long an id THEN it is a fault at once', () => {
    expect(() => encodeCustomId('a', 'b|c')).toThrow(RangeError);
    expect(() => encodeCustomId('a', 'b'.repeat(100))).toThrow(RangeError);
  });

  it('GIVEN the longest transcript id and numbers THEN a reference with two arguments still fits', () => {
    expect(() =>
      encodeCustomId('around', `${'a'.repeat(40)}:1234567.1234567-1234567#abcdef`, -999),
    ).not.toThrow();
  });
});
