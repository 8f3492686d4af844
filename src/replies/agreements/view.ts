/** What every view of a record's agreements is made from. */
import type { Agreement, AgreementKind } from '../../agreements/agreement.ts';
import type { ArchivedTranscript } from '../../archive/archive.ts';
import { passageAt, referenceTo } from '../../archive/passage.ts';
import type { Messages } from '../../locales/index.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Speech } from '../../transcript/transcript.ts';

export interface AgreementsView {
  readonly transcript: ArchivedTranscript;
  /** What is shown: the default list, or what filters let through. In the record's order. */
  readonly items: readonly Agreement[];
  /** Every item of the record, for what is left out and for the other halves of pairs. */
  readonly all: readonly Agreement[];
  readonly filtered: boolean;
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

export function speechOf({ speech }: Agreement, { transcript }: AgreementsView): Speech {
  return transcript.speeches[speech - 1]!;
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
export function optionValue(item: Agreement, { transcript }: AgreementsView): string {
  const passage = passageAt(transcript, item.speech, item.sentence, item.sentence)!;
  return `${referenceTo(passage)}@${item.start}`;
}

/** The reference inside such a value. */
export function referenceIn(value: string): string {
  return value.replace(/@\d+$/, '');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function wordsOfItem(item: Agreement, { transcript }: AgreementsView): string {
  return oneLine(sliceSpan(transcript.text, item));
}
