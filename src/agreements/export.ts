/**
 * Agreements as a file: what every format shares.
 *
 * In: items of one record, the reader's language, and how a passage is linked. Out: rows of plain words.
 * Never: a word that the record does not have where the record's words are meant.
 */
import { type Locale, type Messages, messagesIn } from '../locales/index.ts';
import type { Span } from '../text/span.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { Agreement } from './agreement.ts';

export interface AgreementsFile {
  readonly transcript: Transcript;
  readonly items: readonly Agreement[];
  readonly locale: Locale;
  /** Where the passage can be read, or null where the record has no page. */
  readonly linkOf: (span: Span) => string | null;
}

/** An item in words. */
export interface Row {
  readonly item: Agreement;
  /** Verbatim. */
  readonly text: string;
  readonly predicate: string;
  readonly condition: string | null;
  /** As printed; null where the record names nobody. */
  readonly speaker: string | null;
  readonly side: string | null;
  readonly parties: readonly string[];
  readonly group: string;
  readonly link: string | null;
}

export function rowsOf({ transcript, items, locale, linkOf }: AgreementsFile): readonly Row[] {
  const messages = messagesIn(locale);
  const slice = ({ start, end }: Span) => transcript.text.slice(start, end);
  const sides = new Map(
    transcript.speeches.flatMap(({ speaker }) =>
      speaker?.side ? ([[speaker.side.id, speaker.side]] as const) : [],
    ),
  );
  const nameOf = (side: string) => sides.get(side)?.names[locale] ?? side;
  return items.map((item): Row => {
    const speech = transcript.speeches[item.speech - 1];
    return {
      item,
      text: slice(item),
      predicate: slice(item.predicate),
      condition: item.condition === null ? null : slice(item.condition),
      speaker: speech?.label ?? null,
      side: speech?.speaker?.side?.names[locale] ?? null,
      parties: item.parties.map(nameOf),
      group: groupName(item, messages),
      link: linkOf(item),
    };
  });
}

export function groupName({ kind }: Agreement, messages: Messages): string {
  const { groups } = messages.agreements;
  if (kind === 'AGREED' || kind === 'CONFIRMED') return groups.core;
  return kind === 'SCHEDULED' ? groups.scheduled : groups[kind];
}
