import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/text/csv.ts';
import { parseCsv } from '../helpers/csv.ts';

const cellOf = (value: string) => parseCsv(toCsv([{ value }]).slice(1))[1]![0]!;

describe('CSV', () => {
  it('GIVEN any cells THEN a reader finds them, one row each, and no cell begins a formula', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '=', '+', '-', '@', ',', '"', '\n', '\r', '\t', ' ', '＝', '。'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = parseCsv(toCsv(rows.map(([a, b]) => ({ a, b }))).slice(1));
        expect(read).toHaveLength(rows.length + 1);
        for (const [index, row] of rows.entries()) {
          expect(read[index + 1]!.map((value) => value.replace(/^'/u, ''))).toEqual(
            row.map((value) => value.replace(/^'/u, '')),
          );
          for (const value of read[index + 1]!)
            expect(value).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u);
        }
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＠x'])(
    'GIVEN %j THEN it is words',
    (value) => {
      expect(cellOf(value)).toBe(`'${value}`);
    },
  );

  it.each(['one\ntwo', 'one\rtwo', 'one\r\ntwo', 'a "b", c'])('GIVEN %j THEN it stays one cell', (value) => {
    expect(cellOf(value)).toBe(value);
  });

  it('GIVEN a number THEN it is one, below zero too', () => {
    expect(toCsv([{ value: -1 }])).toBe('\uFEFFvalue\r\n-1\r\n');
  });
});
