/** What every view of a record's agreements is made from. */
import type { Agreement, AgreementKind } from '../../agreements/agreement.ts';
import type { ArchivedTranscript, RecordItems } from '../../archive/archive.ts';
import { passageAt, referenceTo } from '../../archive/passage.ts';
import type { Locale, Messages } from '../../locales/index.ts';
import type { Glossary } from '../../text/glossary.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Speech } from '../../transcript/transcript.ts';
import { shortName, sideName } from '../attribution.ts';

export interface AgreementsView {
  readonly transcript: ArchivedTranscript;
  /** What is shown: the default list, or what filters let through. In the record's order. */
  readonly items: readonly Agreement[];
  /** Every item of the record, for what is left out and for the other halves of pairs. */
  readonly all: readonly Agreement[];
  /** Other records of the same meeting that the reader may read, with their items: halves of pairs, and nothing else. */
  readonly others: readonly RecordItems[];
  /** What the filters let through of any kind, for counting what the kind leaves out. In the record's order. */
  readonly matching: readonly Agreement[];
  readonly glossary: Glossary;
  readonly filtered: boolean;
  /** Nobody chose this record: it is the latest of several. */
  readonly isLatest: boolean;
  /** Counted from 0; a page beyond the last shows the last. */
  readonly page: number;
  /** Key under which the view can be made again from a button. */
  readonly key: string;
}

/** Items are shown in groups: what was agreed and what was confirmed are one, since records swap the verbs. */
export type Group = 'core' | 'scheduled' | Exclude<AgreementKind, 'AGREED' | 'CONFIRMED' | 'SCHEDULED'>;

export const GROUP_ORDER: readonly Group[] = [
  'core',
  'scheduled',
  'DIVERGENCE',
  'ONE_SIDED',
  'DISCUSSED',
  'WELCOMED',
  'RECALLED',
  'OBTAINED',
  'DEFERRED',
];

export function groupOf({ kind }: Agreement): Group {
  return kind === 'AGREED' || kind === 'CONFIRMED' ? 'core' : kind === 'SCHEDULED' ? 'scheduled' : kind;
}

/** The record that an item stands in: the view's own, or another of the same meeting. */
export function recordOf({ address }: Agreement, { transcript, others }: AgreementsView): ArchivedTranscript {
  const id = address.slice(0, address.lastIndexOf(':'));
  return id === transcript.id
    ? transcript
    : (others.find((other) => other.transcript.id === id)?.transcript ?? transcript);
}

export function isOwn({ address }: Agreement, { transcript }: AgreementsView): boolean {
  return address.startsWith(`${transcript.id}:`);
}

export function speechOf(item: Agreement, view: AgreementsView): Speech {
  return recordOf(item, view).speeches[item.speech - 1]!;
}

/**
 * Who reports it, for telling reports apart: a side; where the speaker's is not known and the meeting has other
 * records, the record itself. Null where neither tells.
 */
export function reporterOf(item: Agreement, view: AgreementsView): string | null {
  const side = speechOf(item, view).speaker?.side?.id ?? null;
  return side ?? (view.others.length === 0 ? null : recordOf(item, view).id);
}

/** The side's name, or the record's where no side is known. */
export function reporterName(item: Agreement, view: AgreementsView, locale: Locale): string {
  return sideName(speechOf(item, view).speaker?.side, locale) ?? shortName(recordOf(item, view).title);
}

/** `1.13`: the address inside its record. */
export function placeOf({ speech, sentence }: Pick<Agreement, 'speech' | 'sentence'>): string {
  return `${speech}.${sentence}`;
}

/** The item's number, or a mark where the default list leaves it out. */
export function numberOf({ number }: Agreement, m: Messages): string {
  return number === null ? '•' : m.agreements.itemNumber(number);
}

/** Minutes record decisions and tasks: their groups have names of their own. */
export function isMinutes({ rendition }: ArchivedTranscript): boolean {
  return rendition === 'scribe';
}

/** What a select carries for an item; two items may stand in one sentence, and values must differ. */
export function optionValue(item: Agreement, view: AgreementsView): string {
  const passage = passageAt(recordOf(item, view), item.speech, item.sentence, item.sentence)!;
  return `${referenceTo(passage)}@${item.start}`;
}

/** The reference inside such a value. */
export function referenceIn(value: string): string {
  return value.replace(/@\d+$/, '');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function wordsOfItem(item: Agreement, view: AgreementsView): string {
  return oneLine(sliceSpan(recordOf(item, view).text, item));
}
