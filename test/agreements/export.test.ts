import { describe, expect, it } from 'vitest';
import { exportCalendar } from '../../src/agreements/export-calendar.ts';
import { exportCsv } from '../../src/agreements/export-csv.ts';
import { exportMarkdown } from '../../src/agreements/export-markdown.ts';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { transcriptOf } from './reading.ts';

const LINES = [
  '諸般の事情が許せば、9月に会談することを確認しました。',
  '視察ミッションを7月3日から5日に行うことで一致しました。',
  '本年末までに協議を行うことで合意しました。',
  '協議を年一回実施することで一致しました。',
  '=HYPERLINK("x")という名の"計画",*を進めることで一致しました。',
  `${'とても長い'.repeat(60)}ことで一致しました。`,
];
const transcript = transcriptOf([{ label: '山田外務大臣', lines: LINES }], { title: '会談, "概要"' });
const file = {
  transcript,
  items: extractAgreements(transcript).filter((item) => item.listed),
  locale: 'ja',
  linkOf: ({ start }: { start: number }) => `https://example.org/#${start}`,
} as const;
const STAMP = new Date('2026-01-02T03:04:05Z');
/** RFC 5545, 3.1: a line that begins with a space goes on with the one before. */
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('CSV', () => {
  const csv = exportCsv(file);

  it('GIVEN a spreadsheet THEN it finds a byte order mark, CR LF, and as many fields in every row', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const rows = parseCsv(csv.slice(1));
    expect(rows).toHaveLength(file.items.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(csv.includes('\r\n')).toBe(true);
  });

  it('GIVEN words that a spreadsheet would run THEN no cell begins with what starts a formula', () => {
    for (const cell of parseCsv(csv.slice(1)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
  });

  it('GIVEN a condition and dates THEN they stand in their columns with address and link', () => {
    const [head, first, second] = parseCsv(csv.slice(1));
    const cell = (row: readonly string[] | undefined, name: string) => row![head!.indexOf(name)];
    expect(cell(first, '条件')).toBe('諸般の事情が許せば');
    expect(cell(first, 'アドレス')).toBe('test:1.1');
    expect(cell(first, 'リンク')).toBe('https://example.org/#0');
    expect([cell(second, '開始日'), cell(second, '終了日'), cell(second, '日付の精度')]).toEqual([
      '2024-07-03',
      '2024-07-05',
      '日',
    ]);
  });
});

describe('Markdown', () => {
  it('GIVEN marks in the record’s words THEN they come out inert', () => {
    const markdown = exportMarkdown(file);
    expect(markdown).toContain('> =HYPERLINK'.replace('=', '\\='));
    expect(markdown).toContain('\\*を進める');
    expect(markdown).toContain('[`test:1.2`](<https://example.org/#');
  });
});

describe('iCalendar', () => {
  const { text, leftOut } = exportCalendar(file, STAMP);
  const events = unfold(text).split('BEGIN:VEVENT').slice(1);

  it('GIVEN RFC 5545 THEN every line ends in CR LF and has at most 75 octets', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('GIVEN days THEN the entry lasts all of them, its end the day after', () => {
    expect(events[1]).toContain('DTSTART;VALUE=DATE:20240703');
    expect(events[1]).toContain('DTEND;VALUE=DATE:20240706');
  });

  it('GIVEN a month THEN it stands as a month, takes up no time, and says that no day is given', () => {
    expect(events[0]).toContain('DTSTART;VALUE=DATE:20240901');
    expect(events[0]).toContain('DTEND;VALUE=DATE:20241001');
    expect(events[0]).toContain('TRANSP:TRANSPARENT');
    expect(events[0]).toContain('STATUS:TENTATIVE');
    expect(events[0]).toContain('日は特定されていません');
  });

  it('GIVEN a deadline THEN it stands on its last day and is called one', () => {
    expect(events[2]).toContain('DTSTART;VALUE=DATE:20241231');
    expect(events[2]).toContain('SUMMARY:期限: ');
  });

  it('GIVEN what has no day THEN it is left out and handed back', () => {
    expect(events).toHaveLength(3);
    expect(leftOut.map(({ sentence }) => sentence)).toEqual([4, 5, 6]);
  });

  it('GIVEN the same items THEN the same file', () => {
    expect(exportCalendar(file, STAMP).text).toBe(text);
  });
});

/** RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gu;
  for (const [, cell, separator] of text.matchAll(pattern)) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (separator === '\r\n') rows.push([]);
    if (separator === '') break;
  }
  return rows.filter((row) => row.length > 1);
}
