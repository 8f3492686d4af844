import { describe, expect, it } from 'vitest';
import { transcriptBibtex, transcriptCsv } from '../../src/transcript/export.ts';
import { transcriptOf } from '../agreements/reading.ts';
import { parseCsv } from '../helpers/csv.ts';

const transcript = transcriptOf([{ label: '=山田', lines: ['一行目\n二行目', '-1だ'] }], {
  title: 'Rain & {Snow}',
  source: {
    url: 'https://example.org/a}b',
    publisher: { ja: '港湾局', en: 'Ports & Harbours' },
    retrieved: null,
    licence: null,
  },
});

describe('a transcript as a file', () => {
  it('GIVEN sentences with line breaks and marks of formulas THEN one row each, with its address', () => {
    const [head, ...rows] = parseCsv(transcriptCsv(transcript).slice(1));
    expect(head).toEqual(['address', 'speaker', 'side', 'start', 'end', 'text']);
    expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['test:1.1', "'=山田", '一行目\n二行目'],
      ['test:1.2', "'=山田", "'-1だ"],
    ]);
  });

  it('GIVEN marks of TeX THEN the entry stays one: braces balance, and a publisher is one name', () => {
    const entry = transcriptBibtex(transcript);
    expect(entry).toContain('author = {{Ports \\& Harbours}},');
    expect(entry).toContain('title = {Rain \\& \\{Snow\\}},');
    expect(entry).toContain('url = {https://example.org/a%7Db},');
  });
});
