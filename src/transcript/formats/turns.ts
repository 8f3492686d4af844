/**
 * Text in which each turn has a head line of its own, name and time, as note takers write it: `Name  55:21`, then what was said.
 */
import { readCompactDay } from '../held.ts';
import type { Line } from '../lines.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, ParsedDocument } from './format.ts';
import { findPrintedTime } from './head.ts';
import { looksLikeLabel } from './labels.ts';
import { parseClock } from './recording.ts';

const HEAD = /^\s*(\S.{0,80}?)(?:\s{2,}|\t\s*)(\d{1,3}:\d{2}(?::\d{2})?)\s*$/u;
const UNKNOWN = /^(?:unknown(?: speaker)?|不明(?:な話者)?|発言者不明)$/iu;

/** A line of prose may end in a time too: `The ratio is 3  10:30`. */
function readHead({ text }: Line): { readonly label: string; readonly time: string } | null {
  const match = HEAD.exec(text);
  if (match === null) return null;
  const [, label = '', time = ''] = match;
  const isShort = label.split(/\s+/u).length <= MAX_WORDS && !/[.!?,。、！？]/u.test(label);
  return looksLikeLabel(label) || isShort ? { label, time } : null;
}

/** A name that is written in no usual way has no more words. */
const MAX_WORDS = 4;

export interface Turns {
  /** Lines before the first turn. */
  readonly head: readonly Line[];
  readonly count: number;
}

export function findTurns({ lines }: DecodedDocument): Turns {
  const first = lines.findIndex((line) => readHead(line) !== null);
  const count = lines.filter((line) => readHead(line) !== null).length;
  return { head: first < 0 ? [] : lines.slice(0, first), count };
}

/** @param furniture lines that are the service's, not speech. */
export function parseTurns(document: DecodedDocument, furniture: RegExp): ParsedDocument {
  const { text, lines } = document;
  const { head } = findTurns(document);
  const collector = collectSpeeches(text);
  let startsAt: number | null = null;
  for (const line of lines.slice(head.length)) {
    const turn = readHead(line);
    if (turn !== null) {
      startsAt = parseClock(turn.time);
      collector.open(UNKNOWN.test(turn.label) ? null : turn.label);
    } else if (line.trimmed !== '' && !furniture.test(line.trimmed)) {
      collector.add({ start: line.start, end: line.end, ...(startsAt === null ? {} : { startsAt }) });
    }
  }
  const dated = findPrintedTime(head);
  const title = head.find(
    (line) =>
      line.trimmed !== '' &&
      line !== dated?.line &&
      !line.trimmed.startsWith('<!--') &&
      !furniture.test(line.trimmed),
  )?.trimmed;
  return {
    text,
    speeches: collector.speeches(),
    warnings: [],
    printed: dated?.printed ?? readCompactDay(title ?? ''),
    ...(title === undefined ? {} : { title }),
  };
}
