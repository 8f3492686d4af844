import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marking, markReader } from '../../src/text/marked.ts';

const marking = (particles: string, words: string): Marking => ({
  particles,
  words,
  pattern: new RegExp(`(${particles})(?<=(?:^|、)(${words})\\1)`, 'uy'),
});
const BOTH = marking('は|が|から', '両国(?:の首脳)?|双方');
const ONE = marking('は|も、', '(?:[日米]|先)方|私');
const readMarks = markReader([BOTH, ONE]);

/** The last match of all, each place tried. */
function lastOf({ pattern }: Marking, text: string): string | null {
  let last: string | null = null;
  for (let at = 0; at <= text.length; at += 1) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) last = `${match[2]}${match[1]}@${match.index}`;
  }
  return last;
}

function read(text: string) {
  const [both, one] = readMarks(text);
  const show = (match: RegExpExecArray | null) =>
    match === null ? null : `${match[2]}${match[1]}@${match.index}`;
  return { both: show(both), one: show(one) };
}

describe('words before particles', () => {
  it('GIVEN words of both kinds THEN each is read where it stands last', () => {
    expect(read('双方が、私は、両国の首脳は、先方も、述べ')).toEqual({
      both: '両国の首脳は@12',
      one: '先方も、@16',
    });
  });

  it('GIVEN a particle without its words, or words without a particle THEN nothing is read', () => {
    expect(read('会談は双方両国')).toEqual({ both: null, one: null });
    expect(read('は')).toEqual({ both: null, one: null });
    expect(read('')).toEqual({ both: null, one: null });
  });

  it('GIVEN a probe that does not hold THEN its kind is not read', () => {
    const probed = markReader([{ ...BOTH, probe: /合意/u }, ONE]);
    expect(probed('双方は、私は')).toMatchObject([null, { 2: '私' }]);
    expect(probed('双方は、合意')[0]?.[2]).toBe('双方');
  });

  it('GIVEN any text THEN what is read is what trying every place finds', () => {
    const piece = fc.constantFrom(
      '両国',
      'の首脳',
      '双方',
      '日方',
      '先方',
      '私',
      'は',
      'が',
      'から',
      'も',
      '、',
      '語',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(read(text)).toEqual({ both: lastOf(BOTH, text), one: lastOf(ONE, text) });
      }),
    );
  });

  it('GIVEN more kinds than there are bits THEN it is refused', () => {
    const many = Array.from({ length: 9 }, () => ONE);
    expect(() => markReader(many)).toThrow('9');
  });
});
