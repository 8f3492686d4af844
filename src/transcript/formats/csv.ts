/**
 * Tables of speeches, comma-, semicolon- or tab-separated, with a head that names a column of speakers and one of words;
 * times where there is a column of them.
 */
import { CsvError, parse as parseRows } from 'csv-parse/sync';
import { UserError } from '../../errors.ts';
import { foldName } from '../names.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { buildRecording, type Piece, parseClock } from './recording.ts';

const COLUMNS = {
  speaker: ['speaker', 'speaker name', 'speaker_name', 'name', 'who', '発言者', '話者', '氏名'],
  text: [
    'text',
    'words',
    'transcript',
    'utterance',
    'sentence',
    'content',
    'speech',
    '発言',
    '発言内容',
    '内容',
    '本文',
  ],
  start: ['start', 'start time', 'start_time', 'startsat', 'time', 'timestamp', '開始', '開始時刻', '時刻'],
  end: ['end', 'end time', 'end_time', 'endsat', '終了', '終了時刻'],
} as const;
type Column = keyof typeof COLUMNS;

interface Head {
  readonly delimiter: string;
  readonly at: Readonly<Record<Column, number>>;
}

export const csv: Format = {
  name: 'csv',
  detect: (document) => (readHead(document) === null ? 0 : 0.93),
  parse,
};

/** Null where the first line is no head of such a table. */
function readHead({ lines }: DecodedDocument): Head | null {
  const first = lines.find((line) => line.trimmed !== '')?.trimmed ?? '';
  for (const delimiter of [',', '\t', ';']) {
    const names = first.split(delimiter).map((name) => foldName(name.replace(/^"(.*)"$/u, '$1')));
    const find = (column: Column) =>
      names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
    const at = { speaker: find('speaker'), text: find('text'), start: find('start'), end: find('end') };
    if (at.speaker >= 0 && at.text >= 0) return { delimiter, at };
  }
  return null;
}

function parse(document: DecodedDocument): ParsedDocument {
  const head = readHead(document);
  if (head === null) throw new UserError('documentRefused', { reason: 'unknownFormat', line: 1 });
  const { at } = head;
  const rows = readRows(document.text, head.delimiter).slice(1);
  const pieces = rows.map((row, index): Piece => {
    const cell = (column: Column) => (at[column] < 0 ? '' : (row[at[column]] ?? '').trim());
    const [startsAt, endsAt] = [readSeconds(cell('start')), readSeconds(cell('end'))];
    return {
      label: cell('speaker') || null,
      text: cell('text'),
      origin: `row ${index + 1}`,
      ...(startsAt === null ? {} : { startsAt }),
      ...(endsAt === null ? {} : { endsAt }),
    };
  });
  return { ...buildRecording(pieces), warnings: [] };
}

function readRows(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parseRows(text, { delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError('documentRefused', { reason: 'badTable', excerpt: error.message.slice(0, 120) });
  }
}

/** Seconds as a number, or a clock; null where it is neither. */
function readSeconds(text: string): number | null {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : parseClock(text);
}
