/**
 * Markdown transcripts with a time in each label: `**Name (00:01:02):** text`, as Granola and others export them, perhaps
 * under YAML front matter and a machine's summary, which is left out; a note of nothing else is refused.
 */
import { UserError } from '../../errors.ts';
import { readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { type FrontMatter, findPrintedTime, readFrontMatter } from './head.ts';
import { looksLikeLabel } from './labels.ts';
import { plainHeading, readMarkdown } from './markdown.ts';
import { parseClock } from './recording.ts';

const TURN =
  /^\s*(\*{2}|__)\s*(?:\[?(\d{1,2}:\d{2}(?::\d{2})?)\]?\s+)?([^*_:：[\]()]{1,80}?)\s*(?:[([](\d{1,2}:\d{2}(?::\d{2})?)[)\]])?\s*(?:[:：]\s*\1|\1\s*[:：])\s*/u;

export const granola: Format = { name: 'granola', detect, parse };

interface Turn {
  readonly label: string;
  readonly startsAt?: number;
  readonly from: number;
}

function isTranscriptHeading(line: Line): boolean {
  const markdown = readMarkdown(line);
  return markdown.kind === 'heading' && TRANSCRIPT.test(plainHeading(markdown.text));
}

function readUntimed(line: string): Turn | null {
  const match = UNTIMED.exec(line);
  return match === null || !looksLikeLabel(match[1]!)
    ? null
    : { label: match[1]!.trim(), from: match[0].length };
}

function readTurn(line: string): Turn | null {
  const match = TURN.exec(line);
  const startsAt = match === null ? null : parseClock(match[2] ?? match[4] ?? '');
  return match === null || startsAt === null
    ? null
    : { label: match[3]!.trim(), startsAt, from: match[0].length };
}

/** `**Name:** text` without a time; in a note of the service that holds the conversation too. */
const UNTIMED =
  /^\s*(?:\*{2}|__)\s*([^*_:：[\]()]{1,80}?)\s*(?:[:：]\s*(?:\*{2}|__)|(?:\*{2}|__)\s*[:：])\s*/u;
const TRANSCRIPT = /^(?:full )?(?:transcript|文字起こし)$/iu;

function detect({ lines }: DecodedDocument): number {
  const turns = lines.filter((line) => readTurn(line.text) !== null).length;
  if (isNote(readFrontMatter(lines))) return 0.96;
  return turns > 0 ? 0.92 : 0;
}

/** Whether the front matter says that the service wrote the note. */
function isNote({ fields }: FrontMatter): boolean {
  return (
    fields.has('granola_id') ||
    fields.has('granola_url') ||
    /^granola\b/iu.test(fields.get('source') ?? fields.get('type') ?? '')
  );
}

function parse({ text, lines }: DecodedDocument): ParsedDocument {
  const front = readFrontMatter(lines);
  const isTimed = lines.some((line) => readTurn(line.text) !== null);
  const from = isTimed ? 0 : lines.findIndex((line) => isTranscriptHeading(line));
  if (from < 0) throw new UserError('documentRefused', { reason: 'machineWritten', line: front.lines + 1 });
  const readTurnOf = (line: string) => readTurn(line) ?? (isTimed ? null : readUntimed(line));
  const first = lines.findIndex((line, index) => index >= from && readTurnOf(line.text) !== null);
  if (first < 0) throw new UserError('documentRefused', { reason: 'noSpeech' });
  const before = lines.slice(front.lines, first);
  const summary = before.filter((line) => readMarkdown(line).kind === 'text');
  const warnings: Warning[] =
    summary.length === 0
      ? []
      : [{ kind: 'machineWritten', lines: summary.length, firstLine: summary[0]!.number }];
  const collector = collectSpeeches(text);
  let startsAt: number | undefined;
  for (const line of lines.slice(first)) {
    const turn = readTurnOf(line.text);
    const { kind } = readMarkdown(line);
    if (turn !== null) {
      collector.open(turn.label);
      startsAt = turn.startsAt;
      collector.add({
        start: line.start + turn.from,
        end: line.end,
        ...(startsAt === undefined ? {} : { startsAt }),
      });
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
