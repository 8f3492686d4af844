/** Plain tables and a progress bar for terminals, in which a Japanese character is two columns wide. */
import { stripVTControlCharacters } from 'node:util';

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const BAR = 24;

export function widthOf(text: string): number {
  return [...stripVTControlCharacters(text)].reduce(
    (sum, character) => sum + (WIDE.test(character) ? 2 : 1),
    0,
  );
}

/** Columns as wide as their widest cell; numbers to the right. The first row is the heading. */
export function drawTable(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(String(row[column] ?? '')))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const text = String(cell);
          const space = ' '.repeat(Math.max(0, widths[column]! - widthOf(text)));
          return typeof cell === 'number' ? space + text : text + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** [############············] 12/24 name */
export function drawBar(done: number, total: number, name: string): string {
  const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
  return `[${'#'.repeat(filled)}${'·'.repeat(BAR - filled)}] ${done}/${total} ${name}`;
}
