import { describe, expect, it } from 'vitest';
import { byUnits } from '../../src/text/units.ts';

describe('patterns by units', () => {
  it('GIVEN a pattern that asks for no code points THEN a pair counts as two', () => {
    expect(byUnits('^[^、]{2}$').test('𠮟')).toBe(true);
    expect(byUnits('合意', 'y').flags).toBe('y');
  });

  it.each(['^\\p{Script=Han}{1}$', '^[𠮟叱]$', '^[\\u{20b9f}]$'])(
    'GIVEN %s THEN it is read by code points',
    (source) => {
      expect(byUnits(source).test('𠮟')).toBe(true);
    },
  );
});
