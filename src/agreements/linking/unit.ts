/**
 * What an item says, taken apart for comparing: the whole of it, or each of its parts.
 *
 * In: items with their records. Out: units with their words, nouns and dates, and who reports them.
 * Never: a unit of what was merely talked about.
 */
import { SHORT_STEPS } from '../../slices.ts';
import type { ResolvedDate } from '../../text/dates.ts';
import type { Glossary } from '../../text/glossary.ts';
import { containsSpan } from '../../text/span.ts';
import { speakerKey } from '../../transcript/speakers.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import type { Agreement } from '../agreement.ts';
import { type Content, readContent } from './content.ts';

export interface LinkableRecord {
  readonly transcript: Transcript;
  readonly items: readonly Agreement[];
}

/** One thing an item says: the whole, or one of its parts. */
export interface Unit {
  readonly item: Agreement;
  readonly text: string;
  /** Listed, or at least to be done: what was merely looked into is the same as nothing, and related to nothing. */
  readonly planned: boolean;
  readonly content: Content;
  readonly dates: readonly ResolvedDate[];
  /** Who reports it; null where the record names nobody. */
  readonly reporter: string | null;
  readonly side: string | null;
  readonly heldOn: string | null;
  readonly record: number;
}

/** Pauses after every few items. */
export function* readingUnits(
  records: readonly LinkableRecord[],
  glossary: Glossary,
): Generator<void, readonly Unit[]> {
  const units: Unit[] = [];
  let read = 0;
  for (const [index, record] of records.entries()) {
    const reporterOf = reporterReader(record.transcript);
    for (const item of record.items) {
      if (read % SHORT_STEPS === 0) yield;
      read += 1;
      if (canLink(item)) addUnits(units, item, reporterOf(item.speech), record.transcript, index, glossary);
    }
  }
  return units;
}

/** What was agreed, confirmed or scheduled, and what is to be looked into; not what was merely talked about. */
function canLink(item: Agreement): boolean {
  return item.listed || (item.kind === 'DISCUSSED' && item.modality === 'actual');
}

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/u;

/** Whom the items of a speech are reported by. */
interface Reporter {
  readonly reporter: string | null;
  readonly side: string | null;
}

/** Answers for one record, whose items come speech by speech: a name is not folded anew for each. */
function reporterReader({ speeches }: Transcript): (speech: number) => Reporter {
  let read = -1;
  let last: Reporter = { reporter: null, side: null };
  return (number) => {
    if (number === read) return last;
    const speech = speeches[number - 1];
    const speaker = speech?.speaker ?? null;
    read = number;
    last = {
      reporter: speaker === null ? (speech?.label ?? null) : speakerKey(speaker),
      side: speaker?.side?.id ?? null,
    };
    return last;
  };
}

function addUnits(
  units: Unit[],
  item: Agreement,
  { reporter, side }: Reporter,
  { text: all, heldOn }: Transcript,
  record: number,
  glossary: Glossary,
): void {
  // A Japanese predicate stands behind what it reports, an English one before it.
  const before = all.slice(item.start, item.predicate.start);
  const whole = { start: item.start, end: JAPANESE.test(before) ? item.predicate.start : item.end };
  const planned = item.listed || AHEAD.test(all.slice(item.start, item.end));
  for (const span of item.parts.length > 0 ? item.parts : [whole]) {
    const text = all.slice(span.start, span.end);
    units.push({
      item,
      text,
      planned,
      content: readContent(text, glossary),
      dates: item.dates.length === 0 ? item.dates : item.dates.filter((date) => containsSpan(span, date)),
      reporter,
      side,
      heldOn,
      record,
    });
  }
}

/** Something to be done, though not agreed: 今後検討していくこと. */
const AHEAD = /ていく|検討|\b(?:will|further|continue)\b/u;

/** Whether two units are of different reporters, and of different sides as far as they are known. */
export function areTwoReports(a: Unit, b: Unit): boolean {
  if (a.record !== b.record) return a.reporter === null || b.reporter === null || a.reporter !== b.reporter;
  if (a.reporter === null || b.reporter === null || a.reporter === b.reporter) return false;
  return a.side === null || b.side === null || a.side !== b.side;
}
