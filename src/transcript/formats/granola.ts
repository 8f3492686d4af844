/**
 * Markdown transcripts with a time in each label: `**Name (00:01:02):** text`, as Granola and others export them, perhaps
 * under YAML front matter and a machine's summary, which is left out.
 */
import { readPrintedTime } from '../held.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { findPrintedTime, readFrontMatter } from './head.ts';
import { plainHeading, readMarkdown } from './markdown.ts';
import { parseClock } from './recording.ts';

const TURN =
  /^\s*(\*{2}|__)\s*(?:\[?(\d{1,2}:\d{2}(?::\d{2})?)\]?\s+)?([^*_:：[\]()]{1,80}?)\s*(?:[([](\d{1,2}:\d{2}(?::\d{2})?)[)\]])?\s*(?:[:：]\s*\1|\1\s*[:：])\s*/u;

export const granola: Format = { name: 'granola', detect, parse };

function readTurn(
  line: string,
): { readonly label: string; readonly startsAt: number; readonly from: number } | null {
  const match = TURN.exec(line);
  const startsAt = match === null ? null : parseClock(match[2] ?? match[4] ?? '');
  return match === null || startsAt === null
    ? null
    : { label: match[3]!.trim(), startsAt, from: match[0].length };
}

function detect({ lines }: DecodedDocument): number {
  const turns = lines.filter((line) => readTurn(line.text) !== null).length;
  return turns > 0 ? 0.92 : 0;
}

function parse({ text, lines }: DecodedDocument): ParsedDocument {
  const front = readFrontMatter(lines);
  const first = lines.findIndex((line) => readTurn(line.text) !== null);
  const before = lines.slice(front.lines, first);
  const summary = before.filter((line) => readMarkdown(line).kind === 'text');
  const warnings: Warning[] =
    summary.length === 0
      ? []
      : [{ kind: 'machineWritten', lines: summary.length, firstLine: summary[0]!.number }];
  const collector = collectSpeeches(text);
  let startsAt: number | undefined;
  for (const line of lines.slice(first)) {
    const turn = readTurn(line.text);
    const { kind } = readMarkdown(line);
    if (turn !== null) {
      collector.open(turn.label);
      startsAt = turn.startsAt;
      collector.add({ start: line.start + turn.from, end: line.end, startsAt });
    } else if (kind === 'text') {
      collector.add({ start: line.start, end: line.end, ...(startsAt === undefined ? {} : { startsAt }) });
    } else if (kind === 'heading') {
      collector.close();
      startsAt = undefined;
    }
  }
  const heading = before.map(readMarkdown).find((line) => line.kind === 'heading');
  const title =
    front.fields.get('title') ?? (heading?.kind === 'heading' ? plainHeading(heading.text) : undefined);
  const day = front.fields.get('date') ?? front.fields.get('created') ?? front.fields.get('created_at') ?? '';
  return {
    text,
    speeches: collector.speeches(),
    warnings,
    printed: readPrintedTime(day) ?? findPrintedTime(before)?.printed ?? null,
    ...(title === undefined ? {} : { title }),
  };
}
