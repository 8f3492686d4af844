/**
 * A draft becomes an item of its transcript: address, offsets, dates, sides, and what it refers back to.
 *
 * In: the drafts of every sentence. Out: items in the record's order. Never: an item outside its own sentence.
 */
import { SHORT_STEPS } from '../slices.ts';
import { findDates, type ResolvedDate } from '../text/dates.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Speech, Transcript } from '../transcript/transcript.ts';
import { type Agreement, type ItemReference, isOutcome } from './agreement.ts';
import { type Draft, NO_PARTS } from './draft.ts';
import { eventCalendar } from './events.ts';
import type { Found } from './lists.ts';
import { type Meeting, partiesOf, readMeeting } from './parties.ts';
import { findPointer } from './pointers.ts';

export interface SpeechFound {
  readonly speech: Speech;
  readonly sentences: readonly Found[];
}

interface Placing {
  readonly transcript: Transcript;
  readonly meeting: Meeting;
  readonly dated: (date: ResolvedDate) => ResolvedDate;
}

/** A decision refers to a proposal at most so many sentences back. */
const REACH = 12;

/** Pauses after every few items. */
export function* placingItems(
  transcript: Transcript,
  speeches: readonly SpeechFound[],
): Generator<void, readonly Agreement[]> {
  const placing: Placing = {
    transcript,
    meeting: readMeeting(transcript),
    dated: eventCalendar(transcript.text, transcript.heldOn),
  };
  const items: Agreement[] = [];
  const nextNumber = numbering(speeches);
  let proposal: { readonly at: number; readonly reference: ItemReference } | null = null;
  let count = 0;
  for (const { speech, sentences } of speeches) {
    // No iterator: of one that lives across pauses, every entry is made anew.
    for (let index = 0; index < sentences.length; index += 1) {
      const found = sentences[index]!;
      count += 1;
      if (found.drafts.length === 0) continue;
      const address = addressOf(transcript, speech, found.number);
      for (const entry of found.drafts) {
        if (entry.role === 'proposal' || entry.modality === 'proposed') {
          proposal = { at: count, reference: referenceTo(address, found, entry) };
        }
        if (entry.role !== 'item') continue;
        const decides: ItemReference | null = !entry.refersBack
          ? null
          : proposal !== null && count - proposal.at <= REACH
            ? proposal.reference
            : (parentOf(transcript, speech, sentences, index) ?? null);
        const header = headerOf(sentences, index);
        items.push(placeItem(entry, nextNumber(entry), placing, speech, found, address, header, decides));
        if (items.length % SHORT_STEPS === 0) yield;
      }
    }
  }
  return items;
}

/** Numbers of the default list: what was agreed or confirmed, in the record's order, then what was scheduled. */
function numbering(speeches: readonly SpeechFound[]): (item: Draft) => number | null {
  let agreed = 0;
  for (const { sentences } of speeches)
    for (const { drafts } of sentences)
      for (const entry of drafts)
        if (entry.role === 'item' && isListed(entry) && entry.kind !== 'SCHEDULED') agreed += 1;
  let number = 0;
  let scheduled = agreed;
  return (item) => {
    if (!isListed(item)) return null;
    if (item.kind !== 'SCHEDULED') return ++number;
    return ++scheduled;
  };
}

function addressOf(transcript: Transcript, speech: Speech, sentence: number): string {
  return `${transcript.id}:${speech.number}.${sentence}`;
}

function referenceTo(address: string, found: Found, span: Span): ItemReference {
  return { address, start: found.start + span.start, end: found.start + span.end };
}

/** In notes without a proposal: the line before, or for a bullet the line it is indented under. */
function parentOf(
  transcript: Transcript,
  speech: Speech,
  sentences: readonly Found[],
  index: number,
): ItemReference | null {
  const own = indentOf(transcript.text, sentences[index]!.start);
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    const found = sentences[at]!;
    if (own > 0 && indentOf(transcript.text, found.start) >= own) continue;
    return referenceTo(addressOf(transcript, speech, found.number), found, {
      start: 0,
      end: found.text.length,
    });
  }
  return null;
}

/** The sentence that opened the list; it stands not far before its members. */
function headerOf(sentences: readonly Found[], index: number): Found | null {
  const { header } = sentences[index]!;
  if (header === undefined) return null;
  for (let at = index; at >= 0; at -= 1) if (sentences[at]!.number === header) return sentences[at]!;
  return null;
}

function indentOf(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t\u3000]*/u.exec(text.slice(line, Math.min(line + 80, text.length)))![0].length;
}

const NO_REFERENCES: readonly ItemReference[] = [];

function placeItem(
  item: Draft,
  number: number | null,
  { transcript, meeting, dated }: Placing,
  speech: Speech,
  found: Found,
  address: string,
  header: Found | null,
  decides: ItemReference | null,
): Agreement {
  const { start: offset, text } = found;
  const within = text.slice(item.start, item.end);
  const pointer = findPointer(within);
  const dates = findDates(within, transcript.heldOn, item.start + offset);
  return {
    address,
    speech: speech.number,
    sentence: found.number,
    start: item.start + offset,
    end: item.end + offset,
    kind: item.kind,
    sub: item.sub,
    modality: item.modality,
    listed: number !== null,
    number,
    predicate: shiftSpan(item.predicate, offset),
    condition: item.condition === null ? null : shiftSpan(item.condition, offset),
    parties: partiesOf(item, text, offset, speech, meeting),
    dates: dates.length === 0 ? dates : dates.map(dated),
    owner: item.owner === null ? null : text.slice(item.owner.start, item.owner.end),
    parts: item.parts.length === 0 ? NO_PARTS : item.parts.map((part) => shiftSpan(part, offset)),
    decides,
    header:
      header === null
        ? null
        : referenceTo(addressOf(transcript, speech, header.number), header, {
            start: 0,
            end: header.text.length,
          }),
    pointsBack: pointer === null ? null : shiftSpan(pointer, offset + item.start),
    sameAs: NO_REFERENCES,
    relatedTo: NO_REFERENCES,
  };
}

function isListed({ kind, modality }: Draft): boolean {
  return isOutcome(kind) && (modality === 'actual' || modality === 'conditional');
}
