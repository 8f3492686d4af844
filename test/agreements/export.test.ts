import { describe, expect, it } from 'vitest';
import { exportCalendar } from '../../src/agreements/export-calendar.ts';
import { exportCsv } from '../../src/agreements/export-csv.ts';
import { exportMarkdown } from '../../src/agreements/export-markdown.ts';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { UserError } from '../../src/errors.ts';
import { parseCsv } from '../helpers/csv.ts';
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
const extracted = (lines: readonly string[]) => {
  const made = transcriptOf([{ label: '山田外務大臣', lines }], { title: '会談' });
  return { transcript: made, items: extractAgreements(made).filter((item) => item.listed) };
};
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

  it('GIVEN an item over several lines THEN it stays one row', () => {
    const several = exportCsv({ ...file, ...extracted(['9月に会談することを\n確認しました。']) });
    expect(parseCsv(several.slice(1))).toHaveLength(2);
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

  it('GIVEN an address THEN it stands there as it is, and in the description, for calendars that hide it', () => {
    const link = 'https://example.org/a,b;c';
    const linked = exportCalendar({ ...file, linkOf: () => link }, STAMP).text;
    expect(unfold(linked)).toContain(`URL;VALUE=URI:${link}\r\n`);
    expect(unfold(linked)).toContain('\\nhttps://example.org/a\\,b\\;c');
  });

  it('GIVEN a title with marks, line breaks and control characters THEN the calendar has one name and no other line', () => {
    const title = 'A, B; C\\ D\r\nBEGIN:VEVENT\u0007';
    const named = exportCalendar({ ...file, transcript: { ...transcript, title } }, STAMP).text;
    expect(unfold(named)).toContain('\r\nNAME:A\\, B\\; C\\\\ D BEGIN:VEVENT');
    expect(named.match(/^BEGIN:VEVENT/gmu)).toHaveLength(events.length);
    expect(named).not.toContain('\u0007');
  });

  it('GIVEN the file THEN its last line too ends in CR LF, and no character is cut by a fold', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const long = exportCalendar(
      {
        ...file,
        ...extracted([`${'😀'.repeat(40)}を7月3日に配ることで一致しました。`]),
      },
      STAMP,
    ).text;
    for (const line of long.split('\r\n')) expect(line.isWellFormed()).toBe(true);
    expect(unfold(long)).toContain('😀'.repeat(40));
  });

  it('GIVEN a period THEN its summary says so; GIVEN a deadline THEN the description says which words gave it', () => {
    expect(events[0]).toContain('（精度: 月、日の特定なし）');
    expect(events[2]).toContain('「本年末まで」で、期限です');
  });

  it.each([
    ['毎年5月3日に式典を行うことで一致しました。', true],
    ['年次会合を5月3日に行うことで一致しました。', false],
    ['2025年5月3日に行い、毎年見直すことで一致しました。', false],
  ])('GIVEN %s THEN its entry returns every year: %s', (line, yearly) => {
    const { text: calendar } = exportCalendar({ ...file, ...extracted([line]) }, STAMP);
    expect(calendar.includes('RRULE:FREQ=YEARLY')).toBe(yearly);
    expect(calendar).toContain('BEGIN:VEVENT');
  });

  it('GIVEN what has no day THEN it is left out and handed back', () => {
    expect(events).toHaveLength(3);
    expect(leftOut.map(({ sentence }) => sentence)).toEqual([4, 5, 6]);
  });

  it('GIVEN no item with a day THEN there is no calendar, and it says so', () => {
    const undated = { ...file, ...extracted(['緊密に連携することで一致しました。']) };
    expect(() => exportCalendar(undated, STAMP)).toThrow(new UserError('noCalendar', { count: 1 }));
  });

  it('GIVEN the same items THEN the same file', () => {
    expect(exportCalendar(file, STAMP).text).toBe(text);
  });
});
