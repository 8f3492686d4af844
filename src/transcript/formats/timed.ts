/**
 * Transcripts as text with a time in each turn's line, whichever service wrote them: see `timed-heads.ts`.
 *
 * A name is taken where the shape of its line says so, or on the evidence every format asks for; a line with a time and
 * no name, or with a name that is not taken, is nobody's, and so is what follows it.
 */
import { type PrintedTime, readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { findPrintedTime, namesIn, readField, readFrontMatter, splitNames } from './head.ts';
import { takeLabels } from './labels.ts';
import { plainHeading, readMarkdown } from './markdown.ts';
import { oncePerDocument } from './once.ts';
import { readTimedHead, type TimedHead } from './timed-heads.ts';

/** Fewer lines with times are a mention, not a transcript. */
const MIN_HEADS = 2;
/** Where the first time is later (seconds), times are those of the clock on the wall, not of a recording. */
const LATEST_START = 4 * 3_600;
const SUMMARY =
  /^(?:(?:ai|meeting|executive)?\s*(?:summary|notes|overview|recap)|key (?:points|takeaways)|action items|next steps|要約|サマリー?|メモ|概要|アクション(?:アイテム)?)$/iu;
const PROSE = /[.!?。！？]["”’」）)]?$/u;

export const timed: Format = { name: 'timed-text', detect, parse };

interface Heads {
  readonly all: ReadonlyMap<number, TimedHead>;
  readonly taken: ReadonlySet<string>;
}

const readHeads = oncePerDocument(({ lines, people, chosen }): Heads => {
  const front = readFrontMatter(lines);
  const read = new Map<number, TimedHead>();
  for (const line of lines.slice(front.lines)) {
    const head = line.trimmed === '' ? null : readTimedHead(line);
    if (head !== null) read.set(line.number, head);
  }
  const all = new Map([...read].map(([number, head]) => [number, settle(head, number, lines, read)]));
  const named = [...all.values()].filter((head) => head.label !== null);
  const sure = named.filter((head) => head.sure).map((head) => head.label!);
  const isRegular = named.length > 2 && named.length === all.size && isNamedByService(named);
  const present = [
    ...namesIn(front),
    ...lines.slice(0, 40).flatMap((line) => {
      const field = readField(line.text);
      return field?.name === 'present' ? splitNames(field.value) : [];
    }),
  ];
  const labels = named.map((head) => head.label!);
  return {
    all,
    taken: new Set([
      ...takeLabels(labels, [...present, ...sure], people, chosen || isRegular),
      ...(sure.length >= MIN_HEADS ? sure : []),
    ]),
  };
});

/** Every time has a name and a colon; or every name has a line of its own, and most come back, as those of chapters don't. */
function isNamedByService(named: readonly TimedHead[]): boolean {
  if (named.every((head) => !head.alone)) return true;
  const counts = new Map<string, number>();
  for (const { label } of named) counts.set(label!, (counts.get(label!) ?? 0) + 1);
  return (
    named.every((head) => head.alone) &&
    named.filter(({ label }) => counts.get(label!)! > 1).length * 2 >= named.length
  );
}

/** `00:01:02 Opening` is a name only over words: in a list of chapters the next line has its own time. */
function settle(
  head: TimedHead,
  number: number,
  lines: readonly Line[],
  heads: ReadonlyMap<number, TimedHead>,
): TimedHead {
  if (!head.alone || head.label === null || head.sure) return head;
  const next = lines.slice(number, number + 3).find((line) => line.trimmed !== '');
  const isOver = next !== undefined && !heads.has(next.number) && readMarkdown(next).kind === 'text';
  return isOver ? head : { ...head, label: null, alone: false };
}

function detect(document: DecodedDocument): number {
  const { all, taken } = readHeads(document);
  if (all.size < MIN_HEADS) return 0;
  const filled = document.lines.filter((line) => line.trimmed !== '').length;
  const named = [...all.values()].filter(({ label }) => label !== null && taken.has(label)).length;
  if (named >= MIN_HEADS && named * 20 >= filled) return 0.72;
  // Times without names: a transcript only where nearly every line has one.
  return all.size > 3 && all.size * 10 >= filled * 6 ? 0.45 : 0;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const front = readFrontMatter(lines);
  const { all, taken } = readHeads(document);
  const [[firstNumber = 1, first] = []] = all;
  const isClock = first !== undefined && (first.startsAt ?? 0) > LATEST_START;
  const before = lines.slice(front.lines, firstNumber - 1);
  const warnings: Warning[] = [];
  const machine = summaryLines(before);
  if (machine.length > 0)
    warnings.push({ kind: 'machineWritten', lines: machine.length, firstLine: machine[0]!.number });
  const collector = collectSpeeches(text);
  let current: string | null = null;
  let time: { readonly startsAt?: number } = {};
  for (const line of before) {
    if (!machine.includes(line) && PROSE.test(line.trimmed) && readMarkdown(line).kind === 'text')
      collector.add({ start: line.start, end: line.end });
  }
  collector.close();
  for (const line of lines.slice(firstNumber - 1)) {
    const head = all.get(line.number);
    const { kind } = readMarkdown(line);
    if (head !== undefined) {
      const isTaken = head.label !== null && taken.has(head.label);
      if (head.label !== null && !isTaken)
        warnings.push({ kind: 'nameNotTaken', name: head.label, line: line.number });
      time = isClock || head.startsAt === null ? {} : { startsAt: head.startsAt };
      const isMark: boolean = head.label === null && line.end - line.start <= line.text.length && head.alone;
      const label = isTaken ? head.label : null;
      if (!isMark && (label !== current || isTaken)) collector.open(label);
      if (!isMark) current = label;
      const from = isTaken ? head.from : head.unnamedFrom;
      if (!isMark) collector.add({ start: line.start + from, end: line.end, ...time });
    } else if (kind === 'heading') {
      collector.close();
      current = null;
    } else if (kind === 'text') {
      collector.add({ start: line.start, end: line.end, ...time });
    }
  }
  const heading = before.map(readMarkdown).find((line) => line.kind === 'heading');
  const dated =
    readPrintedTime(front.fields.get('date') ?? '') ??
    findPrintedTime(before)?.printed ??
    dayOfAll([...all.values()]);
  const plainTitle = before.find(
    (line) => line.trimmed !== '' && !PROSE.test(line.trimmed) && readField(line.text) === null,
  )?.trimmed;
  const title =
    front.fields.get('title') ?? (heading?.kind === 'heading' ? plainHeading(heading.text) : plainTitle);
  return {
    text,
    speeches: collector.speeches(),
    warnings,
    printed: dated,
    ...(title === undefined || title === '' ? {} : { title }),
  };
}

/** Where the turns of a chat print one day, it is that of the meeting; where they print several, there is none. */
function dayOfAll(heads: readonly TimedHead[]): PrintedTime | null {
  const days = new Set(heads.map(({ day }) => day));
  const [day] = days;
  const printed = days.size === 1 && day != null ? readPrintedTime(day) : null;
  return printed === null ? null : { day: printed.day, start: null, end: null, offset: null };
}

/** Before the first turn, what stands under a heading such as Summary was written by a machine. */
function summaryLines(before: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let inSummary = false;
  for (const line of before) {
    const markdown = readMarkdown(line);
    const name = plainHeading(line.trimmed.replace(/^#+\s*/u, ''));
    if (SUMMARY.test(name)) inSummary = true;
    else if (markdown.kind === 'heading') inSummary = false;
    else if (inSummary && markdown.kind === 'text') kept.push(line);
  }
  return kept;
}
