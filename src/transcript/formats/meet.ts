/**
 * Google Meet transcripts and Gemini's notes: those invited, a machine's notes (never quotable), then the transcript with
 * a time now and then and `Name: text`.
 */
import { UserError } from '../../errors.ts';
import { readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { findPrintedTime, splitNames } from './head.ts';
import { looksLikeLabel, takeLabels } from './labels.ts';
import { plainHeading, readEmphasisedLabel } from './markdown.ts';
import { parseClock } from './recording.ts';

const TRANSCRIPT = /^(?:📖\s*)?(?:transcript|文字起こし)$/iu;
const NOTES = /^(?:📝\s*)?(?:notes|メモ|会議メモ)$/iu;
const INVITED = /^(?:invited|attendees|招待済み|参加者|出席者)\b[\s:：]*(.*)$/iu;
const END = /^(?:transcription|meeting|文字起こし|会議).{0,4}\s*(?:ended after|が?.*終了)/iu;
const FOOTER = /computer[- ]generated|自動生成された|コンピュータ(?:ー)?によって生成/iu;

export const meet: Format = { name: 'meet', detect, parse };

const wordsOf = (line: Line) => plainHeading(line.trimmed.replace(/^#+\s*/u, ''));

function detect({ lines }: DecodedDocument): number {
  const words = lines.map(wordsOf);
  const hasTranscript = words.some((line) => TRANSCRIPT.test(line));
  const hasEnd = words.some((line) => END.test(line) || FOOTER.test(line));
  if (lines.some((line) => /📖\s*(?:transcript|文字起こし)|📝\s*(?:notes|メモ)/iu.test(line.trimmed)))
    return 0.95;
  if (hasEnd && (hasTranscript || words.some((line) => / - Transcript$|の文字起こし$/u.test(line))))
    return 0.9;
  return hasTranscript && words.some((line) => INVITED.test(line)) ? 0.75 : 0;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const begin = lines.findIndex((line) => TRANSCRIPT.test(wordsOf(line)));
  const notes = lines.findIndex((line) => NOTES.test(wordsOf(line)));
  const warnings: Warning[] = [];
  if (notes >= 0 && begin > notes) {
    const left = lines.slice(notes + 1, begin).filter((line) => line.trimmed !== '');
    if (left.length > 0)
      warnings.push({ kind: 'machineWritten', lines: left.length, firstLine: left[0]!.number });
  }
  if (notes >= 0 && begin < 0)
    throw new UserError('documentRefused', { reason: 'machineWritten', line: notes + 1 });
  const head = lines.slice(0, begin < 0 ? 10 : begin + 4);
  const present = readInvited(lines.slice(0, Math.max(begin, 0)));
  const body = lines.slice(begin + 1);
  const labels = new Map(body.flatMap((line) => readLabel(line)));
  const sure = [...labels.values()].filter((label) => label.sure).map((label) => label.label);
  // The service writes a name before every turn, on one line: one who speaks but once is named too, unless a list lacks him.
  const opening = body.findIndex((line) => labels.has(line.number));
  const isRegular =
    present.length === 0 &&
    labels.size > 2 &&
    body.slice(opening).every((line) => isNamedOrNone(line, labels));
  const taken = takeLabels(
    [...labels.values()].map((label) => label.label),
    [...present, ...sure],
    document.people,
    document.chosen || isRegular,
  );

  const collector = collectSpeeches(text);
  let startsAt: number | undefined;
  for (const line of body) {
    const words = wordsOf(line);
    const clock = parseClock(line.trimmed.replace(/[#*\s]/g, ''));
    const label = labels.get(line.number);
    if (line.trimmed === '') continue;
    if (END.test(words)) break;
    if (FOOTER.test(line.trimmed)) continue;
    if (clock !== null) {
      startsAt = clock;
    } else if (label !== undefined) {
      const isTaken = taken.has(label.label);
      if (!isTaken) warnings.push({ kind: 'nameNotTaken', name: label.label, line: line.number });
      collector.open(isTaken ? label.label : null);
      collector.add({
        start: line.start + (isTaken ? label.from : 0),
        end: line.end,
        ...(startsAt === undefined ? {} : { startsAt }),
      });
    } else if (collector.speeches().length > 0) {
      collector.add({ start: line.start, end: line.end, ...(startsAt === undefined ? {} : { startsAt }) });
    }
  }
  const dated = findPrintedTime(head);
  const title = head
    .map(wordsOf)
    .map(titleOf)
    .find((words) => words !== '');
  return {
    text,
    speeches: collector.speeches(),
    warnings,
    printed: dated?.printed ?? null,
    ...(title === undefined ? {} : { title }),
  };
}

/** A turn with its name, a time, or no words at all. */
function isNamedOrNone(line: Line, labels: ReadonlyMap<number, Label>): boolean {
  return (
    labels.has(line.number) ||
    line.trimmed === '' ||
    parseClock(line.trimmed.replace(/[#*\s]/g, '')) !== null ||
    END.test(wordsOf(line)) ||
    FOOTER.test(line.trimmed) ||
    readPrintedTime(line.trimmed) !== null ||
    / - transcript$|の文字起こし$/iu.test(line.trimmed)
  );
}

/** What a line of the head calls the meeting; empty where it is a date or one of the service's own headings. */
function titleOf(words: string): string {
  if (TRANSCRIPT.test(words) || NOTES.test(words) || INVITED.test(words)) return '';
  if (words.length < 40 && readPrintedTime(words) !== null && !/transcript|文字起こし/iu.test(words))
    return '';
  return words.replace(/\s*-\s*(?:transcript|文字起こし)$/iu, '').replace(/\s*\([^()]*\d{4}[^()]*\)$/u, '');
}

function readInvited(lines: readonly Line[]): readonly string[] {
  const at = lines.findIndex((line) => INVITED.test(wordsOf(line)));
  if (at < 0) return [];
  const inline = INVITED.exec(wordsOf(lines[at]!))![1]!;
  const below = lines.slice(at + 1);
  const from = below.findIndex((line) => line.trimmed !== '');
  return inline !== '' || from < 0 ? splitNames(inline) : splitNames(below[from]!.trimmed);
}

interface Label {
  readonly label: string;
  readonly from: number;
  readonly sure: boolean;
}

function readLabel(line: Line): readonly (readonly [number, Label])[] {
  const emphasised = readEmphasisedLabel(line.text);
  if (emphasised !== null && looksLikeLabel(emphasised.label))
    return [[line.number, { label: emphasised.label, from: emphasised.from, sure: true }]];
  const colon = /^\s*([^:：]{1,60}?)\s*[:：](?!\/\/|:)\s*(?=\S)/u.exec(line.text);
  if (colon === null || !looksLikeLabel(colon[1]!)) return [];
  return [[line.number, { label: colon[1]!, from: colon[0].length, sure: false }]];
}
