/**
 * A ministry's joint statement to the press, as text: a title; 日時 and 場所 with their values on the line below;
 * each speaker as a heading in brackets; 以上; links.
 */
import { readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { findPrintedTime } from './head.ts';
import { hasPost, isHeading, looksLikeLabel } from './labels.ts';

const FIELD = /^(日時|開催日時|日付|場所|会場)\s*(?:[:：]\s*(.*))?$/u;
const END = /^(?:以\s*上|[(（]\s*(?:以\s*上|了)\s*[)）]|了)$/u;
const FURNITURE = /^[■□◆◇▶►●※→]/u;
const HEADING = /^[(（]([^()（）]+(?:[(（][^()（）]*[)）])?)[)）]$/u;
/** A paragraph of prose, not a heading: it ends as a sentence does. */
const PROSE = /[。．！？]\s*[」』）)]?$/u;

/** A remark on the lines around it: （以下敬称略）, （敬称略・順不同）, （案内の封筒に入れた）. */
const REMARK =
  /^(?:以下|以上|敬称|順不同|五十音順)|(?:敬称略|順不同|音順|省略)$|を|(?:[れしっいん][ただ]|です|ます|ません|ください|こと)$/u;

export const statement: Format = { name: 'statement', detect, parse };

function detect({ lines }: DecodedDocument): number {
  const headings = lines.filter((line) => readHeading(line) !== null);
  const hasField = lines.some((line) => FIELD.test(line.trimmed));
  const named = headings.filter((line) => hasPost(readHeading(line)!)).length;
  if (headings.length === 0) return 0;
  if (hasField && named > 0) return 0.95;
  if (hasField) return 0.7;
  return named > 1 ? 0.6 : 0;
}

function readHeading(line: Line): string | null {
  const label = HEADING.exec(line.trimmed)?.[1]?.trim();
  return label !== undefined && looksLikeLabel(label) && !isHeading(label) && !REMARK.test(label)
    ? label
    : null;
}

function parse({ text, lines }: DecodedDocument): ParsedDocument {
  const collector = collectSpeeches(text);
  const warnings: Warning[] = [];
  const head: { title?: string; time?: Line; place?: string } = {};
  let field: 'time' | 'place' | null = null;
  let speaker: string | null = null;
  let ended = false;

  for (const line of lines) {
    if (line.trimmed === '') continue;
    const label = readHeading(line);
    const match = FIELD.exec(line.trimmed);
    if (label !== null) {
      speaker = label;
      ended = false;
      field = null;
      collector.open(label);
    } else if (ended || FURNITURE.test(line.trimmed)) {
      collector.close();
      speaker = null;
    } else if (END.test(line.trimmed)) {
      ended = true;
      speaker = null;
      collector.close();
    } else if (speaker !== null) {
      const isSection = HEADING.test(line.trimmed) || isHeading(line.trimmed);
      if (!isSection) collector.add(line);
    } else if (match !== null) {
      field = /日/u.test(match[1]!) ? 'time' : 'place';
      if (match[2]) takeField(head, field, { ...line, trimmed: match[2] });
      if (match[2]) field = null;
    } else if (field !== null) {
      takeField(head, field, line);
      field = null;
    } else if (PROSE.test(line.trimmed)) {
      collector.add(line);
    } else {
      head.title ??= line.trimmed;
    }
  }

  const first = lines.findIndex((line) => readHeading(line) !== null);
  const printed =
    head.time === undefined
      ? (findPrintedTime(lines.slice(0, Math.max(first, 0)))?.printed ?? null)
      : readPrintedTime(head.time.trimmed);
  if (head.time !== undefined && printed === null)
    warnings.push({ kind: 'unreadable', line: head.time.number, excerpt: head.time.trimmed });
  return {
    text,
    speeches: collector.speeches(),
    warnings,
    printed,
    // A ministry's text is its summary of what was said.
    rendition: 'summary',
    ...(head.title === undefined ? {} : { title: head.title }),
    ...(head.place === undefined ? {} : { place: head.place }),
  };
}

function takeField(head: { time?: Line; place?: string }, field: 'time' | 'place', line: Line): void {
  if (field === 'time') head.time ??= line;
  else head.place ??= line.trimmed;
}
