/** Reads CSV as RFC 4180 has it: CR LF, and for readers that are less strict CR or LF alone, end a row. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\r|\n|$)/gu;
  for (const [, cell, separator] of text.matchAll(pattern)) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (separator === '') break;
    if (separator !== ',') rows.push([]);
  }
  // Behind the last row's end there is none.
  return rows.slice(0, -1);
}
