/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens right.
 *
 * In: rows of plain values. Out: text with a byte order mark and CR LF. Never: a cell that a spreadsheet would run as a
 * formula, or a line break outside quotation marks.
 */
import { stringify } from 'csv-stringify/sync';

export type CsvRow = Readonly<Record<string, string | number>>;

/** @param columns in their order, each with its heading; the rows' own keys where none are given */
export function toCsv(
  rows: readonly CsvRow[],
  columns?: readonly { readonly key: string; readonly header: string }[],
): string {
  const inert = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? disarm(value) : value]),
    ),
  );
  return stringify(inert, {
    bom: true,
    header: true,
    ...(columns === undefined ? {} : { columns: [...columns] }),
    record_delimiter: 'windows',
    // The writer quotes its own CR LF only; either of the two alone ends a row as well.
    quoted_match: /[\r\n]/u,
  });
}

/**
 * What spreadsheets take for the beginning of a formula (OWASP, CSV injection): = + - @ and their full-width forms, also
 * behind blanks, which some of them drop; and a tab or line break at the beginning.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\uFEFF]*[=+\-@＝＋－＠])/u;

function disarm(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
