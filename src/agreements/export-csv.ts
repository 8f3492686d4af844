/** Agreements as CSV, one row an item. */
import { messagesIn } from '../locales/index.ts';
import { toCsv } from '../text/csv.ts';
import type { ResolvedDate } from '../text/dates.ts';
import type { ItemReference } from './agreement.ts';
import { type AgreementsFile, rowsOf } from './export.ts';

export function exportCsv(file: AgreementsFile): string {
  const { transcript, locale } = file;
  const words = messagesIn(locale).agreementsFile;
  const records = rowsOf(file).map(({ item, ...row }) => ({
    number: item.number ?? '',
    address: item.address,
    group: row.group,
    text: row.text,
    predicate: row.predicate,
    speaker: row.speaker ?? words.noSpeaker,
    side: row.side ?? '',
    parties: row.parties.join('; '),
    owner: item.owner ?? '',
    modality: item.modality === 'conditional' ? words.conditional : '',
    condition: row.condition ?? '',
    dateWords: column(item.dates, ({ text }) => text),
    from: column(item.dates, ({ from }) => from),
    to: column(item.dates, ({ to }) => to),
    precision: column(item.dates, ({ precision }) => words.precision[precision]),
    sameAs: addresses(item.sameAs),
    relatedTo: addresses(item.relatedTo),
    meeting: transcript.title,
    heldOn: transcript.heldOn ?? '',
    link: row.link ?? '',
  }));
  return toCsv(
    records,
    COLUMNS.map((key) => ({ key, header: words.columns[key] })),
  );
}

const COLUMNS = [
  'number',
  'address',
  'group',
  'text',
  'predicate',
  'speaker',
  'side',
  'parties',
  'owner',
  'modality',
  'condition',
  'dateWords',
  'from',
  'to',
  'precision',
  'sameAs',
  'relatedTo',
  'meeting',
  'heldOn',
  'link',
] as const;

/** Several dates stand in one cell, in the same order in each column. */
function column(dates: readonly ResolvedDate[], of: (date: ResolvedDate) => string | null): string {
  return dates.map((date) => of(date) ?? '').join('; ');
}

function addresses(references: readonly ItemReference[]): string {
  return references.map(({ address }) => address).join('; ');
}
